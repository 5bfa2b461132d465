import assert from 'node:assert/strict';
import { createLexicon, lookUp } from '../../../src/core/lexicon/lexicon';
import { fold } from '../../../src/core/lexicon/table';
import { WordClass } from '../../../src/core/lexicon/words';

const lexicon = createLexicon();

suite('lexicon', () => {
  test('folding leaves out case and accents', () => {
    assert.equal(fold('Côte d’Ivoire'), "cote d'ivoire");
    assert.equal(fold('Łódź'), 'lodz');
    assert.equal(fold('Tromsø'), 'tromso');
  });

  test('a country is found under its variants, with its code and usual name', () => {
    for (const name of ['UAE', 'United Arab Emirates', 'Emirates']) {
      assert.deepEqual(lookUp(lexicon, name)[0], {
        kind: 'country',
        name: 'United Arab Emirates',
        country: 'AE',
      });
    }
    assert.equal(lookUp(lexicon, 'Guinea-Bissau')[0]?.country, 'GW');
    assert.equal(lookUp(lexicon, 'Britain')[0]?.name, 'United Kingdom');
  });

  test('a name of two things has two entries', () => {
    assert.deepEqual(
      lookUp(lexicon, 'Georgia').map(({ kind, country }) => `${kind} ${country}`),
      ['country GE', 'subdivision US'],
    );
  });

  test('nationality words lead to their country, in the plural too', () => {
    assert.deepEqual(lookUp(lexicon, 'Norwegians'), [{ kind: 'demonym', name: 'Norwegian', country: 'NO' }]);
    assert.equal(lookUp(lexicon, 'Briton')[0]?.country, 'GB');
    assert.equal(lookUp(lexicon, 'Chineses').length, 0);
  });

  test('capitals and seats of government lead to their state', () => {
    assert.equal(lookUp(lexicon, 'Brasilia')[0]?.country, 'BR');
    assert.equal(lookUp(lexicon, 'Kiev')[0]?.country, 'UA');
    assert.deepEqual(lookUp(lexicon, 'Élysée')[0], { kind: 'seat', name: 'Élysée', country: 'FR' });
  });

  test('cities have their country and people; those that are words too are ambiguous', () => {
    const osaka = lookUp(lexicon, 'Osaka').find(({ kind }) => kind === 'city');
    assert.equal(osaka?.country, 'JP');
    assert.ok((osaka?.people ?? 0) > 20);
    assert.equal(lookUp(lexicon, 'Reading').find(({ kind }) => kind === 'city')?.ambiguous, true);
  });

  test('an organisation is found under its acronym by its full name', () => {
    assert.equal(lookUp(lexicon, 'IMF')[0]?.name, 'International Monetary Fund');
  });

  test('what is not listed has no entry', () => {
    assert.deepEqual(lookUp(lexicon, 'Quillmarsh'), []);
    assert.deepEqual(lookUp(lexicon, ''), []);
  });

  test('a word has the flags of every table it is in', () => {
    const flags = (word: string) => lexicon.words.get(word) ?? 0;
    assert.ok((flags('minister') & WordClass.role) !== 0);
    assert.ok((flags('ministry') & WordClass.organizationHead) !== 0);
    assert.ok((flags('river') & WordClass.placeHead) !== 0 && (flags('river') & WordClass.placeOpener) !== 0);
    assert.ok((flags('mark') & WordClass.firstName) !== 0);
    assert.equal(flags('quillmarsh'), 0);
  });
});
