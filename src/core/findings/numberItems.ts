import { append } from '../text/append';
import type { QuantityClaim } from '../claims/claim';
import { COUNTED_KINDS } from '../lexicon/measureWords';
import { dimensionOf } from '../lexicon/units';
import type { DateInterval } from '../mentions/calendar';
import type { DateMention, Mentions, QuantityMention } from '../mentions/mention';
import type { Article } from '../text/article';
import { firstDates } from './clause';
import type { Grouped } from './groups';
import type { PlacedArticle } from './placed';
import { idsOf, subjectOf } from './placed';
import type { Item } from './topics';
import { isPlacedAlike } from './topics';
import type { StoryView } from './view';

/** A number that is told of something, with what makes it comparable to others. */
export interface NumberItem extends Item, Grouped {
  readonly claim: QuantityClaim;
  readonly quantity: QuantityMention;
}

/** Whether a number is the same after an edit, wherever it now stands. */
export function isSameNumber(a: NumberItem, b: NumberItem): boolean {
  const [one, other] = [a.quantity, b.quantity];
  return (
    one.text === other.text &&
    one.min === other.min &&
    one.max === other.max &&
    one.unit === other.unit &&
    one.approximate === other.approximate &&
    one.exclusive === other.exclusive &&
    a.claim.sentence === b.claim.sentence &&
    isPlacedAlike(a, b)
  );
}

/** The numbers of an article that are told of something. */
export function numbersIn(part: PlacedArticle, story: StoryView): NumberItem[] {
  const claims = story.claims(part, 'quantity');
  if (claims.length === 0) return [];
  const dates = datesBySentence(part.mentions.dates);
  const timed = story.claims(part, 'time');
  const dateOf = firstDates(part, timed);
  const events = new Map(timed.map(({ date, event }) => [part.mentions.dates[date], event]));
  const items: NumberItem[] = [];
  for (const claim of claims) {
    const quantity = part.mentions.quantities[claim.quantity];
    if (!quantity || claim.modality === 'denied' || claim.scope === 'part') continue;
    // "One" is an article as often as a count, and "a few" no number at all.
    if (quantity.kind === 'count' && (quantity.max === 1 || VAGUE.test(quantity.text))) continue;
    const of = keyOf(claim, quantity);
    if (of === undefined) continue;
    const told = dates.get(claim.sentence)?.filter((date) => canBeOf(claim, events.get(date)));
    const period = periodOf(part, nearest(quantity, told));
    if (period === 'other') continue;
    const { attribute = '' } = claim;
    const owned = attribute === STAFF;
    if (owned && isPlaced(part, quantity)) continue;
    const personal = owned || PERSONAL.has(quantity.kind);
    const subject = personal ? (subjectOf(part, claim.who) ?? bodyOf(part, claim, quantity)) : undefined;
    if (subject === undefined && (owned || NOBODYS.has(quantity.kind))) continue;
    // What a person sells is many things.
    if (quantity.kind === 'money' && claim.event === 'sell' && attribute === '' && claim.who) continue;
    const change = isChange(part.article, claim, quantity) ? (DIRECTIONS.get(claim.event ?? '') ?? 'by') : '';
    const place = elsewhere(part.article, part.mentions, quantity);
    // The day of the event tells counts apart; another date of the sentence does not. A person has an age whatever the day.
    const stated = subject === undefined ? dateOf(claim) : undefined;
    // Shares move anew every day.
    const interval = stated ?? (change !== '' && attribute === 'share' ? dayOf(part) : undefined);
    items.push({
      part,
      key: `${of}|${change}|${place}${period === 'past' ? '|past' : ''}${isAsked(claim, quantity) ? '|planned' : ''}`,
      path: part.article.path,
      claim,
      quantity,
      headline: part.article.sentences[claim.sentence]?.zone === 'headline',
      unsure: personal && subject === undefined && claim.who !== undefined,
      names: namesOf(part, claim, quantity),
      ...(subject === undefined ? {} : { subject }),
      ...(interval ? { interval } : {}),
      ...(part.date ? { day: part.date.day } : {}),
    });
  }
  return items;
}

const VAGUE = /\b(?:few|handful|several)\b/i;

/** Whether a share is one that somebody asks for or plans, which is not the one that comes of it. */
const isAsked = ({ modality }: QuantityClaim, { kind }: QuantityMention) =>
  kind === 'percent' && modality === 'planned';

/** The day of an article as dates give it. */
const dayOf = ({ day }: PlacedArticle): DateInterval | undefined =>
  day === undefined ? undefined : { start: day, end: day + 1, granularity: 'day' };

function datesBySentence(dates: readonly DateMention[]): ReadonlyMap<number, readonly DateMention[]> {
  const bySentence = new Map<number, DateMention[]>();
  for (const date of dates) append(bySentence, date.sentence, date);
  return bySentence;
}

/** Whether a date can be that of a number: it dates no other event. */
const canBeOf = (claim: QuantityClaim, event: string | undefined) =>
  event === undefined || event === claim.event;

/** Words that a date may stand away from a number and be told of it. */
const NEAR = 12;

/** The date that stands nearest to a number in its sentence. */
function nearest({ first }: QuantityMention, dates: readonly DateMention[] = []): DateMention | undefined {
  let found: DateMention | undefined;
  let least = NEAR;
  for (const date of dates) {
    const gap = Math.abs(date.first - first);
    if (gap >= least) continue;
    found = date;
    least = gap;
  }
  return found;
}

/** Id of the one organisation that a sum is told with. */
function bodyOf(
  part: PlacedArticle,
  { names, attribute }: QuantityClaim,
  { kind }: QuantityMention,
): string | undefined {
  if (kind !== 'money' && attribute !== STAFF) return undefined;
  const bodies = names.filter((name) => part.mentions.names[name]?.type === 'organization');
  return bodies.length === 1 ? part.entities[bodies[0] as number]?.id : undefined;
}

/** Ids of the entities that tell a number apart: who acts is told at many grains (a ship, a navy, a state); where it happened, and whose measure it is, tells things apart. */
function namesOf(
  part: PlacedArticle,
  { names }: QuantityClaim,
  { kind }: QuantityMention,
): readonly string[] {
  const telling = names.filter((name) => {
    const type = part.mentions.names[name]?.type;
    return type === 'place' || (kind !== 'count' && type === 'organization');
  });
  return idsOf(part.entities, telling);
}

/** What stands before the level that something rose or fell to, lower case. */
const LEVEL = new Set('to at of is was are were reached'.split(' '));

/** Which way the kinds of events lead that move a price. */
const DIRECTIONS: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ['increase', 'up'],
  ['decrease', 'down'],
  ['fall', 'down'],
  ['lose', 'down'],
]);

/** Whether a number says by how much something rose or fell, and not where it stands. */
function isChange(article: Article, { event }: QuantityClaim, { kind, first }: QuantityMention): boolean {
  if (kind === 'count' || kind === 'age') return false;
  const before = article.word(first - 1)?.lower ?? '';
  if (before === 'by') return true;
  return kind === 'percent' && DIRECTIONS.has(event ?? '') && !LEVEL.has(before);
}

/** Words that may follow "in" at the head of a sentence without naming a place, lower case. */
const NO_PLACE = new Set('all total addition fact a its his her their'.split(' '));

/** The words of a place without a name that opens the sentence of a share ("In the euro area inflation was …"), else an empty string. */
function elsewhere(article: Article, mentions: Mentions, { kind, sentence: at }: QuantityMention): string {
  const sentence = article.sentences[at];
  if (kind !== 'percent' || !sentence) return '';
  const { first } = sentence;
  if (article.word(first)?.lower !== 'in' || NO_PLACE.has(article.word(first + 1)?.lower ?? '')) return '';
  const words = article.words(first + 1, first + 4);
  const { end } = article.span(first, first + 1 + words.length);
  const told = [...mentions.names, ...mentions.dates].some(
    ({ start, sentence: own }) => own === at && start < end,
  );
  return told ? '' : words.map(({ lower }) => lower).join(' ');
}

const PERIOD = /\b(?:years?|decades?|century)\b/i;

/**
 * Which time a number is told of: that of the news (`now`, also where nothing is said), an earlier year (`past`), or a year
 * that cannot be told (`other`).
 */
function periodOf({ day }: PlacedArticle, date: DateMention | undefined): 'now' | 'past' | 'other' {
  if (!date || date.duration) return 'now';
  const { interval } = date;
  if (!interval) return PERIOD.test(date.text) && !/^(?:earlier )?this/i.test(date.text) ? 'other' : 'now';
  if (interval.end - interval.start < 360 || interval.granularity === 'range') return 'now';
  return day !== undefined && interval.start <= day && day < interval.end ? 'now' : 'past';
}

/** What makes two numbers numbers of the same thing, but for who and where. */
function keyOf(claim: QuantityClaim, quantity: QuantityMention): string | undefined {
  if (quantity.kind === 'age') return 'age';
  if (quantity.kind === 'ordinal') return `ordinal|${quantity.counted ?? ''}|${claim.event ?? ''}`;
  if (quantity.kind === 'count') {
    if (claim.attribute !== undefined) return `number|${claim.attribute}|${claim.attribute}|${claim.scope}`;
    const counted = COUNTED_KINDS.get(quantity.counted ?? '') ?? quantity.counted;
    return counted === undefined || claim.event === undefined
      ? undefined
      : `count|${counted}|${claim.event}|${claim.scope}`;
  }
  const price = claim.attribute === 'price' || isPrice(claim, quantity);
  const of = price ? priceOf(quantity) : (claim.attribute ?? claim.event);
  if (of === undefined || quantity.unit === undefined) return undefined;
  const dimension = quantity.kind === 'money' ? quantity.unit : (dimensionOf(quantity.unit) ?? quantity.unit);
  return `${quantity.kind}|${dimension}|${of}|${claim.scope}`;
}

/** Sums from here on are what a company is bought for, and less than that what a thing is. */
const DEAL = 1e6;

const priceOf = ({ max }: QuantityMention) => (max < DEAL ? 'price' : 'deal');

/** Whether a sum is what something is bought for. */
const isPrice = ({ event }: QuantityClaim, { kind }: QuantityMention) => kind === 'money' && event === 'buy';

/** The measure that a body's people make. */
const STAFF = 'staff';

/** Whether a place stands right behind what is counted, so that the number is that of the place alone. */
function isPlaced({ article, mentions }: PlacedArticle, { nounSpan, last }: QuantityMention): boolean {
  const at = nounSpan ? article.indexAt(nounSpan.end - 1) + 1 : last;
  if (article.word(at)?.lower !== 'in') return false;
  return mentions.names.some(({ type, first }) => type === 'place' && first > at && first <= at + 2);
}

/** Kinds of number that say nothing where it is not known whose they are. */
const NOBODYS: ReadonlySet<string> = new Set(['age', 'ordinal']);
/** Kinds of number that belong to the person spoken of. */
const PERSONAL: ReadonlySet<string> = new Set(['age', 'measure', 'money', 'ordinal']);
