import type { Article, Paragraph } from '../../text/article';
import type { Token } from '../../text/token';
import type { Quoted, Range } from './quoted';
import { ENDS, SINGLES, isEnd, isRead, isSingleOpening, pushPart, tokensOf } from './quoted';

/** Adds quotations between single marks, which are apostrophes everywhere else. */
export function withSingles(article: Article, doubles: readonly Quoted[]): Quoted[] {
  const { tokens, text } = article;
  const singles: Quoted[] = [];
  let next = 0;
  let open = -1;
  let from = -1;
  let parts: Range[] = [];
  for (let number = 0; number < article.paragraphs.length; number++) {
    const paragraph = article.paragraphs[number] as Paragraph;
    if (!isRead(paragraph)) continue;
    const { first, last } = tokensOf(article, paragraph);
    let weak = -1;
    const finish = (index: number) => {
      pushPart(tokens, parts, from, index);
      if (parts.length > 0) singles.push({ open, close: index + 1, parts });
      open = -1;
      weak = -1;
      parts = [];
    };
    for (let index = first; index < last; index++) {
      while (next < doubles.length && (doubles[next] as Quoted).close <= index) next++;
      const inside = doubles[next];
      if (inside && index >= inside.open) {
        index = Math.min(inside.close, last) - 1;
        continue;
      }
      const token = tokens[index] as Token;
      if (token.kind !== 'mark' || !SINGLES.includes(token.text)) continue;
      // U+2019 is an apostrophe or closes; it never opens.
      const curlyClose = text.charCodeAt(token.start) === 0x2019;
      if (!curlyClose && isSingleOpening(tokens, index, first, last)) {
        if (open === -1) open = index;
        else if (from === -1 && index === first) from = index + 1;
        else if (weak !== -1) {
          finish(weak);
          open = index;
        } else if (token.text === '‘') {
          open = index;
          parts = [];
        } else continue;
        from = index + 1;
        continue;
      }
      if (open === -1 || token.spaced || token.text !== "'") continue;
      const closing = closesSingle(tokens, index, last);
      if (closing === 'surely') finish(index);
      else if (closing === 'perhaps' && weak === -1) weak = index;
    }
    if (open === -1) continue;
    if (weak !== -1) finish(weak);
    else if (singleGoesOn(article, number, open, first)) {
      pushPart(tokens, parts, from, last);
      from = -1;
    } else {
      open = -1;
      parts = [];
    }
  }
  return merge(doubles, singles);
}

/** Whether an open single quotation is taken up by the next paragraph, which opens anew. */
function singleGoesOn(article: Article, number: number, open: number, first: number): boolean {
  const { tokens } = article;
  const next = article.paragraphs[number + 1];
  if (next?.zone !== 'body') return false;
  const range = tokensOf(article, next);
  const before = tokens[open - 1];
  const introduced = open <= first || before?.text === ':' || before?.text === ',';
  const mark = tokens[range.first];
  return introduced && mark?.text === '‘' && isSingleOpening(tokens, range.first, range.first, range.last);
}

function closesSingle(tokens: readonly Token[], index: number, last: number): 'surely' | 'perhaps' | 'not' {
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  const ends = !next || index + 1 >= last;
  const mark = next?.kind === 'mark' && ENDS.includes(next.text[0] as string);
  if (!ends && !next.spaced && !mark) return 'not';
  if (isEnd(before) || ends) return 'surely';
  // The plural's apostrophe ("the pilots’ union") looks like a closing mark.
  return before?.kind === 'word' && before.lower.endsWith('s') && !(mark && !next.spaced)
    ? 'perhaps'
    : 'surely';
}

function merge(doubles: readonly Quoted[], singles: readonly Quoted[]): Quoted[] {
  if (singles.length === 0) return [...doubles];
  const merged: Quoted[] = [];
  for (const quoted of [...doubles, ...singles].sort((a, b) => a.open - b.open)) {
    const before = merged[merged.length - 1];
    if (!before || quoted.open >= before.close) merged.push(quoted);
  }
  return merged;
}
