import { CALENDAR_WORDS } from '../../lexicon/calendarWords';
import type { Article, Sentence } from '../../text/article';
import { scan } from '../../text/scanner';
import type { Span } from '../../text/span';
import type { Token } from '../../text/token';
import { dayOf } from '../calendar';
import type { Day, TimeOfDay } from '../calendar';
import { clockAt } from './clock';
import { dayFirst, exists, fromWeekday, inFigures, monthFirst } from './calendarDates';
import type { CalendarExpression, Parsed } from './expression';
import { yearOf } from './units';
import { Evidence, View } from './view';

/** The day an article is of, and what says so. */
export interface ArticleDate {
  readonly day: Day;
  readonly time?: TimeOfDay;
  readonly from: 'front matter' | 'date line' | 'dateline';
  /** Where it stands in the text; absent for the front matter. */
  readonly span?: Span;
}

/** A date with the time beside it, as a line says it. */
interface Line {
  readonly date: Parsed<CalendarExpression>;
  readonly time?: TimeOfDay;
  readonly span: Span;
}

/** How many paragraphs of the body may stand above a date line that is still at the top. */
const TOP_PARAGRAPHS = 3;

/**
 * The article's own date: from the front matter, else the latest of the date lines at its top, else its dateline.
 * A day without a year takes it from another line at the top, from the address, or from the story's date.
 * @returns undefined where none is given or it cannot be read without doubt.
 */
export function articleDateOf(article: Article, storyDate: Day | undefined): ArticleDate | undefined {
  const stated = article.meta.date === undefined ? undefined : frontMatterDate(article.meta.date, storyDate);
  if (stated) return stated;
  const lines: Line[] = [];
  const datelines: Line[] = [];
  let paragraphs = 0;
  let paragraph = -1;
  for (const sentence of article.sentences) {
    if (sentence.zone === 'body' && sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      if (++paragraphs > TOP_PARAGRAPHS) break;
    }
    if (sentence.zone === 'byline') lines.push(...linesIn(article.tokens, sentence));
    else if (sentence.zone === 'dateline') datelines.push(...linesIn(article.tokens, sentence));
  }
  const year = yearAround([...lines, ...datelines], article, storyDate);
  return latest(lines, 'date line', year, storyDate) ?? latest(datelines, 'dateline', year, storyDate);
}

function frontMatterDate(text: string, storyDate: Day | undefined): ArticleDate | undefined {
  const tokens = scan(text);
  const lines = linesIn(tokens, { first: 0, last: tokens.length });
  const found = latest(lines, 'front matter', undefined, storyDate);
  if (!found) return undefined;
  const { day, time, from } = found;
  return time ? { day, time, from } : { day, from };
}

/** The dates in a run of tokens that only says when, each with the clock time nearest to it. */
function linesIn(tokens: readonly Token[], run: Pick<Sentence, 'first' | 'last'>): Line[] {
  const view = new View(tokens, run.first, run.last, false, new Evidence(tokens));
  const lines: Line[] = [];
  let time: Parsed | undefined;
  for (let index = run.first; index < run.last;) {
    const date = dateAt(view, index);
    if (date) {
      const found = { date, span: spanOf(tokens, date) };
      const before = time?.expression.kind === 'clock' ? time.expression.time : undefined;
      lines.push(before && !lines.length ? { ...found, time: before } : found);
      index = isoTime(view, date, lines) ?? date.last;
      continue;
    }
    const clock = clockAt(view, index);
    if (clock) {
      time = clock;
      const last = lines[lines.length - 1];
      if (last && !last.time) lines[lines.length - 1] = { ...last, time: clock.expression.time };
    }
    index = clock?.last ?? index + 1;
  }
  return lines;
}

function spanOf(tokens: readonly Token[], { first, last }: Parsed): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

function dateAt(view: View, index: number): Parsed<CalendarExpression> | undefined {
  const weekday = fromWeekday(view, index);
  const found =
    inFigures(view, index) ??
    (weekday?.expression.kind === 'calendar' ? weekday : undefined) ??
    dayFirst(view, index) ??
    monthFirst(view, index);
  return found?.expression.kind === 'calendar' && found.expression.day
    ? { ...found, expression: found.expression }
    : undefined;
}

/** The "T12:42:00Z" behind a date in the international form. */
function isoTime(view: View, date: Parsed, lines: Line[]): number | undefined {
  const hour = /^t(\d\d)$/.exec(view.lower(date.last));
  if (!hour || view.lower(date.last + 1) !== ':') return undefined;
  const minute = view.digits(date.last + 2);
  const start = Number(hour[1]) * 60 + minute;
  if (minute < 0 || minute > 59 || start >= 1440) return undefined;
  let at = date.last + 3;
  if (view.lower(at) === ':') at += 2;
  const zone = isoZone(view, at);
  const line = lines[lines.length - 1];
  if (line) lines[lines.length - 1] = { ...line, time: { start, end: start + 1, ...zone } };
  return at;
}

function isoZone(view: View, index: number): { zone: string; offset: number } | undefined {
  const sign = view.lower(index);
  if (sign === 'z') return { zone: 'Z', offset: 0 };
  if (sign !== '+' && sign !== '-') return undefined;
  const hours = view.digits(index + 1);
  const minutes = view.lower(index + 2) === ':' ? view.digits(index + 3) : 0;
  if (hours < 0 || hours > 14 || minutes < 0) return undefined;
  const offset = (hours * 60 + minutes) * (sign === '-' ? -1 : 1);
  return { zone: `UTC${sign}${hours}${minutes ? `:${minutes}` : ''}`, offset };
}

/** A day that gives the year of those that have none: from another line at the top, the address, or the story. */
function yearAround(lines: readonly Line[], article: Article, storyDate: Day | undefined): Day | undefined {
  const dated = lines.find(({ date }) => date.expression.year)?.date.expression;
  if (dated) return dayOf(dated.year, dated.month, dated.day);
  return (article.meta.url === undefined ? undefined : dayInAddress(article.meta.url)) ?? storyDate;
}

/** The middle of the month of a path such as "/2013/09/16/", "/2013/sep/16/" or "/2013-09-16-…". */
function dayInAddress(address: string): Day | undefined {
  const parts = address.split(/[/_-]/);
  for (let index = 1; index + 1 < parts.length; index++) {
    const year = /^(?:19|20)\d\d$/.test(parts[index] ?? '') ? Number(parts[index]) : 0;
    const next = parts[index + 1] ?? '';
    const month = CALENDAR_WORDS.get(next.toLowerCase())?.month || (/^\d\d?$/.test(next) ? Number(next) : 0);
    if (year && month >= 1 && month <= 12) return dayOf(year, month, 15);
  }
  return undefined;
}

/** The latest of the days that lines give; of one day, the line that says the latest time. */
function latest(
  lines: readonly Line[],
  from: ArticleDate['from'],
  near: Day | undefined,
  storyDate: Day | undefined,
): ArticleDate | undefined {
  let best: ArticleDate | undefined;
  for (const { date, time, span } of lines) {
    const day = dayOfLine(date.expression, near, storyDate);
    if (day === undefined || (best && day < best.day)) continue;
    if (best && best.day === day && (best.time?.start ?? -1) >= (time?.start ?? -1)) continue;
    best = { day, from, span, ...(time ? { time } : {}) };
  }
  return best;
}

/** How near the story's date one reading of "03/04/2025" has to be, and the other not, to be taken. */
const NEAR = 62;

function dayOfLine(
  { year, month, day, swappable }: CalendarExpression,
  near: Day | undefined,
  storyDate: Day | undefined,
): Day | undefined {
  if (swappable) {
    const readings = [dayOf(year, month, day), dayOf(year, day, month)];
    const against = storyDate ?? near;
    const close =
      against === undefined ? [] : readings.filter((reading) => Math.abs(reading - against) <= NEAR);
    return close.length === 1 ? close[0] : undefined;
  }
  if (year) return dayOf(year, month, day);
  if (near === undefined) return undefined;
  const middle = yearOf(near);
  const candidates = [middle - 1, middle, middle + 1]
    .filter((candidate) => exists(candidate, month, day))
    .map((candidate) => dayOf(candidate, month, day));
  // The nearest one: a story's date may lie a little before that of an article.
  return candidates.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}
