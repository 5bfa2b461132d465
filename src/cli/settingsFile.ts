import { dirname, join, relative } from 'node:path';
import type { Engine } from '../core/engine';
import type { StorySettings } from '../core/settings/read';
import { SETTINGS_NAME } from '../core/text/source';
import { problemSentences } from './problemSentences';
import type { StoredSheet } from './sheetFile';
import { readSheetFile } from './sheetFile';

/** A settings file as it lies on disk. */
export interface StoredSettings {
  /** As people are told it: relative to the working folder. */
  readonly name: string;
  readonly stored: StoredSheet;
}

/** The settings file of a story: the one in its folder, else in the nearest folder above it that has one. */
export async function settingsFileOf(folder: string): Promise<StoredSettings | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, SETTINGS_NAME);
    const stored = await readSheetFile(path, 'settings file');
    if ('problem' in stored || stored.text !== undefined)
      return { name: relative(process.cwd(), path), stored };
    if (dirname(at) === at) return undefined;
  }
}

/** What settings files say, with what is wrong in them, a sentence each: that counts as if it were not there. */
export function readSettingsFile(
  engine: Engine,
  file: StoredSettings | undefined,
): { readonly settings: StorySettings; readonly problems: readonly string[] } {
  if (!file) return { settings: {}, problems: [] };
  const { name, stored } = file;
  if ('problem' in stored) return { settings: {}, problems: [stored.problem] };
  const text = (stored.text ?? '').replace(/^\uFEFF/, '');
  const { settings, problems } = engine.readSettings(text);
  return { settings, problems: problemSentences(name, text, problems) };
}
