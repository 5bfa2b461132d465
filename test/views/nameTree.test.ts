import assert from 'node:assert/strict';
import { createLexicon } from '../../src/core/lexicon/lexicon';
import { Story } from '../../src/core/story';
import { nameTree } from '../../src/editor/views/nameTree';
import { Places } from '../../src/editor/views/places';
import { outline, rowsIn, WORDS } from './words';

const ARTICLES = {
  'a.txt': 'Transport Minister Ingrid Solhaugen opened the harbour in Oslo.\nSolhaugen thanked Anton Berger.',
  'b.txt': 'Ingrid Solhaugen left Oslo.',
};

suite('the tree of names', () => {
  const story = new Story(createLexicon());
  for (const [path, text] of Object.entries(ARTICLES)) story.setArticle(path, text);
  const { articles, entities } = story.analyse();
  const rows = nameTree(entities.all, new Places(articles, WORDS), WORDS);

  test('has the names of each kind by the alphabet, with roles, spellings and places', () => {
    assert.deepEqual(outline(rows), [
      'People — 2 names',
      '  Anton Berger',
      '    Anton Berger — a.txt:2',
      '  Ingrid Solhaugen — Transport Minister',
      '    Transport Minister — a.txt:1',
      '    Ingrid Solhaugen — 2 articles',
      '      Transport Minister Ingrid Solhaugen opened the harbour in Oslo. — a.txt:1',
      '      Ingrid Solhaugen left Oslo. — b.txt:1',
      '    Solhaugen — a.txt:2',
      'Places — 1 name',
      '  Oslo',
      '    Oslo — 2 articles',
      '      Transport Minister Ingrid Solhaugen opened the harbour in Oslo. — a.txt:1',
      '      Ingrid Solhaugen left Oslo. — b.txt:1',
    ]);
  });

  test('each place opens the name', () => {
    const placed = rowsIn(rows).flatMap(({ kind, place }) => (kind === 'spelling' && place ? [place] : []));
    assert.deepEqual(
      placed.map(({ path, start, end }) => ARTICLES[path as 'a.txt'].slice(start, end)),
      placed.map(({ text }) => text),
    );
  });

  test('ids are different', () => {
    const ids = rowsIn(rows).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
