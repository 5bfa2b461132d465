import * as vscode from 'vscode';
import type { LoadEngine } from '../engine';
import type { Messages } from '../messages';
import { saved } from '../saved';
import { nameOf, openDocument } from '../uris';
import { exists, unreadable } from './sheetFile';
import type { StoryFolders } from './storyFolders';

/**
 * Lets sheets follow articles that are renamed in VS Code: the new names go into the sheet with the rename, as one change
 * that is undone with it. What leaves its story is told.
 */
export function followFiles(
  stories: StoryFolders,
  loadEngine: LoadEngine,
  messages: Messages,
): vscode.Disposable {
  /** Sheets that nobody was editing when they followed: they are stored with the rename. */
  const toSave = new Set<string>();

  /** The edits of the sheets that name what is renamed. */
  async function editsFor(files: readonly Renamed[]): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    for (const { sheet, moves } of movesIn(stories, files)) {
      if (moves.size === 0 || !(await exists(sheet))) continue;
      const document = await vscode.workspace.openTextDocument(sheet);
      const followed = (await loadEngine()).followMoves(document.getText(), moves);
      if ('problems' in followed) {
        messages.warning(unreadable(sheet, followed.problems));
        continue;
      }
      if (followed.edits.length > 0 && !document.isDirty) toSave.add(sheet.toString());
      for (const { start, end, text } of followed.edits) {
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        edit.replace(sheet, range, text);
      }
    }
    return edit;
  }

  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(editsFor(event.files))),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const sheet of [...toSave]) {
        toSave.delete(sheet);
        const document = openDocument(vscode.Uri.parse(sheet));
        if (document) await saved(document);
      }
      const left = files.filter(({ oldUri, newUri }) => hasLeft(stories, oldUri, newUri));
      const [first] = left;
      if (!first) return;
      messages.information(
        left.length === 1
          ? vscode.l10n.t(
              '“{0}” is no longer part of its story: what the sheet says of it is marked as gone by the next fact-check.',
              nameOf(first.oldUri),
            )
          : vscode.l10n.t(
              '{0} articles are no longer part of their story: what the sheet says of them is marked as gone by the next fact-check.',
              left.length,
            ),
      );
    }),
  );
}

interface Renamed {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/** What is renamed within each story, by the story's sheet. */
function movesIn(
  stories: StoryFolders,
  files: readonly Renamed[],
): { readonly sheet: vscode.Uri; readonly moves: Map<string, string> }[] {
  return stories.all.flatMap(({ scope }) => {
    if (!scope.sheet) return [];
    const moves = new Map<string, string>();
    for (const { oldUri, newUri } of files) {
      const [from, to] = [scope.pathOf(oldUri), scope.pathOf(newUri)];
      if (from !== undefined && to !== undefined && from !== to) moves.set(from, to);
    }
    return [{ sheet: scope.sheet, moves }];
  });
}

/** Whether a renamed file was an article that its sheet names, and is none of that story now. */
function hasLeft(stories: StoryFolders, oldUri: vscode.Uri, newUri: vscode.Uri): boolean {
  const story = stories.storyOf(oldUri);
  const path = story?.scope.pathOf(oldUri);
  if (!story || path === undefined || story.scope.pathOf(newUri) !== undefined) return false;
  return story.snapshot?.sheet?.sheet?.sources.some(({ file, gone }) => file === path && !gone) ?? false;
}
