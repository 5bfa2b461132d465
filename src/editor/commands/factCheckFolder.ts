import * as vscode from 'vscode';
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

async function summarize({ analysis, openFindings }: StorySnapshot, messages: Messages): Promise<void> {
  const text = summary(openFindings.length, analysis.articles.length);
  if (openFindings.length === 0) {
    messages.information(text);
  } else {
    messages.summary(text);
    await showProblems();
  }
}

function summary(findings: number, articles: number): string {
  if (articles === 1) {
    if (findings === 0) return vscode.l10n.t('No findings in 1 article.');
    return findings === 1
      ? vscode.l10n.t('1 finding in 1 article.')
      : vscode.l10n.t('{0} findings in 1 article.', findings);
  }
  if (findings === 0) return vscode.l10n.t('No findings in {0} articles.', articles);
  return findings === 1
    ? vscode.l10n.t('1 finding in {0} articles.', articles)
    : vscode.l10n.t('{0} findings in {1} articles.', findings, articles);
}
