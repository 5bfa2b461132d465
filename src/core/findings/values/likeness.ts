import { EVENT_CLASSES } from '../../lexicon/eventClasses';
import { sameItems } from '../../text/sameItems';
import { meets } from '../intervals';
import { timesApart } from './agreement';
import type { Rarity } from './profile';
import { cosine } from './profile';
import type { Value } from './value';

/** What says that two values answer one question, each from 0 to 1. */
export interface Terms {
  readonly context: number;
  readonly noun: number;
  readonly event: number;
  readonly sentence: number;
  /** What is taken off: they lie far apart, or stand with other places. */
  readonly off: number;
}

/** How much each counts. The figures are those of a trial on 42 stories, not fitted anew. */
const CONTEXT = 0.45;
const NOUN = 0.2;
const EVENT = 0.2;
const SENTENCE = 0.15;
const OTHER_PLACE = 0.15;
const FAR = 0.15;

/** How many times the lesser one a value may be before it counts as far off. */
const MOST_TIMES = 4;

/** The sum of the terms, from 0 to 1. */
export function sumOf({ context, noun, event, sentence, off }: Terms): number {
  return Math.max(0, CONTEXT * context + NOUN * noun + EVENT * event + SENTENCE * sentence - off);
}

/** Ages of one person need no more than the person. */
const OF_ONE_PERSON: Terms = { context: 1, noun: 1, event: 1, sentence: 1, off: 0.1 };

/** How alike two values of one key are told. @returns undefined where they cannot be of one thing */
export function termsOf(a: Value, b: Value, rarity: Rarity): Terms | undefined {
  if (areOfOthers(a, b) || areOfOtherSets(a, b)) return undefined;
  if (a.told.kind === 'number' && a.told.quantity.kind === 'age') return OF_ONE_PERSON;
  const apart = a.places.length > 0 && b.places.length > 0 && !shareOne(a.places, b.places);
  return {
    context: cosine(a.near, b.near, rarity),
    noun: sameness(a.noun, b.noun),
    event: sameness(a.event, b.event),
    sentence: cosine(a.whole, b.whole, rarity),
    off: (apart ? OTHER_PLACE : 0) + (timesApart(a, b) > MOST_TIMES ? FAR : 0),
  };
}

/** Whether two values are of different sets: serious and slight injuries, dead and missing, now and a year ago, dogs and cats. */
function areOfOtherSets(a: Value, b: Value): boolean {
  if (a.noun !== undefined && b.noun !== undefined && a.noun !== b.noun) return true;
  if (a.past !== b.past || !sameItems(a.sets, b.sets)) return true;
  if (a.days && b.days && !meets(a.days, b.days)) return true;
  if (a.event === b.event) return false;
  // A day is compared where the event is the same; a count is not where one of the events takes a toll.
  if (a.told.kind === 'day') return true;
  return a.event !== undefined && b.event !== undefined && (takesToll(a.event) || takesToll(b.event));
}

const takesToll = (event: string) => EVENT_CLASSES.get(event)?.toll ?? false;

/** Whether two values are told of different persons or bodies. A person before a count may do the counting. */
function areOfOthers(a: Value, b: Value): boolean {
  if (a.beside !== undefined && b.beside !== undefined && a.beside !== b.beside) return true;
  if (a.parties.length > 0 && b.parties.length > 0 && !shareOne(a.parties, b.parties)) return true;
  if (a.subject === undefined || b.subject === undefined || a.subject === b.subject) return false;
  return a.told.kind !== 'number' || a.told.quantity.kind !== 'count';
}

const shareOne = (a: readonly string[], b: readonly string[]) => a.some((id) => b.includes(id));

/** 1 for the same, 0 for two, and between them where one is not told. */
function sameness(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0.5;
  return a === b ? 1 : 0;
}
