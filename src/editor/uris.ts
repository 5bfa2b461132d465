import * as vscode from 'vscode';
import { isArticleName, SETTINGS_NAME, SHEET_NAME } from '../core/text/source';

/** Schemes of documents that people write in; others are views of something else (a commit, a comment, an output). */
const SCHEMES: ReadonlySet<string> = new Set([
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'memfs',
]);

/** The languages that articles are written in. */
const LANGUAGES: ReadonlySet<string> = new Set(['plaintext', 'markdown']);

/** The name of a file or folder: the last part of its path. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The folder that holds a file. */
export function folderOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({
    path: uri.path.slice(0, Math.max(uri.path.lastIndexOf('/'), 1)),
    query: '',
    fragment: '',
  });
}

/** A folder's address without a slash at its end, so that one folder has one address. */
export function folderUri(uri: vscode.Uri): vscode.Uri {
  return uri.path.length > 1 && uri.path.endsWith('/') ? uri.with({ path: uri.path.slice(0, -1) }) : uri;
}

/** Whether a file of this address is read as an article. */
export function isArticle(uri: vscode.Uri): boolean {
  return isArticleName(nameOf(uri));
}

/** Whether a file of this address is a story's sheet. */
export function isSheet(uri: vscode.Uri): boolean {
  return nameOf(uri) === SHEET_NAME;
}

/** Whether a document is a sheet in a folder, and not a view of one such as an earlier version. */
export function isOpenSheet({ uri }: vscode.TextDocument): boolean {
  return isSheet(uri) && uri.scheme !== 'untitled' && isWrittenIn(uri);
}

/** Whether a file of this address says how loud findings are in the stories below its folder. */
export function isSettingsFile(uri: vscode.Uri): boolean {
  return nameOf(uri) === SETTINGS_NAME && uri.scheme !== 'untitled' && isWrittenIn(uri);
}

/** Whether a file or folder is a folder, or lies in it or in folders of it. */
export function isWithin(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return (
    uri.scheme === folder.scheme &&
    uri.authority === folder.authority &&
    (uri.path === folder.path || uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`))
  );
}

/** Whether documents of an address's scheme are ones that people write in. */
function isWrittenIn({ scheme }: vscode.Uri): boolean {
  return (
    SCHEMES.has(scheme) ||
    (vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) ?? false)
  );
}

/** Whether a document can be fact-checked: an article's file, or a new document in a language of articles. */
export function isCheckable(document: vscode.TextDocument): boolean {
  const { uri } = document;
  if (!isWrittenIn(uri)) return false;
  return uri.scheme === 'untitled' ? LANGUAGES.has(document.languageId) : isArticle(uri);
}

/** The open document of an address, where there is one. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === key,
  );
}

/** A file or folder as a person knows it: relative to the workspace where it lies in it. */
export function labelOf(uri: vscode.Uri): string {
  const label = vscode.workspace.asRelativePath(uri);
  return label === uri.fsPath || label === '' ? nameOf(uri) : label;
}
