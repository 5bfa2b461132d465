/** Two hashes of every run of words of some length, by the word it starts at: equal runs have equal hashes. */
export interface RunHashes {
  readonly one: Int32Array;
  readonly two: Int32Array;
}

/** A hash of each word in lower case. Method: FNV-1a (Fowler, Noll, Vo). */
export function wordHashes(words: readonly string[]): Int32Array {
  const codes = new Int32Array(words.length);
  for (let at = 0; at < codes.length; at++) codes[at] = wordHash(words[at] as string);
  return codes;
}

/**
 * Hashes every run of words, a run costing the same however long it is.
 * Method: rolling polynomial hash (Karp and Rabin) modulo 2^32, of two bases.
 * @param codes the words' own hashes
 * @param length how many words a run has.
 */
export function runHashes(codes: Int32Array, length: number): RunHashes {
  return { one: rolling(codes, length, 0x2c1b3c6d), two: rolling(codes, length, 0x297a2d39) };
}

function rolling(codes: Int32Array, length: number, base: number): Int32Array {
  let power = 1;
  for (let index = 0; index < length; index++) power = Math.imul(power, base);
  const hashes = new Int32Array(Math.max(0, codes.length - length + 1));
  let hash = 0;
  for (let at = 0; at < codes.length; at++) {
    hash = (Math.imul(hash, base) + (codes[at] as number)) | 0;
    if (at >= length) hash = (hash - Math.imul(codes[at - length] as number, power)) | 0;
    if (at >= length - 1) hashes[at - length + 1] = hash;
  }
  return hashes;
}

function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash;
}

/** Numbers kept by runs of words: a hash table with open addressing, as a story has a run for every word. */
export class RunTable {
  readonly #slots: Int32Array;
  readonly #one: Int32Array;
  readonly #two: Int32Array;
  readonly #values: Int32Array;
  #count = 0;

  /** @param most how many runs it can hold. */
  constructor(most: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
    this.#one = new Int32Array(most);
    this.#two = new Int32Array(most);
    this.#values = new Int32Array(most);
  }

  /** The number kept by the run that starts at a word, or -1 where there is none: `value` is then kept by it. */
  getOrAdd({ one, two }: RunHashes, at: number, value: number): number {
    const [a, b] = [one[at] as number, two[at] as number];
    const slot = this.#slotOf(a, b);
    const entry = this.#slots[slot] as number;
    if (entry !== 0) return this.#values[entry - 1] as number;
    this.#one[this.#count] = a;
    this.#two[this.#count] = b;
    this.#values[this.#count] = value;
    this.#slots[slot] = ++this.#count;
    return -1;
  }

  /** The number kept by the run that starts at a word, or -1. */
  get({ one, two }: RunHashes, at: number): number {
    const entry = this.#slots[this.#slotOf(one[at] as number, two[at] as number)] as number;
    return entry === 0 ? -1 : (this.#values[entry - 1] as number);
  }

  #slotOf(a: number, b: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (a ^ (a >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] as number;
      if (entry === 0 || (this.#one[entry - 1] === a && this.#two[entry - 1] === b)) return slot;
    }
  }
}
