import type { CalendarUnit, Position } from '../../lexicon/calendarWords';
import { dateOf, dayOf, weekdayOf } from '../calendar';
import type { DateInterval, Day, Granularity } from '../calendar';

/** Days from `start` up to but not including `end`. */
export function interval(start: Day, end: Day, granularity: Granularity): DateInterval {
  return { start, end, granularity };
}

/** The year a day lies in. */
export const yearOf = (day: Day): number => dateOf(day).year;
/** The month a day lies in, from 1. */
export const monthOf = (day: Day): number => dateOf(day).month;

/** The same day of another month; where that month is too short, its last day. */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day);
  const first = dayOf(date.year, date.month + months, 1);
  return Math.min(first + date.day, dayOf(date.year, date.month + months + 1, 1)) - 1;
}

/** A day so many units on, or back where `step` is negative. */
export function shift(unit: CalendarUnit, day: Day, step: number): Day {
  switch (unit) {
    case 'minute':
    case 'hour':
      return day;
    case 'day':
      return day + step;
    case 'week':
    case 'weekend':
      return day + 7 * step;
    case 'fortnight':
      return day + 14 * step;
    case 'month':
      return addMonths(day, step);
    case 'quarter':
      return addMonths(day, 3 * step);
    case 'year':
      return addMonths(day, 12 * step);
    case 'decade':
      return addMonths(day, 120 * step);
    case 'century':
      return addMonths(day, 1200 * step);
  }
}

/** The day, week (from Monday), month … of the calendar that a day lies in. */
export function unitOf(unit: CalendarUnit, day: Day): DateInterval {
  const { year, month } = dateOf(day);
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return interval(day, day + 1, 'day');
    case 'week':
    case 'weekend':
      return interval(day - weekdayOf(day), day - weekdayOf(day) + 7, 'week');
    case 'fortnight':
      return interval(day - weekdayOf(day), day - weekdayOf(day) + 14, 'range');
    case 'month':
      return interval(dayOf(year, month, 1), dayOf(year, month + 1, 1), 'month');
    case 'quarter': {
      const first = month - ((month - 1) % 3);
      return interval(dayOf(year, first, 1), dayOf(year, first + 3, 1), 'quarter');
    }
    case 'year':
      return interval(dayOf(year, 1, 1), dayOf(year + 1, 1, 1), 'year');
    case 'decade': {
      const first = year - (year % 10);
      return interval(dayOf(first, 1, 1), dayOf(first + 10, 1, 1), 'decade');
    }
    case 'century': {
      const first = year - ((year - 1) % 100);
      return interval(dayOf(first, 1, 1), dayOf(first + 100, 1, 1), 'century');
    }
  }
}

/**
 * The beginning, middle or end of an interval: a third of it each.
 * "earlier" and "later" reach to and from `today` where it lies inside, and leave the interval whole where it does not.
 */
export function narrow(whole: DateInterval, position: Position, today: Day): DateInterval {
  const { start, end } = whole;
  const inside = start <= today && today < end;
  if (position === 'earlier') return inside ? interval(start, today + 1, 'range') : whole;
  if (position === 'later') return inside ? interval(today, end, 'range') : whole;
  const [from, to] = THIRDS[position];
  const months = Math.round((end - start) / DAYS_A_MONTH);
  // A third of a year or more ends with a month.
  const cut = (third: number) =>
    months >= 3
      ? addMonths(start, Math.round((months * third) / 3))
      : start + Math.round(((end - start) * third) / 3);
  return {
    ...interval(from === 0 ? start : cut(from), to === 3 ? end : cut(to), 'range'),
    approximate: true,
  };
}

const DAYS_A_MONTH = 30.436875;
const THIRDS: Readonly<Record<'early' | 'mid' | 'late', readonly [from: number, to: number]>> = {
  early: [0, 1],
  mid: [1, 2],
  late: [2, 3],
};
