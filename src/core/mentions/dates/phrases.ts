import type { DayPart, Position } from '../../lexicon/calendarWords';
import { dayFirst, fromWeekday, isSuffix, monthFirst, yearAt } from './calendarDates';
import type { DateExpression, Parsed, PointExpression } from './expression';
import { lengthOf } from './lengths';
import { relativeAt } from './relatives';
import { BEFORE_SEASON, fractionAt, seasonAt } from './partsOfYear';
import { AFTER_PHRASE } from './phraseEnds';
import type { View } from './view';
import { centuryAt, decadeAt } from './years';

/** The same expression, told to start earlier. */
const from = <E extends DateExpression>(
  first: number,
  parsed: Parsed<E> | undefined,
): Parsed<E> | undefined => parsed && { ...parsed, first };

/** Whether what is found can be narrowed to its beginning, middle or end. */
function positioned(parsed: Parsed | undefined, position: Position, first: number): Parsed | undefined {
  const expression = parsed?.expression;
  if (!expression) return undefined;
  switch (expression.kind) {
    case 'calendar':
      return expression.day ? undefined : { ...parsed, expression: { ...expression, position }, first };
    case 'weekday':
    case 'offset':
    case 'season':
    case 'era':
      return { ...parsed, expression: { ...expression, position }, first };
    case 'unit':
      return expression.unit === 'day' || expression.unit === 'weekend'
        ? undefined
        : { ...parsed, expression: { ...expression, position }, first };
    default:
      return undefined;
  }
}

/** "early July", "mid-March", "late on Thursday", "earlier this year", "late 2019", "earlier in the week". */
export function positionAt(view: View, index: number): Parsed | undefined {
  const position = view.word(index)?.position;
  if (!position) return undefined;
  const hyphen = view.afterHyphen(index + 1);
  const next = view.lower(hyphen);
  const at = next === 'in' || next === 'on' ? hyphen + 1 : hyphen;
  if (view.lower(at) === 'the' && at > hyphen) {
    const word = view.word(at + 1);
    if (word?.unit && !word.plural && word.unit !== 'day' && view.lower(at + 2) !== 'of')
      return {
        expression: { kind: 'unit', unit: word.unit, relative: 'this', position },
        first: index,
        last: at + 2,
      };
    return positioned(eraAt(view, at + 1), position, index);
  }
  const year = yearAt(view, at);
  const compares = position === 'earlier' || position === 'later';
  if (year && !compares)
    return {
      expression: { kind: 'calendar', year, month: 0, day: 0, weekday: -1, position },
      first: index,
      last: at + 1,
    };
  return positioned(pointAt(view, at), position, index);
}

function eraAt(view: View, index: number): Parsed<PointExpression> | undefined {
  const mark = view.at(index)?.text;
  if (mark === "'" || mark === '‘') return decadeAt(view, index + 1);
  return decadeAt(view, index) ?? centuryAt(view, index);
}

/** Whatever names one stretch of the calendar and can follow "early" or "the end of". */
function pointAt(view: View, index: number): Parsed | undefined {
  const word = view.word(index);
  if (!word) return eraAt(view, index);
  if (word.relative) return relativeAt(view, index);
  if (word.weekday >= 0) return fromWeekday(view, index);
  if (word.month) return monthFirst(view, index);
  if (word.season >= 0) return seasonAt(view, index, false);
  if (word.offset !== undefined) return offsetAt(view, index);
  if (view.lower(index) === 'the') return from(index, eraAt(view, index + 1));
  return eraAt(view, index);
}

/** "yesterday", "tomorrow night", "today"; "USA Today" is a paper. */
export function offsetAt(view: View, index: number): Parsed | undefined {
  const word = view.word(index);
  if (word?.offset === undefined) return undefined;
  if (view.prose && view.at(index)?.shape !== 'lower' && view.capital(index - 1)) return undefined;
  const part = word.part ?? view.word(index + 1)?.part;
  const last = part && !word.part ? index + 2 : index + 1;
  return { expression: { kind: 'offset', days: word.offset, ...(part ? { part } : {}) }, first: index, last };
}

/** What follows "the". */
export function theAt(view: View, index: number): Parsed | undefined {
  const at = index + 1;
  const word = view.word(at);
  if (!word) {
    const token = view.at(at);
    if (token?.kind === 'number')
      return from(index, eraAt(view, at) ?? fractionAt(view, at) ?? monthOf(view, at));
    if (token?.text === "'" || token?.text === '‘') return from(index, decadeAt(view, at + 1));
    return edgeAt(view, index);
  }
  if (word.relative) return relativeAt(view, at, index);
  if (word.position) return from(index, narrowedEra(view, at) ?? earlyHoursAt(view, at));
  if (word.decade) return from(index, decadeAt(view, at));
  if (word.ordinal || word.count)
    return from(index, fractionAt(view, at) ?? eraAt(view, at) ?? monthOf(view, at));
  if (word.season >= 0)
    return from(index, seasonAt(view, at, !word.unsure && BEFORE_SEASON.has(view.lower(index - 1))));
  if (word.unit === 'weekend' && !word.plural) return weekend(view, index, at);
  if (word.unit) return dayBeside(view, index);
  if (word.part) return partOfDate(view, index, word.part, at + 1) ?? loosePart(view, index, word.part);
  return undefined;
}

/** "10th of November" after "the". */
function monthOf(view: View, at: number): Parsed | undefined {
  const date = dayFirst(view, at);
  // "the 14th of August", but "the | 14 August | poll"
  const ordinal = date && (isSuffix(view, at + 1) || view.lower(date.first + 1) === 'of');
  return ordinal ? date : undefined;
}

/** "early 1990s", "mid-19th century" after "the". */
function narrowedEra(view: View, at: number): Parsed | undefined {
  const position = view.word(at)?.position;
  const era = eraAt(view, view.afterHyphen(at + 1));
  return position && era && positioned(era, position, at);
}

/** "early hours of Thursday" after "the". */
function earlyHoursAt(view: View, at: number): Parsed | undefined {
  return view.reads(at, 'early', 'hours') ? partOfDate(view, at, 'early hours', at + 2) : undefined;
}

/** "the morning of July 3", "the night of 10th Nov". */
function partOfDate(view: View, first: number, part: DayPart, at: number): Parsed | undefined {
  if (view.lower(at) !== 'of') return undefined;
  const start = view.lower(at + 1) === 'the' ? at + 2 : at + 1;
  const date = dayFirst(view, start) ?? monthFirst(view, start) ?? fromWeekday(view, start);
  if (!date || (date.expression.kind === 'calendar' && !date.expression.day)) return undefined;
  return { ...date, expression: { ...date.expression, part }, first };
}

/** "in the afternoon": a part of a day that the text names elsewhere. */
function loosePart(view: View, index: number, part: DayPart): Parsed | undefined {
  const next = view.at(index + 2);
  const alone =
    !next || next.kind === 'mark' || next.lower === 'and' || next.lower === 'after' || next.lower === 'when';
  return view.lower(index - 1) === 'in' && alone
    ? { expression: { kind: 'part', part }, first: index, last: index + 2 }
    : undefined;
}

function weekend(view: View, index: number, at: number): Parsed | undefined {
  const next = view.at(at + 1);
  if (next?.kind === 'word' && next.shape === 'lower' && !AFTER_PHRASE.has(next.lower)) return undefined;
  return { expression: { kind: 'unit', unit: 'weekend' }, first: index, last: at + 1 };
}

/** "the day before yesterday", "the day after", "the year before", "the week following". */
function dayBeside(view: View, index: number): Parsed | undefined {
  const word = view.word(index + 1);
  const unit = word?.unit;
  if (!unit || word.plural || unit === 'minute' || unit === 'hour') return undefined;
  const side = view.lower(index + 2);
  const direction =
    side === 'after' || side === 'following'
      ? 'later'
      : side === 'before' || side === 'earlier'
        ? 'earlier'
        : undefined;
  if (!direction) return undefined;
  const offset = view.word(index + 3)?.offset;
  if (unit === 'day' && offset !== undefined && offset !== 0)
    return { expression: { kind: 'offset', days: offset * 2 }, first: index, last: index + 4 };
  return {
    expression: { ...lengthOf({ min: 1, max: 1, approximate: false }, unit), direction },
    first: index,
    last: index + 3,
  };
}

const EDGES: ReadonlyMap<string, Position> = new Map([
  ['start', 'early'],
  ['beginning', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
]);

/** "the end of the year", "the start of 2024", "the middle of next month". */
function edgeAt(view: View, index: number): Parsed | undefined {
  const position = EDGES.get(view.lower(index + 1));
  if (!position || view.lower(index + 2) !== 'of') return undefined;
  const at = index + 3;
  const year = yearAt(view, at);
  if (year)
    return {
      expression: { kind: 'calendar', year, month: 0, day: 0, weekday: -1, position },
      first: index,
      last: at + 1,
    };
  const word = view.word(at + 1);
  if (
    view.lower(at) === 'the' &&
    word?.unit &&
    !word.plural &&
    word.unit !== 'day' &&
    view.lower(at + 2) !== 'of'
  )
    return positioned(
      { expression: { kind: 'unit', unit: word.unit, relative: 'this' }, first: index, last: at + 2 },
      position,
      index,
    );
  return positioned(pointAt(view, at), position, index);
}
