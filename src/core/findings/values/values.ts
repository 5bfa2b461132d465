import type { Compared } from '../build';
import { agreement } from '../build';
import type { Compatible, Finding } from '../finding';
import type { PlacedArticle } from '../placed';
import type { StoryView } from '../view';
import { sameItems } from '../../text/sameItems';
import type { Steps } from '../../text/steps';
import { phrase } from '../../words/words';
import { agree, isSame } from './agreement';
import { clustersOf, Pairs } from './cluster';
import type { Disagreement } from './disagreement';
import { differing, differingAlone, groupsOf, joined, nearnessOf } from './disagreement';
import { sumOf, termsOf } from './likeness';
import type { Linked as LinkedValue } from './links';
import { Links } from './links';
import { numbersIn } from './readNumbers';
import { timesIn } from './readTimes';
import { SentenceWords } from './surroundings';
import type { Value } from './value';
import { isOfPerson } from './value';
import { CODES, labelled, labelOf, wordingsOf } from './wording';

/** From which likeness on values count as values of one thing. */
const QUIET = 0.34;
/** What equal values add, so that they find each other first. */
const EQUAL = 0.15;

/** What the values of one thing come to. */
type Outcome = { readonly disagreement: Disagreement } | { readonly agreement: Compatible };

/**
 * Compares numbers, days, times of day and lengths of time that answer one question. Values of a kind are put together by how
 * they are told ({@link termsOf}); those of one thing that cannot all be true are a finding, loud where they are told much alike.
 */
export function* compareValues(story: StoryView): Steps<Compared> {
  const outcomes = yield* story.kept(createThings).comparing(story);
  const disagreements = outcomes.flatMap((outcome) =>
    'disagreement' in outcome ? outcome.disagreement : [],
  );
  const findings: Finding[] = [];
  for (const [first, ...rest] of joined(story, disagreements)) {
    findings.push(rest.length === 0 ? story.memo.of(first, differingAlone) : differing([first, ...rest]));
    yield;
  }
  return {
    findings,
    compatible: outcomes.flatMap((outcome) => ('agreement' in outcome ? outcome.agreement : [])),
  };
}

const createThings = () => new Things();

function valuesIn(part: PlacedArticle, story: StoryView): Value[] {
  const words = new SentenceWords(part);
  const values = [...numbersIn(part, story, words), ...timesIn(part, story, words)];
  words.pack();
  return values;
}

/** How alike two values of a kind are; less than 0 where they cannot be of one thing. */
function likenessOf(a: Value, b: Value): number {
  const terms = termsOf(a, b);
  return terms ? sumOf(terms) + (isSame(a, b) ? EQUAL : 0) : -1;
}

/**
 * What the values of a story come to, kept from one comparison to the next: only what an edit touched is put together anew,
 * and only the things that the edited article speaks of are told anew.
 */
class Things {
  readonly #links = new Links<Group>(valuesIn, likenessOf, QUIET);

  /** In the order in which the first values stand. */
  *comparing(story: StoryView): Steps<readonly Outcome[]> {
    const linked = yield* this.#links.updating(story);
    const changed = new Set<Group | undefined>();
    for (const { isTouched, isMoved, kept } of linked) if (isTouched || isMoved) changed.add(kept);
    const groups = new Set<Group>();
    for (const first of linked) {
      const before = first.kept;
      if (before && (groups.has(before) || !changed.has(before))) groups.add(before);
      else {
        yield;
        groups.add(this.#group(first, story));
      }
    }
    this.#links.takenIn();
    return [...groups].flatMap(({ things }) => things.flatMap(({ outcomes }) => outcomes));
  }

  /** Puts a value and all that links lead to into things. */
  #group(first: Linked, story: StoryView): Group {
    const { kept: before } = first;
    const isLinkedAlike = before !== undefined && !before.values.some(({ isTouched }) => isTouched);
    const values = isLinkedAlike ? before.values : reachedFrom(first).sort((a, b) => a.place - b.place);
    const things = isLinkedAlike ? before.things.map((thing) => thing.values) : thingsIn(values);
    const known = new Map(thingsOf(values).map((thing) => [thing.values[0], thing]));
    const group = { values, things: things.map((each) => told(each, known.get(each[0]), story)) };
    for (const each of values) each.kept = group;
    return group;
  }
}

/** A value with the group that it is in. */
type Linked = LinkedValue<Group>;

/** Values that links join, and the things that they are of. */
interface Group {
  readonly values: readonly Linked[];
  readonly things: readonly Thing[];
}

/** Values of one thing, in the order in which they stand, and what they come to. */
interface Thing {
  readonly values: readonly Linked[];
  readonly outcomes: readonly Outcome[];
}

/** The things of the groups that some values are in. */
function thingsOf(values: readonly Linked[]): Thing[] {
  const groups = new Set(values.map(({ kept }) => kept));
  return [...groups].flatMap((group) => group?.things ?? []);
}

/** What values come to. @param before the thing that began with the same value in the last comparison */
function told(values: readonly Linked[], before: Thing | undefined, story: StoryView): Thing {
  if (before && sameItems(before.values, values) && !values.some(({ isMoved }) => isMoved)) return before;
  const own = values.map(({ value }) => value);
  return { values, outcomes: outcomeOf(own, story) };
}

/** A value with all that links lead to. */
function reachedFrom(first: Linked): Linked[] {
  const reached = [first];
  const seen = new Set(reached);
  for (const { links } of reached) {
    for (const other of links.keys()) {
      if (seen.has(other)) continue;
      seen.add(other);
      reached.push(other);
    }
  }
  return reached;
}

/** Puts values that are linked into things. */
function thingsIn(linked: readonly Linked[]): readonly (readonly Linked[])[] {
  const at = (index: number) => (linked[index] as Linked).value;
  if (isOfPerson(at(0))) return [linked];
  const place = new Map(linked.map((each, index) => [each, index]));
  const pairs = new Pairs();
  linked.forEach(({ links }, a) => {
    links.forEach((like, other) => {
      const b = place.get(other) as number;
      if (a < b) pairs.add(a, b, like);
    });
  });
  const like = (a: number, b: number) => linked[a]?.links.get(linked[b] as Linked) ?? 0;
  const mayMeet = (one: readonly number[], other: readonly number[]) =>
    one.every((a) => other.every((b) => mayBeOne(at(a), at(b))));
  return clustersOf(linked.length, pairs, like, QUIET, mayMeet).map((cluster) =>
    cluster.map((index) => linked[index] as Linked),
  );
}

/** An article that gives two values speaks of two things; its headline may give one of them. */
function mayBeOne(a: Value, b: Value): boolean {
  return a.part !== b.part || a.headline !== b.headline || agree(a, b);
}

function outcomeOf(values: readonly Value[], story: StoryView): Outcome[] {
  const groups = groupsOf(values);
  const label = labelOf(story, values);
  const { kind } = (values[0] as Value).told;
  if (groups.length > 1) return [{ disagreement: { label, groups, ...nearnessOf(groups) } }];
  const readings = wordingsOf(values);
  if (readings.length < 2) return [];
  return [
    {
      agreement: agreement(
        CODES[kind],
        readings,
        phrase(kind === 'number' ? 'values.agree' : 'times.agree', labelled([label])),
      ),
    },
  ];
}
