import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { ShownQuestion } from '../../src/editor/languageModel/questions';
import { copydesk, saveNothing } from './support';

/** Two articles that differ in what the built-in reader has no eye for. */
export const STORY = {
  'first.txt': 'Norland opens its harbour\n\nThe mayor wept when the ribbon was cut. The sky was grey.\n',
  'second.txt': 'A harbour for Norland\n\nThe mayor laughed when the ribbon was cut. The sky was blue.\n',
} as const;
export const MAYOR = { wept: 'The mayor wept', laughed: 'The mayor laughed' } as const;
export const SKY = { grey: 'The sky was grey', blue: 'The sky was blue' } as const;

export const CLOUD = { vendor: 'fixture', id: 'wise', name: 'Wise' } as const;

/** What a model is asked, and how it says its reply. */
export interface Asked {
  readonly model: string;
  readonly text: string;
  readonly say: (words: string) => void;
  readonly token: vscode.CancellationToken;
}

export interface FixtureModel {
  readonly vendor: string;
  readonly id: string;
  readonly name?: string;
  readonly maxInputTokens?: number;
}

/** What the extension with models for tests exports (test/host/model). */
export interface Models {
  setModels(models: readonly FixtureModel[]): void;
  reset(): void;
  answer: (asked: Asked) => unknown;
  count: (text: string) => number;
  readonly requests: readonly { readonly model: string; readonly text: string }[];
  readonly counted: readonly string[];
  readonly onDidReceive: vscode.Event<void>;
}

/** The models for tests; undefined in a VS Code that cannot have any. */
export async function fixtureModels(): Promise<Models | undefined> {
  if (!('registerLanguageModelChatProvider' in vscode.lm)) return undefined;
  const extension = vscode.extensions.getExtension<Models>('fixture.model');
  assert.ok(extension, 'The models for tests are not installed.');
  return extension.activate();
}

/**
 * Gives a suite the models for tests, or skips it. Each test starts with one model, which names what the mayor did.
 * @param use is given the models before the first test
 */
export function withModels(use: (models: Models) => void): void {
  let models: Models;
  suiteSetup(async function () {
    const found = await fixtureModels();
    // Models of another extension can be had from VS Code 1.104 on.
    if (!found) return this.skip();
    use((models = found));
    await saveNothing();
    (await copydesk()).withoutPauses();
  });
  suiteTeardown(() => models?.reset());
  setup(async () => {
    models.reset();
    await offer(models, [CLOUD]);
    models.answer = ({ text, say }) => say(JSON.stringify([item(text, MAYOR)]));
  });
}

/** Sets which models there are, and waits until VS Code has them. */
export async function offer(models: Models, list: readonly FixtureModel[]): Promise<void> {
  const wanted = list.map(({ vendor, id }) => `${vendor}/${id}`).sort();
  models.setModels(list);
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const listener = vscode.lm.onDidChangeChatModels(() => {
        listener.dispose();
        resolve();
      });
    });
    const now = (await vscode.lm.selectChatModels()).map(({ vendor, id }) => `${vendor}/${id}`);
    if (JSON.stringify(now.sort()) === JSON.stringify(wanted)) return;
    await changed;
  }
}

/** An answer to a question: the label of what is chosen, or Escape. */
export type Answer = { readonly choose: string } | 'escape';

/** Runs a command, answers the questions that it asks, in order, and gives them. A question too many is escaped. */
export async function answering(
  run: () => Thenable<unknown>,
  ...answers: readonly Answer[]
): Promise<readonly ShownQuestion[]> {
  const questions: ShownQuestion[] = [];
  const api = await copydesk();
  const listener = api.onDidAsk((question) => {
    const answer = answers[questions.length] ?? 'escape';
    questions.push(question);
    void give(question, answer);
  });
  try {
    await run();
  } finally {
    listener.dispose();
  }
  assert.equal(questions.length, answers.length, JSON.stringify(questions));
  return questions;
}

async function give({ items }: ShownQuestion, answer: Answer): Promise<void> {
  const index = answer === 'escape' ? -1 : items.findIndex(({ label }) => label.startsWith(answer.choose));
  if (index < 0) {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    return;
  }
  for (let step = 0; step < index; step++) {
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  }
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

/** Waits for a message of Copydesk's that is shown from now on. */
export async function nextMessage(pattern: RegExp): Promise<string> {
  const api = await copydesk();
  return new Promise((resolve) => {
    const listener = api.onDidShow((text) => {
      if (!pattern.test(text)) return;
      listener.dispose();
      resolve(text);
    });
  });
}

/** The id by which a request knows the line with some words. */
export function idOf(request: string, words: string): string {
  const line = request.split('\n').find((one) => one.startsWith('[') && one.includes(words));
  const id = line && /^\[([\d.]+)\]/.exec(line)?.[1];
  assert.ok(id, `“${words}” is in no line of the request:\n${request}`);
  return id;
}

/** One item of a reply: a value and the words that say it, from each side. */
export function item(
  request: string,
  readings: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): object {
  return {
    kind: 'statement',
    question: 'What happened?',
    certainty: 'contradiction',
    why: 'One says this, the other that.',
    ...more,
    readings: Object.entries(readings).map(([value, text]) => ({
      value,
      quotes: [{ id: idOf(request, text), text }],
    })),
  };
}
