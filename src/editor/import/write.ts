import * as vscode from 'vscode';
import type { Imported } from '../../import/importer';
import type { Importer } from '../importer';

/** An article to write. */
type Article = Extract<Imported, { readonly text: string }>;

/**
 * Writes an article into a folder, under a name that is free. It is written under another name
 * first, so that a file of its own name is whole.
 * @returns the article, and whether it is new: an earlier import of the same file is left as it is.
 * @throws FileSystemError where it cannot be written: then there is nothing of it.
 */
export async function writeArticle(
  folder: vscode.Uri,
  article: Article,
  importer: Importer,
): Promise<{ readonly uri: vscode.Uri; readonly isNew: boolean }> {
  const target = await importer.findTarget(article.origin, (name) =>
    textAt(vscode.Uri.joinPath(folder, name)),
  );
  if (!target) throw vscode.FileSystemError.FileExists(folder);
  if ('imported' in target) return { uri: vscode.Uri.joinPath(folder, target.imported), isNew: false };
  const uri = vscode.Uri.joinPath(folder, target.free);
  const beside = vscode.Uri.joinPath(folder, `.${target.free}.new`);
  try {
    await vscode.workspace.fs.writeFile(beside, new TextEncoder().encode(article.text));
    await vscode.workspace.fs.rename(beside, uri, { overwrite: false });
  } catch (error) {
    await vscode.workspace.fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
  return { uri, isNew: true };
}

/** The text of a file; undefined where there is none, '' where it cannot be read. */
async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
