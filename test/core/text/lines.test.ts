import assert from 'node:assert/strict';
import { linesOf, paragraphsOf, startsItem } from '../../../src/core/text/lines';

const lines = (text: string) => linesOf(text).map(({ start, end }) => text.slice(start, end));
const paragraphs = (text: string) =>
  paragraphsOf(text, linesOf(text)).map(({ start, end }) => text.slice(start, end));

suite('lines', () => {
  test('LF, CRLF, CR and Unicode separators, each one break', () => {
    assert.deepEqual(lines('a\nb\r\nc\rd\u2028e'), ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual(
      linesOf('a\r\n\r\nb').map(({ start, end, blank }) => [start, end, blank]),
      [
        [0, 1, false],
        [3, 3, true],
        [5, 6, false],
      ],
    );
  });

  test('white space around a line is not in it', () => {
    assert.deepEqual(
      linesOf(' \ta b\u00A0 \n\uFEFF').map(({ start, end }) => [start, end]),
      [
        [2, 5],
        [9, 9],
      ],
    );
  });

  test('a text without a break is one line; an empty one is one blank line', () => {
    assert.deepEqual(linesOf('a'), [{ start: 0, end: 1, blank: false }]);
    assert.deepEqual(linesOf(''), [{ start: 0, end: 0, blank: true }]);
  });
});

suite('paragraphs', () => {
  test('blank lines part paragraphs', () => {
    assert.deepEqual(paragraphs('The ship sank.\n\nTwo men died.\r\n\r\n\r\nIt rained.'), [
      'The ship sank.',
      'Two men died.',
      'It rained.',
    ]);
  });

  test('a sentence a line: each line is a paragraph', () => {
    assert.deepEqual(paragraphs('The ship sank.\nTwo men died.\nIt rained.'), [
      'The ship sank.',
      'Two men died.',
      'It rained.',
    ]);
  });

  test('hard-wrapped text is put together again', () => {
    const wrapped = [
      'The old ferry that links the islands with the mainland sank on',
      'Monday after it struck a rock near the harbour of Ostia. Two of',
      'the crew were lost. The captain and nine men were saved by Mr',
      'Holm and his sons in a small boat.',
    ].join('\n');
    assert.deepEqual(paragraphs(`${wrapped}\n\nIt rained.`), [wrapped, 'It rained.']);
    assert.deepEqual(paragraphs(wrapped.replaceAll('\n', '\r\n')), [wrapped.replaceAll('\n', '\r\n')]);
  });

  test('a line that goes on in lower case reads on', () => {
    assert.deepEqual(paragraphs('The ship\nsank on Monday.\nTwo died.'), [
      'The ship\nsank on Monday.',
      'Two died.',
    ]);
  });

  test('list items, headings and block quotations start anew', () => {
    assert.deepEqual(paragraphs('- one\n- two\n1. three\n# four\n> five'), [
      '- one',
      '- two',
      '1. three',
      '# four',
      '> five',
    ]);
    for (const item of ['- a', '* a', '• a', '12) a', '## a', '> a', '```'])
      assert.equal(startsItem(item, { start: 0, end: item.length }), true, item);
    for (const text of ['-a', 'a - b', '2021 was wet', '#tag', '1.5 m'])
      assert.equal(startsItem(text, { start: 0, end: text.length }), false, text);
  });

  test('nothing but white space has no paragraph', () => {
    assert.deepEqual(paragraphs(''), []);
    assert.deepEqual(paragraphs(' \n\t\r\n\u00A0\n'), []);
  });

  test('a block of very many lines', () => {
    assert.equal(paragraphs('It sank.\n'.repeat(200_000)).length, 200_000);
  });
});
