import { EVENT_CLASSES } from '../../lexicon/eventClasses';
import type { Compared } from '../build';
import { finding, listed, Readings, sourceSpan, tally } from '../build';
import type { Compatible, Finding } from '../finding';
import { Groups } from '../groups';
import type { PlacedArticle } from '../placed';
import type { StoryView } from '../view';
import { agree, isSame, looseness } from './agreement';
import type { Pair } from './cluster';
import { clustersOf } from './cluster';
import type { Terms } from './likeness';
import { sumOf, termsOf } from './likeness';
import type { Rarity } from './profile';
import { numbersIn } from './readNumbers';
import { timesIn } from './readTimes';
import { SentenceProfiles } from './sentenceProfiles';
import type { Value } from './value';
import type { Label } from './wording';
import { CODES, labelled, labelOf, valueOf, wordingsOf } from './wording';

/** From which likeness on values count as values of one thing. */
const QUIET = 0.35;
/** From which likeness on their disagreement is told aloud; times of another event or moment stand in like sentences more often. */
const LOUD = 0.5;
const LOUD_TIMES = 0.65;
/** What equal values add, so that they find each other first. */
const EQUAL = 0.15;
/** A word that stands near more values than this tells none of them apart. */
const COMMON = 60;

/** Values of one thing that do not all agree: a group for each reading. */
interface Disagreement {
  readonly label: Label;
  readonly groups: readonly (readonly Value[])[];
  /** How alike values of different groups are told, and what says so for those most alike. */
  readonly nearness: number;
  readonly terms: Terms;
}

/** What the values of one thing come to. */
type Outcome = { readonly disagreement: Disagreement } | { readonly agreement: Compatible };

/**
 * Compares numbers, days, times of day and lengths of time that answer one question. Values of a kind are put together by how
 * they are told ({@link termsOf}); those of one thing that cannot all be true are a finding, loud where they are told much alike.
 */
export function compareValues(story: StoryView): Compared {
  const outcomes = story.kept(createGroups).compare(story);
  const disagreements = outcomes.flatMap((outcome) =>
    'disagreement' in outcome ? outcome.disagreement : [],
  );
  return {
    findings: joined(story, disagreements).map(([first, ...rest]) =>
      rest.length === 0 ? story.memo.of(first, differingAlone) : differing([first, ...rest]),
    ),
    compatible: outcomes.flatMap((outcome) => ('agreement' in outcome ? outcome.agreement : [])),
  };
}

const createGroups = () => new Groups(valuesIn, compareKind);

function valuesIn(part: PlacedArticle, story: StoryView): Value[] {
  const profiles = new SentenceProfiles(part);
  return [...numbersIn(part, story, profiles), ...timesIn(part, story, profiles)];
}

/** Puts the values of one kind into things, and compares those of each. */
function compareKind(values: readonly Value[], story: StoryView): Outcome[] {
  const rarity = rarityIn(values);
  const at = (index: number) => values[index] as Value;
  const known = new Map<number, number>();
  const like = (a: number, b: number): number => {
    const key = Math.min(a, b) * values.length + Math.max(a, b);
    let sum = known.get(key);
    if (sum === undefined) {
      const terms = termsOf(at(a), at(b), rarity);
      const equal = isSame(at(a), at(b)) ? EQUAL : 0;
      known.set(key, (sum = terms ? sumOf(terms) + equal : -1));
    }
    return sum;
  };
  const pairs = candidatesIn(values).flatMap(([a, b]): Pair[] => {
    const sum = like(a, b);
    return sum < QUIET ? [] : [{ a, b, like: sum }];
  });
  const mayMeet = (one: readonly number[], other: readonly number[]) =>
    one.every((a) => other.every((b) => mayBeOne(at(a), at(b))));
  return clustersOf(values.length, pairs, like, QUIET, mayMeet).flatMap((cluster) =>
    outcomeOf(cluster.map(at), story, rarity),
  );
}

/** An article that gives two values speaks of two things, unless its headline gives one of them, or both are one person's. */
function mayBeOne(a: Value, b: Value): boolean {
  return a.part !== b.part || a.headline !== b.headline || agree(a, b) || a.key.startsWith('age');
}

/** How much a word tells among some values. Method: inverse document frequency. */
function rarityIn(values: readonly Value[]): Rarity {
  const counts = new Map<number, number>();
  for (const { whole } of values)
    for (const code of whole.codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return (code) => Math.log(1 + values.length / (counts.get(code) ?? 1));
}

/** Pairs of values worth looking at: those with a word near both, and all that are of one person. */
function candidatesIn(values: readonly Value[]): (readonly [number, number])[] {
  const having = new Map<number, number[]>();
  values.forEach(({ near, key }, index) => {
    for (const code of key.startsWith('age') ? [0] : near.codes) {
      const list = having.get(code);
      if (!list) having.set(code, [index]);
      else if (list.length <= COMMON) list.push(index);
    }
  });
  const pairs = new Set<number>();
  for (const list of having.values()) {
    if (list.length > COMMON) continue;
    list.forEach((a, from) => {
      for (const b of list.slice(from + 1)) pairs.add(a * values.length + b);
    });
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / values.length), pair % values.length] as const);
}

function outcomeOf(values: readonly Value[], story: StoryView, rarity: Rarity): Outcome[] {
  const groups = groupsOf(values);
  const label = labelOf(story, values);
  const { kind } = (values[0] as Value).told;
  if (groups.length > 1) return [{ disagreement: { label, groups, ...nearnessOf(groups, rarity) } }];
  const readings = wordingsOf(values);
  if (readings.length < 2) return [];
  const why = `${labelled([label])}: all can be true, once units, bounds and rounding are allowed for.`;
  return [{ agreement: { code: CODES[kind], readings, why } }];
}

/** Puts values into groups of which all agree, the exact ones first; a value joins the group that has it, else the first it agrees with. */
function groupsOf(values: readonly Value[]): Value[][] {
  const groups: Value[][] = [];
  for (const value of [...values].sort((a, b) => looseness(a) - looseness(b))) {
    const fitting = groups.filter((group) => group.every((other) => agree(value, other)));
    const group = fitting.find((each) => each.some((other) => isSame(value, other))) ?? fitting[0];
    if (group) group.push(value);
    else groups.push([value]);
  }
  return groups;
}

/** How alike the values of different groups are told: midway between all of them and the most alike. */
function nearnessOf(
  groups: readonly (readonly Value[])[],
  rarity: Rarity,
): Pick<Disagreement, 'nearness' | 'terms'> {
  let best: Terms = { context: 0, noun: 0, event: 0, sentence: 0, off: 0 };
  let sum = 0;
  let count = 0;
  groups.forEach((group, index) => {
    for (const other of groups.slice(index + 1).flat()) {
      for (const value of group) {
        const terms = termsOf(value, other, rarity);
        if (terms && sumOf(terms) > sumOf(best)) best = terms;
        sum += terms ? sumOf(terms) : 0;
        count++;
      }
    }
  });
  return { nearness: (sum / count + sumOf(best)) / 2, terms: best };
}

/** Joins disagreements that stand in the same sentences ("four cars, 15 bicycles"): the articles disagree once, over a list. */
function joined(
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

/** The sentences that a disagreement stands in, as a key; one over times is never joined to one over numbers. */
function sentencesOf({ groups }: Disagreement): string {
  const places = groups.map((group) =>
    [...new Set(group.map(({ part, sentence }) => `${part.article.path} ${sentence}`))].sort().join('|'),
  );
  return [groups[0]?.[0]?.told.kind, ...places].join('||');
}

function isLoud({ groups, nearness, terms }: Disagreement): boolean {
  const isNumber = groups[0]?.[0]?.told.kind === 'number';
  return nearness >= (isNumber ? LOUD : LOUD_TIMES) && terms.off === 0;
}

const differingAlone = (disagreement: Disagreement) => differing([disagreement]);

function differing(list: readonly Disagreement[]): Finding {
  const first = list[0] as Disagreement;
  const readings = new Readings();
  first.groups.forEach((_, index) => {
    const value = listed(list.map(({ groups }) => valueOf(groups[index] ?? [])));
    for (const { groups } of list)
      for (const each of groups[index] ?? [])
        readings.add(String(index), value, sourceSpan(each.part.article, each.span));
  });
  const nearest = list.reduce((a, b) => (b.nearness > a.nearness ? b : a));
  const update = list.every(({ groups }) => isUpdate(groups));
  return finding({
    code: CODES[(first.groups[0]?.[0] as Value).told.kind],
    severity: isLoud(nearest) && !update ? 'warning' : 'information',
    nearness: update ? 0 : nearest.nearness,
    message: `${labelled(list.map(({ label }) => label))}: ${tally(readings.all, list.length > 1 ? '; ' : ', ')}`,
    readings: readings.all,
    why: update
      ? 'Articles of different days give different numbers, as such counts change while reports come in: check that the latest one stands.'
      : whyOf(nearest),
  });
}

/**
 * Whether articles of different days tell what was so on their days: a count that changes as reports come in, or the day of
 * the report itself.
 */
function isUpdate(groups: readonly (readonly Value[])[]): boolean {
  if (!groups.flat().every(isOfItsDay)) return false;
  const days = groups.map((group) => new Set(group.map(({ part }) => part.date?.day)));
  return days.every((set, index) =>
    days.slice(index + 1).every((other) => ![...set].some((day) => other.has(day))),
  );
}

/** Whether a value can be another one the day after. */
function isOfItsDay({ told, event, part: { date } }: Value): boolean {
  if (date === undefined) return false;
  if (told.kind === 'day') return Math.abs(told.interval.start - date.day) <= 1;
  if (told.kind !== 'number' || told.quantity.kind === 'age') return false;
  if (told.quantity.kind === 'percent') return true;
  return event === undefined || EVENT_CLASSES.get(event)?.toll === true;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** The terms in plain words. */
function whyOf({ groups, nearness, terms }: Disagreement): string {
  const [first] = groups[0] as readonly Value[];
  if (first?.key.startsWith('age'))
    return 'Told of one person, the ages do not agree, whatever birthday lies between the articles.';
  const shared = [
    ...(first?.told.kind === 'number' && terms.noun === 1 ? ['the same thing counted or measured'] : []),
    ...(terms.event === 1 ? ['the same event'] : []),
  ];
  const told = [
    `the words around them ${percent(terms.context)} alike`,
    `the sentences ${percent(terms.sentence)}`,
  ];
  return `Taken for one value, with ${percent(nearness)} likeness: ${listed([...shared, ...told])}. They cannot all be true, whatever rounding, bounds and units allow.`;
}
