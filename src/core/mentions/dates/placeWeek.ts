import type { CalendarUnit, Relative } from '../../lexicon/calendarWords';
import { weekdayOf } from '../calendar';
import type { DateInterval, Day } from '../calendar';
import type { UnitExpression, WeekdayExpression } from './expression';
import { anchored, fromText } from './scene';
import type { Placed, Scene } from './scene';
import type { Tense } from './tense';
import { interval, narrow, shift, unitOf } from './units';

/** From when on, in minutes after midnight, a page counts as filed late. */
const EVENING = 1080;

const single = (day: Day) => interval(day, day + 1, 'day');

/** A weekday: the latest one not after the anchor, or as the words beside it say. */
export function placeWeekday(expression: WeekdayExpression, scene: Scene): Placed | undefined {
  const { weekday: name, relative } = expression;
  if (relative === 'that' || relative === 'following' || relative === 'previous')
    return fromText(scene, ({ start, granularity }) => {
      if (granularity !== 'day') return undefined;
      const back = (weekdayOf(start) - name + 7) % 7;
      if (relative === 'that') return back === 0 ? single(start) : undefined;
      return single(relative === 'previous' ? start - (back || 7) : start + 7 - back);
    });
  return anchored(scene, (today) => fromToday(expression, today, scene));
}

function fromToday(
  { weekday: name, relative, weekOffset }: WeekdayExpression,
  today: Day,
  scene: Scene,
): DateInterval {
  const back = (weekdayOf(today) - name + 7) % 7;
  const ahead = (7 - back) % 7;
  if (weekOffset !== undefined) return single(today - weekdayOf(today) + 7 * weekOffset + name);
  if (relative === 'last') return single(today - (back || 7));
  if (relative === 'next') return single(today + (ahead || 7));
  if (relative === 'coming') return single(today + ahead);
  if (relative === 'this') return single(back <= 3 ? today - back : today + ahead);
  if (scene.tense === 'future' || scene.tense === 'near') return single(today + ahead);
  // What is filed late in the evening can tell of a place where the next day has come.
  if (ahead === 1 && (scene.filed ?? 0) >= EVENING) return { ...single(today + 1), approximate: true };
  return single(today - back);
}

/** Units from the one that holds the anchor. */
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
/** Words that pick a unit out from the last date in the text, not from the anchor. */
const FROM_TEXT: ReadonlySet<Relative> = new Set<Relative>(['that', 'same', 'previous', 'following']);

/** A week, month, year or weekend that a word beside it picks out. */
export function placeUnit(expression: UnitExpression, scene: Scene): Placed | undefined {
  const { unit: name, relative, position } = expression;
  if (name === 'weekend') return anchored(scene, (day) => weekend(relative, day, scene.tense));
  const step = relative && SHIFTS[relative];
  if (!relative || step === undefined) return undefined;
  const find = (day: Day) => {
    const whole = unitOf(name, shift(name, day, step));
    return position ? narrow(whole, position, day) : whole;
  };
  if (FROM_TEXT.has(relative) || name === 'day')
    // The date in the text has to lie within one such unit.
    return fromText(scene, ({ start, end }) => (DAYS[name] >= end - start - 1 ? find(start) : undefined));
  return anchored(scene, find);
}

/** The most days a unit has. */
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
