import type { Token } from '../../text/token';
import type { NameMention } from '../mention';
import { DOCUMENTS } from './cues';
import type { Reading } from './phrases';
import { isHyphen, isMark, isSpeakerNoun, phraseEnd, phraseStart, singular } from './phrases';
import type { Range } from './quoted';
import {
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  CONJUNCTIONS,
  DETERMINERS,
  JOINING_PREPOSITIONS,
  PREPOSITIONS,
  RELATIVES,
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
  const subject = subjectOf(reading, first, last);
  if (subject?.kind !== 'description' || first <= floor) return subject;
  // "The review of plans to cut costs says": what stands right before the verb is not what says it.
  const [opening, stop] = [tokens[first] as Token, tokens[first - 1] as Token];
  const object =
    PREPOSITIONS.has(stop.lower) && !DETERMINERS.has(opening.lower) && !isSpeakerNoun(subject.head);
  return object ? subjectFrom(reading, clauseStart(tokens, first, floor), first) : subject;
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
    if (tokens[end]?.text !== ',') return undefined;
  }
  return undefined;
}

/** What "who" and "which" take up: the phrase before them. */
function antecedent(reading: Reading, relative: number, floor: number): Subject | undefined {
  const last = reading.tokens[relative - 1]?.text === ',' ? relative - 1 : relative;
  return subjectOf(reading, phraseStart(reading, last, floor), last);
}

/** The longest adverbial that opens a sentence, in tokens. */
const ADVERBIAL = 40;

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

/** The next comma, within the reach of an opening adverbial, or -1. */
function commaAfter(tokens: readonly Token[], index: number, last: number): number {
  for (let at = index; at < Math.min(last, index + ADVERBIAL); at++)
    if ((tokens[at] as Token).text === ',') return at;
  return -1;
}

/** The noun phrase that starts at `first`, with a name set beside it. */
export function phraseFrom(reading: Reading, first: number, last: number): Subject | undefined {
  const { tokens } = reading;
  if (first < last && SUBJECT_PRONOUNS.has((tokens[first] as Token).lower))
    return subjectOf(reading, first, first + 1);
  return subjectOf(reading, first, phraseEnd(reading, first, last));
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
  return tokens[names[name].last]?.text === ',' ? name : -1;
}
