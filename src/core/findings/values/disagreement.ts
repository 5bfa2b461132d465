import { EVENT_CLASSES } from '../../lexicon/eventClasses';
import { finding, Readings, tally } from '../build';
import type { Finding } from '../finding';
import type { StoryView } from '../view';
import type { Words } from '../../words/words';
import { listed, phrase } from '../../words/words';
import { agree, isSame, looseness } from './agreement';
import type { Terms } from './likeness';
import { sumOf, termsOf } from './likeness';
import type { Value } from './value';
import { isOfPerson } from './value';
import type { Label } from './wording';
import { CODES, labelled, valueOf } from './wording';

/** From which likeness on their disagreement is told aloud; times of another event or moment stand in like sentences more often. */
const LOUD = 0.57;
const LOUD_TIMES = 0.65;

/** Values of one thing that do not all agree: a group for each reading. */
export interface Disagreement {
  readonly label: Label;
  readonly groups: readonly (readonly Value[])[];
  /** How alike values of different groups are told, and what says so for those most alike. */
  readonly nearness: number;
  readonly terms: Terms;
}

/** Puts values into groups of which all agree, the exact ones first; a value joins the group that has it, else the first it agrees with. */
export function groupsOf(values: readonly Value[]): Value[][] {
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
export function nearnessOf(groups: readonly (readonly Value[])[]): Pick<Disagreement, 'nearness' | 'terms'> {
  let terms: Terms = { context: 0, noun: 0, event: 0, sentence: 0, off: 0 };
  let best = 0;
  let sum = 0;
  let count = 0;
  groups.forEach((group, index) => {
    for (const other of groups.slice(index + 1).flat()) {
      for (const value of group) {
        count++;
        const own = termsOf(value, other);
        const like = own ? sumOf(own) : 0;
        sum += like;
        if (!own || like <= best) continue;
        terms = own;
        best = like;
      }
    }
  });
  return { nearness: (sum / count + best) / 2, terms };
}

/** Joins disagreements that stand in the same sentences ("four cars, 15 bicycles"): the articles disagree once, over a list. */
export function joined(
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
  const [first] = groups[0] as readonly Value[];
  if (first && isOfPerson(first) && mayHaveGrownOlder(groups)) return false;
  return nearness >= (first?.told.kind === 'number' ? LOUD : LOUD_TIMES) && terms.off === 0;
}

/** Years that may lie between two articles of which one has no date. */
const UNDATED = 2;

/** Whether ages are so near each other that they can be of two years, for all that is known of the articles' dates. */
function mayHaveGrownOlder(groups: readonly (readonly Value[])[]): boolean {
  if (groups.flat().every(({ part }) => part.day !== undefined)) return false;
  const ages = groups.map(([one]) => (one?.told.kind === 'number' ? one.told.quantity.min : 0));
  return Math.max(...ages) - Math.min(...ages) <= UNDATED;
}

/** {@link differing} of one alone; the same function each time, since what it gives is kept by it. */
export const differingAlone = (disagreement: Disagreement) => differing([disagreement]);

/** The finding that some disagreements in the same sentences are. */
export function differing(list: readonly Disagreement[]): Finding {
  const first = list[0] as Disagreement;
  const readings = new Readings();
  first.groups.forEach((_, index) => {
    const value = listed(list.map(({ groups }) => valueOf(groups[index] ?? [])));
    for (const { groups } of list)
      for (const each of groups[index] ?? [])
        readings.add(String(index), value, each.part.spans.of(each.span));
  });
  const nearest = list.reduce((a, b) => (b.nearness > a.nearness ? b : a));
  const [value] = first.groups[0] as readonly Value[];
  const kind = (value as Value).told.kind;
  const update = list.every(({ groups }) => isUpdate(groups));
  return finding({
    code: CODES[kind],
    severity: isLoud(nearest) && !update ? 'warning' : 'information',
    nearness: update ? 0 : nearest.nearness,
    said: phrase(
      'about',
      labelled(list.map(({ label }) => label)),
      tally(readings.all, list.length > 1 ? 'list.semicolon' : 'list.comma'),
    ),
    readings: readings.all,
    grounds: update ? phrase(kind === 'number' ? 'values.update' : 'times.update') : groundsOf(nearest),
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

/** Why values are taken for one, the likeness last. */
function groundsOf({ groups, nearness, terms }: Disagreement): Words {
  const [first] = groups[0] as readonly Value[];
  if (first && isOfPerson(first)) return phrase('values.ages');
  const isOneEvent = terms.event === 1;
  const likeness = Math.round(nearness * 100);
  if (first?.told.kind !== 'number') return phrase(isOneEvent ? 'times.event' : 'times.alike', likeness);
  if (terms.noun === 1) return phrase(isOneEvent ? 'values.thing-and-event' : 'values.thing', likeness);
  return phrase(isOneEvent ? 'values.event' : 'values.alike', likeness);
}
