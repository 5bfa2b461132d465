import { decode } from './decode';
import { isEnglish } from './language';

/** File name endings (lower case, with the dot) of the texts that are read as articles. */
const ARTICLE_EXTENSIONS: readonly string[] = ['.txt', '.text', '.md', '.markdown'];

/** File name endings of what articles come in and what is not read: documents of word processors, pages, prints. */
const OTHER_FORMATS: ReadonlySet<string> = new Set([
  '.docx',
  '.docm',
  '.doc',
  '.odt',
  '.rtf',
  '.pdf',
  '.html',
  '.htm',
  '.xhtml',
  '.mhtml',
  '.mht',
]);

/** The sheet's name in every story folder. */
export const SHEET_NAME = 'fact-check.yaml';

/** The name of the settings file, in a story's folder or in one above it. */
export const SETTINGS_NAME = 'copydesk.yaml';

/** Larger files are skipped: no article is this long, and a data dump would hold up the rest. In bytes. */
export const MAX_ARTICLE_BYTES = 2_000_000;

/** Names (lower case, without ending) of the documents that folders hold beside their articles. */
const NOT_ARTICLES: ReadonlySet<string> = new Set([
  'readme',
  'license',
  'licence',
  'changelog',
  'notice',
  'contributing',
]);

/** Whether a file of this name is read as an article: by its ending, hidden files and project documents left out. */
export function isArticleName(name: string): boolean {
  const { stem, ending } = partsOf(name);
  return !stem.startsWith('.') && ARTICLE_EXTENSIONS.includes(ending) && !NOT_ARTICLES.has(stem);
}

/** Whether a file of this name looks like an article in a format that is not read. What an open word processor leaves is none. */
export function isOtherFormat(name: string): boolean {
  const { stem, ending } = partsOf(name);
  return !/^(?:\.|~\$|$)/.test(stem) && OTHER_FORMATS.has(ending) && !NOT_ARTICLES.has(stem);
}

/**
 * The files among some that look like articles, in a format that is not read; those whose text lies beside them under the same
 * name are left out.
 * @param names the names of all files of a folder
 * @returns sorted
 */
export function otherFormatsAmong(names: readonly string[]): string[] {
  const texts = new Set(names.filter(isArticleName).map((name) => partsOf(name).stem));
  return names.filter((name) => isOtherFormat(name) && !texts.has(partsOf(name).stem)).sort();
}

/** A file's name in small letters, in two: up to its last dot, and from there on. */
function partsOf(name: string): { readonly stem: string; readonly ending: string } {
  const lower = name.toLowerCase();
  const dot = lower.lastIndexOf('.');
  return dot < 0 ? { stem: lower, ending: '' } : { stem: lower.slice(0, dot), ending: lower.slice(dot) };
}

/** Why a file is not read. */
export type Unreadable = 'too large' | 'binary' | 'empty' | 'not English';

/** A text as the editor holds it (without a byte order mark), or why it is not read as an article. */
export type ArticleText = { readonly text: string } | { readonly problem: Unreadable };

/** Decodes a file, see {@link decode}. What does not fit its encoding is U+FFFD in it. */
export function decodeArticle(bytes: Uint8Array): ArticleText {
  if (bytes.length > MAX_ARTICLE_BYTES) return { problem: 'too large' };
  const text = decode(bytes);
  return text === undefined ? { problem: 'binary' } : articleText(text);
}

/** A decoded text, where it is an article that can be read. */
export function articleText(text: string): ArticleText {
  if (text.length > MAX_ARTICLE_BYTES) return { problem: 'too large' };
  if (text.trim() === '') return { problem: 'empty' };
  return isEnglish(text) ? { text } : { problem: 'not English' };
}
