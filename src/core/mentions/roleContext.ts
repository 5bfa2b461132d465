import type { Lexicon } from '../lexicon/lexicon';
import type { Article } from '../text/article';
import type { Token } from '../text/token';
import type { NameMention } from './mention';

/** The words of a role as they stand: head, what says rank and field, and whom it is of and to. Token indexes are half-open. */
export interface RolePhrase {
  /** First token, without a leading article. */
  first: number;
  last: number;
  head: string;
  modifiers: string[];
  of: number[];
  to: number[];
  tense: 'present' | 'former' | 'future';
  /** How the phrase opens: with "the", a possessive or a pronoun, with "a", or with nothing. */
  opening: 'definite' | 'indefinite' | 'bare';
}

/** What reading roles in one article needs at hand. */
export interface RoleContext {
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
  readonly words: ReadonlyMap<string, number>;
  /** Flags of `WordClass` a token, as listed. */
  readonly classes: Int32Array;
  /** By token: the index of the name it stands in, or -1. */
  readonly nameAt: Int32Array;
}

/** The flags of a token's word; 0 for anything else and for words inside names. */
export function flagsAt(context: RoleContext, index: number): number {
  return context.nameAt[index] === -1 ? (context.classes[index] as number) : 0;
}

/** Reads what roles of one article need: for each token the name it stands in. */
export function roleContext(
  article: Article,
  names: readonly NameMention[],
  lexicon: Lexicon,
  classes: Int32Array,
): RoleContext {
  const nameAt = new Int32Array(article.tokens.length).fill(-1);
  names.forEach((name, index) => nameAt.fill(index, name.first, name.last));
  return { tokens: article.tokens, names, words: lexicon.words, classes, nameAt };
}

/** Whether the token is "'s" or the bare apostrophe after a plural. */
export function isPossessive(context: RoleContext, index: number): boolean {
  const token = context.tokens[index] as Token;
  return token.text === "'s" || (token.text === "'" && !token.spaced && context.nameAt[index - 1] !== -1);
}
