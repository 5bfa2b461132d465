import type { Relative } from '../../lexicon/calendarWords';
import { picked } from './calendarDates';
import type { LengthExpression, Parsed, UnitExpression } from './expression';
import { countAt, lengthOf, unitAfter } from './lengths';
import { seasonAt } from './partsOfYear';
import type { View } from './view';

/** Words before "last" that make it a verb. */
const BEFORE_VERB = new Set(
  "to will would can could may might should must not cannot won't likely".split(' '),
);
/** Words before "past" that make it an adjective. */
const BEFORE_PAST = new Set('the these this over in during for its his her their our my of'.split(' '));

/** "expected to last two weeks", "drove past two days of …" */
function isVerb(view: View, index: number, first: number): boolean {
  const before = view.lower(index - 1);
  if (view.lower(index) === 'last') return BEFORE_VERB.has(before);
  return view.lower(index) === 'past' && first === index && index > view.from && !BEFORE_PAST.has(before);
}

/** "last week", "this year", "next Monday", "the past two decades", "that night", "last summer". */
export function relativeAt(view: View, index: number, first = index): Parsed | undefined {
  const relative = view.word(index)?.relative;
  if (!relative) return undefined;
  if (isVerb(view, index, first)) return undefined;
  const definite = view.lower(first) === 'the' && first < index;
  const at = index + 1;
  const word = view.word(at);
  if (!word) return rollingAt(view, at, relative, first);
  if (view.lower(at) === 'quarter')
    return quarterAt(view, at, relative, first) ?? rollingAt(view, at, relative, first);
  if (word.month || word.weekday >= 0) {
    if (relative === 'past' || relative === 'same') return undefined;
    return picked(view, at, relative, first);
  }
  if (word.season >= 0) {
    const season = seasonAt(view, at, true);
    return season?.expression.kind === 'season'
      ? { ...season, expression: { ...season.expression, relative }, first }
      : undefined;
  }
  if (word.part && word.offset === undefined) return partAt(view, at, relative, first);
  if (!word.unit || word.plural) return rollingAt(view, at, relative, first);
  return unitAt(view, at, relative, first, definite);
}

/** "last quarter" of the financial year; "the last quarter century" and a match's last quarter are others. */
function quarterAt(view: View, at: number, relative: Relative, first: number): Parsed | undefined {
  if (first < at - 1 || view.lower(at + 1) === 'of' || view.word(view.afterHyphen(at + 1))?.unit)
    return undefined;
  if (relative !== 'last' && relative !== 'this' && relative !== 'next') return undefined;
  return { expression: { kind: 'unit', unit: 'quarter', relative }, first, last: at + 1 };
}

function partAt(view: View, at: number, relative: Relative, first: number): Parsed | undefined {
  const part = view.word(at)?.part;
  if (!part || relative === 'past' || relative === 'coming') return undefined;
  if (relative === 'last' && part !== 'night' && part !== 'evening') return undefined;
  return { expression: { kind: 'part', part, relative }, first, last: at + 1 };
}

function unitAt(
  view: View,
  at: number,
  relative: Relative,
  first: number,
  definite: boolean,
): Parsed | undefined {
  const word = view.word(at);
  const unit = word?.unit;
  if (!unit || unit === 'minute' || unit === 'hour') return undefined;
  // "the last day of the trial", "this day in history"
  const next = view.lower(at + 1);
  if (unit === 'day' && (next === 'of' || next === 'in')) return undefined;
  if (next === 'of' && view.lower(at + 2) !== 'the') return undefined;
  // "last year's", "this time last year"; "the last year" runs up to today, "last year" is the calendar's.
  const rolls =
    relative === 'past' ||
    relative === 'coming' ||
    (definite && (relative === 'last' || relative === 'next') && unit !== 'weekend');
  if (rolls && !(unit === 'day' && relative === 'next'))
    return unit === 'day' || next === 'of'
      ? undefined
      : roll(relative, { min: 1, max: 1, approximate: false }, unit, first, at + 1);
  if (relative === 'that' && (unit === 'decade' || unit === 'century')) return undefined;
  if (relative === 'that' && view.lower(at - 2) === 'all') return undefined;
  if (unit === 'day' && (relative === 'last' || relative === 'this')) return undefined;
  const expression: UnitExpression = { kind: 'unit', unit, relative };
  return { expression, first, last: at + 1 };
}

/** "past two years", "last few months", "the next 48 hours". */
function rollingAt(view: View, at: number, relative: Relative, first: number): Parsed | undefined {
  const direction =
    relative === 'last' || relative === 'past' || relative === 'previous'
      ? 'last'
      : relative === 'next' || relative === 'coming'
        ? 'next'
        : undefined;
  if (!direction) return undefined;
  const count = countAt(view, at);
  const found = count && unitAfter(view, count.last);
  if (found && !found.hyphen) return roll(direction, count, found.unit, first, found.last);
  // "the coming weeks"
  const word = view.word(at);
  if (!word?.unit || !word.plural || (relative !== 'coming' && relative !== 'past')) return undefined;
  return roll(direction, { min: 2, max: 9, approximate: true }, word.unit, first, at + 1);
}

function roll(
  relative: Relative,
  count: { min: number; max: number; approximate: boolean },
  unit: LengthExpression['written'],
  first: number,
  last: number,
): Parsed {
  const direction = relative === 'last' || relative === 'past' ? 'past' : 'coming';
  return { expression: { ...lengthOf(count, unit), direction }, first, last };
}
