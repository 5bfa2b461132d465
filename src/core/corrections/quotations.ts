import type { QuotationMention } from '../mentions/mention';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';
import type { Reworded, TextChange } from './correction';
import type { Right, Told } from './right';
import { inCaseOf } from './wording';

/** A word between quotation marks, for comparing. */
interface QuotedWord extends Span {
  readonly plain: string;
}

/** A quotation in one stretch, with its words. */
interface Stretch {
  readonly text: string;
  readonly words: readonly QuotedWord[];
}

/**
 * Puts the right words of a quotation in the place of those that differ, within the marks that stand there: marks, cuts at
 * either end, and the form of apostrophes stay the article's own.
 */
export function rewordQuotation(wrong: Told, right: Right): Reworded {
  const part = partOf(wrong);
  if (typeof part === 'string') return part;
  const here = stretchOf(wrong, part);
  const apostrophe = wrong.article.text.includes('’') ? '’' : "'";
  for (const told of right.told) {
    const meant = partOf(told);
    if (typeof meant === 'string') continue;
    const change = changeOf(here, stretchOf(told, meant), apostrophe);
    if (change) return [{ ...change, start: part.start + change.start, end: part.start + change.end }];
  }
  return 'unclear';
}

/** The stretch of a place that is quoted, where it is one. */
function partOf({ quotations, span }: Told): Span | 'split' | 'unclear' {
  const quoted = quotations.filter(({ form }: QuotationMention) => form !== 'indirect');
  if (quoted.length !== 1) return 'unclear';
  const [{ parts = [] } = { parts: [] }] = quoted;
  const [part] = parts;
  if (!part) return 'unclear';
  return parts.length === 1 && overlaps(part, span) ? part : 'split';
}

function stretchOf({ article }: Told, { start, end }: Span): Stretch {
  const text = article.text.slice(start, end);
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    plain: word.toLowerCase().replaceAll('’', "'"),
  }));
  return { text, words };
}

/** The change that makes one wording the other, as far as it goes; undefined where they have too little in common. */
function changeOf(here: Stretch, whole: Stretch, apostrophe: string): TextChange | undefined {
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
  const cut = (words: readonly QuotedWord[]): Span => {
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

/** The words of a whole quotation that a piece of it has, from its first ones to its last ones. */
function pieceOf({ words }: Stretch, { words: piece }: Stretch): readonly QuotedWord[] {
  if (words.length <= piece.length) return words;
  const starts = (at: number) =>
    words[at]?.plain === piece[0]?.plain && words[at + 1]?.plain === piece[1]?.plain;
  const ends = (at: number) =>
    words[at]?.plain === piece.at(-1)?.plain && words[at - 1]?.plain === piece.at(-2)?.plain;
  const first = words.findIndex((_, at) => starts(at));
  const last = words.findLastIndex((_, at) => ends(at));
  return words.slice(first < 0 ? 0 : first, last < 0 || last < first ? words.length : last + 1);
}
