import {
  CLAUSE_OPENERS,
  EVENT_ANAPHORS,
  GUARDS,
  INTENTIONS,
  NEGATIONS,
  PERSON_NOUNS,
  PERSONAL_PRONOUNS,
} from '../lexicon/clauseWords';
import { MEASURE_NOUNS, PART_WORDS, RATE_WORDS, TOTAL_WORDS } from '../lexicon/measureWords';
import { ORDINALS } from '../lexicon/numberWords';
import { STOP_WORDS } from '../lexicon/stopWords';
import { SUPERLATIVES } from '../lexicon/superlatives';
import { ROLE_NOUNS } from '../lexicon/titles';
import { BEARINGS, DEGREES, ORDER_CUES, REASON_CUES, SCOPE_MARKS } from './vocabulary';

/** What a token can mean to those who look for claims, as flags that add up. */
export const Cue = {
  /** Opens a clause. */
  clause: 1 << 0,
  /** Carries no content of its own. */
  stop: 1 << 1,
  /** Can open a claim of the kind. */
  order: 1 << 2,
  reason: 1 << 3,
  scope: 1 << 4,
  superlative: 1 << 5,
  rank: 1 << 6,
  property: 1 << 7,
  /** Stands for a person just spoken of, or for several. */
  pronoun: 1 << 8,
  plural: 1 << 9,
  /** Can open the description of a person. */
  definite: 1 << 10,
  indefinite: 1 << 11,
  /** A noun for a person, one for who holds a role, and the plural of either. */
  person: 1 << 12,
  role: 1 << 13,
  persons: 1 << 14,
  /** A noun for the people somebody is with. */
  group: 1 << 15,
  preposition: 1 << 16,
  /** A form of "be", or what does its work in a passive. */
  be: 1 << 17,
  /** Says how sure a clause is. */
  negation: 1 << 18,
  guard: 1 << 19,
  intention: 1 << 20,
  /** Can open the name of a quarter of the compass. */
  bearing: 1 << 21,
  /** Something that is measured. */
  measure: 1 << 22,
  /** What makes a number a part, that of a stretch of time, a rate or a sum. */
  part: 1 << 23,
  stretch: 1 << 24,
  rate: 1 << 25,
  total: 1 << 26,
  /** Points back to the event of the article. */
  anaphor: 1 << 27,
  /** Belongs to a name. */
  named: 1 << 28,
  /** Opens an age. */
  age: 1 << 29,
  /** A mark other than a hyphen. */
  mark: 1 << 30,
} as const;

const TABLES: readonly (readonly [Iterable<string>, number])[] = [
  [CLAUSE_OPENERS, Cue.clause],
  [';—–', Cue.clause],
  [STOP_WORDS, Cue.stop],
  [["'s"], Cue.stop],
  [ORDER_CUES.keys(), Cue.order],
  [REASON_CUES.keys(), Cue.reason],
  [SCOPE_MARKS.keys(), Cue.scope],
  [SUPERLATIVES.keys(), Cue.superlative],
  [ORDINALS.keys(), Cue.rank],
  [['only', 'one'], Cue.rank],
  [DEGREES.keys(), Cue.property],
  [PERSONAL_PRONOUNS, Cue.pronoun],
  ['they them their'.split(' '), Cue.plural],
  ['the this that'.split(' '), Cue.definite],
  ['a an another one second third fourth'.split(' '), Cue.indefinite],
  [PERSON_NOUNS, Cue.person],
  [ROLE_NOUNS, Cue.role],
  ['group party team crew pair couple'.split(' '), Cue.group],
  [
    'of by to from in at on with for near off over under against into during since between'.split(' '),
    Cue.preposition,
  ],
  ['is are was were be been being gets got'.split(' '), Cue.be],
  [NEGATIONS, Cue.negation],
  [GUARDS, Cue.guard],
  [INTENTIONS, Cue.intention],
  [[...BEARINGS].map((bearing) => bearing.split('-')[0] as string), Cue.bearing],
  [MEASURE_NOUNS.keys(), Cue.measure],
  [PART_WORDS, Cue.part],
  ['first second third fourth fifth opening full half whole'.split(' '), Cue.stretch],
  [RATE_WORDS, Cue.rate],
  [TOTAL_WORDS, Cue.total],
  [EVENT_ANAPHORS, Cue.anaphor],
];

/** The flags of every word and mark that means something, lower case; those that hang on the article are not among them. */
export const CUES: ReadonlyMap<string, number> = createCues();

function createCues(): Map<string, number> {
  const cues = new Map<string, number>();
  for (const [table, flag] of TABLES) for (const word of table) cues.set(word, (cues.get(word) ?? 0) | flag);
  return cues;
}
