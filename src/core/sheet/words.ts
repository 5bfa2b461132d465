import { fingerprint } from '../text/hash';

/** Marks of emphasis and characters that are not seen: no part of what a text says. */
const UNSEEN = /[*_\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** Characters without which a text has no formatting. */
const MARKED = /[*_`[\]<>#]/;
/**
 * Marks that format words: emphasis, code, the brackets and target of a link, inline tags, and what opens a heading or a
 * quoted line.
 */
const FORMAT =
  /[*_`]+|\[(?=[^\][\n]{0,500}\]\()|\]\([^()\n]{0,500}\)|<\/?(?:em|mark|span|strong|su[bp]|[abiu])(?: [^<>\n]{0,500})?>|^[ \t]{0,3}(?:#{1,6}|>)[ \t]/gmu;

/** Whether a text may hold marks that format it. */
export function mayBeFormatted(text: string): boolean {
  return MARKED.test(text);
}

/** A text without the marks that format it. */
export function withoutFormat(text: string): string {
  return MARKED.test(text) ? text.replace(FORMAT, '') : text;
}

/** Where marks of formatting stand in a text. */
export function formatIn(text: string): { readonly start: number; readonly end: number }[] {
  if (!MARKED.test(text)) return [];
  return [...text.matchAll(FORMAT)].map(({ 0: mark, index }) => ({ start: index, end: index + mark.length }));
}
const BLANKS = /\s+/g;

/**
 * Words as they are compared: Unicode NFC, lower case, single spaces, straight quotation marks, no formatting.
 * Texts that differ only in these say the same.
 */
export function plainWords(text: string): string {
  return withoutFormat(text)
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[‘’‛ʼ]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(BLANKS, ' ')
    .trim()
    .toLowerCase();
}

/** A stretch of an article as it is shown in a sheet: on one line, without formatting. */
export function shownWords(text: string): string {
  return withoutFormat(text).replace(UNSEEN, '').replace(BLANKS, ' ').trim();
}

/** A short hash of a text that is the same on every machine. */
export function shortHash(text: string): string {
  return fingerprint(text).padStart(6, '0').slice(-6);
}

/** A name as an id: lower-case letters and digits with hyphens between. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? shortHash(name) : slug;
}
