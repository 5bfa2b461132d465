import { convert, dimensionOf, scale } from '../../lexicon/units';
import type { QuantityMention } from '../mention';

/** What a comparison needs of a quantity. */
export type Quantity = Pick<QuantityMention, 'kind' | 'min' | 'max'> &
  Partial<Pick<QuantityMention, 'unit' | 'approximate' | 'exclusive' | 'conversion' | 'score'>>;

/** Room for the noise of binary fractions, as a share of the values. */
const NOISE = 1e-9;

/** How far a number said with "about" may lie from the fact, as a share of it: at least, for exact-looking numbers, and at most, for round ones. */
const ABOUT_LEAST = 0.025;
const ABOUT_MOST = 0.1;

/** How far a rounded number may lie from a finer one in the same unit, as a share of it. */
const ROUNDED_MOST = 0.05;

/** How far two units may lie apart when each is written with a rounded number, as a share; more below ten, where one unit is much. */
const CONVERTED_MOST = 0.075;
const CONVERTED_MOST_SMALL = 0.15;

/** The number from which a round one is taken as rounded though nothing says so: such are written with "million". */
const MILLION = 1e6;

/** The least step at which a physical measure is taken as rounded ("900 metres" for 914), and the share it may then be off. */
const MEASURE_STEP = 100;
const MEASURE_MOST = 0.02;

/**
 * The place a number is written to: 1 for 43, 10 for 40, 1000 for 2000, 0.1 for 6.4.
 * @param fives whether a last digit of five counts as a half place, as people round (5 for 25, 50 for 150).
 */
export function stepOf(value: number, fives = false): number {
  const size = Math.abs(value);
  if (!Number.isFinite(size) || size === 0) return 1;
  if (size < 1e12 && Number.isInteger(size)) {
    let place = 1;
    let digits = size;
    for (; digits % 10 === 0; digits /= 10) place *= 10;
    return fives && digits % 10 === 5 ? place * 5 : place;
  }
  const [mantissa = '', exponent = '0'] = Number(size.toPrecision(12)).toExponential().split('e');
  const decimals = mantissa.length > 2 ? mantissa.length - 2 : 0;
  const place = Number(`1e${Number(exponent) - decimals}`);
  const last = mantissa.at(-1);
  return fives && last === '5' ? place * 5 : place;
}

/** Half of what "about" makes of a number: half its step, but at least 2.5 % and at most 10 % of it; dozens are round. */
function aboutTolerance(value: number): number {
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return 0;
  const step = size % 12 === 0 && size < 100 ? 12 : stepOf(size, true);
  return Math.min(Math.max(step / 2, size * ABOUT_LEAST), size * ABOUT_MOST);
}

/**
 * By how much the rounding that an approximate number shows widens an end: "about 40" is 36 to 44, "about 2,000" 1,800 to
 * 2,200, "about 1,450" 1,414 to 1,486. Ends that a bound closes ("at least", "nearly … ") stay sharp.
 */
function hedge(quantity: Quantity, side: 'min' | 'max'): number {
  if (!quantity.approximate || quantity.exclusive === side || quantity.exclusive === 'both') return 0;
  return aboutTolerance(quantity[side]);
}

/** A quantity brought to the unit it is compared in. */
interface Reading {
  readonly min: number;
  readonly max: number;
  readonly openMin: boolean;
  readonly openMax: boolean;
  readonly hedged: boolean;
  readonly quantity: Quantity;
  /** How many units of the comparison one of its own is. */
  readonly factor: number;
  readonly converted: boolean;
}

/** Whether two quantities measure the same thing, so that they can contradict each other. */
export function comparable(a: Quantity, b: Quantity): boolean {
  return readings(a, b) !== undefined;
}

function readings(a: Quantity, b: Quantity): [Reading, Reading] | undefined {
  const shares = shareOf(a) && shareOf(b);
  if (shares && a.kind !== b.kind)
    return [asReading(asPercent(a), '%', true), asReading(asPercent(b), '%', true)];
  if (a.kind !== b.kind) return undefined;
  if (inOneUnit(a, b)) return [asReading(a, a.unit, false), asReading(b, b.unit, false)];
  if (a.unit === undefined || b.unit === undefined) return undefined;
  if (dimensionOf(a.unit) === undefined || dimensionOf(a.unit) !== dimensionOf(b.unit)) return undefined;
  // The same unit whichever comes first, so that both orders are rounded alike.
  const unit = a.unit < b.unit ? a.unit : b.unit;
  return [asReading(a, unit, true), asReading(b, unit, true)];
}

function shareOf(quantity: Quantity): boolean {
  return quantity.kind === 'ratio' || (quantity.kind === 'percent' && quantity.unit === '%');
}

function asPercent(quantity: Quantity): Quantity {
  if (quantity.kind !== 'ratio') return quantity;
  return { ...quantity, min: quantity.min * 100, max: quantity.max * 100, unit: '%' };
}

function asReading(quantity: Quantity, unit: string | undefined, converted: boolean): Reading {
  const own = quantity.unit;
  const to = (value: number) =>
    own === undefined || unit === undefined ? value : (convert(value, own, unit) ?? value);
  return {
    min: to(quantity.min),
    max: to(quantity.max),
    openMin: quantity.exclusive === 'min' || quantity.exclusive === 'both',
    openMax: quantity.exclusive === 'max' || quantity.exclusive === 'both',
    hedged: quantity.approximate === true,
    quantity,
    factor: own === undefined || unit === undefined ? 1 : (scale(own, unit) ?? 1),
    converted,
  };
}

/**
 * Whether two quantities can both be true.
 * Their ranges meet after conversion to one unit, give or take the rounding they are written with: plain numbers in one
 * unit only where they are equal; a hedge, a number of millions, a coarser decimal, a round measure and another unit
 * each widen, by the larger of the two tolerances, not their sum. Scores meet where they are the same from either side.
 * Quantities that do not measure the same thing never contradict each other.
 */
export function meet(a: Quantity, b: Quantity): boolean {
  if (a.score && b.score) return sameScore(a.score, b.score);
  if (inOneUnit(a, b) && a.min === b.min && a.max === b.max && !a.exclusive && !b.exclusive) return true;
  const pair = readings(a, b);
  if (!pair || overlap(pair[0], pair[1])) return true;
  return (
    alternatives(a).some((one) => meetPlain(one, b)) || alternatives(b).some((other) => meetPlain(a, other))
  );
}

/** Whether two quantities are compared as they stand. */
function inOneUnit(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && a.unit === b.unit;
}

function meetPlain(a: Quantity, b: Quantity): boolean {
  const pair = readings(a, b);
  return pair !== undefined && overlap(pair[0], pair[1]);
}

/** The conversion given with a quantity, as another wording of it. */
function alternatives(quantity: Quantity): Quantity[] {
  const { conversion, kind, approximate, exclusive, min, max } = quantity;
  if (!conversion) return [];
  return [
    {
      kind,
      unit: conversion.unit,
      min: Number.isFinite(min) ? conversion.min : min,
      max: Number.isFinite(max) ? conversion.max : max,
      ...(approximate ? { approximate } : {}),
      ...(exclusive ? { exclusive } : {}),
    },
  ];
}

function overlap(a: Reading, b: Reading): boolean {
  const [low, high] = inOrder(a, b);
  const gap = high.min - low.max;
  const size = Math.max(Math.abs(high.min), Math.abs(low.max));
  if (gap < -size * NOISE) return true;
  if (gap > size * NOISE || !Number.isFinite(gap)) return gap <= gapAllowed(low, high) * (1 + NOISE);
  // They touch: an end that a bound leaves out is met by a number that is itself a hedge of it.
  if (!low.openMax && !high.openMin) return true;
  if (low.openMax && high.openMin) return false;
  return low.openMax
    ? low.hedged || tolerance(high, 'min', low) > 0
    : high.hedged || tolerance(low, 'max', high) > 0;
}

/** Two readings, the lower one first: that which ends further below the start of the other, or, at one point, which leaves out what lies above. */
function inOrder(a: Reading, b: Reading): [Reading, Reading] {
  const gap = b.min - a.max;
  const turned = a.min - b.max;
  if (gap !== turned) return gap > turned ? [a, b] : [b, a];
  return a.openMin || b.openMax ? [b, a] : [a, b];
}

function gapAllowed(low: Reading, high: Reading): number {
  return Math.max(tolerance(low, 'max', high), tolerance(high, 'min', low));
}

/** How far the true value may lie beyond an end of a reading, in the unit of the comparison. */
function tolerance(reading: Reading, side: 'min' | 'max', other: Reading): number {
  const { quantity } = reading;
  const value = quantity[side];
  if (!Number.isFinite(value)) return 0;
  let room = hedge(quantity, side);
  if (reading.converted) room = Math.max(room, conversionRoom(value, quantity));
  else if (isPoint(quantity)) room = Math.max(room, rounding(value, other.quantity));
  return room * reading.factor;
}

/** The rounding of a number that is compared in another unit: fractions of words are rough, degrees are told to the degree. */
function conversionRoom(value: number, quantity: Quantity): number {
  const size = Math.abs(value);
  if (quantity.kind === 'ratio') return size * ROUNDED_MOST;
  if (dimensionOf(quantity.unit ?? '') === 'temperature') return Math.min(stepOf(value), 1) / 2;
  return Math.min(stepOf(value, true) / 2, size * (size < 10 ? CONVERTED_MOST_SMALL : CONVERTED_MOST));
}

function isPoint(quantity: Quantity): boolean {
  return quantity.min === quantity.max;
}

/** The rounding of a plain number against a finer one in the same unit, or 0 where it is to be taken as it stands. */
function rounding(value: number, other: Quantity): number {
  const step = stepOf(value);
  const against = Number.isFinite(other.min) ? other.min : other.max;
  if (stepOf(against) >= step) return 0;
  const size = Math.abs(value);
  if (size >= MILLION && step >= MILLION / 100) return Math.min(step / 2, size * ROUNDED_MOST);
  if (step < 1) return step / 2;
  if (!Number.isInteger(against)) return Math.min(step / 2, size * ROUNDED_MOST);
  const physical = other.kind === 'measure' && step >= MEASURE_STEP;
  return physical ? Math.min(step / 2, size * MEASURE_MOST) : 0;
}

function sameScore(
  a: readonly (readonly [number, number])[],
  b: readonly (readonly [number, number])[],
): boolean {
  if (a.length !== b.length) return false;
  const same = (turned: boolean) =>
    a.every(([x, y], index) => {
      const [p, q] = b[index] as readonly [number, number];
      return turned ? x === q && y === p : x === p && y === q;
    });
  return same(false) || same(true);
}

/** Whether two quantities give the same values with the same bounds, in whatever unit; whether one is hedged does not count. */
export function exact(a: Quantity, b: Quantity): boolean {
  if (a.score || b.score)
    return a.score !== undefined && b.score !== undefined && sameScore(a.score, b.score);
  if (inOneUnit(a, b)) return a.exclusive === b.exclusive && near(a.min, b.min) && near(a.max, b.max);
  const pair = readings(a, b);
  if (!pair) return false;
  const [x, y] = pair;
  return x.openMin === y.openMin && x.openMax === y.openMax && near(x.min, y.min) && near(x.max, y.max);
}

function near(a: number, b: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a === b;
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * NOISE;
}
