import { CARDINALS, ORDINAL_ENDINGS, ORDINALS } from '../../lexicon/numberWords';
import type { Token } from '../../text/token';
import { isJoiner, tokenAt, type Stretch } from './stretch';
import { DETERMINERS, FUNCTION_WORDS, ORDINAL_IDIOMS, RANKING_VERBS, VERBS } from './words';

/** An ordinal with its tokens (half-open). */
interface Ordinal {
  readonly first: number;
  readonly last: number;
  readonly value: number;
}

/** "42nd", with the number at `at`. */
export function readDigitOrdinal(stretch: Stretch, at: number): Ordinal | undefined {
  if (!isDigitOrdinal(stretch, at)) return undefined;
  const value = Number((stretch.tokens[at] as Token).text.replace(/,/g, ''));
  const next = tokenAt(stretch, at + 2);
  // "42nd Street" is a name.
  if (next?.kind === 'word' && next.shape !== 'lower' && !stretch.headline) return undefined;
  return { first: at, last: at + 2, value };
}

/** Whether a verb of ranking stands before ("finished third"). */
export function followsRanking(stretch: Stretch, first: number): boolean {
  return RANKING_VERBS.has(tokenAt(stretch, first - 1)?.lower ?? '');
}

/** Whether the number at `at` has the ending of an ordinal behind it. */
export function isDigitOrdinal(stretch: Stretch, at: number): boolean {
  const ending = tokenAt(stretch, at + 1);
  if (!ending || ending.spaced || !ORDINAL_ENDINGS.has(ending.lower)) return false;
  const value = Number((stretch.tokens[at] as Token).text.replace(/,/g, ''));
  return Number.isInteger(value) && endingOf(value) === ending.lower;
}

function endingOf(value: number): string {
  const tens = value % 100;
  if (tens > 10 && tens < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/**
 * An ordinal word at `at` that ranks a noun ("the first country", "in third place", "finished second").
 * Adverbs ("first met"), units of time ("a split second"), fractions and names ("First World War") are none.
 */
export function readOrdinalWord(stretch: Stretch, at: number): Ordinal | undefined {
  const token = stretch.tokens[at] as Token;
  let value = ORDINALS.get(token.lower);
  if (value === undefined) return undefined;
  let first = at;
  if (value < 10 && isJoiner(stretch, at - 1)) {
    const tens = CARDINALS.get(tokenAt(stretch, at - 2)?.lower ?? '');
    if (tens === undefined || tens < 20) return undefined;
    value += tens;
    first = at - 2;
  }
  if (token.shape !== 'lower' && first !== stretch.opening && !opensQuote(stretch, first)) return undefined;
  let last = at + 1;
  if (isJoiner(stretch, last)) {
    if (tokenAt(stretch, last + 1)?.lower !== 'ever') return undefined;
    last += 2;
  }
  const before = tokenAt(stretch, first - 1);
  const next = tokenAt(stretch, last);
  if (!startsNoun(next))
    return before && RANKING_VERBS.has(before.lower) ? { first, last, value } : undefined;
  if (ORDINAL_IDIOMS.has(next.lower)) return undefined;
  if (token.lower === 'third' && before?.lower === 'one') return undefined;
  const opens = first === stretch.opening || opensQuote(stretch, first);
  const determined =
    before !== undefined &&
    (DETERMINERS.has(before.lower) || before.lower === 'very' || before.lower === 'own');
  const placed = next.lower === 'place' && before !== undefined;
  return opens || determined || placed || possessive(stretch, first) ? { first, last, value } : undefined;
}

/** Whether an apostrophe that ends a plural possessive stands before ("the workers' first strike"). */
function possessive(stretch: Stretch, first: number): boolean {
  const mark = tokenAt(stretch, first - 1);
  return mark?.text === "'" && !mark.spaced;
}

function opensQuote(stretch: Stretch, first: number): boolean {
  const before = tokenAt(stretch, first - 1);
  const mark = before?.text;
  if (mark === '“' || mark === '‘') return true;
  return mark === '"' && (stretch.tokens[first] as Token).spaced === false;
}

/** Whether a token can open a noun phrase. */
function startsNoun(token: Token | undefined): token is Token {
  if (!token || token.kind !== 'word' || token.newline) return false;
  return !FUNCTION_WORDS.has(token.lower) && !VERBS.has(token.lower) && token.lower !== 'one';
}
