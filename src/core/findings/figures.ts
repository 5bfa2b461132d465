import { contentWords, stem } from '../claims/content';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { COUNTED_KINDS } from '../lexicon/measureWords';
import { formatDay } from '../mentions/calendar';
import type { DateMention, QuantityMention } from '../mentions/mention';
import { append } from '../text/append';
import type { Sentence } from '../text/article';
import { sourceSpan } from './build';
import type { SourceSpan } from './finding';
import type { Grouped } from './groups';
import type { PlacedArticle } from './placed';

export type FigureKind = 'count' | 'sum' | 'day' | 'month' | 'year' | 'age' | 'length' | 'clock';

/** A figure as written, with what stands beside it. */
export class Figure implements Grouped {
  readonly kind: FigureKind;
  /** What it is a figure of: the counted noun, the currency, the month, the unit; nothing of clock times. */
  readonly of: string;
  readonly key: string;
  readonly part: PlacedArticle;
  readonly digits: string;
  readonly #mention: QuantityMention | DateMention;
  #words: ReadonlyMap<string, string> | undefined;

  constructor(
    kind: FigureKind,
    of: string,
    part: PlacedArticle,
    mention: QuantityMention | DateMention,
    digits: string,
  ) {
    this.kind = kind;
    this.of = of;
    this.key = `${kind}|${of}`;
    this.part = part;
    this.digits = digits;
    this.#mention = mention;
  }

  /** The sentence it stands in, as written. */
  get sentence(): string {
    const { start = 0, end = 0 } = this.part.article.sentences[this.#mention.sentence] ?? {};
    return this.part.article.text.slice(start, end);
  }

  get span(): SourceSpan {
    return sourceSpan(this.part.article, this.#mention);
  }

  /** The other content words of its sentence, by their stems; looked for when first asked for, as few figures are a slip apart. */
  get words(): ReadonlyMap<string, string> {
    return (this.#words ??= wordsBeside(this.part, this.#mention));
  }
}

function wordsBeside({ article }: PlacedArticle, { sentence, first, last }: QuantityMention | DateMention) {
  const whole = article.sentences[sentence] as Sentence;
  const around = [
    ...contentWords(article, { first: whole.first, last: first }),
    ...contentWords(article, { first: last, last: whole.last }),
  ];
  return new Map(around.map((word) => [stem(word), word]));
}

/** The figures of an article that can be set against those of others. */
export function figuresIn(part: PlacedArticle): Figure[] {
  return [
    ...countsIn(part),
    ...sumsIn(part),
    ...daysIn(part),
    ...yearsIn(part),
    ...agesIn(part),
    ...lengthsIn(part),
    ...clockIn(part),
  ];
}

/** The smallest count that is told of one thing, and of which two digits can change places. */
const SMALLEST = 12;

/** The exact counts of an article of whose noun it has no other; counts that grow with the news are left out. */
function countsIn(part: PlacedArticle): Figure[] {
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
  return [...byNoun].flatMap(([noun, [first, ...more]]): Figure[] => {
    if (!first || more.some((other) => other.min !== first.min || other.max !== first.max)) return [];
    const exact = first.min === first.max && Number.isInteger(first.min) && !first.approximate;
    if (!exact || first.min < SMALLEST || [first, ...more].some(({ start }) => growing.has(start))) return [];
    return [new Figure('count', noun, part, first, String(first.min))];
  });
}

/** The exact sums of money of an article, as written: without points and commas. */
function sumsIn(part: PlacedArticle): Figure[] {
  return part.mentions.quantities.flatMap((quantity): Figure[] => {
    const exact = quantity.min === quantity.max && !quantity.approximate && quantity.kind === 'money';
    const digits = /\d[\d.,]*/.exec(quantity.text)?.[0].replaceAll(/[.,]/g, '') ?? '';
    if (!exact || digits.length < 2) return [];
    return [new Figure('sum', quantity.unit ?? '', part, quantity, digits)];
  });
}

/** The days that an article gives with their month, and the months with their day. */
function daysIn(part: PlacedArticle): Figure[] {
  return part.mentions.dates.flatMap((date): Figure[] => {
    const { interval } = date;
    if (interval?.granularity !== 'day' || !/\d/.test(date.text) || date.time || date.duration) return [];
    const [year = '', month = '', day = ''] = formatDay(interval.start).split('-');
    return [
      new Figure('day', `${year}-${month}`, part, date, String(Number(day))),
      new Figure('month', `${year}-${day}`, part, date, month),
    ];
  });
}

/** The years that an article gives in figures, those of its days and spans among them. */
function yearsIn(part: PlacedArticle): Figure[] {
  return part.mentions.dates.flatMap((date) =>
    [...date.text.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([year]) => new Figure('year', '', part, date, year)),
  );
}

/** The ages that an article gives. */
function agesIn(part: PlacedArticle): Figure[] {
  return part.mentions.quantities.flatMap((quantity): Figure[] => {
    const { kind, min, max } = quantity;
    return kind === 'age' && min === max ? [new Figure('age', '', part, quantity, String(min))] : [];
  });
}

/** The exact lengths of time that an article gives in whole numbers of a unit. */
function lengthsIn(part: PlacedArticle): Figure[] {
  return part.mentions.dates.flatMap((date): Figure[] => {
    const { duration, interval } = date;
    if (!duration || interval || duration.min !== duration.max || duration.approximate) return [];
    if (!Number.isInteger(duration.min)) return [];
    return [new Figure('length', duration.unit, part, date, String(duration.min))];
  });
}

/** The one clock time that an article gives to the minute, where it gives one. */
function clockIn(part: PlacedArticle): Figure[] {
  const exact = part.mentions.dates.filter(
    ({ time }) =>
      time !== undefined && time.end - time.start <= 1 && !time.approximate && time.start % 5 !== 0,
  );
  // A time in another zone is the same moment once more.
  const local = exact.filter(({ time }) => time?.zone === undefined || time.zone === 'local');
  const [first, ...more] = local.length > 0 ? local : exact;
  if (!first?.time || more.some(({ time }) => time?.start !== first.time?.start)) return [];
  return [new Figure('clock', '', part, first, clockDigits(first.time.start))];
}

const HOUR = 60;
const clockDigits = (minutes: number) =>
  String(Math.floor(minutes / HOUR) * 100 + (minutes % HOUR)).padStart(4, '0');
