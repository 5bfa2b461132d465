import type { Compared } from '../build';
import type { Compatible } from '../finding';
import { Groups } from '../groups';
import type { PlacedArticle } from '../placed';
import type { StoryView } from '../view';
import { agree, isSame } from './agreement';
import type { Pair } from './cluster';
import { clustersOf } from './cluster';
import type { Disagreement } from './disagreement';
import { differing, differingAlone, groupsOf, joined, nearnessOf } from './disagreement';
import { sumOf, termsOf } from './likeness';
import type { Rarity } from './profile';
import { numbersIn } from './readNumbers';
import { timesIn } from './readTimes';
import { SentenceProfiles } from './sentenceProfiles';
import type { Value } from './value';
import { CODES, labelled, labelOf, wordingsOf } from './wording';

/** From which likeness on values count as values of one thing. */
const QUIET = 0.35;
/** What equal values add, so that they find each other first. */
const EQUAL = 0.15;
/** A word that stands near more values than this tells none of them apart. */
const COMMON = 60;

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
