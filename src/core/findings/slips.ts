import { append } from '../text/append';
import type { Compared } from './build';
import { areApart, finding, Readings, tally } from './build';
import type { Figure, FigureKind } from './figures';
import { figuresIn } from './figures';
import type { Finding, FindingCode } from './finding';
import { Groups } from './groups';
import type { ComparedArticle } from './placed';
import type { StoryView } from './view';

/** Content words beside the figure that two sentences must share. */
const SHARED = 2;
/** A thing that is counted in more articles than this is counted in too many ways. */
const MANY = 40;

const ONLY_ONE =
  'The figures have the same digits but for one slip of the pen, and each is the only one of its kind in its article.';
const SAME_WORDS =
  'The figures have the same digits but for one slip of the pen, and the same words stand beside them.';

/** What is said of slips in figures of one kind. */
interface Kind {
  readonly code: FindingCode;
  /** What differs; followed by what it is of, where `of` is set. */
  readonly label: string;
  readonly of?: true;
  /** Whether an article gives many such figures: those a slip apart are then compared two by two. */
  readonly many?: true;
  readonly why: string;
  /** How many content words two sentences must share; where it is absent, none are enough. */
  readonly shared?: number;
  /** Whether they need share none where two digits changed places and several articles agree in one of the figures. */
  readonly backed?: true;
  /** Whether figures must both be backed and share words. */
  readonly both?: true;
  /** Whether any two figures may be confused, and not only those with the same digits. */
  readonly any?: true;
  /** By how many articles a figure is backed; two where it is absent. */
  readonly backing?: number;
  /** How many digits figures need that several articles do not back: "34" and "43" are told of anything. */
  readonly telling?: number;
  /** Whether the message names words that they share, where the label does not say of what the figures are. */
  readonly names?: true;
}

const KINDS: Readonly<Record<FigureKind, Kind>> = {
  count: {
    code: 'number.differs',
    label: 'Number of',
    of: true,
    why: ONLY_ONE,
    shared: SHARED,
    backed: true,
    telling: 3,
  },
  sum: {
    code: 'number.differs',
    label: 'Sum',
    why: SAME_WORDS,
    shared: SHARED,
    many: true,
    names: true,
    backed: true,
    telling: 3,
  },
  age: {
    code: 'number.differs',
    label: 'Age',
    why: 'The ages have the same digits, swapped, and the same words beside them; several articles agree in one of them.',
    shared: 1,
    many: true,
    backed: true,
    both: true,
    names: true,
  },
  day: { code: 'date.differs', label: 'Day', why: SAME_WORDS, shared: SHARED, many: true, names: true },
  month: {
    code: 'date.differs',
    label: 'Day',
    why: 'The same day of another month, with the same words beside it; several articles agree in one of them.',
    shared: 1,
    many: true,
    backed: true,
    both: true,
    any: true,
    names: true,
  },
  year: {
    code: 'date.differs',
    label: 'Year',
    why: 'The years have the same digits, two of them swapped, and the same words beside them; several articles agree in one of them.',
    shared: 1,
    many: true,
    backed: true,
    both: true,
    names: true,
  },
  length: {
    code: 'duration.differs',
    label: 'Length of time',
    why: 'The lengths have the same digits, two of them swapped, and several articles agree in one of them.',
    many: true,
    backed: true,
  },
  clock: { code: 'time.differs', label: 'Time of day', why: ONLY_ONE, shared: 0 },
};

/** What is said of counts that differ by more than a slip, where several articles agree. */
const OUTVOTED: Kind = {
  code: 'number.differs',
  label: 'Number of',
  of: true,
  why: 'Several articles agree in one of the numbers, each is the only one of its kind in its article, and the same words stand beside them.',
  shared: SHARED,
  backed: true,
  backing: 3,
  both: true,
  any: true,
};

/**
 * Compares figures that are one slip of the pen apart, as misread and mistyped figures are: two digits changed places, a
 * nought too many. They are few, so that less else needs to agree than for other numbers.
 */
export function compareSlips(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(figuresIn, slipsAmong, isSame);

/** Whether a figure is the same after an edit, with the same words beside it. */
const isSame = (a: Figure, b: Figure) => a.digits === b.digits && a.sentence === b.sentence;

function slipsAmong(figures: readonly Figure[]): Finding[] {
  const { kind: of } = figures[0] as Figure;
  const kind = KINDS[of];
  if (kind.many) return pairwise(figures, kind);
  const slips = slipsIn(figures, kind);
  return slips.length > 0 || of !== 'count' ? slips : slipsIn(figures, OUTVOTED);
}

/** The words of one figure's sentence that are in the other's too. */
const sharedWords = (a: Figure, b: Figure) =>
  [...a.words].flatMap(([key, word]) => (b.words.has(key) ? [word] : []));

/** How many shared words a message names. */
const NAMED = 3;

/** Slips among figures of which an article gives many. */
function pairwise(figures: readonly Figure[], kind: Kind): Finding[] {
  const byDigits = new Map<string, Figure[]>();
  for (const figure of figures) append(byDigits, figure.digits, figure);
  const digits = [...byDigits.keys()];
  // Of a kind with so many figures, some are a slip apart by chance.
  if (digits.length > MANY) return [];
  return digits.flatMap((one, index) =>
    digits
      .slice(index + 1)
      .flatMap((other) =>
        isConfused(one, other, kind)
          ? slipsIn([...(byDigits.get(one) ?? []), ...(byDigits.get(other) ?? [])], kind)
          : [],
      ),
  );
}

function slipsIn(figures: readonly Figure[], kind: Kind): Finding[] {
  const { code, label, why, names } = kind;
  if (figures.length > MANY) return [];
  const articles = kind.backed ? articlesByDigits(figures) : undefined;
  const backed = (one: Figure, other: Figure) =>
    one.digits.length === other.digits.length &&
    [one, other].some(({ digits }) => (articles?.get(digits)?.size ?? 0) >= (kind.backing ?? 2));
  const slips = figures.filter((one) =>
    figures.some(
      (other) =>
        one.part !== other.part &&
        isConfused(one.digits, other.digits, kind) &&
        isTied(backed(one, other), shareEnough(one, other, kind), kind),
    ),
  );
  if (slips.length === 0) return [];
  const readings = new Readings();
  for (const { digits, span } of figures)
    if (slips.some((slip) => slip.digits === digits)) readings.add(digits, span.text, span);
  if (readings.all.length !== 2 || !areApart(readings.all)) return [];
  const [first] = slips;
  const other = slips.find(({ digits }) => digits !== first?.digits);
  const beside = names && first && other ? sharedWords(first, other).slice(0, NAMED) : [];
  const of = kind.of ? ` “${first?.of ?? ''}”` : beside.length > 0 ? ` (“${beside.join(' … ')}”)` : '';
  return [
    finding({
      code,
      message: `${label}${of}: ${tally(readings.all)}`,
      readings: readings.all,
      why,
    }),
  ];
}

const isConfused = (one: string, other: string, { any }: Kind) => (any ? one !== other : isSlip(one, other));

const isTied = (backed: boolean, share: boolean, { both }: Kind) =>
  both ? backed && share : backed || share;

/** The articles that give each figure, by its digits. */
function articlesByDigits(figures: readonly Figure[]): ReadonlyMap<string, ReadonlySet<ComparedArticle>> {
  const articles = new Map<string, Set<ComparedArticle>>();
  for (const { digits, part } of figures) {
    const having = articles.get(digits);
    if (having) having.add(part);
    else articles.set(digits, new Set([part]));
  }
  return articles;
}

const shareEnough = (one: Figure, other: Figure, { shared, telling = 0 }: Kind): boolean =>
  shared !== undefined &&
  one.digits.length >= telling &&
  (shared === 0 || sharedWords(one, other).length >= shared);

/**
 * Whether two figures differ by one slip: two neighbouring digits changed places, a nought was added to several digits, or a
 * digit was put before one ("8 August", "28 August").
 * @param a decimal digits; @param b likewise
 */
export function isSlip(a: string, b: string): boolean {
  if (a.length > b.length) return isSlip(b, a);
  if (b.length === a.length + 1) return (Number(a[1]) > 0 && `${a}0` === b) || (a.length === 1 && b[1] === a);
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return (
    at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}
