import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Offer } from '../../src/editor/review/offers';
import { findingOf, shownIn } from './support';

/** Something that is offered at a place of a document, as a quick fix or behind “More…”. */
export interface Offered {
  readonly title: string;
  readonly target: object;
}

/** The quick fixes at a range of a document. */
export async function quickFixesAt(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  await vscode.workspace.openTextDocument(uri);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** All that is offered at a range of a document, by command. */
export async function offeredAt(uri: vscode.Uri, range: vscode.Range): Promise<Map<string, Offered>> {
  const offered = new Map<string, Offered>();
  for (const { command: quickFix } of await quickFixesAt(uri, range)) {
    if (!quickFix) continue;
    const [target, rest] = quickFix.arguments as [object, { offers?: readonly Offer[] } | undefined];
    for (const { command, title } of rest?.offers ?? [quickFix]) offered.set(command, { title, target });
  }
  return offered;
}

/** What stands behind “More…” of quick fixes, as commands. */
export function restOf(actions: readonly vscode.CodeAction[]): vscode.Command[] {
  return actions.flatMap(({ command }) => {
    const [target, rest] = (command?.arguments ?? []) as [object, { offers?: readonly Offer[] } | undefined];
    return (rest?.offers ?? []).map(({ title, command: name, given }) => ({
      title,
      command: name,
      arguments: [target, ...(given ? [given] : [])],
    }));
  });
}

/** What the quick fixes of a finding of an article are about. */
export async function targetAt(uri: vscode.Uri, code: string): Promise<object> {
  const offered = await offeredAt(uri, findingOf(shownIn(uri), code).range);
  const target = [...offered.values()].find((one) => 'findings' in one.target)?.target;
  assert.ok(target, [...offered.keys()].join());
  return target;
}
