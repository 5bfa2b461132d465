import * as vscode from 'vscode';
import { SHEET_NAME } from '../../core/text/source';
import type { Messages } from '../messages';
import type { StoryFolders } from '../stories/storyFolders';
import { labelOf } from '../uris';
import { foldersAmong } from './folders';
import type { FactCheck } from './run';

/** Registers the command that opens the sheet of a story; where there is none yet, a run of the fact-check writes it. */
export function registerOpenSheet(
  stories: StoryFolders,
  factCheck: FactCheck,
  messages: Messages,
): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.openSheet', async (clicked?: vscode.Uri) => {
    const folders = await foldersAmong(clicked);
    if (!folders) return;
    const [folder] = folders;
    if (!folder) {
      messages.information(vscode.l10n.t('Open the folder with the articles of a story to fact-check it.'));
      return;
    }
    const sheet = vscode.Uri.joinPath(folder, SHEET_NAME);
    if (!(await isThere(sheet))) {
      await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Fact-checking “{0}”', labelOf(folder)),
          cancellable: true,
        },
        (progress, token) => factCheck.checkFolder(stories.scopeFor(folder, true), { progress, token }),
      );
    }
    // What kept the sheet from being written was said.
    if (await isThere(sheet)) await vscode.window.showTextDocument(sheet);
  });
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
