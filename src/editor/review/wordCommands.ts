import * as vscode from 'vscode';
import type { SheetChange } from '../../core/sheet/edits/change';
import type { Decider } from './decide';
import { isTarget } from './target';

/** Registers the command that makes selected words facts of the person’s own: one for each selection. */
export function registerWordCommands(decider: Decider): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.addSelectionAsFact', async (target?: unknown) => {
    const editor = vscode.window.activeTextEditor;
    const given = isTarget(target) && 'words' in target ? target : undefined;
    const uri = given?.uri ?? editor?.document.uri;
    const spans = given
      ? [given.words]
      : (editor?.selections ?? [])
          .filter(({ isEmpty }) => !isEmpty)
          .map(({ start, end }) => ({
            start: editor?.document.offsetAt(start) ?? 0,
            end: editor?.document.offsetAt(end) ?? 0,
          }));
    if (!uri || spans.length === 0) {
      decider.messages.information(vscode.l10n.t('Select the words of an article that are to be checked.'));
      return false;
    }
    const story = await decider.storyOf(uri);
    const path = story?.scope.pathOf(uri);
    if (!story || path === undefined) return false;
    const changes = spans.map((span): SheetChange => ({ kind: 'new-fact', path, span, decision: {} }));
    return decider.write(story, changes);
  });
}
