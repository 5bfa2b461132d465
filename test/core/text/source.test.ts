import assert from 'node:assert/strict';
import {
  MAX_ARTICLE_BYTES,
  articleText,
  decodeArticle,
  isArticleName,
  otherFormatsAmong,
} from '../../../src/core/text/source';

const bytes = (text: string) => new TextEncoder().encode(text);

suite('source: what is an article', () => {
  test('a text, with its line breaks as they are', () => {
    assert.deepEqual(decodeArticle(bytes('a\r\nb\rc\n')), { text: 'a\r\nb\rc\n' });
    assert.deepEqual(articleText('a\r\nb\rc\n'), { text: 'a\r\nb\rc\n' });
  });

  test('what is none', () => {
    assert.deepEqual(decodeArticle(bytes('')), { problem: 'empty' });
    assert.deepEqual(decodeArticle(bytes(' \r\n\t')), { problem: 'empty' });
    assert.deepEqual(decodeArticle(bytes('\uFEFF')), { problem: 'empty' });
    assert.deepEqual(decodeArticle(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0])), { problem: 'binary' });
    assert.deepEqual(decodeArticle(new Uint8Array(MAX_ARTICLE_BYTES + 1).fill(65)), { problem: 'too large' });
    assert.deepEqual(Object.keys(decodeArticle(new Uint8Array(MAX_ARTICLE_BYTES).fill(65))), ['text']);
    assert.deepEqual(articleText('a'.repeat(MAX_ARTICLE_BYTES + 1)), { problem: 'too large' });
    assert.deepEqual(articleText('\n \n'), { problem: 'empty' });
  });

  test('a text in another language is none', () => {
    const text =
      'Der Bürgermeister hat gesagt, dass die Brücke nicht vor dem Winter und auch nicht mit dem Zug erreicht wird. ';
    assert.deepEqual(decodeArticle(bytes(text.repeat(3))), { problem: 'not English' });
    assert.deepEqual(articleText(text.repeat(3)), { problem: 'not English' });
    assert.deepEqual(articleText(text), { text });
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

  test('documents, pages and prints look like articles and are not read', () => {
    const names = ['b.DOCX', 'a.pdf', 'c.html', 'd.htm', 'e.rtf', 'f.odt', 'g.doc'];
    assert.deepEqual(otherFormatsAmong(names), [...names].sort());
  });

  test('hidden files, what an open word processor leaves, project documents and other kinds are none', () => {
    assert.deepEqual(
      otherFormatsAmong(['.a.docx', '~$a.docx', 'README.html', 'a.csv', 'a.png', '.pdf', 'pdf']),
      [],
    );
  });

  test('a document whose text lies beside it is none that is missed', () => {
    assert.deepEqual(otherFormatsAmong(['Ferry.docx', 'ferry.txt', 'mill.pdf', 'mill.md', 'mine.pdf']), [
      'mine.pdf',
    ]);
  });
});
