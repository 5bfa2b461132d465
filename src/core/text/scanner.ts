import type { Span } from './span';
import { ABBREVIATIONS, ALWAYS_ABBREVIATED } from './abbreviations';
import { endOf, PackedTokens } from './packedTokens';
import type { VisibleText } from './visible';

/** `mark` is punctuation, `symbol` everything else that is no letter or digit (currency signs, "&", "%", emoji). */
export type TokenKind = 'word' | 'number' | 'mark' | 'symbol' | 'url';

/** How a word is written: `capital` has an upper-case first letter ("Moscow", "McDonald", "A"), `upper` only upper-case ones ("NATO", "U.S."). */
export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'none';

/** What a token is, wherever it stands, and what {@link WordTable} was told of it. */
export interface Word extends Listing {
  readonly kind: TokenKind;
  /** As read: soft hyphens, zero-width characters and emphasis marks left out, curly apostrophes made straight. */
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
}

/** What is known of a word in lower case. */
export interface Listing {
  /** What recognisers look it up as, as flags; all of them ({@link UNLISTED}) where there is no table to say it. */
  readonly listed: number;
  /** What it can mean to claims, as flags, likewise. */
  readonly cues: number;
  /** As a noun in the singular. */
  readonly noun: string;
}

/**
 * One word, number, mark or symbol. A hyphen is a token of its own, as is the possessive ending ("'s").
 * Emphasis marks, Markdown link targets and invisible characters belong to no token.
 */
export interface Token extends Pick<Word, 'kind' | 'text' | 'lower' | 'shape' | 'listed'>, Span {
  /** Whether white space stands before it; false at the very start of the text. */
  readonly spaced: boolean;
  /** Whether a line break stands before it; true at the very start of the text. */
  readonly newline: boolean;
}

/** Every flag: what nobody has looked up may be anything. */
export const UNLISTED = -1;

const enum Class {
  other,
  space,
  newline,
  letter,
  digit,
  invisible,
  emphasis,
}

const LETTER = /[\p{L}\p{M}]/u;
const UPPER = /\p{Lu}/u;
const SPACE = /[\s\u0085]/u;
const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
/** The marks by their characters; an apostrophe is read as a straight one. */
const MARKS: ReadonlyMap<string, Word> = new Map(
  [...'.,;:!?\'"()[]{}<>|/\\-–—―‒‐‑…“”‘’„‚«»‹›·•¡¿`´'].map((char) => [
    char,
    plainOf('mark', char === '’' ? "'" : char),
  ]),
);

const ASCII: readonly Class[] = Array.from({ length: 128 }, (_, code) => {
  if (code === 10 || code === 13) return Class.newline;
  if (code === 32 || (code >= 9 && code <= 12)) return Class.space;
  if (code >= 48 && code <= 57) return Class.digit;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return Class.letter;
  if (code === 42) return Class.emphasis;
  return Class.other;
});

function classOf(code: number): Class {
  if (code < 128) return ASCII[code] as Class;
  if (code === 0x2028 || code === 0x2029) return Class.newline;
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff)
    return Class.invisible;
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0x202a && code <= 0x202e)) return Class.invisible;
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? Class.other : Class.letter;
  const char = String.fromCharCode(code);
  if (SPACE.test(char)) return Class.space;
  if (LETTER.test(char)) return Class.letter;
  return Class.other;
}

function isUpper(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(char);
}

const isApostrophe = (code: number) => code === 0x27 || code === 0x2019 || code === 0x2bc;
const isHighSurrogate = (code: number) => code >= 0xd800 && code < 0xdc00;

function shapeOf(text: string): Shape {
  let letters = 0;
  let uppers = 0;
  let first = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    let upper: boolean;
    if (code < 128) {
      if (ASCII[code] !== Class.letter) continue;
      upper = code < 97;
    } else {
      if (classOf(code) !== Class.letter) continue;
      upper = UPPER.test(text[index] as string);
    }
    if (letters === 0) first = upper;
    letters++;
    if (upper) uppers++;
  }
  if (letters === 0) return 'none';
  if (uppers === 0) return 'lower';
  if (uppers === letters && letters > 1) return 'upper';
  return first ? 'capital' : 'mixed';
}

/** How many words a table holds; a power of two. */
const WORDS_KEPT = 8192;
/** The longest slice that engines copy: of a longer one they keep the text alive that it is of. */
const COPIED = 12;
/** The longest word a table holds. */
const LONGEST_KEPT = 2 * COPIED;

/**
 * Words met, by a hash of their letters; a later one takes the place of an earlier one. Texts that are scanned with one
 * table share their words, and each word is looked up once: that makes them smaller and quicker to read.
 */
export class WordTable {
  readonly #words = new Array<Word | undefined>(WORDS_KEPT);
  readonly #list: (word: string) => Listing;
  #packed: PackedTokens | undefined;
  #tokens: readonly Token[] = [];

  /** @param list says what is known of a word in lower case */
  constructor(list: (word: string) => Listing) {
    this.#list = list;
  }

  /** The word of a text from `start` to `end`. @param hash of its characters */
  word(text: string, start: number, end: number, hash: number): Word {
    if (end - start > LONGEST_KEPT) return wordOf(text.slice(start, end), this.#list);
    const slot = (hash ^ (hash >>> 13)) & (WORDS_KEPT - 1);
    let word = this.#words[slot];
    if (word?.text.length !== end - start || !text.startsWith(word.text, start))
      this.#words[slot] = word = wordOf(copied(text, start, end), this.#list);
    return word;
  }

  /** The tokens of a text. Those of the last text are at hand, as whoever looks at one token looks at more. */
  tokensOf(packed: PackedTokens): readonly Token[] {
    if (packed !== this.#packed) {
      this.#packed = packed;
      this.#tokens = packed.unpack();
    }
    return this.#tokens;
  }
}

/** The slice of a text, which does not keep the text alive. */
function copied(text: string, start: number, end: number): string {
  const middle = start + COPIED;
  return end <= middle ? text.slice(start, end) : text.slice(start, middle) + text.slice(middle, end);
}

/** Nothing is known of a word. */
export function unlisted(word: string): Listing {
  return { listed: UNLISTED, cues: UNLISTED, noun: word };
}

function wordOf(text: string, list = unlisted): Word {
  const shape = shapeOf(text);
  const lower = shape === 'lower' ? text : text.toLowerCase();
  const { listed, cues, noun } = list(lower);
  return { kind: 'word', text, lower, shape, listed, cues, noun };
}

/** A token's word that is none: a mark, number, symbol or address. */
function plainOf(kind: TokenKind, text: string): Word {
  return { kind, text, lower: text.toLowerCase(), shape: 'none', listed: 0, cues: UNLISTED, noun: text };
}

function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

const POSSESSIVE = hashOf("'s");

/** How far a Markdown link may run; a longer one is read as plain text, so that scanning stays linear. */
const LINK_LIMIT = 2000;

/**
 * Cuts a text into tokens, in order and without overlap.
 * @param text any string; broken surrogates are read as symbols.
 */
export function scan(text: string): Token[] {
  return scanPacked(text).unpack();
}

/**
 * Cuts a text into tokens as {@link scan} does.
 * @param table shared by texts that are scanned one after the other
 * @param visible what the text is seen of: tokens have their places where that stands
 */
export function scanPacked(text: string, table?: WordTable, visible?: VisibleText): PackedTokens {
  const words: Word[] = [];
  const places: number[] = [];
  const length = text.length;
  let at = 0;
  let spaced = false;
  let newline = true;
  /** Where the target of the Markdown link being read starts, so that "](address)" can be passed over. */
  let target = -1;

  const push = (start: number, end: number, word: Word) => {
    words.push(word);
    if (visible) places.push(visible.startOf(start), endOf(visible.endOf(end), spaced, newline));
    else places.push(start, endOf(end, spaced, newline));
    spaced = false;
    newline = false;
  };

  /**
   * Reads a word of plain letters with a blank or comma behind it, as most are.
   * @returns its end, or `start` where it is no such word.
   */
  const plainWord = (start: number): number => {
    let end = start;
    let hash = 0;
    for (let code = text.charCodeAt(end); code < 128 && ASCII[code] === Class.letter;) {
      hash = (Math.imul(hash, 31) + code) | 0;
      code = ++end < length ? text.charCodeAt(end) : 0x20;
    }
    const after = end < length ? text.charCodeAt(end) : 0x20;
    if (after !== 0x20 && after !== 0x2c) return start;
    push(start, end, table ? table.word(text, start, end, hash) : wordOf(text.slice(start, end)));
    return end;
  };

  const codeAt = (index: number) => (index < length ? text.charCodeAt(index) : -1);
  const classAt = (index: number) => (index < length ? classOf(text.charCodeAt(index)) : Class.space);

  /** The end of an address that starts at `start`: up to white space, without closing punctuation. */
  const addressEnd = (start: number) => {
    let end = start;
    while (end < length) {
      const kind = classAt(end);
      const code = codeAt(end);
      if (kind === Class.space || kind === Class.newline || code === 0x3c || code === 0x3e || code === 0x22)
        break;
      end++;
    }
    while (end > start && '.,;:!?\'")]}*_’”'.includes(text[end - 1] as string)) end--;
    return end;
  };

  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);

    if (kind === Class.space || kind === Class.newline) {
      spaced = true;
      if (kind === Class.newline) newline = true;
      at++;
      continue;
    }
    if (kind === Class.invisible || kind === Class.emphasis) {
      at++;
      continue;
    }

    if (kind === Class.letter) {
      const start = at;
      if (isAddress(text, at)) {
        at = addressEnd(at);
        push(start, at, plainOf('url', text.slice(start, at)));
        continue;
      }
      at = plainWord(start);
      if (at > start) continue;
      const { end, text: clean } = readWord(text, at);
      at = end;
      push(start, end, table ? table.word(clean, 0, clean.length, hashOf(clean)) : wordOf(clean));
      continue;
    }

    if (kind === Class.digit) {
      const start = at;
      at = numberEnd(text, at);
      push(start, at, plainOf('number', text.slice(start, at)));
      continue;
    }

    if (code === 0x5f) {
      // An underscore at the edge of a word marks emphasis; inside a word it is read with the word.
      at++;
      continue;
    }

    if (code === 0x5b) {
      const close = linkTarget(text, at);
      if (close !== -1) {
        target = close;
        at++;
        continue;
      }
    }
    if (code === 0x21 && codeAt(at + 1) === 0x5b && linkTarget(text, at + 1) !== -1) {
      at++;
      continue;
    }
    if (at === target) {
      target = -1;
      at = text.indexOf(')', at) + 1;
      continue;
    }

    if (isApostrophe(code)) {
      const possessive = possessiveEnd(text, at);
      const previous = words[words.length - 1];
      if (possessive !== -1 && previous && previous.kind !== 'mark' && !spaced) {
        push(at, possessive, table ? table.word("'s", 0, 2, POSSESSIVE) : wordOf("'s"));
        at = possessive;
        continue;
      }
    }

    const start = at;
    if (isHighSurrogate(code)) {
      at = pictographEnd(text, at);
      push(start, at, plainOf('symbol', text.slice(start, at)));
      continue;
    }
    const char = text[at] as string;
    at++;
    const mark = MARKS.get(char);
    while (char === '.' && codeAt(at) === 0x2e) at++;
    if (mark) push(start, at, at === start + 1 ? mark : plainOf('mark', text.slice(start, at)));
    else push(start, at, plainOf('symbol', char));
  }
  return new PackedTokens(words, places);
}

function isAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  if (code === 0x68) return text.startsWith('http://', at) || text.startsWith('https://', at);
  return code === 0x77 && text.startsWith('www.', at);
}

/** Where "](" of a Markdown link stands whose text opens at `open`, or -1. */
function linkTarget(text: string, open: number): number {
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
function possessiveEnd(text: string, at: number): number {
  let next = at + 1;
  const code = text.charCodeAt(next);
  if (code === 0x20 || code === 0xa0) next++;
  if ((text.charCodeAt(next) | 32) !== 0x73) return -1;
  const after = next + 1 < text.length ? classOf(text.charCodeAt(next + 1)) : Class.space;
  return after === Class.letter || after === Class.digit ? -1 : next + 1;
}

function readWord(text: string, start: number): { end: number; text: string } {
  const length = text.length;
  let end = start;
  while (end < length && ASCII[text.charCodeAt(end)] === Class.letter) end++;
  if (ASCII[text.charCodeAt(end)] === Class.space) return { end, text: text.slice(start, end) };
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
function numberEnd(text: string, start: number): number {
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
function pictographEnd(text: string, start: number): number {
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
