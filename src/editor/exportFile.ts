import * as vscode from 'vscode';
import type { Messages } from './messages';
import type { StoryScope } from './stories/scope';
import { isSheet, nameOf } from './uris';

/**
 * Writes what is made of a story to a file that a person chose: never over an article or the sheet, nor where it would become
 * an article. The person is told what became of it, and can have it shown.
 * @param done what is said once it is written.
 */
export async function writeExport(
  scope: StoryScope,
  target: vscode.Uri,
  makeText: () => string,
  messages: Messages,
  done: string,
): Promise<void> {
  if (scope.pathOf(target) !== undefined || isSheet(target)) {
    messages.warning(
      vscode.l10n.t(
        '“{0}” belongs to the story, or would be read as an article of it. Choose another place. Nothing was written.',
        nameOf(target),
      ),
    );
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(makeText()));
  } catch (error) {
    messages.error(vscode.l10n.t('“{0}” could not be written.', nameOf(target)), error);
    return;
  }
  void showIfWished(target, messages, done);
}

/** The command is done once the file is written: a message may stand for long. */
async function showIfWished(target: vscode.Uri, messages: Messages, done: string): Promise<void> {
  const show = vscode.l10n.t('Show');
  if (await messages.offer(done, show)) await vscode.commands.executeCommand('vscode.open', target);
}
