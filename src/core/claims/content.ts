import { STOP_WORDS } from '../lexicon/stopWords';
import { singular } from '../lexicon/singular';
import type { Article } from '../text/article';
import type { Token } from '../text/scanner';
import type { TokenRange } from './frames';

/** The content words of a run of tokens: lower case, nouns in the singular, function words left out. */
export function contentWords(article: Article, range: TokenRange): string[] {
  const words: string[] = [];
  for (let index = range.first; index < range.last; index++) {
    const token = article.tokens[index] as Token;
    if (token.kind !== 'word' || token.lower === "'s" || STOP_WORDS.has(token.lower)) continue;
    words.push(singular(token.lower));
  }
  return words;
}

/** Drops the endings that tell forms of one word apart ("recognised", "recognition" stay two; "cooperating", "cooperates" meet). */
export function stem(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?:ing|edly|ed|ly)$/, '')
    .replace(/is(e|ation)?$/, 'iz$1')
    .replace(/e$/, '');
}
