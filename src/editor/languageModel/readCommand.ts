import * as vscode from 'vscode';
import { foldersAmong } from '../commands/folders';
import { showProblems } from '../commands/problems';
import type { LiveStory } from '../stories/liveStory';
import type { StoryScope } from '../stories/scope';
import { labelOf } from '../uris';
import type { Desk } from './desk';
import { ReadStory } from './readStory';

/** Has a language model read the articles of a folder, or the document alone that is shown. */
export function registerReadCommand(desk: Desk): vscode.Disposable {
  /** The stories that are being read, by their addresses. */
  const underWay = new Set<string>();
  return vscode.commands.registerCommand(
    'copydesk.readWithLanguageModel',
    async (clicked?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
      if (!desk.chooser.mayUse()) return;
      for (const scope of await scopesAmong(desk, clicked, selected)) {
        const key = scope.uri.toString();
        if (underWay.has(key)) {
          desk.messages.information(vscode.l10n.t('“{0}” is being read already.', labelOf(scope.uri)));
          continue;
        }
        underWay.add(key);
        try {
          await read(desk, scope);
        } finally {
          underWay.delete(key);
        }
      }
    },
  );
}

/** The stories that are meant; none where a person was asked and chose none, or there is none: then they are told. */
export async function scopesAmong(
  desk: Desk,
  clicked?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<readonly StoryScope[]> {
  const shown = clicked ?? vscode.window.activeTextEditor?.document.uri;
  const alone = shown && desk.stories.get(shown);
  if (alone && !alone.scope.isFolder) return [alone.scope];
  const folders = await foldersAmong(clicked, selected);
  if (folders?.length === 0) {
    desk.messages.information(vscode.l10n.t('Open the folder with the articles of a story first.'));
  }
  return (folders ?? []).map((folder) => desk.stories.scopeFor(folder, true));
}

async function read(desk: Desk, scope: StoryScope): Promise<void> {
  // Without a model nothing is done, and no sheet is made.
  if (!(await desk.chooser.modelFor(scope.uri))) return;
  const story = await checked(desk, scope);
  if (!story) return;
  try {
    const any = await new ReadStory(desk, await desk.loadEngine(), story).run();
    if (any) await showProblems();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    desk.messages.error(
      vscode.l10n.t('“{0}” could not be read with a language model: {1}', labelOf(scope.uri), reason),
      error,
    );
  }
}

/** A story that is up to date and, where it can have one, has a sheet. */
async function checked(desk: Desk, scope: StoryScope): Promise<LiveStory | undefined> {
  const shown = desk.stories.get(scope.uri);
  await shown?.flush();
  const isReady = shown?.snapshot && (shown.snapshot.sheet !== undefined || !scope.sheet);
  if (!isReady) {
    const title = vscode.l10n.t('Fact-checking “{0}”', labelOf(scope.uri));
    const location = vscode.ProgressLocation.Notification;
    const snapshot = await vscode.window.withProgress(
      { location, title, cancellable: true },
      (progress, token) => desk.factCheck.checkFolder(scope, { progress, token }),
    );
    if (!snapshot || snapshot.analysis.articles.length === 0) return undefined;
  }
  return desk.stories.get(scope.uri);
}
