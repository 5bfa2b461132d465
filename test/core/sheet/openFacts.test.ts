import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine';
import { nextAfter, openFacts, openPlaces } from '../../../src/core/sheet/openFacts';

const ARTICLE = 'The mill has 40 looms. It was built in 1901. Eva Holm runs it.\n';
const SHEET = `facts:
  - fact: The mill has 40 looms.
    status: accurate
    where:
      - { file: a.txt, line: 1, quote: 40 looms }
  - fact: The mill was built in 1901.
    status: open
    where:
      - { file: a.txt, line: 1, quote: built in 1901 }
  - fact: Eva Holm runs the mill.
    conflicts: [runs]
    where:
      - { file: a.txt, line: 1, quote: Eva Holm }
  - fact: The mill is red.
    gone: true
conflicts:
  - conflict: Who runs it
    id: runs
    readings:
      - { file: a.txt, line: 1, quote: runs it }
`;

suite('facts still to be checked', () => {
  const engine = createEngine();
  const { sheet } = engine.readSheet(SHEET);
  const story = engine.createStory();
  story.setArticle('a.txt', ARTICLE);
  assert.ok(sheet);

  test('are those that nobody has checked and some article says', () => {
    assert.deepEqual(
      openFacts(sheet).map(({ fact }) => fact),
      ['The mill was built in 1901.', 'Eva Holm runs the mill.'],
    );
  });

  test('stand in an article at their own words and at those of their conflicts', () => {
    const places = engine.locatePlaces(sheet, story.analyse().articles);
    assert.deepEqual(
      openPlaces(sheet, places).map(({ start, end }) => ARTICLE.slice(start, end)),
      ['built in 1901', 'Eva Holm', 'runs it'],
    );
  });

  test('the next one begins after an offset; after the last comes the first', () => {
    const spans = [
      { start: 3, end: 5 },
      { start: 9, end: 12 },
    ];
    assert.deepEqual(nextAfter(spans, 0), spans[0]);
    assert.deepEqual(nextAfter(spans, 3), spans[1]);
    assert.deepEqual(nextAfter(spans, 9), spans[0]);
    assert.equal(nextAfter([], 0), undefined);
  });
});
