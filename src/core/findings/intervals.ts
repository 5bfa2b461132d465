import type { DateInterval } from '../mentions/calendar';

/** Whether two intervals share a day. */
export function meets(a: DateInterval, b: DateInterval): boolean {
  return a.start < b.end && b.start < a.end;
}
