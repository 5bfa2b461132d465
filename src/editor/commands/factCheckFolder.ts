import * as vscode from 'vscode';
import { conflictsIn, othersThan, sentences } from '../counts';
import { countsOf } from '../findings/listed';
import type { Messages } from '../messages';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import { labelOf } from '../uris';
import { foldersAmong } from './folders';
import { showProblems } from './problems';
import type { FactCheck } from './run';

/** Checks all articles of a folder against each other, and writes or updates the sheet beside them. */
export function registerFactCheckFolder(
  stories: StoryFolders,
  factCheck: FactCheck,
  messages: Messages,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    'copydesk.factCheckFolder',
    async (clicked?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
      const folders = await foldersAmong(clicked, selected);
      if (!folders) return;
      if (folders.length === 0) {
        messages.information(vscode.l10n.t('Open the folder with the articles of a story to fact-check it.'));
        return;
      }
      for (const folder of folders) {
        const snapshot = await vscode.window.withProgress(
          {
            location: vscode.ProgressLocation.Notification,
            title: vscode.l10n.t('Fact-checking “{0}”', labelOf(folder)),
            cancellable: true,
          },
          (progress, token) => factCheck.checkFolder(stories.scopeFor(folder, true), { progress, token }),
        );
        if (!snapshot) return;
        if (snapshot.analysis.articles.length > 0) await summarize(snapshot, messages);
      }
    },
  );
}

async function summarize(snapshot: StorySnapshot, messages: Messages): Promise<void> {
  const counts = countsOf(snapshot);
  const text = sentences([conflictsIn(counts), ...othersThan(counts)]);
  if (counts.conflicts === 0 && counts.quiet === 0) {
    messages.information(text);
  } else {
    messages.summary(text);
    await showProblems();
  }
}
