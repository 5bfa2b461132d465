import * as vscode from 'vscode';
import type { Manifest } from '../manifest';

/** A tool as a language model calls it. */
export type AssistantTool = Required<Pick<vscode.LanguageModelTool<object>, 'prepareInvocation' | 'invoke'>>;

/**
 * Offers the tools that the manifest names to the language models of the editor. VS Code asks for them as soon as the
 * extension is active, so each waits for what it does.
 * @param tools gives them by name.
 */
export function registerTools(
  { contributes }: Manifest,
  tools: () => Promise<ReadonlyMap<string, AssistantTool>>,
): vscode.Disposable {
  const toolCalled = async (name: string): Promise<AssistantTool> => {
    const tool = (await tools()).get(name);
    if (!tool) throw new Error(`There is no tool ${name}.`);
    return tool;
  };
  const registered = contributes.languageModelTools.map(({ name }) =>
    vscode.lm.registerTool<object>(name, {
      prepareInvocation: async (options, token) => (await toolCalled(name)).prepareInvocation(options, token),
      invoke: async (options, token) => (await toolCalled(name)).invoke(options, token),
    }),
  );
  return vscode.Disposable.from(...registered);
}
