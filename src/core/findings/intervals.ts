import type { DateInterval } from '../mentions/calendar';

/** Whether two intervals share a day. */
export function meets(a: DateInterval, b: DateInterval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether what has some dates can be what has others: where both have any, two of them share a day. */
export function canBeOne(dates: readonly DateInterval[], others: readonly DateInterval[]): boolean {
  if (dates.length === 0 || others.length === 0) return true;
  return dates.some((date) => others.some((other) => meets(date, other)));
}
