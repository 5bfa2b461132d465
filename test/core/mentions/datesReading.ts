import { formatDay, parseDay } from '../../../src/core/mentions/calendar';
import type { TimeOfDay } from '../../../src/core/mentions/calendar';
import { recogniseDates } from '../../../src/core/mentions/dates';
import type { DateMention } from '../../../src/core/mentions/mention';
import { readArticle } from '../../../src/core/text/reader';

const day = (value: number) => (Number.isFinite(value) ? formatDay(value) : value > 0 ? 'ever' : 'always');
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function describeTime({ start, end, approximate, zone, offset }: TimeOfDay): string {
  const till = end === start + 1 ? '' : `-${clock(end)}`;
  const where = `${zone === undefined ? '' : ` ${zone}`}${offset === undefined ? '' : `(${offset})`}`;
  return `${approximate ? '~' : ''}${clock(start)}${till}${where}`;
}

/**
 * A mention in one line: its days with both ends in ("2025-07-01" or "2025-04-01..2025-04-30") and their granularity,
 * then a length ("42..48 month"), then a clock time; "~" is approximate, "?" unresolved.
 */
export function describeDate({ interval, duration, time, anchor }: DateMention): string {
  const parts: string[] = [];
  if (interval) {
    const { start, end, granularity, approximate } = interval;
    const days = end - start === 1 ? day(start) : `${day(start)}..${day(end - 1)}`;
    parts.push(`${approximate ? '~' : ''}${days}${granularity === 'day' ? '' : ` ${granularity}`}`);
  }
  if (duration) {
    const { min, max, unit, approximate } = duration;
    parts.push(`${approximate ? '~' : ''}${min === max ? min : `${min}..${max}`} ${unit}`);
  }
  if (time) parts.push(describeTime(time));
  if (anchor === 'unresolved') parts.push('?');
  return parts.join(', ');
}

/** Takes the brackets out of a text in which they mark spans. */
export function unmark(marked: string): { text: string; spans: string[] } {
  const spans: string[] = [];
  let text = '';
  marked.split(/[[\]]/).forEach((part, index) => {
    if (index % 2 === 1) spans.push(`${text.length}-${text.length + part.length}`);
    text += part;
  });
  return { text, spans };
}

/** Reads a text as the body of an article of a story of `storyDate` ("YYYY-MM-DD"). */
export function datesOf(text: string, storyDate?: string): ReturnType<typeof recogniseDates> {
  const parsed = storyDate === undefined ? undefined : parseDay(storyDate);
  return recogniseDates(readArticle('a.txt', text), parsed === undefined ? {} : { storyDate: parsed });
}
