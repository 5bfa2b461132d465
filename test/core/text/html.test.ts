import assert from 'node:assert/strict';
import { htmlIn } from '../../../src/core/text/html';
import { readArticle } from '../../../src/core/text/reader';

const words = (text: string) =>
  readArticle('a.txt', text)
    .tokens.map((token) => text.slice(token.start, token.end))
    .join(' ');

suite('HTML in plain text', () => {
  test('tags, comments and scripts are no prose', () => {
    assert.equal(
      words(
        '<!DOCTYPE html><title>9</title><p class="a">Two men<br/>fell.</p><!-- 8 --><script>x = 7</script>',
      ),
      'Two men fell .',
    );
    assert.equal(words('<B>One</B> <DEL>9</DEL> two <a href="x>y">three</a>'), 'One two three');
  });

  test('paragraphs end where their tags do', () => {
    const text = '<p>The ferry sank on Monday, police said.</p><p>Two men were lost, they said.</p>';
    const { paragraphs } = readArticle('a.txt', text);
    assert.deepEqual(
      paragraphs.map(({ start, end }) => text.slice(start, end)),
      ['The ferry sank on Monday, police said.', 'Two men were lost, they said.'],
    );
  });

  test('a "<" that opens no tag is prose', () => {
    for (const text of [
      '5 < 6 > 4',
      'said <John> and <Ada@ex.org>',
      '<https://ex.org>',
      'a <b',
      'a <p and so on < 5',
      '<-- so',
      '<!-- open',
      '<heart> <3',
    ])
      assert.deepEqual(htmlIn(text), [], text);
  });

  test('an element that is not closed hides no words', () => {
    assert.equal(words('One <del>two three.'), 'One two three .');
    assert.equal(words('One <script two="3">four.'), 'One four .');
  });

  test('a quotation of HTML has its marks', () => {
    assert.equal(readArticle('a.txt', '<q>Yes</q>, he said.').seen.text, '“Yes”, he said.');
  });

  test('takes time in line with the length', () => {
    for (const piece of ['<a ', '<!-- ', '<script>', '<sup>', '<a b="', '<table><', '<p =']) {
      const start = process.cpuUsage().user;
      htmlIn(piece.repeat(20_000));
      assert.ok(process.cpuUsage().user - start < 3_000_000, piece);
    }
  });
});
