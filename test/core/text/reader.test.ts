import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/text/reader';
import { scanPacked } from '../../../src/core/text/scanner';
import { unlisted, WordTable } from '../../../src/core/text/wordTable';
import { bySpan, contains, indexAt, overlaps } from '../../../src/core/text/span';

suite('reader', () => {
  const TEXT =
    '\uFEFFFerry sinks off Ostia 🚢\r\n\r\nOSTIA (HP) – The *old ferry* sank. Rene\u0301e Roy saw it.\r\n\r\nIt was “very old”. Police left.\r\n';
  const article = readArticle('a.txt', TEXT);
  const slices = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => TEXT.slice(start, end));

  test('sentences, with emoji, CRLF, a byte order mark and accents before them', () => {
    assert.deepEqual(slices(article.sentences), [
      'Ferry sinks off Ostia 🚢',
      'OSTIA (HP) –',
      'The *old ferry* sank.',
      'Rene\u0301e Roy saw it.',
      'It was “very old”.',
      'Police left.',
    ]);
    assert.deepEqual([article.sentences[3]?.start, article.sentences[3]?.end], [64, 82]);
  });

  test('paragraphs with their sentences', () => {
    assert.deepEqual(
      article.paragraphs.map(({ first, last, zone }) => [first, last, zone]),
      [
        [0, 1, 'headline'],
        [1, 4, 'body'],
        [4, 6, 'body'],
      ],
    );
    for (const [index, { first, last }] of article.paragraphs.entries())
      for (let at = first; at < last; at++) assert.equal(article.sentences[at]?.paragraph, index);
  });

  test('zones in order, apart, with white space in none', () => {
    assert.deepEqual(slices(article.zones), [
      'Ferry sinks off Ostia 🚢',
      'OSTIA (HP) –',
      'The *old ferry* sank. Rene\u0301e Roy saw it.\r\n\r\nIt was “very old”. Police left.',
    ]);
  });

  test('every token is in exactly one sentence', () => {
    let next = 0;
    for (const { first, last, start, end } of article.sentences) {
      assert.equal(first, next);
      assert.equal(article.tokens[first]?.start, start);
      assert.equal(article.tokens[last - 1]?.end, end);
      next = last;
    }
    assert.equal(next, article.tokens.length);
  });

  test('tokens stay the same when those of another article are asked for', () => {
    const table = new WordTable(unlisted);
    const one = readArticle('one.txt', 'It’s “old”,\r\nM. Roy said.', table);
    const other = readArticle('other.txt', 'It cost $4.50... or so.', table);
    const long = readArticle('long.txt', `${'It rained. '.repeat(2000)}\n“So.”`, table);
    for (const { text, tokens } of [one, other, long, one, other, long])
      assert.deepEqual(tokens, scanPacked(text, table).unpack());
  });

  test('words and places of single tokens', () => {
    const sank = TEXT.indexOf('sank');
    const at = article.indexAt(sank);
    assert.deepEqual([at, article.indexAt(sank + 3), article.indexAt(sank + 4)], [at, at, at + 1]);
    assert.equal(article.indexAt(TEXT.indexOf(' sank')), -1);
    assert.equal(article.word(at)?.lower, 'sank');
    assert.deepEqual([article.word(-1), article.word(article.tokens.length)], [undefined, undefined]);
    assert.deepEqual(
      article.words(at - 1, at + 2).map(({ text }) => text),
      ['ferry', 'sank', '.'],
    );
    assert.deepEqual(slices([article.span(at - 2, at + 1)]), ['old ferry* sank']);
  });

  test('a text in one line, one of marks, an empty one', () => {
    assert.equal(readArticle('a.txt', 'It sank.').sentences.length, 1);
    assert.deepEqual(readArticle('a.txt', '').paragraphs, []);
    assert.equal(readArticle('a.txt', '*** --- ***').path, 'a.txt');
  });
});

suite('spans', () => {
  test('half-open: spans that touch do not overlap', () => {
    assert.equal(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 }), false);
    assert.equal(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 }), true);
    assert.equal(contains({ start: 0, end: 4 }, { start: 0, end: 4 }), true);
    assert.equal(contains({ start: 1, end: 4 }, { start: 0, end: 4 }), false);
  });

  test('in the order of a reader', () => {
    const spans = [
      { start: 4, end: 6 },
      { start: 0, end: 9 },
      { start: 0, end: 3 },
    ];
    assert.deepEqual(
      spans.sort(bySpan).map(({ start, end }) => [start, end]),
      [
        [0, 3],
        [0, 9],
        [4, 6],
      ],
    );
  });

  test('the span at an offset', () => {
    const spans = [
      { start: 0, end: 3 },
      { start: 5, end: 8 },
    ];
    assert.deepEqual(
      [0, 2, 3, 4, 5, 7, 8].map((offset) => indexAt(spans, offset)),
      [0, 0, -1, -1, 1, 1, -1],
    );
    assert.equal(indexAt([], 0), -1);
  });
});
