import { append } from '../text/append';
import type { TimeOfDay } from '../mentions/calendar';
import type { TimeClaim } from '../claims/claim';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import type { Compared } from './build';
import { finding, Readings, sourceSpan, tally } from './build';
import type { Compatible, Finding, SourceSpan } from './finding';
import type { Item } from './topics';
import { bucketsOf } from './topics';
import { subjectOf } from './placed';
import type { StoryView } from './view';

interface TimeItem extends Item {
  readonly claim: TimeClaim;
  readonly time: TimeOfDay;
  readonly text: string;
  readonly span: SourceSpan;
}

/** Minutes that "about" allows on either side. */
const ABOUT = 20;
const DAY = 24 * 60;

/** Compares the clock times of one event. Zones are converted only where both offsets are known; other zones are not compared. */
export function compareTimes(story: StoryView): Compared {
  const findings: Finding[] = [];
  const compatible: Compatible[] = [];
  for (const items of itemsByEvent(story).values()) {
    for (const bucket of bucketsOf(items, { commonJoins: true })) {
      const groups: TimeItem[][] = [];
      for (const item of bucket) {
        const group = groups.find((each) => each.every((other) => agree(other.time, item.time)));
        if (group) group.push(item);
        else groups.push([item]);
      }
      const readings = new Readings();
      const [only] = groups;
      if (groups.length === 1 && only) {
        for (const item of only) readings.add(item.text.toLowerCase(), item.text, item.span);
        if (readings.all.length > 1) {
          compatible.push({
            code: 'time.differs',
            readings: readings.all,
            why: 'One time of day, written in several ways.',
          });
        }
        continue;
      }
      // Two times in one article are two moments more often than a slip.
      const paths = groups.map((group) => new Set(group.map(({ path }) => path)));
      const apart = paths.every((set, index) =>
        paths.slice(index + 1).every((other) => ![...set].some((path) => other.has(path))),
      );
      const shared = bucket.every((item) => item.subject !== undefined) || sharesName(bucket);
      if (!apart || !shared || groups.length < 2) continue;
      groups.forEach((group, index) => {
        for (const item of group) readings.add(String(index), group[0]?.text ?? '', item.span);
      });
      findings.push(
        finding({
          code: 'time.differs',
          message: `Time of “${bucket[0]?.claim.word ?? ''}”: ${tally(readings.all)}`,
          readings: readings.all,
          why: 'The times do not meet, with what “about” allows, and the event happens once.',
        }),
      );
    }
  }
  return { findings, compatible };
}

function itemsByEvent(story: StoryView): Map<string, TimeItem[]> {
  const events = new Map<string, TimeItem[]>();
  for (const part of story.articles) {
    const { path } = part.article;
    for (const claim of part.claims) {
      if (
        claim.kind !== 'time' ||
        claim.marked ||
        claim.modality === 'denied' ||
        claim.modality === 'planned'
      )
        continue;
      const date = part.mentions.dates[claim.date];
      if (
        !date?.time ||
        date.time.end - date.time.start > 60 ||
        EVENT_CLASSES.get(claim.event)?.happens !== 'once'
      )
        continue;
      const subject = subjectOf(part, claim.who);
      const item: TimeItem = {
        path,
        claim,
        time: date.time,
        text: date.text.replaceAll(/\s+/g, ' '),
        span: sourceSpan(part.article, claim),
        headline: false,
        unsure: subject === undefined && claim.who !== undefined && claim.who.kind !== 'unnamed',
        names: claim.names.flatMap((name) => part.actors[name]?.id ?? []),
        ...(subject === undefined ? {} : { subject }),
        ...(date.interval ? { interval: date.interval } : {}),
      };
      append(events, claim.event, item);
    }
  }
  return events;
}

function sharesName(items: readonly TimeItem[]): boolean {
  const [first, ...rest] = items.map(({ names }) => new Set(names));
  return first !== undefined && [...first].some((name) => rest.every((names) => names.has(name)));
}

/** Whether two times can be one; times in zones that cannot be converted are given the benefit of the doubt. */
function agree(a: TimeOfDay, b: TimeOfDay): boolean {
  const known = a.offset !== undefined && b.offset !== undefined;
  if (!known && a.zone !== b.zone) return true;
  const shift = known ? a.offset - b.offset : 0;
  const slack = (a.approximate ? ABOUT : 0) + (b.approximate ? ABOUT : 0);
  return [-DAY, 0, DAY].some(
    (day) => a.start - shift + day <= b.end + slack && b.start <= a.end - shift + day + slack,
  );
}
