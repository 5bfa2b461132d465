/** A stretch of words on each side, half-open, where two rows of words differ. */
export interface Gap {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** More of one word than a row has; how many turns fit into a number. */
const TURN = 256;
const LAST_TURN = 2 ** 22;

/** The words of a row, to count how many of them another row has. */
export class WordBag {
  readonly #codes: Int32Array;
  readonly #counts: Uint8Array;
  /** How many of each word have been met in the row that is looked at, added to its turn. */
  readonly #met: Int32Array;
  #turn = 0;

  /** @param most how many words a row has at most, below 256 */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 1));
    this.#codes = new Int32Array(slots);
    this.#counts = new Uint8Array(slots);
    this.#met = new Int32Array(slots);
  }

  /** Puts the words of a row into it, as hashes, in place of those before. */
  fill(row: Int32Array): void {
    this.#counts.fill(0);
    for (let at = 0; at < row.length; at++) {
      const slot = this.#slotOf(row[at] as number);
      this.#codes[slot] = row[at] as number;
      this.#counts[slot] = (this.#counts[slot] as number) + 1;
    }
  }

  /** Whether it has at least so many of the words of a row from `start` to `end`, in any order. */
  hasOf(row: Int32Array, start: number, end: number, least: number): boolean {
    const none = this.#startTurn();
    let missing = end - start - least;
    for (let at = start; at < end && missing >= 0; at++) {
      const slot = this.#slotOf(row[at] as number);
      const met = Math.max(none, this.#met[slot] as number);
      if (met - none === this.#counts[slot]) missing--;
      else this.#met[slot] = met + 1;
    }
    return missing >= 0;
  }

  /** @returns what stands for none of a word */
  #startTurn(): number {
    if (this.#turn >= LAST_TURN) {
      this.#turn = 0;
      this.#met.fill(0);
    }
    return ++this.#turn * TURN;
  }

  #slotOf(code: number): number {
    const mask = this.#codes.length - 1;
    let slot = (code ^ (code >>> 15)) & mask;
    while (this.#counts[slot] !== 0 && this.#codes[slot] !== code) slot = (slot + 1) & mask;
    return slot;
  }
}

/** Lines rows of words up. */
export class Aligner {
  /** The longest common subsequence of what follows word i of one row and word j of the other, at i × width + j. */
  readonly #table: Uint8Array;

  /** @param most how many words a row has at most, below 256 */
  constructor(most: number) {
    this.#table = new Uint8Array((most + 1) ** 2);
  }

  /** Lines two rows of words up by their longest common subsequence. @returns where they differ, and its length */
  align(a: Int32Array, b: Int32Array): { gaps: Gap[]; shared: number } {
    const n = a.length;
    const m = b.length;
    const width = m + 1;
    const head = commonHead(a, b);
    const table = this.#fill(a, b, head);
    const gaps: Gap[] = [];
    let i = head;
    let j = head;
    let aFrom = head;
    let bFrom = head;
    let shared = head;
    while (i < n && j < m) {
      if (a[i] === b[j]) {
        if (i > aFrom || j > bFrom) gaps.push({ aFrom, aTo: i, bFrom, bTo: j });
        aFrom = ++i;
        bFrom = ++j;
        shared++;
      } else if ((table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number)) i++;
      else j++;
    }
    if (aFrom < n || bFrom < m) gaps.push({ aFrom, aTo: n, bFrom, bTo: m });
    return { gaps, shared };
  }

  /** @param head the index of the word in both rows from which the table is needed */
  #fill(a: Int32Array, b: Int32Array, head: number): Uint8Array {
    const n = a.length;
    const m = b.length;
    const width = m + 1;
    const table = this.#table;
    table.fill(0, n * width, (n + 1) * width);
    for (let i = n - 1; i >= head; i--) {
      const word = a[i];
      table[i * width + m] = 0;
      for (let j = m - 1; j >= head; j--) {
        const at = i * width + j;
        const below = table[at + width] as number;
        const beside = table[at + 1] as number;
        if (word === b[j]) table[at] = (table[at + width + 1] as number) + 1;
        else table[at] = below > beside ? below : beside;
      }
    }
    return table;
  }
}

/** How many words two rows have in common at their beginnings. */
export function commonHead(a: Int32Array, b: Int32Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** How many words two rows have in common at their ends. */
export function commonTail(a: Int32Array, b: Int32Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length])
    length++;
  return length;
}

/** The length of the longest common subsequence of two rows of words. */
export function sharedWords(a: Int32Array, b: Int32Array): number {
  const head = commonHead(a, b);
  const row = new Uint16Array(b.length + 1);
  for (let i = head; i < a.length; i++) {
    const word = a[i];
    let before = 0;
    let diagonal = 0;
    for (let j = head; j < b.length; j++) {
      const above = row[j + 1] as number;
      if (word === b[j]) before = diagonal + 1;
      else if (above > before) before = above;
      row[j + 1] = before;
      diagonal = above;
    }
  }
  return head + (row[b.length] as number);
}

/** Whether one row of words is the other or a piece of it. */
export function isWithin(a: Int32Array, b: Int32Array): boolean {
  const short = a.length <= b.length ? a : b;
  const long = short === a ? b : a;
  for (let from = 0; from + short.length <= long.length; from++) {
    let at = 0;
    while (at < short.length && short[at] === long[from + at]) at++;
    if (at === short.length) return true;
  }
  return false;
}
