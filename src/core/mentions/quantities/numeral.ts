import {
  CARDINALS,
  DENOMINATORS,
  FRACTION_SIGNS,
  LETTER_MULTIPLIERS,
  MULTIPLIERS,
  ROUGH_PLURALS,
  ROUGH_WORDS,
} from '../../lexicon/numberWords';
import { isPlural } from '../../lexicon/singular';
import type { Token } from '../../text/scanner';

/** A run of tokens read for quantities: part of one sentence, free of dates. `first` and `last` are token indexes, half-open. */
export interface Stretch {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  /** Index of the first token of the sentence. */
  readonly opening: number;
  /** Whether it stands in a headline, where capitals say little. */
  readonly headline: boolean;
}

/** A number as written, with its tokens (half-open). */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly min: number;
  readonly max: number;
  /** `digits` holds at least one digit; `rough` names no certain number ("dozens", "several"). */
  readonly form: 'digits' | 'words' | 'rough';
  readonly approximate?: true;
  /** What the word behind it multiplies it by ("14 million"). */
  readonly factor?: number;
  /** Whether it is a fraction below one ("two-thirds", "half"), which is of something. */
  readonly fraction?: true;
}

/** The token at `index` where it belongs to the stretch. */
export function tokenAt(stretch: Stretch, index: number): Token | undefined {
  return index < stretch.last && index >= stretch.first ? stretch.tokens[index] : undefined;
}

/** Whether the token at `index` is a hyphen or short dash written without blanks around it. */
export function isJoiner(stretch: Stretch, index: number): boolean {
  const token = tokenAt(stretch, index);
  if (!token || token.spaced || token.newline || !isDash(token.text)) return false;
  const next = tokenAt(stretch, index + 1);
  return next !== undefined && !next.spaced && !next.newline;
}

/** Whether a text is a hyphen, minus or short dash. */
export function isDash(text: string): boolean {
  return text === '-' || text === '–' || text === '‐' || text === '‑' || text === '−';
}

/**
 * The value of a number written with digits, or undefined where it is no plain number: two decimal points, a leading
 * zero, or seven and more digits without grouping.
 */
export function digitsValue(text: string): number | undefined {
  const dot = text.indexOf('.');
  if (dot !== -1 && text.includes('.', dot + 1)) return undefined;
  if (text.length > 1 && text[0] === '0' && dot !== 1) return undefined;
  if (text.length > 6 && dot === -1 && !/\D/.test(text)) return undefined;
  if (text.length > 24) return undefined;
  const value = Number(text.length > 3 ? text.replace(/[,\u2009\u202f]/g, '') : text);
  return Number.isFinite(value) ? value : undefined;
}

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

/** Multiplies without the noise of binary fractions ("2.3bn" is 2300000000). */
function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
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

/** Numbers in words and mixed ones ("twenty-three", "a hundred and forty thousand", "5 hundred", "one and a half million"). */
function readWords(stretch: Stretch, start: number): Numeral | undefined {
  let first = start;
  let at = start;
  let total = 0;
  let group = -1;
  /** What the last word of the group was, to know what may follow. */
  let state: 'none' | 'unit' | 'tens' | 'hundred' | 'big' = 'none';
  let ceiling = Infinity;
  let dozen = false;
  let digits = false;
  let trailing = 1;
  let last = start;

  for (;;) {
    const token = tokenAt(stretch, at);
    if (!token || (token.kind !== 'word' && token.kind !== 'number')) break;
    const word = token.lower;
    const value = token.kind === 'number' ? digitsValue(token.text) : CARDINALS.get(word);
    if (value !== undefined) {
      if (token.kind === 'number' && at !== start) break;
      const fits =
        state === 'none' ||
        state === 'big' ||
        (state === 'hundred' && value < 100 && value > 0) ||
        (state === 'tens' && value > 0 && value < 10);
      if (!fits) break;
      // After "thousand" or "million" a new group needs to be smaller: "two million three thousand".
      group = Math.max(group, 0) + value;
      digits ||= token.kind === 'number';
      state = token.kind === 'number' || value < 20 ? 'unit' : 'tens';
      trailing = 1;
    } else {
      const factor = MULTIPLIERS.get(word);
      if (factor === undefined || (factor < 100 && factor !== 12)) break;
      if (state === 'none') {
        const before = tokenAt(stretch, at - 1);
        if (before?.lower !== 'a' && before?.lower !== 'an') return undefined;
        first = at - 1;
        group = 1;
      }
      trailing = factor > 100 ? trailing * factor : factor;
      if (factor === 100) {
        if (group < 1 || group >= 100 || state === 'hundred') break;
        group *= 100;
        state = 'hundred';
      } else if (factor === 12) {
        if (state === 'big' || state === 'hundred') break;
        group *= 12;
        dozen = true;
        last = at + 1;
        break;
      } else {
        if (state === 'big') total = times(total, factor);
        else {
          if (factor >= ceiling) break;
          total += times(group, factor);
        }
        ceiling = factor;
        group = -1;
        state = 'big';
      }
    }
    last = at + 1;
    at = last;

    const half = readAndAHalf(stretch, at);
    if (half && state !== 'tens') {
      if (state === 'big') total += ceiling / 2;
      else group += 0.5;
      last = half;
      at = half;
      const next = tokenAt(stretch, at);
      const factor = next?.kind === 'word' && state !== 'big' ? MULTIPLIERS.get(next.lower) : undefined;
      if (factor !== undefined) {
        total += times(group, factor);
        group = -1;
        last = at + 1;
        trailing = factor;
      }
      break;
    }
    const link = tokenAt(stretch, at);
    if (isJoiner(stretch, at)) {
      const next = tokenAt(stretch, at + 1) as Token;
      const tail = CARDINALS.get(next.lower);
      if (state === 'tens' ? tail === undefined || tail === 0 || tail > 9 : !MULTIPLIERS.has(next.lower))
        break;
      at++;
    } else if (link?.lower === 'and' && (state === 'hundred' || state === 'big')) {
      const next = tokenAt(stretch, at + 1);
      const tail = next?.kind === 'word' ? CARDINALS.get(next.lower) : undefined;
      if (tail === undefined || tail === 0) break;
      at++;
    }
  }
  if (last === start) return undefined;
  const value = total + Math.max(group, 0);
  return {
    first,
    last,
    min: value,
    max: value,
    form: digits ? 'digits' : 'words',
    ...(dozen ? { approximate: true as const } : {}),
    ...(trailing > 1 ? { factor: trailing } : {}),
  };
}

/** The end of "and a half" at `at`, or undefined. */
function readAndAHalf(stretch: Stretch, at: number): number | undefined {
  const [and, a, half] = [tokenAt(stretch, at), tokenAt(stretch, at + 1), tokenAt(stretch, at + 2)];
  return and?.lower === 'and' && a?.lower === 'a' && half?.lower === 'half' ? at + 3 : undefined;
}

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
function readHalf(stretch: Stretch, at: number): Numeral | undefined {
  const before = tokenAt(stretch, at - 1);
  if (before && (NOT_BEFORE_HALF.has(before.lower) || isDash(before.text))) return undefined;
  return readPart(stretch, at, at + 1, 0.5);
}

/** "a third of", "a quarter of a million", with the denominator at `at`. */
function readSingleFraction(stretch: Stretch, at: number): Numeral | undefined {
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

/** "dozens", "tens of thousands", "hundreds of millions"; "scores" only before "of". */
function readRoughPlural(stretch: Stretch, at: number): Numeral | undefined {
  const rough = ROUGH_PLURALS.get((stretch.tokens[at] as Token).lower);
  if (!rough) return undefined;
  const of = tokenAt(stretch, at + 1)?.lower === 'of';
  const word = (stretch.tokens[at] as Token).lower;
  if ((word === 'scores' || word === 'tens') && !of) return undefined;
  const inner = of ? ROUGH_PLURALS.get(tokenAt(stretch, at + 2)?.lower ?? '') : undefined;
  const base = { first: at, form: 'rough', approximate: true, factor: rough.unit } as const;
  if (!inner) return { ...base, last: at + 1, min: rough.min, max: rough.max };
  const top = rough.unit === 100 ? 1000 : 100;
  return { ...base, last: at + 3, min: rough.min * inner.unit, max: top * inner.unit - 1 };
}

/** "several", "a few", "a couple of", "a handful of", each also before a multiplier ("several hundred", "a couple of dozen"). */
function readRoughWord(stretch: Stretch, at: number): Numeral | undefined {
  const word = (stretch.tokens[at] as Token).lower;
  const rough = ROUGH_WORDS.get(word);
  if (!rough) return undefined;
  let first = at;
  if (word !== 'several') {
    let article = at - 1;
    if (tokenAt(stretch, article)?.lower === 'very' || tokenAt(stretch, article)?.lower === 'small')
      article--;
    if (tokenAt(stretch, article)?.lower !== 'a') return undefined;
    first = article;
  }
  const of = tokenAt(stretch, at + 1)?.lower === 'of';
  const next = tokenAt(stretch, of ? at + 2 : at + 1);
  const factor = next?.kind === 'word' ? MULTIPLIERS.get(next.lower) : undefined;
  if (factor !== undefined) {
    const top = factor === 12 ? rough.max * 12 : (rough.max + 1) * factor - 1;
    return {
      first,
      last: (of ? at + 2 : at + 1) + 1,
      min: rough.min * factor,
      max: top,
      form: 'rough',
      approximate: true,
      factor,
    };
  }
  if ((word === 'couple' || word === 'handful') && !of) return undefined;
  if (word === 'few' && (!next || next.kind !== 'word')) return undefined;
  return { first, last: at + 1, min: rough.min, max: rough.max, form: 'rough', approximate: true };
}
