import type { CalendarUnit, Relative } from '../../lexicon/calendarWords';
import { DAY_PARTS } from '../../lexicon/calendarWords';
import { dayOf, weekdayOf } from '../calendar';
import type { DateInterval, Day, Duration, TimeOfDay } from '../calendar';
import type { DateMention } from '../mention';
import { exists } from './calendarDates';
import type {
  CalendarExpression,
  DateExpression,
  LengthExpression,
  PartExpression,
  PointExpression,
  SeasonExpression,
  UnitExpression,
  WeekdayExpression,
} from './expression';
import { durationOf } from './lengths';
import { layOff } from './layOff';
import type { Tense } from './tense';
import { interval, monthOf, narrow, shift, unitOf, yearOf } from './units';

/** What an expression is resolved against. */
export interface Scene {
  /** The day the article is of, and what says so. */
  readonly anchor?: { readonly day: Day; readonly from: 'article' | 'story' };
  /** Minutes after midnight at which the article was filed, where it says so. */
  readonly filed?: number;
  /** The last date before the expression in the text. */
  readonly text?: DateInterval;
  readonly tense: Tense | undefined;
}

/** What a date mention says, apart from where it stands. */
export type Resolved = Pick<DateMention, 'anchor'> &
  Partial<Pick<DateMention, 'interval' | 'duration' | 'time' | 'weekday'>>;

type Placed = { readonly interval: DateInterval; readonly anchor: DateMention['anchor'] };

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
      return calendarDate(expression, scene);
    case 'weekday':
      return anchored(scene, (day) => weekday(expression, day, scene));
    case 'offset':
      return anchored(scene, (day) => interval(day + expression.days, day + expression.days + 1, 'day'));
    case 'unit':
      return unit(expression, scene);
    case 'fraction': {
      const quarter = (year: number) => {
        const months = 12 / expression.of;
        const start = expression.index * months + 1;
        return interval(
          dayOf(year, start, 1),
          dayOf(year, start + months, 1),
          expression.of === 4 ? 'quarter' : 'range',
        );
      };
      if (expression.year) return { interval: quarter(expression.year), anchor: 'absolute' };
      return anchored(scene, (day) => inYear(day, expression.yearOffset, scene.tense, quarter));
    }
    case 'season':
      return season(expression, scene);
    case 'era': {
      const { start, years, position } = expression;
      const whole = interval(
        dayOf(start, 1, 1),
        dayOf(start + years, 1, 1),
        years === 10 ? 'decade' : 'century',
      );
      return { interval: position ? narrow(whole, position, Infinity) : whole, anchor: 'absolute' };
    }
  }
}

function anchored(scene: Scene, find: (day: Day) => DateInterval | undefined): Placed | undefined {
  const found = scene.anchor && find(scene.anchor.day);
  return scene.anchor && found && { interval: found, anchor: scene.anchor.from };
}

/** The stretch of the anchor's year, or the one before or after, that lies on the right side of the anchor. */
function inYear(
  day: Day,
  yearOffset: number | undefined,
  tense: Tense | undefined,
  make: (year: number) => DateInterval,
): DateInterval {
  const year = yearOf(day);
  if (yearOffset !== undefined) return make(year + yearOffset);
  const here = make(year);
  if (tense === 'future') return here.end > day ? here : make(year + 1);
  if (tense === 'near') return nearest(day, [make(year - 1), here, make(year + 1)]);
  return here.start <= day ? here : make(year - 1);
}

/** The stretch found, or the one on the other side of the anchor where only that falls on the weekday that stands with the date. */
function onWeekday(
  { weekday: written, yearOffset }: CalendarExpression,
  today: Day,
  found: DateInterval,
  make: (year: number) => DateInterval,
): DateInterval {
  if (written < 0 || yearOffset !== undefined || weekdayOf(found.start) === written) return found;
  const other = make(yearOf(found.start) + (found.start <= today ? 1 : -1));
  return weekdayOf(other.start) === written ? other : found;
}

function nearest(day: Day, candidates: readonly DateInterval[]): DateInterval {
  const apart = ({ start, end }: DateInterval) => Math.max(start - day, day - end + 1, 0);
  return candidates.reduce((best, other) => (apart(other) < apart(best) ? other : best));
}

function calendarDate(expression: CalendarExpression, scene: Scene): Placed | undefined {
  const { year, month, day, position, relative, yearOffset } = expression;
  const anchor = scene.anchor;
  if (expression.swappable) {
    const chosen = unswap(expression, anchor?.day);
    return chosen && { interval: chosen, anchor: 'absolute' };
  }
  const make = (inYear: number) => written(inYear, month, day);
  const finish = (found: DateInterval) =>
    position && !day ? narrow(found, position, anchor?.day ?? Infinity) : found;
  if (year) return { interval: finish(make(year)), anchor: 'absolute' };
  if (relative === 'that') {
    const text = scene.text;
    return text && { interval: make(yearOf(text.start)), anchor: 'text' };
  }
  return anchored(scene, (today) => {
    if (relative) return pickedOut(relative, today, make);
    const found = onWeekday(expression, today, inYear(today, yearOffset, scene.tense, make), make);
    if (!day || exists(yearOf(found.start), month, day)) return finish(found);
    // 29 February: the nearest year that has one.
    for (let apart = 1; apart <= 8; apart++) {
      const leap = yearOf(today) + (scene.tense === 'future' ? apart : -apart);
      if (exists(leap, month, day)) return make(leap);
    }
    return undefined;
  });
}

function written(year: number, month: number, day: number): DateInterval {
  if (!month) return interval(dayOf(year, 1, 1), dayOf(year + 1, 1, 1), 'year');
  if (!day) return interval(dayOf(year, month, 1), dayOf(year, month + 1, 1), 'month');
  return interval(dayOf(year, month, day), dayOf(year, month, day) + 1, 'day');
}

/** How near the anchor one of two readings of "03/04/2025" has to be, and the other not, to be taken. */
const NEAR = 31;

function unswap({ year, month, day }: CalendarExpression, anchor: Day | undefined): DateInterval | undefined {
  if (anchor === undefined) return undefined;
  const readings = [written(year, month, day), written(year, day, month)];
  const near = readings.filter(({ start }) => Math.abs(start - anchor) <= NEAR);
  return near.length === 1 ? near[0] : undefined;
}

/** "last August" is the latest one that is over, "next August" the earliest to come, "this August" that of the anchor's year. */
function pickedOut(relative: Relative, today: Day, make: (year: number) => DateInterval): DateInterval {
  const year = yearOf(today);
  const here = make(year);
  if (relative === 'last' || relative === 'previous') return here.end <= today ? here : make(year - 1);
  if (relative === 'next' || relative === 'coming') return here.start > today ? here : make(year + 1);
  return here;
}

const EVENING = 1080;

function weekday(expression: WeekdayExpression, today: Day, scene: Scene): DateInterval {
  const { weekday: name, relative, weekOffset } = expression;
  const single = (day: Day) => interval(day, day + 1, 'day');
  const back = (weekdayOf(today) - name + 7) % 7;
  const ahead = (7 - back) % 7;
  if (weekOffset !== undefined) return single(today - weekdayOf(today) + 7 * weekOffset + name);
  if (relative === 'last' || relative === 'previous') return single(today - (back || 7));
  if (relative === 'next' || relative === 'following') return single(today + (ahead || 7));
  if (relative === 'coming') return single(today + ahead);
  if (relative === 'this') return single(back <= 3 ? today - back : today + ahead);
  if (scene.tense === 'future' || scene.tense === 'near') return single(today + ahead);
  // What is filed late in the evening can tell of a place where the next day has come.
  if (ahead === 1 && (scene.filed ?? 0) >= EVENING) return { ...single(today + 1), approximate: true };
  return single(today - back);
}

const SHIFTS: Partial<Record<Relative, number>> = {
  last: -1,
  this: 0,
  next: 1,
  coming: 1,
  previous: -1,
  following: 1,
  same: 0,
  that: 0,
};
const FROM_TEXT: ReadonlySet<Relative> = new Set<Relative>(['that', 'same', 'previous', 'following']);

function unit(expression: UnitExpression, scene: Scene): Placed | undefined {
  const { unit: name, relative, position } = expression;
  if (name === 'weekend') return anchored(scene, (day) => weekend(relative, day, scene.tense));
  const step = relative && SHIFTS[relative];
  if (step === undefined) return undefined;
  if (relative && (FROM_TEXT.has(relative) || name === 'day')) {
    const text = scene.text;
    const fits = text && spanOf(name) >= text.end - text.start - 1 && Number.isFinite(text.start);
    return fits ? { interval: unitOf(name, shift(name, text.start, step)), anchor: 'text' } : undefined;
  }
  return anchored(scene, (day) => {
    const whole = unitOf(name, shift(name, day, step));
    return position ? narrow(whole, position, day) : whole;
  });
}

const DAYS: Readonly<Record<CalendarUnit, number>> = {
  minute: 0,
  hour: 0,
  day: 1,
  weekend: 2,
  week: 7,
  fortnight: 14,
  month: 31,
  quarter: 92,
  year: 366,
  decade: 3653,
  century: 36525,
};
const spanOf = (name: CalendarUnit) => DAYS[name];

/** Saturday and Sunday: the running or last weekend, or after a verb in the future the coming one. */
function weekend(relative: Relative | undefined, today: Day, tense: Tense | undefined): DateInterval {
  const weekdayToday = weekdayOf(today);
  const saturday = today - ((weekdayToday + 2) % 7);
  const on = (start: Day) => interval(start, start + 2, 'range');
  const running = weekdayToday >= 5;
  if (relative === 'last' || relative === 'previous') return on(running ? saturday - 7 : saturday);
  if (relative === 'next' || relative === 'coming' || relative === 'following') return on(saturday + 7);
  if (running) return on(saturday);
  if (relative === 'this')
    return on(tense === 'future' || (tense !== 'past' && weekdayToday >= 2) ? saturday + 7 : saturday);
  return on(tense === 'future' ? saturday + 7 : saturday);
}

/** Meteorological seasons of the northern half of the world; the southern has others, so all are approximate. */
function season(expression: SeasonExpression, scene: Scene): Placed | undefined {
  const { season: index, year, yearOffset, relative, position } = expression;
  const make = (of: number): DateInterval => ({
    ...interval(dayOf(of, index * 3 + 3, 1), dayOf(of, index * 3 + 6, 1), 'season'),
    approximate: true,
  });
  const finish = (found: DateInterval) =>
    position ? narrow(found, position, scene.anchor?.day ?? Infinity) : found;
  if (year) return { interval: finish(make(year)), anchor: 'absolute' };
  if (relative === 'that' && scene.text) return { interval: make(yearOf(scene.text.start)), anchor: 'text' };
  return anchored(scene, (day) => {
    const running = index === 3 && monthOf(day) <= 2 ? make(yearOf(day) - 1) : undefined;
    if (relative === 'this' || !relative)
      return finish(running ?? (relative ? make(yearOf(day)) : inYear(day, yearOffset, scene.tense, make)));
    return finish(relative === 'last' && running ? make(yearOf(day) - 2) : pickedOut(relative, day, make));
  });
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
  const single = (day: Day): DateInterval => interval(day, day + 1, 'day');
  const fromText = relative === undefined || relative === 'next' || FROM_TEXT.has(relative);
  if (!fromText) {
    const placed = anchored(scene, (day) => single(relative === 'last' ? day - 1 : day));
    return { ...(placed ?? UNRESOLVED), time };
  }
  const { text } = scene;
  if (!text || text.granularity !== 'day' || relative === undefined) return { anchor: 'unresolved', time };
  const step = relative === 'next' || relative === 'following' ? 1 : relative === 'previous' ? -1 : 0;
  return { interval: single(text.start + step), time, anchor: 'text' };
}

function length(expression: LengthExpression, scene: Scene): Resolved {
  const duration: Duration = durationOf(expression);
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
