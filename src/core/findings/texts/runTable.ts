const BASE = 0x2c1b3c6d;
const SECOND_BASE = 0x297a2d39;

/** Takes a stretch of words; no run goes beyond it. */
export type Take = (codes: Int32Array, start: number, end: number) => void;

/**
 * The runs of a story or of a part of it.
 * @param length how many words a run has
 * @param words how many words there are, or more
 * @param each hands over the stretches of them, the same ones each time
 * @param sifted leaves out most runs that stand only once among them
 */
export function runsOf(length: number, words: number, each: (take: Take) => void, sifted: boolean): RunTable {
  const sieve = sifted ? new RunSieve(length, words) : undefined;
  if (sieve) each((codes, start, end) => sieve.add(codes, start, end));
  const table = new RunTable(length);
  each((codes, start, end) => table.add(codes, start, end, sieve));
  return table;
}

/**
 * Says of runs whether they may stand more than once. In a story few do, and a table of these is small.
 * Method: counting Bloom filter with one hash, which counts to two.
 */
class RunSieve {
  readonly #length: number;
  readonly #power: number;
  readonly #met: Uint8Array;

  constructor(length: number, words: number) {
    this.#length = length;
    this.#power = powerOf(length);
    this.#met = new Uint8Array(2 ** Math.ceil(Math.log2(4 * words + 4)));
  }

  add(codes: Int32Array, start: number, end: number): void {
    const met = this.#met;
    const length = this.#length;
    let hash = 0;
    for (let at = start; at < end; at++) {
      const first = at - length + 1;
      hash = (Math.imul(hash, BASE) + (codes[at] as number)) | 0;
      if (first > start) hash = (hash - Math.imul(codes[first - 1] as number, this.#power)) | 0;
      if (first < start) continue;
      const slot = slotFor(hash, met);
      const times = met[slot] as number;
      if (times < 2) met[slot] = times + 1;
    }
  }

  /** Whether the run of a hash may stand more than once. */
  passes(hash: number): boolean {
    return this.#met[slotFor(hash, this.#met)] === 2;
  }
}

/** A place for a hash in a table whose size is a power of two. */
function slotFor(hash: number, slots: Int32Array | Uint8Array): number {
  return (hash ^ (hash >>> 15)) & (slots.length - 1);
}

function powerOf(length: number): number {
  let power = 1;
  for (let index = 0; index < length; index++) power = Math.imul(power, BASE);
  return power;
}

function widened(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(length);
  wide.set(numbers);
  return wide;
}

/** How many runs a table has room for at first, and how many slots for each; powers of two. */
const FEW = 32;
const SPARSE = 4;

/**
 * Runs of words of one length, numbered from 0: a hash table with open addressing, as a story has a run for every word.
 * Method: rolling polynomial hash (Karp and Rabin) modulo 2^32; runs are equal that have equal hashes of two bases.
 */
export class RunTable {
  readonly #length: number;
  readonly #power: number;
  /** The number of a run and one, at a place given by its hash, else 0: sparse, so that most words find at once that no run starts. */
  #slots = new Int32Array(SPARSE * FEW);
  /** The two hashes of each run, by its number. */
  #one = new Int32Array(FEW);
  #two = new Int32Array(FEW);
  #size = 0;

  /** @param length how many words a run has */
  constructor(length: number) {
    this.#length = length;
    this.#power = powerOf(length);
  }

  /** How many runs it holds. */
  get size(): number {
    return this.#size;
  }

  /** Adds the runs of words from `start` to `end` that it does not hold. @param sieve says which */
  add(codes: Int32Array, start: number, end: number, sieve?: RunSieve): void {
    let hash = 0;
    for (let at = start; at < end; at++) {
      const first = at - this.#length + 1;
      hash = (Math.imul(hash, BASE) + (codes[at] as number)) | 0;
      if (first > start) hash = (hash - Math.imul(codes[first - 1] as number, this.#power)) | 0;
      if (first < start || sieve?.passes(hash) === false) continue;
      if (this.#size === this.#one.length) this.#grow();
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
    const length = this.#length;
    const power = this.#power;
    let hash = 0;
    for (let at = start; at < end; at++) {
      const first = at - length + 1;
      hash = (Math.imul(hash, BASE) + (codes[at] as number)) | 0;
      if (first > start) hash = (hash - Math.imul(codes[first - 1] as number, power)) | 0;
      if (first < start || slots[slotFor(hash, slots)] === 0) continue;
      const number = slots[this.#slotOf(hash, codes, first)] as number;
      if (number === 0) continue;
      found[from++] = first;
      found[from++] = number - 1;
    }
    return from;
  }

  /** Makes room for twice as many runs. */
  #grow(): void {
    const room = 2 * this.#one.length;
    this.#one = widened(this.#one, room);
    this.#two = widened(this.#two, room);
    const slots = (this.#slots = new Int32Array(SPARSE * room));
    for (let number = 0; number < this.#size; number++) {
      const hash = this.#one[number] as number;
      let slot = slotFor(hash, slots);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
  }

  #secondHash(codes: Int32Array, first: number): number {
    let hash = 0;
    for (let at = first; at < first + this.#length; at++)
      hash = (Math.imul(hash, SECOND_BASE) + (codes[at] as number)) | 0;
    return hash;
  }

  /** The slot of the run of a hash that starts with the word at `first`: the second hash is made only where the first is met. */
  #slotOf(hash: number, codes: Int32Array, first: number): number {
    const slots = this.#slots;
    for (let slot = slotFor(hash, slots); ; slot = (slot + 1) & (slots.length - 1)) {
      const number = slots[slot] as number;
      if (number === 0) return slot;
      if (this.#one[number - 1] === hash && this.#two[number - 1] === this.#secondHash(codes, first))
        return slot;
    }
  }
}
