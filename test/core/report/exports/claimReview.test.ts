import assert from 'node:assert/strict';
import { claimReview } from '../../../../src/core/report/exports/claimReview';
import type { ExportedFact } from '../../../../src/core/report/exports/exportedStory';
import { mill } from './stories';

const DETAILS = { publisher: 'Fjord Post', url: 'https://post.example/check/1' };
const story = mill(true);
const fact = story.facts.find(({ id }) => id === 'f-own') as ExportedFact;

suite('ClaimReview', () => {
  test('says what was claimed, where, how it was rated and on what', () => {
    assert.deepEqual(claimReview(story, { ...fact, fact: 'The mill employed 84 workers' }, DETAILS), {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://post.example/check/1',
      datePublished: '2025-07-04',
      author: { '@type': 'Organization', name: 'Fjord Post' },
      claimReviewed: 'The mill employed 84 workers',
      itemReviewed: {
        '@type': 'Claim',
        appearance: [{ '@type': 'CreativeWork', url: 'https://post.example/mill' }],
      },
      reviewRating: {
        '@type': 'Rating',
        ratingValue: 5,
        bestRating: 5,
        worstRating: 1,
        alternateName: 'Accurate',
      },
      reviewBody: 'Checked with: @register, https://register.example.',
    });
  });

  test('gives the correction of what is wrong, and no number to what cannot be checked', () => {
    const rated = (changed: Partial<ExportedFact>) =>
      claimReview(story, { ...fact, evidence: [], ...changed }, { ...DETAILS, claimant: 'Per Lind' }) as {
        reviewRating: object;
        reviewBody?: string;
        itemReviewed: { author?: object };
      };
    const corrected = rated({ status: 'corrected', correction: '84' });
    assert.equal(corrected.reviewBody, 'Right is: 84.');
    assert.deepEqual(corrected.itemReviewed.author, { '@type': 'Person', name: 'Per Lind' });
    assert.deepEqual(rated({ status: 'not-checkable' }).reviewRating, {
      '@type': 'Rating',
      alternateName: 'Cannot be checked',
    });
  });

  test('there is none without a verdict, nor where the words changed since', () => {
    for (const status of ['open', 'cut', 'on-author'] as const) {
      assert.equal(claimReview(story, { ...fact, status }, DETAILS), undefined);
    }
    assert.equal(claimReview(story, { ...fact, stale: true }, DETAILS), undefined);
  });
});
