import { CARDINALS, MULTIPLIERS } from '../../lexicon/numberWords';
import { isPlural, singular } from '../../lexicon/singular';
import type { Span } from '../../text/span';
import type { Token } from '../../text/token';
import { isJoiner, tokenAt, type Stretch } from './stretch';
import {
  ALSO_NOUNS,
  FUNCTION_WORDS,
  ING_NOUNS,
  LEADING,
  LY_NOUNS,
  PRONOUN_LIKE,
  STATES,
  VERBS,
} from './words';

/** What a number counts. */
export interface Counted {
  /** Head noun, singular, lower case. */
  readonly counted: string;
  /** The words up to the head, lower case. */
  readonly noun: string;
  readonly nounSpan: Span;
  /** Token index after the head. */
  readonly last: number;
}

/** What stands before a counted noun: a number above one, "one", or an ordinal. */
type Mode = 'many' | 'one' | 'ordinal';

/** How many words a noun phrase may have before its head is given up on. */
const LONGEST = 7;

/**
 * The noun phrase that starts at `at`, right behind a number.
 * Without a tagger the head is the first plural that no plural follows ("18 masked raiders"), for one thing and for
 * ordinals the last word before a function word or a verb ("one police officer said").
 * @param mode what is expected: a plural, a singular after "one", or either after an ordinal.
 * @returns undefined where no head can be told.
 */
export function readCounted(stretch: Stretch, at: number, mode: Mode): Counted | undefined {
  let start = at;
  for (;;) {
    const lead = tokenAt(stretch, start);
    if (!lead || lead.kind !== 'word' || !LEADING.has(lead.lower)) break;
    start++;
  }
  const head = mode === 'many' ? pluralHead(stretch, start) : singularHead(stretch, start, mode);
  if (head === undefined) return undefined;
  const word = stretch.tokens[head] as Token;
  if (PRONOUN_LIKE.has(word.lower)) return undefined;
  const opening = stretch.tokens[start] as Token;
  const other = secondOfPair(stretch, head);
  const last = (other === undefined ? head : head + 2) + 1;
  return {
    counted: other === undefined ? singular(word.lower) : 'person',
    noun: wordsOf(stretch, start, last),
    nounSpan: { start: opening.start, end: (other ?? word).end },
    last,
  };
}

const PEOPLE = new Set('men women children boys girls adults civilians soldiers officers workers'.split(' '));

/** What goes on with people who are counted together ("14 men and women"). */
function secondOfPair(stretch: Stretch, head: number): Token | undefined {
  if (!PEOPLE.has(stretch.tokens[head]?.lower ?? '') || tokenAt(stretch, head + 1)?.lower !== 'and')
    return undefined;
  const other = tokenAt(stretch, head + 2);
  return other && PEOPLE.has(other.lower) ? other : undefined;
}

/** The noun phrase after "of the", "of its" and the like behind a number ("three of the boats"); `bare` allows "of" without more. */
export function readCountedOf(stretch: Stretch, at: number, bare: boolean): Counted | undefined {
  if (tokenAt(stretch, at)?.lower !== 'of') return undefined;
  let start = at + 1;
  const all = tokenAt(stretch, start);
  if (all?.lower === 'all') start++;
  const determiner = tokenAt(stretch, start);
  if (determiner && OF_DETERMINERS.has(determiner.lower)) start++;
  else if (!bare && all?.lower !== 'all') return undefined;
  // "seven of the 12 jurors"
  const number = tokenAt(stretch, start);
  if (start > at + 1 && number && (number.kind === 'number' || CARDINALS.has(number.lower))) start++;
  if (tokenAt(stretch, start)?.kind !== 'word') return undefined;
  return readCounted(stretch, start, 'many');
}

const OF_DETERMINERS = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'these', 'those']);

function wordsOf(stretch: Stretch, first: number, last: number): string {
  let words = '';
  for (let index = first; index < last; index++) {
    const token = stretch.tokens[index] as Token;
    words += index > first && token.spaced ? ` ${token.lower}` : token.lower;
  }
  return words;
}

/** Whether a token can belong to a noun phrase at all. */
function belongs(stretch: Stretch, index: number): Token | undefined {
  const token = tokenAt(stretch, index);
  if (!token || token.lower === "'s" || (token.newline && index !== stretch.opening)) return undefined;
  if (token.kind === 'word') {
    return FUNCTION_WORDS.has(token.lower) || CARDINALS.has(token.lower) || MULTIPLIERS.has(token.lower)
      ? undefined
      : token;
  }
  // "ZK 47 pistols": a number belongs to the name of a model before it.
  if (token.kind === 'number') {
    const before = tokenAt(stretch, index - 1);
    const model =
      before && (before.shape === 'upper' || before.shape === 'capital') && !CARDINALS.has(before.lower);
    return model ? token : undefined;
  }
  return undefined;
}

function pluralHead(stretch: Stretch, start: number): number | undefined {
  let index = start;
  for (let count = 0; count < LONGEST; count++) {
    if (isJoiner(stretch, index) && index > start) index++;
    const joined = index > start && isDashBefore(stretch, index);
    const token = joined ? tokenAt(stretch, index) : belongs(stretch, index);
    if (!token || (token.kind !== 'word' && token.kind !== 'number')) return undefined;
    if (token.kind === 'word' && !isJoiner(stretch, index + 1)) {
      if (isPlural(token.lower)) {
        const next = belongs(stretch, index + 1);
        const more = next?.kind === 'word' && isPlural(next.lower) && !VERBS.has(next.lower);
        const name =
          token.shape === 'capital' &&
          !stretch.headline &&
          next !== undefined &&
          next.kind === 'word' &&
          next.shape === 'capital';
        if (!more && !name) return index;
      } else if (STATES.has(token.lower) && index === start) {
        const next = belongs(stretch, index + 1);
        if (!next || (next.shape === 'lower' && !leadsToPlural(stretch, index + 1))) return index;
      } else if (VERBS.has(token.lower) && !ALSO_NOUNS.has(token.lower)) return undefined;
    }
    index++;
    if (isJoiner(stretch, index)) continue;
    const previous = stretch.tokens[index - 1] as Token;
    if (isAdverb(previous) && !leadsToPlural(stretch, index)) return undefined;
  }
  return undefined;
}

function isDashBefore(stretch: Stretch, index: number): boolean {
  return isJoiner(stretch, index - 1);
}

/** Whether a plural follows within three words without anything that ends the phrase. */
function leadsToPlural(stretch: Stretch, start: number): boolean {
  for (let index = start; index < start + 3; index++) {
    const token = belongs(stretch, index);
    if (!token || VERBS.has(token.lower)) return false;
    if (token.kind === 'word' && isPlural(token.lower)) return true;
  }
  return false;
}

function isAdverb(token: Token): boolean {
  return token.lower.endsWith('ly') && !LY_NOUNS.has(token.lower);
}

function singularHead(stretch: Stretch, start: number, mode: Mode): number | undefined {
  let head: number | undefined;
  let index = start;
  for (let count = 0; count < LONGEST; count++) {
    if (isJoiner(stretch, index) && index > start) index++;
    const joined = index > start && isDashBefore(stretch, index);
    const token = joined ? tokenAt(stretch, index) : belongs(stretch, index);
    if (!token) break;
    if (!joined && endsPhrase(stretch, token, head)) break;
    if (!joined && head !== undefined && isFirstPlural(stretch, token, head)) {
      // "one boat sinks" has a verb, "the first border talks" a noun; headlines are written in the present.
      return mode === 'one' || stretch.headline ? head : index;
    }
    if (token.kind === 'word' && !isJoiner(stretch, index + 1)) {
      const participle = head === undefined && /(?:ed|ing)$/.test(token.lower) && !ING_NOUNS.has(token.lower);
      if (!participle && !isAdverb(token)) head = index;
    }
    index++;
  }
  // "the second Norvan and Sardic province": the noun comes after both adjectives.
  const and = tokenAt(stretch, index)?.lower;
  const shared = (and === 'and' || and === 'or') && head === index - 1 && !wasLower(stretch, head);
  return shared && belongs(stretch, index + 1) ? undefined : head;
}

/** Whether a word is no more part of a singular noun phrase whose head so far is the token at `head`. */
function endsPhrase(stretch: Stretch, token: Token, head: number | undefined): boolean {
  const { lower, shape } = token;
  if (VERBS.has(lower)) return head !== undefined || !ALSO_NOUNS.has(lower);
  if (head === undefined) return false;
  if (shape === 'capital') return !stretch.headline && wasLower(stretch, head);
  if (shape !== 'lower') return false;
  return lower.endsWith('ed') || isAdverb(token) || (lower.endsWith('ing') && !ING_NOUNS.has(lower));
}

/** Whether a word in -s follows a head that is no plural. */
function isFirstPlural(stretch: Stretch, token: Token, head: number): boolean {
  if (token.kind !== 'word' || token.shape !== 'lower' || !isPlural(token.lower)) return false;
  return !isPlural((stretch.tokens[head] as Token).lower);
}

function wasLower(stretch: Stretch, index: number): boolean {
  return (stretch.tokens[index] as Token).shape === 'lower';
}
