import { append } from '../text/append';
import type { DurationClaim, TimeClaim } from '../claims/claim';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import type { DateInterval } from '../mentions/calendar';
import { formatDay } from '../mentions/calendar';
import type { DateMention } from '../mentions/mention';
import type { Compared } from './build';
import { capitalised, finding, merged, Readings, sourceSpan, tally } from './build';
import type { Compatible } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { Item } from './topics';
import { bucketsOf, isPlacedAlike, isSameInterval, meets } from './topics';
import type { ComparedArticle, PlacedArticle } from './placed';
import { idsOf, subjectOf } from './placed';
import type { StoryView } from './view';

interface DateItem extends Omit<Item, 'interval'>, Grouped {
  readonly claim: TimeClaim;
  readonly date: DateMention;
  readonly days: DateInterval;
}

/** Days within which two dates of one event can be a slip for each other, by how finely they are given; further apart they are two events. */
const NEAR: Readonly<Record<DateInterval['granularity'], number>> = {
  day: 45,
  week: 45,
  month: 400,
  quarter: 400,
  season: 400,
  year: 1200,
  decade: 0,
  century: 0,
  range: 45,
};

/** What the dates of one topic come to, where the event is a main one of the story and where it is not. */
interface Outcome {
  readonly key: string;
  readonly main: Compared;
  readonly other: Compared;
}

/** Compares the days on which one event is said to have happened: events of a kind that happens once to the same participants. */
export function compareDates(story: StoryView): Compared {
  const events = story.kept(createGroups);
  const outcomes = events.compare(story);
  const main = mainEvents(story);
  const told = outcomes.map((outcome) => (main.has(eventIn(outcome.key)) ? outcome.main : outcome.other));
  return merged([...told, ...compareDurations(story, events)]);
}

const createGroups = () => new Groups(datesIn, compareTopics, isSame);

/** What ends the key of an event that is the last of its kind. */
const LAST = 'last';

/** The kind of event that a key is of. */
const eventIn = (key: string) => key.split('|')[0] ?? '';

/** Whether a date is the same after an edit, wherever it now stands. */
function isSame(a: DateItem, b: DateItem): boolean {
  return (
    a.date.text === b.date.text &&
    a.claim.sentence === b.claim.sentence &&
    isSameInterval(a.days, b.days) &&
    isPlacedAlike(a, b)
  );
}

/** Splits the dates of one kind of event into topics and compares those of each. */
function compareTopics(items: readonly DateItem[], story: StoryView): Outcome[] {
  return bucketsOf(withoutSeveral(items), { commonJoins: true }).flatMap((bucket) =>
    bucket.length < 2 ? [] : compareTopic(story, bucket),
  );
}

function compareTopic(story: StoryView, bucket: readonly DateItem[]): Outcome[] {
  const { key } = bucket[0] as DateItem;
  const groups = groupsOf(bucket);
  const label = labelOf(story, bucket);
  if (groups.length === 1) {
    const agreement = agreementOf(bucket, label);
    const told = { findings: [], compatible: agreement };
    return agreement.length === 0 ? [] : [{ key, main: told, other: told }];
  }
  const readings = new Readings();
  groups.forEach((group, index) => {
    for (const item of group) readings.add(String(index), describe(group[0] as DateItem), spanOf(item));
  });
  const several: Compatible = {
    code: 'date.differs',
    readings: readings.all,
    why: `${label}: the dates are too far apart, or the participants too different, for one event; they are read as several.`,
  };
  const apart = { findings: [], compatible: [several] };
  if (!nearEnough(groups)) return [{ key, main: apart, other: apart }];
  const event = eventIn(key);
  const once = key.endsWith(LAST)
    ? 'there is one last time'
    : `${EVENT_CLASSES.get(event)?.verbs[0] ?? event} happens once to the same participants`;
  const differing = finding({
    code: 'date.differs',
    message: `${label}: ${tally(readings.all)}`,
    readings: readings.all,
    why: `Read against each article’s date, the days do not meet, and ${once}.`,
  });
  const told = { findings: [differing], compatible: [] };
  return [{ key, main: told, other: sharesNothing(bucket) ? apart : told }];
}

const spanOf = ({ part, claim }: DateItem) => sourceSpan(part.article, claim);

/** The share of the articles that must tell of a kind of event for it to be what the story is about. */
const MAIN = 0.6;

/** The kinds of event that most articles tell of: their dates are of one event unless persons tell them apart. */
function mainEvents(story: StoryView): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { reading } of story.articles)
    for (const event of story.memo.of(reading, eventsOf)) counts.set(event, (counts.get(event) ?? 0) + 1);
  const enough = Math.max(3, story.articles.length * MAIN);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([event]) => event));
}

/** The kinds of event that an article tells of. */
function eventsOf({ claims }: ComparedArticle): ReadonlySet<string> {
  return new Set(claims.flatMap((claim) => (claim.kind === 'actor' ? [claim.event] : [])));
}

/** The days that an article gives of events that happen once, by the event. */
function datesIn(part: PlacedArticle, story: StoryView): DateItem[] {
  const { article, mentions } = part;
  return story.claims(part, 'time').flatMap((claim): DateItem[] => {
    if (claim.modality === 'denied' || (claim.marked && !claim.last)) return [];
    if (!claim.last && EVENT_CLASSES.get(claim.event)?.happens !== 'once') return [];
    const date = mentions.dates[claim.date];
    if (!date?.interval || date.time) return [];
    const subject = subjectOf(part, claim.who);
    return [
      {
        part,
        // What is planned is compared with what is planned: the day of what then happened can be another.
        key: claim.last
          ? `${claim.event}|${LAST}`
          : claim.modality === 'planned'
            ? `${claim.event}|planned`
            : claim.event,
        path: article.path,
        claim,
        date,
        days: date.interval,
        headline: article.sentences[claim.sentence]?.zone === 'headline',
        unsure: subject === undefined && claim.who !== undefined,
        names: idsOf(part.actors, claim.names),
        ...(subject === undefined ? {} : { subject }),
      },
    ];
  });
}

/** Leaves out sentences that give an event several days ("opens in A on 3 May and in B a week later"): it happens more than once. */
function withoutSeveral(items: readonly DateItem[]): readonly DateItem[] {
  const sentences = new Map<string, DateItem[]>();
  for (const item of items) append(sentences, `${item.path} ${item.claim.sentence}`, item);
  return [...sentences.values()].filter((list) => groupsOf(list).length === 1).flat();
}

/** Groups dates that can all be true of one event; a coarse date joins a finer one within it. */
function groupsOf(items: readonly DateItem[]): DateItem[][] {
  const groups: DateItem[][] = [];
  const fine = [...items].sort((a, b) => a.days.end - a.days.start - (b.days.end - b.days.start));
  for (const item of fine) {
    const group = groups.find((each) => each.every((other) => meets(other.days, item.days)));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

function nearEnough(groups: readonly DateItem[][]): boolean {
  const firsts = groups.map((group) => (group[0] as DateItem).days);
  return firsts.every((a, index) =>
    firsts.slice(index + 1).every((b) => {
      const gap = Math.max(a.start, b.start) - Math.min(a.end, b.end);
      return gap <= Math.min(NEAR[a.granularity], NEAR[b.granularity]);
    }),
  );
}

/** Whether the claims of a topic have no person, place or organisation in common, so that little says they are one event. */
function sharesNothing(items: readonly DateItem[]): boolean {
  if (items.every((item) => item.subject !== undefined && item.subject === items[0]?.subject)) return false;
  const counts = new Map<string, number>();
  for (const item of items)
    for (const name of new Set(item.names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return ![...counts.values()].some((count) => count > items.length / 2 && count > 1);
}

function describe({ date, days }: DateItem): string {
  const from = formatDay(days.start);
  if (days.granularity === 'day') return from;
  return date.text.replaceAll(/\s+/g, ' ');
}

function labelOf(story: StoryView, items: readonly DateItem[]): string {
  const subject = items.find((item) => item.subject !== undefined)?.subject;
  const words = [...new Set(items.map((item) => `“${item.claim.word}”`))].slice(0, 3).join(', ');
  return subject === undefined ? `Day of ${words}` : `${capitalised(story.nameOf(subject))}, day of ${words}`;
}

/** Dates that are written differently and can all be true. */
function agreementOf(items: readonly DateItem[], label: string): Compatible[] {
  const readings = new Readings();
  for (const item of items) {
    const text = item.date.text.replaceAll(/\s+/g, ' ');
    readings.add(text.toLowerCase(), text, spanOf(item));
  }
  if (readings.all.length < 2) return [];
  const finest = items.reduce((a, b) => (b.days.end - b.days.start < a.days.end - a.days.start ? b : a));
  const why = `${label}: all can be ${describe(finest)}; a coarser date holds the finer one.`;
  return [{ code: 'date.differs', readings: readings.all, why }];
}

/** The length of a month in days, for lengths of time that count in months: shortest and longest mean over a year or more. */
const MONTH = [30.3, 30.6] as const;

/** Sets lengths of time against the dates of the same event: "nearly four years after" and "August 2021". */
function compareDurations(story: StoryView, events: Groups<DateItem, Outcome>): Compared[] {
  return story.articles.flatMap((part) =>
    story.claims(part, 'duration').flatMap((claim) => {
      const { day } = part;
      if (day === undefined || claim.relation !== 'after') return [];
      return compareDuration(part, claim, day, events.of(claim.event));
    }),
  );
}

/** Sets a length of time that runs up to a day against the dates of its event. */
function compareDuration(
  part: PlacedArticle,
  claim: DurationClaim,
  anchor: number,
  dates: readonly DateItem[],
): Compared[] {
  const dated = dates.filter((item) => shares(part, claim, item));
  const date = part.mentions.dates[claim.date];
  if (!date?.duration || dated.length === 0) return [];
  const { min, max, unit } = date.duration;
  if (unit !== 'day' && unit !== 'month') return [];
  const [short, long] = unit === 'day' ? [1, 1] : MONTH;
  // The words round to the unit they use, so half a unit is allowed on either side.
  const slack = unit === 'day' ? 1 : Math.max(16, min * short * 0.05);
  const expected = { start: anchor - max * long - slack, end: anchor - min * short + slack + 1 };
  const fitting = dated.filter((item) => item.days.start < expected.end && expected.start < item.days.end);
  const readings = new Readings();
  readings.add('length', date.text, sourceSpan(part.article, claim));
  for (const item of fitting.length > 0 ? fitting : dated)
    readings.add(item.date.text.toLowerCase(), item.date.text, spanOf(item));
  if (fitting.length > 0) {
    const why = `Counted back from ${formatDay(anchor)}, “${date.text}” reaches ${fitting[0]?.date.text ?? ''}.`;
    return [{ findings: [], compatible: [{ code: 'duration.differs', readings: readings.all, why }] }];
  }
  if (dated.length === 1 && dated[0]?.path !== part.article.path) return [];
  if (!isOfToday(part, claim, anchor)) return [];
  const differing = finding({
    code: 'duration.differs',
    message: `Time since “${claim.word}”: ${tally(readings.all)}`,
    readings: readings.all,
    why: `Counted back from ${formatDay(anchor)}, “${date.text}” does not reach the date given.`,
  });
  return [{ findings: [differing], compatible: [] }];
}

/** Sentences at the head of an article that tell the news of its day. */
const LEAD = 4;
/** How many days the news may be old. */
const RECENT = 8;
const PRESENT = new Set('now today still has have is are remains'.split(' '));

/** Whether a length of time runs up to the day of the article: not one that an article tells while it looks back. */
function isOfToday(
  { article, mentions, claims }: ComparedArticle,
  claim: DurationClaim,
  anchor: number,
): boolean {
  const own = new Set(
    claims.flatMap((each) => (each.kind === 'time' && each.event === claim.event ? [each.date] : [])),
  );
  const others = mentions.dates.filter(
    ({ sentence, interval }, index) =>
      sentence === claim.sentence && index !== claim.date && interval && !own.has(index),
  );
  if (others.length > 0)
    return others.some(({ interval }) => interval && Math.abs(interval.start - anchor) <= RECENT);
  const sentence = article.sentences[claim.sentence];
  if (!sentence) return false;
  const body = article.sentences.findIndex(({ zone }) => zone === 'body');
  if (claim.sentence < body + LEAD) return true;
  return article.words(sentence.first, sentence.last).some(({ lower }) => PRESENT.has(lower));
}

function shares(part: PlacedArticle, claim: DurationClaim, item: DateItem): boolean {
  const names = idsOf(part.actors, claim.names);
  return names.some((name) => item.names.includes(name)) || (names.length === 0 && item.names.length === 0);
}
