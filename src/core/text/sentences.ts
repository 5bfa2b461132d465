import { BEFORE_NAME } from './abbreviations';
import type { Token } from './token';

/** Words that open a sentence far more often than they go on after an abbreviation. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an in on at it its he she they we you i this that these those there his her their our but and or so if when while ' +
    'although though however after before since as by for from with without under over during last next one two three ' +
    'some many most several no not another other all both each every what who where why how yet still then now also ' +
    'meanwhile earlier later police officials'
  ).split(' '),
);

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '“']);
const OPENING = new Set(['"', '“', '‘', "'", '(', '[', '«', '„', '¿', '¡']);

const isCapital = (token: Token) =>
  token.shape === 'capital' || token.shape === 'upper' || token.shape === 'mixed';

/** Whether the token at `index` can be the first of a sentence. */
function canOpen(tokens: readonly Token[], index: number, last: number): boolean {
  const token = tokens[index] as Token;
  if (isCapital(token) || token.kind === 'number' || token.kind === 'url') return true;
  if (token.kind === 'symbol') return true;
  if (!OPENING.has(token.text) || index + 1 >= last) return false;
  const next = tokens[index + 1] as Token;
  return isCapital(next) || next.kind === 'number' || OPENING.has(next.text);
}

/** Whether a sentence ends with the abbreviation at `index`. */
function abbreviationEnds(tokens: readonly Token[], index: number, last: number): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (!next || index + 1 >= last || !next.spaced) return false;
  const word = token.lower.slice(0, -1);
  if (BEFORE_NAME.has(word) && isCapital(token)) return false;
  const initial = token.text.length === 2;
  return isCapital(next) && OPENERS.has(next.lower) && !(initial && next.text.length <= 2);
}

/**
 * Cuts a run of tokens into sentences.
 * @param first token index, inclusive; @param last token index, exclusive: the run is one paragraph.
 * @returns the token index after each sentence, in order; the last one is `last`.
 */
export function sentenceEnds(tokens: readonly Token[], first: number, last: number): number[] {
  const ends: number[] = [];
  for (let index = first; index < last; index++) {
    const token = tokens[index] as Token;
    let end = index + 1;
    if (token.kind === 'mark' && isTerminal(token.text)) {
      while (end < last && isTerminal((tokens[end] as Token).text)) end++;
      while (end < last && closes(tokens, end, last)) end++;
      if (end >= last) break;
      const next = tokens[end] as Token;
      if (!next.spaced && !CLOSERS.has((tokens[end - 1] as Token).text)) continue;
      if (!canOpen(tokens, end, last)) continue;
    } else if (token.kind === 'word' && token.text.length > 1 && token.text.endsWith('.')) {
      while (end < last && closes(tokens, end, last)) end++;
      if (!abbreviationEnds(tokens, end - 1 === index ? index : end - 1, last)) continue;
    } else continue;
    ends.push(end);
    index = end - 1;
  }
  if (first < last && ends[ends.length - 1] !== last) ends.push(last);
  return ends;
}

function isTerminal(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

/** Whether the mark at `index` closes a quotation or bracket: set close behind, or set apart with nothing but space or the end after it. */
function closes(tokens: readonly Token[], index: number, last: number): boolean {
  const token = tokens[index] as Token;
  if (!CLOSERS.has(token.text)) return false;
  if (!token.spaced) return true;
  const next = tokens[index + 1];
  return token.text !== '“' && (!next || index + 1 >= last || next.spaced) && token.text !== "'";
}
