/** Longer lines are passed over: no record of an article is this long. In characters. */
const MOST_LINE = 100_000_000;

/** A line of a stream, counted from 1; without its text where it is too long. */
export interface Line {
  readonly number: number;
  readonly text?: string;
}

/**
 * The lines of a stream in UTF-8 that are not empty, as they come; the next piece is read when the lines of the last are done
 * with. Only line feeds part them, since a text may have every other character that ends a line elsewhere.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, most = MOST_LINE): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let length = 0;
  let number = 0;
  const take = (piece: string): Line | undefined => {
    number++;
    const isTooLong = length + piece.length > most;
    const text = isTooLong ? undefined : [...pieces, piece].join('').replace(/\r$/, '');
    pieces = [];
    length = 0;
    if (text === undefined) return { number };
    return text.trim() === '' ? undefined : { number, text };
  };
  for await (const bytes of stream) {
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
    let last = first;
    for (const next of others) {
      const line = take(last);
      if (line) yield line;
      last = next;
    }
    length += last.length;
    // What is too long is not kept.
    if (length > most) pieces = [];
    else if (last !== '') pieces.push(last);
  }
  if (length > 0) {
    const line = take('');
    if (line) yield line;
  }
}
