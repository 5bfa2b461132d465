import * as vscode from 'vscode';
import { folderOf, isCheckable, isSheet } from '../uris';

/** The folders that are meant; undefined where a person was asked and chose none. */
export async function foldersAmong(
  clicked?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<vscode.Uri[] | undefined> {
  if (clicked) {
    const given = selected && selected.length > 0 ? selected : [clicked];
    const folders = await Promise.all(given.map(folderItself));
    return [...new Map(folders.map((folder) => [folder.toString(), folder])).values()];
  }
  const document = vscode.window.activeTextEditor?.document;
  if (document && !document.isUntitled && (isCheckable(document) || isSheet(document.uri))) {
    return [folderOf(document.uri)];
  }
  const workspaceFolders = vscode.workspace.workspaceFolders ?? [];
  if (workspaceFolders.length < 2) return workspaceFolders.map(({ uri }) => uri);
  const chosen = await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Choose the folder of the story'),
  });
  return chosen && [chosen.uri];
}

/** The folder that was clicked, or that holds the file that was. */
async function folderItself(uri: vscode.Uri): Promise<vscode.Uri> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) === 0 ? folderOf(uri) : uri;
  } catch {
    return uri;
  }
}
