import type { Token } from '../../text/token';
import type { TimeOfDay } from '../calendar';
import type { DateMention } from '../mention';

/** What may stand between a clock time and the day it belongs to. */
const JOINTS = new Set(
  'on of at , ( ) around about the by from until before after shortly just between'.split(' '),
);
const MOST_JOINTS = 3;
const NOON = 720;
const DAY = 1440;

/**
 * Gives each clock time the day that stands beside it in the sentence: the next date, else the one before.
 * A conversion in brackets ("1 a.m. (2200 GMT)") gives the time before it its offset, and falls on the day before where the offset says so.
 * @param dates the mentions so far; those from `from` on are of the sentence and are replaced in place.
 * @param open the mentions whose half of the day the words leave open ("2:30").
 */
export function joinTimes(
  dates: DateMention[],
  from: number,
  tokens: readonly Token[],
  open: ReadonlySet<DateMention>,
): void {
  const join = (index: number, other: number) => {
    const time = dates[index];
    const day = dates[other];
    if (!time?.time || time.interval || time.duration || other < from || !day?.interval) return;
    if (day.interval.granularity !== 'day' || day.duration) return;
    if (!(index < other ? areBeside(time, day, tokens) : areBeside(day, time, tokens))) return;
    const afternoon = open.has(time) && (day.time?.start ?? 0) >= NOON && time.time.start < NOON;
    const clock = afternoon ? later(time.time) : time.time;
    dates[index] = { ...time, time: clock, interval: day.interval, anchor: day.anchor };
  };
  for (let index = dates.length - 2; index >= from; index--) join(index, index + 1);
  for (let index = from + 1; index < dates.length; index++) join(index, index - 1);
  for (let index = from + 1; index < dates.length; index++) convert(dates, index, tokens);
}

function areBeside(a: DateMention, b: DateMention, tokens: readonly Token[]): boolean {
  if (b.first - a.last > MOST_JOINTS) return false;
  for (let index = a.last; index < b.first; index++)
    if (!JOINTS.has(tokens[index]?.lower ?? '')) return false;
  return true;
}

const later = (time: TimeOfDay): TimeOfDay => ({ ...time, start: time.start + NOON, end: time.end + NOON });

/** Reads "13.38 IST (08:08 GMT)": the difference is the zone's, between 12 hours behind and 14 ahead. */
function convert(dates: DateMention[], index: number, tokens: readonly Token[]): void {
  const local = dates[index - 1];
  const universal = dates[index];
  if (!local?.time || universal?.time?.offset === undefined || local.time.offset !== undefined) return;
  if (universal.first !== local.last + 1 || tokens[local.last]?.text !== '(') return;
  const apart = local.time.start - universal.time.start + universal.time.offset;
  const days = apart <= -NOON ? 1 : apart > 840 ? -1 : 0;
  dates[index - 1] = { ...local, time: { ...local.time, offset: apart + days * DAY } };
  const day = local.interval;
  if (day && days !== 0)
    dates[index] = { ...universal, interval: { ...day, start: day.start - days, end: day.end - days } };
}
