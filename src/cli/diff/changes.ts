import { diffArrays } from 'diff';
import type { ArticleReading } from '../../core/story';
import { LineIndex } from '../../core/text/position';
import type { Span } from '../../core/text/span';

/** A version of an article. */
type Version = Pick<ArticleReading, 'article' | 'mentions'>;

/** What stood, or stands, at a place: line and column from 1. */
export interface PlacedWords {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** What kinds of values there are. */
type ValueType = 'name' | 'date' | 'quantity' | 'quotation';

/** Words that changed in an article: what stood there before, and what stands there now, one of them at least. */
export interface Change {
  readonly path: string;
  /** The value that they are of; absent where they are of none. */
  readonly type?: ValueType;
  readonly before?: PlacedWords;
  readonly after?: PlacedWords;
}

/** A stretch of tokens, half-open. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

interface Hunk {
  readonly before: Stretch;
  readonly after: Stretch;
}

/** An edit that replaces more words than this tells nothing by its words; it is one change. */
const MOST_EDITS = 10_000;

/** The words that changed from one version of an article to the next, in order; a value that changed in part is told whole. */
export function changesOf(before: Version, after: Version): Change[] {
  if (before.article.text === after.article.text) return [];
  const { path } = after.article;
  const [then, now] = [sideOf(before), sideOf(after)];
  return joined(hunksOf(before, after).map((hunk) => widened(hunk, then, now))).map((hunk) => {
    const type = now.typeIn(hunk.after) ?? then.typeIn(hunk.before);
    const [old, present] = [then.wordsOf(hunk.before), now.wordsOf(hunk.after)];
    return {
      path,
      ...(type ? { type } : {}),
      ...(old ? { before: old } : {}),
      ...(present ? { after: present } : {}),
    };
  });
}

/** What differs, as tokens of both. */
function hunksOf(before: Version, after: Version): Hunk[] {
  const words = ({ article: { tokens } }: Version) => tokens.map(({ text }) => text);
  const [old, present] = [words(before), words(after)];
  const parts = diffArrays(old, present, { maxEditLength: MOST_EDITS });
  if (!parts) return [{ before: { first: 0, last: old.length }, after: { first: 0, last: present.length } }];
  const hunks: Hunk[] = [];
  let [then, now] = [0, 0];
  let open: Hunk | undefined;
  for (const { added, removed, count } of parts) {
    open ??= { before: { first: then, last: then }, after: { first: now, last: now } };
    if (!added) then += count;
    if (!removed) now += count;
    if (added || removed) {
      open = {
        before: { ...open.before, last: then },
        after: { ...open.after, last: now },
      };
      continue;
    }
    if (!isEmpty(open.before) || !isEmpty(open.after)) hunks.push(open);
    open = undefined;
  }
  if (open) hunks.push(open);
  return hunks;
}

/** A change with the whole of the values that it is part of. */
function widened({ before, after }: Hunk, then: Side, now: Side): Hunk {
  return { before: then.whole(before), after: now.whole(after) };
}

/** Changes with those that are parts of one value put together. */
function joined(hunks: readonly Hunk[]): Hunk[] {
  const all: Hunk[] = [];
  for (const hunk of hunks) {
    const last = all.at(-1);
    if (last && (meet(last.before, hunk.before) || meet(last.after, hunk.after)))
      all[all.length - 1] = {
        before: { first: last.before.first, last: Math.max(last.before.last, hunk.before.last) },
        after: { first: last.after.first, last: Math.max(last.after.last, hunk.after.last) },
      };
    else all.push(hunk);
  }
  return all;
}

function meet(one: Stretch, other: Stretch): boolean {
  return one.last > other.first;
}

function isEmpty({ first, last }: Stretch): boolean {
  return first === last;
}

/** One of the two versions. */
interface Side {
  whole(stretch: Stretch): Stretch;
  typeIn(stretch: Stretch): ValueType | undefined;
  wordsOf(stretch: Stretch): PlacedWords | undefined;
}

function sideOf({ article, mentions }: Version): Side {
  const values = [
    ...mentions.dates.map((each) => ({ ...each, type: 'date' as const })),
    ...mentions.quantities.map((each) => ({ ...each, type: 'quantity' as const })),
    ...mentions.names.map((each) => ({ ...each, type: 'name' as const })),
  ];
  const touching = ({ first, last }: Stretch) =>
    first === last ? [] : values.filter((value) => value.first < last && first < value.last);
  const lines = new LineIndex(article.text);
  const spanOf = ({ first, last }: Stretch): Span => article.span(first, last);
  return {
    whole: (stretch) => {
      const found = touching(stretch);
      return {
        first: Math.min(stretch.first, ...found.map(({ first }) => first)),
        last: Math.max(stretch.last, ...found.map(({ last }) => last)),
      };
    },
    typeIn: (stretch) => {
      if (isEmpty(stretch)) return undefined;
      const value = touching(stretch)[0]?.type;
      if (value) return value;
      const { start, end } = spanOf(stretch);
      const isQuoted = mentions.quotations.some(
        ({ form, parts }) =>
          form !== 'indirect' && parts.some((part) => part.start < end && start < part.end),
      );
      return isQuoted ? 'quotation' : undefined;
    },
    wordsOf: (stretch) => {
      if (isEmpty(stretch)) return undefined;
      const { start, end } = spanOf(stretch);
      return { ...lines.positionOf(start), text: article.said(start, end) };
    },
  };
}
