import type { Span } from '../text/span';
import type { TextChange } from './correction';
import { inCaseOf } from './wording';

/** A word of a stretch, for comparing. */
interface PlainWord extends Span {
  readonly plain: string;
}

/** Words of an article in a row. */
export interface Stretch {
  readonly text: string;
  readonly words: readonly PlainWord[];
}

/** The words that stand in a text from an offset to another. */
export function stretchOf(article: string, { start, end }: Span): Stretch {
  const text = article.slice(start, end);
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    plain: word.toLowerCase().replaceAll('’', "'"),
  }));
  return { text, words };
}

/**
 * The change that makes one wording the other, or the piece of it that it is, as far as it goes.
 * @param apostrophe how the article writes one
 * @returns it, with offsets into the stretch; undefined where the wordings have too little in common, or nothing apart.
 */
export function changeOf(here: Stretch, whole: Stretch, apostrophe: string): TextChange | undefined {
  const there = pieceOf(whole, here);
  const [mine, its] = [here.words, there];
  let head = 0;
  while (head < Math.min(mine.length, its.length) && mine[head]?.plain === its[head]?.plain) head++;
  let tail = 0;
  while (
    tail < Math.min(mine.length, its.length) - head &&
    mine.at(-1 - tail)?.plain === its.at(-1 - tail)?.plain
  )
    tail++;
  const [from, to] = [mine.slice(head, mine.length - tail), its.slice(head, its.length - tail)];
  if (head + tail === 0 || (from.length === 0 && to.length === 0)) return undefined;
  const isExchange = from.length > 0 && to.length > 0;
  // Words that come or go take the blank to their neighbour along.
  const before = isExchange || head === 0 ? 0 : 1;
  const after = isExchange || before === 1 ? 0 : 1;
  const cut = (words: readonly PlainWord[]): Span => {
    const run = words.slice(head - before, words.length - tail + after);
    return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
  };
  const span = cut(mine);
  const meant = cut(its);
  const words = whole.text.slice(meant.start, meant.end).replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, apostrophe);
  if (/["“”«»]/.test(words)) return undefined;
  const opens = head - before === 0;
  return { ...span, text: opens ? inCaseOf(here.text.slice(span.start, span.end), words) : words };
}

/** The words of a whole that a piece of it has, from its first ones to its last ones. */
function pieceOf({ words }: Stretch, { words: piece }: Stretch): readonly PlainWord[] {
  if (words.length <= piece.length) return words;
  const starts = (at: number) =>
    words[at]?.plain === piece[0]?.plain && words[at + 1]?.plain === piece[1]?.plain;
  const ends = (at: number) =>
    words[at]?.plain === piece.at(-1)?.plain && words[at - 1]?.plain === piece.at(-2)?.plain;
  const first = words.findIndex((_, at) => starts(at));
  const last = words.findLastIndex((_, at) => ends(at));
  return words.slice(first < 0 ? 0 : first, last < 0 || last < first ? words.length : last + 1);
}
