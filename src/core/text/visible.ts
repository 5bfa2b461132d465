import { lowerBound } from './arrays';
import type { MappedText } from './mappedText';
import type { Span } from './span';

/** A stretch of a text that a reader does not see as it stands there: what is seen in its place, often nothing. */
export interface Markup extends Span {
  readonly seen: string;
}

/** What a reader sees of a text with markup. */
export class VisibleText implements MappedText {
  readonly text: string;
  /** Of each piece that stands in the text as it is seen, and of each that stands for another: where it is seen … */
  readonly #seen: Int32Array;
  /** … where it starts in the text, and … */
  readonly #starts: Int32Array;
  /** … where it ends there. */
  readonly #ends: Int32Array;

  /** @param markup in order, not overlapping, as {@link inOrder} makes it */
  constructor(source: string, markup: readonly Markup[]) {
    let text = '';
    let at = 0;
    const seen: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const add = (start: number, end: number, words: string) => {
      if (words === '') return;
      seen.push(text.length);
      starts.push(start);
      ends.push(end);
      text += words;
    };
    for (const piece of markup) {
      add(at, piece.start, source.slice(at, piece.start));
      add(piece.start, piece.end, piece.seen);
      at = piece.end;
    }
    add(at, source.length, source.slice(at));
    this.text = text;
    this.#seen = Int32Array.from(seen);
    this.#starts = Int32Array.from(starts);
    this.#ends = Int32Array.from(ends);
  }

  /** Where the character that is seen at `offset` starts in the text. */
  startOf(offset: number): number {
    const index = last(this.#seen, offset);
    if (index < 0) return 0;
    const start = (this.#starts[index] as number) + offset - (this.#seen[index] as number);
    return Math.min(start, this.#ends[index] as number);
  }

  /** Where the character that is seen before `offset` ends in the text. */
  endOf(offset: number): number {
    const index = last(this.#seen, offset - 1);
    if (index < 0) return 0;
    const isLast = offset === (this.#seen[index + 1] ?? this.text.length);
    if (isLast) return this.#ends[index] as number;
    return (this.#starts[index] as number) + offset - (this.#seen[index] as number);
  }

  spanOf(start: number, end: number): Span {
    const from = this.startOf(start);
    return { start: from, end: end > start ? this.endOf(end) : from };
  }

  indexOf(offset: number): number {
    const index = last(this.#starts, offset);
    if (index < 0) return 0;
    const next = this.#seen[index + 1] ?? this.text.length;
    const start = this.#starts[index] as number;
    if (offset === start) return this.#seen[index] as number;
    return Math.min((this.#seen[index] as number) + offset - start, next);
  }
}

/** The index of the last of some rising numbers that is at most `limit`, or -1. */
function last(numbers: Int32Array, limit: number): number {
  return lowerBound(numbers.length, (index) => (numbers[index] as number) <= limit) - 1;
}

/** Markup in the order of the text; what lies within other markup, or runs into it, is one with it. */
export function inOrder(markup: Iterable<Markup>): Markup[] {
  const kept: Markup[] = [];
  for (const piece of [...markup].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept[kept.length - 1];
    if (!before || piece.start >= before.end) kept.push(piece);
    else if (piece.end > before.end) kept[kept.length - 1] = { ...before, end: piece.end };
  }
  return kept;
}
