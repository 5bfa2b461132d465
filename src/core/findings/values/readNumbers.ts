import type { QuantityClaim } from '../../claims/claim';
import { namesIn } from '../../claims/frames';
import { COUNTED_KINDS, MEASURE_NOUNS } from '../../lexicon/measureWords';
import { dimensionOf } from '../../lexicon/units';
import type { DateInterval } from '../../mentions/calendar';
import type { DateMention, QuantityMention } from '../../mentions/mention';
import type { Article, Sentence } from '../../text/article';
import type { PlacedArticle } from '../placed';
import { idsOf, subjectOf } from '../placed';
import type { StoryView } from '../view';
import { nearOf } from './profile';
import type { SentenceProfiles } from './sentenceProfiles';
import { endOf, setsOf, stateOf } from './sets';
import type { Value } from './value';

/** Numbers that count nothing in particular. */
const VAGUE = /\b(?:few|handful|several|dozens|hundreds|thousands|scores)\b/i;
/** What beside a number says that it is but a piece of one. */
const BROKEN = /[/\uFFFD½¼¾]/;

/** The numbers of an article that can be compared, each with what it is told of. */
export function numbersIn(part: PlacedArticle, story: StoryView, profiles: SentenceProfiles): Value[] {
  const { article, mentions } = part;
  const claims = new Map(story.claims(part, 'quantity').map((claim) => [claim.quantity, claim]));
  const eventOf = new Map(story.claims(part, 'time').map(({ date, event }) => [date, event]));
  return mentions.quantities.flatMap((quantity, index): Value[] => {
    const claim = claims.get(index);
    const { zone } = article.sentences[quantity.sentence] as Sentence;
    if ((zone !== 'body' && zone !== 'headline') || !isTold(article, quantity, claim)) return [];
    const subject = subjectOf(part, claim?.who);
    const key = keyOf(quantity, subject);
    if (key === undefined) return [];
    const state = stateOf(article, quantity);
    const event = state ?? claim?.event;
    const date = nearestDate(mentions.dates, quantity, (at) => canBeOf(event, eventOf.get(at)));
    if (date && !date.interval && PERIOD.test(date.text)) return [];
    const names = claim?.names ?? namesIn(mentions, article.sentences[quantity.sentence] as Sentence);
    const profile = profiles.of(quantity.sentence);
    return [
      {
        part,
        key,
        told: { kind: 'number', quantity },
        span: quantity,
        sentence: quantity.sentence,
        headline: zone === 'headline',
        noun: state === undefined ? nounOf(quantity, claim) : 'person',
        event,
        word: claim?.word,
        subject,
        beside: nameBefore(part, quantity.first),
        places: idsOf(
          part.entities,
          names.filter((name) => mentions.names[name]?.type === 'place'),
        ),
        parties: [],
        sets: setsOf(article, quantity, claim),
        days: date?.interval,
        past: isPast(part, date?.interval),
        near: nearOf(profile.content, quantity.first, endOf(article, quantity)),
        whole: profile.whole,
      },
    ];
  });
}

/** Whether a number is whole, and said of something. */
function isTold(
  { text }: Article,
  { kind, max, text: words, start, end }: QuantityMention,
  claim: QuantityClaim | undefined,
): boolean {
  if (claim?.modality === 'denied') return false;
  // "One" is an article as often as a count.
  if (kind === 'count' && (max === 1 || VAGUE.test(words))) return false;
  return !BROKEN.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 2));
}

/** What makes two numbers numbers of one kind. @returns undefined for those that are not compared */
function keyOf({ kind, unit }: QuantityMention, subject: string | undefined): string | undefined {
  if (kind === 'age') return subject === undefined ? undefined : `age ${subject}`;
  if (kind === 'count') return kind;
  if (kind === 'percent' || kind === 'ratio') return 'share';
  if (unit === undefined || (kind !== 'money' && kind !== 'measure')) return undefined;
  return `${kind} ${(kind === 'measure' ? dimensionOf(unit) : undefined) ?? unit}`;
}

function nounOf({ kind, counted }: QuantityMention, claim: QuantityClaim | undefined): string | undefined {
  if (kind !== 'count' || counted === undefined) return claim?.attribute;
  return COUNTED_KINDS.get(counted) ?? MEASURE_NOUNS.get(counted) ?? counted;
}

/** How many tokens a date may stand away from a number and be told of it. */
const NEAR = 12;
/** Dates without days of their own that are of another time all the same. */
const PERIOD = /\b(?<!this )(?:years?|decades?|century)\b/i;

/** Whether a date can be that of a number: it dates no other event. */
const canBeOf = (event: string | undefined, dated: string | undefined) =>
  dated === undefined || dated === event;

/** The date nearest to a number in its sentence; lengths of time are none. */
function nearestDate(
  dates: readonly DateMention[],
  { sentence, first }: QuantityMention,
  isOf: (index: number) => boolean,
): DateMention | undefined {
  let found: DateMention | undefined;
  let least = NEAR;
  dates.forEach((date, index) => {
    const gap = Math.abs(date.first - first);
    if (date.sentence !== sentence || date.duration || gap >= least || !isOf(index)) return;
    found = date;
    least = gap;
  });
  return found;
}

/** How many days before its article what it tells is no longer the news. */
const BACK = 45;

const isPast = ({ day = -Infinity }: PlacedArticle, days: DateInterval | undefined) =>
  days !== undefined && days.end < day - BACK;

/** Id of the name right before a token, a word between them allowed. */
function nameBefore({ mentions, actors }: PlacedArticle, first: number): string | undefined {
  const name = mentions.names.findIndex(({ last }) => last === first || last === first - 1);
  return actors[name]?.id;
}
