import type { DateInterval } from '../calendar';
import type { LengthExpression } from './expression';
import { addMonths, interval, unitOf } from './units';

type Direction = NonNullable<LengthExpression['direction']>;

/** Words that count years loosely: "three decades ago" may be five years off, "a century ago" ten. */
const SLACK_MONTHS = { decade: 60, century: 120 };

/** Beyond two thousand years a number tells an age of the world, no year. */
const FARTHEST_MONTHS = 24_000;

/**
 * Lays a length of time off from a stretch of days.
 * An exact count gives the day, week, month or year of its own unit; a count between bounds gives the range between them.
 * @returns undefined where the length is finer than the stretch it starts from ("in April … two days later").
 */
export function layOff(
  length: LengthExpression,
  direction: Direction,
  base: DateInterval,
): DateInterval | undefined {
  const { unit, min, max } = length;
  if (unit === 'month' && (Number.isFinite(max) ? max : min) > FARTHEST_MONTHS) return undefined;
  if (!Number.isFinite(base.start) || !Number.isFinite(base.end)) return undefined;
  const back = direction === 'ago' || direction === 'past' || direction === 'earlier';
  if (unit === 'minute' || unit === 'hour') return undefined;
  const move = (amount: number) => {
    if (!Number.isFinite(amount)) return back ? -Infinity : Infinity;
    const signed = back ? -amount : amount;
    return unit === 'day' ? base.start + Math.round(signed) : addMonths(base.start, Math.round(signed));
  };
  if (direction === 'past' || direction === 'coming') {
    const far = move(max);
    const found = back ? interval(far, base.end, 'range') : interval(base.start, far + 1, 'range');
    return { ...found, approximate: true };
  }
  const size = base.end - base.start;
  if (size > (unit === 'day' ? 1 : length.written === 'month' ? 31 : 366)) return undefined;
  if (min !== max) {
    const [near, far] = [move(min), move(max)];
    const found = back ? interval(far, near + size, 'range') : interval(near, far + size, 'range');
    return length.approximate ? { ...found, approximate: true } : found;
  }
  const day = move(min);
  switch (length.written) {
    case 'day':
      return interval(day, day + 1, 'day');
    case 'week':
    case 'fortnight':
      // Weeks are counted to the day from a day in the text, loosely from now.
      return direction === 'later' || direction === 'earlier'
        ? interval(day, day + 1, 'day')
        : { ...interval(day - 3, day + 4, 'week'), approximate: true };
    case 'month':
    case 'quarter':
      return { ...unitOf('month', day), approximate: true };
    case 'decade':
    case 'century': {
      const slack = SLACK_MONTHS[length.written];
      return { ...interval(addMonths(day, -slack), addMonths(day, slack), 'range'), approximate: true };
    }
    default:
      return base.granularity === 'year'
        ? unitOf('year', day)
        : { ...unitOf('year', day), approximate: true };
  }
}
