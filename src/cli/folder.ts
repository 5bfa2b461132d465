import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { damagedLines } from '../core/text/decode';
import type { NotComparedReason } from '../core/text/notCompared';
import {
  decodeArticle,
  isArticleName,
  MAX_ARTICLE_BYTES,
  otherFormatsAmong,
  SHEET_NAME,
} from '../core/text/source';
import type { ArticleText, Unreadable } from '../core/text/source';
import { CheckError, EmptyFolder } from './checkError';
import { explain, noFile } from './explain';
import { formatsSentence } from './notCompared';
import type { StoredSettings } from './settingsFile';
import { settingsFileOf } from './settingsFile';
import type { StoredSheet } from './sheetFile';
import { readSheetFile } from './sheetFile';

/** A story's folder as read from disk. */
export interface Folder {
  /** Absolute path. */
  readonly root: string;
  /** The folder's path as the reader gave it. */
  readonly name: string;
  /** In the order of their paths, which are relative to `root`. */
  readonly articles: readonly { readonly path: string; readonly text: string }[];
  readonly sheet: StoredSheet;
  /** The settings file that holds for it, where there is one. */
  readonly settings?: StoredSettings | undefined;
  /** The files in a format that is not read, and those that could not be, as their paths. */
  readonly otherFormats: readonly string[];
  readonly skipped: ReadonlyMap<string, NotComparedReason>;
  readonly warnings: readonly string[];
}

const REASONS: Record<Unreadable, string> = {
  'too large': `skipped, larger than ${MAX_ARTICLE_BYTES / 1_000_000} MB`,
  binary: 'skipped, not a text',
  empty: 'skipped, empty',
  'not English': 'skipped, not English: only what is in English is compared',
};

/**
 * Reads a folder's own articles (not those of folders in it) and its sheet.
 * @param paths one folder, or files of one folder.
 * @param links whether a link that leads out of the folder is followed; a story that goes to somebody else is `inside`.
 * @throws CheckError where a path does not exist, or no article can be read, or a link leads out that must not; EmptyFolder
 * where nothing looks like an article.
 */
export async function readFolder(
  paths: readonly string[],
  links: 'anywhere' | 'inside' = 'anywhere',
): Promise<Folder> {
  const first = paths[0] as string;
  const isFolder = (await statOf(first)).isDirectory();
  const given = isFolder ? first : dirname(first);
  const root = resolve(given);
  const names = isFolder ? await list(root) : [];
  const otherFormats = otherFormatsAmong(names);
  const files = isFolder ? names.filter(isArticleName) : paths.map((path) => basename(path));
  if (links === 'inside') await refuseLinksOut(root, [...files, SHEET_NAME]);
  const warnings: string[] = [];
  const skipped = new Map<string, NotComparedReason>();
  const articles: { path: string; text: string }[] = [];
  for (const file of [...new Set(files)].sort()) {
    const read = await readArticleFile(join(root, file));
    warnings.push(...read.warnings);
    if ('text' in read) articles.push({ path: file, text: read.text });
    else skipped.set(file, read.reason);
  }
  warnings.push(...formatsSentence(otherFormats));
  if (articles.length === 0) {
    const sentence = `${given} holds no article that can be read: a .txt or .md file.`;
    if (warnings.length === 0) throw new EmptyFolder(sentence);
    throw new CheckError(`${sentence} (${warnings.join(' ')})`);
  }
  const sheet = await readSheetFile(join(root, SHEET_NAME));
  return {
    root,
    name: given.replace(/[\\/]$/, '') || given,
    articles,
    sheet,
    settings: await settingsFileOf(root),
    otherFormats,
    skipped,
    warnings,
  };
}

/** @throws CheckError where one of the files is a link to somewhere else than its folder. Opens none. */
async function refuseLinksOut(root: string, files: readonly string[]): Promise<void> {
  const inside = await realpath(root);
  for (const file of files) {
    const real = await realpath(join(root, file)).catch(() => undefined);
    if (real !== undefined && dirname(real) !== inside) {
      throw new CheckError(`${file} is a link that leads out of the folder: the story is not read.`);
    }
  }
}

/** What lies at a path. @throws CheckError where nothing does. */
export async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    throw new CheckError(explain(path, error));
  }
}

/** The names of the files in a folder. @throws CheckError where it cannot be read. */
export async function list(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => entry.name);
  } catch (error) {
    throw new CheckError(explain(folder, error));
  }
}

/** A file as an article: its text, or why it is left out; and what is to be said of it, a sentence each. */
export type ArticleFile = ({ readonly text: string } | { readonly reason: NotComparedReason }) & {
  readonly warnings: readonly string[];
};

/** Reads a file as an article. @param path absolute. */
export async function readArticleFile(path: string): Promise<ArticleFile> {
  const name = relative(process.cwd(), path) || basename(path);
  const read = await readText(path);
  if ('error' in read) return { reason: 'unreadable', warnings: [read.error] };
  return toldOf(name, read);
}

/** A text as an article, with what is to be said of it. @param name what it is called there. */
export function toldOf(name: string, read: ArticleText): ArticleFile {
  if ('problem' in read) return { reason: read.problem, warnings: [`${name}: ${REASONS[read.problem]}.`] };
  const damage = damageIn(read.text);
  return { text: read.text, warnings: damage === undefined ? [] : [`${name}: ${damage}`] };
}

async function readText(path: string): Promise<ArticleText | { readonly error: string }> {
  try {
    const found = await stat(path);
    const { size } = found;
    // A pipe or a device may have no end.
    if (!found.isFile()) return { error: noFile(path, found) };
    return size > MAX_ARTICLE_BYTES ? { problem: 'too large' } : decodeArticle(await readFile(path));
  } catch (error) {
    return { error: explain(path, error) };
  }
}

/** How many damaged lines a warning names. */
const MOST_LINES = 5;

/** Says which lines have a character that could not be read. */
function damageIn(text: string): string | undefined {
  const lines = damagedLines(text);
  if (lines.length === 0) return undefined;
  if (lines.length === 1) return `line ${lines[0]} has a character that cannot be read; the rest is read.`;
  const more = lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : '';
  const named = lines.slice(0, MOST_LINES).join(', ');
  return `lines ${named}${more} have characters that cannot be read; the rest is read.`;
}
