import assert from 'node:assert/strict';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { boardMarkdown } from '../../../src/core/board/markdown';
import { boardSvg } from '../../../src/core/board/svg';
import { boardHtml } from '../../../src/core/board/html';
import { escapeMarkdown, escapeMarkup } from '../../../src/core/text/escape';
import { boardOfTexts, HOSTILE, hostileBoard, largeBoard, STORY } from '../../board/story';
import { WORDS } from '../../board/words';

const rendered = (markdown: string) =>
  micromark(markdown, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
/** The text of HTML that has only text and tags without attributes. */
const textOf = (html: string) =>
  html
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

suite('The board as Markdown', () => {
  test('has a table of who says what', () => {
    const lines = boardMarkdown(boardOfTexts(STORY), WORDS).split('\n');
    assert.deepEqual(lines.slice(0, 6), [
      '# Story Board: harbour',
      '',
      '## Matrix',
      '',
      '| Fact | 1-herald (The Herald, 6 May 2025) | 2-courier (Courier, 6 May 2025) | 3-post |',
      '| --- | --- | --- | --- |',
    ]);
    assert.equal(
      lines[7],
      '| Age of Jonas Berg (Conflict, number.differs) | **A** 58 | **B** 53 | **A** 58 |',
    );
    assert.ok(lines.includes('| 3 May 2025 | 1-herald | sank on 3 May 2025 (Conflict) |'));
    assert.ok(
      lines.includes('| 4-copy |  |  | 21 | Exact copy of 2-courier; Shares wording with 2-courier |  |'),
    );
  });

  test('tells a story of many articles as a list', () => {
    const markdown = boardMarkdown(largeBoard(40, 2), WORDS);
    assert.match(
      markdown,
      /### Seats 0 \(Conflict, number\.differs\)\n\n- \*\*A\*\* 10: article 0\n- \*\*B\*\* 12: article 1\n/,
    );
  });

  test('lets no word of an article be a mark', () => {
    const html = rendered(boardMarkdown(hostileBoard(), WORDS));
    assert.deepEqual(
      [...new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag))].sort(),
      ['h1', 'h2', 'h3', 'li', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'].sort(),
    );
    assert.equal(html.match(/<strong>/g)?.length, 2);
    assert.equal(html.match(/<td>/g)?.length, 2 + 3 + 6);
  });

  for (const words of [
    HOSTILE,
    '1. one',
    '- one',
    '+ one',
    '# one',
    '> one',
    '10) ten',
    'a|b',
    '\\',
    'www.x.test',
    '<b>',
  ]) {
    test(`“${words.slice(0, 20)}” stays as it is`, () => {
      for (const before of ['', '- ', '| x |\n| - |\n| ']) {
        const html = rendered(`${before}${escapeMarkdown(words)}${before.startsWith('|') ? ' |' : ''}`);
        const text = textOf(html).trim().replace(/^x\s+/, '');
        assert.equal(text, words.replace(/\s+/g, ' ').replace('\u0007', '\uFFFD'));
      }
    });
  }
});

suite('Text in markup', () => {
  test('is escaped, and what XML cannot write replaced', () => {
    assert.equal(
      escapeMarkup('<a b="c">\'&amp;\u0000\uD800\uFFFE😀'),
      '&lt;a b=&quot;c&quot;&gt;&#39;&amp;amp;\uFFFD\uFFFD\uFFFD😀',
    );
  });

  test('HTML and pictures name no address but that of SVG, and run nothing', () => {
    const board = boardOfTexts(STORY);
    for (const text of [
      boardHtml(board, WORDS),
      boardSvg(board, WORDS, 'matrix'),
      boardSvg(board, WORDS, 'timeline'),
    ]) {
      assert.deepEqual(
        [...text.matchAll(/https?:\/\/[^"'\s]+/g)]
          .map(([url]) => url)
          .filter((url) => url !== 'http://www.w3.org/2000/svg'),
        [],
      );
      assert.doesNotMatch(text, /<script|<link|<img|\bon\w+=|url\(|@import/);
    }
  });
});
