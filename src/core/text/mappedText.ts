import { lowerBound } from './arrays';
import type { Span } from './span';

/** A text that was made of another, with the way between its offsets and those of the other; all in UTF-16 code units. */
export interface MappedText {
  readonly text: string;
  /** The stretch of the other text that a stretch of this one stands for; both half-open. */
  spanOf(start: number, end: number): Span;
  /** Where the first character that stands at an offset of the other text or after it stands in this one. */
  indexOf(offset: number): number;
}

/** A text of which each character stands where it stands in the other. */
export class SameText implements MappedText {
  constructor(readonly text: string) {}

  spanOf(start: number, end: number): Span {
    return { start, end };
  }

  indexOf(offset: number): number {
    return offset;
  }
}

/** A text of which each code unit has a place of its own in the other. */
export class UnitwiseText implements MappedText {
  readonly text: string;
  readonly #starts: ArrayLike<number>;
  readonly #ends: ArrayLike<number>;
  readonly #length: number;

  /**
   * @param starts for each code unit where what it stands for starts in the other text, rising
   * @param ends and where that ends
   * @param length of the other text
   */
  constructor(text: string, starts: ArrayLike<number>, ends: ArrayLike<number>, length: number) {
    this.text = text;
    this.#starts = starts;
    this.#ends = ends;
    this.#length = length;
  }

  spanOf(start: number, end: number): Span {
    const from = this.#starts[start] ?? this.#length;
    return { start: from, end: end > start ? (this.#ends[end - 1] ?? this.#length) : from };
  }

  indexOf(offset: number): number {
    return lowerBound(this.#starts.length, (index) => (this.#starts[index] as number) < offset);
  }
}
