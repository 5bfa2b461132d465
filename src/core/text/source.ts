import { decode } from './decode';
import { isEnglish } from './language';

/** File name endings (lower case, with the dot) of the texts that are read as articles. */
const ARTICLE_EXTENSIONS: readonly string[] = ['.txt', '.text', '.md', '.markdown'];

/** The sheet's name in every story folder. */
export const SHEET_NAME = 'fact-check.yaml';

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
  const lower = name.toLowerCase();
  const dot = lower.lastIndexOf('.');
  return (
    !lower.startsWith('.') &&
    ARTICLE_EXTENSIONS.includes(lower.slice(dot)) &&
    !NOT_ARTICLES.has(lower.slice(0, dot))
  );
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
