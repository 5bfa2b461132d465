import { nextAt } from '../claims/frames';
import { CALENDAR_WORDS } from '../lexicon/calendarWords';
import { CONTRASTS } from '../lexicon/contrasts';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { STOP_WORDS } from '../lexicon/stopWords';
import { exact, meet } from '../mentions/quantities/compare';
import type { Sentence } from '../text/article';
import type { Word } from '../text/scanner';
import type { Aligner, Gap } from './alignment';
import type { Place } from './copySearch';
import { finding, Readings, sourceSpan, tally } from './build';
import type { Finding, FindingCode, SourceSpan } from './finding';
import type { ComparedArticle } from './placed';
import { isWord, startOf } from './runs';
import { meets } from './intervals';

/** The share of the longer sentence's words that two copies have in common, in order. */
export const ALIKE = 0.7;
/** How many words may stand on either side where two copies differ. */
const DIFFERENCE = 3;

/** A sentence as the words that are compared. */
export class Copy {
  readonly part: ComparedArticle;
  readonly sentence: number;
  /** The words as hashes. */
  readonly words: Int32Array;
  #tokens: readonly number[] | undefined;

  constructor({ body: { part, sentences: row }, sentence }: Place) {
    this.part = part;
    this.sentence = sentence;
    this.words = row.codes.subarray(startOf(row, sentence), row.ends[sentence]);
  }

  /** The token index of each word. */
  get tokens(): readonly number[] {
    return (this.#tokens ??= wordTokens(this.part, this.sentence));
  }
}

function wordTokens({ article }: ComparedArticle, sentence: number): number[] {
  const { first, last } = article.sentences[sentence] as Sentence;
  const words: number[] = [];
  for (let at = first; at < last; at++) if (isWord(article.word(at) as Word)) words.push(at);
  return words;
}

/** Words in which two copies contradict each other. */
interface Contradiction {
  readonly one: Side;
  readonly other: Side;
  readonly code: FindingCode;
}

const NONE: readonly Finding[] = [];

/** What two sentences that have many words in common contradict each other in. @param aligner lines their words up */
export function differences(a: Copy, b: Copy, aligner: Aligner): readonly Finding[] {
  const { gaps, shared } = aligner.align(a.words, b.words);
  if (shared < ALIKE * Math.max(a.words.length, b.words.length)) return NONE;
  const told: Contradiction[] = [];
  for (const gap of gaps) {
    const found = contradictionIn(a, b, gap);
    if (found) told.push(found);
  }
  if (told.length === 0) return NONE;
  // "Ash reported a profit of 31" and "Bray reported a profit of 12": one mould, two things.
  if (gaps.some(({ aFrom, aTo, bFrom, bTo }) => hasName(a, aFrom, aTo) && hasName(b, bFrom, bTo)))
    return NONE;
  // A number that changed together with its day was brought up to date.
  const dated =
    told.some(({ code }) => code === 'date.differs') && told.some(({ code }) => code === 'number.differs');
  // Where much differs, the sentences tell of two things in the same words.
  if (told.length > (dated ? 2 : 1)) return [];
  return told.flatMap(({ one, other, code }) => {
    if (dated && code === 'date.differs') return [];
    const readings = new Readings();
    for (const side of [one, other]) {
      const span = spanOf(side);
      readings.add(span.text, `“${around(side)}”`, span);
    }
    const update = code === 'number.differs' && (dated || isUpdate(a, b));
    return [
      finding({
        code,
        ...(update ? { severity: 'information' as const } : {}),
        message: `Shared wording with one difference: ${tally(readings.all)}`,
        readings: readings.all,
        why: update
          ? 'The sentences are copies but for the number, and they are of different days: the later one may bring it up to date.'
          : 'The sentences are copies of one another but for these words; one of the copies was changed.',
      }),
    ];
  });
}

/** What the words that fill a gap contradict, where both copies have some there, and few. */
function contradictionIn(a: Copy, b: Copy, { aFrom, aTo, bFrom, bTo }: Gap): Contradiction | undefined {
  if (aFrom === aTo || bFrom === bTo || aTo - aFrom > DIFFERENCE || bTo - bFrom > DIFFERENCE)
    return undefined;
  const one = sideOf(a, aFrom, aTo);
  const other = sideOf(b, bFrom, bTo);
  const code = contradiction(one, other);
  return code === undefined ? undefined : { one, other, code };
}

/** Words of a copy, as token indexes, half-open. */
interface Side {
  readonly copy: Copy;
  readonly first: number;
  readonly last: number;
}

function sideOf(copy: Copy, from: number, to: number): Side {
  return { copy, first: copy.tokens[from] as number, last: (copy.tokens[to - 1] as number) + 1 };
}

function spanOf({ copy, first, last }: Side): SourceSpan {
  const { article } = copy.part;
  return sourceSpan(article, article.span(first, last));
}

/** How many words are shown on either side of a difference. */
const BESIDE = 2;

/** A side with a few of the words around it, so that it says of what it is told. */
function around({ copy, first, last }: Side): string {
  const { article } = copy.part;
  const words = copy.tokens;
  const at = words.indexOf(first);
  const from = words[Math.max(0, at - BESIDE)] ?? first;
  const next = words.findIndex((word) => word >= last);
  const to = next === -1 ? words.length - 1 : Math.min(words.length - 1, next + BESIDE - 1);
  const { start, end } = article.span(from, (words[to] as number) + 1);
  const shown = article.text.slice(start, end).replaceAll(/[\s*_]+/g, ' ');
  return `${at > BESIDE ? '…' : ''}${shown}${to < words.length - 1 ? '…' : ''}`;
}

/** Whether a stretch of words holds a capitalised one that is no day, month or function word. */
function hasName({ part, tokens }: Copy, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { kind, shape, lower } = part.article.word(tokens[at] as number) as Word;
    const capital = kind === 'word' && shape !== 'lower';
    if (capital && !STOP_WORDS.has(lower) && !CALENDAR_WORDS.has(lower)) return true;
  }
  return false;
}

/** Whether a side has a character that was lost on the way, which may have been anything. */
function isBroken({ copy: { part }, first, last }: Side): boolean {
  return part.article.words(Math.max(0, first - 1), last + 1).some(({ text }) => text.includes('\uFFFD'));
}

/** What a difference between two copies contradicts, or undefined where both can be right. */
function contradiction(a: Side, b: Side): FindingCode | undefined {
  if (isBroken(a) || isBroken(b)) return undefined;
  const one = within(a, 'quantities');
  const other = one && within(b, 'quantities');
  if (one && other) {
    const comparable =
      one.kind === other.kind &&
      one.kind !== 'ordinal' &&
      (one.unit === undefined) === (other.unit === undefined);
    return comparable && !exact(one, other) && !meet(one, other) ? 'number.differs' : undefined;
  }
  const day = within(a, 'dates')?.interval;
  const otherDay = day && within(b, 'dates')?.interval;
  // A whole other date makes it another event told in the same words.
  const slip = Math.max(a.last - a.first, b.last - b.first) < DIFFERENCE;
  if (day && otherDay) return slip && !meets(day, otherDay) ? 'date.differs' : undefined;
  const rank = ordinalOf(a);
  const otherRank = rank && ordinalOf(b);
  if (rank && otherRank) return lacks(b, rank) && lacks(a, otherRank) ? 'number.differs' : undefined;
  if (a.last - a.first !== 1 || b.last - b.first !== 1) return undefined;
  const left = contrastOf(a);
  const right = left && contrastOf(b);
  if (!left || !right || left.contrast !== right.contrast || left.side === right.side) return undefined;
  const word = (a.copy.part.article.word(a.first) as Word).lower;
  if (word === 'after' || word === 'before') return 'order.differs';
  return 'statement.denied';
}

const contrastOf = ({ copy, first }: Side) => CONTRASTS.get((copy.part.article.word(first) as Word).lower);

const ORDINAL_ENDINGS = new Set('st nd rd th'.split(' '));

/** The number of an ordinal in figures ("74th") that a difference consists of, or undefined. */
function ordinalOf({ copy, first, last }: Side): string | undefined {
  const { article } = copy.part;
  const word = article.word(first);
  const isOrdinal = word?.kind === 'number' && ORDINAL_ENDINGS.has(article.word(last)?.lower ?? '');
  return isOrdinal && last - first === 1 ? word.text : undefined;
}

/** Whether an article does without a number: where it has it, it tells of two things. */
const lacks = ({ copy: { part } }: Side, number: string) =>
  part.article.sentences.every(({ first, last }) =>
    part.article.words(first, last).every(({ text }) => text !== number),
  );

/** The quantity or date that a difference lies in or holds, the first of several. */
function within<Key extends 'quantities' | 'dates'>({ copy, first, last }: Side, kind: Key) {
  const mentions: readonly ComparedArticle['mentions'][Key][number][] = copy.part.mentions[kind];
  const next = nextAt(mentions, first);
  const before = mentions[next - 1];
  if (before && first < before.last) return before;
  const mention = mentions[next];
  return mention && mention.first < last ? mention : undefined;
}

/** Whether a count that changes as reports come in is told in articles of different days. */
function isUpdate(a: Copy, b: Copy): boolean {
  const [one, other] = [a.part.date?.day, b.part.date?.day];
  const grows = a.part.claims.some(
    (claim) =>
      claim.sentence === a.sentence && claim.kind === 'actor' && EVENT_CLASSES.get(claim.event)?.toll,
  );
  return grows && (one === undefined || other === undefined || one !== other);
}
