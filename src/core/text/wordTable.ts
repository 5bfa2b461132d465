import { ASCII, Class, classOf, isUpper } from './characters';
import type { PackedTokens } from './packedTokens';
import type { Listing, Shape, Token, TokenKind, Word } from './token';
import { UNLISTED } from './token';

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

/** What a word is, as it is written. */
export function wordOf(text: string, list = unlisted): Word {
  const shape = shapeOf(text);
  const lower = shape === 'lower' ? text : text.toLowerCase();
  const { listed, cues, noun } = list(lower);
  return { kind: 'word', text, lower, shape, listed, cues, noun };
}

/** A token's word that is none: a mark, number, symbol or address. */
export function plainOf(kind: TokenKind, text: string): Word {
  return { kind, text, lower: text.toLowerCase(), shape: 'none', listed: 0, cues: UNLISTED, noun: text };
}

/** The hash by which {@link WordTable} keeps a word. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

/** How a word is written. */
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
      upper = isUpper(text[index] as string);
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
