import { basename, dirname, join, resolve } from 'node:path';
import type { Unreadable } from '../core/text/source';
import { decodeArticle, isArticleName, MAX_ARTICLE_BYTES, SHEET_NAME } from '../core/text/source';
import { CheckError } from './checkError';
import type { Folder } from './folder';
import { toldOf } from './folder';
import { settingsFileOf } from './settingsFile';
import { readSheetFile } from './sheetFile';

/** Stands among paths for what comes on standard input. */
export const STANDARD_INPUT = '-';

/** What an article without a name is called. */
const NAMELESS = 'standard-input.txt';

/** Where an article comes from that is no file. */
export interface Input extends AsyncIterable<Uint8Array> {
  readonly isTTY?: boolean;
}

const REASONS: Record<Unreadable, string> = {
  'too large': `is larger than ${MAX_ARTICLE_BYTES / 1_000_000} MB, and no article is`,
  binary: 'is no text: pipe the words of an article into it, as text or Markdown',
  empty: 'is empty: pipe an article into it',
  'not English': 'is not in English, and only that is read',
};

/**
 * An article that comes on standard input, as a story of its own.
 * @param name the file that it stands for: the sheet and the settings of that folder hold. Without one it stands for a file of
 * the working folder, and the settings hold that hold there.
 * @throws CheckError where nothing comes, or no article, or the name is none of an article.
 */
export async function readStandardInput(input: Input, name?: string): Promise<Folder> {
  const file = name ?? NAMELESS;
  if (!isArticleName(basename(file)))
    throw new CheckError(`--stdin-name: ${file} is no name of an article, which ends with .txt or .md.`);
  if (input.isTTY === true)
    throw new CheckError(
      'Nothing is piped to standard input, which “-” stands for: “copydesk check - < wire.txt”, say, or give a folder.',
    );
  const read = toldOf(file, decodeArticle(await bytesOf(input)));
  if (!('text' in read)) throw new CheckError(`Standard input ${REASONS[read.reason as Unreadable]}.`);
  const root = resolve(dirname(file));
  return {
    root,
    name: dirname(file),
    articles: [{ path: basename(file), text: read.text }],
    sheet: name === undefined ? { text: undefined } : await readSheetFile(join(root, SHEET_NAME)),
    settings: await settingsFileOf(root),
    otherFormats: [],
    skipped: new Map(),
    warnings: read.warnings,
  };
}

/** All that comes, as far as an article may reach. */
async function bytesOf(input: Input): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input) {
    size += piece.length;
    if (size > MAX_ARTICLE_BYTES) throw new CheckError(`Standard input ${REASONS['too large']}.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
