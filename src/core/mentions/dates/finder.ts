import type { CalendarWord } from '../../lexicon/calendarWords';
import {
  afterDay,
  calendar,
  dayAt,
  dayFirst,
  exists,
  fromWeekday,
  inFigures,
  monthFirst,
  yearAt,
  yearFirst,
} from './calendarDates';
import { clockAt } from './clock';
import type {
  CalendarExpression,
  DateExpression,
  LengthExpression,
  Parsed,
  PointExpression,
} from './expression';
import { hedgeAt, lengthAt, pluralAt } from './lengths';
import { fractionAt, seasonAt } from './partsOfYear';
import { offsetAt, positionAt, theAt } from './phrases';
import { relativeAt } from './relatives';
import { spokenTime } from './spokenTimes';
import type { View } from './view';
import { centuryAt, decadeAt, yearsAt } from './years';

/**
 * Finds the expressions of date and time in one sentence.
 * @returns them in order, not overlapping, with token indexes.
 */
export function findDates(view: View): Parsed[] {
  const found: Parsed[] = [];
  for (let index = view.from; index < view.to;) {
    const parsed = startsAt(view, index, found[found.length - 1]);
    if (parsed) found.push(parsed);
    index = parsed ? parsed.last : index + 1;
  }
  return found;
}

function startsAt(view: View, index: number, before: Parsed | undefined): Parsed | undefined {
  const kind = view.tokens[index]?.kind;
  if (kind === 'number') return fromNumber(view, index, before);
  if (kind !== 'word') return undefined;
  const word = view.word(index);
  const parsed = word && fromWord(view, index, word);
  return parsed && complete(view, parsed);
}

function fromNumber(view: View, index: number, before: Parsed | undefined): Parsed | undefined {
  const clock = clockAt(view, index);
  if (clock) return clock;
  const parsed =
    inFigures(view, index) ??
    yearFirst(view, index) ??
    dayRange(view, index) ??
    dayFirst(view, index) ??
    apostrophed(view, index) ??
    decadeAt(view, index) ??
    centuryAt(view, index) ??
    fractionAt(view, index) ??
    lengthAt(view, index) ??
    yearsAt(view, index, followsYear(view, index, before));
  return parsed && complete(view, parsed);
}

function fromWord(view: View, index: number, word: CalendarWord): Parsed | undefined {
  if (word.month) return monthFirst(view, index);
  if (word.weekday >= 0) return fromWeekday(view, index);
  if ((word.count || word.opens) && spokenTime(view, index)) return clockAt(view, index);
  if (word.offset !== undefined) return offsetAt(view, index);
  if (word.minute >= 0) return clockAt(view, index);
  if (word.relative) return relativeAt(view, index);
  if (word.position) return positionAt(view, index);
  if (word.season >= 0) return seasonAt(view, index, false);
  if (word.unit) return pluralAt(view, index);
  if (word.ordinal) return fractionAt(view, index) ?? centuryAt(view, index);
  if (word.decade) return view.lower(index - 1) === "'" ? undefined : named(view, index);
  if (view.lower(index) === 'the') return theAt(view, index);
  // Most articles stand before a noun that is no unit of time.
  if (word.opens && word.count && !view.word(index + 1) && view.lower(index + 1) !== 'little')
    return undefined;
  if (word.count) return lengthAt(view, index) ?? clockAt(view, index) ?? centuryAt(view, index);
  if (!word.opens) return undefined;
  return (hedgeAt(view, index) && clockAt(view, index)) || lengthAt(view, index) || fractionAt(view, index);
}

/** A decade in words needs "the" or a position before it, which are read there. */
const named = (view: View, index: number): Parsed | undefined =>
  view.prose ? undefined : decadeAt(view, index);

/** "'90s": the apostrophe belongs to the decade. */
function apostrophed(view: View, index: number): Parsed | undefined {
  const mark = view.at(index - 1);
  if (!view.joined(index) || (mark?.text !== "'" && mark?.text !== '‘')) return undefined;
  const decade = view.at(index)?.text.length === 2 ? decadeAt(view, index) : undefined;
  return decade && { ...decade, first: index - 1 };
}

/** Whether a year before this number is joined to it by a comma, "and" or "or". */
function followsYear(view: View, index: number, before: Parsed | undefined): boolean {
  const expression = before?.expression;
  if (expression?.kind !== 'calendar' || !expression.year || expression.month || before === undefined)
    return false;
  const joint = view.lower(index - 1);
  if (joint !== ',' && joint !== 'and' && joint !== 'or') return false;
  return before.last === index - 1 || (before.last === index - 2 && view.lower(index - 2) === ',');
}

/** Takes in what belongs to an expression that has been read: the other end of a range, or what a length is laid off from. */
function complete(view: View, parsed: Parsed): Parsed {
  const { expression } = parsed;
  switch (expression.kind) {
    case 'length':
      return layOff(view, { ...parsed, expression });
    case 'calendar':
    case 'weekday':
    case 'season':
    case 'fraction':
    case 'era':
      return rangeFrom(view, { ...parsed, expression });
    default:
      return parsed;
  }
}

/** Verbs after which "from … to …" tells a change and no range. */
const MOVES = new Set(
  'moved postponed delayed deferred rescheduled shifted pushed brought changed corrected revised'.split(' '),
);
const MOVE_DISTANCE = 8;

/** The index after the word or dash that joins the ends of a range, or -1. */
function afterJoint(view: View, first: number, last: number): number {
  const joint = view.lower(last);
  if (joint === 'and') return view.lower(first - 1) === 'between' ? last + 1 : -1;
  if (joint === 'to' || joint === 'until' || joint === 'till' || joint === 'through') {
    for (let index = first - 1; index >= view.from && index > first - MOVE_DISTANCE; index--)
      if (MOVES.has(view.lower(index))) return -1;
    return last + 1;
  }
  if (joint === '–' || joint === '-' || joint === '—') {
    const joined = view.joined(last) && view.joined(last + 1);
    return joined || (joint === '–' && !view.joined(last)) ? last + 1 : -1;
  }
  return -1;
}

function rangeFrom(view: View, parsed: Parsed<PointExpression>): Parsed {
  const { expression, first, last } = parsed;
  const at = afterJoint(view, first, last);
  if (at < 0) {
    const { kind } = expression;
    return kind === 'calendar' && view.lower(last) === 'and'
      ? (daysAfter(view, { ...parsed, expression }, last + 1, true) ?? parsed)
      : parsed;
  }
  const to = pointAt(view, at);
  if (to && matches(expression, to.expression)) {
    const [start, end] = share(expression, to.expression);
    return { expression: { kind: 'range', from: start, to: end }, first, last: to.last };
  }
  return (expression.kind === 'calendar' && daysAfter(view, { ...parsed, expression }, at, false)) || parsed;
}

/** The second day of "July 1–3" or "July 1 and 2". */
function daysAfter(
  view: View,
  parsed: Parsed<CalendarExpression>,
  at: number,
  next: boolean,
): Parsed | undefined {
  const { month, day, year } = parsed.expression;
  const to = dayAt(view, at);
  const last = afterDay(view, at);
  if (!day || to <= day || last === at || !exists(year, month, to) || (next && to !== day + 1))
    return undefined;
  const after = view.at(last);
  if (
    after?.kind === 'word' &&
    (view.word(last)?.unit || view.word(last)?.meridiem === 0 || view.word(last)?.meridiem === 12)
  )
    return undefined;
  if (after?.text === ':' || view.word(last)?.month) return undefined;
  // "on July 1 and 2 people" counts people.
  if (next && after?.kind === 'word') return undefined;
  const comma = view.at(last)?.text === ',' ? last + 1 : last;
  const written = year || yearAt(view, comma);
  const from = { ...parsed.expression, year: written };
  return {
    expression: { kind: 'range', from, to: calendar({ year: written, month, day: to }) },
    first: parsed.first,
    last: !year && written ? comma + 1 : last,
  };
}

/** "1-3 July 2021", "1 to 3 July", "between 1 and 3 July", "1 and 2 July". */
function dayRange(view: View, index: number): Parsed | undefined {
  const from = dayAt(view, index);
  const last = from ? afterDay(view, index) : index;
  if (last === index) return undefined;
  let at = afterJoint(view, index, last);
  const next = at < 0 && view.lower(last) === 'and';
  if (next) at = last + 1;
  const to = at > 0 ? dayFirst(view, at) : undefined;
  if (!to || to.expression.day <= from || (next && to.expression.day !== from + 1)) return undefined;
  return {
    expression: { kind: 'range', from: { ...to.expression, day: from }, to: to.expression },
    first: index,
    last: to.last,
  };
}

function pointAt(view: View, index: number): Parsed<PointExpression> | undefined {
  const start = view.lower(index) === 'the' ? index + 1 : index;
  const word = view.word(start);
  if (!word) {
    const year = yearAt(view, start);
    return (
      dayFirst(view, start) ??
      inFigures(view, start) ??
      yearFirst(view, start) ??
      decadeAt(view, start) ??
      (year ? { expression: calendar({ year }), first: start, last: start + 1 } : undefined)
    );
  }
  if (word.month) return monthFirst(view, start);
  if (word.weekday >= 0) return fromWeekday(view, start);
  if (word.season >= 0) return seasonAt(view, start, true);
  const found = word.offset === undefined ? undefined : offsetAt(view, start);
  return found?.expression.kind === 'offset' ? { ...found, expression: found.expression } : undefined;
}

/** Whether two points can be the ends of one range. */
function matches(from: PointExpression, to: PointExpression): boolean {
  if (from.kind !== to.kind) return false;
  if (from.kind === 'calendar' && to.kind === 'calendar')
    return from.day > 0 === to.day > 0 && from.month > 0 === to.month > 0;
  return true;
}

/** Gives each end of a range the year of the other. */
function share(from: PointExpression, to: PointExpression): [PointExpression, PointExpression] {
  if (from.kind !== 'calendar' || to.kind !== 'calendar' || !from.month) return [from, to];
  const wraps = from.month > to.month;
  if (!from.year && to.year) return [{ ...from, year: to.year - (wraps ? 1 : 0) }, to];
  if (!from.year && to.textYearOffset !== undefined)
    return [{ ...from, textYearOffset: to.textYearOffset - (wraps ? 1 : 0) }, to];
  if (from.year && !to.year) return [from, { ...to, year: from.year + (wraps ? 1 : 0) }];
  return [from, to];
}

/** "two days later", "a year ago", "three weeks after July 1", "four years from now". */
function layOff(view: View, parsed: Parsed<LengthExpression>): Parsed {
  const { expression, first, last } = parsed;
  const make = (direction: LengthExpression['direction'] & string, end: number): Parsed => ({
    expression: { ...expression, direction },
    first,
    last: end,
  });
  const inside = expression.direction === 'later' || expression.direction === 'earlier';
  const word = inside ? view.lower(last - 1) : view.lower(last);
  const after = inside ? last : last + 1;
  if (expression.direction && !inside) return parsed;
  if (word === 'ago') return make('ago', after);
  if (word === 'from' && view.lower(after) === 'now') return make('from now', after + 1);
  if ((word === 'later' || word === 'earlier') && !['than', 'this', 'that'].includes(view.lower(after)))
    return make(word === 'later' ? 'later' : 'earlier', after);
  if (word !== 'after' && word !== 'before' && word !== 'following') return parsed;
  const direction = word === 'before' ? 'earlier' : 'later';
  const next = view.at(after);
  if (
    !next ||
    (next.kind === 'mark' && !'"“‘\''.includes(next.text)) ||
    next.lower === 'and' ||
    next.lower === 'but'
  ) {
    return word === 'following' && !inside ? parsed : make(direction, after);
  }
  if (next.lower === 'all') return parsed;
  const base = pointAt(view, after)?.expression;
  // What follows "after" is what the length is laid off from, so the preposition is no part of the length itself.
  return {
    expression: {
      ...expression,
      direction,
      ...(base ? { base } : { elsewhere: true }),
    } satisfies DateExpression,
    first,
    last: inside ? last : last,
  };
}
