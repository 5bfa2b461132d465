import type { ActorClaim } from '../claims/claim';
import { NEGATIONS } from '../lexicon/clauseWords';
import type { Article } from '../text/article';

/** How far before the act its negation may stand, in tokens. */
const REACH = 6;

/** The index of the word that denies an act, or -1: the nearest negation before it, that before its clause's "that" included. */
export function negatorOf(article: Article, { act, start }: ActorClaim): number {
  const at = article.indexAt(act.start);
  // "Denied that he was …": the word before "that" stands before the clause.
  const first = Math.max(article.indexAt(start) - 2, at - REACH);
  for (let index = at - 1; index >= first; index--)
    if (NEGATIONS.has(article.word(index)?.lower ?? '')) return index;
  return -1;
}
