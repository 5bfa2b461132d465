import * as vscode from 'vscode';
import { nameOf, openDocument } from '../uris';

/** What a merge into a sheet gives: the edits that bring its text up to date, none where nothing is new. */
export interface SheetUpdate {
  readonly text: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The text of a sheet: as it stands in an open editor, else as it is stored, without a byte order mark.
 * @returns undefined where there is no sheet.
 * @throws FileSystemError where it cannot be read; TypeError where it is no UTF-8 text.
 */
export async function readSheetText(uri: vscode.Uri): Promise<string | undefined> {
  return openDocument(uri)?.getText() ?? withoutMark(await readStored(uri));
}

/**
 * Brings a sheet up to date by the smallest change to its text: as an edit that can be undone where it is open (saved
 * where it had no unsaved changes), else in its file.
 * @param merge gives the update of the text that it is handed (undefined where there is no sheet yet), or undefined where
 * there is nothing to write.
 * @returns whether anything was written.
 * @throws FileSystemError or Error where it cannot be written: then nothing has changed, not in an editor either.
 */
export async function updateSheet(
  uri: vscode.Uri,
  merge: (text: string | undefined) => SheetUpdate | undefined,
): Promise<boolean> {
  const document = openDocument(uri);
  if (document) return updateDocument(document, merge);
  const stored = await readStored(uri);
  const update = merge(withoutMark(stored));
  if (!update || (stored !== undefined && update.edits.length === 0)) return false;
  await assertWritable(uri);
  const mark = stored?.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(mark + update.text));
  return true;
}

async function updateDocument(
  document: vscode.TextDocument,
  merge: (text: string | undefined) => SheetUpdate | undefined,
): Promise<boolean> {
  const update = merge(document.getText());
  if (!update || update.edits.length === 0) return false;
  await assertWritable(document.uri);
  const hadChanges = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of update.edits) {
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  const written = (await vscode.workspace.applyEdit(edit)) && (hadChanges || (await document.save()));
  if (!written) throw new Error(`The editor did not take the change of ${nameOf(document.uri)}.`);
  return true;
}

/** Says why a sheet that is read-only cannot be written, before an editor takes a change that it could not save. */
async function assertWritable(uri: vscode.Uri): Promise<void> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    throw vscode.FileSystemError.NoPermissions(vscode.l10n.t('the folder is read-only'));
  }
  let stat: vscode.FileStat;
  try {
    stat = await vscode.workspace.fs.stat(uri);
  } catch {
    return;
  }
  if (((stat.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0) {
    throw vscode.FileSystemError.NoPermissions(vscode.l10n.t('the file is read-only'));
  }
}

async function readStored(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    if (error instanceof vscode.FileSystemError && error.code === 'FileIsADirectory') {
      throw new Error(vscode.l10n.t('a folder has this name'), { cause: error });
    }
    if (error instanceof TypeError)
      throw new Error(vscode.l10n.t('it is no text in UTF-8'), { cause: error });
    throw error;
  }
}

function withoutMark(text: string | undefined): string | undefined {
  return text?.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
