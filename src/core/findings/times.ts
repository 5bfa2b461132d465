import type { TimeOfDay } from '../mentions/calendar';
import type { TimeClaim } from '../claims/claim';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import type { Compared } from './build';
import { areApart, finding, merged, Readings, sourceSpan, tally } from './build';
import type { SourceSpan } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import type { Item } from './topics';
import { bucketsOf } from './topics';
import { idsOf, subjectOf } from './placed';
import type { StoryView } from './view';

interface TimeItem extends Item, Grouped {
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
  return merged(story.kept(createGroups).compare(story));
}

const createGroups = () => new Groups(timesIn, compareEvent);

/** What the times of one kind of event come to. */
function compareEvent(items: readonly TimeItem[]): Compared[] {
  return bucketsOf(items, { commonJoins: true }).flatMap((bucket) => {
    const groups: TimeItem[][] = [];
    for (const item of bucket) {
      const group = groups.find((each) => each.every((other) => agree(other.time, item.time)));
      if (group) group.push(item);
      else groups.push([item]);
    }
    return groups.length === 1 ? written(bucket) : differing(bucket, groups);
  });
}

/** One time of day in several ways of writing. */
function written(bucket: readonly TimeItem[]): Compared[] {
  const readings = new Readings();
  for (const item of bucket) readings.add(item.text.toLowerCase(), item.text, item.span);
  if (readings.all.length < 2) return [];
  const why = 'One time of day, written in several ways.';
  return [{ findings: [], compatible: [{ code: 'time.differs', readings: readings.all, why }] }];
}

function differing(bucket: readonly TimeItem[], groups: readonly TimeItem[][]): Compared[] {
  const shared = bucket.every((item) => item.subject !== undefined) || sharesName(bucket);
  if (!shared || groups.length < 2) return [];
  const readings = new Readings();
  groups.forEach((group, index) => {
    for (const item of group) readings.add(String(index), group[0]?.text ?? '', item.span);
  });
  // Two times in one article are two moments more often than a slip.
  if (!areApart(readings.all)) return [];
  const told = finding({
    code: 'time.differs',
    message: `Time of “${bucket[0]?.claim.word ?? ''}”: ${tally(readings.all)}`,
    readings: readings.all,
    why: 'The times do not meet, with what “about” allows, and the event happens once.',
  });
  return [{ findings: [told], compatible: [] }];
}

/** The clock times that an article gives of events that happen once, by the event. */
function timesIn(part: PlacedArticle, story: StoryView): TimeItem[] {
  return story.claims(part, 'time').flatMap((claim): TimeItem[] => {
    if (claim.marked || claim.modality === 'denied' || claim.modality === 'planned') return [];
    const date = part.mentions.dates[claim.date];
    if (!date?.time || date.time.end - date.time.start > 60) return [];
    if (EVENT_CLASSES.get(claim.event)?.happens !== 'once') return [];
    const subject = subjectOf(part, claim.who);
    return [
      {
        part,
        key: claim.event,
        path: part.article.path,
        claim,
        time: date.time,
        text: date.text.replaceAll(/\s+/g, ' '),
        span: sourceSpan(part.article, claim),
        headline: false,
        unsure: subject === undefined && claim.who !== undefined && claim.who.kind !== 'unnamed',
        names: idsOf(part.actors, claim.names),
        ...(subject === undefined ? {} : { subject }),
        ...(date.interval ? { interval: date.interval } : {}),
      },
    ];
  });
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
