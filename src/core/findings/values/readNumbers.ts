import type { QuantityClaim } from '../../claims/claim';
import { namesIn, nextAt } from '../../claims/ranges';
import { COUNTED_KINDS, MEASURE_NOUNS } from '../../lexicon/measureWords';
import { dimensionOf } from '../../lexicon/units';
import type { DateInterval } from '../../mentions/calendar';
import type { DateMention, QuantityMention } from '../../mentions/mention';
import type { Article, Sentence } from '../../text/article';
import type { PlacedArticle } from '../placed';
import { idsOf, subjectOf } from '../placed';
import type { StoryView } from '../view';
import { endOf, rankBefore, setsOf, stateOf } from './sets';
import type { SentenceWords } from './surroundings';
import type { Value } from './value';
import { AGE } from './value';

/** Numbers that count nothing in particular. */
const VAGUE = /\b(?:few|handful|several|dozens|hundreds|thousands|scores)\b/i;
/** What before or behind a number says that it is but a piece of one ("4 1 / 2", "4�"). */
const BROKEN_BEFORE = /(?:\d ?\/ ?|\uFFFD)$/;
const BROKEN_BEHIND = /^(?: ?\/ ?\d|[\uFFFD½¼¾])/;

/** The numbers of an article that can be compared, each with what it is told of. */
export function numbersIn(part: PlacedArticle, story: StoryView, words: SentenceWords): Value[] {
  const { article, mentions } = part;
  const claims = new Map(story.claims(part, 'quantity').map((claim) => [claim.quantity, claim]));
  const eventOf = new Map(story.claims(part, 'time').map(({ date, event }) => [date, event]));
  return mentions.quantities.flatMap((quantity, index): Value[] => {
    const claim = claims.get(index);
    const sentence = article.sentences[quantity.sentence] as Sentence;
    const { zone } = sentence;
    const within = placeBehind(part, quantity);
    if ((zone !== 'body' && zone !== 'headline') || !isTold(article, quantity, claim, within)) return [];
    const subject = subjectOf(part, claim?.who);
    const key = keyOf(quantity, subject);
    if (key === undefined) return [];
    const state = stateOf(article, quantity);
    const event = state?.event ?? claim?.event;
    const nearest = nearestDate(mentions.dates, quantity, (at) => canBeOf(event, eventOf.get(at)));
    const date = mentions.dates[nearest];
    const isItsOwn = event !== undefined && eventOf.get(nearest) === event;
    if (date && !date.interval && PERIOD.test(date.text)) return [];
    const past = isPast(part, date?.interval) || tellsOfEarlier(article, sentence, quantity);
    if (past && quantity.kind === 'age') return [];
    return [
      {
        part,
        key,
        told: { kind: 'number', quantity },
        words: quantity.text.replaceAll(/\s+/g, ' '),
        span: quantity,
        sentence: quantity.sentence,
        headline: zone === 'headline',
        noun: state === undefined ? nounOf(quantity, claim) : 'person',
        event,
        word: state?.word ?? claim?.word,
        subject,
        subjectName: subject === undefined ? undefined : story.nameOf(subject),
        beside: nameBefore(part, quantity.first),
        names: idsOf(part.actors, claim?.names ?? namesIn(mentions, sentence)),
        sets: setsOf(article, quantity, claim),
        within,
        rank: rankBefore(mentions.quantities, quantity),
        ...(isItsOwn
          ? { days: date?.interval, dated: undefined }
          : { days: undefined, dated: date?.text.toLowerCase() }),
        past,
        around: words.around(quantity.sentence, quantity.first, endOf(article, quantity)),
      },
    ];
  });
}

/** Whether a number is whole, and said of something. */
function isTold(
  { text }: Article,
  { kind, max, text: words, start, end }: QuantityMention,
  claim: QuantityClaim | undefined,
  within: string | undefined,
): boolean {
  if (claim?.modality === 'denied' || (claim?.scope === 'part' && within === undefined)) return false;
  // "One" is an article as often as a count.
  if (kind === 'count' && (max === 1 || VAGUE.test(words))) return false;
  const isBroken =
    BROKEN_BEFORE.test(text.slice(Math.max(0, start - 4), start)) ||
    BROKEN_BEHIND.test(text.slice(end, end + 4));
  return !isBroken;
}

/** What makes two numbers numbers of one kind. @returns undefined for those that are not compared */
function keyOf({ kind, unit }: QuantityMention, subject: string | undefined): string | undefined {
  if (kind === 'age') return subject === undefined ? undefined : `${AGE}${subject}`;
  if (kind === 'count') return kind;
  if (kind === 'percent' || kind === 'ratio') return 'share';
  if (unit === undefined || (kind !== 'money' && kind !== 'measure')) return undefined;
  return `${kind} ${(kind === 'measure' ? dimensionOf(unit) : undefined) ?? unit}`;
}

function nounOf({ kind, counted }: QuantityMention, claim: QuantityClaim | undefined): string | undefined {
  if (kind !== 'count' || counted === undefined || claim?.attribute !== undefined) return claim?.attribute;
  return COUNTED_KINDS.get(counted) ?? MEASURE_NOUNS.get(counted) ?? counted;
}

/** How many tokens a date may stand away from a number and be told of it. */
const NEAR = 12;
/** Dates without days of their own that are of another time all the same. */
const PERIOD = /\b(?<!this )(?:years?|decades?|century)\b/i;

/** Whether a date can be that of a number: it dates no other event. */
const canBeOf = (event: string | undefined, dated: string | undefined) =>
  dated === undefined || dated === event;

/** Index of the date nearest to a number in its sentence, or -1; lengths of time are none. */
function nearestDate(
  dates: readonly DateMention[],
  { sentence, first }: QuantityMention,
  isOf: (index: number) => boolean,
): number {
  let found = -1;
  let least = NEAR;
  for (let at = nextAt(dates, first - NEAR + 1); at < dates.length; at++) {
    const date = dates[at] as DateMention;
    if (date.first >= first + NEAR) break;
    const gap = Math.abs(date.first - first);
    if (date.sentence !== sentence || date.duration || gap >= least || !isOf(at)) continue;
    found = at;
    least = gap;
  }
  return found;
}

/** How many days before its article what it tells is no longer the news. */
const BACK = 45;

const isPast = ({ day = -Infinity }: PlacedArticle, days: DateInterval | undefined) =>
  days !== undefined && days.end < day - BACK;

const EARLIER: ReadonlySet<string> = new Set(['earlier', 'previous', 'previously']);

/** Whether the words of a sentence before a number speak of another time or thing like it. */
function tellsOfEarlier(article: Article, { first }: Sentence, quantity: QuantityMention): boolean {
  return article.words(first, quantity.first).some(({ lower }) => EARLIER.has(lower));
}

/** Id of the place right behind what is counted: the number is that of the place alone ("1,900 people in Ghana"). */
function placeBehind(
  { article, mentions, entities }: PlacedArticle,
  quantity: QuantityMention,
): string | undefined {
  const at = endOf(article, quantity);
  if (article.word(at)?.lower !== 'in') return undefined;
  const name = nextAt(mentions.names, at + 1);
  const place = mentions.names[name];
  return place?.type === 'place' && place.first <= at + 2 ? entities[name]?.id : undefined;
}

/** Id of the name right before a token, a word between them allowed. */
function nameBefore({ mentions, actors }: PlacedArticle, first: number): string | undefined {
  const name = nextAt(mentions.names, first) - 1;
  const last = mentions.names[name]?.last;
  return last === first || last === first - 1 ? actors[name]?.id : undefined;
}
