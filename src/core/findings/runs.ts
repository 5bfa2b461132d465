import type { Sentence } from '../text/article';
import type { Word } from '../text/scanner';
import type { ComparedArticle } from './placed';

/** Words in a row as hashes, cut into pieces (sentences, quotations). */
export interface WordRow {
  /** A hash of each word in lower case. */
  readonly codes: Int32Array;
  /** For each piece, how many words there are up to its end. */
  readonly ends: readonly number[];
}

/** The index of a piece's first word. */
export function startOf({ ends }: WordRow, piece: number): number {
  return piece === 0 ? 0 : (ends[piece - 1] as number);
}

/** How many words a piece has. */
export function sizeOf(row: WordRow, piece: number): number {
  return (row.ends[piece] as number) - startOf(row, piece);
}

/** The piece that a word is in. */
export function pieceAt({ ends }: WordRow, word: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of an article's body. */
export interface Body {
  readonly part: ComparedArticle;
  /** A piece for each sentence of the article: those of other zones have no words. */
  readonly sentences: WordRow;
  /** The same words in one piece. */
  readonly whole: WordRow;
}

/** The words of an article's body; kept by the article, as several comparers look for runs in them. */
export function bodyOf(part: ComparedArticle): Body {
  const sentences = sentencesOf(part);
  const { codes } = sentences;
  return { part, sentences, whole: { codes, ends: [codes.length] } };
}

/** The token index of a word of a body. */
export function tokenOf({ part: { article }, sentences: row }: Body, word: number): number {
  const sentence = pieceAt(row, word);
  let left = word - startOf(row, sentence);
  let at = (article.sentences[sentence] as Sentence).first;
  for (; left > 0 || !isWord(article.word(at) as Word); at++) if (isWord(article.word(at) as Word)) left--;
  return at;
}

function sentencesOf({ article }: ComparedArticle): WordRow {
  const { sentences } = article;
  let count = 0;
  const ends = sentences.map(({ zone, first, last }) => {
    if (zone === 'body') for (let at = first; at < last; at++) if (isWord(article.word(at) as Word)) count++;
    return count;
  });
  const codes = new Int32Array(count);
  let next = 0;
  for (const { zone, first, last } of sentences) {
    if (zone !== 'body') continue;
    for (let at = first; at < last; at++) {
      const word = article.word(at) as Word;
      if (isWord(word)) codes[next++] = wordHash(word.lower, 0, word.lower.length);
    }
  }
  return { codes, ends };
}

/** Whether a token is one of the words that runs are made of. */
export function isWord({ kind }: Word): boolean {
  return kind === 'word' || kind === 'number';
}

/** A hash of a stretch of a text. Method: FNV-1a (Fowler, Noll, Vo). */
export function wordHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

const BASE = 0x2c1b3c6d;
const SECOND_BASE = 0x297a2d39;

/**
 * Runs of words of one length, numbered from 0: a hash table with open addressing, as a story has a run for every word.
 * Method: rolling polynomial hash (Karp and Rabin) modulo 2^32; runs are equal that have equal hashes of two bases.
 */
export class RunTable {
  readonly #length: number;
  readonly #power: number;
  /** The number of a run and one, at a place given by its hash, else 0: sparse, so that most words find at once that no run starts. */
  readonly #slots: Int32Array;
  readonly #one: Int32Array;
  readonly #two: Int32Array;
  #size = 0;

  /** @param length how many words a run has; @param most how many runs it can hold */
  constructor(length: number, most: number) {
    this.#length = length;
    this.#power = 1;
    for (let index = 0; index < length; index++) this.#power = Math.imul(this.#power, BASE);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(4 * most + 4)));
    this.#one = new Int32Array(most);
    this.#two = new Int32Array(most);
  }

  /** How many runs it holds. */
  get size(): number {
    return this.#size;
  }

  /** Adds the runs of words from `start` to `end` that it does not hold. */
  add(codes: Int32Array, start: number, end: number): void {
    let hash = 0;
    for (let at = start; at < end; at++) {
      const first = at - this.#length + 1;
      hash = (Math.imul(hash, BASE) + (codes[at] as number)) | 0;
      if (first > start) hash = (hash - Math.imul(codes[first - 1] as number, this.#power)) | 0;
      if (first < start) continue;
      const slot = this.#slotOf(hash, codes, first);
      if (this.#slots[slot] !== 0) continue;
      this.#one[this.#size] = hash;
      this.#two[this.#size] = this.#secondHash(codes, first);
      this.#slots[slot] = ++this.#size;
    }
  }

  /**
   * Looks for runs that it holds among the words from `start` to `end`.
   * @param found gets, for each in order, the index of its first word and its number
   * @param from where in `found` they are written; what stands there is written over
   * @returns where in `found` they end
   */
  find(codes: Int32Array, start: number, end: number, found: number[], from = found.length): number {
    // Every word of a story comes by here: the table is read into constants, and most words are passed over by one look.
    const slots = this.#slots;
    const mask = slots.length - 1;
    const length = this.#length;
    const power = this.#power;
    let hash = 0;
    for (let at = start; at < end; at++) {
      const first = at - length + 1;
      hash = (Math.imul(hash, BASE) + (codes[at] as number)) | 0;
      if (first > start) hash = (hash - Math.imul(codes[first - 1] as number, power)) | 0;
      if (first < start || slots[(hash ^ (hash >>> 15)) & mask] === 0) continue;
      const number = slots[this.#slotOf(hash, codes, first)] as number;
      if (number === 0) continue;
      found[from++] = first;
      found[from++] = number - 1;
    }
    return from;
  }

  #secondHash(codes: Int32Array, first: number): number {
    let hash = 0;
    for (let at = first; at < first + this.#length; at++)
      hash = (Math.imul(hash, SECOND_BASE) + (codes[at] as number)) | 0;
    return hash;
  }

  /** The slot of the run of a hash that starts with the word at `first`: the second hash is made only where the first is met. */
  #slotOf(hash: number, codes: Int32Array, first: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] as number;
      if (number === 0) return slot;
      if (this.#one[number - 1] === hash && this.#two[number - 1] === this.#secondHash(codes, first))
        return slot;
    }
  }
}
