import {
  COINS,
  CURRENCY_BEFORE,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  currencyOfCode,
  NATIONAL_CURRENCIES,
  SIGN_PREFIXES,
} from '../../lexicon/currencies';
import { ORDINAL_ENDINGS } from '../../lexicon/numberWords';
import { isPlural, singular } from '../../lexicon/singular';
import { TIME_UNITS, UNIT_NAMES, UNIT_OPENERS, UNIT_SYMBOLS } from '../../lexicon/units';
import { readNumeral } from './numeral';
import { isJoiner, tokenAt, type Numeral, type Stretch } from './stretch';

/** A number with its unit, if any. Bare numbers are of the kind `count`. */
export interface Amount extends Numeral {
  readonly kind: 'count' | 'money' | 'percent' | 'measure';
  readonly unit?: string;
  /** Whether the unit is tied to it by a hyphen ("two-metre"), so that it stands before a noun. */
  readonly hyphenated?: true;
}

interface Unit {
  readonly kind: 'money' | 'percent' | 'measure';
  readonly unit: string;
  readonly last: number;
  /** What the value is multiplied by: a hundredth for coins, minus one below zero. */
  readonly factor?: number;
}

/** A currency that stands before a number: where it starts or ends, and its code. */
interface Prefix {
  readonly unit: string;
  readonly edge: number;
}

/** The currency before the number at `at`, with `edge` where it starts. */
function currencyBefore(stretch: Stretch, at: number): Prefix | undefined {
  const before = tokenAt(stretch, at - 1);
  if (!before) return undefined;
  if (before.kind === 'symbol') {
    const unit = CURRENCY_SIGNS.get(before.text);
    if (unit === undefined) return undefined;
    const letters = before.spaced ? undefined : tokenAt(stretch, at - 2);
    const known = letters?.kind === 'word' ? SIGN_PREFIXES.get(letters.text + before.text) : undefined;
    return known === undefined ? { unit, edge: at - 1 } : { unit: known, edge: at - 2 };
  }
  if (before.kind === 'word') {
    const unit =
      currencyOfCode(before.text) ??
      (before.shape === 'lower' ? undefined : CURRENCY_BEFORE.get(before.lower));
    return unit === undefined ? undefined : { unit, edge: at - 1 };
  }
  const letters = before.text === '.' && !before.spaced ? tokenAt(stretch, at - 2) : undefined;
  const unit = letters && letters.shape !== 'lower' ? CURRENCY_BEFORE.get(letters.lower) : undefined;
  return unit === undefined ? undefined : { unit, edge: at - 2 };
}

/** The currency that opens an amount at `at`, with `edge` where its number starts. */
function currencyAt(stretch: Stretch, at: number): Prefix | undefined {
  for (let edge = at + 1; edge <= at + 2; edge++) {
    if (tokenAt(stretch, edge)?.kind !== 'number') continue;
    const prefix = currencyBefore(stretch, edge);
    return prefix?.edge === at ? { unit: prefix.unit, edge } : undefined;
  }
  return undefined;
}

/** Reads an amount that starts at `at` with its currency or its number. */
export function readAmountFrom(stretch: Stretch, at: number): Amount | undefined {
  const prefix = currencyAt(stretch, at);
  return prefix ? finish(stretch, at, prefix.edge, prefix.unit) : finish(stretch, at, at, undefined);
}

/**
 * Reads the amount whose number starts at `at`; a currency before it is found looking back.
 * @returns undefined where the number is none, measures time, or is glued to letters that are no unit.
 */
export function readAmount(stretch: Stretch, at: number): Amount | undefined {
  const prefix = currencyBefore(stretch, at);
  return finish(stretch, prefix?.edge ?? at, at, prefix?.unit);
}

function finish(
  stretch: Stretch,
  first: number,
  at: number,
  currency: string | undefined,
): Amount | undefined {
  const numeral = readNumeral(stretch, at, currency !== undefined);
  if (!numeral) return undefined;
  const start = Math.min(first, numeral.first);
  if (currency !== undefined) {
    const doubled = readUnit(stretch, numeral.last, numeral);
    const last = doubled?.kind === 'money' ? doubled.last : numeral.last;
    return isGlued(stretch, last)
      ? undefined
      : { ...numeral, first: start, last, kind: 'money', unit: currency };
  }
  let at2 = numeral.last;
  if (numeral.form === 'rough' && tokenAt(stretch, at2)?.lower === 'of') at2++;
  const hyphen = isJoiner(stretch, at2);
  if (isTime(stretch, hyphen ? at2 + 1 : at2)) return undefined;
  const unit = readUnit(stretch, hyphen ? at2 + 1 : at2, numeral);
  if (!unit) return isGlued(stretch, numeral.last) ? undefined : { ...numeral, kind: 'count' };
  const factor = unit.factor ?? 1;
  const amount: Amount = {
    ...numeral,
    last: unit.last,
    kind: unit.kind,
    unit: unit.unit,
    min: numeral.min * factor,
    max: numeral.max * factor,
    ...(hyphen ? { hyphenated: true as const } : {}),
  };
  return isGlued(stretch, unit.last) ? undefined : feetAndInches(stretch, amount);
}

/** Whether a letter or digit is written right behind, so that what was read is part of something else ("5G", "4x4"). */
function isGlued(stretch: Stretch, at: number): boolean {
  const next = tokenAt(stretch, at);
  return (
    next !== undefined &&
    !next.spaced &&
    !next.newline &&
    (next.kind === 'word' || next.kind === 'number') &&
    next.lower !== "'s"
  );
}

function isTime(stretch: Stretch, at: number): boolean {
  const word = tokenAt(stretch, at);
  return word?.kind === 'word' && TIME_UNITS.has(word.lower);
}

/** Units whose name is a common noun too; before a plural they are part of what is counted ("two foot soldiers"). */
const NOUN_UNITS = new Set(['foot', 'stone', 'mile', 'yard', 'carat', 'pint', 'barrel', 'knot']);

/** The unit that starts at `at`, right behind a number or its hyphen. */
function readUnit(stretch: Stretch, at: number, numeral: Numeral): Unit | undefined {
  const token = tokenAt(stretch, at);
  if (!token) return undefined;
  if (token.kind === 'symbol') return readSign(stretch, at);
  if (token.kind !== 'word') return undefined;
  const symbol = !token.spaced || 'mglt'.includes(token.text) ? UNIT_SYMBOLS.get(token.text) : undefined;
  if (symbol !== undefined && !(ORDINAL_ENDINGS.has(token.text) && token.text !== 'st'))
    return compound(stretch, at, symbol);
  if (UNIT_OPENERS.has(token.lower)) {
    const longer = readLongName(stretch, at);
    if (longer) return longer;
  }
  const money = readCurrencyName(stretch, at, numeral);
  if (money) return money;
  const name = UNIT_NAMES.get(token.lower);
  if (name === undefined) return undefined;
  if (token.spaced && NOUN_UNITS.has(token.lower)) {
    const next = tokenAt(stretch, at + 1);
    if (next?.kind === 'word' && isPlural(next.lower)) return undefined;
  }
  if (name === '°') return degrees(stretch, at);
  return compound(stretch, at, name);
}

/** "%", "°C" and currency signs behind the number ("5 €"). */
function readSign(stretch: Stretch, at: number): Unit | undefined {
  const token = tokenAt(stretch, at);
  if (!token) return undefined;
  if (token.text === '%') return { kind: 'percent', unit: '%', last: at + 1 };
  const next = tokenAt(stretch, at + 1);
  if (token.text === '°' || token.text === 'º') {
    const scale = next?.text === 'C' ? '°C' : next?.text === 'F' ? '°F' : undefined;
    return { kind: 'measure', unit: scale ?? '°', last: scale ? at + 2 : at + 1 };
  }
  const currency = CURRENCY_SIGNS.get(token.text);
  return currency === undefined || next?.kind === 'number'
    ? undefined
    : { kind: 'money', unit: currency, last: at + 1 };
}

/** The longest name of several words at `at` ("square kilometres", "miles per hour", "per cent"). */
function readLongName(stretch: Stretch, at: number): Unit | undefined {
  let name = (tokenAt(stretch, at) as { lower: string }).lower;
  let found: Unit | undefined;
  for (let last = at + 1; last < at + 6; last++) {
    if (isJoiner(stretch, last)) continue;
    const token = tokenAt(stretch, last);
    if (token?.kind !== 'word') break;
    name += ` ${token.lower}`;
    const unit = UNIT_NAMES.get(name);
    if (unit !== undefined)
      found = {
        kind: unit === '%' || unit === 'pp' || unit === 'bp' ? 'percent' : 'measure',
        unit,
        last: last + 1,
      };
  }
  return found;
}

/** Completes a unit: "km" with "/h", "km" with "²". */
function compound(stretch: Stretch, at: number, symbol: string): Unit {
  const kind = symbol === '%' || symbol === 'pp' || symbol === 'bp' ? 'percent' : 'measure';
  const next = tokenAt(stretch, at + 1);
  if (next && !next.spaced) {
    if (next.text === '²' && (symbol === 'm' || symbol === 'km'))
      return { kind, unit: `${symbol}²`, last: at + 2 };
    if (next.text === '³' && (symbol === 'm' || symbol === 'km'))
      return { kind, unit: `${symbol}³`, last: at + 2 };
    if (next.text === '/') {
      const per = tokenAt(stretch, at + 2);
      if (symbol === 'km' && (per?.lower === 'h' || per?.lower === 'hr'))
        return { kind, unit: 'km/h', last: at + 3 };
      if (symbol === 'm' && per?.lower === 's') return { kind, unit: 'm/s', last: at + 3 };
    }
  }
  return { kind, unit: symbol, last: at + 1 };
}

/** "degrees" with what may follow: "C", "Celsius", "below zero". */
function degrees(stretch: Stretch, at: number): Unit {
  let last = at + 1;
  let unit = '°';
  const scale = tokenAt(stretch, last);
  if (scale && scale.kind === 'word') {
    const known = scale.text === 'C' ? '°C' : scale.text === 'F' ? '°F' : UNIT_NAMES.get(scale.lower);
    if (known === '°C' || known === '°F') {
      unit = known;
      last++;
    }
  }
  const below = tokenAt(stretch, last)?.lower === 'below' && tokenAt(stretch, last + 1)?.lower === 'zero';
  return { kind: 'measure', unit, last: below ? last + 2 : last, ...(below ? { factor: -1 } : {}) };
}

/** "dollars", "US dollars", "pounds sterling", "yuan", "EUR", "cents". */
function readCurrencyName(stretch: Stretch, at: number, numeral: Numeral): Unit | undefined {
  const token = tokenAt(stretch, at);
  if (!token) return undefined;
  const next = tokenAt(stretch, at + 1);
  const money = (unit: string, last: number): Unit => ({ kind: 'money', unit, last });
  const code = currencyOfCode(token.text);
  if (code !== undefined) return money(code, at + 1);
  if (next?.kind === 'word' && token.shape !== 'lower') {
    const national = NATIONAL_CURRENCIES.get(`${token.lower} ${singular(next.lower)}`);
    if (national !== undefined) return money(national, at + 2);
  }
  const name = CURRENCY_NAMES.get(token.lower);
  if (name !== undefined) {
    // "the 15 won" is a verb.
    return token.lower === 'won' && numeral.min < 100 ? undefined : money(name, at + 1);
  }
  if (token.lower === 'pounds' || token.lower === 'pound') {
    if (next?.lower === 'sterling') return money('GBP', at + 2);
    return (numeral.factor ?? 1) >= 1e6 ? money('GBP', at + 1) : undefined;
  }
  const coin = COINS.get(token.lower);
  if (coin === undefined || (token.lower === 'p' && token.spaced)) return undefined;
  return { ...money(coin, at + 1), factor: 0.01 };
}

/** "5ft 10in", "6 foot 2 inches": one length. */
function feetAndInches(stretch: Stretch, amount: Amount): Amount {
  if (amount.unit !== 'ft' || amount.form === 'rough') return amount;
  const number = tokenAt(stretch, amount.last);
  const inch = tokenAt(stretch, amount.last + 1);
  if (
    number?.kind !== 'number' ||
    !inch ||
    (inch.lower !== 'in' && inch.lower !== 'ins' && inch.lower !== 'inches')
  )
    return amount;
  if (inch.lower === 'in' && inch.spaced) return amount;
  const inches = Number(number.text);
  if (!(inches < 12)) return amount;
  const value = amount.min + inches / 12;
  return { ...amount, last: amount.last + 2, min: value, max: value };
}
