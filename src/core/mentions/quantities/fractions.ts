import { DENOMINATORS, MULTIPLIERS } from '../../lexicon/numberWords';
import type { Token } from '../../text/token';
import { isDash, times, tokenAt, type Numeral, type Stretch } from './stretch';

const NOT_BEFORE_HALF = new Set([
  'first',
  'second',
  'last',
  'other',
  'opening',
  'closing',
  'final',
  'better',
  'latter',
  'former',
  'and',
]);

/** "half a million", "half a dozen", "half of", "half the", "half a mile". */
export function readHalf(stretch: Stretch, at: number): Numeral | undefined {
  const before = tokenAt(stretch, at - 1);
  if (before && (NOT_BEFORE_HALF.has(before.lower) || isDash(before.text))) return undefined;
  return readPart(stretch, at, at + 1, 0.5);
}

/** "a third of", "a quarter of a million", with the denominator at `at`. */
export function readSingleFraction(stretch: Stretch, at: number): Numeral | undefined {
  const before = tokenAt(stretch, at - 1);
  if (before?.lower !== 'a') return undefined;
  const next = tokenAt(stretch, at + 1);
  const sentenceOver = !next || next.kind === 'mark';
  const by = tokenAt(stretch, at - 2)?.lower;
  if (
    next?.lower !== 'of' &&
    !(sentenceOver && (by === 'by' || by === 'nearly' || by === 'almost' || by === 'than'))
  )
    return undefined;
  return readPart(
    stretch,
    at - 1,
    at + 1,
    1 / (DENOMINATORS.get((stretch.tokens[at] as Token).lower) as number),
  );
}

/**
 * What follows a fraction whose last token is before `end`: "of", "a million", "of a million", "a mile".
 * @returns undefined where it is no fraction of anything.
 */
export function readPart(stretch: Stretch, first: number, end: number, share: number): Numeral | undefined {
  const next = tokenAt(stretch, end);
  const whole = { first, last: end, min: share, max: share, form: 'words', fraction: true } as const;
  let at = end;
  if (next?.lower === 'of') at++;
  const article = tokenAt(stretch, at);
  if (article?.lower === 'a' || article?.lower === 'an') {
    const word = tokenAt(stretch, at + 1);
    const factor = word?.kind === 'word' ? MULTIPLIERS.get(word.lower) : undefined;
    if (factor !== undefined) return multiply(first, at + 2, share, factor);
    // "half a percent": the unit follows the article.
    return next?.lower === 'of' ? whole : { first, last: at + 1, min: share, max: share, form: 'words' };
  }
  const direct = next?.kind === 'word' ? MULTIPLIERS.get(next.lower) : undefined;
  if (direct !== undefined && direct >= 1e6) return multiply(first, end + 1, share, direct);
  return whole;
}

function multiply(first: number, last: number, share: number, factor: number): Numeral {
  const value = times(share, factor);
  const base = { first, last, min: value, max: value, form: 'words', factor } as const;
  return factor === 12 ? { ...base, approximate: true } : base;
}
