import { inCaseOf, withCapital } from '../wording';
import { SCALES, spelledOut } from './spell';
import type { NumberStyle } from './style';
import type { WrittenNumber } from './written';

/** Where a number is put. */
export interface NumberPlace {
  /** Whether it opens a sentence, where figures do not stand well. */
  readonly opens: boolean;
  /** Whether it counts things, as ages, measures, shares and sums of money do not. */
  readonly counts: boolean;
}

/** From where on numbers are figures in a text that shows none above in words. */
const LAST_IN_WORDS = 10;
/** Numbers that can open a sentence in words. */
const MOST_OPENING = 1000;
/** Decimal places that a number of millions may have. */
const MOST_PLACES = 3;

/** A number from 0 as its place would have it: as the number that stands there is written, and as its article writes others. */
export function writeNumber(
  value: number,
  like: WrittenNumber,
  style: NumberStyle,
  { opens, counts }: NumberPlace,
): string {
  const whole = Number.isInteger(value);
  if (like.form === 'words' && whole) {
    const words = spelledOut(value, style.and);
    const isRound =
      value >= 1e6 && SCALES.some(([, factor]) => value % factor === 0 && value / factor <= LAST_IN_WORDS);
    const above = style.largeInWords || (like.value > 12 && !opens);
    if (value <= LAST_IN_WORDS || isRound || (opens && value < MOST_OPENING) || (above && isShort(words)))
      return inCaseOf(like.text, words);
  }
  const spellsSmall = style.smallInWords && like.value >= LAST_IN_WORDS && like.magnitude === undefined;
  if (like.form === 'figures' && counts && whole && value < LAST_IN_WORDS && spellsSmall) {
    const words = spelledOut(value, style.and);
    return opens ? withCapital(words) : words;
  }
  return inFigures(value, like, style);
}

/** Whether words are few enough to stand for a number. */
const isShort = (words: string) => words.split(' ').length <= 4;

function inFigures(value: number, like: WrittenNumber, style: NumberStyle): string {
  const isPlain = like.form === 'figures' && !like.magnitude;
  const scale = SCALES.find(([, factor]) => value >= factor && factor >= smallest(like));
  // "3,000,000" stays in full, and so does what a multiple of a million cannot say.
  if (scale && !(isPlain && like.value >= 1e6)) {
    const [name, factor] = scale;
    const count = Number((value / factor).toPrecision(12));
    if (count === Number(count.toFixed(MOST_PLACES))) return multiplied(count, name, factor, like, style);
  }
  return grouped(value, style);
}

/** The smallest multiplier that a number may be written with in the place of another one. */
function smallest({ magnitude }: WrittenNumber): number {
  return magnitude?.factor === 1e3 ? 1e3 : 1e6;
}

/** The short forms that cannot be misread: "b" and "t" are other things as well. */
const SHORT: ReadonlyMap<number, string> = new Map([
  [1e3, 'k'],
  [1e6, 'm'],
  [1e9, 'bn'],
  [1e12, 'tn'],
]);

function multiplied(
  count: number,
  name: string,
  factor: number,
  { magnitude, form }: WrittenNumber,
  style: NumberStyle,
): string {
  if (magnitude?.factor === factor) return `${count}${magnitude.gap}${magnitude.words}`;
  const isShort = magnitude ? magnitude.words.length <= 3 : form === 'figures' && style.magnitude.short;
  const gap = magnitude?.gap ?? (form === 'words' ? ' ' : style.magnitude.gap);
  const words = isShort ? (SHORT.get(factor) ?? name) : name;
  const isShouted = magnitude !== undefined && magnitude.words === magnitude.words.toUpperCase();
  return `${count}${gap}${isShouted ? words.toUpperCase() : words}`;
}

function grouped(value: number, { separator, fourPlain }: NumberStyle): string {
  const [whole = '', fraction] = String(Number(value.toPrecision(12))).split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  const figures = whole.length === 4 && fourPlain ? whole : groups.join(separator);
  return fraction === undefined ? figures : `${figures}.${fraction}`;
}
