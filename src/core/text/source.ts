/** File name endings (lower case, with the dot) of the texts that are read as articles. */
export const ARTICLE_EXTENSIONS: readonly string[] = ['.txt', '.text', '.md', '.markdown'];

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
export type Unreadable = 'too large' | 'binary' | 'empty';

/**
 * Decodes a file: UTF-8 and UTF-16 by their marks, else UTF-8, else Windows-1252 where the bytes are no valid UTF-8.
 * @returns the text as the editor holds it (without a byte order mark), or why it cannot be read as an article.
 */
export function decodeArticle(
  bytes: Uint8Array,
): { readonly text: string } | { readonly problem: Unreadable } {
  if (bytes.length > MAX_ARTICLE_BYTES) return { problem: 'too large' };
  const text = decode(bytes);
  if (text === undefined) return { problem: 'binary' };
  return text.trim() === '' ? { problem: 'empty' } : { text };
}

function decode(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes.subarray(2));
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes.subarray(2));
  const body = a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes;
  // No text encoding that is left to try has a zero byte.
  if (body.includes(0)) return undefined;
  return decodeAs('utf-8', body) ?? decodeAs('windows-1252', body)?.replace(C1_CONTROLS, windowsMark);
}

/** What Windows-1252 has in the places of the control characters U+0080 to U+009F. */
const WINDOWS_MARKS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const C1_CONTROLS = /[\x80-\x9f]/g;

/** Some runtimes decode Windows-1252 as ISO 8859-1, which leaves control characters where the curly quotes were. */
function windowsMark(control: string): string {
  return WINDOWS_MARKS[control.charCodeAt(0) - 0x80] ?? control;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return isText(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a decoded text reads as one: hardly any control characters in its first part. */
function isText(text: string): boolean {
  const sample = text.slice(0, 4096);
  let controls = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  return controls * 50 <= sample.length;
}
