import assert from 'node:assert/strict';
import { extractClaims } from '../../../src/core/claims/extract';
import { contentIn, readWords } from '../../../src/core/claims/words';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import { recogniseMentions } from '../../../src/core/mentions/recognise';
import { createWordTable } from '../../../src/core/mentions/wordClasses';
import { readArticle } from '../../../src/core/text/reader';

const lexicon = createLexicon();

function read(text: string) {
  const article = readArticle('a.txt', text, createWordTable(lexicon));
  const { mentions } = recogniseMentions(article, lexicon, { known: [] });
  return { article, mentions, words: readWords(article, mentions, lexicon) };
}

const STORY = `Two ferries sink off Lisbon

LISBON - The crews of both ferries, 40 men and three policewomen, were rescued before the pilot's boxes sank.

The 36-year-old captain of one ferry was arrested on Monday. "The knives were mine," he said.`;

suite('the words of an article', () => {
  test('the content words of a run of tokens are those in it', () => {
    const { article, words } = read(STORY);
    const { length } = article.tokens;
    const crews = article.tokens.findIndex(({ lower }) => lower === 'crews');
    assert.deepEqual(contentIn(words, { first: crews, last: crews + 7 }), ['crew', 'ferry', 'man']);
    assert.deepEqual(contentIn(words, { first: length, last: 0 }), []);
  });

  test('odd plurals and plain ones have their singular', () => {
    const { words } = read('The policewomen left the boxes, the knives and the news to the crews.');
    assert.deepEqual(words.content, ['policewoman', 'left', 'box', 'knife', 'news', 'crew']);
  });

  test('are the same whether a table lists the words or nobody has', () => {
    const { mentions, words } = read(STORY);
    assert.deepEqual(readWords(readArticle('a.txt', STORY), mentions, lexicon), words);
  });

  test('happenings and openers are in order, outside names and in headline and body', () => {
    const { article, words } = read(STORY);
    const text = (at: number) => article.tokens[at]?.text;
    assert.deepEqual(words.happenings.map(text), ['sink', 'rescued', 'sank', 'arrested']);
    assert.deepEqual(words.openers.map(text), ['before']);
  });

  test('claims of one kind are of one shape, and none shows what does not apply', () => {
    const { article, mentions } = read(STORY);
    const acts = extractClaims(article, mentions, lexicon).filter(({ kind }) => kind === 'actor');
    assert.equal(acts.length > 2, true);
    assert.equal(new Set(acts.map((act) => Object.keys(act).join(' '))).size, 1);
    assert.equal(JSON.stringify(acts[0]).includes('"about"'), false);
  });
});
