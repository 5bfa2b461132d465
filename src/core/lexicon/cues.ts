import { DEGREES, ORDER_CUES, SCOPE_MARKS } from './claimWords';
import {
  ABSTENTIONS,
  CLAUSE_OPENERS,
  EVENT_ANAPHORS,
  GUARDS,
  INTENTIONS,
  NEGATIONS,
  PERSON_NOUNS,
  PERSONAL_PRONOUNS,
} from './clauseWords';
import { MEASURE_NOUNS, PART_WORDS, RATE_WORDS, STRETCH_WORDS, TOTAL_WORDS } from './measureWords';
import { ODD_NOUNS, regularSingular, singular } from './singular';
import { STOP_WORDS } from './stopWords';
import { ROLE_NOUNS } from './titles';
import type { Triggers } from './triggers';

/** What a word or mark can mean to those who look for claims, as flags that add up. The first ones of thirty: the rest are for what hangs on the article. */
export const Cue = {
  /** Opens a clause. */
  clause: 1 << 0,
  /** Carries no content of its own. */
  stop: 1 << 1,
  /** Can open the words for a happening. */
  event: 1 << 2,
  /** Has a singular that no rule gives. */
  odd: 1 << 3,
  /** Can open a claim of the kind. */
  order: 1 << 4,
  scope: 1 << 6,
  property: 1 << 9,
  /** Stands for a person just spoken of, or for several. */
  pronoun: 1 << 10,
  plural: 1 << 11,
  /** Can open the description of a person. */
  definite: 1 << 12,
  indefinite: 1 << 13,
  /** A noun for a person, for who holds a role, for the people somebody is with. */
  person: 1 << 14,
  role: 1 << 15,
  group: 1 << 16,
  preposition: 1 << 17,
  /** A form of "be", or what does its work in a passive. */
  be: 1 << 18,
  /** Says how sure a clause is. */
  mood: 1 << 19,
  /** Something that is measured. */
  measure: 1 << 21,
  /** Makes a number a part of another. */
  part: 1 << 22,
  /** Can make a number that of a stretch of time, a rate or a sum. */
  extent: 1 << 23,
  /** Points back to the event of the article. */
  anaphor: 1 << 24,
} as const;

/** A word of content as a noun in the singular. @param cue what it can mean */
export function nounOf(word: string, cue: number): string {
  if ((cue & Cue.stop) !== 0) return word;
  return (cue & Cue.odd) === 0 ? regularSingular(word) : singular(word);
}

type Words = ReadonlySet<string> | ReadonlyMap<string, unknown>;

const list = (words: string) => new Set(words.split(' '));

const TABLES: readonly (readonly [Words, number])[] = [
  [CLAUSE_OPENERS, Cue.clause],
  [list('; — –'), Cue.clause],
  [STOP_WORDS, Cue.stop],
  [ODD_NOUNS, Cue.odd],
  [list("'s"), Cue.stop],
  [ORDER_CUES, Cue.order],
  [SCOPE_MARKS, Cue.scope],
  [DEGREES, Cue.property],
  [PERSONAL_PRONOUNS, Cue.pronoun],
  [list('they them their'), Cue.plural],
  [list('the this that'), Cue.definite],
  [list('a an another one second third fourth'), Cue.indefinite],
  [PERSON_NOUNS, Cue.person],
  [ROLE_NOUNS, Cue.role],
  [list('group party team crew pair couple'), Cue.group],
  [
    list('of by to from in at on with for near off over under against into during since between'),
    Cue.preposition,
  ],
  [list('is are was were be been being gets got'), Cue.be],
  [NEGATIONS, Cue.mood],
  [ABSTENTIONS, Cue.mood],
  [GUARDS, Cue.mood],
  [INTENTIONS, Cue.mood],
  [list('to'), Cue.mood],
  [MEASURE_NOUNS, Cue.measure],
  [PART_WORDS, Cue.part],
  [STRETCH_WORDS, Cue.extent],
  [RATE_WORDS, Cue.extent],
  [TOTAL_WORDS, Cue.extent],
  [EVENT_ANAPHORS, Cue.anaphor],
];

/** The flags of every word and mark that has any, lower case. */
export function createCues(triggers: Triggers): Map<string, number> {
  const cues = new Map<string, number>();
  const add = (words: Words, flag: number) => {
    for (const word of words.keys()) cues.set(word, (cues.get(word) ?? 0) | flag);
  };
  for (const [words, flag] of TABLES) add(words, flag);
  add(triggers, Cue.event);
  return cues;
}
