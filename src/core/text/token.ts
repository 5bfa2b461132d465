import type { Span } from './span';

/** `mark` is punctuation, `symbol` everything else that is no letter or digit (currency signs, "&", "%", emoji). */
export type TokenKind = 'word' | 'number' | 'mark' | 'symbol' | 'url';

/** How a word is written: `capital` has an upper-case first letter ("Moscow", "McDonald", "A"), `upper` only upper-case ones ("NATO", "U.S."). */
export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'none';

/** What a token is, wherever it stands, and what {@link WordTable} was told of it. */
export interface Word extends Listing {
  readonly kind: TokenKind;
  /** As read: soft hyphens, zero-width characters and emphasis marks left out, curly apostrophes made straight. */
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
}

/** What is known of a word in lower case. */
export interface Listing {
  /** What recognisers look it up as, as flags; all of them ({@link UNLISTED}) where there is no table to say it. */
  readonly listed: number;
  /** What it can mean to claims, as flags, likewise. */
  readonly cues: number;
  /** As a noun in the singular. */
  readonly noun: string;
}

/**
 * One word, number, mark or symbol. A hyphen is a token of its own, as is the possessive ending ("'s").
 * Emphasis marks, Markdown link targets and invisible characters belong to no token.
 */
export interface Token extends Pick<Word, 'kind' | 'text' | 'lower' | 'shape' | 'listed'>, Span {
  /** Whether white space stands before it; false at the very start of the text. */
  readonly spaced: boolean;
  /** Whether a line break stands before it; true at the very start of the text. */
  readonly newline: boolean;
}

/** Every flag: what nobody has looked up may be anything. */
export const UNLISTED = -1;
