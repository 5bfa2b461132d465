import type { Claim } from '../claims/claim';
import { extractClaims } from '../claims/extract';
import type { Lexicon } from '../lexicon/lexicon';
import type { ArticleDate } from '../mentions/dates';
import type { Mentions } from '../mentions/mention';
import type { Given } from '../mentions/recognise';
import { recognisingMentions } from '../mentions/recognise';
import type { Article } from '../text/article';
import type { Steps } from '../text/steps';

/** What the reader of one article finds in it, and looks at nothing else. */
export interface Found {
  /** The article's own date, where it states one. */
  readonly date?: ArticleDate;
  readonly mentions: Mentions;
  readonly claims: readonly Claim[];
}

/** Finds everything that one article mentions and claims, a kind of mention at a step. */
export function* findingIn(article: Article, lexicon: Lexicon, given: Given): Steps<Found> {
  const { mentions, articleDate } = yield* recognisingMentions(article, lexicon, given);
  yield;
  const claims = extractClaims(article, mentions, lexicon);
  return { mentions, claims, ...(articleDate ? { date: articleDate } : {}) };
}
