import type { Article } from '../../text/article';
import { readDoubles } from './doubles';
import type { Quoted } from './quoted';
import { withSingles } from './singles';

/** The stretches between quotation marks in an article's headlines and body, in order and not overlapping. */
export function findQuoted(article: Article): Quoted[] {
  return withSingles(article, readDoubles(article));
}
