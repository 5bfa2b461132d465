import { lowerBound } from './arrays';

/** A place in a text for people: line and column from 1, the column in UTF-16 code units. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into lines and columns. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    }
    this.#starts = starts;
  }

  /** @param offset UTF-16 code units from the start of the text. */
  positionOf(offset: number): Position {
    const line = lowerBound(this.#starts.length, (index) => (this.#starts[index] as number) <= offset);
    return { line, column: offset - (this.#starts[line - 1] as number) + 1 };
  }
}
