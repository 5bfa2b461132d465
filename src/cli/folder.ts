import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { decodeArticle, isArticleName, MAX_ARTICLE_BYTES, SHEET_NAME } from '../core/text/source';
import type { Unreadable } from '../core/text/source';
import { CheckError } from './checkError';
import { explain } from './explain';
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
  readonly warnings: readonly string[];
}

const REASONS: Record<Unreadable, string> = {
  'too large': `skipped, larger than ${MAX_ARTICLE_BYTES / 1_000_000} MB`,
  binary: 'skipped, not a text',
  empty: 'skipped, empty',
};

/**
 * Reads a folder's own articles (not those of folders in it) and its sheet.
 * @param paths one folder, or files of one folder.
 * @throws CheckError where a path does not exist, the files lie in several folders, or no article can be read.
 */
export async function readFolder(paths: readonly string[]): Promise<Folder> {
  const infos = await Promise.all(paths.map(async (path) => ({ path, info: await statOf(path) })));
  const folders = infos.filter(({ info }) => info.isDirectory());
  if (folders.length > 0 && paths.length > 1) {
    throw new CheckError('Give one folder, or files of one folder: a run checks one story.');
  }
  const given = folders[0] ? folders[0].path : dirname(paths[0] as string);
  const root = resolve(given);
  const files = folders[0]
    ? (await list(root)).filter(isArticleName)
    : infos.map(({ path }) => {
        if (dirname(resolve(path)) !== root) {
          throw new CheckError(`${path} lies outside ${given}: the articles of one story lie in one folder.`);
        }
        return basename(path);
      });
  const warnings: string[] = [];
  const articles: { path: string; text: string }[] = [];
  for (const file of [...new Set(files)].sort()) {
    const path = join(root, file);
    const size = (await statOf(path)).size;
    const read =
      size > MAX_ARTICLE_BYTES ? { problem: 'too large' as const } : decodeArticle(await readBytes(path));
    if ('text' in read) articles.push({ path: file, text: read.text });
    else warnings.push(`${relative(process.cwd(), path) || file}: ${REASONS[read.problem]}.`);
  }
  if (articles.length === 0) {
    const why = warnings.length === 0 ? '' : ` (${warnings.join(' ')})`;
    throw new CheckError(`${given} holds no article that can be read: a .txt or .md file.${why}`);
  }
  const sheet = await readSheetFile(join(root, SHEET_NAME));
  return { root, name: given.replace(/[\\/]$/, '') || given, articles, sheet, warnings };
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    throw new CheckError(explain(path, error));
  }
}

async function list(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => entry.name);
  } catch (error) {
    throw new CheckError(explain(folder, error));
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CheckError(explain(path, error));
  }
}
