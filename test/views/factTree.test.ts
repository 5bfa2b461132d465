import assert from 'node:assert/strict';
import { createEngine } from '../../src/core/engine';
import { progressOf } from '../../src/core/sheet/facts/progress';
import { factTree } from '../../src/editor/views/factTree';
import { Places } from '../../src/editor/views/places';
import { outline, rowsIn, WORDS } from './words';

const TEXT = 'The bridge is 82 metres long.\nIt was opened in May.\n';
const SHEET = `version: 1
facts:
  - {fact: The bridge is 82 metres long, id: f1, kind: number, status: open, where: [{file: a.txt, line: 1, quote: 82 metres}]}
  - {fact: It was opened in May, id: f2, kind: date, status: accurate, where: [{file: a.txt, line: 2, quote: May}]}
  - {fact: It is blue, id: f3, kind: own, status: accurate, stale: true, was: [green]}
  - {fact: It is old, id: f4, kind: own, status: corrected, correction: new}
  - {fact: It is gone, id: f5, kind: own, status: open, gone: true}
`;

suite('the tree of facts', () => {
  const engine = createEngine();
  const story = engine.createStory();
  story.setArticle('a.txt', TEXT);
  const { articles } = story.analyse();
  const { sheet } = engine.readSheet(SHEET);
  assert.ok(sheet);
  const rows = factTree(
    {
      facts: sheet.facts,
      locate: ({ where }) =>
        where.map(({ file, quote }) => {
          const start = TEXT.indexOf(quote);
          return { path: file, start, end: start + quote.length, text: quote };
        }),
      refTo: ({ id, start }) => (id === undefined ? { start } : { id }),
      places: new Places(articles, WORDS),
    },
    WORDS,
  );

  test('has the facts by their state, what asks for work first, and their words below', () => {
    const nowhere = '    These words are in no article as it is now.';
    assert.deepEqual(outline(rows), [
      'Changed since it was checked — 1 fact',
      '  It is blue — own',
      nowhere,
      'Open — 1 fact',
      '  The bridge is 82 metres long — number',
      '    The bridge is 82 metres long. — a.txt:1',
      'Accurate — 1 fact',
      '  It was opened in May — date',
      '    It was opened in May. — a.txt:2',
      'Corrected — 1 fact',
      '  It is old — own',
      nowhere,
    ]);
  });

  test('ticks what is accurate as it stands, and nothing else', () => {
    assert.deepEqual(
      rowsIn(rows).flatMap(({ kind, label, checked, about }) =>
        kind === 'fact' ? [[label, checked, about?.facts]] : [],
      ),
      [
        ['It is blue', false, [{ id: 'f3' }]],
        ['The bridge is 82 metres long', false, [{ id: 'f1' }]],
        ['It was opened in May', true, [{ id: 'f2' }]],
        ['It is old', false, [{ id: 'f4' }]],
      ],
    );
  });

  test('sets the words of a place off', () => {
    const [place] = rowsIn(rows).filter(({ kind }) => kind === 'place');
    assert.equal(place?.label.slice(...(place.highlight ?? [0, 0])), '82 metres');
    assert.deepEqual(place?.place, { path: 'a.txt', start: 14, end: 23, text: '82 metres' });
  });

  test('counts as checked what has a state that still holds', () => {
    assert.deepEqual(progressOf(sheet.facts), { checked: 2, all: 4 });
  });
});
