import { append } from '../text/append';
import type { QuantityClaim } from '../claims/claim';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { COUNTED_KINDS } from '../lexicon/measureWords';
import { dimensionOf } from '../lexicon/units';
import type { DateInterval } from '../mentions/calendar';
import type { DateMention, Mentions, QuantityMention } from '../mentions/mention';
import { exact, meet } from '../mentions/quantities/compare';
import type { Article } from '../text/article';
import type { Compatible, Finding, SourceSpan } from './finding';
import type { Compared } from './build';
import { capitalised, finding, listed, Readings, sourceSpan, tally } from './build';
import type { ComparedArticle, PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { StoryView } from './view';
import { bucketsOf } from './topics';
import type { Item } from './topics';

interface NumberItem extends Item {
  readonly claim: QuantityClaim;
  readonly quantity: QuantityMention;
  readonly span: SourceSpan;
  /** The counted noun as written. */
  readonly noun?: string;
}

/**
 * Compares numbers that are told of the same thing: the same counted noun or dimension, the same event or measure,
 * the same person where one is spoken of, the same scope. Readings contradict where their ranges do not meet.
 */
export function compareNumbers(story: StoryView): Compared {
  const disagreements: Disagreement[] = [];
  const compatible: Compatible[] = [];
  for (const [key, items] of itemsByKey(story)) {
    if (items.length < 2) continue;
    for (const bucket of bucketsOf(items)) {
      if (bucket.length < 2) continue;
      const usable = withoutInnerDoubt(bucket);
      const groups = groupsOf(usable);
      if (groups.length === 0) continue;
      const label = labelOf(story, key, usable);
      const apart = groups.some((group, index) =>
        groups.slice(index + 1).some((other) => !meetsAll(group, other)),
      );
      if (apart) disagreements.push({ label, groups });
      else agree(usable, label, compatible);
    }
  }
  return { findings: merged(disagreements).map(differing), compatible };
}

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
function merged(disagreements: readonly Disagreement[]): Disagreement[][] {
  const bySentences = new Map<string, Disagreement[]>();
  for (const disagreement of disagreements) {
    const key = disagreement.groups
      .map((group) =>
        [...new Set(group.map(({ path, claim }) => `${path} ${claim.sentence}`))].sort().join('|'),
      )
      .join('||');
    append(bySentences, key, disagreement);
  }
  return [...bySentences.values()];
}

function differing(list: readonly Disagreement[]): Finding {
  const first = list[0] as Disagreement;
  const readings = new Readings();
  first.groups.forEach((_, index) => {
    const value = listed(list.map(({ groups }) => valueOf(groups[index] ?? [])));
    for (const { groups } of list)
      for (const item of groups[index] ?? []) readings.add(String(index), value, item.span);
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

/** Records numbers that are written differently and can all be true. */
function agree(items: readonly NumberItem[], label: Label, compatible: Compatible[]): void {
  const [first] = items;
  if (
    !first ||
    items.every((item) => exact(item.quantity, first.quantity) && item.quantity.unit === first.quantity.unit)
  )
    return;
  const readings = new Readings();
  for (const item of items) readings.add(item.span.text.toLowerCase(), item.span.text, item.span);
  if (readings.all.length < 2) return;
  compatible.push({
    code: 'number.differs',
    readings: readings.all,
    why: `${labelled(label)}: the numbers meet once units, bounds and rounding are allowed for.`,
  });
}

function itemsByKey(story: StoryView): Map<string, NumberItem[]> {
  const keys = new Map<string, NumberItem[]>();
  for (const part of story.articles) {
    for (const told of story.memo.of(part.reading, toldIn)) {
      const { kind } = told.quantity;
      const period = periodOf(story, part, told.nearest);
      if (period === 'other') continue;
      const item = itemOf(part, told);
      if ((kind === 'age' || kind === 'ordinal') && item.subject === undefined) continue;
      append(keys, period === 'past' ? `${told.key}|past` : told.key, item);
    }
  }
  return keys;
}

/** A number that is told of something, as far as its article alone says. */
interface Told {
  readonly claim: QuantityClaim;
  readonly quantity: QuantityMention;
  readonly key: string;
  /** The date that stands nearest to it in its sentence, a dozen words away at most. */
  readonly nearest: DateMention | undefined;
  /** The day of its event. */
  readonly interval: DateInterval | undefined;
  readonly span: SourceSpan;
  readonly noun: string | undefined;
  readonly headline: boolean;
  /** Names that tell it apart. */
  readonly names: readonly number[];
}

function toldIn({ article, mentions, claims }: ComparedArticle): Told[] {
  const dates = new Map<number, DateMention[]>();
  for (const date of mentions.dates) append(dates, date.sentence, date);
  const times = new Map<string, number>();
  for (const claim of claims) {
    if (claim.kind !== 'time') continue;
    const key = `${claim.sentence} ${claim.event}`;
    if (!times.has(key)) times.set(key, claim.date);
  }
  return claims.flatMap((claim): Told[] => {
    if (claim.kind !== 'quantity' || claim.modality === 'denied' || claim.scope === 'part') return [];
    const quantity = mentions.quantities[claim.quantity];
    // "One" is an article as often as a count.
    if (!quantity || (quantity.kind === 'count' && quantity.max === 1)) return [];
    const base = keyOf(claim, quantity);
    if (base === undefined) return [];
    const key = [
      base,
      isChange(article, claim, quantity) ? 'by' : '',
      elsewhere(article, mentions, quantity),
    ].join('|');
    const gap = (date: DateMention) => Math.abs(date.first - quantity.first);
    const near = (dates.get(claim.sentence) ?? []).filter((date) => gap(date) < 12);
    // The day of the event tells counts apart; another date of the sentence does not.
    const time = times.get(`${claim.sentence} ${claim.event ?? ''}`);
    const { nounSpan } = quantity;
    return [
      {
        claim,
        quantity,
        key,
        nearest: near.sort((a, b) => gap(a) - gap(b))[0],
        interval: time === undefined ? undefined : mentions.dates[time]?.interval,
        span: sourceSpan(article, quantity),
        noun: nounSpan && article.text.slice(nounSpan.start, nounSpan.end),
        headline: article.sentences[claim.sentence]?.zone === 'headline',
        names: claim.names.filter((name) => {
          const type = mentions.names[name]?.type;
          // Who acts is told at many grains (a ship, a navy, a state); where it happened, and whose measure it is, tells things apart.
          return type === 'place' || (quantity.kind !== 'count' && type === 'organization');
        }),
      },
    ];
  });
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
function periodOf(
  story: StoryView,
  part: ComparedArticle,
  date: DateMention | undefined,
): 'now' | 'past' | 'other' {
  if (!date || date.duration) return 'now';
  const { interval } = date;
  if (!interval) return PERIOD.test(date.text) && !/^(?:earlier )?this/i.test(date.text) ? 'other' : 'now';
  if (interval.end - interval.start < 360 || interval.granularity === 'range') return 'now';
  const day = part.date?.day ?? story.date;
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

function itemOf(part: PlacedArticle, told: Told): NumberItem {
  const { path } = part.article;
  const { claim, quantity, noun, interval } = told;
  const personal = PERSONAL.has(quantity.kind);
  const subject = personal ? subjectOf(part, claim.who) : undefined;
  return {
    path,
    claim,
    quantity,
    span: told.span,
    ...(noun === undefined ? {} : { noun }),
    headline: told.headline,
    ...(subject === undefined ? {} : { subject }),
    unsure: personal && subject === undefined && claim.who !== undefined,
    names: told.names.flatMap((name) => part.entities[name]?.id ?? []),
    // A person has an age and a fall has a height whatever day the sentence tells of.
    ...(interval && subject === undefined ? { interval } : {}),
    ...(part.date ? { day: part.date.day } : {}),
  };
}

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
  for (const { span, quantity } of group) {
    const text = quantity.kind === 'age' ? String(quantity.min) : span.text.replaceAll(/\s+/g, ' ');
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

function labelOf(story: StoryView, key: string, items: readonly NumberItem[]): Label {
  const first = items[0] as NumberItem;
  const [kind = '', dimension = '', of = ''] = key.split('|');
  const subject = items.find((item) => item.subject !== undefined)?.subject;
  const whose = subject === undefined ? '' : ` of ${story.nameOf(subject)}`;
  if (kind === 'age') return { thing: `age${whose}`, word: '' };
  const word = ` (“${first.claim.word ?? of}”)`;
  if (kind === 'ordinal') return { thing: `${dimension}${whose}`, word };
  if (kind === 'count') return { thing: first.noun ?? first.quantity.noun ?? dimension, word };
  if (first.claim.attribute !== undefined) return { thing: `${of}${whose}`, word: '' };
  return { thing: `${DIMENSIONS[kind] ?? DIMENSIONS[dimension] ?? dimension}${whose}`, word };
}
