import { HYPHEN_PARTICLES } from '../../lexicon/particles';
import { WordClass } from '../../lexicon/words';
import type { Token } from '../../text/token';
import type { KnownForms, Match } from './match';
import { isGroup, isOf, matchAt } from './match';
import { isGivenWord } from './givenWords';
import { isHyphen } from './hyphens';
import { surnameAfter } from './particles';
import { nicknameEnd, isGivenLike } from './nicknames';
import type { Casing, Reading } from './reading';
import { isCapital } from './reading';
import { hyphenated, suffixed } from './tails';
import { key } from '../wordClasses';

/** One word of a run of capitalised words with what hangs on it by hyphens and particles, or a listed name. */
export interface Unit {
  /** Token indexes, half-open. */
  readonly first: number;
  readonly last: number;
  /** Flags of its first capitalised word, and of its last; for a listed name of several words only of the last. */
  readonly classes: number;
  readonly tail: number;
  readonly match?: Match;
  /** Set where it starts with a particle ("van Dijk") or follows "&". */
  readonly joined?: 'particle' | 'ampersand';
}

/** Bits that speak against a capitalised word being part of a name in a headline, where all words have capitals. */
const NO_NAME = WordClass.function | WordClass.calendar;
const ORDINARY =
  WordClass.common |
  WordClass.role |
  WordClass.rank |
  WordClass.honorific |
  WordClass.reporting |
  WordClass.roleModifier |
  WordClass.organizationHead |
  WordClass.placeHead |
  WordClass.otherHead |
  WordClass.label |
  WordClass.personal |
  WordClass.compass;

/** Whether a token can be a word of a name in a sentence of this casing. */
function isNameWord(reading: Reading, index: number, stop: number, casing: Casing): boolean {
  const token = reading.tokens[index] as Token;
  if (token.kind !== 'word') return false;
  const classes = reading.classes[index] as number;
  if (!isCapital(token)) return token.shape === 'mixed' && isElided(token.text);
  if ((classes & NO_NAME) !== 0) return casing === 'prose' && isGivenWord(reading, index, stop);
  if (token.text.length === 1 || isGlued(reading, index)) return false;
  if (token.shape === 'upper' && casing === 'prose' && (classes & NO_ACRONYM) !== 0) return false;
  if (isPluralAcronym(token.text)) return false;
  if (casing === 'prose') return true;
  if (reading.capitalised.has(token.lower)) return true;
  if (reading.lowerCase.has(token.lower)) return false;
  return (classes & ORDINARY) === 0 || (classes & (WordClass.firstName | WordClass.lastName)) !== 0;
}

/** Acronyms that name nothing, and numerals. */
const NO_ACRONYM = WordClass.otherName | WordClass.nameSuffix;

/** "6PR", "30GB": letters that a number runs into. */
function isGlued(reading: Reading, index: number): boolean {
  const before = index > 0 ? reading.tokens[index - 1] : undefined;
  return before?.kind === 'number' && !(reading.tokens[index] as Token).spaced;
}

/** "MPs", "NGOs": the plural of an acronym names a kind. */
function isPluralAcronym(text: string): boolean {
  const stem = text.slice(0, -1);
  return text.endsWith('s') && stem.length > 1 && stem === stem.toUpperCase() && stem !== stem.toLowerCase();
}

/** "d'Estaing", "l'Oréal". */
function isElided(text: string): boolean {
  const quote = text.indexOf("'");
  if (quote !== 1) return false;
  const after = text[2] as string;
  return after !== after.toLowerCase();
}

/**
 * The run of capitalised words that starts at a token.
 * @param stop token index where the sentence ends
 * @param joined `particle` where the run opens with a small particle (see {@link particleStart})
 * @returns no units where none starts here
 */
export function runAt(
  reading: Reading,
  known: KnownForms,
  index: number,
  stop: number,
  casing: Casing,
  joined?: Unit['joined'],
): Unit[] {
  const units: Unit[] = [];
  let at: number | undefined = index;
  while (at !== undefined && at < stop) {
    let unit = unitAt(reading, known, at, stop, casing, joined);
    // In a headline "Turkish Foreign Ministry" goes on where other words with a capital end a name.
    if (!unit && casing !== 'prose' && units.length > 0 && isHeadAhead(reading, units, at, stop)) {
      unit = unitAt(reading, known, at, stop, 'prose', joined);
    }
    if (!unit) break;
    const named = pastNickname(reading, known, units, unit, stop, casing);
    units.push(named);
    [at, joined] = next(reading, named.last, stop);
  }
  return units;
}

/** A unit with the nickname behind it, where the name goes on after that. */
function pastNickname(
  reading: Reading,
  known: KnownForms,
  before: readonly Unit[],
  unit: Unit,
  stop: number,
  casing: Casing,
): Unit {
  const last = nicknameEnd(reading, unit.last, stop);
  if (last === unit.last || unit.match?.known || isGroup(unit.match)) return unit;
  const given = before[0] ?? unit;
  const name = (given.classes & WordClass.firstName) !== 0;
  if (given.match ? !name : !isGivenLike(given.classes)) return unit;
  return unitAt(reading, known, last, stop, casing, undefined) ? { ...unit, last } : unit;
}

/** Whether a body's noun stands at a token of a headline, or after words of rank or field, and what it is of before it. */
function isHeadAhead(
  { tokens, classes }: Reading,
  units: readonly Unit[],
  index: number,
  stop: number,
): boolean {
  const first = units[0] as Unit;
  if (first.match && !isGroup(first.match) && !isOf(first.match, 'country', 'city', 'capital', 'subdivision'))
    return false;
  for (let at = index; at < index + 3 && at < stop; at++) {
    const flags = classes[at] as number;
    if (!isCapital(tokens[at] as Token)) return false;
    if ((flags & (WordClass.organizationHead | WordClass.placeHead)) !== 0) {
      return (flags & (WordClass.weakOrganizationHead | WordClass.weakPlaceHead)) === 0;
    }
    if ((flags & (WordClass.roleModifier | WordClass.compass)) === 0) return false;
  }
  return false;
}

function unitAt(
  reading: Reading,
  known: KnownForms,
  index: number,
  stop: number,
  casing: Casing,
  joined: Unit['joined'] | undefined,
): Unit | undefined {
  const { tokens, classes } = reading;
  if (joined === 'particle') {
    let name = surnameAfter(reading, index, stop);
    while (name < stop && !isCapital(tokens[name] as Token)) name++;
    const last = suffixed(reading, hyphenated(reading, known, name + 1, stop), stop);
    return {
      first: index,
      last,
      classes: classes[name] as number,
      tail: classes[last - 1] as number,
      joined,
    };
  }
  const match = matchAt(reading, known, index, stop);
  if (match && (match.known || usable(reading, match, index, casing))) {
    return {
      first: index,
      last: match.last,
      classes: match.last === index + 1 ? (classes[index] as number) : 0,
      tail: classes[match.last - 1] as number,
      match,
      ...(joined && { joined }),
    };
  }
  if (!isNameWord(reading, index, stop, casing)) return undefined;
  // "Franco-German", "Afro-Cuban"
  const compound =
    isHyphen(tokens[index + 1]) && index + 2 < stop ? matchAt(reading, known, index + 2, stop) : undefined;
  if (compound && isGroup(compound) && !(tokens[index + 2] as Token).spaced) {
    return { first: index, last: compound.last, classes: 0, tail: 0, match: compound };
  }
  const word = hyphenated(reading, known, index + 1, stop);
  const last = suffixed(reading, word, stop);
  return {
    first: index,
    last,
    classes: classes[index] as number,
    tail: classes[word - 1] as number,
    ...(joined && { joined }),
  };
}

/** In a headline an ambiguous listed word is as likely to be the word. */
function usable(reading: Reading, match: Match, index: number, casing: Casing): boolean {
  if (casing === 'prose' || match.last > index + 1) return true;
  const token = reading.tokens[index] as Token;
  if (reading.capitalised.has(token.lower)) return true;
  if (reading.lowerCase.has(token.lower)) return false;
  const acronym = casing === 'upper' && token.text.length < 4;
  return !acronym && match.entries.some((entry) => !entry.ambiguous);
}

/** Where the run goes on after a unit, and by what. */
function next(reading: Reading, at: number, stop: number): [number | undefined, Unit['joined'] | undefined] {
  const { tokens, classes } = reading;
  const token = tokens[at];
  if (!token || at >= stop || !token.spaced) return [undefined, undefined];
  if (surnameAfter(reading, at, stop) > at) return [at, 'particle'];
  if (isCapital(token) && token.kind === 'word') return [at, undefined];
  if (token.text === '&' && at + 1 < stop && isCapital(tokens[at + 1] as Token)) {
    // "Tom Hill & Anna Lake" are two people.
    const named =
      ((classes[at + 1] as number) & WordClass.firstName) !== 0 &&
      (tokens[at + 2]?.shape ?? 'lower') !== 'lower';
    return named ? [undefined, undefined] : [at + 1, 'ampersand'];
  }
  if (token.kind !== 'word') return [undefined, undefined];
  if (token.shape === 'mixed' && isElided(token.text)) return [at, undefined];
  let name = at;
  while (
    name < at + 3 &&
    name < stop &&
    ((classes[name] as number) & WordClass.particle) !== 0 &&
    (tokens[name] as Token).shape === 'lower'
  )
    name++;
  if (name === at) return [undefined, undefined];
  const particle = tokens[name - 1] as Token;
  if (isHyphen(tokens[name]) && HYPHEN_PARTICLES.has(particle.lower)) name++;
  const follows = tokens[name];
  if (!follows || name >= stop || follows.kind !== 'word' || !isCapital(follows))
    return [undefined, undefined];
  return [at, 'particle'];
}

/** The words of a stretch of tokens as one folded key. */
export function keyOf(tokens: readonly Token[], first: number, last: number): string {
  if (last === first + 1) return key(tokens[first] as Token);
  let words = '';
  for (let index = first; index < last; index++) {
    const token = tokens[index] as Token;
    if (token.kind !== 'word' && token.text !== '&') continue;
    words += words === '' ? key(token) : ` ${key(token)}`;
  }
  return words;
}
