import { TIME_UNITS } from '../../lexicon/units';
import type { Token } from '../../text/token';
import type { Amount } from './amount';
import { readCounted, readCountedOf, type Counted } from './nounPhrase';
import { isDash, tokenAt, type Stretch } from './stretch';
import { readConversion } from './range';
import { bounded, thing, type Values } from './values';
import { FUNCTION_WORDS } from './words';

/** Money, percentages and measures. */
export function readMeasure(stretch: Stretch, amount: Amount, between: boolean): Values | undefined {
  const signed = withSign(stretch, amount);
  const conversion = readConversion(stretch, amount);
  const counted = conversion
    ? undefined
    : (readCountedOf(stretch, amount.last, false) ??
      (amount.kind === 'measure' || amount.kind === 'percent' ? bareOf(stretch, amount.last) : undefined));
  const unit = resolved(signed.unit as string, conversion?.unit);
  const values: Values = {
    kind: unit.length === 3 && unit === unit.toUpperCase() && amount.unit === 'pound' ? 'money' : amount.kind,
    first: signed.first,
    last: amount.last,
    min: signed.min,
    max: signed.max,
    unit,
    ...(amount.approximate ? { approximate: true as const } : {}),
    ...thing(counted && !TIME_UNITS.has(counted.counted) ? counted : undefined),
  };
  const whole = bounded(stretch, values, between);
  if (!conversion) return whole;
  return {
    ...whole,
    last: conversion.last,
    conversion: { min: conversion.min, max: conversion.max, unit: conversion.unit },
  };
}

/** A pound is money or a weight: a conversion beside it tells which. */
function resolved(unit: string, other: string | undefined): string {
  if (unit !== 'pound' || other === undefined) return unit;
  return other.length === 3 && other === other.toUpperCase() ? 'GBP' : 'lb';
}

function bareOf(stretch: Stretch, at: number): Counted | undefined {
  const of = tokenAt(stretch, at);
  const next = tokenAt(stretch, at + 1);
  if (of?.lower !== 'of' || next?.kind !== 'word' || FUNCTION_WORDS.has(next.lower) || next.shape !== 'lower')
    return undefined;
  return readCounted(stretch, at + 1, 'many') ?? readCounted(stretch, at + 1, 'ordinal');
}

/** Takes in a minus sign or word before a measure. */
function withSign(stretch: Stretch, amount: Amount): Amount {
  const before = tokenAt(stretch, amount.first - 1);
  const number = stretch.tokens[amount.first] as Token;
  if (!before) return amount;
  const minus = (): Amount => ({ ...amount, first: amount.first - 1, min: -amount.max, max: -amount.min });
  if (before.lower === 'minus') return minus();
  if (number.spaced || !isDash(before.text)) return amount;
  const heat = amount.unit === '°C' || amount.unit === '°F' || amount.unit === '°';
  const free = before.spaced || before.newline || stretch.tokens[amount.first - 2]?.text === '(';
  return heat || (free && before.text !== '–') ? minus() : amount;
}
