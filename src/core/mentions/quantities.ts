import {
  CARDINALS,
  DENOMINATORS,
  FRACTION_SIGNS,
  LIFE_DECADES,
  MULTIPLIERS,
  ORDINALS,
  ROUGH_PLURALS,
  ROUGH_WORDS,
} from '../lexicon/numberWords';
import { isPlural, singular } from '../lexicon/singular';
import { TIME_UNITS } from '../lexicon/units';
import type { Article, Sentence } from '../text/article';
import type { Token } from '../text/scanner';
import type { DateMention, QuantityMention } from './mention';
import {
  readAgeGroup,
  readLifeDecade,
  readTeens,
  readYearsOld,
  agedBefore,
  isAppositiveAge,
} from './quantities/ages';
import type { Amount } from './quantities/amount';
import { applyBound, boundAfter, boundBefore, type Bound, type Bounds } from './quantities/bounds';
import { isLabel, isListNumber, skipRun } from './quantities/guards';
import { readCounted, readCountedOf, type Counted } from './quantities/nounPhrase';
import {
  isDash,
  isJoiner,
  readNumeral,
  readPart,
  tokenAt,
  type Numeral,
  type Stretch,
} from './quantities/numeral';
import { readDigitOrdinal, readOrdinalWord } from './quantities/ordinals';
import { readAmounts, readConversion } from './quantities/range';
import { readRatio, readScore } from './quantities/scores';
import { FUNCTION_WORDS, TOLD_AS_ZERO, ZERO_ADJECTIVES } from './quantities/words';

type Values = Omit<QuantityMention, 'type' | 'text' | 'sentence' | 'start' | 'end'>;
type Reader = (stretch: Stretch, at: number) => Values | undefined;

/**
 * Recognises the quantities of an article: counts, money, percentages, measures, ages, ordinals, scores and ratios.
 * @param article only its headlines and body are read.
 * @param dates its dates in text order; what they cover is no quantity.
 * @returns mentions in text order, not overlapping.
 */
export function recogniseQuantities(article: Article, dates: readonly DateMention[]): QuantityMention[] {
  const found: QuantityMention[] = [];
  let next = 0;
  article.sentences.forEach((sentence, index) => {
    if (sentence.zone !== 'body' && sentence.zone !== 'headline') return;
    let first = sentence.first;
    for (;;) {
      while (next < dates.length && (dates[next] as DateMention).last <= first) next++;
      const date = dates[next];
      const last = date && date.first < sentence.last ? date.first : sentence.last;
      if (first < last) readStretch(article, sentence, index, first, last, found);
      if (!date || date.last >= sentence.last || date.first >= sentence.last) return;
      first = date.last;
    }
  });
  return found;
}

function readStretch(
  article: Article,
  sentence: Sentence,
  index: number,
  first: number,
  last: number,
  found: QuantityMention[],
): void {
  const { tokens } = article;
  const stretch = { tokens, first, last, opening: sentence.first, headline: sentence.zone === 'headline' };
  let at = first;
  while (at < last) {
    const token = tokens[at] as Token;
    const reader =
      token.kind === 'word'
        ? READERS.get(token.lower)
        : token.kind === 'number'
          ? readNumber
          : token.kind === 'symbol'
            ? readSymbol
            : undefined;
    if (!reader) {
      at++;
      continue;
    }
    const run = token.kind === 'number' ? skipRun(stretch, at) : 0;
    const values = run === 0 ? reader(stretch, at) : undefined;
    if (!values) {
      at += Math.max(run, 1);
      continue;
    }
    const start = (tokens[values.first] as Token).start;
    const end = (tokens[values.last - 1] as Token).end;
    found.push({
      type: 'quantity',
      text: article.text.slice(start, end),
      start,
      end,
      sentence: index,
      ...values,
    });
    stretch.first = values.last;
    at = values.last;
    while (values.nounSpan && at < last && (tokens[at] as Token).start < values.nounSpan.end) at++;
  }
}

/** What reads a quantity at a word, by the word. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[CARDINALS, MULTIPLIERS, ROUGH_PLURALS, ROUGH_WORDS, DENOMINATORS].flatMap((table) =>
    [...table.keys()].map((word): [string, Reader] => [word, readGeneral]),
  ),
  ...[...ORDINALS.keys()].map((word): [string, Reader] => [word, readOrdinal]),
  ...[...LIFE_DECADES.keys()].map((word): [string, Reader] => [word, readDecade]),
  ['teens', readDecade],
  ['no', readZero],
  ['none', readZero],
]);

function readSymbol(stretch: Stretch, at: number): Values | undefined {
  return FRACTION_SIGNS.has((stretch.tokens[at] as Token).text) ? readGeneral(stretch, at) : undefined;
}

function readNumber(stretch: Stretch, at: number): Values | undefined {
  const ordinal = readDigitOrdinal(stretch, at);
  if (ordinal) return ranked(stretch, ordinal.first, ordinal.last, ordinal.value);
  const decade = readAgeGroup(stretch, at) ?? readLifeDecade(stretch, at);
  if (decade) return { kind: 'age', ...decade };
  const score = readScore(stretch, at);
  if (score) {
    const [a, b] = score.pairs[0] as readonly [number, number];
    return {
      kind: 'score',
      first: score.first,
      last: score.last,
      min: Math.min(a, b),
      max: Math.max(a, b),
      score: score.pairs,
    };
  }
  return readGeneral(stretch, at);
}

function readDecade(stretch: Stretch, at: number): Values | undefined {
  const age =
    (stretch.tokens[at] as Token).lower === 'teens' ? readTeens(stretch, at) : readLifeDecade(stretch, at);
  return age && { kind: 'age', ...age };
}

function readOrdinal(stretch: Stretch, at: number): Values | undefined {
  const fraction = DENOMINATORS.has((stretch.tokens[at] as Token).lower)
    ? readGeneral(stretch, at)
    : undefined;
  if (fraction) return fraction;
  const ordinal = readOrdinalWord(stretch, at);
  return ordinal && ranked(stretch, ordinal.first, ordinal.last, ordinal.value);
}

function ranked(stretch: Stretch, first: number, last: number, value: number): Values | undefined {
  const counted = readCounted(stretch, last, true);
  if (counted && TIME_UNITS.has(counted.counted)) return undefined;
  return { kind: 'ordinal', first, last, min: value, max: value, ...thing(counted) };
}

/** "no casualties", "none of the passengers": told as zero only of things whose number is news. */
function readZero(stretch: Stretch, at: number): Values | undefined {
  const zero = { kind: 'count', first: at, last: at + 1, min: 0, max: 0 } as const;
  if ((stretch.tokens[at] as Token).lower === 'none') {
    const counted = readCountedOf(stretch, at + 1, false);
    return counted && TOLD_AS_ZERO.has(counted.counted) ? { ...zero, ...thing(counted) } : undefined;
  }
  let noun = at + 1;
  while (ZERO_ADJECTIVES.has(tokenAt(stretch, noun)?.lower ?? '')) noun++;
  const token = tokenAt(stretch, noun);
  if (!token || !isPlural(token.lower) || !TOLD_AS_ZERO.has(singular(token.lower))) return undefined;
  const counted = readCounted(stretch, noun, false);
  return counted && TOLD_AS_ZERO.has(counted.counted) ? { ...zero, ...thing(counted) } : undefined;
}

/** Everything that starts with a number: ages, ratios, fractions, amounts and their ranges, bounds and conversions. */
function readGeneral(stretch: Stretch, at: number): Values | undefined {
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
        ? readCounted(stretch, numeral.last + 1, false)
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

/** Money, percentages and measures. */
function readMeasure(stretch: Stretch, amount: Amount, between: boolean): Values | undefined {
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
  return readCounted(stretch, at + 1, false) ?? readCounted(stretch, at + 1, true);
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

/** Bare numbers: what they count, or what makes them none ("Flight 370", "one of the"). */
function readCount(stretch: Stretch, amount: Amount, between: boolean): Values | undefined {
  const base: Values = {
    kind: 'count',
    first: amount.first,
    last: amount.last,
    min: amount.min,
    max: amount.max,
    ...(amount.approximate ? { approximate: true as const } : {}),
  };
  const special = amount.form === 'rough' ? undefined : (readScale(stretch, base) ?? readAge(stretch, base));
  if (special) return special;
  const one = amount.min === 1 && amount.max === 1;
  const tied = isJoiner(stretch, amount.last) && !boundAfter(stretch, amount.last);
  let counted: Counted | undefined;
  if (tied) {
    const compound = readCompound(stretch, amount.last + 1);
    if (compound === undefined || one || amount.max === 0) return undefined;
    counted = compound === 'none' ? undefined : compound;
  } else {
    const after = boundAfter(stretch, amount.last)?.last ?? amount.last;
    const rough = amount.form === 'rough' || amount.approximate === true;
    counted = readCounted(stretch, after, one) ?? readCountedOf(stretch, after, rough);
  }
  if (counted && TIME_UNITS.has(counted.counted)) return undefined;
  const token = stretch.tokens[amount.first] as Token;
  if (amount.form !== 'rough') {
    if (isLabel(stretch, amount.first, counted !== undefined) || isListNumber(stretch, amount.first))
      return undefined;
    if (one && !isCountOfOne(stretch, amount, counted)) return undefined;
    if (amount.max === 0 && !counted) return undefined;
    if (!counted && amount.last === amount.first + 1 && looksLikeYear(token) && !between) return undefined;
  }
  return bounded(stretch, { ...base, ...thing(counted) }, between);
}

function looksLikeYear(token: Token): boolean {
  return (
    token.text.length === 4 &&
    (token.text.startsWith('1') || token.text.startsWith('20')) &&
    !token.text.includes('.')
  );
}

const PRONOUN_BEFORE_ONE = new Set(
  'the this that each every no any some another which not which-ever a an other first last only such next my your his her our their day at by'.split(
    ' ',
  ),
);
const NEVER_AFTER_ONE = new Set("way day thing hand side time such more another or man's kind".split(' '));

/** "One climber" counts; "one of the", "the one who", "no one" and "one day" do not. */
function isCountOfOne(stretch: Stretch, amount: Amount, counted: Counted | undefined): boolean {
  if (!counted || isPlural(counted.counted)) return false;
  const before = tokenAt(stretch, amount.first - 1);
  const next = tokenAt(stretch, amount.last);
  if (before?.kind === 'word' && PRONOUN_BEFORE_ONE.has(before.lower)) return false;
  return next !== undefined && !NEVER_AFTER_ONE.has(next.lower) && !NEVER_AFTER_ONE.has(counted.counted);
}

const NO_COMPOUND = new Set(
  (
    'way sided fold off time piece wheel drive dimensional figure digit track tone ply pronged something handed legged star ' +
    'sum size stop shot tiered thirds quarter quarters half third man-made pack percent ish'
  ).split(' '),
);

/** The noun tied to a number ("a five-boat attack"); `none` where it counts something unsaid ("40-strong"), undefined where it is no count. */
function readCompound(stretch: Stretch, at: number): Counted | 'none' | undefined {
  const token = tokenAt(stretch, at);
  if (!token || token.kind !== 'word' || token.shape !== 'lower') return undefined;
  const word = token.lower;
  if (word === 'strong') return 'none';
  if (
    TIME_UNITS.has(word) ||
    FUNCTION_WORDS.has(word) ||
    NO_COMPOUND.has(word) ||
    /(?:ed|ing|al|ly)$/.test(word)
  )
    return undefined;
  return {
    counted: singular(word),
    noun: word,
    nounSpan: { start: token.start, end: token.end },
    last: at + 1,
  };
}

/** "magnitude 6.4", "a category 4 storm", "7.2 on the Richter scale". */
function readScale(stretch: Stretch, base: Values): Values | undefined {
  const bound = boundBefore(stretch, base.first, true);
  let name = (bound?.first ?? base.first) - 1;
  if (isDash(tokenAt(stretch, name)?.text ?? '') || tokenAt(stretch, name)?.lower === 'of') name--;
  const word = tokenAt(stretch, name)?.lower;
  if (word === 'magnitude' || (word === 'category' && base.max <= 5)) {
    const whole = bounded(stretch, { ...base, kind: 'measure', unit: word }, false);
    return { ...whole, first: Math.min(name, whole.first) };
  }
  const words = [0, 1, 2, 3].map((step) => tokenAt(stretch, base.last + step)?.lower);
  if (words[0] === 'on' && words[1] === 'the' && words[2] === 'richter' && words[3] === 'scale') {
    return bounded(stretch, { ...base, kind: 'measure', unit: 'magnitude' }, false);
  }
  return undefined;
}

/** "aged 34", "at the age of 34", ", 32,". */
function readAge(stretch: Stretch, base: Values): Values | undefined {
  const bound = boundBefore(stretch, base.first, false);
  const between = tokenAt(stretch, base.first - 1)?.lower === 'between';
  const aged = agedBefore(stretch, between ? base.first - 1 : (bound?.first ?? base.first));
  if (aged !== -1 && base.max < 130) {
    const whole = bounded(stretch, { ...base, kind: 'age', unit: 'year' }, between);
    return { ...whole, first: Math.min(aged, whole.first) };
  }
  return base.min === base.max && isAppositiveAge(stretch, base.first)
    ? { ...base, kind: 'age', unit: 'year' }
    : undefined;
}

/** Applies the bounds before and behind a quantity and takes their words into it. */
function bounded(stretch: Stretch, values: Values, between: boolean): Values {
  let { first, last } = values;
  const small = values.kind === 'count' && values.max < 10;
  const signed = values.unit === '°C' || values.unit === '°F' || values.unit === '°';
  const bounds: Bound[] = [];
  if (between && tokenAt(stretch, first - 1)?.lower === 'between') first--;
  const before = boundBefore(stretch, first, small);
  if (before) {
    bounds.push(before.bound);
    first = before.first;
    const outer = before.bound === 'about' ? boundBefore(stretch, first, small) : undefined;
    if (outer) {
      bounds.push(outer.bound);
      first = outer.first;
    }
  }
  const after = boundAfter(stretch, last);
  if (after && bounds.length === 0) {
    bounds.push(after.bound);
    last = after.last;
  }
  const { approximate: _approximate, exclusive: _exclusive, ...rest } = values;
  return {
    ...rest,
    ...bounds.reduce((range: Bounds, bound) => applyBound(range, bound, signed), rangeIn(values)),
    first,
    last,
  };
}

function rangeIn(values: Values): Bounds {
  return {
    min: values.min,
    max: values.max,
    ...(values.approximate ? { approximate: true as const } : {}),
    ...(values.exclusive ? { exclusive: values.exclusive } : {}),
  };
}

function thing(counted: Counted | undefined): Pick<Values, 'counted' | 'noun' | 'nounSpan'> | undefined {
  return counted && { counted: counted.counted, noun: counted.noun, nounSpan: counted.nounSpan };
}
