/** A calendar day: whole days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number;

/** How finely an interval is named: `range` is one that is no unit of the calendar. */
export type Granularity =
  'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century' | 'range';

/** Days from `start` up to but not including `end`; an open side is -Infinity or Infinity. */
export interface DateInterval {
  readonly start: Day;
  readonly end: Day;
  readonly granularity: Granularity;
  readonly approximate?: true;
}

/** The units lengths of time are measured in. */
export type DurationUnit = 'minute' | 'hour' | 'day' | 'month';

/** A length of time in one unit (weeks are days; years, decades and centuries are months); bounds inclusive, an open side is Infinity or 0. */
export interface Duration {
  readonly min: number;
  readonly max: number;
  readonly unit: DurationUnit;
  readonly approximate?: true;
}

/** A clock time in minutes after midnight (half-open where a part of the day is meant), with the zone as written and its offset from UTC in minutes where known. */
export interface TimeOfDay {
  readonly start: number;
  readonly end: number;
  readonly approximate?: true;
  readonly zone?: string;
  readonly offset?: number;
}

const DAYS_BEFORE_EPOCH = 719468;

/**
 * The day of a calendar date.
 * Months run from 1 to 12; a day or month out of range carries over, as in "month 13".
 * Method: days from civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export function dayOf(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 1;
  const y = Math.floor(months / 12) - (((months % 12) + 12) % 12 < 2 ? 1 : 0);
  const m = (((months % 12) + 12) % 12) + 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - DAYS_BEFORE_EPOCH;
}

/** The calendar date of a day: year, month from 1 to 12, day of the month from 1. */
export function dateOf(day: Day): { year: number; month: number; day: number } {
  const z = day + DAYS_BEFORE_EPOCH;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** Day of the week, Monday 0 to Sunday 6. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** Reads `YYYY-MM-DD`. @returns undefined where the text is no such date or the date does not exist. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === text ? day : undefined;
}
