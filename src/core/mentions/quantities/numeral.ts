import {
  DENOMINATORS,
  FRACTION_SIGNS,
  LETTER_MULTIPLIERS,
  MULTIPLIERS,
  ROUGH_PLURALS,
  ROUGH_WORDS,
} from '../../lexicon/numberWords';
import { isPlural } from '../../lexicon/singular';
import type { Token } from '../../text/token';
import { groupedAt } from '../grouped';
import { readHalf, readSingleFraction } from './fractions';
import { readRoughPlural, readRoughWord } from './rough';
import { readWords } from './spelled';
import { digitsValue, isDash, isJoiner, times, tokenAt, type Numeral, type Stretch } from './stretch';

/**
 * Reads the number that starts at `at`.
 * @param money whether a currency stands before it, which decides what a letter behind it means ("$5m").
 */
export function readNumeral(stretch: Stretch, at: number, money: boolean): Numeral | undefined {
  const token = tokenAt(stretch, at);
  if (!token) return undefined;
  if (token.kind === 'number') return readDigits(stretch, at, money);
  if (token.kind === 'symbol') {
    const value = FRACTION_SIGNS.get(token.text);
    return value === undefined ? undefined : withMultiplier(stretch, at, at + 1, value, 'digits', true);
  }
  if (token.kind !== 'word') return undefined;
  if (token.lower === 'half') return readHalf(stretch, at);
  if (DENOMINATORS.has(token.lower)) return readSingleFraction(stretch, at);
  if (ROUGH_PLURALS.has(token.lower)) return readRoughPlural(stretch, at);
  if (ROUGH_WORDS.has(token.lower)) return readRoughWord(stretch, at);
  return readWords(stretch, at);
}

function readDigits(stretch: Stretch, at: number, money: boolean): Numeral | undefined {
  const grouped = groupedAt(stretch.tokens, at, stretch.last);
  if (grouped) return withMultiplier(stretch, at, grouped.last, grouped.value, 'digits');
  const value = digitsValue((stretch.tokens[at] as Token).text);
  if (value === undefined) return undefined;
  const next = tokenAt(stretch, at + 1);
  const sign = next?.kind === 'symbol' ? FRACTION_SIGNS.get(next.text) : undefined;
  if (sign !== undefined) return withMultiplier(stretch, at, at + 2, value + sign, 'digits');
  if (next && !next.spaced && next.text === '/') {
    const fraction = readSlash(stretch, at);
    return fraction === undefined ? undefined : withMultiplier(stretch, at, at + 3, fraction, 'digits', true);
  }
  if (next?.kind === 'number' && next.spaced) {
    // "2 1/2"
    const part = readSlash(stretch, at + 1);
    return part === undefined ? undefined : withMultiplier(stretch, at, at + 4, value + part, 'digits');
  }
  if (next && next.kind === 'word' && (!next.spaced || money) && LETTER_MULTIPLIERS.has(next.text)) {
    const after = tokenAt(stretch, at + 2);
    if (after && !after.spaced && after.kind === 'word') return undefined;
    if (money || (!next.spaced && countsWhatFollows(stretch, at + 1, value))) {
      const factor = LETTER_MULTIPLIERS.get(next.text) as number;
      return {
        first: at,
        last: at + 2,
        min: times(value, factor),
        max: times(value, factor),
        form: 'digits',
        factor,
      };
    }
  }
  if (next?.kind === 'word' && (next.lower === 'and' || next.lower === 'hundred'))
    return readWords(stretch, at);
  return withMultiplier(stretch, at, at + 1, value, 'digits');
}

const RACES = new Set([60, 100, 110, 200, 400, 800, 1500]);
const RACING = new Set([
  'runners',
  'hurdles',
  'swimmers',
  'sprinters',
  'hurdlers',
  'races',
  'sprints',
  'heats',
  'champions',
  'finals',
  'medallists',
]);

/** Whether a letter behind a number ("14m", "10k") is a multiplier: a counted noun follows. */
function countsWhatFollows(stretch: Stretch, letter: number, value: number): boolean {
  const next = tokenAt(stretch, letter + 1);
  if (!next || next.kind !== 'word' || value >= 10_000) return false;
  const text = (stretch.tokens[letter] as Token).text;
  if (text === 't' || text === 'T' || text === 'b') return false;
  if (text === 'm' && RACES.has(value) && RACING.has(next.lower)) return false;
  if (next.shape === 'lower' && isPlural(next.lower)) return true;
  const second = tokenAt(stretch, letter + 2);
  return (
    next.shape !== 'upper' &&
    second?.kind === 'word' &&
    second.shape === 'lower' &&
    /(?:an|ese|ish|ian|i|new|ng|al)$/.test(next.lower) &&
    isPlural(second.lower)
  );
}

/** "1/2", with the numerator at `at`; only such denominators as are written that way, so that dates and "24/7" are none. */
function readSlash(stretch: Stretch, at: number): number | undefined {
  const slash = tokenAt(stretch, at + 1);
  const below = tokenAt(stretch, at + 2);
  if (!slash || slash.text !== '/' || slash.spaced || !below || below.kind !== 'number' || below.spaced)
    return undefined;
  const after = tokenAt(stretch, at + 3);
  if (after && !after.spaced && (after.text === '/' || isDash(after.text))) return undefined;
  const numerator = Number((stretch.tokens[at] as Token).text);
  const denominator = Number(below.text);
  const usual =
    denominator === 2 || denominator === 3 || denominator === 4 || denominator === 5 || denominator === 8;
  return usual && numerator > 0 && numerator < denominator ? numerator / denominator : undefined;
}

/** Takes the multipliers after a number ("million", "lakh crore", "-billion", "and a half million"). */
function withMultiplier(
  stretch: Stretch,
  first: number,
  end: number,
  start: number,
  form: Numeral['form'],
  fraction?: true,
): Numeral {
  let value = start;
  let last = end;
  let product = 1;
  for (;;) {
    const at = isJoiner(stretch, last) ? last + 1 : last;
    const token = tokenAt(stretch, at);
    const factor = token?.kind === 'word' ? MULTIPLIERS.get(token.lower) : undefined;
    if (factor === undefined) break;
    value = times(value, factor);
    last = at + 1;
    product *= factor;
    if (factor === 12) break;
  }
  return {
    first,
    last,
    min: value,
    max: value,
    form,
    ...(product > 1 ? { factor: product } : {}),
    ...(product % 12 === 0 ? { approximate: true as const } : {}),
    ...(fraction && product === 1 ? { fraction } : {}),
  };
}
