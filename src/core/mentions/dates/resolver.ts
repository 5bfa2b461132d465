import { DAY_PARTS } from '../../lexicon/calendarWords';
import type { TimeOfDay } from '../calendar';
import type { DateMention } from '../mention';
import type { DateExpression, LengthExpression, PartExpression, PointExpression } from './expression';
import { layOff } from './layOff';
import { durationOf } from './lengths';
import { placeUnit, placeWeekday } from './placeWeek';
import { placeCalendar, placeEra, placeFraction, placeSeason } from './placeYear';
import { anchored, fromText } from './scene';
import type { Placed, Scene } from './scene';
import { interval, unitOf } from './units';

/** What a date mention says, apart from where it stands. */
export type Resolved = Pick<DateMention, 'anchor'> &
  Partial<Pick<DateMention, 'interval' | 'duration' | 'time' | 'weekday'>>;

const UNRESOLVED: Resolved = { anchor: 'unresolved' };

/**
 * Places an expression on the calendar.
 * A weekday, month or day without a year is the latest one not after the anchor, or after a verb in the future the earliest one not before it.
 */
export function resolve(expression: DateExpression, scene: Scene): Resolved {
  switch (expression.kind) {
    case 'clock':
      return { time: expression.time, anchor: 'absolute' };
    case 'length':
      return length(expression, scene);
    case 'part':
      return part(expression, scene);
    case 'range':
      return range(expression.from, expression.to, scene) ?? UNRESOLVED;
    default: {
      const placed = place(expression, scene);
      const time = timeOf(expression);
      const weekday =
        expression.kind === 'calendar' && expression.weekday >= 0 ? { weekday: expression.weekday } : {};
      return { ...(placed ?? UNRESOLVED), ...(time ? { time } : {}), ...weekday };
    }
  }
}

function timeOf(expression: PointExpression): TimeOfDay | undefined {
  if (!('part' in expression || 'position' in expression)) return undefined;
  if ('part' in expression && expression.part) return window(expression.part);
  if (
    expression.kind === 'unit' ||
    expression.kind === 'season' ||
    expression.kind === 'era' ||
    (expression.kind === 'calendar' && !expression.day)
  )
    return undefined;
  const hours = expression.position === 'early' ? EARLY : expression.position === 'late' ? LATE : undefined;
  return hours && { start: hours[0], end: hours[1], approximate: true };
}

/** "early on Monday" and "late on Monday", in minutes after midnight. */
const EARLY = [0, 600] as const;
const LATE = [1020, 1440] as const;

function window(name: keyof typeof DAY_PARTS): TimeOfDay {
  const [start, end] = DAY_PARTS[name];
  return { start, end, approximate: true };
}

function place(expression: PointExpression, scene: Scene): Placed | undefined {
  switch (expression.kind) {
    case 'calendar':
      return placeCalendar(expression, scene);
    case 'weekday':
      return placeWeekday(expression, scene);
    case 'offset':
      return anchored(scene, (day) => unitOf('day', day + expression.days));
    case 'unit':
      return placeUnit(expression, scene);
    case 'fraction':
      return placeFraction(expression, scene);
    case 'season':
      return placeSeason(expression, scene);
    case 'era':
      return placeEra(expression);
  }
}

function range(from: PointExpression, to: PointExpression, scene: Scene): Placed | undefined {
  const end = place(to, scene);
  if (!end) return undefined;
  const anchor = end.anchor === 'absolute' ? undefined : scene.anchor;
  // Both ends lie together, so the start is sought from the end, not from the anchor.
  const start = place(from, {
    ...scene,
    tense: undefined,
    ...(anchor ? { anchor: { ...anchor, day: end.interval.start } } : {}),
  });
  if (!start || start.interval.start >= end.interval.end) return undefined;
  const approximate = start.interval.approximate ?? end.interval.approximate;
  const whole = interval(start.interval.start, end.interval.end, 'range');
  return {
    interval: approximate ? { ...whole, approximate } : whole,
    anchor: start.anchor === 'absolute' ? end.anchor : start.anchor,
  };
}

function part(expression: PartExpression, scene: Scene): Resolved {
  const { relative } = expression;
  const time = window(expression.part);
  if (relative === 'last' || relative === 'this')
    return {
      ...(anchored(scene, (day) => unitOf('day', relative === 'last' ? day - 1 : day)) ?? UNRESOLVED),
      time,
    };
  if (relative === undefined) return { ...UNRESOLVED, time };
  const step = relative === 'next' || relative === 'following' ? 1 : relative === 'previous' ? -1 : 0;
  const placed = fromText(scene, ({ start, granularity }) =>
    granularity === 'day' ? unitOf('day', start + step) : undefined,
  );
  return { ...(placed ?? UNRESOLVED), time };
}

function length(expression: LengthExpression, scene: Scene): Resolved {
  const duration = durationOf(expression);
  const { direction, base } = expression;
  if (!direction) return { duration, anchor: 'absolute' };
  if (expression.elsewhere) return { duration, anchor: 'unresolved' };
  const fromAnchor =
    direction === 'ago' || direction === 'past' || direction === 'coming' || direction === 'from now';
  // "over the next few years he built …" is told from the text, not from today.
  if (direction === 'coming' && scene.tense === 'past') return { duration, anchor: 'unresolved' };
  if (fromAnchor) {
    const placed = anchored(scene, (day) => layOff(expression, direction, interval(day, day + 1, 'day')));
    return { ...(placed ?? UNRESOLVED), duration };
  }
  const start = base ? place(base, scene) : scene.text && { interval: scene.text, anchor: 'text' as const };
  const found = start && layOff(expression, direction, start.interval);
  return found
    ? { interval: found, duration, anchor: base ? start.anchor : 'text' }
    : { duration, anchor: 'unresolved' };
}
