import type { DurationClaim, TimeClaim } from '../../claims/claim';
import { namesIn } from '../../claims/ranges';
import { EVENT_CLASSES } from '../../lexicon/eventClasses';
import type { Duration } from '../../mentions/calendar';
import type { DateMention } from '../../mentions/mention';
import type { Sentence } from '../../text/article';
import type { PlacedArticle } from '../placed';
import { idsOf, subjectOf } from '../placed';
import type { StoryView } from '../view';
import { agree } from './agreement';
import { rankBefore } from './sets';
import type { SentenceWords } from './surroundings';
import type { Told, Value } from './value';

/** The days, times of day and lengths of time of an article that can be compared, each with what it is told of. */
export function timesIn(part: PlacedArticle, story: StoryView, words: SentenceWords): Value[] {
  const { article, mentions } = part;
  const claims = new Map<number, TimeClaim | DurationClaim>();
  for (const claim of story.claims(part, 'duration')) claims.set(claim.date, claim);
  for (const claim of story.claims(part, 'time')) claims.set(claim.date, claim);
  const values = mentions.dates.flatMap((date, index): Value[] => {
    const sentence = article.sentences[date.sentence] as Sentence;
    const claim = claims.get(index);
    const told = toldOf(date);
    if (!told || claim?.modality === 'denied') return [];
    if (sentence.zone !== 'body' && sentence.zone !== 'headline') return [];
    if (told.kind === 'day' && (claim?.kind !== 'time' || !NAMED.test(date.text))) return [];
    if (told.kind !== 'length' && claim && !isOfOne(claim)) return [];
    const subject = subjectOf(part, claim?.who);
    return [
      {
        part,
        key: told.kind,
        told,
        words: date.text.replaceAll(/\s+/g, ' '),
        span: claim ?? date,
        sentence: date.sentence,
        headline: sentence.zone === 'headline',
        noun: undefined,
        event: claim?.event,
        word: claim?.word,
        subject,
        subjectName: subject === undefined ? undefined : story.nameOf(subject),
        beside: claim && nameWithin(part, article.indexAt(claim.start), date.first),
        names: idsOf(part.actors, claim?.names ?? namesIn(mentions, sentence)),
        sets: setsOf(claim),
        within: undefined,
        rank: rankBefore(mentions.quantities, date),
        days: told.kind === 'clock' ? date.interval : undefined,
        dated: undefined,
        past: false,
        around: words.around(date.sentence, date.first, date.last),
      },
    ];
  });
  return withoutSeveral(values);
}

/** Leaves out the days and hours of which a sentence gives an event several: it happens more than once. */
function withoutSeveral(values: readonly Value[]): Value[] {
  const isOther = (a: Value, b: Value) =>
    a.key === b.key && a.sentence === b.sentence && a.event === b.event && !agree(a, b);
  return values.filter(
    (value) => value.told.kind === 'length' || !values.some((other) => isOther(value, other)),
  );
}

/** Id of the last name between the word of an event and its date ("opens in Norway on 3 May"). */
function nameWithin({ mentions, actors }: PlacedArticle, first: number, last: number): string | undefined {
  const name = namesIn(mentions, { first, last }).at(-1);
  return name === undefined ? undefined : actors[name]?.id;
}

/** Which of several such events is meant: the first one, a planned one, the time after it or before. */
function setsOf(claim: TimeClaim | DurationClaim | undefined): readonly string[] {
  if (!claim) return [];
  const own = claim.kind === 'duration' ? claim.relation : claim.last ? 'last' : claim.marked && 'marked';
  return [...(own ? [own] : []), ...(claim.modality === 'planned' ? ['planned'] : [])].sort();
}

/** A day that is named, and no "today" or "this week", which are other days in other articles. */
const NAMED = /\d|\p{Lu}|yesterday/u;

/** Whether an event happens once, so that it has one day and one hour. */
function isOfOne(claim: TimeClaim | DurationClaim): boolean {
  if (claim.kind === 'time' && claim.last === true) return true;
  return EVENT_CLASSES.get(claim.event)?.happens === 'once';
}

/** Minutes that a time of day may span; what is longer is a part of the day. */
const HOUR = 60;

function toldOf({ interval, duration, time }: DateMention): Told | undefined {
  if (time) return time.end - time.start > HOUR ? undefined : { kind: 'clock', time };
  if (duration) return interval ? undefined : lengthOf(duration);
  if (!interval || !Number.isFinite(interval.end - interval.start)) return undefined;
  const { granularity } = interval;
  return granularity === 'decade' || granularity === 'century' ? undefined : { kind: 'day', interval };
}

/** Days of each unit; months are those of a mean year. */
const DAYS: Readonly<Record<Duration['unit'], number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  month: 30.44,
};

/** How far "about" and the rounding of a whole unit reach, in units on both sides together. */
const ABOUT = 1.8;
const WHOLE = 0.9;

function lengthOf({ min, max, unit, approximate }: Duration): Told {
  const ofTwelve = unit === 'month' && min % 12 === 0;
  const ofSeven = unit === 'day' && min % 7 === 0;
  const grain = (ofTwelve ? 12 : ofSeven ? 7 : 1) * DAYS[unit];
  return {
    kind: 'length',
    min: min * DAYS[unit],
    max: max * DAYS[unit],
    step: grain * (approximate ? ABOUT : WHOLE),
  };
}
