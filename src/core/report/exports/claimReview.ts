import { evidenceInWords } from './sheetWords';
import type { ExportedFact, ExportedStory } from './exportedStory';

/** How a checked fact is rated, from 1 (wrong) to 5 (right); no number where there is none to give. */
const RATINGS: Readonly<Record<ExportedFact['status'], { value?: number; words: string } | undefined>> = {
  open: undefined,
  'on-author': undefined,
  cut: undefined,
  accurate: { value: 5, words: 'Accurate' },
  disputed: { value: 3, words: 'Disputed' },
  corrected: { value: 1, words: 'Inaccurate' },
  'not-checkable': { words: 'Cannot be checked' },
};

/** What the sheet does not say and a review needs. */
export interface ReviewDetails {
  /** Who publishes the review. */
  readonly publisher: string;
  /** Where it is published: an `https:` or `http:` address. */
  readonly url: string;
  /** Who made the claim, where that is known. */
  readonly claimant?: string;
}

/** Whether a fact has a verdict that can be published. */
export function isReviewable({ status, stale }: Pick<ExportedFact, 'status' | 'stale'>): boolean {
  return RATINGS[status] !== undefined && !stale;
}

/**
 * The verdict on one fact as a ClaimReview of schema.org, in JSON-LD: what was claimed, where it stands, how it was rated, and
 * on what. It holds nothing that the sheet or the person did not say.
 * @returns undefined where the fact has no verdict, or its words changed after it was checked.
 */
export function claimReview(
  { articles }: Pick<ExportedStory, 'articles'>,
  fact: ExportedFact,
  { publisher, url, claimant }: ReviewDetails,
): object | undefined {
  const rating = RATINGS[fact.status];
  if (!rating || !isReviewable(fact)) return undefined;
  const addresses = new Map(articles.map((article) => [article.path, article.url]));
  const appearances = [...new Set(fact.places.map(({ path }) => addresses.get(path)))].filter(
    (one) => one !== undefined,
  );
  const body = [
    ...(fact.correction === undefined ? [] : [`Right is: ${fact.correction}.`]),
    ...(fact.evidence.length === 0
      ? []
      : [`Checked with: ${fact.evidence.map(evidenceInWords).join('; ')}.`]),
  ].join(' ');
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url,
    ...(fact.date === undefined ? {} : { datePublished: fact.date }),
    author: { '@type': 'Organization', name: publisher },
    claimReviewed: fact.fact,
    itemReviewed: {
      '@type': 'Claim',
      ...(claimant === undefined ? {} : { author: { '@type': 'Person', name: claimant } }),
      ...(appearances.length === 0
        ? {}
        : { appearance: appearances.map((address) => ({ '@type': 'CreativeWork', url: address })) }),
    },
    reviewRating: {
      '@type': 'Rating',
      ...(rating.value === undefined ? {} : { ratingValue: rating.value, bestRating: 5, worstRating: 1 }),
      alternateName: rating.words,
    },
    ...(body === '' ? {} : { reviewBody: body }),
  };
}
