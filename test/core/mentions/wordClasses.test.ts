import assert from 'node:assert/strict';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import { WordClass } from '../../../src/core/lexicon/words';
import { Listed } from '../../../src/core/mentions/listed';
import { recogniseMentions } from '../../../src/core/mentions/recognise';
import { createWordTable, wordClasses } from '../../../src/core/mentions/wordClasses';
import { readArticle } from '../../../src/core/text/reader';

suite('mentions: word classes', () => {
  const lexicon = createLexicon();
  const text =
    'RIDGEPORT, May 4 — Sen. Élodie Marchetti told twelve reporters in Norway on Monday that the “Fen” dam’s cost was 84 MW.';

  test('are the same whether the scanner looks the words up or nobody has', () => {
    const plain = readArticle('a.txt', text);
    const listed = readArticle('a.txt', text, createWordTable(lexicon));
    assert.deepEqual(wordClasses(listed, lexicon), wordClasses(plain, lexicon));
    assert.deepEqual(
      recogniseMentions(listed, lexicon, { known: [] }),
      recogniseMentions(plain, lexicon, { known: [] }),
    );
  });

  test('leave out the stop of an abbreviation', () => {
    const article = readArticle('a.txt', 'They met Sen. Marchetti.');
    const at = article.tokens.findIndex((token) => token.text === 'Sen.');
    assert.notEqual((wordClasses(article, lexicon)[at] as number) & WordClass.honorific, 0);
  });

  test('stand beside what opens a name, a date and a quantity', () => {
    const { tokens } = readArticle('a.txt', text, createWordTable(lexicon));
    const having = (flag: number) =>
      tokens
        .filter(({ kind, listed }) => kind === 'word' && (listed & flag) !== 0)
        .map((token) => token.text);
    assert.deepEqual(having(Listed.quantity), ['twelve']);
    assert.ok(having(Listed.name).includes('Norway'));
    assert.deepEqual(
      having(Listed.date).filter((word) => /^[A-Z]/.test(word)),
      ['May', 'Monday'],
    );
  });

  test('no unit is a name', () => {
    const { mentions } = recogniseMentions(readArticle('a.txt', 'The plant gives 84 MW.'), lexicon, {
      known: [],
    });
    assert.deepEqual(mentions.names, []);
    assert.equal(mentions.quantities[0]?.text, '84 MW');
  });
});
