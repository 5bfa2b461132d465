import { append } from '../text/append';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import type { QuantityMention } from '../mentions/mention';
import { exact, meet } from '../mentions/quantities/compare';
import type { Compatible, Finding } from './finding';
import type { Compared } from './build';
import { capitalised, finding, listed, Readings, sourceSpan, tally } from './build';
import { Groups } from './groups';
import type { NumberItem } from './numberItems';
import { isSameNumber, numbersIn } from './numberItems';
import { bucketsOf } from './topics';
import type { StoryView } from './view';

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

const createGroups = () => new Groups(numbersIn, compareTopics, isSameNumber);

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
  const isQuiet = update || list.some(({ groups }) => areFarApart(groups) || areAgesOfYears(groups));
  return finding({
    code: 'number.differs',
    ...(isQuiet ? { severity: 'information' as const } : {}),
    message: `${label}: ${tally(readings.all, list.length > 1 ? '; ' : ', ')}`,
    readings: readings.all,
    why: update
      ? 'Articles of different days give different numbers, as such counts change while reports come in: check that the latest one stands.'
      : 'Told of the same thing, the numbers do not meet, whatever rounding, bounds and units allow.',
  });
}

/** How many times the lesser one a number may be and still be told of the same thing with some certainty. */
const MOST_TIMES = 4;

/** Whether numbers are so far apart that they are mostly of two things: another toll, another year, a part and the whole. */
function areFarApart(groups: readonly NumberItem[][]): boolean {
  const sizes = groups.flatMap(([item]) => {
    if (!item || item.quantity.kind === 'ordinal' || item.quantity.kind === 'age') return [];
    const { min, max, unit } = item.quantity;
    return [{ size: Math.abs(Number.isFinite(min) ? min : max), unit }];
  });
  return sizes.some((one) =>
    sizes.some((other) => one.unit === other.unit && one.size > MOST_TIMES * other.size),
  );
}

/** Days within which a person is a year older at most. */
const A_YEAR = 300;

/** Whether ages are told in articles of different years: people grow older. */
function areAgesOfYears(groups: readonly NumberItem[][]): boolean {
  const items = groups.flat();
  if (!items.every(({ quantity }) => quantity.kind === 'age')) return false;
  const days = items.flatMap(({ part }) => part.date?.day ?? []);
  return days.length > 0 && Math.max(...days) - Math.min(...days) > A_YEAR;
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
    if (list.length === 1) continue;
    // A person has one age; a company tells of several sums, and a sentence that gives two numbers sets one against the other.
    const one =
      list.every(({ subject, quantity }) => subject !== undefined && quantity.kind !== 'money') &&
      new Set(list.map(({ claim }) => claim.sentence)).size === list.length;
    const sure = one || new Set(list.map((item) => item.headline)).size > 1;
    if (!sure && groupsOf(list).length > 1) doubtful.add(path);
  }
  return items.filter((item) => !doubtful.has(item.path));
}

/** Groups numbers so that all numbers of a group meet; a number joins the group it is nearest to. Each value is looked at once. */
function groupsOf(items: readonly NumberItem[]): NumberItem[][] {
  const groups: { readonly items: NumberItem[]; readonly values: QuantityMention[] }[] = [];
  const precise = [...items].sort((a, b) => spread(a.quantity) - spread(b.quantity));
  for (const item of precise) {
    const { quantity } = item;
    const fitting = groups.filter(({ values }) => values.every((value) => meet(quantity, value)));
    const same = fitting.find(({ values }) => values.some((value) => exact(quantity, value)));
    const group = same ?? fitting[0];
    if (!group) groups.push({ items: [item], values: [quantity] });
    else {
      group.items.push(item);
      if (!group.values.some((value) => isSameValue(quantity, value))) group.values.push(quantity);
    }
  }
  return groups.map((group) => group.items);
}

/** Whether two quantities are the same for all that {@link meet} and {@link exact} look at. */
function isSameValue(a: QuantityMention, b: QuantityMention): boolean {
  return (
    a.min === b.min &&
    a.max === b.max &&
    a.kind === b.kind &&
    a.unit === b.unit &&
    a.approximate === b.approximate &&
    a.exclusive === b.exclusive &&
    !(a.score ?? b.score ?? a.conversion ?? b.conversion)
  );
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
  if (!items.every((item) => isToll(item) && item.day !== undefined)) return false;
  const days = groups.map((group) => new Set(group.map((item) => item.day)));
  return days.every((set, index) =>
    days.slice(index + 1).every((other) => ![...set].some((day) => other.has(day))),
  );
}

/** Whether a number is one of people or things that met with an event, and grows as reports come in. */
const isToll = ({ quantity, claim }: NumberItem) =>
  quantity.kind !== 'age' && EVENT_CLASSES.get(claim.event ?? '')?.toll;

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
  if (of === 'price' || of === 'deal') return { thing: 'price', word: '' };
  if (first.claim.attribute !== undefined) return { thing: `${of}${whose}`, word: '' };
  return { thing: `${DIMENSIONS[kind] ?? DIMENSIONS[dimension] ?? dimension}${whose}`, word };
}

/** The counted noun of a number, as written where that is known. */
function nounOf({ part, quantity: { noun, nounSpan } }: NumberItem): string | undefined {
  return nounSpan ? part.article.text.slice(nounSpan.start, nounSpan.end) : noun;
}
