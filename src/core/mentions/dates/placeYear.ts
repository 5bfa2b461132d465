import type { Relative } from '../../lexicon/calendarWords';
import { dayOf, weekdayOf } from '../calendar';
import type { DateInterval, Day } from '../calendar';
import { exists } from './calendarDates';
import type { CalendarExpression, EraExpression, FractionExpression, SeasonExpression } from './expression';
import { anchored, fromText } from './scene';
import type { Placed, Scene } from './scene';
import type { Tense } from './tense';
import { interval, monthOf, narrow, yearOf } from './units';

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

/** A year, month or day, with or without the parts that stand above it. */
export function placeCalendar(expression: CalendarExpression, scene: Scene): Placed | undefined {
  const { year, month, day, position, relative, yearOffset, textYearOffset } = expression;
  const anchor = scene.anchor;
  if (expression.swappable) {
    const chosen = unswap(expression, anchor?.day);
    return chosen && { interval: chosen, anchor: 'absolute' };
  }
  const make = (inYear: number) => written(inYear, month, day);
  const finish = (found: DateInterval) =>
    position && !day ? narrow(found, position, anchor?.day ?? Infinity) : found;
  if (year) return { interval: finish(make(year)), anchor: 'absolute' };
  if (textYearOffset !== undefined)
    return fromText(scene, (text) => finish(make(yearOf(text.start) + textYearOffset)));
  if (relative === 'that') return fromText(scene, (text) => make(yearOf(text.start)));
  if (relative === 'following' || relative === 'previous')
    return fromText(scene, (text) => pickedOut(relative, text.start, make));
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
  if (relative === 'next' || relative === 'coming' || relative === 'following')
    return here.start > today ? here : make(year + 1);
  return here;
}

/** Meteorological seasons of the northern half of the world; the southern has others, so all are approximate. */
export function placeSeason(expression: SeasonExpression, scene: Scene): Placed | undefined {
  const { season: index, year, yearOffset, relative, position } = expression;
  const make = (of: number): DateInterval => ({
    ...interval(dayOf(of, index * 3 + 3, 1), dayOf(of, index * 3 + 6, 1), 'season'),
    approximate: true,
  });
  const finish = (found: DateInterval) =>
    position ? narrow(found, position, scene.anchor?.day ?? Infinity) : found;
  if (year) return { interval: finish(make(year)), anchor: 'absolute' };
  if (relative === 'that') return fromText(scene, (text) => make(yearOf(text.start)));
  if (relative === 'following' || relative === 'previous')
    return fromText(scene, (text) => pickedOut(relative, text.start, make));
  return anchored(scene, (day) => {
    const running = index === 3 && monthOf(day) <= 2 ? make(yearOf(day) - 1) : undefined;
    if (relative === 'this' || !relative)
      return finish(running ?? (relative ? make(yearOf(day)) : inYear(day, yearOffset, scene.tense, make)));
    return finish(relative === 'last' && running ? make(yearOf(day) - 2) : pickedOut(relative, day, make));
  });
}

/** A quarter or half of a year. */
export function placeFraction(
  { index, of, year, yearOffset }: FractionExpression,
  scene: Scene,
): Placed | undefined {
  const months = 12 / of;
  const make = (inYear: number) => {
    const start = index * months + 1;
    return interval(
      dayOf(inYear, start, 1),
      dayOf(inYear, start + months, 1),
      of === 4 ? 'quarter' : 'range',
    );
  };
  if (year) return { interval: make(year), anchor: 'absolute' };
  return anchored(scene, (day) => inYear(day, yearOffset, scene.tense, make));
}

/** A decade or century. */
export function placeEra({ start, years, position }: EraExpression): Placed {
  const whole = interval(dayOf(start, 1, 1), dayOf(start + years, 1, 1), years === 10 ? 'decade' : 'century');
  return { interval: position ? narrow(whole, position, Infinity) : whole, anchor: 'absolute' };
}
