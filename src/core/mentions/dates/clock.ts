import { DAY_PARTS, TIME_ZONES } from '../../lexicon/calendarWords';
import type { DayPart } from '../../lexicon/calendarWords';
import type { TimeOfDay } from '../calendar';
import type { ClockExpression, Parsed } from './expression';
import { hedgeAt } from './lengths';
import { spokenTime } from './spokenTimes';
import type { View } from './view';

const NOON = 720;

/** What joins the two ends of a span of time; "and" only after "between". */
const JOINTS = new Set(['-', '–', '—', 'to', 'until', 'till', 'and']);

/** A clock time as written, before the half of the day is settled. */
interface Reading {
  /** Minutes after midnight in the twelve or twenty-four hours it is written in. */
  readonly minute: number;
  /** 0 for a.m., 12 for p.m., -1 where it does not say. */
  readonly meridiem: number;
  /** Whether the writing alone makes it a clock time ("13:26", "9 a.m.", "noon"). */
  readonly certain: boolean;
  /** Whether it can only be a time of the twenty-four hours ("0925 hrs", "noon"). */
  readonly fixed?: true;
  /** The start of "9-11am" or "6.30-10am", which is no time without its end. */
  readonly hourAlone?: true;
  readonly last: number;
}

/** Words before "9:25" that make it a time and not a score or a ratio. */
const BEFORE_TIME = new Set(
  'at around about by before after until till since from between past approximately roughly @ midnight noon'.split(
    ' ',
  ),
);

/**
 * Reads a clock time or a span between two that starts at `index` ("9.25 a.m. IST", "1630 GMT", "about 3pm", "9am to 5pm", "noon").
 * A zone is taken with its offset only where its name has one meaning.
 */
export function clockAt(view: View, index: number): Parsed<ClockExpression> | undefined {
  const hedge = hedgeAt(view, index);
  if (hedge && hedge.hedge !== 'about' && hedge.hedge !== 'nearly') return undefined;
  const start = hedge?.last ?? index;
  const from = readTime(view, start);
  if (!from) return undefined;
  const to = rangeEnd(view, start, from);
  const reading = to ?? from;
  const part = partAfter(view, reading.last);
  const zone = zoneAt(view, part?.last ?? reading.last);
  const known =
    from.certain ||
    reading.certain ||
    part ||
    zone ||
    (hedge && view.lower(index - 1) === 'at') ||
    !view.prose ||
    isExpected(view, index, reading.last);
  if (!known || (from.hourAlone && !to)) return undefined;
  const meridiem =
    reading.meridiem >= 0 || !part || reading.fixed ? reading.meridiem : halfOf(part.part, reading.minute);
  const end = settle(reading.minute, meridiem);
  const first = to ? startOf(from, meridiem, end) : end;
  const approximate = hedge !== undefined || isLoose(view, index);
  const open = meridiem < 0 && !zone && !reading.fixed && end < NOON;
  const time: TimeOfDay = {
    start: first,
    end: (to && end <= first ? end + 1440 : end) + 1,
    ...(approximate ? { approximate } : {}),
    ...(zone ? { zone: zone.name } : {}),
    ...(zone?.offset !== undefined ? { offset: zone.offset } : {}),
  };
  return {
    expression: open ? { kind: 'clock', time, open } : { kind: 'clock', time },
    first: index,
    last: zone?.last ?? part?.last ?? reading.last,
  };
}

/** Until when a night is of the next day: "two at night" is no afternoon. */
const SMALL_HOURS = 360;

/** The half of the day that a part of the day settles for a time written in twelve hours, or -1. */
function halfOf(part: DayPart, minute: number): number {
  if (part === 'night' && (minute < SMALL_HOURS || (minute >= NOON && minute < NOON + 60))) return 0;
  return DAY_PARTS[part][0] >= NOON && minute < NOON ? 12 : -1;
}

/** Minutes after midnight of a time in the twelve hours of a half of the day. */
function settle(minute: number, meridiem: number): number {
  if (meridiem < 0) return minute;
  return (minute % NOON) + meridiem * 60;
}

/** The start of "9-11am" or "11-2pm": in the half of the day of the end, or else the half before it. */
function startOf(from: Reading, meridiem: number, end: number): number {
  if (from.meridiem >= 0 || meridiem < 0) return settle(from.minute, from.meridiem);
  const start = settle(from.minute, meridiem);
  return start <= end ? start : settle(from.minute, 12 - meridiem);
}

function rangeEnd(view: View, index: number, from: Reading): Reading | undefined {
  const joint = view.lower(from.last);
  const before = view.lower(index - 1);
  const between = joint === 'and' && before === 'between';
  if (!between && (joint === 'and' || !JOINTS.has(joint))) return undefined;
  const to = readTime(view, from.last + 1);
  return to?.certain ? to : undefined;
}

function readTime(view: View, index: number): Reading | undefined {
  const word = view.word(index);
  const spoken = spokenTime(view, index);
  if (spoken) {
    const half = meridiemAt(view, spoken.last);
    return { ...spoken, meridiem: half?.meridiem ?? -1, certain: true, last: half?.last ?? spoken.last };
  }
  if (word) {
    const named = word.minute;
    return named >= 0
      ? { minute: named, meridiem: -1, certain: true, fixed: true, last: index + 1 }
      : spelledHour(view, index, word.count);
  }
  const token = view.at(index);
  if (token?.kind !== 'number') return undefined;
  // "12 noon"
  const named = view.word(index + 1)?.minute ?? -1;
  if (token.text === '12' && named >= 0)
    return { minute: named, meridiem: -1, certain: true, fixed: true, last: index + 2 };
  const figures = readFigures(view, index);
  if (!figures) return undefined;
  const { hour, minute, last } = figures;
  if (hour > 24 || minute > 59) return undefined;
  const half = meridiemAt(view, last);
  const total = hour * 60 + minute;
  if (half)
    return hour >= 1 && hour <= 12
      ? { minute: total, meridiem: half.meridiem, certain: true, last: half.last }
      : undefined;
  const unit = view.lower(last);
  // "9:25 hours" is a time, "24 hours" a length.
  if ((unit === 'hours' || unit === 'hrs') && figures.minutes)
    return { minute: total, meridiem: -1, certain: true, fixed: true, last: last + 1 };
  if (view.lower(last) === "o'clock" && hour <= 12)
    return { minute: total, meridiem: -1, certain: true, last: last + 1 };
  if (figures.style === 'colon') return { minute: total, meridiem: -1, certain: false, last };
  if (figures.minutes && zoneAt(view, last)) return { minute: total, meridiem: -1, certain: true, last };
  return (figures.style === 'hour' || figures.style === 'point') && JOINTS.has(unit)
    ? { minute: total, meridiem: -1, certain: false, hourAlone: true, last }
    : undefined;
}

/** "nine o'clock", "three p.m." */
function spelledHour(view: View, index: number, hour: number): Reading | undefined {
  if (hour < 1 || hour > 12) return undefined;
  if (view.lower(index + 1) === "o'clock")
    return { minute: hour * 60, meridiem: -1, certain: true, last: index + 2 };
  if (JOINTS.has(view.lower(index + 1)) && view.at(index + 1)?.spaced)
    return { minute: hour * 60, meridiem: -1, certain: false, hourAlone: true, last: index + 1 };
  const half = meridiemAt(view, index + 1);
  return half && view.lower(index) !== 'a'
    ? { minute: hour * 60, meridiem: half.meridiem, certain: true, last: half.last }
    : undefined;
}

interface Figures {
  readonly hour: number;
  readonly minute: number;
  /** Whether minutes are written at all. */
  readonly minutes: boolean;
  readonly style: 'colon' | 'point' | 'hour' | 'four';
  readonly last: number;
}

function readFigures(view: View, index: number): Figures | undefined {
  const text = view.at(index)?.text ?? '';
  if (text.length > 5 || text.includes(',')) return undefined;
  const colon = view.at(index + 1);
  if (colon?.text === ':' && !colon.spaced && view.joined(index + 2)) {
    const minutes = view.at(index + 2);
    if (minutes?.kind !== 'number' || minutes.text.length !== 2 || text.length > 2) return undefined;
    const seconds =
      view.at(index + 3)?.text === ':' && view.joined(index + 4) && view.at(index + 4)?.text.length;
    const last = seconds === 2 && view.joined(index + 3) ? index + 5 : index + 3;
    // Three figures in a sentence are as often the result of a race.
    const style = last === index + 5 && view.prose ? 'point' : 'colon';
    return { hour: Number(text), minute: Number(minutes.text), minutes: true, style, last };
  }
  const point = text.indexOf('.');
  if (point > 0) {
    if (text.length - point !== 3 || point > 2) return undefined;
    return {
      hour: Number(text.slice(0, point)),
      minute: Number(text.slice(point + 1)),
      minutes: true,
      style: 'point',
      last: index + 1,
    };
  }
  if (text.length === 4)
    return {
      hour: Number(text.slice(0, 2)),
      minute: Number(text.slice(2)),
      minutes: true,
      style: 'four',
      last: index + 1,
    };
  return text.length <= 2
    ? { hour: Number(text), minute: 0, minutes: false, style: 'hour', last: index + 1 }
    : undefined;
}

/** "am", "P.M.", also "p.m" whose last stop is missing. */
function meridiemAt(view: View, index: number): { meridiem: number; last: number } | undefined {
  const meridiem = view.word(index)?.meridiem ?? -1;
  if (meridiem >= 0) return { meridiem, last: index + 1 };
  const half = view.lower(index);
  if ((half !== 'a' && half !== 'p') || !view.joined(index + 1) || !view.joined(index + 2)) return undefined;
  return view.reads(index + 1, '.', 'm') ? { meridiem: half === 'p' ? 12 : 0, last: index + 3 } : undefined;
}

/** "in the morning", "at night"; also the part of a day that is named next ("3:30 on Thursday afternoon"), which is left to that day. */
function partAfter(view: View, index: number): { part: DayPart; last: number } | undefined {
  const day = view.lower(index) === 'on' ? index + 1 : index;
  const ofDay = (view.word(day)?.weekday ?? -1) >= 0 ? view.word(day + 1)?.part : undefined;
  if (ofDay) return { part: ofDay, last: index };
  const at = view.reads(index, 'in', 'the') ? index + 2 : view.lower(index) === 'at' ? index + 1 : -1;
  const part = at >= 0 ? view.word(at)?.part : undefined;
  return part ? { part, last: at + 1 } : undefined;
}

/** The zone at `index` ("GMT", "local time", "UTC+5", "(IST)"). */
function zoneAt(view: View, index: number): { name: string; offset?: number; last: number } | undefined {
  if (view.lower(index) === 'local') {
    const last = view.lower(index + 1) === 'time' ? index + 2 : index + 1;
    return view.prose && last === index + 1 ? undefined : { name: 'local', last };
  }
  const bracket = view.at(index)?.text === '(' && view.at(index + 2)?.text === ')';
  const at = bracket ? index + 1 : index;
  const name = view.at(at)?.text ?? '';
  if (!TIME_ZONES.has(name)) return undefined;
  const last = bracket ? at + 2 : at + 1;
  const offset = TIME_ZONES.get(name);
  const sign = view.at(last)?.text;
  if (offset === 0 && (sign === '+' || sign === '-' || sign === '−') && view.joined(last)) {
    const hours = view.digits(last + 1);
    const minutes = view.at(last + 2)?.text === ':' && view.joined(last + 3) ? view.digits(last + 3) : -1;
    if (hours >= 0 && hours <= 14) {
      const apart = (hours * 60 + Math.max(0, minutes)) * (sign === '+' ? 1 : -1);
      const end = minutes >= 0 ? last + 4 : last + 2;
      return { name: `${name}${sign}${hours}${minutes > 0 ? `:${minutes}` : ''}`, offset: apart, last: end };
    }
  }
  return offset === undefined ? { name, last } : { name, offset, last };
}

/** Whether the words beside a bare "9:25" speak of a time. */
function isExpected(view: View, index: number, last: number): boolean {
  const next = view.lower(last) === 'on' ? last + 1 : last;
  const day = view.word(next);
  return BEFORE_TIME.has(view.lower(index - 1)) || (day?.weekday ?? -1) >= 0 || day?.offset !== undefined;
}

/** "shortly after 11am" tells the time only roughly. */
function isLoose(view: View, index: number): boolean {
  const before = view.lower(index - 1);
  if (before !== 'after' && before !== 'before' && before !== 'past') return false;
  return ['shortly', 'just', 'soon', 'sometime'].includes(view.lower(index - 2));
}
