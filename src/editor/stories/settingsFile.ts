import * as vscode from 'vscode';
import type { StorySettings } from '../../core/settings/read';
import type { SheetProblem } from '../../core/sheet/model';
import { SETTINGS_NAME } from '../../core/text/source';
import type { Engine } from '../engine';
import { folderOf } from '../uris';
import type { StoryScope } from './scope';
import { readSheetText } from './sheetFile';

/** A settings file, as far as the editor shows it. */
export interface SettingsView {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly settings: StorySettings;
  readonly problems: readonly SheetProblem[];
}

/** A folder and all that it lies in, up to the root. */
export function foldersFrom(folder: vscode.Uri): vscode.Uri[] {
  const above = folderOf(folder);
  return above.path === folder.path ? [folder] : [folder, ...foldersFrom(above)];
}

/** A settings file as taken from its folder: its text, or why it cannot be read. */
export interface StoredSettings {
  readonly uri: vscode.Uri;
  readonly stored: string | Error;
}

/** The settings file that holds for a story: the one in its folder, else in the nearest folder above it that has one. */
export async function findSettings({ uri, isFolder }: StoryScope): Promise<StoredSettings | undefined> {
  if (uri.scheme === 'untitled') return undefined;
  const files = foldersFrom(isFolder ? uri : folderOf(uri)).map((folder) =>
    vscode.Uri.joinPath(folder, SETTINGS_NAME),
  );
  const texts = await Promise.all(files.map(readFile));
  const nearest = texts.findIndex((stored) => stored !== undefined);
  return nearest === -1
    ? undefined
    : { uri: files[nearest] as vscode.Uri, stored: texts[nearest] as string | Error };
}

/** What a settings file says. @param last what was found before: the same object is given where nothing has changed. */
export function settingsView(
  { uri, stored }: StoredSettings,
  readSettings: Engine['readSettings'],
  last?: SettingsView,
): SettingsView {
  if (typeof stored !== 'string')
    return { uri, text: '', settings: {}, problems: [unreadable(stored.message)] };
  if (last?.text === stored && last.uri.toString() === uri.toString()) return last;
  return { uri, text: stored, ...readSettings(stored) };
}

/** The text of a file, or why it is none; undefined where there is no file, or nobody may look. */
async function readFile(file: vscode.Uri): Promise<string | Error | undefined> {
  try {
    return await readSheetText(file);
  } catch (error) {
    return error instanceof vscode.FileSystemError ? undefined : (error as Error);
  }
}

function unreadable(message: string): SheetProblem {
  return { start: 0, end: 0, severity: 'error', code: 'settings.unreadable', said: message, message };
}
