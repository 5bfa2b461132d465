import { fingerprint } from '../text/hash';

/** Marks of emphasis and characters that are not seen: no part of what a text says. */
const UNSEEN = /[*_\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const BLANKS = /\s+/g;

/**
 * Words as they are compared: Unicode NFC, lower case, single spaces, straight quotation marks, no marks of emphasis.
 * Texts that differ only in these say the same.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[‘’‛ʼ]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(BLANKS, ' ')
    .trim()
    .toLowerCase();
}

/** A stretch of an article as it is shown in a sheet: on one line, without marks of emphasis. */
export function shownWords(text: string): string {
  return text.replace(UNSEEN, '').replace(BLANKS, ' ').trim();
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
