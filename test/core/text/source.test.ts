import assert from 'node:assert/strict';
import { MAX_ARTICLE_BYTES, decodeArticle, isArticleName } from '../../../src/core/text/source';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [0xfeff, ...Array.from(text, (_, index) => text.charCodeAt(index))].flatMap((code) =>
      little ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );

suite('source: decoding', () => {
  test('UTF-8 with and without its mark', () => {
    assert.deepEqual(decodeArticle(bytes('Café “a” 🚢')), { text: 'Café “a” 🚢' });
    assert.deepEqual(decodeArticle(bytes('\uFEFFCafé')), { text: 'Café' });
  });

  test('UTF-16 of both orders', () => {
    assert.deepEqual(decodeArticle(utf16('Café 🚢'.slice(0, 5), true)), { text: 'Café ' });
    assert.deepEqual(decodeArticle(utf16('Café', false)), { text: 'Café' });
  });

  test('Windows-1252 where the bytes are no UTF-8', () => {
    assert.deepEqual(decodeArticle(Uint8Array.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94])), {
      text: '“Café”',
    });
  });

  test('line breaks are kept as they are', () => {
    assert.deepEqual(decodeArticle(bytes('a\r\nb\rc\n')), { text: 'a\r\nb\rc\n' });
  });

  test('what is no article', () => {
    assert.deepEqual(decodeArticle(bytes('')), { problem: 'empty' });
    assert.deepEqual(decodeArticle(bytes(' \r\n\t')), { problem: 'empty' });
    assert.deepEqual(decodeArticle(bytes('\uFEFF')), { problem: 'empty' });
    assert.deepEqual(decodeArticle(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0])), { problem: 'binary' });
    assert.deepEqual(decodeArticle(Uint8Array.from([1, 2, 3, 65, 5, 6, 7, 8])), { problem: 'binary' });
    assert.deepEqual(decodeArticle(new Uint8Array(MAX_ARTICLE_BYTES + 1).fill(65)), { problem: 'too large' });
    assert.deepEqual(Object.keys(decodeArticle(new Uint8Array(MAX_ARTICLE_BYTES).fill(65))), ['text']);
  });
});

suite('source: names', () => {
  test('texts and Markdown are articles', () => {
    for (const name of ['a.txt', 'A.TXT', 'a.b.md', 'story.markdown', 'x.text'])
      assert.equal(isArticleName(name), true, name);
  });

  test('hidden files, project documents and other kinds are not', () => {
    for (const name of [
      '.a.txt',
      'README.md',
      'license.txt',
      'a.html',
      'txt',
      'fact-check.yaml',
      'a.txt.bak',
    ])
      assert.equal(isArticleName(name), false, name);
  });
});
