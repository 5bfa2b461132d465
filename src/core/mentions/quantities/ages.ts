import { LIFE_DECADES } from '../../lexicon/numberWords';
import { isJoiner, tokenAt, type Numeral, type Stretch } from './stretch';
import type { Bounds } from './bounds';
import { FUNCTION_WORDS, PERSONS, POSSESSIVES } from './words';

/** An age with its tokens (half-open) and the unit it is counted in. */
interface Age extends Bounds {
  readonly first: number;
  readonly last: number;
  readonly unit: 'year' | 'month' | 'week' | 'day';
}

const AGE_UNITS: ReadonlyMap<string, Age['unit']> = new Map([
  ['year', 'year'],
  ['years', 'year'],
  ['month', 'month'],
  ['months', 'month'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['day', 'day'],
  ['days', 'day'],
]);

/** "47-year-old", "47 years old", "34 years of age", with the number already read. */
export function readYearsOld(stretch: Stretch, numeral: Numeral): Age | undefined {
  const tied = isJoiner(stretch, numeral.last);
  const at = tied ? numeral.last + 1 : numeral.last;
  const unit = AGE_UNITS.get(tokenAt(stretch, at)?.lower ?? '');
  if (unit === undefined) return undefined;
  let last = at + 1;
  if (isJoiner(stretch, last)) last++;
  const word = tokenAt(stretch, last);
  const next = tokenAt(stretch, last + 1);
  const old = word?.lower === 'old' || word?.lower === 'olds';
  if (old) last++;
  else if (word?.lower === 'of' && next?.lower === 'age') last += 2;
  else return undefined;
  return { first: numeral.first, last, unit, min: numeral.min, max: numeral.max };
}

/** Where "aged", "age", "at the age of" starts before token `at`, or -1. */
export function agedBefore(stretch: Stretch, at: number): number {
  const last = tokenAt(stretch, at - 1);
  if (!last) return -1;
  if (last.lower === 'aged' || last.lower === 'ages' || last.lower === 'age') return at - 1;
  if (
    last.lower === 'of' &&
    (tokenAt(stretch, at - 2)?.lower === 'age' || tokenAt(stretch, at - 2)?.lower === 'ages')
  )
    return at - 2;
  return -1;
}

const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 3]],
  ['mid', [4, 6]],
  ['middle', [4, 6]],
  ['late', [7, 9]],
]);

/** "in his early 40s", "in her late sixties", with the decade's token at `at`; a possessive or "aged" needs to stand before. */
export function readLifeDecade(stretch: Stretch, at: number): Age | undefined {
  const token = tokenAt(stretch, at);
  if (!token) return undefined;
  let decade: number | undefined;
  let last = at + 1;
  if (token.kind === 'number') {
    const ending = tokenAt(stretch, at + 1);
    const mark = ending?.lower === "'s" || ending?.lower === 's';
    if (!ending || ending.spaced || !mark || token.text.length > 3) return undefined;
    decade = Number(token.text);
    last = at + 2;
  } else decade = LIFE_DECADES.get(token.lower);
  if (decade === undefined || decade < 10 || decade > 100 || decade % 10 !== 0) return undefined;
  const { part, first } = partBefore(stretch, at);
  if (!isOfSomeone(stretch, first)) return undefined;
  const [from, to] = part ?? [0, 9];
  return { first, last, unit: 'year', min: decade + from, max: decade + to };
}

/** "in their teens", "in his early teens". */
export function readTeens(stretch: Stretch, at: number): Age | undefined {
  const { part, first } = partBefore(stretch, at);
  if (!isOfSomeone(stretch, first)) return undefined;
  const min = part?.[0] === 4 ? 15 : part?.[0] === 7 ? 17 : 13;
  const max = part?.[0] === 0 ? 15 : part?.[0] === 4 ? 17 : 19;
  return { first, last: at + 1, unit: 'year', min, max };
}

function partBefore(
  stretch: Stretch,
  at: number,
): { part: readonly [number, number] | undefined; first: number } {
  const word = isJoiner(stretch, at - 1) ? at - 2 : at - 1;
  const part = PARTS.get(tokenAt(stretch, word)?.lower ?? '');
  return { part, first: part ? word : at };
}

function isOfSomeone(stretch: Stretch, first: number): boolean {
  const before = tokenAt(stretch, first - 1);
  return before !== undefined && (POSSESSIVES.has(before.lower) || before.lower === 'aged');
}

const OLDEST = 119;
/** "A mother of 12" has twelve children, a mother of this many years and more has years. */
const GROWN = 18;

/** "a married man of 42": whether the number at `at` is an age that stands with "of" behind a noun for one person. */
export function isAgeOfPerson(stretch: Stretch, at: number, years: number): boolean {
  if (years < GROWN || years > OLDEST || tokenAt(stretch, at - 1)?.lower !== 'of') return false;
  if (!PERSONS.has(tokenAt(stretch, at - 2)?.lower ?? '')) return false;
  const next = tokenAt(stretch, at + 1);
  return !next || next.kind === 'mark' || FUNCTION_WORDS.has(next.lower);
}

/** ", 53," behind a name: the number at `at` stands between commas and a capitalised word goes before. */
export function isAppositiveAge(stretch: Stretch, at: number): boolean {
  const token = tokenAt(stretch, at);
  const comma = tokenAt(stretch, at - 1);
  const name = tokenAt(stretch, at - 2);
  if (!token || token.kind !== 'number' || comma?.text !== ',' || comma.spaced || !token.spaced) return false;
  const years = Number(token.text);
  if (!Number.isInteger(years) || years < 1 || years > OLDEST) return false;
  if (name?.kind !== 'word') return false;
  const next = tokenAt(stretch, at + 1);
  if (PERSONS.has(name.lower)) return next?.text === ',' || next?.lower === 'and';
  if (name.shape !== 'capital' || name.lower === 'inc.' || FUNCTION_WORDS.has(name.lower)) return false;
  const given = tokenAt(stretch, at - 3);
  const isFull = given?.kind === 'word' && given.shape !== 'lower';
  if (!next) return isFull;
  if (next.text === ',') return isFull || at - 2 > stretch.opening || isSetOff(stretch, at);
  return isFull && (next.text === '.' || next.text === ';' || next.lower === 'and');
}

/** Whether the sentence that a word, a comma and the number at `at` open goes on in plain words ("Lee, 53, was"): no row of numbers. */
function isSetOff(stretch: Stretch, at: number): boolean {
  const word = tokenAt(stretch, at + 2);
  return word?.kind === 'word' && word.shape === 'lower';
}

const ONE_PERSON = new Set(['he', 'she', 'who']);
const IS = new Set(['is', 'was', "'s"]);
const CLAUSE_ENDS = new Set([',', '.', ';', '!', '?', '”', '"']);

/** "She was 86.", "Lee, who is 33,": whether the number of the tokens from `first` up to `last` is said to be somebody's years, and nothing else is said of it. */
export function isAgeSaid(stretch: Stretch, first: number, last: number, years: number): boolean {
  if (years < 1 || years > OLDEST || !IS.has(tokenAt(stretch, first - 1)?.lower ?? '')) return false;
  const next = tokenAt(stretch, last);
  if (next && next.lower !== 'and' && !CLAUSE_ENDS.has(next.text)) return false;
  const who = tokenAt(stretch, first - 2);
  if (who?.kind !== 'word') return false;
  if (who.lower === 'who') return true;
  // "When she was 12", "in 1950 he was 19": only a person who opens the sentence is told of as of now.
  if (ONE_PERSON.has(who.lower)) return first - 2 === stretch.opening;
  return who.shape === 'capital' && !FUNCTION_WORDS.has(who.lower) && first - 2 - stretch.opening <= NAMES;
}

/** How many words of a name may stand before its last at the head of a sentence. */
const NAMES = 3;

const DEATHS = new Set('die dies died dead dying'.split(' '));
/** A smaller number behind "died at" can be a clock time. */
const PAST_HOURS = 25;

/** "Dies at 84", "dead at 86": whether the number of the tokens from `first` up to `last` is the age somebody reached. */
export function isAgeAtDeath(stretch: Stretch, first: number, last: number, years: number): boolean {
  if (years > OLDEST || (years < PAST_HOURS && !stretch.headline)) return false;
  if (tokenAt(stretch, first - 1)?.lower !== 'at' || !DEATHS.has(tokenAt(stretch, first - 2)?.lower ?? ''))
    return false;
  const next = tokenAt(stretch, last);
  return !next || CLAUSE_ENDS.has(next.text) || FUNCTION_WORDS.has(next.lower);
}

/** "under-18s", "over-65s", "the over 65s": the first token of the group, or -1. */
export function readAgeGroup(stretch: Stretch, at: number): Age | undefined {
  const token = tokenAt(stretch, at);
  const ending = tokenAt(stretch, at + 1);
  if (!token || !ending || ending.spaced || ending.lower !== 's') return undefined;
  const years = Number(token.text);
  const word = isJoiner(stretch, at - 1) ? at - 2 : at - 1;
  const side = tokenAt(stretch, word)?.lower;
  if (!Number.isInteger(years) || years < 1 || years > OLDEST) return undefined;
  const base = { first: word, last: at + 2, unit: 'year' } as const;
  if (side === 'over') return { ...base, min: years, max: Infinity };
  return side === 'under' ? { ...base, min: 0, max: years, exclusive: 'max' } : undefined;
}
