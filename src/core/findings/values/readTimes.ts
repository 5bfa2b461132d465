import type { DurationClaim, TimeClaim } from '../../claims/claim';
import { namesIn } from '../../claims/frames';
import { EVENT_CLASSES } from '../../lexicon/eventClasses';
import type { Duration } from '../../mentions/calendar';
import type { DateMention } from '../../mentions/mention';
import type { Sentence } from '../../text/article';
import type { PlacedArticle } from '../placed';
import { idsOf, subjectOf } from '../placed';
import type { StoryView } from '../view';
import { nearOf } from './profile';
import type { SentenceProfiles } from './sentenceProfiles';
import type { Told, Value } from './value';

/** The days, times of day and lengths of time of an article that can be compared, each with what it is told of. */
export function timesIn(part: PlacedArticle, story: StoryView, profiles: SentenceProfiles): Value[] {
  const { article, mentions } = part;
  const claims = new Map<number, TimeClaim | DurationClaim>();
  for (const claim of story.claims(part, 'duration')) claims.set(claim.date, claim);
  for (const claim of story.claims(part, 'time')) claims.set(claim.date, claim);
  return mentions.dates.flatMap((date, index): Value[] => {
    const sentence = article.sentences[date.sentence] as Sentence;
    const claim = claims.get(index);
    const told = toldOf(date);
    if (!told || claim?.modality === 'denied') return [];
    if (sentence.zone !== 'body' && sentence.zone !== 'headline') return [];
    if (told.kind === 'day' && !isDayOfOne(date, claim)) return [];
    const names = claim?.names ?? namesIn(mentions, sentence);
    const isPlace = (name: number) => mentions.names[name]?.type === 'place';
    const profile = profiles.of(date.sentence);
    return [
      {
        part,
        key: told.kind,
        told,
        span: date,
        sentence: date.sentence,
        headline: sentence.zone === 'headline',
        noun: undefined,
        event: claim?.event,
        word: claim?.word,
        subject: subjectOf(part, claim?.who),
        beside: undefined,
        places: idsOf(part.entities, names.filter(isPlace)),
        parties: idsOf(
          part.actors,
          names.filter((name) => !isPlace(name)),
        ),
        sets: setsOf(claim),
        days: told.kind === 'clock' ? date.interval : undefined,
        past: false,
        near: nearOf(profile.content, date.first, date.last),
        whole: profile.whole,
      },
    ];
  });
}

/** Which of several such events is meant: the first one, a planned one, the time after it or before. */
function setsOf(claim: TimeClaim | DurationClaim | undefined): readonly string[] {
  if (!claim) return [];
  const own = claim.kind === 'duration' ? claim.relation : claim.last ? 'last' : claim.marked && 'marked';
  return [...(own ? [own] : []), ...(claim.modality === 'planned' ? ['planned'] : [])].sort();
}

/** A day that is named, and no "today" or "this week", which are other days in other articles. */
const NAMED = /\d|\p{Lu}|yesterday/u;

/** Whether a date is the day of an event that happens once. */
function isDayOfOne({ text }: DateMention, claim: TimeClaim | DurationClaim | undefined): boolean {
  if (claim?.kind !== 'time' || !NAMED.test(text)) return false;
  return claim.last === true || EVENT_CLASSES.get(claim.event)?.happens === 'once';
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
