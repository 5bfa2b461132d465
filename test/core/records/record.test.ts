import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../../src/core/engine';

const seeds = join(__dirname, '..', '..', '..', '..', 'seeds');

suite('The record of an article', () => {
  const engine = createEngine();

  for (const path of readdirSync(seeds).filter((name) => name.endsWith('.txt'))) {
    test(`has all that the reader finds in ${path}`, () => {
      const text = readFileSync(join(seeds, path), 'utf8');
      const line = JSON.stringify(engine.recordOf(path, text));
      const found = engine.foundIn(JSON.parse(line) as Record<string, unknown>);
      assert.ok(found);
      const story = engine.createStory();
      story.setArticle(path, text);
      const { mentions, claims, date } = story.read(path) ?? assert.fail();
      assert.ok(claims.length > 20);
      // What is undefined is as good as absent.
      assert.deepEqual(structuredClone(found), plain({ mentions, claims, ...(date ? { date } : {}) }));
    });
  }

  test('is none where a part is missing', () => {
    const { claims, ...rest } = engine.recordOf('a.txt', 'Jonas Berg died in Oslo on 3 May 2025.');
    assert.ok(claims.rows.length > 0);
    assert.equal(engine.foundIn({ ...rest }), undefined);
    assert.equal(engine.foundIn({ ...rest, claims: 'none' }), undefined);
  });

  test('is not read again, until a decision changes what is recognised', () => {
    const text = 'The bridge was opened on Thursday.';
    const empty = engine.foundIn({ ...engine.recordOf('b.txt', 'Rain fell.') }) ?? assert.fail();
    const story = engine.createStory();
    story.setRead('a.txt', text, empty);
    assert.deepEqual(story.read('a.txt')?.mentions.dates, []);
    story.setDecisions({ ...engine.noDecisions, date: 20_000 });
    assert.equal(story.read('a.txt')?.mentions.dates[0]?.anchor, 'story');
    story.setRead('a.txt', text, empty);
    story.setArticle('a.txt', `${text} `);
    story.setDecisions(engine.noDecisions);
    assert.equal(story.read('a.txt')?.mentions.dates[0]?.anchor, 'unresolved');
  });
});

/** The same data without keys whose value is undefined. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, plain(each)]])),
  );
}
