import { RANKS, ROLE_MODIFIERS, ROLE_NOUNS } from '../../lexicon/titles';
import type { Article } from '../../text/article';
import type { Token } from '../../text/scanner';
import type { NameMention } from '../mention';
import { CUES, DOCUMENTS } from './cues';
import type { Range } from './marks';
import {
  ADVERBS,
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
  SUBORDINATORS,
} from './words';

/** The words that say who speaks, before it is known whom they mean. Token indexes, half-open. */
export interface Subject extends Range {
  readonly kind: 'name' | 'pronoun' | 'description';
  /** Index of the name it is, or that stands beside it ("the envoy, Jane Roe, said"). */
  readonly name?: number;
  /** The noun of a description, or the pronoun, lower case. */
  readonly head: string;
}

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

const isMark = (token: Token) => token.kind === 'mark' && !isHyphen(token);
const isHyphen = (token: Token) => '-‐‑–'.includes(token.text) && !token.spaced;
const isCapital = (token: Token) =>
  token.shape === 'capital' || token.shape === 'upper' || token.shape === 'mixed';

/** A noun without its plural ending. */
function singular(word: string): string {
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

/**
 * The noun phrase that ends before a verb.
 * @param end the token index of the verb, or of the adverbs and auxiliaries before it
 * @param floor the first token that may belong to it
 */
export function subjectBefore(reading: Reading, end: number, floor: number): Subject | undefined {
  const { tokens, nameAt } = reading;
  let last = end;
  while (last > floor) {
    const { lower } = tokens[last - 1] as Token;
    if (nameAt[last - 1] !== -1) break;
    if (!ADVERBS.has(lower) && !AUXILIARIES.has(lower) && !lower.endsWith('ly')) break;
    if (lower === 'and' || lower === 'but') break;
    last--;
  }
  const before = tokens[last - 1];
  if (last <= floor || !before) return undefined;
  if (RELATIVES.has(before.lower)) return antecedent(reading, last - 1, floor);
  if (before.text === ',')
    return (
      personBeforeComma(reading, last - 1, floor) ??
      subjectFrom(reading, clauseStart(tokens, last - 1, floor), last - 1)
    );
  const first = phraseStart(reading, last, floor);
  if (first < last && RELATIVES.has(tokens[first - 1]?.lower ?? '') && first - 1 > floor)
    return antecedent(reading, first - 1, floor);
  return subjectOf(reading, first, last);
}

/** How many commas may stand between a speaker's name and the verb ("Jane Roe, chief of staff, Ministry of Works, said"). */
const COMMAS = 4;

/** The person whose name fills the stretch between two commas, or a comma and the start, nearest before a comma. */
function personBeforeComma(reading: Reading, comma: number, floor: number): Subject | undefined {
  const { tokens, names } = reading;
  let end = comma;
  for (let commas = 0; commas < COMMAS && end > floor; commas++) {
    const first = phraseStart(reading, end, floor);
    const before = tokens[first - 1];
    const whole =
      first <= floor ||
      before === undefined ||
      isMark(before) ||
      CALENDAR.has(before.lower) ||
      CONJUNCTIONS.has(before.lower);
    const subject = whole && first < end ? subjectOf(reading, first, end) : undefined;
    if (subject?.kind === 'name' && names[subject.name as number]?.type === 'person') return subject;
    end = first - 1;
    while (end > floor && (tokens[end] as Token).text !== ',') end--;
    if ((tokens[end] as Token | undefined)?.text !== ',') return undefined;
  }
  return undefined;
}

/** What "who" and "which" take up: the phrase before them. */
function antecedent(reading: Reading, relative: number, floor: number): Subject | undefined {
  const last = reading.tokens[relative - 1]?.text === ',' ? relative - 1 : relative;
  return subjectOf(reading, phraseStart(reading, last, floor), last);
}

/** The start of the clause that holds a token: after the last mark that is stronger than a comma. */
function clauseStart(tokens: readonly Token[], index: number, floor: number): number {
  let start = index;
  while (start > floor) {
    const token = tokens[start - 1] as Token;
    if (isMark(token) && !',.()'.includes(token.text)) break;
    start--;
  }
  return start;
}

/** Walks left over the words of a noun phrase that ends before `last`. */
function phraseStart(reading: Reading, last: number, floor: number): number {
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
 * The subject of the clause that starts at `first`, read forwards: adverbials before it are passed over.
 * @param last the token index that it must end before
 */
export function subjectFrom(reading: Reading, first: number, last: number): Subject | undefined {
  const { tokens, nameAt } = reading;
  let index = first;
  for (let adverbials = 0; adverbials < 3; adverbials++) {
    const token = tokens[index];
    if (!token || index >= last) return undefined;
    if (nameAt[index] !== -1) break;
    const opens = SUBORDINATORS.has(token.lower) || CALENDAR.has(token.lower);
    if (!opens && !ADVERBS.has(token.lower)) break;
    const comma = commaAfter(tokens, index, last);
    if (opens) {
      if (comma === -1) return undefined;
      index = comma + 1;
    } else index = comma === index + 1 ? comma + 1 : index + 1;
  }
  return phraseFrom(reading, index, last);
}

function commaAfter(tokens: readonly Token[], index: number, last: number): number {
  for (let at = index; at < last; at++) if ((tokens[at] as Token).text === ',') return at;
  return -1;
}

/** The noun phrase that starts at `first`, with a name set beside it. */
export function phraseFrom(reading: Reading, first: number, last: number): Subject | undefined {
  const { tokens } = reading;
  if (first < last && SUBJECT_PRONOUNS.has((tokens[first] as Token).lower))
    return subjectOf(reading, first, first + 1);
  return subjectOf(reading, first, phraseEnd(reading, first, last));
}

/** Walks right over the words of a noun phrase. Without knowing the parts of speech, an unknown word in lower case ends it once it has a noun. */
function phraseEnd(reading: Reading, first: number, limit: number): number {
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

/**
 * What the words of a noun phrase are: a name, a pronoun or a description.
 * "Police inspector Jane Roe" is the name, "a spokesman for Acme" the description, "a statement from Acme" Acme.
 */
export function subjectOf(reading: Reading, from: number, last: number): Subject | undefined {
  const { tokens, nameAt, names } = reading;
  let first = from;
  while (first < last && (ADVERBS.has((tokens[first] as Token).lower) || isHyphen(tokens[first] as Token)))
    first++;
  if (first >= last) return undefined;
  const opening = tokens[first] as Token;
  if (last - first === 1 && SUBJECT_PRONOUNS.has(opening.lower))
    return { first, last, kind: 'pronoun', head: opening.lower };

  let core = first;
  while (
    core < last &&
    !(core > first && nameAt[core] === -1 && JOINING_PREPOSITIONS.has((tokens[core] as Token).lower))
  )
    core =
      nameAt[core] === -1 ? core + 1 : Math.min(last, (names[nameAt[core] as number] as NameMention).last);

  for (let index = first; index < last; index++)
    if ((tokens[index] as Token).lower === 'and' && nameAt[index] === -1)
      return { first, last, kind: 'description', head: (tokens[last - 1] as Token).lower };
  const closing = nameAt[last - 1] as number;
  const name = closing === -1 ? undefined : names[closing];
  // "Mayor of Springfield Jane Roe": the last name is no part of the phrase before it.
  if (name && (core === last || (name.type === 'person' && !followsPreposition(reading, name.first, first))))
    return nameSubject(reading, closing, first);
  const coreName = nameAt[core - 1] as number;
  if (coreName !== -1) return nameSubject(reading, coreName, first);

  const head = (tokens[core - 1] as Token).lower;
  if (DOCUMENTS.has(singular(head)) && core < last) {
    const { lower } = tokens[core] as Token;
    if (lower === 'from' || lower === 'by' || lower === 'of') return subjectOf(reading, core + 1, last);
  }
  const owner = ownerEnd(tokens, first, core);
  if (DOCUMENTS.has(singular(head)) && owner !== -1) return subjectOf(reading, first, owner);
  if (tokens[core - 1]?.kind !== 'word' || head === "'s" || DETERMINERS.has(head)) return undefined;
  const beside = nameBeside(reading, last);
  return { first, last, kind: 'description', head, ...(beside === -1 ? {} : { name: beside }) };
}

function nameSubject(reading: Reading, name: number, from: number): Subject {
  const mention = reading.names[name] as NameMention;
  const first = Math.max(from, mention.first);
  return {
    first,
    last: mention.last,
    kind: 'name',
    name,
    head: (reading.tokens[mention.last - 1] as Token).lower,
  };
}

function followsPreposition(reading: Reading, index: number, first: number): boolean {
  let before = index - 1;
  while (before > first && DETERMINERS.has((reading.tokens[before] as Token).lower)) before--;
  return before >= first && PREPOSITIONS.has((reading.tokens[before] as Token).lower);
}

/** The token index of a possessive ending in a phrase, or -1. */
function ownerEnd(tokens: readonly Token[], first: number, last: number): number {
  for (let index = last - 1; index > first; index--)
    if ((tokens[index] as Token).lower === "'s") return index;
  return -1;
}

/** The person named between commas after a description ("the envoy, Jane Roe, said"), or -1. */
function nameBeside(reading: Reading, last: number): number {
  const { tokens, nameAt, names } = reading;
  if (tokens[last]?.text !== ',') return -1;
  const name = nameAt[last + 1] ?? -1;
  if (name === -1 || names[name]?.type !== 'person') return -1;
  return tokens[(names[name] as NameMention).last]?.text === ',' ? name : -1;
}
