import { EVENT_CLASSES } from '../../lexicon/eventClasses';
import { sameItems } from '../../text/sameItems';
import { meets } from '../intervals';
import { areFarApart, timesApart } from './agreement';
import { toldAlike } from './surroundings';
import type { Value } from './value';
import { isOfPerson } from './value';

/** What says that two values answer one question, each from 0 to 1. */
export interface Terms {
  readonly context: number;
  readonly noun: number;
  readonly event: number;
  readonly sentence: number;
  /** What is taken off: they lie far apart, or stand with other names or another date. What has any is never told aloud. */
  readonly off: number;
}

/** How much each counts, as trials on real stories found best before this was written. */
const CONTEXT = 0.45;
const NOUN = 0.2;
const EVENT = 0.2;
const SENTENCE = 0.15;
const OTHER_NAMES = 0.15;
const OTHER_DATES = 0.15;
const FAR = 0.15;

/** How many times the lesser one a value may be before it counts as far off. */
const MOST_TIMES = 4;

/** The sum of the terms, from 0 to 1. */
export function sumOf({ context, noun, event, sentence, off }: Terms): number {
  return Math.max(0, CONTEXT * context + NOUN * noun + EVENT * event + SENTENCE * sentence - off);
}

/** Ages of one person need no more than the person. */
const OF_ONE_PERSON: Terms = { context: 0.8, noun: 1, event: 1, sentence: 1, off: 0 };

/** How alike two values of one key are told. @returns undefined where they cannot be of one thing */
export function termsOf(a: Value, b: Value): Terms | undefined {
  if (isOfPerson(a)) return OF_ONE_PERSON;
  if (areOfOthers(a, b) || areOfOtherSets(a, b)) return undefined;
  if (areFarApart(a, b)) return undefined;
  return {
    noun: sameness(a.noun, b.noun),
    event: sameness(a.event, b.event),
    off:
      (haveOtherNames(a, b) || a.within !== b.within ? OTHER_NAMES : 0) +
      (haveOtherDates(a, b) ? OTHER_DATES : 0) +
      (timesApart(a, b) > MOST_TIMES ? FAR : 0),
    ...toldAlike(a.around, b.around),
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

const isToll = ({ event }: Value) => event !== undefined && takesToll(event);

const takesToll = (event: string) => EVENT_CLASSES.get(event)?.toll ?? false;

/** Whether two values are told of different persons or bodies. A person before a count may do the counting. */
function areOfOthers(a: Value, b: Value): boolean {
  if (a.beside !== undefined && b.beside !== undefined && a.beside !== b.beside) return true;
  if (
    a.within !== b.within &&
    !(isToll(a) && isToll(b) && (a.within === undefined || b.within === undefined))
  )
    return true;
  if (a.rank !== undefined && b.rank !== undefined && a.rank !== b.rank) return true;
  if (a.told.kind !== 'number' && haveOtherNames(a, b)) return true;
  if (a.subject === undefined || b.subject === undefined || a.subject === b.subject) return false;
  return a.told.kind !== 'number' || a.told.quantity.kind !== 'count';
}

/** Whether the clauses of two values name somebody or some place each, and have no name in common. */
const haveOtherNames = (a: Value, b: Value) =>
  a.names.length > 0 && b.names.length > 0 && !a.names.some((id) => b.names.includes(id));

const haveOtherDates = (a: Value, b: Value) =>
  a.dated !== undefined && b.dated !== undefined && a.dated !== b.dated;

/** 1 for the same, 0 for two, and between them where one is not told. */
function sameness(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0.5;
  return a === b ? 1 : 0;
}
