import type { Article, Paragraph } from '../../text/article';
import type { Token } from '../../text/token';
import { ELISIONS } from './words';

/** Token indexes, half-open. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** A stretch of text between quotation marks. */
export interface Quoted {
  /** Token index of the opening mark. */
  readonly open: number;
  /** Token index after the closing mark; after the last word where the mark is missing. */
  readonly close: number;
  /** The words without marks; one range a paragraph that opens anew. A comma before a closing mark is left out. */
  readonly parts: readonly Range[];
}

/** Marks after which a quotation mark closes, by their first character. */
export const ENDS = '.,!?…;:)]}—–-‐”"’»›';
/** Marks after which a quotation mark opens though no space stands between. */
export const BEFORE_OPENING = '([{—–-/:“‘«';
/** Marks that are single quotation marks where they are no apostrophes. */
export const SINGLES = "'’‘‚ʼ`´";

/** The tokens of a paragraph. */
export function tokensOf(article: Article, paragraph: Paragraph): Range {
  const first = article.sentences[paragraph.first];
  const last = article.sentences[paragraph.last - 1];
  return first && last ? { first: first.first, last: last.last } : { first: 0, last: 0 };
}

/** Whether a paragraph belongs to the article proper. */
export function isRead(paragraph: Paragraph | undefined): paragraph is Paragraph {
  return paragraph?.zone === 'body' || paragraph?.zone === 'headline';
}

/** Adds the words between two tokens to a quotation, without a comma that belongs to its attribution. */
export function pushPart(tokens: readonly Token[], parts: Range[], first: number, end: number): void {
  let last = end;
  while (last > first && (tokens[last - 1] as Token).text === ',') last--;
  if (last > first) parts.push({ first, last });
}

/** Whether a mark ends words, so that what follows it closes a quotation. */
export const isEnd = (token: Token | undefined) =>
  token?.kind === 'mark' && ENDS.includes(token.text[0] as string) && token.text !== '-';

/** Whether the single mark at a token opens a quotation by its place: at the start or after a colon or comma, set before a word. */
export function opensSingle(tokens: readonly Token[], index: number, first: number, last: number): boolean {
  const before = tokens[index - 1];
  const introduced = index === first || before?.text === ':' || before?.text === ',';
  return introduced && isSingleOpening(tokens, index, first, last);
}

/** Whether a single mark can open a quotation: set before a word, not behind one, and not in place of letters or a century. */
export function isSingleOpening(
  tokens: readonly Token[],
  index: number,
  first: number,
  last: number,
): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (!next || index + 1 >= last || next.spaced || next.kind === 'number' || ELISIONS.has(next.lower))
    return false;
  if (next.kind === 'mark' && !'“"[(…'.includes(next.text[0] as string)) return false;
  const before = tokens[index - 1];
  return index === first || token.spaced || (before?.kind === 'mark' && BEFORE_OPENING.includes(before.text));
}
