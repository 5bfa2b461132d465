import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../src/core/text/frontMatter';

suite('front matter', () => {
  test('the fields that say what an article is', () => {
    const text =
      '---\ntitle: Ferry sinks\ndate: 2031-02-03\nauthor: Ada Holm\nsource: Harbour Post\nurl: https://example.org/a\n---\nThe ferry sank.';
    const front = readFrontMatter(text);
    assert.deepEqual(front?.meta, {
      title: 'Ferry sinks',
      date: '2031-02-03',
      author: 'Ada Holm',
      source: 'Harbour Post',
      url: 'https://example.org/a',
    });
    assert.equal(text.slice(front?.end), 'The ferry sank.');
  });

  test('with CRLF, a byte order mark and quoted values', () => {
    const text = '\uFEFF---\r\ntitle: "Ferry: the end"\r\n---\r\nIt sank.';
    const front = readFrontMatter(text);
    assert.deepEqual(front?.meta, { title: 'Ferry: the end' });
    assert.equal(text.slice(front?.end), 'It sank.');
  });

  test('other and empty fields are left out', () => {
    assert.deepEqual(readFrontMatter('---\ntags: [a, b]\ntitle:\nauthor: "  "\n---\n')?.meta, {});
  });

  test('what is no YAML still ends where it ends', () => {
    const text = '---\ntitle: [unclosed\n---\nIt sank.';
    const front = readFrontMatter(text);
    assert.deepEqual(front?.meta, {});
    assert.equal(text.slice(front?.end), 'It sank.');
    assert.deepEqual(readFrontMatter('---\njust words\n...\n')?.meta, {});
  });

  test('none without its lines', () => {
    for (const text of [
      '',
      'It sank.',
      '---\ntitle: open',
      '--- title\n---\n',
      'It sank.\n---\ntitle: a\n---\n',
    ])
      assert.equal(readFrontMatter(text), undefined, JSON.stringify(text));
  });
});
