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

/**
 * The settings file that holds for a story: the one in its folder, else in the nearest folder above it that has one.
 * @param last what was found before: the same object is given where nothing has changed.
 */
export async function settingsOf(
  { uri, isFolder }: StoryScope,
  engine: Engine,
  last: SettingsView | undefined,
): Promise<SettingsView | undefined> {
  if (uri.scheme === 'untitled') return undefined;
  for (const folder of foldersFrom(isFolder ? uri : folderOf(uri))) {
    const file = vscode.Uri.joinPath(folder, SETTINGS_NAME);
    const stored = await readFile(file);
    if (stored === undefined) continue;
    if (typeof stored !== 'string')
      return { uri: file, text: '', settings: {}, problems: [unreadable(stored.message)] };
    if (last?.text === stored && last.uri.toString() === file.toString()) return last;
    return { uri: file, text: stored, ...engine.readSettings(stored) };
  }
  return undefined;
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
