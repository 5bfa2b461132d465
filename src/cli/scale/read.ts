import { basename, dirname, join, resolve } from 'node:path';
import type { Engine } from '../../core/engine';
import {
  articleText,
  isArticleName,
  otherFormatsAmong,
  SETTINGS_NAME,
  SHEET_NAME,
} from '../../core/text/source';
import { CheckError } from '../checkError';
import type { ArticleFile } from '../folder';
import { list, readArticleFile, statOf, toldOf } from '../folder';
import { formatsSentence } from '../notCompared';
import { globbed } from '../run/globbed';
import type { StoredSettings } from '../settingsFile';
import { settingsFileOf } from '../settingsFile';
import { readSheetFile } from '../sheetFile';
import type { Line } from './lines';
import { articleLine, leftLine, settingsLine, sheetLine } from './storyLine';

/** A record, or what is to be said: of a failure where something could not be read. */
export type ReadStep =
  { readonly line: string } | { readonly warning: string } | { readonly failure: string };

/** An article that comes as a text. */
interface GivenText {
  readonly story: string;
  readonly path: string;
  readonly text: string;
}

/** The records of files, folders and patterns, as they are read. What cannot be read is told, and the rest is read. */
export async function* recordsOf(engine: Engine, args: Iterable<string>): AsyncGenerator<ReadStep> {
  for (const argument of args) {
    try {
      for (const path of await globbed(argument)) yield* recordsAt(engine, path);
    } catch (error) {
      if (!(error instanceof CheckError)) throw error;
      yield { failure: error.message };
    }
  }
}

/** The same of lines: a path, or an article as JSON with the keys `story`, `path` and `text`. */
export async function* recordsOfLines(engine: Engine, lines: AsyncIterable<Line>): AsyncGenerator<ReadStep> {
  for await (const { number, text } of lines) {
    if (text === undefined) yield { failure: `Line ${number} is too long: it was passed over.` };
    else if (!text.startsWith('{')) yield* recordsOf(engine, [text]);
    else {
      const given = givenIn(text);
      if (given) {
        const { story, path, text: words } = given;
        yield* recordOf(engine, story, path, toldOf(join(story, path), articleText(words)));
      } else {
        yield {
          failure: `Line ${number} is no article: it needs "story", "path" and "text" as JSON. It was passed over.`,
        };
      }
    }
  }
}

async function* recordsAt(engine: Engine, path: string): AsyncGenerator<ReadStep> {
  if (!(await statOf(path)).isDirectory()) {
    const name = basename(path);
    const story = nameOf(dirname(path));
    if (name === SHEET_NAME) yield* sheetOf(story, path);
    else if (name === SETTINGS_NAME)
      yield* settingsOf(story, { name: path, stored: await readSheetFile(path, 'settings file') });
    else if (isArticleName(name)) yield* articleAt(engine, story, path);
    else yield { warning: `${path} is no article: it was passed over.` };
    return;
  }
  const story = nameOf(path);
  const names = await list(path);
  const articles = names.filter(isArticleName).sort();
  const others = otherFormatsAmong(names);
  if (names.includes(SHEET_NAME)) yield* sheetOf(story, join(path, SHEET_NAME));
  yield* settingsOf(story, await settingsFileOf(resolve(path)));
  for (const name of articles) yield* articleAt(engine, story, join(path, name));
  for (const name of others) yield { line: leftLine(story, name, 'format') };
  for (const warning of formatsSentence(others)) yield { warning };
  if (articles.length === 0 && others.length === 0)
    yield { warning: `${story} holds no article that can be read: a .txt or .md file.` };
}

/** A folder as the reader gave it, without a slash at its end. */
function nameOf(folder: string): string {
  return folder.replace(/[\\/]$/, '') || folder;
}

async function* articleAt(engine: Engine, story: string, path: string): AsyncGenerator<ReadStep> {
  yield* recordOf(engine, story, basename(path), await readArticleFile(resolve(path)));
}

function* recordOf(engine: Engine, story: string, path: string, file: ArticleFile): Generator<ReadStep> {
  const isFailure = 'reason' in file && file.reason === 'unreadable';
  for (const warning of file.warnings) yield isFailure ? { failure: warning } : { warning };
  yield {
    line: 'text' in file ? articleLine(engine, story, path, file.text) : leftLine(story, path, file.reason),
  };
}

async function* sheetOf(story: string, path: string): AsyncGenerator<ReadStep> {
  const sheet = await readSheetFile(path);
  if ('problem' in sheet) yield { failure: sheet.problem };
  else if (sheet.text !== undefined) yield { line: sheetLine(story, sheet.text) };
}

function* settingsOf(story: string, file: StoredSettings | undefined): Generator<ReadStep> {
  if (!file) return;
  if ('problem' in file.stored) yield { failure: file.stored.problem };
  else if (file.stored.text !== undefined) yield { line: settingsLine(story, file.name, file.stored.text) };
}

function givenIn(line: string): GivenText | undefined {
  try {
    const { story, path, text } = JSON.parse(line) as Partial<Record<keyof GivenText, unknown>>;
    if (typeof story !== 'string' || typeof path !== 'string' || typeof text !== 'string') return undefined;
    return { story, path, text };
  } catch {
    return undefined;
  }
}
