import * as chrono from 'chrono-node';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, formatDay, parseDay } from '../../src/core/mentions/calendar';
import type { DateInterval, Day } from '../../src/core/mentions/calendar';
import { recogniseDates } from '../../src/core/mentions/dates';
import type { DateMention } from '../../src/core/mentions/mention';
import { readArticle } from '../../src/core/text/reader';
import { overlaps } from '../../src/core/text/span';
import { SHARED } from './labels';

/** A labelled date: `value` is a calendar value ("2021-08", "199X") or a length ("P4Y-", "PAST/P100Y+"), `+` at least and `-` just under it. */
interface DateLabel {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value?: string;
  readonly anchored?: boolean;
}

/** How many labelled dates were found, and how many of those with a value were read as it says. */
export interface DateScore {
  readonly labelled: number;
  readonly found: number;
  readonly valued: number;
  readonly right: number;
  readonly mistakes: readonly string[];
}

/** The day the labelled story is of. */
const STORY_DATE = parseDay('2025-07-03') as Day;

/** A date as a reader gives it: where it stands, and what it was read as. */
type ReadDate = Pick<DateMention, 'start' | 'end' | 'text' | 'interval' | 'duration'>;
type DateReader = (file: string, text: string) => readonly ReadDate[];

const copydesk: DateReader = (file, text) =>
  recogniseDates(readArticle(file, text), { storyDate: STORY_DATE }).dates;

/** chrono's dates as days, months or years, by the least that it is certain of; it knows no lengths of time. */
const chronoNode: DateReader = (_, text) =>
  chrono.parse(text, new Date('2025-07-03T12:00:00')).map(({ index, text: words, start, end }) => {
    const first = intervalOf(calendarValue(start));
    const last = end ? intervalOf(calendarValue(end)) : first;
    const interval = first && last ? { ...first, end: last.end } : undefined;
    return { start: index, end: index + words.length, text: words, ...(interval ? { interval } : {}) };
  });

/** "2025", "2025-07" or "2025-07-03". */
function calendarValue(date: chrono.ParsedComponents): string {
  const units = ['year', 'month', 'day'] as const;
  const least = date.isCertain('weekday')
    ? 2
    : Math.max(...units.map((unit, index) => (date.isCertain(unit) ? index : 0)));
  return units
    .slice(0, least + 1)
    .map((unit) => String(date.get(unit)))
    .join('-');
}

/** Reads the seeds and compares their dates with the labels. @returns undefined where seeds or labels are absent */
export function scoreDates(reader: DateReader = copydesk): DateScore | undefined {
  const path = join(SHARED, 'gold/seed-entities.json');
  if (!existsSync(path)) return undefined;
  const labels = (JSON.parse(readFileSync(path, 'utf8')) as DateLabel[]).filter(
    ({ type }) => type === 'DATE',
  );
  const files = [...new Set(labels.map(({ file }) => file))];
  if (files.some((file) => !existsSync(join(SHARED, 'seeds', file)))) return undefined;
  const read = new Map(
    files.map((file) => [file, reader(file, readFileSync(join(SHARED, 'seeds', file), 'utf8'))]),
  );
  const mistakes: string[] = [];
  let found = 0;
  let right = 0;
  for (const label of labels) {
    const mention = read.get(label.file)?.find((date) => overlaps(date, label));
    if (mention) found++;
    else mistakes.push(`${label.file}: missed "${label.text}"`);
    if (label.value === undefined || !mention) continue;
    if (agrees(mention, label.value, label.anchored === true)) right++;
    else mistakes.push(`${label.file}: "${mention.text}" is ${label.value}, read as ${describe(mention)}`);
  }
  const valued = labels.filter(({ value }) => value !== undefined).length;
  return { labelled: labels.length, found, valued, right, mistakes };
}

function agrees({ interval, duration }: ReadDate, value: string, anchored: boolean): boolean {
  const length = /^(?:PAST\/)?P(\d+)Y([+-])$/.exec(value);
  if (length) {
    const months = Number(length[1]) * 12;
    if (!duration || duration.unit !== 'month') return false;
    const bounded =
      length[2] === '+'
        ? duration.min === months && duration.max === Infinity
        : duration.max === months && duration.min < months;
    return (
      bounded &&
      (!value.startsWith('PAST') || (interval !== undefined && interval.end <= STORY_DATE - 365 * 100))
    );
  }
  const expected = intervalOf(value);
  if (!interval || !expected) return false;
  // A bare year that is counted from the story stands for a part of that year ("earlier this year").
  if (anchored && expected.granularity === 'year')
    return expected.start <= interval.start && interval.end <= expected.end;
  return interval.start === expected.start && interval.end === expected.end;
}

function intervalOf(value: string): DateInterval | undefined {
  const [year = NaN, month = NaN, day = NaN] = value.split('-').map(Number);
  if (/^\d{3}X$/.test(value)) {
    const first = Number(value.slice(0, 3)) * 10;
    return { start: dayOf(first, 1, 1), end: dayOf(first + 10, 1, 1), granularity: 'decade' };
  }
  if (Number.isNaN(year)) return undefined;
  if (Number.isNaN(month))
    return { start: dayOf(year, 1, 1), end: dayOf(year + 1, 1, 1), granularity: 'year' };
  if (Number.isNaN(day))
    return { start: dayOf(year, month, 1), end: dayOf(year, month + 1, 1), granularity: 'month' };
  return { start: dayOf(year, month, day), end: dayOf(year, month, day) + 1, granularity: 'day' };
}

function describe({ interval, duration }: ReadDate): string {
  const day = (value: number) => (Number.isFinite(value) ? formatDay(value) : String(value));
  if (interval) return `${day(interval.start)} to before ${day(interval.end)}`;
  return duration ? `${duration.min} to ${duration.max} ${duration.unit}s` : 'nothing';
}

/** The score in a few lines of text, beside chrono's on the same labels; mistakes are indented. */
export function reportDates(): string[] {
  const score = scoreDates();
  if (!score) return ['Dates on the seeds: skipped, ../shared/gold or ../shared/seeds is absent'];
  const rival = scoreDates(chronoNode);
  return [
    `Dates on the seeds: ${figures(score, ', aim 95', ', aim 100')}`,
    ...score.mistakes.map((line) => `  ${line}`),
    ...(rival ? [`chrono: ${figures(rival)}`, ...rival.mistakes.map((line) => `  ${line}`)] : []),
  ];
}

function figures({ found, labelled, right, valued }: DateScore, spanAim = '', valueAim = ''): string {
  const percent = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole).toFixed(1);
  return (
    `${found} of ${labelled} spans found (${percent(found, labelled)} %${spanAim}), ` +
    `${right} of ${valued} values right (${percent(right, valued)} %${valueAim})`
  );
}

if (require.main === module) process.stdout.write(`${reportDates().join('\n')}\n`);
