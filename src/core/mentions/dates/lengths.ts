import { HEDGES } from '../../lexicon/calendarWords';
import type { CalendarUnit, CalendarWord, Hedge } from '../../lexicon/calendarWords';
import { MULTIPLIERS, ROUGH_PLURALS, ROUGH_WORDS } from '../../lexicon/numberWords';
import type { Duration, DurationUnit } from '../calendar';
import { groupedAt } from '../grouped';
import type { LengthExpression, Parsed } from './expression';
import type { View } from './view';

/** How many of a unit: bounds inclusive. */
interface Count {
  readonly min: number;
  readonly max: number;
  readonly approximate: boolean;
  /** Index of the token after it. */
  readonly last: number;
}

/** Every unit in one of the units of {@link Duration}. */
const SCALES: Readonly<Record<CalendarUnit, readonly [number, DurationUnit]>> = {
  minute: [1, 'minute'],
  hour: [1, 'hour'],
  day: [1, 'day'],
  week: [7, 'day'],
  weekend: [2, 'day'],
  fortnight: [14, 'day'],
  month: [1, 'month'],
  quarter: [3, 'month'],
  year: [12, 'month'],
  decade: [120, 'month'],
  century: [1200, 'month'],
};

/** "many years" is more than a few. */
const MANY = 4;
/** A bare plural ("decades of war") means at least this many. */
const PLURAL = 2;
/** How far "nearly" reaches below a number and "about" to either side, and how far "just over" reaches above it, as shares of it. */
const WIDTH = { nearly: 1 / 8, about: 1 / 8, 'just over': 1 / 4 };

/**
 * The bounds a hedge leaves of a number.
 * "nearly" reaches an eighth below it, "about" an eighth to both sides, "just over" a quarter above;
 * "over" and "at least" are open above, "up to" starts at nothing. Bounds are widened to whole units of `step`.
 */
function bound(
  hedge: Hedge,
  min: number,
  max: number,
  step = 1,
): { min: number; max: number; approximate: boolean } {
  const down = (value: number) => Math.floor(value / step) * step;
  const up = (value: number) => Math.ceil(value / step) * step;
  switch (hedge) {
    case 'nearly':
      return { min: down(min - min * WIDTH.nearly), max, approximate: true };
    case 'about':
      return { min: down(min - min * WIDTH.about), max: up(max + max * WIDTH.about), approximate: true };
    case 'just over':
      return { min, max: up(max + max * WIDTH['just over']), approximate: true };
    case 'over':
    case 'at least':
      return { min, max: Infinity, approximate: false };
    case 'up to':
      return { min: 0, max, approximate: false };
  }
}

/** The hedge at `index` and the token after it. */
export function hedgeAt(view: View, index: number): { hedge: Hedge; last: number } | undefined {
  for (const { rest, hedge } of HEDGES.get(view.lower(index)) ?? [])
    if (view.reads(index + 1, ...rest)) return { hedge, last: index + 1 + rest.length };
  return undefined;
}

/** "four", "twenty-one", "2.5", "a dozen", "a few", "half a", "two or three", "10-15", "two and a half". */
export function countAt(view: View, index: number): Count | undefined {
  const vague = vagueAt(view, index);
  if (vague) return vague;
  const from = numberAt(view, index);
  if (!from) return undefined;
  const joint = view.lower(from.last);
  const hyphen = view.afterHyphen(from.last);
  const joined =
    joint === 'to' ||
    joint === 'or' ||
    joint === '–' ||
    (joint === 'and' && view.lower(index - 1) === 'between');
  const next = joined ? from.last + 1 : hyphen;
  if (next > from.last) {
    // "two-to-three years"
    const inner = view.lower(next) === 'to' || view.lower(next) === 'or' ? view.afterHyphen(next + 1) : next;
    const to = numberAt(view, inner);
    if (to && to.value > from.value)
      return { min: from.value, max: to.value, approximate: joint === 'or', last: to.last };
  }
  if (view.reads(from.last, 'and', 'a', 'half'))
    return { min: from.value + 0.5, max: from.value + 0.5, approximate: false, last: from.last + 3 };
  return { min: from.value, max: from.value, approximate: false, last: from.last };
}

function vagueAt(view: View, index: number): Count | undefined {
  const article = view.lower(index) === 'a' ? index + 1 : index;
  const word = view.lower(article);
  if (word === 'half') {
    const next = view.afterHyphen(article + 1);
    const last = view.lower(next) === 'a' || view.lower(next) === 'an' ? next + 1 : next;
    return { min: 0.5, max: 0.5, approximate: false, last };
  }
  if (word === 'quarter') {
    const next = view.reads(article + 1, 'of', 'a') ? article + 3 : view.afterHyphen(article + 1);
    return { min: 0.25, max: 0.25, approximate: false, last: next };
  }
  const plural = ROUGH_PLURALS.get(word);
  if (plural && view.lower(article + 1) === 'of')
    return { min: plural.min, max: plural.max, approximate: true, last: article + 2 };
  const rough = ROUGH_WORDS.get(word) ?? (word === 'many' ? { min: MANY, max: Infinity } : undefined);
  if (!rough || ((word === 'couple' || word === 'handful') && article === index)) return undefined;
  const last = view.lower(article + 1) === 'of' ? article + 2 : article + 1;
  return { min: rough.min, max: rough.max, approximate: true, last };
}

/** One number in figures or words. */
function numberAt(view: View, index: number): { value: number; last: number } | undefined {
  const token = view.at(index);
  if (!token) return undefined;
  if (token.kind === 'number') {
    const grouped = groupedAt(view.tokens, index, view.to);
    if (grouped) return grouped;
    const value = Number(token.text.replaceAll(',', ''));
    const times = MULTIPLIERS.get(view.lower(index + 1));
    if (!Number.isFinite(value)) return undefined;
    return times ? { value: value * times, last: index + 2 } : { value, last: index + 1 };
  }
  const first = view.word(index)?.count ?? 0;
  if (!first) return undefined;
  const times = MULTIPLIERS.get(view.lower(index + 1));
  if (times) return { value: first * times, last: index + 2 };
  if (first >= 20 && first < 100) {
    const hyphen = view.afterHyphen(index + 1);
    const unit = view.word(hyphen)?.count ?? 0;
    if (unit > 0 && unit < 10 && view.lower(hyphen) !== 'a') return { value: first + unit, last: hyphen + 1 };
  }
  return { value: first, last: index + 1 };
}

/** Words that may stand between a number and its unit. */
const BETWEEN = new Set(
  'long full whole more straight consecutive successive additional further solid short calendar working business'.split(
    ' ',
  ),
);

/** The unit that a count belongs to, across a hyphen or an adjective ("three-day", "two more years"). */
export function unitAfter(
  view: View,
  index: number,
): { word: CalendarWord; unit: CalendarUnit; last: number; hyphen: boolean } | undefined {
  const hyphen = view.afterHyphen(index);
  const at = hyphen === index && BETWEEN.has(view.lower(index)) ? index + 1 : hyphen;
  const word = view.word(at);
  if (!word?.unit || word.unit === 'weekend') return undefined;
  // "Six-Day War", "the Hundred Years War" and the like are names.
  if (view.prose && view.capital(at) && !view.heading) return undefined;
  return { word, unit: word.unit, last: at + 1, hyphen: hyphen > index };
}

/** A count of units as a length of time. */
export function lengthOf(
  count: Omit<Count, 'last'>,
  unit: CalendarUnit,
  hedge?: Hedge,
): Omit<LengthExpression, 'direction' | 'base'> {
  const [scale, durationUnit] = SCALES[unit];
  const min = count.min * scale;
  const max = count.max * scale;
  const bounds = hedge ? bound(hedge, min, max) : { min, max, approximate: false };
  return {
    kind: 'length',
    ...bounds,
    approximate: bounds.approximate || count.approximate,
    unit: durationUnit,
    written: unit,
  };
}

/** The length that a bare plural stands for. */
function pluralLength(unit: CalendarUnit): Omit<LengthExpression, 'direction' | 'base'> {
  return lengthOf({ min: PLURAL, max: Infinity, approximate: true }, unit);
}

/** The duration that a length of time stands for. */
export function durationOf({ min, max, unit, approximate }: LengthExpression): Duration {
  return approximate ? { min, max, unit, approximate } : { min, max, unit };
}

/** Words that make "a year" a length and not a rate: those before it, and those after. */
const BEFORE_ARTICLE = new Set(
  'for within in than over about after nearly almost just only quite least most spent took takes take taking lasted lasting last served spend spending jailed'.split(
    ' ',
  ),
);
const AFTER_ARTICLE = new Set('ago later earlier after before on of from and'.split(' '));
const AFTER_ONE = new Set('ago later earlier after before'.split(' '));
const BEFORE_ONE = new Set(
  'for in within after than just only least about over nearly almost under by'.split(' '),
);
/** Words before a bare plural that leave no doubt that a length is meant. */
const BEFORE_PLURAL = new Set(
  'for after comes came come just only through amid following despite over during spent took lasted within endured suffered'.split(
    ' ',
  ),
);

/** Reads a length of time that starts at `index`, without what lays it off. */
export function lengthAt(view: View, index: number): Parsed<LengthExpression> | undefined {
  const before = view.lower(index - 1);
  if (before === 'every' || before === 'each' || before === 'per') return undefined;
  const hedge = hedgeAt(view, index);
  const start = hedge?.last ?? index;
  const count = countAt(view, start);
  if (!count) return undefined;
  const found = unitAfter(view, count.last);
  if (!found || isAge(view, found.last)) return undefined;
  const { word, unit } = found;
  const article = view.lower(start) === 'a' || view.lower(start) === 'an';
  if (count.last === start + 1 && count.min === 1 && !hedge && !found.hyphen) {
    const next = view.lower(found.last);
    const long = view.afterHyphen(found.last) > found.last && view.lower(found.last + 1) === 'long';
    if (article && !long && !BEFORE_ARTICLE.has(before) && !AFTER_ARTICLE.has(next)) return undefined;
    if (article && next === 'of' && unit === 'day' && !BEFORE_ARTICLE.has(before)) return undefined;
    if (
      article &&
      (next === 'and' || next === 'on') &&
      !view.reads(found.last, 'and', 'a', 'half') &&
      !BEFORE_ARTICLE.has(before)
    )
      return undefined;
    // "One day, she said, it would be different."
    if (!article && unit === 'day' && !BEFORE_ONE.has(before) && !AFTER_ONE.has(next)) return undefined;
  }
  if (article && word.plural && count.min === 1) return undefined;
  let { min, max } = count;
  let last = found.last;
  if (view.reads(last, 'and', 'a', 'half')) {
    min += 0.5;
    max += 0.5;
    last += 3;
  }
  if (view.lower(view.afterHyphen(last)) === 'long' && view.afterHyphen(last) > last) last += 2;
  const span = lengthOf(
    { min, max, approximate: count.approximate },
    unit,
    hedge?.hedge ?? (before === 'within' ? 'up to' : undefined),
  );
  return { expression: span, first: index, last };
}

/** "36-year-old", "10 years old", "two years of age": a quantity, no date. */
function isAge(view: View, index: number): boolean {
  const word = view.lower(view.afterHyphen(index));
  return (
    word === 'old' ||
    word === 'olds' ||
    (view.lower(index) === "'" && view.lower(index + 1) === 'old') ||
    view.reads(index, 'of', 'age')
  );
}

/** "decades of war", "for years", "months-long", "hours later": a plural without a number. */
export function pluralAt(view: View, index: number): Parsed<LengthExpression> | undefined {
  const word = view.word(index);
  if (!word?.unit || !word.plural || word.unit === 'weekend' || isAge(view, index + 1)) return undefined;
  if (view.capital(index) && index > view.from && !view.heading) return undefined;
  const before = view.lower(index - 1);
  const next = view.lower(index + 1);
  const hyphen = view.afterHyphen(index + 1);
  const long = hyphen > index + 1 && view.lower(hyphen) === 'long';
  if (long) return { expression: pluralLength(word.unit), first: index, last: hyphen + 1 };
  const opens = index === view.from || view.at(index - 1)?.kind === 'mark';
  const laidOff =
    AFTER_ONE.has(next) && (opens || BEFORE_PLURAL.has(before) || next === 'ago' || next === 'later');
  const measured = BEFORE_PLURAL.has(before) || (next === 'of' && opens);
  return laidOff || measured
    ? { expression: pluralLength(word.unit), first: index, last: index + 1 }
    : undefined;
}
