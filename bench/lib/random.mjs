/** A source of numbers that gives the same ones for the same seed (Mulberry32, public domain). */
export class Random {
  /** @param {number} seed Any integer. */
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** @returns {number} From 0 up to, but not including, 1. */
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let bits = this.state;
    bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }

  /** @returns {number} A whole number of the closed range. */
  between(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /**
   * @template T
   * @param {readonly T[]} list
   * @returns {T}
   */
  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** Whether something that happens this often (0 to 1) happens now. */
  chance(often) {
    return this.next() < often;
  }
}
