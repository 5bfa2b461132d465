import type { Engine } from '../../core/engine';
import type { Found } from '../../core/records/found';
import { fingerprint } from '../../core/text/hash';
import type { NotComparedReason } from '../../core/text/notCompared';
import { SETTINGS_NAME, SHEET_NAME } from '../../core/text/source';
import { jsonLine } from '../printed';
import { VERSION } from '../version';

/** How many letters and digits a key has. */
const KEY_LENGTH = 11;

/** What is known of one file of a story: an article, the sheet, the settings that count for it, or a file that is left out. */
export type StoryFile =
  | { readonly path: string; readonly text: string; readonly found?: Found }
  | { readonly path: string; readonly sheet: string }
  /** The path of the settings as people are told it. */
  | { readonly path: string; readonly settings: string }
  | { readonly path: string; readonly left: NotComparedReason };

/** A record of a story, as it was read from a line. */
export interface StoryLine {
  readonly key: string;
  readonly story: string;
  readonly file: StoryFile;
}

/** What the key of a story is: records that are sorted by it are together, in the order of every locale. */
export function keyOf(story: string): string {
  return fingerprint(story).padStart(KEY_LENGTH, '0');
}

/** The line of an article: its text, and what the reader finds in it alone. */
export function articleLine(engine: Engine, story: string, path: string, text: string): string {
  const found = engine.recordOf(path, text);
  return line(story, path, { reader: VERSION, hash: fingerprint(text), ...found, text });
}

/** The line of a story's sheet. @param sheet its text. */
export function sheetLine(story: string, sheet: string): string {
  return line(story, SHEET_NAME, { hash: fingerprint(sheet), sheet });
}

/** The line of the settings that count for a story. @param settings their text; `name` is how people are told the file. */
export function settingsLine(story: string, name: string, settings: string): string {
  return line(story, SETTINGS_NAME, { name, hash: fingerprint(settings), settings });
}

/** The line of a file that is not compared, with the reason. */
export function leftLine(story: string, path: string, left: NotComparedReason): string {
  return line(story, path, { left });
}

function line(story: string, path: string, rest: object): string {
  return jsonLine({ key: keyOf(story), story, path, ...rest });
}

/**
 * What a line says. An article that another version has read, or whose record has another form, is given without what was
 * found in it: its text is read again.
 * @returns what is wrong with it, where it is no record or was damaged: the end of a sentence about it.
 */
export function readStoryLine(engine: Engine, text: string): StoryLine | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'is no JSON' };
  }
  if (typeof value !== 'object' || value === null) return { problem: 'is no record of copydesk read' };
  const record = value as Readonly<Record<string, unknown>>;
  const { key, story, path, reader, hash, text: article, sheet, settings, name, left } = record;
  if (typeof story !== 'string' || typeof path !== 'string' || key !== keyOf(story))
    return { problem: 'is no record of copydesk read' };
  if (typeof left === 'string') return { key, story, file: { path, left: left as NotComparedReason } };
  const words = sheet ?? settings ?? article;
  if (typeof words !== 'string') return { problem: 'is no record of copydesk read' };
  if (hash !== fingerprint(words))
    return { problem: `was damaged, the text of ${path} is another than was read` };
  if (sheet !== undefined) return { key, story, file: { path, sheet: words } };
  if (settings !== undefined)
    return { key, story, file: { path: typeof name === 'string' ? name : path, settings: words } };
  const found = reader === VERSION ? engine.foundIn(record) : undefined;
  return { key, story, file: { path, text: words, ...(found ? { found } : {}) } };
}
