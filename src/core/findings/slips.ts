import { contentWords, stem } from '../claims/content';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { COUNTED_KINDS } from '../lexicon/measureWords';
import { formatDay } from '../mentions/calendar';
import type { DateMention, QuantityMention } from '../mentions/mention';
import { append } from '../text/append';
import type { Sentence } from '../text/article';
import type { Compared } from './build';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import type { Finding, FindingCode, SourceSpan } from './finding';
import type { ComparedArticle } from './placed';
import type { StoryView } from './view';

/** A figure as written, with what stands beside it. */
class Figure {
  readonly part: ComparedArticle;
  readonly digits: string;
  readonly #mention: QuantityMention | DateMention;
  #words: ReadonlyMap<string, string> | undefined;

  constructor(part: ComparedArticle, mention: QuantityMention | DateMention, digits: string) {
    this.part = part;
    this.digits = digits;
    this.#mention = mention;
  }

  get span(): SourceSpan {
    return sourceSpan(this.part.article, this.#mention);
  }

  /** The other content words of its sentence, by their stems; looked for when first asked for, as few figures are a slip apart. */
  get words(): ReadonlyMap<string, string> {
    return (this.#words ??= wordsBeside(this.part, this.#mention));
  }
}

function wordsBeside({ article }: ComparedArticle, { sentence, first, last }: QuantityMention | DateMention) {
  const whole = article.sentences[sentence] as Sentence;
  const around = [
    ...contentWords(article, { first: whole.first, last: first }),
    ...contentWords(article, { first: last, last: whole.last }),
  ];
  return new Map(around.map((word) => [stem(word), word]));
}

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
  readonly label: string;
  readonly why: string;
  /** How many content words two sentences must share. */
  readonly shared: number;
  /** Whether they need share none where two digits changed places and several articles agree in one of the figures. */
  readonly backed?: true;
  /** Whether the message names words that they share, where the label does not say of what the figures are. */
  readonly names?: true;
}

const CLOCKS: Kind = { code: 'time.differs', label: 'Time of day', why: ONLY_ONE, shared: 0 };
const SUMS: Kind = { code: 'number.differs', label: 'Sum', why: SAME_WORDS, shared: SHARED, names: true };
const LENGTHS: Kind = {
  code: 'duration.differs',
  label: 'Length of time',
  why: 'The lengths have the same digits, two of them swapped, and several articles agree in one of them.',
  shared: Infinity,
  backed: true,
};
const DAYS: Kind = { code: 'date.differs', label: 'Day', why: SAME_WORDS, shared: SHARED, names: true };

/**
 * Compares figures that are one slip of the pen apart, as misread and mistyped figures are: two digits changed places, a
 * nought too many. They are few, so that less else needs to agree than for other numbers.
 */
export function compareSlips(story: StoryView): Compared {
  const counts = new Map<string, Figure[]>();
  const clocks: Figure[] = [];
  for (const part of story.articles) {
    for (const [noun, figure] of story.memo.of(part.reading, countsIn)) append(counts, noun, figure);
    clocks.push(...story.memo.of(part.reading, clockIn));
  }
  const findings = [...counts].flatMap(([noun, figures]) =>
    slipsIn(figures, {
      code: 'number.differs',
      label: `Number of “${noun}”`,
      why: ONLY_ONE,
      shared: SHARED,
      backed: true,
    }),
  );
  findings.push(
    ...alikeSlips(story, sumsIn, SUMS),
    ...alikeSlips(story, daysIn, DAYS),
    ...alikeSlips(story, lengthsIn, LENGTHS),
  );
  findings.push(...slipsIn(clocks, CLOCKS));
  return { findings, compatible: [] };
}

/** The words of one figure's sentence that are in the other's too. */
const sharedWords = (a: Figure, b: Figure) =>
  [...a.words].flatMap(([key, word]) => (b.words.has(key) ? [word] : []));

/** How many shared words a message names. */
const NAMED = 3;

/** Figures of which an article gives many, so that the words beside them must tell that two are of one thing. */
function alikeSlips(
  story: StoryView,
  figuresIn: (part: ComparedArticle) => [string, Figure][],
  kind: Kind,
): Finding[] {
  const units = new Map<string, Figure[]>();
  for (const part of story.articles)
    for (const [unit, figure] of story.memo.of(part.reading, figuresIn)) append(units, unit, figure);
  return [...units.values()].flatMap((figures) => {
    const byDigits = new Map<string, Figure[]>();
    for (const figure of figures) append(byDigits, figure.digits, figure);
    const digits = [...byDigits.keys()];
    // Of a kind with so many figures, some are a slip apart by chance.
    if (digits.length > MANY) return [];
    return digits.flatMap((one, index) =>
      digits
        .slice(index + 1)
        .flatMap((other) =>
          isSlip(one, other)
            ? slipsIn([...(byDigits.get(one) ?? []), ...(byDigits.get(other) ?? [])], kind)
            : [],
        ),
    );
  });
}

function slipsIn(figures: readonly Figure[], kind: Kind): Finding[] {
  const { code, label, why, names } = kind;
  if (figures.length > MANY) return [];
  const articles = kind.backed ? articlesByDigits(figures) : undefined;
  const backed = (one: Figure, other: Figure) =>
    one.digits.length === other.digits.length &&
    [one, other].some(({ digits }) => (articles?.get(digits)?.size ?? 0) > 1);
  const slips = figures.filter((one) =>
    figures.some(
      (other) =>
        one.part !== other.part &&
        isSlip(one.digits, other.digits) &&
        (backed(one, other) || shareEnough(one, other, kind)),
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
  const of = beside.length > 0 ? ` (“${beside.join(' … ')}”)` : '';
  return [
    finding({
      code,
      message: `${label}${of}: ${tally(readings.all)}`,
      readings: readings.all,
      why,
    }),
  ];
}

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

const shareEnough = (one: Figure, other: Figure, { shared }: Kind): boolean =>
  shared === 0 || sharedWords(one, other).length >= shared;

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

/** The exact counts of an article of whose noun it has no other, by that noun; counts that grow with the news are left out. */
function countsIn(part: ComparedArticle): [string, Figure][] {
  const byNoun = new Map<string, QuantityMention[]>();
  const growing = new Set<number>();
  for (const claim of part.claims) {
    if (claim.kind !== 'quantity') continue;
    if (claim.modality === 'denied' || EVENT_CLASSES.get(claim.event ?? '')?.toll) growing.add(claim.start);
  }
  for (const quantity of part.mentions.quantities) {
    if (quantity.kind !== 'count' || quantity.counted === undefined) continue;
    append(byNoun, COUNTED_KINDS.get(quantity.counted) ?? quantity.counted, quantity);
  }
  return [...byNoun].flatMap(([noun, [first, ...more]]): [string, Figure][] => {
    if (!first || more.some((other) => other.min !== first.min || other.max !== first.max)) return [];
    const exact = first.min === first.max && Number.isInteger(first.min) && !first.approximate;
    // "34" and "43" are told of anything; a figure of three digits and more is told of one thing.
    if (!exact || first.min < 100 || [first, ...more].some(({ start }) => growing.has(start))) return [];
    return [[noun, new Figure(part, first, String(first.min))]];
  });
}

/** The exact sums of money of an article, by currency, as written: without points and commas. */
function sumsIn(part: ComparedArticle): [string, Figure][] {
  return part.mentions.quantities.flatMap((quantity): [string, Figure][] => {
    const exact = quantity.min === quantity.max && !quantity.approximate && quantity.kind === 'money';
    const digits = /\d[\d.,]*/.exec(quantity.text)?.[0].replaceAll(/[.,]/g, '') ?? '';
    if (!exact || digits.length < 3) return [];
    return [[quantity.unit ?? '', new Figure(part, quantity, digits)]];
  });
}

/** The days that an article gives with their month, by month. */
function daysIn(part: ComparedArticle): [string, Figure][] {
  return part.mentions.dates.flatMap((date): [string, Figure][] => {
    const { interval } = date;
    if (interval?.granularity !== 'day' || !/\d/.test(date.text) || date.time || date.duration) return [];
    const [year, month, day = ''] = formatDay(interval.start).split('-');
    return [[`${year ?? ''}-${month ?? ''}`, new Figure(part, date, String(Number(day)))]];
  });
}

/** The exact lengths of time that an article gives in whole numbers of a unit, by the unit. */
function lengthsIn(part: ComparedArticle): [string, Figure][] {
  return part.mentions.dates.flatMap((date): [string, Figure][] => {
    const { duration, interval } = date;
    if (!duration || interval || duration.min !== duration.max || duration.approximate) return [];
    if (!Number.isInteger(duration.min)) return [];
    return [[duration.unit, new Figure(part, date, String(duration.min))]];
  });
}

/** The one clock time that an article gives to the minute, where it gives one. */
function clockIn(part: ComparedArticle): Figure[] {
  const exact = part.mentions.dates.filter(
    ({ time }) =>
      time !== undefined && time.end - time.start <= 1 && !time.approximate && time.start % 5 !== 0,
  );
  // A time in another zone is the same moment once more.
  const local = exact.filter(({ time }) => time?.zone === undefined || time.zone === 'local');
  const [first, ...more] = local.length > 0 ? local : exact;
  if (!first?.time || more.some(({ time }) => time?.start !== first.time?.start)) return [];
  return [new Figure(part, first, clockDigits(first.time.start))];
}

const HOUR = 60;
const clockDigits = (minutes: number) =>
  String(Math.floor(minutes / HOUR) * 100 + (minutes % HOUR)).padStart(4, '0');
