import { CALENDAR_WORDS } from '../lexicon/calendarWords';
import { CONTRASTS } from '../lexicon/contrasts';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { STOP_WORDS } from '../lexicon/stopWords';
import { exact, meet } from '../mentions/quantities/compare';
import type { Token } from '../text/scanner';
import type { Compared } from './build';
import { finding, Readings, sourceSpan, tally } from './build';
import type { Finding, FindingCode, SourceSpan } from './finding';
import { runHashes, RunTable, wordHashes } from './runs';
import type { RunHashes } from './runs';
import { meets } from './topics';
import type { ComparedArticle } from './placed';
import type { StoryView } from './view';

/** A sentence of an article as the words that are compared: token indexes. */
interface Copy {
  readonly part: ComparedArticle;
  readonly sentence: number;
  readonly words: readonly number[];
  readonly runs: RunHashes;
}

/** Words in a row by which two sentences are found to be copies of one. */
const RUN = 5;
/** A run that more sentences than this have says nothing. */
const COMMON = 12;
/** The share of the longer sentence's words that two copies have in common, in order. */
const ALIKE = 0.7;
/** Sentences outside these lengths, in words, are not compared. */
const SHORTEST = 7;
const LONGEST = 70;
/** How many words may stand on either side where two copies differ. */
const DIFFERENCE = 3;

/**
 * Compares sentences that are copies of one another but for a few words: where these are numbers, days, names or words that
 * exclude each other, one of the copies was changed.
 */
export function compareCopies(story: StoryView): Compared {
  const copies = story.articles.flatMap((part) => story.memo.of(part.reading, copiesOf));
  const sharing = sharedRuns(copies);
  const findings: Finding[] = [];
  /** The copy that each was last met by. */
  const metBy = new Int32Array(copies.length).fill(-1);
  copies.forEach((copy, index) => {
    const others: number[] = [];
    for (const list of sharing(index)) {
      for (const other of list) {
        if (other <= index || metBy[other] === index || copies[other]?.part === copy.part) continue;
        metBy[other] = index;
        others.push(other);
      }
    }
    if (others.length === 0) return;
    const kept = story.memo.of(copy, pairsOf);
    const known = kept.pairs;
    kept.pairs = new Map();
    for (const at of others) {
      const other = copies[at] as Copy;
      const told = known.get(other) ?? (canBeAlike(story, copy, other) ? differences(copy, other) : NONE);
      kept.pairs.set(other, told);
      findings.push(...told);
    }
  });
  return { findings, compatible: [] };
}

/** What a sentence was last found to differ in from others, so that after an edit few are compared again. */
const pairsOf = () => ({ pairs: new Map<Copy, readonly Finding[]>() });
const NONE: readonly Finding[] = [];

function copiesOf(part: ComparedArticle): Copy[] {
  const { article } = part;
  return article.sentences.flatMap((sentence, index): Copy[] => {
    if (sentence.zone !== 'body') return [];
    const words: number[] = [];
    for (let at = sentence.first; at < sentence.last; at++) {
      const { kind } = article.tokens[at] as Token;
      if (kind === 'word' || kind === 'number') words.push(at);
    }
    if (words.length < SHORTEST || words.length > LONGEST) return [];
    const lower = words.map((word) => (article.tokens[word] as Token).lower);
    return [{ part, sentence: index, words, runs: runHashes(wordHashes(lower), RUN) }];
  });
}

/** For each copy the lists of copies that have one of its runs: runs that several have, but not too many. */
function sharedRuns(copies: readonly Copy[]): (index: number) => number[][] {
  const total = copies.reduce((sum, { runs }) => sum + runs.one.length, 0);
  const table = new RunTable(total);
  /** A number for each run of each copy, the same for equal runs, and how many have it. */
  const numbers = new Int32Array(total);
  const counts = new Int32Array(total);
  const starts = new Int32Array(copies.length + 1);
  let at = 0;
  let known = 0;
  copies.forEach(({ runs }, index) => {
    for (let word = 0; word < runs.one.length; word++) {
      const met = table.getOrAdd(runs, word, known);
      const run = met === -1 ? known++ : met;
      numbers[at++] = run;
      counts[run] = (counts[run] as number) + 1;
    }
    starts[index + 1] = at;
  });
  const lists = new Array<number[] | undefined>(known);
  copies.forEach((_, index) => {
    for (let run = starts[index] as number; run < (starts[index + 1] as number); run++) {
      const number = numbers[run] as number;
      const count = counts[number] as number;
      if (count < 2 || count > COMMON) continue;
      const list = lists[number];
      if (list) list.push(index);
      else lists[number] = [index];
    }
  });
  return (index) => {
    const shared: number[][] = [];
    for (let run = starts[index] as number; run < (starts[index + 1] as number); run++) {
      const list = lists[numbers[run] as number];
      if (list) shared.push(list);
    }
    return shared;
  };
}

/** Whether two sentences have so many words in common that they can be copies, and are not the same. */
function canBeAlike({ memo }: StoryView, a: Copy, b: Copy): boolean {
  const needed = ALIKE * Math.max(a.words.length, b.words.length);
  if (Math.min(a.words.length, b.words.length) < needed) return false;
  const [one, other] = [memo.of(a, sortedHashes), memo.of(b, sortedHashes)];
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const left = one[i] as number;
    const right = other[j] as number;
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common >= needed && !sameWords(a, b);
}

const lowerAt = ({ part, words }: Copy, at: number) =>
  (part.article.tokens[words[at] as number] as Token).lower;

function sortedHashes(copy: Copy): Int32Array {
  return wordHashes(copy.words.map((_, at) => lowerAt(copy, at))).sort();
}

function sameWords(a: Copy, b: Copy): boolean {
  return a.words.length === b.words.length && a.words.every((_, at) => lowerAt(a, at) === lowerAt(b, at));
}

/** A stretch of words on each side, half-open, where two copies differ. */
type Gap = readonly [aFrom: number, aTo: number, bFrom: number, bTo: number];

function differences(a: Copy, b: Copy): Finding[] {
  const { gaps, shared } = align(a, b);
  if (shared < ALIKE * Math.max(a.words.length, b.words.length)) return [];
  // "Ash reported a profit of 31" and "Bray reported a profit of 12": one mould, two things.
  if (gaps.some(([aFrom, aTo, bFrom, bTo]) => hasName(a, aFrom, aTo) && hasName(b, bFrom, bTo))) return [];
  const told = gaps.flatMap((gap): { one: Side; other: Side; code: FindingCode }[] => {
    const [aFrom, aTo, bFrom, bTo] = gap;
    if (aFrom === aTo || bFrom === bTo || aTo - aFrom > DIFFERENCE || bTo - bFrom > DIFFERENCE) return [];
    const one = { copy: a, first: a.words[aFrom] as number, last: (a.words[aTo - 1] as number) + 1 };
    const other = { copy: b, first: b.words[bFrom] as number, last: (b.words[bTo - 1] as number) + 1 };
    const code = contradiction(one, other);
    return code === undefined ? [] : [{ one, other, code }];
  });
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

/** Lines two copies up by their longest common subsequence of words. */
function align(a: Copy, b: Copy): { gaps: Gap[]; shared: number } {
  const [n, m] = [a.words.length, b.words.length];
  const [left, right] = [a, b].map((copy) => copy.words.map((_, at) => lowerAt(copy, at))) as [
    string[],
    string[],
  ];
  /** The longest common subsequence of what follows word i of one and word j of the other, at i × width + j. */
  const width = m + 1;
  const table = new Uint8Array((n + 1) * width);
  const same = (i: number, j: number) => left[i] === right[j];
  let head = 0;
  while (head < n && head < m && same(head, head)) head++;
  for (let i = n - 1; i >= head; i--) {
    for (let j = m - 1; j >= head; j--) {
      const at = i * width + j;
      table[at] = same(i, j)
        ? (table[at + width + 1] as number) + 1
        : Math.max(table[at + width] as number, table[at + 1] as number);
    }
  }
  const gaps: Gap[] = [];
  let [i, j, aFrom, bFrom, shared] = [head, head, head, head, head];
  while (i < n && j < m) {
    if (same(i, j)) {
      if (i > aFrom || j > bFrom) gaps.push([aFrom, i, bFrom, j]);
      aFrom = ++i;
      bFrom = ++j;
      shared++;
    } else if ((table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number)) i++;
    else j++;
  }
  if (aFrom < n || bFrom < m) gaps.push([aFrom, n, bFrom, m]);
  return { gaps, shared };
}

interface Side {
  readonly copy: Copy;
  readonly first: number;
  readonly last: number;
}

function spanOf({ copy, first, last }: Side): SourceSpan {
  const { article } = copy.part;
  return sourceSpan(article, {
    start: (article.tokens[first] as Token).start,
    end: (article.tokens[last - 1] as Token).end,
  });
}

/** How many words are shown on either side of a difference. */
const BESIDE = 2;

/** A side with a few of the words around it, so that it says of what it is told. */
function around({ copy, first, last }: Side): string {
  const { article } = copy.part;
  const at = copy.words.indexOf(first);
  const from = copy.words[Math.max(0, at - BESIDE)] ?? first;
  const end = copy.words.findIndex((word) => word >= last);
  const to = end === -1 ? copy.words.length - 1 : Math.min(copy.words.length - 1, end + BESIDE - 1);
  const words = article.text
    .slice((article.tokens[from] as Token).start, (article.tokens[copy.words[to] as number] as Token).end)
    .replaceAll(/[\s*_]+/g, ' ');
  return `${at > BESIDE ? '…' : ''}${words}${to < copy.words.length - 1 ? '…' : ''}`;
}

/** Whether a stretch of words holds a capitalised one that is no day, month or function word. */
function hasName({ part, words }: Copy, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = part.article.tokens[words[at] as number] as Token;
    const capital = token.kind === 'word' && token.shape !== 'lower';
    if (capital && !STOP_WORDS.has(token.lower) && !CALENDAR_WORDS.has(token.lower)) return true;
  }
  return false;
}

/** What a difference between two copies contradicts, or undefined where both can be right. */
function contradiction(a: Side, b: Side): FindingCode | undefined {
  const [one, other] = [within(a, 'quantities'), within(b, 'quantities')];
  if (one && other) {
    const comparable =
      one.kind === other.kind &&
      one.kind !== 'ordinal' &&
      (one.unit === undefined) === (other.unit === undefined);
    return comparable && !exact(one, other) && !meet(one, other) ? 'number.differs' : undefined;
  }
  const [day, otherDay] = [within(a, 'dates')?.interval, within(b, 'dates')?.interval];
  // A whole other date makes it another event told in the same words.
  const slip = Math.max(a.last - a.first, b.last - b.first) < DIFFERENCE;
  if (day && otherDay) return slip && !meets(day, otherDay) ? 'date.differs' : undefined;
  if (a.last - a.first !== 1 || b.last - b.first !== 1) return undefined;
  const [left, right] = [contrastOf(a), contrastOf(b)];
  if (!left || !right || left.contrast !== right.contrast || left.side === right.side) return undefined;
  const word = (a.copy.part.article.tokens[a.first] as Token).lower;
  if (word === 'after' || word === 'before') return 'order.differs';
  return 'statement.denied';
}

const contrastOf = ({ copy, first }: Side) => CONTRASTS.get((copy.part.article.tokens[first] as Token).lower);

/** The quantity or date that a difference lies in or holds. */
function within<Key extends 'quantities' | 'dates'>({ copy, first, last }: Side, kind: Key) {
  const mentions: readonly ComparedArticle['mentions'][Key][number][] = copy.part.mentions[kind];
  return mentions.find((mention) => mention.first < last && first < mention.last);
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
