import { ORDINALS } from '../../lexicon/numberWords';
import { singular } from '../../lexicon/singular';
import { TIME_UNITS } from '../../lexicon/units';
import type { Token } from '../../text/token';
import { agedBefore, isAgeAtDeath, isAgeOfPerson, isAgeSaid, isAppositiveAge } from './ages';
import type { Amount } from './amount';
import { boundAfter, boundBefore } from './bounds';
import { isLabel, isListNumber } from './guards';
import { readCounted, readCountedOf, type Counted } from './nounPhrase';
import { readNumeral } from './numeral';
import { isDash, isJoiner, tokenAt, type Stretch } from './stretch';
import { bounded, thing, type Values } from './values';
import { FUNCTION_WORDS } from './words';

/** Bare numbers: what they count, or what makes them none ("Flight 370", "one of the"). */
export function readCount(stretch: Stretch, amount: Amount, between: boolean): Values | undefined {
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
    counted =
      readCounted(stretch, after, one ? 'one' : 'many') ??
      (one ? undefined : readCountedOf(stretch, after, rough));
  }
  counted ??= countedWithSecond(stretch, amount);
  if (counted && TIME_UNITS.has(counted.counted)) return undefined;
  const token = stretch.tokens[amount.first] as Token;
  if (amount.form !== 'rough') {
    if (isLabel(stretch, amount.first, counted !== undefined) || isListNumber(stretch, amount.first))
      return undefined;
    if (one && !isCountOfOne(stretch, amount, counted)) return undefined;
    if (amount.max === 0 && !counted) return undefined;
    if (!counted && isPartOfName(stretch, amount)) return undefined;
    if (token.kind === 'number' && isBareName(stretch, amount, counted)) return undefined;
  }
  return bounded(stretch, counted ? { ...base, ...thing(counted) } : base, between);
}

/** What both numbers of a change count, told with the second alone ("from 10 to 15 houses"). */
function countedWithSecond(stretch: Stretch, amount: Amount): Counted | undefined {
  if (tokenAt(stretch, amount.first - 1)?.lower !== 'from' || tokenAt(stretch, amount.last)?.lower !== 'to')
    return undefined;
  const second = readNumeral(stretch, amount.last + 1, false);
  return second && readCounted(stretch, second.last, 'many');
}

/** Words behind a year. */
const ERAS = new Set(['bc', 'ad', 'bce', 'ce', 'b.c.', 'a.d.']);

/** Words before a number that is a year or a clock time where nothing is counted. */
const BEFORE_TIME = new Set([
  'in',
  'by',
  'since',
  'until',
  'before',
  'after',
  'during',
  'circa',
  'from',
  'at',
]);

/** Words before the second of two years ("the 1955 and 1959 finals"). */
const BEFORE_YEAR = new Set(['the', 'and', 'or', ',']);

/** Verbs that follow a number that stands for people or things ("20-30 were hurt"). */
const AUXILIARIES = new Set(
  'were was are is have has had will would could may might died remain remained'.split(' '),
);

/** Whether a number that counts nothing stands in a name or an apposition ("Group of 20", "Ten Downing Street", ", 45,"). */
function isPartOfName(stretch: Stretch, amount: Amount): boolean {
  const before = tokenAt(stretch, amount.first - 1);
  const next = tokenAt(stretch, amount.last);
  if (before?.text === ',' && next?.text === ',') return true;
  const owner = tokenAt(stretch, amount.first - 2);
  if (before?.lower === 'of' && owner?.shape === 'capital' && amount.first - 2 !== stretch.opening)
    return true;
  return next?.kind === 'word' && next.shape !== 'lower' && !stretch.headline;
}

/** Whether digits name a year, a time, an address or the like instead of counting. */
function isBareName(stretch: Stretch, amount: Amount, counted: Counted | undefined): boolean {
  const token = stretch.tokens[amount.first] as Token;
  const before = tokenAt(stretch, amount.first - 1);
  const next = tokenAt(stretch, amount.last);
  if (next && (ERAS.has(next.lower) || next.text === '#' || (next.lower === "'s" && amount.min % 10 === 0)))
    return true;
  const single = amount.last === amount.first + 1;
  const year = single && token.text.length === 4 && amount.min >= 1000 && amount.min < 2100;
  if (counted) return year && before !== undefined && BEFORE_YEAR.has(before.lower);
  if (year && (amount.min >= 1900 || !boundBefore(stretch, amount.first, false))) return true;
  if (!single && isJoiner(stretch, amount.first + 1))
    return next?.kind !== 'word' || !AUXILIARIES.has(next.lower);
  if (!single || !before || !BEFORE_TIME.has(before.lower)) return false;
  return token.text.includes('.') ? isClock(token.text) : amount.min >= 100 && amount.min < 2100;
}

/** Whether digits can be a clock time with a point ("23.45"). */
function isClock(text: string): boolean {
  const [hours = '', minutes = ''] = text.split('.');
  return minutes.length === 2 && Number(hours) < 24 && Number(minutes) < 60;
}

const PRONOUN_BEFORE_ONE = new Set(
  'the this that each every no any some another which not a an other first last only such next my your his her our their day at by'.split(
    ' ',
  ),
);
const NEVER_AFTER_ONE = new Set(
  'way day thing hand side time such more another or kind word point stage level sense moment occasion voice go part end place reason aspect step'.split(
    ' ',
  ),
);

/** "One sailor" counts; "one of the", "the one who", "no one" and "one day" do not. */
function isCountOfOne(stretch: Stretch, amount: Amount, counted: Counted | undefined): boolean {
  // A plural head is none that "one" counts.
  if (!counted?.noun.endsWith(counted.counted)) return false;
  const before = tokenAt(stretch, amount.first - 1);
  const next = tokenAt(stretch, amount.last);
  if (before?.kind === 'word' && PRONOUN_BEFORE_ONE.has(before.lower)) return false;
  return next !== undefined && !NEVER_AFTER_ONE.has(next.lower) && !NEVER_AFTER_ONE.has(counted.counted);
}

const NO_COMPOUND = new Set(
  (
    'way sided fold off time piece wheel drive dimensional figure digit track tone ply pronged something handed legged star ' +
    'sum size stop shot tiered thirds quarter quarters half third pack percent ish'
  ).split(' '),
);

/** The noun tied to a number ("a six-truck convoy"); `none` where it counts something unsaid ("40-strong"), undefined where it is no count. */
function readCompound(stretch: Stretch, at: number): Counted | 'none' | undefined {
  const token = tokenAt(stretch, at);
  if (!token || token.kind !== 'word' || token.shape !== 'lower') return undefined;
  const word = token.lower;
  if (word === 'strong') return 'none';
  if (
    TIME_UNITS.has(word) ||
    ORDINALS.has(word) ||
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
  const on = base.last;
  if (tokenAt(stretch, on)?.lower === 'on' && tokenAt(stretch, on + 2)?.lower === 'richter') {
    return bounded(stretch, { ...base, kind: 'measure', unit: 'magnitude' }, false);
  }
  return undefined;
}

/** "aged 34", "at the age of 34", ", 32,", "she was 34.", "dies at 84". */
function readAge(stretch: Stretch, base: Values): Values | undefined {
  const bound = boundBefore(stretch, base.first, false);
  const between = tokenAt(stretch, base.first - 1)?.lower === 'between';
  const aged = agedBefore(stretch, between ? base.first - 1 : (bound?.first ?? base.first));
  if (aged !== -1 && base.max < 130) {
    const whole = bounded(stretch, { ...base, kind: 'age', unit: 'year' }, between);
    return { ...whole, first: Math.min(aged, whole.first) };
  }
  if (base.min !== base.max) return undefined;
  const { first, last, min } = base;
  return isAppositiveAge(stretch, first) ||
    isAgeOfPerson(stretch, first, min) ||
    isAgeSaid(stretch, first, last, min) ||
    isAgeAtDeath(stretch, first, last, min)
    ? { ...base, kind: 'age', unit: 'year' }
    : undefined;
}
