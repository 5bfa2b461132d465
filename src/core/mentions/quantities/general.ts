import { DENOMINATORS } from '../../lexicon/numberWords';
import type { Token } from '../../text/token';
import { readYearsOld } from './ages';
import type { Amount } from './amount';
import { boundBefore } from './bounds';
import { readCount } from './counts';
import { readMeasure } from './measures';
import { readCounted, readCountedOf } from './nounPhrase';
import { readPart } from './fractions';
import { readNumeral } from './numeral';
import { isJoiner, tokenAt, type Numeral, type Stretch } from './stretch';
import { readAmounts } from './range';
import { readRatio } from './scores';
import { bounded, thing, type Values } from './values';

/** Everything that starts with a number: ages, ratios, fractions, amounts and their ranges, bounds and conversions. */
export function readGeneral(stretch: Stretch, at: number): Values | undefined {
  const numeral = readNumeral(stretch, at, false);
  if (numeral && numeral.form !== 'rough') {
    const old = readYearsOld(stretch, numeral);
    if (old) return bounded(stretch, { kind: 'age', ...old }, false);
    const ratio = readRatio(stretch, numeral);
    if (ratio)
      return bounded(
        stretch,
        { kind: 'ratio', first: ratio.first, last: ratio.last, min: ratio.share, max: ratio.share },
        false,
      );
    const fraction = readFraction(stretch, numeral);
    if (fraction) return readShare(stretch, fraction);
    if (numeral.fraction) return readShare(stretch, numeral);
  }
  const between =
    tokenAt(stretch, (numeral?.first ?? at) - 1)?.lower === 'between' || isBetweenMoney(stretch, at);
  const amount = readAmounts(stretch, at, between);
  if (!amount) return undefined;
  return amount.kind === 'count'
    ? readCount(stretch, amount, between)
    : readMeasure(stretch, amount, between);
}

/** Whether "between" stands before the currency sign of the number at `at`. */
function isBetweenMoney(stretch: Stretch, at: number): boolean {
  const sign = tokenAt(stretch, at - 1);
  if (sign?.kind !== 'symbol') return false;
  return tokenAt(stretch, at - 2)?.lower === 'between' || tokenAt(stretch, at - 3)?.lower === 'between';
}

/** "two-thirds", "three quarters of": a numerator in words before a denominator. */
function readFraction(stretch: Stretch, numeral: Numeral): Numeral | undefined {
  if (numeral.factor || numeral.fraction || numeral.max > 99 || numeral.min < 1) return undefined;
  const tied = isJoiner(stretch, numeral.last);
  const at = tied ? numeral.last + 1 : numeral.last;
  const token = tokenAt(stretch, at);
  const denominator = DENOMINATORS.get(token?.lower ?? '');
  if (denominator === undefined || numeral.min >= denominator) return undefined;
  const singularForm = !token?.lower.endsWith('s');
  if (singularForm !== (numeral.min === 1) || isJoiner(stretch, at + 1)) return undefined;
  const next = tokenAt(stretch, at + 1)?.lower;
  if (!tied && next !== 'of' && (singularForm || denominator === 4 || denominator === 2)) return undefined;
  return readPart(stretch, numeral.first, at + 1, numeral.min / denominator);
}

/** A fraction: of something, or of a multiplier or unit that makes it an amount. */
function readShare(stretch: Stretch, numeral: Numeral): Values | undefined {
  if (!numeral.fraction) {
    const amount: Amount = { ...numeral, kind: 'count' };
    return readCount(stretch, amount, false);
  }
  const next = tokenAt(stretch, numeral.last)?.lower;
  const half =
    numeral.last - numeral.first === 1 && (stretch.tokens[numeral.first] as Token).lower === 'half';
  if (
    half &&
    next !== 'of' &&
    next !== 'the' &&
    next !== 'its' &&
    next !== 'their' &&
    next !== 'his' &&
    next !== 'her' &&
    next !== 'all'
  ) {
    if (!boundBefore(stretch, numeral.first, false)) return undefined;
  }
  const counted =
    next === 'of'
      ? readCountedOf(stretch, numeral.last, true)
      : next === 'the' || next === 'all'
        ? readCounted(stretch, numeral.last + 1, 'many')
        : undefined;
  return bounded(
    stretch,
    {
      kind: 'ratio',
      first: numeral.first,
      last: numeral.last,
      min: numeral.min,
      max: numeral.max,
      ...thing(counted),
    },
    false,
  );
}
