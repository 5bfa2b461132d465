import type { Day, DateInterval } from '../mentions/calendar';
import { sameItems } from '../text/sameItems';

/** A claim as topics see it: what can tell it apart from claims of the same kind about something else. */
export interface Item {
  readonly path: string;
  /** Whom it is about, where that can be told; `unsure` where it is about somebody who cannot be told. */
  readonly subject?: string;
  readonly unsure?: boolean;
  /** Ids of the entities that set it apart. */
  readonly names: readonly string[];
  /** When it happened, as its clause says. */
  readonly interval?: DateInterval;
  /** The day of its article. */
  readonly day?: Day;
  readonly headline: boolean;
}

/** Whether two claims fall into the same topics. */
export function isPlacedAlike(a: Item, b: Item): boolean {
  return (
    a.subject === b.subject &&
    a.unsure === b.unsure &&
    a.headline === b.headline &&
    a.day === b.day &&
    isSameInterval(a.interval, b.interval) &&
    sameItems(a.names, b.names)
  );
}

/** Whether two intervals are the same days, told to the same grain. */
export function isSameInterval(a: DateInterval | undefined, b: DateInterval | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end && a?.granularity === b?.granularity;
}

interface Bucket<T> {
  readonly items: T[];
  readonly names: Set<string>;
  subject: string | undefined;
  interval: DateInterval | undefined;
}

/** How many topics one key may fall into before further claims are left out: beyond it, the key says too little. */
const MOST = 200;

/**
 * Splits claims with one key into topics: claims that may speak of the same thing. Two stay apart where their persons differ,
 * where the places or organisations told with them have none in common, or where their dates do not meet.
 * Names that most of the claims have tell nothing apart; with `commonJoins` sharing one is enough all the same.
 * Takes time in proportion to the claims times the topics, of which there are at most a fixed number.
 */
export function bucketsOf<T extends Item>(items: readonly T[], { commonJoins = false } = {}): T[][] {
  const subjects = new Set(items.flatMap((item) => (item.subject === undefined ? [] : [item.subject])));
  const common = commonJoins ? new Set<string>() : commonNames(items);
  const buckets: Bucket<T>[] = [];
  // Claims that say most about themselves open the topics, so that vaguer ones find them.
  const ordered = [...items].sort((a, b) => weight(b) - weight(a));
  for (const item of ordered) {
    if (item.subject === undefined && subjects.size > 1) continue;
    if (item.unsure && subjects.size > 0) continue;
    const names = item.names.filter((name) => !common.has(name));
    const bucket = buckets.find((each) => fits(each, item, names));
    if (bucket) {
      bucket.items.push(item);
      for (const name of names) bucket.names.add(name);
      bucket.subject ??= item.subject;
      bucket.interval ??= item.interval;
    } else if (buckets.length < MOST) {
      buckets.push({ items: [item], names: new Set(names), subject: item.subject, interval: item.interval });
    }
  }
  const place = new Map(items.map((item, index) => [item, index]));
  return buckets.map((bucket) => bucket.items.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)));
}

function weight(item: Item): number {
  return (item.subject === undefined ? 0 : 4) + (item.names.length > 0 ? 2 : 0) + (item.interval ? 1 : 0);
}

function fits(bucket: Bucket<unknown>, item: Item, names: readonly string[]): boolean {
  if (bucket.subject !== undefined && item.subject !== undefined && bucket.subject !== item.subject)
    return false;
  const sameSubject = bucket.subject !== undefined && bucket.subject === item.subject;
  if (
    !sameSubject &&
    bucket.names.size > 0 &&
    names.length > 0 &&
    !names.some((name) => bucket.names.has(name))
  )
    return false;
  return !bucket.interval || !item.interval || meets(bucket.interval, item.interval);
}

/** Whether two intervals share a day. */
export function meets(a: DateInterval, b: DateInterval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether what has some dates can be what has others: where both have any, two of them share a day. */
export function canBeOne(dates: readonly DateInterval[], others: readonly DateInterval[]): boolean {
  if (dates.length === 0 || others.length === 0) return true;
  return dates.some((date) => others.some((other) => meets(date, other)));
}

/** Names that stand with more than half of the claims tell nothing apart. */
function commonNames(items: readonly Item[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const name of new Set(item.names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 2 > items.length).map(([name]) => name));
}
