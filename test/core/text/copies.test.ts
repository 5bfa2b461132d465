import assert from 'node:assert/strict';
import {
  besides,
  countWitnesses,
  findingCopies,
  haveSameArticle,
  withCopies,
  withoutCopies,
} from '../../../src/core/text/copies';
import { Memo } from '../../../src/core/text/memo';
import { readArticle } from '../../../src/core/text/reader';
import { toEnd } from '../../../src/core/text/steps';
import { hashOf } from '../../../src/core/text/wordTable';

const BODY =
  'The reactor has an output of 82 MW, the ministry in Oslo said on Monday. It was built by the state.\n';
const HEADLINE = 'Reactor opens in the north\n\n';

/** Which of some texts are copies, by their names "a", "b", …, each with that of the first. */
function copies(...texts: readonly string[]): Record<string, string> {
  const articles = texts.map((text, index) => readArticle(String.fromCharCode(97 + index), text));
  return Object.fromEntries(
    Array.from(toEnd(findingCopies(articles, new Memo())), ([copy, first]) => [copy.path, first.path]),
  );
}

suite('copies', () => {
  test('the same words are one article, however the lines are broken', () => {
    assert.deepEqual(copies(BODY, BODY.replace(' 82', '\r\n82'), `\n\n${BODY}`), { b: 'a', c: 'a' });
  });

  test('bylines and front matter are no words of it', () => {
    const top = '---\ntitle: Reactor\nauthor: Jane Doe\n---\n\n';
    assert.deepEqual(copies(HEADLINE + BODY, `${HEADLINE}By Jane Doe\n\n${BODY}`, top + HEADLINE + BODY), {
      b: 'a',
      c: 'a',
    });
  });

  test('a copy may lack the headline, and has no other', () => {
    assert.deepEqual(copies(HEADLINE + BODY, BODY), { b: 'a' });
    assert.deepEqual(copies(HEADLINE + BODY, `Reactor closes in the north\n\n${BODY}`), {});
  });

  test('one other word, and what is too short to be one, make no copy', () => {
    assert.deepEqual(copies(BODY, BODY.replace('82', '84')), {});
    assert.deepEqual(copies('It is 82 metres long.\n', 'It is 82 metres long.\n'), {});
    assert.deepEqual(copies('', ''), {});
  });

  test('words with the hash of others are no copy of them', () => {
    assert.equal(hashOf('Aa'), hashOf('BB'));
    assert.deepEqual(copies(`Aa: ${BODY}`, `BB: ${BODY}`, `Aa: ${BODY}`, `BB: ${BODY}`), { c: 'a', d: 'b' });
  });

  test('a span of the first stands in the copy, where that has its words', () => {
    const first = readArticle('a', HEADLINE + BODY);
    const other = readArticle('b', `By Jane Doe\n\n${BODY.replace(' 82', '\r\n\t82')}`);
    const [copy] = withCopies(first, [other]).copies;
    const at = first.text.indexOf('82 MW');
    const span = copy?.spanOf({ start: at, end: at + 5 });
    assert.deepEqual(span, { start: other.text.indexOf('82 MW'), end: other.text.indexOf('82 MW') + 5 });
    assert.equal(copy?.spanOf({ start: 0, end: 7 }), undefined);
  });

  test('an article that knows its copies is the article in all else', () => {
    const first = readArticle('a', HEADLINE + BODY);
    const knowing = withCopies(first, []);
    for (const key of ['path', 'text', 'sentences', 'paragraphs', 'zones', 'meta'] as const)
      assert.equal(knowing[key], first[key]);
    assert.deepEqual(knowing.tokens, first.tokens);
    assert.deepEqual(knowing.word(3), first.word(3));
    assert.deepEqual(knowing.words(2, 5), first.words(2, 5));
    assert.deepEqual(knowing.span(2, 5), first.span(2, 5));
    assert.equal(knowing.indexAt(9), first.indexAt(9));
  });
});

suite('counting articles', () => {
  const [a, b, c, d] = [
    { path: 'a' },
    { path: 'b', copyOf: 'a' },
    { path: 'c', copyOf: 'a' },
    { path: 'd', copyOf: undefined },
  ] as const;

  test('exact copies are counted once, and beside the articles', () => {
    assert.deepEqual(countWitnesses([]), { articles: 0, copies: 0 });
    assert.deepEqual(countWitnesses([a, a, d]), { articles: 2, copies: 0 });
    assert.deepEqual(countWitnesses([b, a, c, b, d]), { articles: 2, copies: 2 });
  });

  test('a copy stands for an article that is not there', () => {
    assert.deepEqual(countWitnesses([c]), { articles: 1, copies: 0 });
    assert.deepEqual(countWitnesses([b, c, d]), { articles: 2, copies: 1 });
  });

  test('copies are told in words', () => {
    assert.deepEqual(
      [0, 1, 2].map((copies) => besides({ copies })),
      ['', ' (and 1 copy)', ' (and 2 copies)'],
    );
  });

  test('of each article one file is left: its own, else the first copy', () => {
    assert.deepEqual(withoutCopies([b, a, c, d, a]), [a, d, a]);
    assert.deepEqual(withoutCopies([b, c, b]), [b, b]);
    assert.deepEqual(withoutCopies([d, c]), [d, c]);
  });

  test('an article and its copies are the same article', () => {
    assert.equal(haveSameArticle(a, b), true);
    assert.equal(haveSameArticle(c, b), true);
    assert.equal(haveSameArticle(a, d), false);
  });
});
