import type { Token } from '../../text/token';

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

/** Multiplies without the noise of binary fractions ("2.3bn" is 2300000000). */
export function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}
