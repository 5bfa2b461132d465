import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CopydeskApi, FeaturesApi } from '../../src/editor/api';

/** How long a test waits for something to be shown before it says what was shown instead. */
const PATIENCE = 15_000;

/** The extension under test, active and with all its features. */
export type WholeApi = CopydeskApi & FeaturesApi;

/** Gives the extension under test. */
export async function copydesk(): Promise<WholeApi> {
  const extension = vscode.extensions.getExtension<CopydeskApi>('copydesk.copydesk');
  assert.ok(extension, 'The extension is not installed.');
  const api = await extension.activate();
  return { ...(await api.features()), ...api };
}

/** The manifest as it is packed: VS Code changes some of what it hands out. */
export async function readManifest<T>(file = 'package.json'): Promise<T> {
  const root = vscode.extensions.getExtension('copydesk.copydesk')?.extensionUri;
  assert.ok(root, 'The extension is not installed.');
  return JSON.parse(await read(vscode.Uri.joinPath(root, file))) as T;
}

/** Turns off that edits are saved by themselves, as VS Code does in a browser unless told otherwise. */
export async function saveNothing(): Promise<void> {
  await vscode.workspace
    .getConfiguration('files')
    .update('autoSave', 'off', vscode.ConfigurationTarget.Global);
}

/** The first (or another) folder of the workspace. */
export function workspaceFolder(index = 0): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[index];
  assert.ok(folder, 'The tests need a folder.');
  return folder.uri;
}

let folders = 0;

/** Makes a folder with files in the folder of the workspace (or another one). */
export async function makeStory(
  files: Readonly<Record<string, string | Uint8Array>>,
  parent = workspaceFolder(),
): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(parent, `story-${++folders}`);
  await vscode.workspace.fs.createDirectory(folder);
  for (const [name, content] of Object.entries(files)) {
    await write(vscode.Uri.joinPath(folder, name), content);
  }
  return folder;
}

/** Whether the tests run in Node, and not in a browser. */
export function isInNode(): boolean {
  const { process } = globalThis as { readonly process?: { readonly versions?: { readonly node?: string } } };
  return process?.versions?.node !== undefined;
}

/** A new folder outside the workspace, removed at the end of the process; in memory where there is no other. */
export function outsideFolder(): vscode.Uri {
  if (!isInNode()) return vscode.Uri.parse(`memfs:/outside-${++folders}`);
  const path = mkdtempSync(join(tmpdir(), 'copydesk-'));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return vscode.Uri.file(path);
}

export async function write(uri: vscode.Uri, content: string | Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(
    uri,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** What Copydesk shows in Problems for a file now, first to last. */
export function shownIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Copydesk')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Waits until what Copydesk shows for a file is as wanted, and gives it. */
export function diagnosticsOf(
  uri: vscode.Uri,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return until(
    vscode.languages.onDidChangeDiagnostics,
    () => {
      const shown = shownIn(uri);
      return wanted(shown) ? shown : undefined;
    },
    () => `${uri.path} shows ${JSON.stringify(shownIn(uri).map(({ code, message }) => [code, message]))}`,
  );
}

/** Waits until, after some event, there is a value. */
export async function until<T>(
  event: vscode.Event<unknown>,
  value: () => T | undefined,
  otherwise: () => string,
): Promise<T> {
  const now = value();
  if (now !== undefined) return now;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error(`Waited in vain: ${otherwise()}`));
    }, PATIENCE);
    const listener = event(() => {
      const later = value();
      if (later === undefined) return;
      clearTimeout(timer);
      listener.dispose();
      resolve(later);
    });
  });
}

/** The code of a diagnostic, without its link. */
export function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

/** Whether there is a finding of a code among diagnostics. */
export const hasCode = (wanted: string) => (diagnostics: readonly vscode.Diagnostic[]) =>
  diagnostics.some((diagnostic) => codeOf(diagnostic) === wanted);

/** Whether a diagnostic is about what is settled and not yet changed in the articles. */
export const isUnchanged = ({ message }: vscode.Diagnostic): boolean =>
  message.includes('Settled, not yet changed: ');

/** Whether there are two spellings among diagnostics that are not settled, and whether there are none. */
export const spelling = (diagnostics: readonly vscode.Diagnostic[]) =>
  hasCode('name.spelling')(diagnostics.filter((diagnostic) => !isUnchanged(diagnostic)));
export const noSpelling = (shown: readonly vscode.Diagnostic[]) => !spelling(shown);

/** The finding of a code. */
export function findingOf(diagnostics: readonly vscode.Diagnostic[], code: string): vscode.Diagnostic {
  const finding = diagnostics.find((diagnostic) => codeOf(diagnostic) === code);
  assert.ok(finding, `No ${code} among ${JSON.stringify(diagnostics.map(codeOf))}`);
  return finding;
}

/** The text of the hovers at a place. */
export async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n---\n');
}

/** The range of the first (or a later) occurrence of words in a document. */
export function rangeOf(document: vscode.TextDocument, words: string, occurrence = 1): vscode.Range {
  let start = -1;
  for (let count = 0; count < occurrence; count++) {
    start = document.getText().indexOf(words, start + 1);
    assert.notEqual(start, -1, `“${words}” is not in ${document.uri.path}`);
  }
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** A range in a form that reads well in a failed assertion: line and character from 0, "3:14-3:21". */
export function place({ start, end }: vscode.Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** Replaces words in an open document. */
export async function replaceIn(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, from), to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Closes all editors; what is not saved is thrown away. The settings, which VS Code writes itself, are left to it. */
export async function closeEditors(): Promise<void> {
  const dirty = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && !uri.path.endsWith('/User/settings.json'),
  );
  for (const document of dirty) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Accepts the choices that a command offers, as they are, until it has ended. */
export async function accepting<T>(command: Thenable<T>): Promise<T> {
  let open = true;
  const ended = Promise.resolve(command).finally(() => (open = false));
  while (open) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
  }
  return ended;
}
