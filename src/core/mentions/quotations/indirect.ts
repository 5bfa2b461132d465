import type { Sentence } from '../../text/article';
import type { Token } from '../../text/token';
import type { Attribution } from './attributions';
import { isAdjunct } from './adjuncts';
import { CUES, Cue } from './cues';
import type { Range } from './quoted';
import type { Reading } from './phrases';
import {
  AUXILIARIES,
  CALENDAR,
  CONJUNCTIONS,
  DETERMINERS,
  LISTENERS,
  OCCASIONS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
} from './words';

/** The fewest words of a reported clause. */
const CLAUSE_WORDS = 2;
/** How far a verb's object and adjuncts may keep it from its clause, in tokens. */
const APART = 9;

const isComma = (token: Token | undefined) => token?.text === ',';

/**
 * The clause that an attribution reports; two stretches where the attribution stands in the middle of it
 * ("The money, Roe said, will come from the state").
 * @param next the attribution after it in the same sentence, which may end the clause
 * @returns token indexes, half-open, or undefined where nothing is reported in a clause of its own
 */
export function reportedClauses(
  reading: Reading,
  attribution: Attribution,
  next: Attribution | undefined,
): Range[] | undefined {
  const bounds = reading.article.sentences[attribution.sentence] as Sentence;
  const halves = clauseAround(reading, attribution, bounds);
  if (halves) return halves;
  const clause =
    attribution.order === 'according'
      ? accordingClause(reading, attribution, bounds)
      : (clauseBefore(reading, attribution, bounds) ?? clauseAfter(reading, attribution, bounds, next));
  const trimmed = clause && trim(reading.tokens, clause);
  return trimmed && wordsIn(reading.tokens, trimmed) >= CLAUSE_WORDS ? [trimmed] : undefined;
}

/** The two halves of a clause with its attribution between commas: "The money, Roe said, will come from the state." */
function clauseAround(reading: Reading, attribution: Attribution, bounds: Sentence): Range[] | undefined {
  const { tokens } = reading;
  const { subject, order, flags } = attribution;
  const according = order === 'according';
  if (!subject || !(according || flags & Cue.clause) || flags & Cue.participle) return undefined;
  const [first, last] =
    order === 'subject-first'
      ? [phraseStart(tokens, subject.first, bounds), attribution.last]
      : [attribution.first, subject.last];
  if (!isComma(tokens[first - 1]) || !isComma(tokens[last]) || first - 1 <= bounds.first) return undefined;
  const goesOn = tokens[last + 1];
  if (!goesOn || last + 1 >= bounds.last || goesOn.shape !== 'lower' || attribution.first - first > APART)
    return undefined;
  // "…, Roe said, adding that …" and "…, Roe said, but …" do not go on with what was said.
  if (CUES.has(goesOn.lower) || CONJUNCTIONS.has(goesOn.lower) || goesOn.lower.endsWith('ing'))
    return undefined;
  const before = trim(tokens, { first: bounds.first, last: first - 1 });
  const after = trim(tokens, { first: last + 1, last: bounds.last });
  return before && after ? [before, after] : undefined;
}

/** The start of the words before a speaker's name up to the last mark: titles belong to the speaker. */
function phraseStart(tokens: readonly Token[], index: number, bounds: Sentence): number {
  let first = index;
  while (first > bounds.first && !isMark(tokens[first - 1] as Token)) first--;
  return first;
}

function accordingClause(reading: Reading, attribution: Attribution, bounds: Sentence): Range | undefined {
  const { tokens, names } = reading;
  const { subject } = attribution;
  if (!subject) return undefined;
  let last = subject.last;
  if (subject.kind === 'description' && subject.name !== undefined) {
    const beside = names[subject.name];
    if (beside && beside.first >= last) last = beside.last;
  }
  if (attribution.first - bounds.first <= 1) {
    for (let index = last; index < Math.min(bounds.last, last + APART); index++)
      if (isComma(tokens[index])) return { first: index + 1, last: bounds.last };
    return undefined;
  }
  return { first: bounds.first, last: attribution.first };
}

/** The clause before a verb that ends its sentence: "The road was closed, police said on Monday." */
function clauseBefore(reading: Reading, attribution: Attribution, bounds: Sentence): Range | undefined {
  const { tokens } = reading;
  const { subject, order, flags } = attribution;
  if (!subject || !(flags & Cue.clause) || flags & Cue.participle) return undefined;
  if (order === 'verb-first') {
    return isComma(tokens[attribution.first - 1]) && isAdjunct(tokens, subject.last, bounds.last)
      ? { first: bounds.first, last: attribution.first - 1 }
      : undefined;
  }
  if (RELATIVES.has(tokens[attribution.first - 1]?.lower ?? '')) return undefined;
  const first = phraseStart(tokens, subject.first, bounds);
  if (!isComma(tokens[first - 1]) || first - 1 <= bounds.first) return undefined;
  if (subject.first - first > APART) return undefined;
  return endsWithAddressee(reading, attribution, bounds)
    ? { first: bounds.first, last: first - 1 }
    : undefined;
}

const isMark = (token: Token) => token.kind === 'mark' && !'-‐‑'.includes(token.text);

/** Whether nothing but a person spoken to, a time or an occasion follows the verb in its sentence. */
function endsWithAddressee(reading: Reading, attribution: Attribution, bounds: Sentence): boolean {
  const { tokens, nameAt } = reading;
  let at = attribution.last;
  if (attribution.flags & Cue.addressed) {
    if (DETERMINERS.has(tokens[at]?.lower ?? '')) at++;
    while (
      at < bounds.last &&
      (nameAt[at] !== -1 || tokens[at]?.kind === 'word') &&
      !PREPOSITIONS.has(tokens[at]?.lower ?? '')
    )
      at++;
    if (at - attribution.last > APART) return false;
  }
  return isAdjunct(tokens, at, bounds.last);
}

function clauseAfter(
  reading: Reading,
  attribution: Attribution,
  bounds: Sentence,
  next: Attribution | undefined,
): Range | undefined {
  const { flags } = attribution;
  if (!(flags & Cue.clause)) return undefined;
  const first = clauseStart(reading, attribution, bounds);
  if (first === -1) return undefined;
  let { last } = bounds;
  // "…, adding that …" reports something else.
  if (next && next.flags & Cue.participle && next.first > first && isComma(reading.tokens[next.first - 1]))
    last = next.first - 1;
  last = turnAfter(reading.tokens, first, last);
  return first < last ? { first, last } : undefined;
}

/** Where the sentence goes on about the speaker: "said the road was closed, but would not say why". */
function turnAfter(tokens: readonly Token[], first: number, last: number): number {
  for (let index = first; index + 2 < last; index++) {
    if (!isComma(tokens[index])) continue;
    const [joint, verb] = [tokens[index + 1] as Token, tokens[index + 2] as Token];
    if (joint.lower !== 'but' && joint.lower !== 'and') continue;
    if (AUXILIARIES.has(verb.lower) || (verb.shape === 'lower' && CUES.has(verb.lower))) return index;
  }
  return last;
}

/** Where the reported clause after a verb starts, or -1. */
function clauseStart(reading: Reading, { last, flags }: Attribution, bounds: Sentence): number {
  const { tokens } = reading;
  const that = thatAfter(tokens, last, bounds.last);
  if (that !== -1 && (that === last || startsAdjunct(reading, last, flags))) return that + 1;
  let first = last;
  if (flags & Cue.addressed) {
    first = addresseeEnd(reading, last, bounds.last);
    if (first === -1) return -1;
  }
  first = adjunctEnd(tokens, first, bounds.last);
  const opening = tokens[first];
  if (!opening || first >= bounds.last || (opening.kind === 'mark' && !'"“‘\'('.includes(opening.text)))
    return -1;
  if (PREPOSITIONS.has(opening.lower) && !(flags & Cue.bare)) return -1;
  return hasVerb(tokens, first, bounds.last, flags) ? first : -1;
}

function thatAfter(tokens: readonly Token[], from: number, last: number): number {
  for (let index = from; index < Math.min(last, from + APART); index++) {
    const token = tokens[index] as Token;
    if (token.lower === 'that') return index;
    if (token.kind === 'mark' || (index > from && CUES.has(token.lower) && !OCCASIONS.has(token.lower)))
      return -1;
  }
  return -1;
}

function startsAdjunct(reading: Reading, index: number, flags: number): boolean {
  const { lower } = reading.tokens[index] as Token;
  return PREPOSITIONS.has(lower) || CALENDAR.has(lower) || (flags & Cue.addressed) !== 0;
}

/** The end of the person spoken to after "told", or -1 where none can be made out. */
function addresseeEnd(reading: Reading, from: number, last: number): number {
  const { tokens, nameAt, names } = reading;
  if (from >= last) return -1;
  if (LISTENERS.has((tokens[from] as Token).lower)) return from + 1;
  const start = (tokens[from] as Token).lower === 'the' ? from + 1 : from;
  const name = nameAt[start] ?? -1;
  return name === -1 ? -1 : (names[name]?.last ?? -1);
}

/** Passes over a time or an occasion between the verb and its clause: "said on Monday", "said in a statement". */
function adjunctEnd(tokens: readonly Token[], from: number, last: number): number {
  let index = from;
  const lowerAt = (at: number) => (at < last ? (tokens[at] as Token).lower : '');
  if (CALENDAR.has(lowerAt(index)) && lowerAt(index) !== 'may') index++;
  if (!PREPOSITIONS.has(lowerAt(index))) return index;
  for (let at = index + 1; at < index + 6; at++) {
    const word = lowerAt(at);
    if (CALENDAR.has(word)) return at + 1;
    if (OCCASIONS.has(word) && lowerAt(at + 1) !== 'of') return at + 1;
    if (SUBJECT_PRONOUNS.has(word)) return index;
  }
  return index;
}

/** Whether words read as a clause: always after "said", else where a finite verb can be seen before a comma or relative pronoun. */
function hasVerb(tokens: readonly Token[], first: number, last: number, flags: number): boolean {
  if (flags & Cue.bare) return true;
  for (let index = first + 1; index < Math.min(last, first + 14); index++) {
    const token = tokens[index] as Token;
    if (AUXILIARIES.has(token.lower)) return true;
    if (token.text === ',' || RELATIVES.has(token.lower)) return false;
  }
  return false;
}

function trim(tokens: readonly Token[], clause: Range): Range | undefined {
  let { first, last } = clause;
  const edge = (index: number) => {
    const { kind, text } = tokens[index] as Token;
    return kind === 'mark' && !'()[]'.includes(text);
  };
  while (last > first && edge(last - 1)) last--;
  while (first < last && edge(first)) first++;
  return first < last ? { first, last } : undefined;
}

function wordsIn(tokens: readonly Token[], { first, last }: Range): number {
  let words = 0;
  for (let index = first; index < last; index++) if ((tokens[index] as Token).kind !== 'mark') words++;
  return words;
}
