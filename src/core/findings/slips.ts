import { contentWords, stem } from '../claims/content';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { COUNTED_KINDS } from '../lexicon/measureWords';
import type { DateMention, QuantityMention } from '../mentions/mention';
import { append } from '../text/append';
import type { Compared } from './build';
import { articlesOf, finding, Readings, sourceSpan, tally } from './build';
import type { Finding, FindingCode, SourceSpan } from './finding';
import type { ComparedArticle, StoryView } from './view';

/** A figure of which an article has one alone of its kind. */
interface Figure {
  readonly part: ComparedArticle;
  readonly digits: string;
  readonly text: string;
  readonly span: SourceSpan;
  /** Content words of its sentence. */
  readonly words: ReadonlySet<string>;
}

/** Content words beside the figure that two sentences must share. */
const SHARED = 2;
/** A thing that is counted in more articles than this is counted in too many ways. */
const MANY = 40;

/**
 * Compares figures that are one slip of the pen apart, as misread and mistyped figures are: two digits changed places, a
 * nought too many. They are few, so that less else needs to agree than for other numbers.
 */
export function compareSlips(story: StoryView): Compared {
  const counts = new Map<string, Figure[]>();
  const clocks: Figure[] = [];
  for (const part of story.articles) {
    for (const [noun, figure] of story.memo.of(part, countsIn)) append(counts, noun, figure);
    clocks.push(...story.memo.of(part, clockIn));
  }
  const findings = [...counts].flatMap(([noun, figures]) =>
    slipsIn(figures, 'number.differs', `Number of “${noun}”`, (a, b) => shared(a, b) >= SHARED),
  );
  findings.push(...slipsIn(clocks, 'time.differs', 'Time of day', () => true));
  return { findings, compatible: [] };
}

const shared = (a: Figure, b: Figure) => [...a.words].filter((word) => b.words.has(word)).length;

function slipsIn(
  figures: readonly Figure[],
  code: FindingCode,
  label: string,
  alike: (a: Figure, b: Figure) => boolean,
): Finding[] {
  if (figures.length > MANY) return [];
  const slips = figures.filter((one) =>
    figures.some((other) => one.part !== other.part && isSlip(one.digits, other.digits) && alike(one, other)),
  );
  const readings = new Readings();
  for (const { digits, text, span } of figures)
    if (slips.some((slip) => slip.digits === digits)) readings.add(digits, text, span);
  const paths = readings.all.flatMap((reading) => [...articlesOf(reading)]);
  if (readings.all.length !== 2 || new Set(paths).size < paths.length) return [];
  return [
    finding({
      code,
      message: `${label}: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'The figures have the same digits but for one slip of the pen, and each is the only one of its kind in its article.',
    }),
  ];
}

/**
 * Whether two figures differ by one slip: two neighbouring digits changed places, or a nought was added to several digits.
 * @param a decimal digits; @param b likewise
 */
export function isSlip(a: string, b: string): boolean {
  if (a.length > b.length) return isSlip(b, a);
  if (b.length === a.length + 1) return Number(a[1]) > 0 && `${a}0` === b;
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
    return [[noun, figureOf(part, first, String(first.min))]];
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
  return [figureOf(part, first, clockDigits(first.time.start))];
}

const HOUR = 60;
const clockDigits = (minutes: number) =>
  String(Math.floor(minutes / HOUR) * 100 + (minutes % HOUR)).padStart(4, '0');

function figureOf(part: ComparedArticle, mention: QuantityMention | DateMention, digits: string): Figure {
  const { article } = part;
  const sentence = article.sentences[mention.sentence] as { first: number; last: number };
  const around = [
    ...contentWords(article, { first: sentence.first, last: mention.first }),
    ...contentWords(article, { first: mention.last, last: sentence.last }),
  ];
  const span = sourceSpan(article, mention);
  return { part, digits, text: span.text, span, words: new Set(around.map(stem)) };
}
