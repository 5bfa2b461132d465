import type { TimeClaim } from '../claims/claim';
import type { Finding, FindingCode } from '../findings/finding';
import type { DateMention } from '../mentions/mention';
import type { DateInterval } from '../mentions/calendar';
import { formatDay } from '../mentions/calendar';
import { append } from '../text/append';
import { plainLine } from '../text/plain';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';
import type { Board, BoardDay, BoardEvent, BoardInput, Doubt } from './model';
import type { Places } from './places';

/** What findings say of when something happened. */
const OF_TIME: ReadonlySet<FindingCode> = new Set([
  'date.differs',
  'date.weekday',
  'time.differs',
  'order.differs',
]);
const STATES = ['open', 'quiet', 'settled'] as const;
/** UTF-16 code units of an event’s words. */
const MOST = 90;

type State = (typeof STATES)[number];
type Dated = Span & { readonly state: State };

/** The events that articles date, in the order of time; exact copies are left out, as they say what their article says. */
export function timelineOf(input: BoardInput, places: Places): Pick<Board, 'days' | 'undated'> {
  const dated = datedIn(input);
  const days = new Map<string, { interval: DateInterval; cells: Map<number, BoardEvent[]> }>();
  const undated: BoardEvent[] = [];
  for (const { article, mentions, claims, copyOf } of input.articles) {
    if (copyOf !== undefined) continue;
    for (const date of mentions.dates) {
      const place = isUndated(date) ? places.at(article.path, date) : undefined;
      if (place) undated.push({ text: plainLine(date.text, MOST), place });
    }
    for (const claim of claims) {
      if (claim.kind !== 'time') continue;
      const place = places.at(article.path, claim);
      if (!place) continue;
      const words = plainLine(article.said(claim.start, claim.end), MOST);
      const event = eventOf(claim, words, place, dated.get(article.path) ?? []);
      const interval = mentions.dates[claim.date]?.interval;
      const key = interval && keyOf(interval);
      if (!interval || key === undefined) continue;
      const day = days.get(key) ?? { interval, cells: new Map<number, BoardEvent[]>() };
      days.set(key, day);
      append(day.cells, place.source, event);
    }
  }
  const inOrder = [...days].sort(([, a], [, b]) => byTime(a.interval, b.interval));
  return {
    days: inOrder.map(([key, { cells }]): BoardDay => ({
      key,
      cells: [...cells].map(([source, events]) => ({ source, events })),
    })),
    undated,
  };
}

function eventOf(
  claim: TimeClaim,
  text: string,
  place: BoardEvent['place'],
  dated: readonly Dated[],
): BoardEvent {
  const doubt = doubtOf(claim);
  const states = dated.filter((one) => overlaps(one, claim)).map(({ state }) => state);
  const state = STATES.find((one) => states.includes(one));
  return { text, place, ...(doubt ? { doubt } : {}), ...(state ? { state } : {}) };
}

function doubtOf({ modality }: TimeClaim): Doubt | undefined {
  return modality === 'stated' || modality === 'reported' ? undefined : modality;
}

/** Whether words are of some day and nothing says of which. */
function isUndated({ anchor, interval, duration, time }: DateMention): boolean {
  return anchor === 'unresolved' && !interval && !duration && !time;
}

/** By article, the words whose time is disputed. */
function datedIn({ findings, standingOf }: BoardInput): ReadonlyMap<string, Dated[]> {
  const dated = new Map<string, Dated[]>();
  for (const finding of findings) {
    const state = OF_TIME.has(finding.code) ? standingOf(finding)?.state : undefined;
    if (state) for (const span of spansOf(finding)) append(dated, span.path, { ...span, state });
  }
  return dated;
}

function spansOf({ readings }: Finding) {
  return readings.flatMap(({ spans }) => spans);
}

/** The first and the last day; undefined where both sides are open. */
function keyOf({ start, end }: DateInterval): string | undefined {
  const [first, last] = [day(start), day(end - 1)];
  return first === '' && last === '' ? undefined : `${first}/${last}`;
}

function day(value: number): string {
  return Number.isFinite(value) ? formatDay(value) : '';
}

/** An interval with an open start stands where it ends. Of those that begin on one day, the longer is told first. */
function byTime(a: DateInterval, b: DateInterval): number {
  const at = ({ start, end }: DateInterval) => (Number.isFinite(start) ? start : end);
  return at(a) - at(b) || compare(b.end, a.end) || compare(a.start, b.start);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
