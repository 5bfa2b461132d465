import * as vscode from 'vscode';
import { isArticleName, otherFormatsAmong, SHEET_NAME } from '../../core/text/source';
import { isArticle, nameOf } from '../uris';

/** What makes up a story: the articles of a folder, or one document alone. */
export interface StoryScope {
  /** Identifies the story: the folder, or the document. */
  readonly uri: vscode.Uri;
  /** Where the story's sheet is; a document alone has none. */
  readonly sheet?: vscode.Uri;
  /** What the folder itself holds is the story; folders in it are other stories. */
  readonly isFolder: boolean;
  /** The address of an article of the story. */
  uriOf(path: string): vscode.Uri;
  /** The path in the story of a file that is, or would be, an article of it. */
  pathOf(uri: vscode.Uri): string | undefined;
  /** The paths of its files, sorted. @throws FileSystemError where the folder cannot be read. */
  list(): Promise<ScopeFiles>;
}

/** What lies in a story's folder. */
export interface ScopeFiles {
  readonly articles: readonly string[];
  /** What looks like articles, in a format that is not read. */
  readonly otherFormats: readonly string[];
}

/** The story of the articles that lie in a folder, those in folders within it left out. */
export function folderScope(folder: vscode.Uri): StoryScope {
  const prefix = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return {
    uri: folder,
    sheet: vscode.Uri.joinPath(folder, SHEET_NAME),
    isFolder: true,
    uriOf: (path) => vscode.Uri.joinPath(folder, path),
    pathOf(uri) {
      const inside =
        uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(prefix);
      return inside && uri.path.length === prefix.length + nameOf(uri).length && isArticle(uri)
        ? nameOf(uri)
        : undefined;
    },
    async list() {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      const names = entries.flatMap(([name, type]) => ((type & vscode.FileType.File) === 0 ? [] : [name]));
      return { articles: names.filter(isArticleName).sort(), otherFormats: otherFormatsAmong(names) };
    },
  };
}

/** The story of one document that lies in no folder of the workspace. */
export function documentScope(uri: vscode.Uri): StoryScope {
  const path = nameOf(uri);
  const key = uri.toString();
  return {
    uri,
    isFolder: false,
    uriOf: () => uri,
    pathOf: (other) => (other.toString() === key ? path : undefined),
    list: () => Promise.resolve({ articles: [path], otherFormats: [] }),
  };
}
