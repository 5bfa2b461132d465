import { STOP_WORDS } from '../lexicon/stopWords';
import { singular } from '../lexicon/singular';
import type { Article } from '../text/article';
import type { Word } from '../text/scanner';
import type { TokenRange } from './frames';

/** The content words of a run of tokens: lower case, nouns in the singular, function words left out. */
export function contentWords(article: Article, range: TokenRange): string[] {
  const words: string[] = [];
  for (let index = range.first; index < range.last; index++) {
    const { kind, lower } = article.word(index) as Word;
    if (kind !== 'word' || lower === "'s" || STOP_WORDS.has(lower)) continue;
    words.push(singular(lower));
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
