import assert from 'node:assert/strict';
import { addedUp, countFindings, countsInWords } from '../../../src/core/findings/count';
import type { Finding, Severity } from '../../../src/core/findings/finding';

const finding = (severity: Severity, code: Finding['code'] = 'number.differs'): Finding => ({
  id: `${code}-${severity}`,
  code,
  severity,
  said: '',
  message: '',
  readings: [],
  grounds: '',
  why: '',
});

const OPEN = [
  finding('error'),
  finding('warning'),
  finding('information'),
  finding('information', 'name.form'),
  finding('hint'),
];
const FILES = [{ path: 'a.txt' }, { path: 'b.txt' }, { path: 'c.txt', copyOf: 'a.txt' }];

suite('counting findings', () => {
  test('errors and warnings are conflicts, other open ones quiet, and settled ones counted apart', () => {
    assert.deepEqual(countFindings({ open: OPEN, settled: [finding('warning')], files: FILES }), {
      conflicts: 2,
      quiet: 3,
      settled: 1,
      notYetChanged: 0,
      articles: { articles: 2, copies: 1 },
    });
  });

  test('a severity that a person set goes before, and what is left out is counted nowhere', () => {
    const severityOf = ({ code, severity }: Finding): Severity | undefined =>
      code === 'name.form' ? 'error' : severity === 'hint' ? undefined : severity;
    const settled = [finding('hint'), finding('warning')];
    const { conflicts, quiet, settled: done } = countFindings({ open: OPEN, settled, files: [], severityOf });
    assert.deepEqual([conflicts, quiet, done], [3, 1, 1]);
  });

  test('stories are added up', () => {
    const one = countFindings({ open: OPEN, settled: [], files: FILES });
    assert.deepEqual(addedUp([one, one]), {
      conflicts: 4,
      quiet: 6,
      settled: 0,
      notYetChanged: 0,
      articles: { articles: 4, copies: 2 },
    });
    assert.equal(addedUp([]).conflicts, 0);
  });

  test('what is settled and not yet changed is counted as that alone', () => {
    const [done, left] = [finding('warning'), finding('warning', 'date.differs')];
    const counts = countFindings({
      open: [],
      settled: [done, left],
      notYetChanged: [left, finding('information', 'name.spelling')],
      files: FILES,
    });
    assert.deepEqual([counts.conflicts, counts.settled, counts.notYetChanged], [0, 1, 2]);
  });

  for (const [conflicts, quiet, settled, notYetChanged, articles, copies, words] of [
    [6, 0, 0, 0, 5, 0, '6 conflicts in 5 articles.'],
    [1, 1, 1, 0, 1, 1, '1 conflict in 1 article (and 1 copy). 1 quiet finding. 1 settled.'],
    [0, 7, 2, 0, 2, 0, 'No conflicts in 2 articles. 7 quiet findings. 2 settled.'],
    [5, 13, 2, 1, 5, 0, '5 conflicts in 5 articles. 13 quiet findings. 2 settled, 1 not yet changed.'],
    [0, 0, 0, 1, 5, 0, 'No conflicts in 5 articles. 1 settled, not yet changed.'],
    [1200, 0, 0, 0, 1000, 0, '1,200 conflicts in 1,000 articles.'],
  ] as const) {
    test(words, () => {
      assert.equal(
        countsInWords({ conflicts, quiet, settled, notYetChanged, articles: { articles, copies } }),
        words,
      );
    });
  }
});
