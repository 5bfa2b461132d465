import * as vscode from 'vscode';
import { plainInMessage } from './plainInMessage';

/** What is known of a provider by its id. */
interface Provider {
  readonly name: string;
  /** Set where its models run on the person's own machine. */
  readonly isLocal?: true;
}

/** Providers by their ids, in small letters and without marks between words. Others go by their ids. */
const PROVIDERS: ReadonlyMap<string, Provider> = new Map([
  ['copilot', { name: 'GitHub Copilot' }],
  ['anthropic', { name: 'Anthropic' }],
  ['azure', { name: 'Azure' }],
  ['gemini', { name: 'Google' }],
  ['groq', { name: 'Groq' }],
  ['huggingface', { name: 'Hugging Face' }],
  ['mistral', { name: 'Mistral' }],
  ['openai', { name: 'OpenAI' }],
  ['openrouter', { name: 'OpenRouter' }],
  ['xai', { name: 'xAI' }],
  ['foundrylocal', { name: 'Foundry Local', isLocal: true }],
  ['gpt4all', { name: 'GPT4All', isLocal: true }],
  ['jan', { name: 'Jan', isLocal: true }],
  ['llamacpp', { name: 'llama.cpp', isLocal: true }],
  ['llamafile', { name: 'llamafile', isLocal: true }],
  ['lmstudio', { name: 'LM Studio', isLocal: true }],
  ['localai', { name: 'LocalAI', isLocal: true }],
  ['mlx', { name: 'MLX', isLocal: true }],
  ['ollama', { name: 'Ollama', isLocal: true }],
]);

/** Names of models that a local provider passes on to its own service. */
const ELSEWHERE = /[:-]cloud$/i;

/** What of a model is shown, and chosen by. */
export type ModelInfo = Pick<vscode.LanguageModelChat, 'vendor' | 'id' | 'name' | 'maxInputTokens'>;

/** How a model is named wherever it has to be told from others: `vendor/id`. */
export function keyOf({ vendor, id }: Pick<ModelInfo, 'vendor' | 'id'>): string {
  return `${vendor}/${id}`;
}

/** A model in words: its name, and its key where that says more. */
export function titleOf(model: ModelInfo): string {
  const key = keyOf(model);
  return plainInMessage(model.name === '' || model.name === key ? key : `${model.name} (${key})`);
}

/** Who provides a model. */
export function providerOf({ vendor }: Pick<ModelInfo, 'vendor'>): string {
  return plainInMessage(known(vendor)?.name ?? vendor);
}

/** Whether a model runs on the person's own machine, as far as its provider's id and its name tell. */
export function isOnThisMachine({ vendor, id }: Pick<ModelInfo, 'vendor' | 'id'>): boolean {
  return known(vendor)?.isLocal === true && !ELSEWHERE.test(id);
}

function known(vendor: string): Provider | undefined {
  return PROVIDERS.get(vendor.toLowerCase().replace(/[\s._-]+/g, ''));
}

/** All models that VS Code has now: those on this machine first, then by provider and name. */
export async function availableModels(): Promise<vscode.LanguageModelChat[]> {
  const models = await vscode.lm.selectChatModels();
  const rank = (model: ModelInfo) => (isOnThisMachine(model) ? 0 : 1);
  return [...models].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      providerOf(a).localeCompare(providerOf(b)) ||
      a.name.localeCompare(b.name) ||
      keyOf(a).localeCompare(keyOf(b)),
  );
}

/** The model of a key as VS Code has it now. An id may have slashes, a vendor has none. */
export async function modelOf(key: string): Promise<vscode.LanguageModelChat | undefined> {
  const slash = key.indexOf('/');
  if (slash < 0) return undefined;
  const wanted = { vendor: key.slice(0, slash), id: key.slice(slash + 1) };
  const found = await vscode.lm.selectChatModels(wanted);
  return found.find((model) => keyOf(model) === key);
}
