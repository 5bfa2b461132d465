import * as vscode from 'vscode';
import { conflicts, othersThan, sentences } from '../counts';
import { countsIn } from '../findings/listed';
import type { Messages } from '../messages';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import { isArticle, isCheckable, labelOf } from '../uris';
import { showProblems } from './problems';
import type { FactCheck } from './run';

/**
 * Brings the story of an article up to date and shows the findings of the article. An article that lies in no folder of
 * the workspace is checked alone. No sheet is written.
 */
export function registerFactCheckArticle(
  stories: StoryFolders,
  factCheck: FactCheck,
  messages: Messages,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    'copydesk.factCheckArticle',
    async (clicked?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
      const uris = articlesAmong(clicked, selected);
      if (uris.length === 0) {
        messages.information(vscode.l10n.t('Open an article (a .txt or .md file) to fact-check it.'));
        return;
      }
      await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Fact-checking…') },
        async (progress) => {
          const checked = new Map<string, StorySnapshot>();
          for (const uri of uris) {
            const scope = stories.scopeFor(uri, false);
            const key = scope.uri.toString();
            const snapshot = checked.get(key) ?? (await factCheck.check(scope, { progress }));
            if (snapshot) checked.set(key, snapshot);
          }
          const first = uris[0] as vscode.Uri;
          const snapshot = checked.get(stories.scopeFor(first, false).uri.toString());
          if (snapshot?.reading(first)) await show(first, snapshot, messages);
        },
      );
    },
  );
}

function articlesAmong(clicked?: vscode.Uri, selected?: readonly vscode.Uri[]): vscode.Uri[] {
  if (clicked) {
    const given = selected && selected.length > 0 ? selected : [clicked];
    return given.filter((uri) => uri.scheme === 'untitled' || isArticle(uri));
  }
  const document = vscode.window.activeTextEditor?.document;
  return document && isCheckable(document) ? [document.uri] : [];
}

async function show(uri: vscode.Uri, snapshot: StorySnapshot, messages: Messages): Promise<void> {
  await vscode.window.showTextDocument(uri);
  const counts = countsIn(snapshot, uri);
  const found = counts.conflicts === 0 ? vscode.l10n.t('no conflicts') : conflicts(counts.conflicts);
  const text = sentences([vscode.l10n.t('“{0}”: {1}', labelOf(uri), found), ...othersThan(counts)]);
  if (counts.conflicts === 0 && counts.quiet === 0) {
    messages.information(text);
    return;
  }
  messages.summary(text);
  await showProblems();
}
