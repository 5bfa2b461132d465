import type { Relative } from '../../lexicon/calendarWords';
import { dateOf, dayOf } from '../calendar';
import type { CalendarExpression, Parsed, WeekdayExpression } from './expression';
import { isMonthName, isWeekdayName } from './names';
import type { View } from './view';

type Calendar = Parsed<CalendarExpression>;
/** A calendar date being read; the absent parts are filled in by {@link calendar}. */
type Parts = Partial<Omit<CalendarExpression, 'kind'>>;

/** A calendar expression with the parts given. */
export function calendar(parts: Parts): CalendarExpression {
  return { kind: 'calendar', year: 0, month: 0, day: 0, weekday: -1, ...parts };
}

/** Whether a day exists; a 29 February without a year does. */
export function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const date = dateOf(dayOf(year || 2000, month, day));
  return date.month === month && date.day === day;
}

/** The year written in four digits at `index`, or 0. */
export function yearAt(view: View, index: number): number {
  const year = view.digits(index);
  if (year < 1000 || year > 2199 || view.at(index)?.text.length !== 4) return 0;
  const next = view.at(index + 1);
  if (!next || next.spaced) return year;
  // "2000ft", "1990s", "2021:" of a clock or a score, "2011/12345".
  return next.kind === 'word' && next.lower !== "'s" ? 0 : next.text === '%' ? 0 : year;
}

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);
/** What makes a number after a month a count: "in March 20 percent …" */
const COUNTED = new Set([
  'percent',
  'per',
  '%',
  'million',
  'billion',
  'thousand',
  'hundred',
  'm',
  'bn',
  'km',
  'people',
]);

/** Whether the ending of an ordinal in figures ("19th") stands at `index`, joined to its number. */
export function isSuffix(view: View, index: number): boolean {
  return view.joined(index) && SUFFIXES.has(view.lower(index));
}

/** The day of the month at `index` (with or without "th"), or 0. */
export function dayAt(view: View, index: number): number {
  const day = view.digits(index);
  return day >= 1 && day <= 31 && (view.at(index)?.text.length ?? 0) <= 2 ? day : 0;
}

/** The index after the day of the month at `index`; `index` itself where another word is joined to it. */
export function afterDay(view: View, index: number): number {
  const next = view.at(index + 1);
  if (!next || next.spaced || next.kind !== 'word') return index + 1;
  return SUFFIXES.has(next.lower) ? index + 2 : index;
}

/** The index after an optional comma. */
const afterComma = (view: View, index: number) => (view.at(index)?.text === ',' ? index + 1 : index);

/** Reads an optional year after a day or month: "2021", ", 2021", "of 2021", "last year", "of this year". */
function withYear(view: View, parts: Parts, first: number, last: number): Calendar {
  const next = afterComma(view, last);
  const of = view.lower(next) === 'of' ? next + 1 : next;
  const year = yearAt(view, of);
  if (year && exists(year, parts.month ?? 0, parts.day || 1))
    return { expression: calendar({ ...parts, year }), first, last: of + 1 };
  if (next === last) {
    const yearOffset = yearsFromAnchor(view, of);
    if (yearOffset !== undefined)
      return { expression: calendar({ ...parts, yearOffset }), first, last: of + 2 };
  }
  if (next === last) {
    const fromText = yearsFromText(view, of);
    if (fromText)
      return {
        expression: calendar({ ...parts, textYearOffset: fromText.years }),
        first,
        last: fromText.last,
      };
  }
  const { day, month } = parts;
  const short = view.digits(last);
  const after = view.at(last + 1);
  // "10 Nov 11": two digits are a year only where nothing is counted.
  if (day && month && short >= 0 && view.at(last)?.text.length === 2 && (!after || after.kind === 'mark')) {
    if (view.word(last - 1)?.month && !'-–:'.includes(after?.text ?? '.'))
      return {
        expression: calendar({ ...parts, year: short + (short < 69 ? 2000 : 1900) }),
        first,
        last: last + 1,
      };
  }
  return { expression: calendar(parts), first, last };
}

/** "that year", "the same year", "the following year" as years from that of the last date in the text. */
function yearsFromText(view: View, index: number): { years: number; last: number } | undefined {
  const the = view.lower(index) === 'the';
  const at = the ? index + 1 : index;
  const years = TEXT_YEARS.get(view.lower(at));
  if (years === undefined || view.lower(at + 1) !== 'year' || the === (view.lower(at) === 'that'))
    return undefined;
  return { years, last: at + 2 };
}
const TEXT_YEARS: ReadonlyMap<string, number> = new Map([
  ['that', 0],
  ['same', 0],
  ['previous', -1],
  ['preceding', -1],
  ['following', 1],
  ['next', 1],
]);

/** "last year", "this year", "next year" as years from the anchor's. */
export function yearsFromAnchor(view: View, index: number): number | undefined {
  if (view.lower(index + 1) !== 'year') return undefined;
  return YEAR_OFFSETS.get(view.lower(index));
}
const YEAR_OFFSETS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** "July 1", "July 1, 2025", "July 2025", "April last year", "July"; `first` may lie before `index` where a weekday opens it. */
export function monthFirst(
  view: View,
  index: number,
  parts: Parts = {},
  first = index,
): Calendar | undefined {
  const word = view.word(index);
  if (!word?.month || !view.capital(index)) return undefined;
  const month = word.month;
  const day = dayAt(view, index + 1);
  if (day && !followsIn(view, first)) {
    const last = afterDay(view, index + 1);
    const next = view.at(last);
    const counts =
      next && (COUNTED.has(next.lower) || (next.kind === 'word' && view.word(last)?.unit !== undefined));
    const clock = next?.text === ':' && !next.spaced && view.digits(last + 1) >= 0;
    if (last > index + 1 && !counts && !clock && exists(0, month, day))
      return withYear(view, { ...parts, month, day }, first, last);
  }
  const found = withYear(view, { ...parts, month }, first, index + 1);
  const { year, yearOffset, textYearOffset } = found.expression;
  if (year || yearOffset !== undefined || textYearOffset !== undefined) return found;
  return isMonthName(view, index, word) ? found : undefined;
}

/** "in March 20 people died" counts people. */
function followsIn(view: View, index: number): boolean {
  return view.lower(index - 1) === 'in';
}

/** "3 July", "3rd of July 2025", "10 Nov 11", "1-3 July" (the days in between are read by the finder). */
export function dayFirst(view: View, index: number, parts: Parts = {}, first = index): Calendar | undefined {
  const day = dayAt(view, index);
  if (!day) return undefined;
  let at = afterDay(view, index);
  if (at === index) return undefined;
  if (view.lower(at) === 'of') at++;
  else at = view.afterHyphen(at);
  const month = view.word(at)?.month;
  if (!month || !view.capital(at) || !exists(0, month, day)) return undefined;
  const hyphen = view.afterHyphen(at + 1);
  if (hyphen > at + 1 && yearAt(view, hyphen))
    return {
      expression: calendar({ ...parts, month, day, year: yearAt(view, hyphen) }),
      first,
      last: hyphen + 1,
    };
  return withYear(view, { ...parts, month, day }, first, at + 1);
}

/** "2018 March 18", "2018, 18 March", "2018-Mar-18": a year goes before only with a day, and where none goes behind. */
export function yearFirst(view: View, index: number): Calendar | undefined {
  const year = yearAt(view, index);
  if (!year) return undefined;
  const hyphen = view.afterHyphen(index + 1);
  const at = afterComma(view, hyphen);
  const date = hyphen > index + 1 ? hyphenatedMonth(view, at) : (monthFirst(view, at) ?? dayFirst(view, at));
  if (!date) return undefined;
  const { expression, last } = date;
  const { day, month } = expression;
  const dated =
    expression.year || expression.yearOffset !== undefined || expression.textYearOffset !== undefined;
  if (!day || dated || !exists(year, month, day)) return undefined;
  return { expression: { ...expression, year }, first: index, last };
}

/** "Mar-18" and "18-Mar" behind a year and its hyphen. */
function hyphenatedMonth(view: View, index: number): Calendar | undefined {
  const second = view.afterHyphen(index + 1);
  const month = view.word(index)?.month ?? 0;
  if (!month) return dayFirst(view, index);
  const day = dayAt(view, second);
  return second > index + 1 && day && view.capital(index) && exists(0, month, day)
    ? { expression: calendar({ month, day }), first: index, last: second + 1 }
    : undefined;
}

/** "2025-07-03", "14/09/2013", "14 / 09 / 2013", "16.09.2013", "2013.09.16". */
export function inFigures(view: View, index: number): Calendar | undefined {
  const whole = view.at(index);
  if (whole?.kind !== 'number') return undefined;
  if (whole.text.length >= 8) {
    const [day = NaN, month = NaN, year = NaN, ...more] = whole.text.split('.').map(Number);
    if (yearLike(day) && more.length === 0 && exists(day, month, year))
      return { expression: calendar({ year: day, month, day: year }), first: index, last: index + 1 };
    return more.length === 0 ? numeric(day, month, year, index, index + 1) : undefined;
  }
  const separator = view.at(index + 1)?.text;
  if ((separator !== '-' && separator !== '/') || view.at(index + 3)?.text !== separator) return undefined;
  if (view.at(index - 1)?.text === separator || view.at(index + 5)?.text === separator) return undefined;
  if (separator === '-' && !(view.joined(index + 1) && view.joined(index + 2))) return undefined;
  const [a, b, c] = [view.digits(index), view.digits(index + 2), view.digits(index + 4)];
  if (whole.text.length === 4) {
    if (!exists(a, b, c) || !yearLike(a)) return undefined;
    return { expression: calendar({ year: a, month: b, day: c }), first: index, last: index + 5 };
  }
  return numeric(a, b, c, index, index + 5);
}

const yearLike = (year: number) => year >= 1000 && year <= 2199;

function numeric(a: number, b: number, year: number, first: number, last: number): Calendar | undefined {
  if (!yearLike(year)) return undefined;
  const british = exists(year, b, a);
  const american = exists(year, a, b);
  if (!british && !american) return undefined;
  const parts = british ? { year, month: b, day: a } : { year, month: a, day: b };
  const swappable = british && american && a !== b;
  return { expression: calendar(swappable ? { ...parts, swappable } : parts), first, last };
}

/** A weekday with the date that follows it ("Thursday, July 3", "Sat Nov 12 2011", "Thursday (3 July)"), or alone. */
export function fromWeekday(
  view: View,
  index: number,
): Parsed<CalendarExpression | WeekdayExpression> | undefined {
  const word = view.word(index);
  if (!word || word.weekday < 0 || !view.capital(index)) return undefined;
  const { weekday } = word;
  const part = view.word(index + 1)?.part;
  const end = part ? index + 2 : index + 1;
  const bracket = view.at(end)?.text === '(';
  const at = bracket ? end + 1 : afterComma(view, end);
  const start = view.lower(at) === 'the' ? at + 1 : at;
  const parts = part ? { weekday, part } : { weekday };
  const date = dayFirst(view, start, parts, index) ?? monthFirst(view, at, parts, index);
  if (date?.expression.day && (!bracket || view.at(date.last)?.text === ')'))
    return bracket ? { ...date, last: date.last + 1 } : date;
  if (word.unsure ? view.prose : view.prose && !isWeekdayName(view, index)) return undefined;
  return weekdayAlone(view, index, weekday);
}

function weekdayAlone(view: View, index: number, weekday: number): Parsed<WeekdayExpression> {
  const part = view.word(index + 1)?.part;
  if (part && !view.word(index + 1)?.offset)
    return { expression: { kind: 'weekday', weekday, part }, first: index, last: index + 2 };
  const of = view.lower(index + 1) === 'of' ? index + 2 : index + 1;
  const weekOffset = view.lower(of + 1) === 'week' ? YEAR_OFFSETS.get(view.lower(of)) : undefined;
  if (weekOffset !== undefined)
    return { expression: { kind: 'weekday', weekday, weekOffset }, first: index, last: of + 2 };
  return { expression: { kind: 'weekday', weekday }, first: index, last: index + 1 };
}

/** "last August", "next Monday", "that April": a month or weekday that a word before it picks out. */
export function picked(
  view: View,
  index: number,
  relative: Relative,
  first: number,
): Parsed<CalendarExpression | WeekdayExpression> | undefined {
  const word = view.word(index);
  if (!word || !view.capital(index) || (word.unsure && !word.month)) return undefined;
  if (word.month) return { expression: calendar({ month: word.month, relative }), first, last: index + 1 };
  if (word.weekday < 0) return undefined;
  const alone = weekdayAlone(view, index, word.weekday);
  return { ...alone, expression: { ...alone.expression, relative }, first };
}
