import * as vscode from 'vscode';
import { difference } from '../../core/text/difference';
import type { TextEdit } from '../../core/sheet/model';
import { saved } from '../saved';
import { assertWritable } from '../stories/sheetFile';
import { labelOf } from '../uris';

/** What a document is to become. */
export interface DocumentChange {
  readonly document: vscode.TextDocument;
  /** The text that the edits are of. */
  readonly text: string;
  /** In the order of the text; no two overlap. */
  readonly edits: readonly ShownEdit[];
}

/** An edit, with how VS Code shows it before it is made, where it shows it. */
export interface ShownEdit extends TextEdit {
  readonly shown?: vscode.WorkspaceEditEntryMetadata;
}

/** A file as it was before a change, and as the change left it. */
export interface ChangedFile {
  readonly uri: vscode.Uri;
  readonly before: string;
  readonly after: string;
  /** What was stored before; undefined where the document had unsaved changes. */
  readonly stored: Uint8Array | undefined;
}

/** A document with what it was before a change. */
interface Touched {
  readonly document: vscode.TextDocument;
  readonly before: string;
  readonly stored: Uint8Array | undefined;
}

/** A file that could not be changed, and why. */
export class FileRefusal extends Error {
  readonly uri: vscode.Uri;

  constructor(uri: vscode.Uri, reason: unknown) {
    super(reason instanceof Error ? reason.message : String(reason), { cause: reason });
    this.uri = uri;
  }
}

/**
 * Changes documents by one edit that can be undone, and saves those that had no unsaved changes.
 * Where edits are shown first, those are made that the person leaves ticked.
 * @returns the files that have changed, as they were and are.
 * @throws FileRefusal where one cannot be written, or is no longer the text that its edits are of: then none has changed.
 */
export async function changeFiles(changes: readonly DocumentChange[]): Promise<readonly ChangedFile[]> {
  const touched = await Promise.all(changes.map(({ document }) => look(document)));
  const edit = new vscode.WorkspaceEdit();
  for (const { document, text, edits } of changes) {
    if (document.getText() !== text) throw new FileRefusal(document.uri, changedSince());
    for (const one of edits) replace(edit, document, one);
  }
  const isShown = changes.some(({ edits }) => edits.some(({ shown }) => shown?.needsConfirmation));
  await carryOut(edit, touched, isShown);
  const files = touched.map(({ document, before, stored }) => ({
    uri: document.uri,
    before,
    after: document.getText(),
    stored,
  }));
  return files.filter(({ before, after }) => before !== after);
}

/**
 * Puts files back to what they were before a change, by one edit, and saves those that have no unsaved changes. Files that
 * are as before already, by the editor's own undo, stay as they are.
 * @returns whether any file had to be put back.
 * @throws FileRefusal where one has changed since, or cannot be written: then none has changed.
 */
export async function putBack(files: readonly ChangedFile[]): Promise<boolean> {
  const opened = await Promise.all(
    files.map(async (file) => ({ file, document: await openToChange(file.uri) })),
  );
  const undone = opened.filter(({ file, document }) => document.getText() !== file.before);
  const changed = undone.find(({ file, document }) => document.getText() !== file.after);
  if (changed) throw new FileRefusal(changed.file.uri, changedSince());
  if (undone.length === 0) return false;
  const touched = await Promise.all(undone.map(({ document }) => look(document)));
  const edit = new vscode.WorkspaceEdit();
  for (const { file, document } of undone) turn(edit, document, file.before);
  await carryOut(edit, touched);
  for (const { file, document } of undone) {
    if (!document.isDirty) await store(file.uri, file.stored);
  }
  return true;
}

function changedSince(): string {
  return vscode.l10n.t('it has changed since');
}

/** Opens a file: an edit of an open document can be undone, whether or not an editor shows it. @throws FileRefusal */
export async function openToChange(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    throw new FileRefusal(uri, error);
  }
}

/** Looks at a document before it is changed. @throws FileRefusal where it cannot be written. */
async function look(document: vscode.TextDocument): Promise<Touched> {
  const { uri, isDirty } = document;
  try {
    await assertWritable(uri);
    const stored = isDirty ? undefined : await vscode.workspace.fs.readFile(uri);
    return { document, before: document.getText(), stored };
  } catch (error) {
    throw new FileRefusal(uri, error);
  }
}

/**
 * Makes an edit of documents and saves those that had no unsaved changes: all, or none.
 * @param isShown whether the person is shown the edit first, and may leave it.
 */
async function carryOut(
  edit: vscode.WorkspaceEdit,
  touched: readonly Touched[],
  isShown = false,
): Promise<void> {
  const [first] = touched;
  if (!first) return;
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: isShown }))) {
    if (isShown) return;
    throw new FileRefusal(first.document.uri, vscode.l10n.t('the editor did not take the change'));
  }
  for (const { document, stored } of touched) {
    if (stored === undefined || (isShown && !document.isDirty) || (await saved(document))) continue;
    const back = new vscode.WorkspaceEdit();
    for (const one of touched) turn(back, one.document, one.before);
    await vscode.workspace.applyEdit(back);
    for (const one of touched) {
      if (!one.stored || one.document === document) continue;
      await saved(one.document);
      await store(one.document.uri, one.stored);
    }
    throw new FileRefusal(document.uri, vscode.l10n.t('the editor could not save it'));
  }
}

/** Stores what was stored before, where saving has made other bytes of the same text: its line ends were mixed. */
async function store(uri: vscode.Uri, bytes: Uint8Array | undefined): Promise<void> {
  if (!bytes) return;
  const now = await vscode.workspace.fs.readFile(uri);
  if (now.length === bytes.length && now.every((byte, index) => byte === bytes[index])) return;
  await vscode.workspace.fs.writeFile(uri, bytes);
}

/** Adds to an edit what makes a document a text. */
function turn(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, text: string): void {
  const change = difference(document.getText(), text);
  if (change) replace(edit, document, change);
}

function replace(
  edit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  { start, end, text, shown }: ShownEdit,
): void {
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(end)),
    text,
    shown,
  );
}

/** What a person is told of files that were not changed. */
export function refusalOf(error: unknown, otherwise: vscode.Uri): string {
  const uri = error instanceof FileRefusal ? error.uri : otherwise;
  const reason = error instanceof Error ? error.message : String(error);
  return vscode.l10n.t('“{0}” could not be written: {1}', labelOf(uri), reason);
}
