import assert from 'node:assert/strict';
import { notCompared } from '../../../src/core/text/notCompared';

const two = [{ path: 'a.txt' }, { path: 'b.txt' }];

suite('what is not compared', () => {
  test('of articles that are all read and differ, nothing', () => {
    assert.deepEqual(notCompared({ otherFormats: [], skipped: [], articles: two }), []);
  });

  test('other formats, then what is left out, then copies', () => {
    const articles = [...two, { path: 'c.txt', copyOf: 'a.txt' }];
    const skipped = new Map([['hafen.txt', 'not English'] as const]);
    assert.deepEqual(notCompared({ otherFormats: ['d.docx'], skipped, articles }), [
      { path: 'd.docx', reason: 'format' },
      { path: 'hafen.txt', reason: 'not English' },
      { path: 'c.txt', reason: 'copy', copyOf: 'a.txt' },
    ]);
  });

  test('an article that is the only one, also where all others are its copies', () => {
    const alone = { path: 'a.txt', reason: 'alone' };
    assert.deepEqual(notCompared({ otherFormats: [], skipped: [], articles: [{ path: 'a.txt' }] }), [alone]);
    const articles = [{ path: 'a.txt' }, { path: 'b.txt', copyOf: 'a.txt' }];
    assert.deepEqual(notCompared({ otherFormats: [], skipped: [], articles }), [
      { path: 'b.txt', reason: 'copy', copyOf: 'a.txt' },
      alone,
    ]);
  });
});
