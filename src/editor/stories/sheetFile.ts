import * as vscode from 'vscode';
import type { SheetProblem } from '../../core/sheet/model';
import { SHEET_NAME } from '../../core/text/source';
import { saved } from '../saved';
import { labelOf, openDocument } from '../uris';
import { inWords } from '../words';
import { filesOfVsCode } from './storedFiles';

/**
 * What a person is told of a sheet that was not written.
 * @param problems why, where that is known; what reading it does not tell is told here
 */
export function unreadable(sheet: vscode.Uri, problems: readonly SheetProblem[] = []): string {
  const unusual = problems.find(({ code }) => code === 'sheet.unusual');
  if (unusual) return vscode.l10n.t('“{0}” was left as it is: {1}', labelOf(sheet), inWords(unusual.said));
  return vscode.l10n.t(
    '“{0}” cannot be read as a fact-check sheet and was left as it is; Problems shows where.',
    labelOf(sheet),
  );
}

/** What a merge into a sheet gives: the edits that bring its text up to date, none where nothing is new. */
export interface SheetUpdate {
  readonly text: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/** How long another program may write, and how often it is looked whether it still does, in milliseconds. */
const PATIENCE = 10_000;
const STEP = 25;

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
  for (;;) {
    await unlocked(uri);
    const document = openDocument(uri);
    if (document) return updateDocument(document, merge);
    const stored = await readStored(uri);
    const update = merge(withoutMark(stored));
    if (!update || (stored !== undefined && update.edits.length === 0)) return false;
    await assertWritable(uri);
    // Whoever was quicker: what they wrote is merged into, not replaced.
    if ((await exists(lockOf(uri))) || (await readStored(uri)) !== stored) continue;
    const mark = stored?.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(mark + update.text));
    return true;
  }
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
  const written = (await vscode.workspace.applyEdit(edit)) && (hadChanges || (await saved(document)));
  if (!written) throw new Error(vscode.l10n.t('the editor did not take the change'));
  return true;
}

/** The file that the command line keeps beside a sheet while it writes. */
function lockOf(sheet: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(sheet, '..', `.${SHEET_NAME}.lock`);
}

/** Waits until no other program is writing a sheet; one that has died may have left its lock. */
export async function unlocked(sheet: vscode.Uri): Promise<void> {
  const lock = lockOf(sheet);
  for (let waited = 0; waited < PATIENCE && (await exists(lock)); waited += STEP) {
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  if (await exists(lock)) await vscode.workspace.fs.delete(lock);
}

/** Whether there is a file or folder. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/**
 * Says why a file that is read-only cannot be written, before an editor takes a change that it could not save.
 * @throws FileSystemError where the file is read-only.
 */
export async function assertWritable(uri: vscode.Uri): Promise<void> {
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
    const bytes = await filesOfVsCode.bytesOf(uri);
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
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
