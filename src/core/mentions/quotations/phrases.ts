import { RANKS, ROLE_MODIFIERS, ROLE_NOUNS } from '../../lexicon/titles';
import type { Article } from '../../text/article';
import type { Token } from '../../text/token';
import type { NameMention } from '../mention';
import { CUES, DOCUMENTS } from './cues';
import {
  AUXILIARIES,
  CALENDAR,
  CONJUNCTIONS,
  DETERMINERS,
  INSTITUTIONS,
  JOINING_PREPOSITIONS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  RELATIVES,
  SOURCES,
  SUBJECT_PRONOUNS,
} from './words';

/** An article with what is looked up by token while its quotations are read. */
export interface Reading {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
  /** Index of the name a token belongs to, or -1. */
  readonly nameAt: Int32Array;
}

/** The longest noun phrase that is read, in tokens. */
const PHRASE = 16;

/** Whether a token is punctuation that ends a noun phrase. */
export const isMark = (token: Token) => token.kind === 'mark' && !isHyphen(token);
/** Whether a token joins two words into one. */
export const isHyphen = (token: Token) => '-‐‑–'.includes(token.text) && !token.spaced;
const isCapital = (token: Token) =>
  token.shape === 'capital' || token.shape === 'upper' || token.shape === 'mixed';

/** A noun without its plural ending. */
export function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Whether a word is a noun for someone who can speak. */
export function isSpeakerNoun(word: string): boolean {
  const one = singular(word);
  return (
    ROLE_NOUNS.has(word) ||
    ROLE_NOUNS.has(one) ||
    RANKS.has(word) ||
    SOURCES.has(word) ||
    INSTITUTIONS.has(word) ||
    DOCUMENTS.has(word) ||
    word === 'spokesmen' ||
    word === 'lawmakers'
  );
}

/** The start of the noun phrase that ends before `last`, walking left over its words to `floor` at most. */
export function phraseStart(reading: Reading, last: number, floor: number): number {
  const { tokens, nameAt, names } = reading;
  const limit = Math.max(floor, last - PHRASE);
  let first = last;
  while (first > limit) {
    const index = first - 1;
    const token = tokens[index] as Token;
    const name = nameAt[index] as number;
    if (name !== -1) {
      first = Math.max(limit, (names[name] as NameMention).first);
      continue;
    }
    const { lower } = token;
    if (isMark(token) || token.kind === 'url' || token.kind === 'symbol') break;
    if (JOINING_PREPOSITIONS.has(lower) && first < last) {
      if (joins(reading, index, limit)) {
        first = index;
        continue;
      }
      break;
    }
    if (PREPOSITIONS.has(lower) || RELATIVES.has(lower) || OTHER_PRONOUNS.has(lower)) break;
    if (SUBJECT_PRONOUNS.has(lower)) {
      if (first === last) first = index;
      break;
    }
    if (lower === 'and' && first < last && isSpeakerAt(reading, index - 1) && isSpeakerAt(reading, first)) {
      first = index;
      continue;
    }
    if (CONJUNCTIONS.has(lower) || AUXILIARIES.has(lower) || CALENDAR.has(lower)) break;
    if (token.shape === 'lower' && CUES.has(lower) && !isSpeakerNoun(lower)) break;
    first = index;
    if (DETERMINERS.has(lower) && !joinsBefore(reading, index, limit)) break;
  }
  return first;
}

/** Whether a preposition ties what follows it to a speaker before it ("a spokesman for …", "Roe of the …"). */
function joins(reading: Reading, index: number, limit: number): boolean {
  const before = reading.tokens[index - 1];
  if (!before || index - 1 < limit) return false;
  if (isSpeakerNoun(before.lower)) return true;
  const { lower } = reading.tokens[index] as Token;
  return (
    (lower === 'of' || lower === 'from') && (reading.nameAt[index - 1] !== -1 || before.shape === 'lower')
  );
}

function joinsBefore(reading: Reading, index: number, limit: number): boolean {
  const before = reading.tokens[index - 1];
  return before !== undefined && JOINING_PREPOSITIONS.has(before.lower) && joins(reading, index - 1, limit);
}

function isSpeakerAt(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  return token !== undefined && (reading.nameAt[index] !== -1 || isSpeakerNoun(token.lower));
}

/**
 * The end of the noun phrase that starts at `first`, walking right over its words to `limit` at most. Without knowing
 * the parts of speech, an unknown word in lower case ends it once it has a noun.
 */
export function phraseEnd(reading: Reading, first: number, limit: number): number {
  const { tokens, nameAt, names } = reading;
  const last = Math.min(limit, first + PHRASE);
  let index = first;
  let noun = false;
  while (index < last) {
    const token = tokens[index] as Token;
    const name = nameAt[index] as number;
    if (name !== -1) {
      // A name after a complete phrase belongs to it only as a title's bearer or the object of a preposition.
      index = Math.min(last, (names[name] as NameMention).last);
      noun = true;
      continue;
    }
    const { lower } = token;
    if (isMark(token) || token.kind === 'url' || token.kind === 'symbol') break;
    if (index > first && JOINING_PREPOSITIONS.has(lower)) {
      const before = tokens[index - 1] as Token;
      if (lower === 'of' || (nameAt[index - 1] === -1 && isSpeakerNoun(before.lower) && lower !== 'on')) {
        index++;
        noun = false;
        continue;
      }
      break;
    }
    if (lower === "'s") noun = false;
    else if (isCapital(token)) {
      if (CALENDAR.has(lower)) break;
      noun = true;
    } else if (isSpeakerNoun(lower) || ROLE_MODIFIERS.has(lower) || isHyphen(token))
      noun ||= isSpeakerNoun(lower);
    else if (DETERMINERS.has(lower) || token.kind === 'number') {
      if (noun) break;
    } else if (
      noun ||
      PREPOSITIONS.has(lower) ||
      CONJUNCTIONS.has(lower) ||
      AUXILIARIES.has(lower) ||
      CALENDAR.has(lower) ||
      RELATIVES.has(lower) ||
      OTHER_PRONOUNS.has(lower) ||
      CUES.has(lower)
    )
      break;
    else noun = !lower.endsWith('ed') && tokens[index + 1]?.shape !== 'capital';
    index++;
  }
  return index;
}
