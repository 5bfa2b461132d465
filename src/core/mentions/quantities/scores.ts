import { CARDINALS } from '../../lexicon/numberWords';
import type { Token } from '../../text/token';
import { digitsValue, isDash, isJoiner, tokenAt, type Numeral, type Stretch } from './stretch';
import { RESULT_WORDS } from './words';

/** A score with its tokens (half-open): one pair, or a pair for each set. */
interface Score {
  readonly first: number;
  readonly last: number;
  readonly pairs: readonly (readonly [number, number])[];
}

/** The most points a side of a score has. */
const MOST = 250;

/** How many words around a pair of numbers are searched for a word that tells a result. */
const REACH = 5;

/**
 * "3-1", "6-4, 7-6 (7-5)" with the first number at `at`; where it may be a range ("20-30"), and in "3:1" and "3 – 1", a word
 * of winning or losing must be near.
 */
export function readScore(stretch: Stretch, at: number): Score | undefined {
  const pair = readPair(stretch, at);
  if (!pair) return readVote(stretch, at);
  // "a 50-50 split"
  if (pair[0] === 50 && pair[1] === 50) return undefined;
  const pairs = [pair];
  let last = at + 3;
  for (;;) {
    const comma = tokenAt(stretch, last);
    const next = comma?.text === ',' || comma?.lower === 'and' ? last + 1 : last;
    const more = tokenAt(stretch, next)?.kind === 'number' ? readPair(stretch, next) : undefined;
    if (more) {
      pairs.push(more);
      last = next + 3;
    } else if (comma?.text === '(' && readPair(stretch, last + 1) && tokenAt(stretch, last + 4)?.text === ')')
      last += 5;
    else break;
  }
  // A sum, a noun or a unit behind it says that it is a range.
  const follower = tokenAt(stretch, last);
  if (
    follower &&
    !follower.spaced &&
    (follower.kind === 'word' || follower.kind === 'symbol' || isJoiner(stretch, last))
  )
    return undefined;
  const unsure = !isJoiner(stretch, at + 1) || (pairs.length === 1 && pair[0] < pair[1]);
  if (unsure && !nearResult(stretch, at, last)) return undefined;
  return { first: at, last, pairs };
}

/** "voted 51 to 49", "won 3 to 1": the larger number goes first, so that no range is meant. */
function readVote(stretch: Stretch, at: number): Score | undefined {
  const [left, to, right] = [tokenAt(stretch, at), tokenAt(stretch, at + 1), tokenAt(stretch, at + 2)];
  if (to?.lower !== 'to' || left?.kind !== 'number' || right?.kind !== 'number') return undefined;
  const [a, b] = [digitsValue(left.text), digitsValue(right.text)];
  if (a === undefined || b === undefined || a <= b || !Number.isInteger(a) || !Number.isInteger(b))
    return undefined;
  if (tokenAt(stretch, at - 1)?.lower === 'from' || !nearResult(stretch, at, at)) return undefined;
  const next = tokenAt(stretch, at + 3);
  if (next && !next.spaced && next.kind !== 'mark') return undefined;
  return { first: at, last: at + 3, pairs: [[a, b]] };
}

function readPair(stretch: Stretch, at: number): readonly [number, number] | undefined {
  const [left, right] = [tokenAt(stretch, at), tokenAt(stretch, at + 2)];
  if (left?.kind !== 'number' || right?.kind !== 'number') return undefined;
  if (!isJoiner(stretch, at + 1) && !isLooseLink(stretch, at + 1)) return undefined;
  const [a, b] = [digitsValue(left.text), digitsValue(right.text)];
  if (
    a === undefined ||
    b === undefined ||
    a > MOST ||
    b > MOST ||
    !Number.isInteger(a) ||
    !Number.isInteger(b)
  )
    return undefined;
  return [a, b];
}

/** The colon of "3:1", which no minutes follow, or the dash of "3 – 1". */
function isLooseLink(stretch: Stretch, at: number): boolean {
  const link = tokenAt(stretch, at);
  const next = tokenAt(stretch, at + 1);
  if (!link || !next || next.newline || link.newline || next.spaced !== link.spaced) return false;
  if (isDash(link.text)) return link.spaced;
  return link.text === ':' && next.text.length === 1 && tokenAt(stretch, at + 2)?.text !== ':';
}

/** Whether a score that a colon parts starts at `at`. */
export function isColonScore(stretch: Stretch, at: number): boolean {
  return tokenAt(stretch, at + 1)?.text === ':' && readScore(stretch, at) !== undefined;
}

function nearResult(stretch: Stretch, first: number, last: number): boolean {
  for (
    let index = Math.max(stretch.first, first - REACH);
    index < Math.min(stretch.last, last + 2);
    index++
  ) {
    if (RESULT_WORDS.has((stretch.tokens[index] as Token).lower)) return true;
  }
  return false;
}

/** A ratio with its tokens (half-open). */
interface Ratio {
  readonly first: number;
  readonly last: number;
  readonly share: number;
}

/** Denominators that "two in …" is said with; others are two numbers that happen to meet. */
const RATIO_WHOLES = new Set([3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000, 10_000, 100_000, 1e6]);

/** "one in five", "nine out of 10", with the first number read. */
export function readRatio(stretch: Stretch, part: Numeral): Ratio | undefined {
  if (part.form === 'rough' || part.factor || part.fraction) return undefined;
  const tied = isJoiner(stretch, part.last);
  let at = tied ? part.last + 1 : part.last;
  const out = tokenAt(stretch, at)?.lower === 'out' && tokenAt(stretch, at + 1)?.lower === 'of';
  if (out) at += 2;
  else if (tokenAt(stretch, at)?.lower === 'in') {
    at++;
    if (tokenAt(stretch, at)?.lower === 'every') at++;
  } else return undefined;
  if (isJoiner(stretch, at)) at++;
  const token = tokenAt(stretch, at);
  if (!token) return undefined;
  const whole = token.kind === 'number' ? digitsValue(token.text) : CARDINALS.get(token.lower);
  const next = tokenAt(stretch, at + 1);
  if (whole === undefined || part.min <= 0 || part.min >= whole) return undefined;
  if (next && !next.spaced && (next.kind === 'word' || next.kind === 'number')) return undefined;
  if (!out && (part.min > 9 || (part.min === 1 ? whole < 2 : !RATIO_WHOLES.has(whole)))) return undefined;
  return { first: part.first, last: at + 1, share: part.min / whole };
}
