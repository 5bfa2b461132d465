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

  test('TOML, with a date and a list of authors', () => {
    const text =
      '+++\ntitle = "Ferry sinks"\ndate = 2031-02-03T10:00:00+02:00\nauthor = ["Ada Holm", "Bo Ek"]\ntags = ["99 people"]\n+++\nIt sank.';
    const front = readFrontMatter(text);
    assert.deepEqual(front?.meta, {
      title: 'Ferry sinks',
      date: '2031-02-03T10:00:00.000+02:00',
      author: 'Ada Holm, Bo Ek',
    });
    assert.equal(text.slice(front?.end), 'It sank.');
    assert.deepEqual(readFrontMatter('+++\ntitle = \n+++\n'), { end: 17, meta: {} });
  });

  test('JSON, between lines of its own or by itself', () => {
    for (const [before, after] of [
      ['', '\n\n'],
      ['\uFEFF', '\r\n'],
      [';;;\n', '\n;;;\n'],
      ['---json\n', '\n---\n'],
    ] as const) {
      const text = `${before}{\n "title": "A } b",\n "params": {"n": 1},\n "date": "2031-02-03"\n}${after}It sank.`;
      const front = readFrontMatter(text);
      assert.deepEqual(front?.meta, { title: 'A } b', date: '2031-02-03' });
      assert.equal(text.slice(front?.end).trim(), 'It sank.');
    }
    assert.equal(readFrontMatter('{"It sank," he said}'), undefined);
    assert.equal(readFrontMatter('{ It sank }'), undefined);
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
