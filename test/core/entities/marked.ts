import assert from 'node:assert/strict';
import type { Lexicon } from '../../../src/core/lexicon/lexicon';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import type { Mentions, NameMention, NameType } from '../../../src/core/mentions/mention';
import { recogniseRoles } from '../../../src/core/mentions/roles';
import type { Article } from '../../../src/core/text/article';
import { readArticle } from '../../../src/core/text/reader';

const MARK = /\[(person|organization|place|group):([^\]]+)\]/g;

export const lexicon: Lexicon = createLexicon();

/** Reads a text whose names are marked ("[person:Ada Byron] said"): the article without the marks, and its names. */
export function marked(path: string, text: string): { article: Article; names: NameMention[] } {
  let plain = '';
  let from = 0;
  const spans: { type: NameType; start: number; end: number }[] = [];
  for (const match of text.matchAll(MARK)) {
    plain += text.slice(from, match.index);
    spans.push({
      type: match[1] as NameType,
      start: plain.length,
      end: plain.length + (match[2] as string).length,
    });
    plain += match[2];
    from = match.index + match[0].length;
  }
  const article = readArticle(path, plain + text.slice(from));
  const names = spans.map(({ type, start, end }): NameMention => {
    const first = article.tokens.findIndex((token) => token.end > start);
    let last = first;
    while (last < article.tokens.length && (article.tokens[last]?.start ?? end) < end) last++;
    const name = article.text.slice(start, end);
    const sentence = article.sentences.findIndex((one) => first < one.last);
    assert.equal(article.tokens[first]?.start, start, `a token starts at “${name}”`);
    return { type, start, end, text: name, name: name.replace(/\s+/g, ' '), sentence, first, last };
  });
  return { article, names };
}

/** A marked text with its roles, in the shape the linker reads. */
export function reading(path: string, text: string): { article: Article; mentions: Mentions } {
  const { article, names } = marked(path, text);
  const roles = recogniseRoles(article, names, lexicon);
  return { article, mentions: { names, dates: [], quantities: [], quotations: [], roles } };
}
