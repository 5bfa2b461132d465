import { countAt } from './lengths';
import type { View } from './view';

/** A clock time told in words, before the half of the day is settled. */
interface SpokenTime {
  /** Minutes after midnight in the twelve hours it is told in. */
  readonly minute: number;
  /** Whether it is counted from noon or midnight, so that the half of the day is settled. */
  readonly fixed?: true;
  readonly last: number;
}

const NOON = 720;
const DAY = 1440;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What stands between minutes and the hour that they are counted from, and which way they are counted. */
const DIRECTIONS: ReadonlyMap<string, 1 | -1> = new Map([
  ['past', 1],
  ['after', 1],
  ['to', -1],
  ['before', -1],
  ['till', -1],
  ['til', -1],
]);

/** Words before a number that make an hour of it where the part of the day stands behind. */
const BEFORE_HOUR = words('at around until till since from before after by');
/** Words that may stand between those and the hour. */
const HEDGES = words('about around almost nearly roughly approximately just shortly');
/** Words before "ten to nine" that make it a time and no result. */
const BEFORE_MINUTES = words('at around about until till since before after nearly almost');
/** What may follow an hour that nothing is counted with. */
const AFTER_HOUR = words(
  "o'clock on in at and but or when while as before after until till for by with to that this last local sharp he she they it",
);

/**
 * Reads a clock time in words at `index`: "half past nine", "a quarter to ten", "ten minutes past noon", "nine-thirty", and
 * after "at" also "nine" where the part of the day follows ("at nine on Friday evening").
 */
export function spokenTime(view: View, index: number): SpokenTime | undefined {
  return countedFrom(view, index) ?? hourAndMinutes(view, index) ?? hourOfPart(view, index);
}

/** "half past nine", "a quarter to ten", "twenty-five past 9", "five minutes before midnight". */
function countedFrom(view: View, index: number): SpokenTime | undefined {
  const at = view.lower(index) === 'a' && view.lower(index + 1) === 'quarter' ? index + 1 : index;
  const word = view.lower(at);
  const share = word === 'half' ? 30 : word === 'quarter' ? 15 : 0;
  const count = share ? undefined : countAt(view, at);
  const minutes = share || (count && count.min === count.max ? count.min : 0);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 30) return undefined;
  const end = count?.last ?? at + 1;
  const named = count !== undefined && view.word(end)?.unit === 'minute';
  const joint = named ? end + 1 : end;
  const direction = DIRECTIONS.get(view.lower(joint));
  const hour = direction && hourAt(view, joint + 1);
  if (!hour) return undefined;
  const past = view.lower(joint) === 'past';
  if (share === 30 && !past) return undefined;
  if (!past && !endsHour(view, hour.last)) return undefined;
  // "The council voted ten to nine" tells no time, nor does "ten after nine".
  const bare = !share && !named && !past;
  if (bare && (view.lower(joint) !== 'to' || !BEFORE_MINUTES.has(view.lower(index - 1)))) return undefined;
  const minute = (hour.minute + direction * minutes + DAY) % DAY;
  return { ...hour, minute };
}

/** "nine-thirty", "nine forty-five p.m.": without a hyphen only where the half or part of the day follows. */
function hourAndMinutes(view: View, index: number): SpokenTime | undefined {
  const hour = view.word(index)?.count ?? 0;
  if (hour < 1 || hour > 12 || view.word(index)?.opens) return undefined;
  const hyphen = view.afterHyphen(index + 1);
  const count = (view.word(hyphen)?.count ?? 0) >= 10 ? countAt(view, hyphen) : undefined;
  if (!count || count.min !== count.max || count.min > 59) return undefined;
  const { last } = count;
  const said = isBeforeHour(view, index) && hyphen > index + 1 && endsHour(view, last);
  const half = (view.word(last)?.meridiem ?? -1) >= 0 || partFollows(view, last);
  return said || half ? { minute: hour * 60 + count.min, last } : undefined;
}

/** "at nine in the evening", "around 9 on Friday night", "since nine this morning". */
function hourOfPart(view: View, index: number): SpokenTime | undefined {
  if (!isBeforeHour(view, index)) return undefined;
  const hour = hourAt(view, index);
  return hour && !hour.fixed && partFollows(view, hour.last) ? hour : undefined;
}

function isBeforeHour(view: View, index: number): boolean {
  if (BEFORE_HOUR.has(view.lower(index - 1))) return true;
  return HEDGES.has(view.lower(index - 1)) && BEFORE_HOUR.has(view.lower(index - 2));
}

/** The hour at `index`: "nine", "9", "noon". */
function hourAt(view: View, index: number): SpokenTime | undefined {
  const word = view.word(index);
  if (word && word.minute >= 0) return { minute: word.minute, fixed: true, last: index + 1 };
  const hour =
    word && !word.opens ? word.count : (view.at(index)?.text.length ?? 3) > 2 ? 0 : view.digits(index);
  if (hour < 1 || hour > 12 || view.afterHyphen(index + 1) > index + 1) return undefined;
  const next = view.at(index + 1);
  if (next && !next.spaced && next.kind !== 'mark') return undefined;
  return {
    minute: (hour * 60) % NOON || NOON,
    last: view.lower(index + 1) === "o'clock" ? index + 2 : index + 1,
  };
}

/** Whether nothing follows that the number before could count. */
function endsHour(view: View, index: number): boolean {
  const next = view.at(index);
  if (!next || next.kind === 'mark' || AFTER_HOUR.has(next.lower)) return true;
  const word = view.word(index);
  return word !== undefined && (word.weekday >= 0 || word.offset !== undefined || word.meridiem >= 0);
}

/** "in the evening", "at night", "on Friday night", "this morning", "yesterday evening" at `index`. */
function partFollows(view: View, index: number): boolean {
  const lower = view.lower(index);
  const isPart = (at: number) => view.word(at)?.part !== undefined;
  if (lower === 'in') return view.lower(index + 1) === 'the' && isPart(index + 2);
  if (lower === 'at') return view.lower(index + 1) === 'night';
  const day = lower === 'on' ? index + 1 : index;
  if ((view.word(day)?.weekday ?? -1) >= 0 || view.word(day)?.offset !== undefined)
    return isPart(day + 1) || isPart(day);
  const relative = view.word(index)?.relative;
  return (relative === 'this' || relative === 'that' || relative === 'last') && isPart(index + 1);
}
