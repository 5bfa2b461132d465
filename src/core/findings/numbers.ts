import { append } from '../text/append';
import type { QuantityClaim, TimeClaim } from '../claims/claim';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { COUNTED_KINDS } from '../lexicon/measureWords';
import { dimensionOf } from '../lexicon/units';
import type { DateMention, Mentions, QuantityMention } from '../mentions/mention';
import { exact, meet } from '../mentions/quantities/compare';
import type { Article } from '../text/article';
import type { Compatible, Finding } from './finding';
import type { Compared } from './build';
import { capitalised, finding, listed, Readings, sourceSpan, tally } from './build';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { StoryView } from './view';
import { bucketsOf, isPlacedAlike } from './topics';
import type { Item } from './topics';

interface NumberItem extends Item, Grouped {
  readonly claim: QuantityClaim;
  readonly quantity: QuantityMention;
}

/** What the numbers of one topic come to. */
type Outcome =
  | { readonly disagreement: Disagreement; readonly agreement?: never }
  | { readonly agreement: Compatible; readonly disagreement?: never };

/**
 * Compares numbers that are told of the same thing: the same counted noun or dimension, the same event or measure,
 * the same person where one is spoken of, the same scope. Readings contradict where their ranges do not meet.
 */
export function compareNumbers(story: StoryView): Compared {
  const outcomes = story.kept(createGroups).compare(story);
  const disagreements = outcomes.flatMap(({ disagreement }) => disagreement ?? []);
  return {
    findings: merged(story, disagreements).map(([first, ...rest]) =>
      rest.length === 0 ? story.memo.of(first, differingAlone) : differing([first, ...rest]),
    ),
    compatible: outcomes.flatMap(({ agreement }) => agreement ?? []),
  };
}

const createGroups = () => new Groups(numbersIn, compareTopics, isSame);

/** Whether a number is the same after an edit, wherever it now stands. */
function isSame(a: NumberItem, b: NumberItem): boolean {
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

/** Splits the numbers of one key into topics and compares those of each. */
function compareTopics(items: readonly NumberItem[], story: StoryView): Outcome[] {
  return bucketsOf(items).flatMap((bucket): Outcome[] => {
    if (bucket.length < 2) return [];
    const usable = withoutInnerDoubt(bucket);
    const groups = groupsOf(usable);
    if (groups.length === 0) return [];
    const label = labelOf(story, usable);
    const apart = groups.some((group, index) =>
      groups.slice(index + 1).some((other) => !meetsAll(group, other)),
    );
    if (apart) return [{ disagreement: { label, groups } }];
    const agreement = agreementOf(usable, label);
    return agreement ? [{ agreement }] : [];
  });
}

const spanOf = ({ part, quantity }: NumberItem) => sourceSpan(part.article, quantity);

interface Disagreement {
  readonly label: Label;
  readonly groups: readonly NumberItem[][];
}

/** What numbers are numbers of: the thing, and the word of the event where one is told. */
interface Label {
  readonly thing: string;
  readonly word: string;
}

const labelled = ({ thing, word }: Label) => `${capitalised(thing)}${word}`;

/** Joins disagreements that stand in the same sentences ("four cars, 15 bicycles"): the articles disagree once, over a list. */
function merged(
  story: StoryView,
  disagreements: readonly Disagreement[],
): [Disagreement, ...Disagreement[]][] {
  const bySentences = new Map<string, [Disagreement, ...Disagreement[]]>();
  for (const disagreement of disagreements) {
    const key = story.memo.of(disagreement, sentencesOf);
    const known = bySentences.get(key);
    if (known) known.push(disagreement);
    else bySentences.set(key, [disagreement]);
  }
  return [...bySentences.values()];
}

/** The sentences that a disagreement stands in, as a key. */
function sentencesOf({ groups }: Disagreement): string {
  return groups
    .map((group) =>
      [...new Set(group.map(({ path, claim }) => `${path} ${claim.sentence}`))].sort().join('|'),
    )
    .join('||');
}

const differingAlone = (disagreement: Disagreement) => differing([disagreement]);

function differing(list: readonly Disagreement[]): Finding {
  const first = list[0] as Disagreement;
  const readings = new Readings();
  first.groups.forEach((_, index) => {
    const value = listed(list.map(({ groups }) => valueOf(groups[index] ?? [])));
    for (const { groups } of list)
      for (const item of groups[index] ?? []) readings.add(String(index), value, spanOf(item));
  });
  const label = capitalised(`${listed(list.map(({ label }) => label.thing))}${first.label.word}`);
  const update = list.every(({ groups }) => isUpdate(groups));
  return finding({
    code: 'number.differs',
    ...(update ? { severity: 'information' as const } : {}),
    message: `${label}: ${tally(readings.all, list.length > 1 ? '; ' : ', ')}`,
    readings: readings.all,
    why: update
      ? 'Articles of different days give different numbers, as such counts change while reports come in: check that the latest one stands.'
      : 'Told of the same thing, the numbers do not meet, whatever rounding, bounds and units allow.',
  });
}

/** Numbers that are written differently and can all be true. */
function agreementOf(items: readonly NumberItem[], label: Label): Compatible | undefined {
  const [first] = items;
  if (
    !first ||
    items.every((item) => exact(item.quantity, first.quantity) && item.quantity.unit === first.quantity.unit)
  )
    return undefined;
  const readings = new Readings();
  for (const item of items) {
    const span = spanOf(item);
    readings.add(span.text.toLowerCase(), span.text, span);
  }
  if (readings.all.length < 2) return undefined;
  return {
    code: 'number.differs',
    readings: readings.all,
    why: `${labelled(label)}: the numbers meet once units, bounds and rounding are allowed for.`,
  };
}

/** The numbers of an article that are told of something. */
function numbersIn(part: PlacedArticle, story: StoryView): NumberItem[] {
  const claims = story.claims(part, 'quantity');
  if (claims.length === 0) return [];
  const dates = datesBySentence(part.mentions.dates);
  const times = firstTimes(story.claims(part, 'time'));
  const items: NumberItem[] = [];
  for (const claim of claims) {
    const quantity = part.mentions.quantities[claim.quantity];
    if (!quantity || claim.modality === 'denied' || claim.scope === 'part') continue;
    // "One" is an article as often as a count.
    if (quantity.kind === 'count' && quantity.max === 1) continue;
    const of = keyOf(claim, quantity);
    if (of === undefined) continue;
    const period = periodOf(part, nearest(quantity, dates.get(claim.sentence)));
    if (period === 'other') continue;
    const personal = PERSONAL.has(quantity.kind);
    const subject = personal ? subjectOf(part, claim.who) : undefined;
    if ((quantity.kind === 'age' || quantity.kind === 'ordinal') && subject === undefined) continue;
    const change = isChange(part.article, claim, quantity) ? 'by' : '';
    const place = elsewhere(part.article, part.mentions, quantity);
    // The day of the event tells counts apart; another date of the sentence does not. A person has an age whatever the day.
    const time = subject === undefined ? times.get(`${claim.sentence} ${claim.event ?? ''}`) : undefined;
    const interval = time === undefined ? undefined : part.mentions.dates[time]?.interval;
    items.push({
      part,
      key: `${of}|${change}|${place}${period === 'past' ? '|past' : ''}`,
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

function datesBySentence(dates: readonly DateMention[]): ReadonlyMap<number, readonly DateMention[]> {
  const bySentence = new Map<number, DateMention[]>();
  for (const date of dates) append(bySentence, date.sentence, date);
  return bySentence;
}

/** The first date that a sentence gives of a kind of event, by the two. */
function firstTimes(claims: readonly TimeClaim[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { sentence, event, date } of claims) {
    const key = `${sentence} ${event}`;
    if (!times.has(key)) times.set(key, date);
  }
  return times;
}

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

/** Ids of the entities that tell a number apart: who acts is told at many grains (a ship, a navy, a state); where it happened, and whose measure it is, tells things apart. */
function namesOf(part: PlacedArticle, { names }: QuantityClaim, { kind }: QuantityMention): string[] {
  const ids: string[] = [];
  for (const name of names) {
    const type = part.mentions.names[name]?.type;
    const id = part.entities[name]?.id;
    const tells = type === 'place' || (kind !== 'count' && type === 'organization');
    if (tells && id !== undefined) ids.push(id);
  }
  return ids;
}

/** What stands before the level that something rose or fell to, lower case. */
const LEVEL = new Set('to at of is was are were reached'.split(' '));

/** Whether a number says by how much something rose or fell, and not where it stands. */
function isChange(article: Article, { event }: QuantityClaim, { kind, first }: QuantityMention): boolean {
  if (kind === 'count' || kind === 'age') return false;
  const before = article.tokens[first - 1]?.lower ?? '';
  if (before === 'by') return true;
  return kind === 'percent' && (event === 'increase' || event === 'decrease') && !LEVEL.has(before);
}

/** Words that may follow "in" at the head of a sentence without naming a place, lower case. */
const NO_PLACE = new Set('all total addition fact a its his her their'.split(' '));

/** The words of a place without a name that opens the sentence of a share ("In the euro area inflation was …"), else an empty string. */
function elsewhere(article: Article, mentions: Mentions, { kind, sentence: at }: QuantityMention): string {
  const sentence = article.sentences[at];
  if (kind !== 'percent' || !sentence) return '';
  const [opener, ...words] = article.tokens.slice(sentence.first, sentence.first + 4);
  if (opener?.lower !== 'in' || NO_PLACE.has(words[0]?.lower ?? '')) return '';
  const end = words.at(-1)?.end ?? opener.end;
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
  if (quantity.kind === 'count' && quantity.counted === undefined) {
    return claim.attribute === undefined
      ? undefined
      : `number|${claim.attribute}|${claim.attribute}|${claim.scope}`;
  }
  if (quantity.kind === 'count') {
    const counted = COUNTED_KINDS.get(quantity.counted ?? '') ?? quantity.counted;
    return counted === undefined || claim.event === undefined
      ? undefined
      : `count|${counted}|${claim.event}|${claim.scope}`;
  }
  const of = claim.attribute ?? claim.event;
  if (of === undefined || quantity.unit === undefined) return undefined;
  const dimension = quantity.kind === 'money' ? quantity.unit : (dimensionOf(quantity.unit) ?? quantity.unit);
  return `${quantity.kind}|${dimension}|${of}|${claim.scope}`;
}

/** Kinds of number that belong to the person spoken of. */
const PERSONAL: ReadonlySet<string> = new Set(['age', 'measure', 'money', 'ordinal']);

/**
 * Leaves out the articles that give several numbers which do not meet for what looks like one thing: they speak of several,
 * unless a headline and its article differ, or the number is told of one person.
 */
function withoutInnerDoubt(items: readonly NumberItem[]): readonly NumberItem[] {
  const byPath = new Map<string, NumberItem[]>();
  for (const item of items) {
    append(byPath, item.path, item);
  }
  const doubtful = new Set<string>();
  for (const [path, list] of byPath) {
    // A person has one age; a company tells of several sums, and a sentence that gives two numbers sets one against the other.
    const one =
      list.every(({ subject, quantity }) => subject !== undefined && quantity.kind !== 'money') &&
      new Set(list.map(({ claim }) => claim.sentence)).size === list.length;
    const sure = one || new Set(list.map((item) => item.headline)).size > 1;
    if (!sure && groupsOf(list).length > 1) doubtful.add(path);
  }
  return items.filter((item) => !doubtful.has(item.path));
}

/** Groups numbers so that all numbers of a group meet; a number joins the group it is nearest to. */
function groupsOf(items: readonly NumberItem[]): NumberItem[][] {
  const groups: NumberItem[][] = [];
  const precise = [...items].sort((a, b) => spread(a.quantity) - spread(b.quantity));
  for (const item of precise) {
    const fitting = groups.filter((group) => group.every((other) => meet(item.quantity, other.quantity)));
    const same = fitting.find((group) => group.some((other) => exact(item.quantity, other.quantity)));
    const group = same ?? fitting[0];
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

function spread({ min, max, approximate }: QuantityMention): number {
  return max - min + (approximate ? 1 : 0);
}

function meetsAll(a: readonly NumberItem[], b: readonly NumberItem[]): boolean {
  return a.every((item) => b.every((other) => meet(item.quantity, other.quantity)));
}

/** The wording that most spans of a group have. */
function valueOf(group: readonly NumberItem[]): string {
  const wordings = new Map<string, string[]>();
  for (const { quantity } of group) {
    const text = quantity.kind === 'age' ? String(quantity.min) : quantity.text.replaceAll(/\s+/g, ' ');
    append(wordings, text.toLowerCase(), text);
  }
  const [most = ['']] = [...wordings.values()].sort((a, b) => b.length - a.length);
  // A capital that only opens a sentence is no part of a number in words.
  return most.find((text) => text === text.toLowerCase()) ?? lowerFirst(most[0] ?? '');
}

/** A text whose first word, where only its first letter is a capital, is in lower case. */
const lowerFirst = (text: string) => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** Whether a count that changes as reports come in changed with the articles' dates: each day has one number. */
function isUpdate(groups: readonly NumberItem[][]): boolean {
  const items = groups.flat();
  if (!items.every((item) => EVENT_CLASSES.get(item.claim.event ?? '')?.toll && item.day !== undefined))
    return false;
  const days = groups.map((group) => new Set(group.map((item) => item.day)));
  return days.every((set, index) =>
    days.slice(index + 1).every((other) => ![...set].some((day) => other.has(day))),
  );
}

const DIMENSIONS: Readonly<Record<string, string>> = {
  length: 'distance',
  mass: 'weight',
  share: 'share',
  percent: 'share',
  money: 'sum',
};

function labelOf(story: StoryView, items: readonly NumberItem[]): Label {
  const first = items[0] as NumberItem;
  const [kind = '', dimension = '', of = ''] = first.key.split('|');
  const subject = items.find((item) => item.subject !== undefined)?.subject;
  const whose = subject === undefined ? '' : ` of ${story.nameOf(subject)}`;
  if (kind === 'age') return { thing: `age${whose}`, word: '' };
  const word = ` (“${first.claim.word ?? of}”)`;
  if (kind === 'ordinal') return { thing: `${dimension}${whose}`, word };
  if (kind === 'count') return { thing: nounOf(first) ?? dimension, word };
  if (first.claim.attribute !== undefined) return { thing: `${of}${whose}`, word: '' };
  return { thing: `${DIMENSIONS[kind] ?? DIMENSIONS[dimension] ?? dimension}${whose}`, word };
}

/** The counted noun of a number, as written where that is known. */
function nounOf({ part, quantity: { noun, nounSpan } }: NumberItem): string | undefined {
  return nounSpan ? part.article.text.slice(nounSpan.start, nounSpan.end) : noun;
}
