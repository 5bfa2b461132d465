import { CARDINALS } from '../../lexicon/numberWords';
import { dimensionOf, TIME_UNITS } from '../../lexicon/units';
import { readAmount, readAmountFrom, type Amount } from './amount';
import { boundBefore } from './bounds';
import { isJoiner, tokenAt, type Stretch } from './stretch';
import { CHANGES } from './words';

/** Reads an amount or a range of two ("10 to 15 metres", "$5-6 million") whose first number is at `at`. */
export function readAmounts(stretch: Stretch, at: number, between: boolean): Amount | undefined {
  const amount = readAmount(stretch, at);
  if (!amount || (amount.kind === 'count' && leadsToTime(stretch, amount, between))) return undefined;
  return joinRange(stretch, amount, between) ?? amount;
}

/** Joins an amount with the one that makes it a range: "to", a hyphen, "or" between small numbers, "and" after "between". */
function joinRange(stretch: Stretch, from: Amount, between: boolean): Amount | undefined {
  if (from.fraction || from.form === 'rough') return undefined;
  const link = tokenAt(stretch, from.last);
  if (!link) return undefined;
  const tied = isJoiner(stretch, from.last);
  const word = link.kind === 'word' ? link.lower : '';
  if (!tied && word !== 'to' && word !== 'or' && !(between && word === 'and')) return undefined;
  const to = readAmountFrom(stretch, from.last + 1);
  if (!to || to.fraction || to.form === 'rough') return undefined;
  if (from.unit !== undefined && to.unit !== undefined && from.unit !== to.unit) return undefined;
  if (word === 'or' && (from.min > 20 || to.min - from.min > 2 || from.kind !== 'count')) return undefined;
  if (tied && isJoiner(stretch, to.last) && tokenAt(stretch, to.last + 1)?.kind === 'number')
    return undefined;
  const min = from.min * sharedFactor(from, to);
  if (word === 'to' && isChange(stretch, from, to))
    return from.unit === undefined ? likeSecond(from, to, min) : undefined;
  if (!(min < to.max)) return undefined;
  const whole = likeSecond(from, to, min);
  return {
    ...whole,
    last: to.last,
    max: to.max,
    form: from.form === 'digits' || to.form === 'digits' ? 'digits' : 'words',
    ...(from.approximate || to.approximate ? { approximate: true as const } : {}),
    ...(to.factor === undefined ? {} : { factor: to.factor }),
    ...(to.hyphenated ? { hyphenated: true as const } : {}),
  };
}

/** What the multiplier of the second number does to the first ("2 to 3 million"). */
function sharedFactor(from: Amount, to: Amount): number {
  const shared = from.factor === undefined && to.factor !== undefined && to.factor !== 12;
  return shared && from.min < to.max / to.factor ? to.factor : 1;
}

/** The first number of two in the unit of the second. */
function likeSecond(from: Amount, to: Amount, value: number): Amount {
  const unit = to.unit ?? from.unit;
  return {
    ...from,
    min: value,
    max: value,
    kind: to.unit === undefined ? from.kind : to.kind,
    ...(unit === undefined ? {} : { unit }),
  };
}

/** Whether "to" leads from an old value or a step to a new value ("rose from 10 to 15", "fell 3% to 40%"). */
function isChange(stretch: Stretch, from: Amount, to: Amount): boolean {
  const before = tokenAt(stretch, from.first - 1)?.lower ?? '';
  return before === 'from' || (from.unit !== undefined && to.unit !== undefined && CHANGES.has(before));
}

/** Whether a number belongs to a length or point of time whose unit stands with a second number ("two to three years", "6.30-10am"). */
function leadsToTime(stretch: Stretch, from: Amount, between: boolean): boolean {
  const link = tokenAt(stretch, from.last);
  const linked =
    isJoiner(stretch, from.last) ||
    link?.lower === 'to' ||
    link?.lower === 'or' ||
    (between && link?.lower === 'and');
  if (!linked) return false;
  const second = tokenAt(stretch, from.last + 1);
  if (second?.kind !== 'number' && !CARDINALS.has(second?.lower ?? '')) return false;
  const at = isJoiner(stretch, from.last + 2) ? from.last + 3 : from.last + 2;
  return TIME_UNITS.has(tokenAt(stretch, at)?.lower ?? '');
}

/** A conversion of an amount and the token after it. */
interface Conversion {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly last: number;
}

/** How many words of a bound may open the brackets of a conversion. */
const BOUND_WORDS = 3;

/** "(300 feet)", "($5.4m; £4.3m)", ", or 300 feet," behind an amount with a unit. */
export function readConversion(stretch: Stretch, amount: Amount): Conversion | undefined {
  if (amount.unit === undefined || amount.kind === 'percent') return undefined;
  const open = tokenAt(stretch, amount.last);
  if (open?.text === '(') return inBrackets(stretch, amount, amount.last + 1);
  const or = open?.text === ',' ? amount.last + 1 : amount.last;
  if (tokenAt(stretch, or)?.lower !== 'or') return undefined;
  const other = amountAfterBound(stretch, or + 1);
  return other && converts(amount, other) ? { ...other, last: other.last } : undefined;
}

function inBrackets(stretch: Stretch, amount: Amount, at: number): Conversion | undefined {
  const other = amountAfterBound(stretch, at);
  if (!other || !converts(amount, other)) return undefined;
  const end = tokenAt(stretch, other.last)?.text;
  if (end === ')') return { ...other, last: other.last + 1 };
  if (end !== ';' && end !== ',') return undefined;
  for (let last = other.last; last < other.last + 12; last++) {
    if (tokenAt(stretch, last)?.text === ')') return { ...other, last: last + 1 };
  }
  return undefined;
}

function amountAfterBound(stretch: Stretch, at: number): (Amount & { unit: string }) | undefined {
  for (let start = at; start <= at + BOUND_WORDS; start++) {
    if (start > at && boundBefore(stretch, start, false)?.first !== at) continue;
    const single = readAmountFrom(stretch, start);
    const amount = single && (joinRange(stretch, single, false) ?? single);
    if (amount?.unit !== undefined) return { ...amount, unit: amount.unit };
  }
  return undefined;
}

function converts(amount: Amount, other: Amount & { unit: string }): boolean {
  if (other.unit === amount.unit) return false;
  if (amount.unit === 'pound') return other.kind === 'money' || dimensionOf(other.unit) === 'mass';
  if (amount.kind === 'money' || other.kind === 'money') return amount.kind === other.kind;
  return dimensionOf(other.unit) === dimensionOf(amount.unit as string);
}
