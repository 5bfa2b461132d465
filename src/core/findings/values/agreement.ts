import type { DateInterval, TimeOfDay } from '../../mentions/calendar';
import { exact, meet } from '../../mentions/quantities/compare';
import { meets } from '../intervals';
import type { Value } from './value';

/** Minutes that "about" allows on either side of a time of day. */
const ABOUT = 20;
const DAY = 24 * 60;
/** Days between two articles from which on a person may have had a birthday. */
const BIRTHDAY = 14;
const YEAR = 365;

/** Whether two values of one kind can both be true. */
export function agree(a: Value, b: Value): boolean {
  const [x, y] = [a.told, b.told];
  if (x.kind === 'number' && y.kind === 'number') return meet(x.quantity, y.quantity) || grewOlder(a, b);
  if (x.kind === 'day' && y.kind === 'day') return meets(x.interval, y.interval) || areWordedAlike(a, b);
  if (x.kind === 'clock' && y.kind === 'clock') return agreeInTime(x.time, y.time);
  if (x.kind !== 'length' || y.kind !== 'length') return true;
  const slack = Math.max(x.step, y.step) / 2;
  return x.min < y.max + slack && y.min < x.max + slack;
}

/** Whether two values are given alike, to the letter or the digit. */
export function isSame({ told: x }: Value, { told: y }: Value): boolean {
  if (x.kind === 'number' && y.kind === 'number') return exact(x.quantity, y.quantity);
  if (x.kind === 'day' && y.kind === 'day')
    return x.interval.start === y.interval.start && x.interval.end === y.interval.end;
  if (x.kind === 'clock' && y.kind === 'clock')
    return x.time.start === y.time.start && x.time.zone === y.time.zone;
  return x.kind === 'length' && y.kind === 'length' && x.min === y.min && x.max === y.max;
}

/** How loosely a value is given: the less, the more exact. */
export function looseness({ told }: Value): number {
  if (told.kind === 'number')
    return told.quantity.max - told.quantity.min + (told.quantity.approximate ? 1 : 0);
  if (told.kind === 'day') return told.interval.end - told.interval.start;
  if (told.kind === 'clock') return told.time.end - told.time.start + (told.time.approximate ? ABOUT : 0);
  return told.max - told.min + told.step;
}

/** Days within which two dates can be of one event, by how finely they are given; further apart they are of two. */
const NEAR: Readonly<Record<DateInterval['granularity'], number>> = {
  day: 45,
  week: 45,
  range: 45,
  month: 400,
  quarter: 400,
  season: 400,
  year: 1200,
  decade: 0,
  century: 0,
};

/** Whether two dates are too far apart for one event. */
export function areFarApart({ told: x }: Value, { told: y }: Value): boolean {
  if (x.kind !== 'day' || y.kind !== 'day') return false;
  const gap = Math.max(x.interval.start, y.interval.start) - Math.min(x.interval.end, y.interval.end);
  return gap > Math.max(NEAR[x.interval.granularity], NEAR[y.interval.granularity]);
}

/** How many times the lesser of two numbers or lengths the greater is; 1 for what cannot be measured so. */
export function timesApart({ told: x }: Value, { told: y }: Value): number {
  if (x.kind === 'number' && y.kind === 'number' && x.quantity.unit === y.quantity.unit)
    return ratio(sizeOf(x.quantity), sizeOf(y.quantity));
  return x.kind === 'length' && y.kind === 'length' ? ratio(sizeOf(x), sizeOf(y)) : 1;
}

const ratio = (a: number, b: number) => Math.max(a, b) / Math.max(Math.min(a, b), Number.EPSILON);

const sizeOf = ({ min, max }: { readonly min: number; readonly max: number }) =>
  Math.abs(Number.isFinite(min) ? min : max);

/** Whether two ages can be one person's, as the articles are of different days. */
function grewOlder(a: Value, b: Value): boolean {
  const [x, y] = [a.told, b.told];
  if (x.kind !== 'number' || y.kind !== 'number' || x.quantity.kind !== 'age') return false;
  const [day, other] = [a.part.day, b.part.day];
  if (day === undefined || other === undefined || Math.abs(day - other) <= BIRTHDAY) return false;
  const [young, old] = day < other ? [x.quantity, y.quantity] : [y.quantity, x.quantity];
  return old.max >= young.min && old.min - young.max <= Math.ceil(Math.abs(day - other) / YEAR);
}

const WEEKDAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/;

/** Whether two dates have the same words, or weekday: what makes them two is then only what the articles' own dates are taken for. */
function areWordedAlike(a: Value, b: Value): boolean {
  const [one = '', other = ''] = [a.words, b.words].map((words) => {
    const lower = words.toLowerCase();
    return WEEKDAY.exec(lower)?.[0] ?? lower;
  });
  return one === other;
}

/** Whether two times can be one; times in zones that cannot be converted are given the benefit of the doubt. */
function agreeInTime(a: TimeOfDay, b: TimeOfDay): boolean {
  const known = a.offset !== undefined && b.offset !== undefined;
  if (!known && a.zone !== b.zone) return true;
  const shift = known ? a.offset - b.offset : 0;
  const slack = (a.approximate ? ABOUT : 0) + (b.approximate ? ABOUT : 0);
  return [-DAY, 0, DAY].some(
    (day) => a.start - shift + day <= b.end + slack && b.start <= a.end - shift + day + slack,
  );
}
