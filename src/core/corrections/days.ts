import { CALENDAR_WORDS } from '../lexicon/calendarWords';
import type { DateInterval, Day } from '../mentions/calendar';
import { dateOf, weekdayOf } from '../mentions/calendar';
import type { DateMention } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Obstacle, Reworded, TextChange } from './correction';
import { monthLike, suffixOf, weekdayLike } from './calendarStyle';
import type { Right, Told } from './right';
import { dateAt } from './dateAt';

/** The parts of a date that its words can name. */
interface Named {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Puts the right day, month or year in the place of another one, in the order and form of the words there. */
export function rewordDay(wrong: Told, right: Right, today: Day | undefined): Reworded {
  const mention = dateAt(wrong, isDay);
  const interval = mention?.interval;
  const meant = right.told.map((told) => dateAt(told, isDay)?.interval);
  const known = meant.filter((one) => one !== undefined && !one.approximate);
  // Of readings that agree the one that tells most exactly.
  const [finest] = [...known].sort((a, b) => length(a) - length(b));
  if (!mention || !interval || !finest) return 'unclear';
  if (rank(interval) === undefined || rank(finest) === undefined) return 'unclear';
  if ((rank(finest) ?? 0) > (rank(interval) ?? 0)) return 'precision';
  return changesOf(wrong.article, mention, interval, finest.start, today);
}

const isDay = ({ interval, time, duration }: DateMention) =>
  interval !== undefined && time === undefined && duration === undefined;

const length = (interval: DateInterval | undefined) => (interval ? interval.end - interval.start : Infinity);

/** The units that are named by words of their own, the finest first. */
function rank({ granularity }: DateInterval): number | undefined {
  const at = ['day', 'month', 'year'].indexOf(granularity);
  return at < 0 ? undefined : at;
}

function changesOf(
  article: Article,
  { start, end }: DateMention,
  interval: DateInterval,
  right: Day,
  today: Day | undefined,
): Reworded {
  const text = article.text.slice(start, end);
  const from = dateOf(interval.start);
  const to = dateOf(right);
  const numeric = inNumbers(text, from, to);
  if (numeric) return numeric.map((change) => moved(change, start));
  const changes: TextChange[] = [];
  const named = { day: false, month: false, year: false, weekday: false };
  const put = (at: number, words: string, text: string) => {
    if (words !== text) changes.push({ start: start + at, end: start + at + words.length, text });
  };
  for (const { 0: word, index } of text.matchAll(/\p{L}+\.?|\d+(?:st|nd|rd|th)?/gu)) {
    const lower = word.toLowerCase().replace(/\.$/, '');
    const number = /^\d+/.exec(word)?.[0];
    const known = CALENDAR_WORDS.get(lower);
    if (number !== undefined) {
      if (number.length === 4 && Number(number) === from.year) {
        named.year = true;
        put(index, word, String(to.year));
      } else if (Number(number) === from.day && interval.granularity === 'day') {
        named.day = true;
        put(index, word, `${to.day}${word.length > number.length ? suffixOf(to.day) : ''}`);
      } else return 'unclear';
    } else if (known && known.weekday >= 0) {
      named.weekday = true;
      put(index, word, weekdayLike(word, weekdayOf(right)));
    } else if (known?.month === from.month) {
      named.month = true;
      put(index, word, monthLike(word, to.month, article.text));
    } else if (known?.offset !== undefined || (known?.ordinal ?? 0) > 0) return 'relative';
  }
  return obstacleIn(named, { from, to, interval, right, today }) ?? changes;
}

/** Why the words of a date cannot tell another one. */
function obstacleIn(
  named: {
    readonly day: boolean;
    readonly month: boolean;
    readonly year: boolean;
    readonly weekday: boolean;
  },
  {
    from,
    to,
    interval,
    right,
    today,
  }: { from: Named; to: Named; interval: DateInterval; right: Day; today: Day | undefined },
): Obstacle | undefined {
  if (from.year !== to.year && !named.year && (named.month || named.day)) return 'unclear';
  if (interval.granularity === 'year') return named.year ? undefined : 'unclear';
  if (interval.granularity === 'month') return named.month ? undefined : 'unclear';
  if (named.day) return named.month || from.month === to.month ? undefined : 'unclear';
  if (!named.weekday) return 'relative';
  // A weekday alone is that of the days next to the article's own.
  const isNear = (day: Day) => today !== undefined && Math.abs(day - today) < 7;
  const side = (day: Day) => Math.sign(day - (today ?? 0));
  return isNear(right) && side(right) === side(interval.start) ? undefined : 'relative';
}

/** The changes to a date in numbers: "3/5/2025", "2025-05-03"; undefined where it is in words. */
function inNumbers(text: string, from: Named, to: Named): TextChange[] | undefined {
  const match = /^(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})$/.exec(text);
  if (!match) return undefined;
  const [, a = '', mark = '', b = '', c = ''] = match;
  const year = (like: string) =>
    like.length === 2 ? String(to.year % 100).padStart(2, '0') : String(to.year);
  const padded = (value: number, like: string) =>
    String(value).padStart(like.length === 2 && (like.startsWith('0') || Number(like) > 9) ? 2 : 1, '0');
  const first =
    a.length === 4 ? 'year' : Number(a) === from.day && Number(b) === from.month ? 'day' : 'month';
  const parts =
    first === 'year'
      ? [year(a), padded(to.month, b), padded(to.day, c)]
      : first === 'day'
        ? [padded(to.day, a), padded(to.month, b), year(c)]
        : [padded(to.month, a), padded(to.day, b), year(c)];
  const words = parts.join(mark);
  return words === text ? [] : [{ start: 0, end: text.length, text: words }];
}

const moved = ({ start, end, text }: TextChange, by: number): TextChange => ({
  start: start + by,
  end: end + by,
  text,
});
