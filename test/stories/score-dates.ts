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

/** Reads the seeds and compares their dates with the labels. @returns undefined where seeds or labels are absent */
export function scoreDates(): DateScore | undefined {
  const path = join(SHARED, 'gold/seed-entities.json');
  if (!existsSync(path)) return undefined;
  const labels = (JSON.parse(readFileSync(path, 'utf8')) as DateLabel[]).filter(
    ({ type }) => type === 'DATE',
  );
  const files = [...new Set(labels.map(({ file }) => file))];
  if (files.some((file) => !existsSync(join(SHARED, 'seeds', file)))) return undefined;
  const read = new Map(
    files.map((file) => {
      const article = readArticle(file, readFileSync(join(SHARED, 'seeds', file), 'utf8'));
      return [file, recogniseDates(article, { storyDate: STORY_DATE }).dates];
    }),
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

function agrees({ interval, duration }: DateMention, value: string, anchored: boolean): boolean {
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

function describe({ interval, duration }: DateMention): string {
  const day = (value: number) => (Number.isFinite(value) ? formatDay(value) : String(value));
  if (interval) return `${day(interval.start)} to before ${day(interval.end)}`;
  return duration ? `${duration.min} to ${duration.max} ${duration.unit}s` : 'nothing';
}

/** The score in a few lines of text. */
export function reportDates(): string[] {
  const score = scoreDates();
  if (!score) return ['Dates on the seeds: skipped, ../shared/gold or ../shared/seeds is absent'];
  const percent = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole).toFixed(1);
  return [
    `Dates on the seeds: ${score.found} of ${score.labelled} spans found (${percent(score.found, score.labelled)} %, aim 95), ` +
      `${score.right} of ${score.valued} values right (${percent(score.right, score.valued)} %, aim 100)`,
    ...score.mistakes.map((line) => `  ${line}`),
  ];
}

if (require.main === module) process.stdout.write(`${reportDates().join('\n')}\n`);
