import { ABBREVIATIONS, ALWAYS_ABBREVIATED } from './abbreviations';
import { ASCII, Class, classOf, isApostrophe, isUpper } from './characters';

const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** How far a Markdown link may run; a longer one is read as plain text, so that scanning stays linear. */
const LINK_LIMIT = 2000;

/** Whether an address of the web starts at an offset. */
export function isAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  if (code === 0x68) return text.startsWith('http://', at) || text.startsWith('https://', at);
  return code === 0x77 && text.startsWith('www.', at);
}

/** Where "](" of a Markdown link stands whose text opens at `open`, or -1. */
export function linkTarget(text: string, open: number): number {
  const limit = Math.min(text.length, open + LINK_LIMIT);
  for (let index = open + 1; index < limit; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13 || code === 0x5b) return -1;
    if (code !== 0x5d) continue;
    if (text.charCodeAt(index + 1) !== 0x28) return -1;
    for (let end = index + 2; end < limit; end++) {
      const inner = text.charCodeAt(end);
      if (inner === 10 || inner === 13) return -1;
      if (inner === 0x29) return index;
    }
    return -1;
  }
  return -1;
}

/** The end of a possessive ending that starts at the apostrophe at `at` ("'s", also with a stray space inside), or -1. */
export function possessiveEnd(text: string, at: number): number {
  let next = at + 1;
  const code = text.charCodeAt(next);
  if (code === 0x20 || code === 0xa0) next++;
  if ((text.charCodeAt(next) | 32) !== 0x73) return -1;
  const after = next + 1 < text.length ? classOf(text.charCodeAt(next + 1)) : Class.space;
  return after === Class.letter || after === Class.digit ? -1 : next + 1;
}

/** The word that starts at an offset: where it ends, and its letters without what is not seen. */
export function readWord(text: string, start: number): { end: number; text: string } {
  const length = text.length;
  let end = start;
  while (end < length && ASCII[text.charCodeAt(end)] === Class.letter) end++;
  let clean = '';
  let from = start;
  let last = end;
  while (end < length) {
    const code = text.charCodeAt(end);
    const kind = classOf(code);
    if (kind === Class.letter || kind === Class.digit) {
      end++;
      last = end;
      continue;
    }
    if (kind === Class.invisible) {
      clean += text.slice(from, end);
      end++;
      from = end;
      continue;
    }
    const next = end + 1 < length ? classOf(text.charCodeAt(end + 1)) : Class.space;
    if (isApostrophe(code) && next === Class.letter) {
      // "O'Brien" and "didn't" are one word; "Russia's" ends before its possessive.
      if (possessiveEnd(text, end) !== -1) break;
      clean += text.slice(from, end) + "'";
      end++;
      from = end;
      continue;
    }
    if (code === 0x5f && next === Class.letter && end > start) {
      end++;
      continue;
    }
    if (code === 0x2e) {
      const initials = initialsEnd(text, start);
      if (initials > end) return { end: initials, text: text.slice(start, initials) };
      if (end - start <= 9 && isAbbreviation(text, start, end))
        return { end: end + 1, text: clean + text.slice(from, end + 1) };
    }
    break;
  }
  if (last < end && from > last) return { end: last, text: clean };
  return { end: last, text: clean + text.slice(from, last) };
}

/** Whether the full stop at `end` belongs to the word before it; a word in lower case needs a number after it, or it ends a sentence. */
function isAbbreviation(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end).toLowerCase();
  if (!ABBREVIATIONS.has(word)) return false;
  if (isUpper(text[start] as string) || ALWAYS_ABBREVIATED.has(word)) return true;
  const next = classOf(text.charCodeAt(end + 1));
  return classOf(text.charCodeAt(next === Class.space ? end + 2 : end + 1)) === Class.digit;
}

/** The end of a run of single letters each with a full stop ("U.S.", "J.", "a.m."), or -1. */
function initialsEnd(text: string, start: number): number {
  let end = start;
  let letters = 0;
  while (
    end + 1 < text.length &&
    classOf(text.charCodeAt(end)) === Class.letter &&
    text.charCodeAt(end + 1) === 0x2e
  ) {
    end += 2;
    letters++;
  }
  if (letters === 0) return -1;
  if (letters === 1) return isUpper(text[start] as string) && text.charCodeAt(end) !== 0x2e ? end : -1;
  // "U.S" without the last stop is left to the plain reading of its letters.
  if (end < text.length && classOf(text.charCodeAt(end)) === Class.letter) return -1;
  return end;
}

/** The end of a number: digits with grouping commas, one decimal point or thin spaces between groups of three. */
export function numberEnd(text: string, start: number): number {
  const length = text.length;
  const digit = (index: number) => {
    const code = index < length ? text.charCodeAt(index) : 0;
    return code >= 48 && code <= 57;
  };
  let end = start;
  while (digit(end)) end++;
  for (;;) {
    const code = end < length ? text.charCodeAt(end) : 0;
    const group = digit(end + 1) && digit(end + 2) && digit(end + 3) && !digit(end + 4);
    // Indian grouping ("12,34,567") has pairs before the last three digits.
    const pair = digit(end + 1) && digit(end + 2) && text.charCodeAt(end + 3) === 0x2c;
    if (code === 0x2c && (group || pair)) end += pair && !group ? 3 : 4;
    else if ((code === 0x202f || code === 0x2009) && group) end += 4;
    else if (code === 0x2e && digit(end + 1)) {
      end++;
      while (digit(end)) end++;
      // A second point makes it a date, a version or a clock time: read on so that it stays in one piece.
    } else break;
  }
  return end;
}

/** The end of an emoji with its modifiers and joiners, or of one character outside the basic plane. */
export function pictographEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const point = text.codePointAt(end) as number;
    const char = String.fromCodePoint(point);
    const modifier = point === 0x200d || point === 0xfe0f || (point >= 0x1f3fb && point <= 0x1f3ff);
    if (end > start && !modifier && text.charCodeAt(end - 1) !== 0x200d) break;
    if (end > start && !modifier && !PICTOGRAPH.test(char)) break;
    end += char.length;
  }
  return end;
}
