import assert from 'node:assert/strict';
import { unzip } from '../../src/import/word/unzip';
import { docx, ole, p, r } from './documents';
import { refusalOf } from './import';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const whole = () => docx({ body: p(r('The port is shut.')) });

suite('what cannot be imported', () => {
  /** What unpacks to some hundred times its size. */
  let bomb: Uint8Array;

  suiteSetup(async () => {
    bomb = await docx({ body: p(r('Boo.')), files: { 'word/more.xml': new Uint8Array(48_000_000) } });
  });

  test('a document that unpacks to more than a document can be, counted while it is unpacked', async () => {
    assert.ok(bomb.length < 500_000);
    assert.equal(await refusalOf('bomb.docx', bomb), 'too large');
  });

  test('one that says it is small does not unpack to more either', async () => {
    const liar = Buffer.from(bomb);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(48_000_000);
    for (let at = liar.indexOf(size); at !== -1; at = liar.indexOf(size)) liar.writeUInt32LE(10, at);
    assert.equal(await refusalOf('bomb.docx', liar), 'too large');
  });

  test('what is not wanted is not unpacked at all', () => {
    const files = unzip(bomb, (name) => name === 'docProps/core.xml');
    assert.deepEqual([...files.keys()], ['docProps/core.xml']);
  });

  test('a document of more files than any has', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 5001 }, (_, index) => [`word/media/${index}.png`, '']),
    );
    assert.equal(await refusalOf('many.docx', await docx({ body: p(r('Boo.')), files })), 'too large');
  });

  test('a document that is cut off, or has other bytes in the middle', async () => {
    const document = await whole();
    assert.equal(await refusalOf('cut.docx', document.slice(0, -40)), 'damaged');
    assert.equal(await refusalOf('cut.docx', document.slice(0, 300)), 'damaged');
    const at = Buffer.from(document).indexOf('word/document.xml') + 40;
    assert.equal(
      await refusalOf(
        'bent.docx',
        document.map((byte, index) => (index >= at && index < at + 80 ? 0x55 : byte)),
      ),
      'damaged',
    );
  });

  test('a document whose parts are no XML', async () => {
    const document = await docx({ body: '<w:p><w:r>' });
    assert.equal(await refusalOf('open.docx', document), 'damaged');
  });

  test('an empty file, and a document or page without words', async () => {
    assert.equal(await refusalOf('none.docx', new Uint8Array()), 'empty');
    assert.equal(await refusalOf('none.docx', await docx({ body: p('') })), 'empty');
    assert.equal(await refusalOf('none.html', bytes(' \n')), 'empty');
    assert.equal(await refusalOf('none.html', bytes('<html><body><img src="a.png"></body></html>')), 'empty');
  });

  test('a document with a password, and one of the old kind under a new name', async () => {
    assert.equal(await refusalOf('secret.docx', ole('EncryptionInfo', 'EncryptedPackage')), 'locked');
    assert.equal(await refusalOf('old.docx', ole('WordDocument', '1Table')), 'old Word');
    assert.equal(await refusalOf('old.doc', ole('WordDocument')), 'old Word');
  });

  test('a file that is not what its name says', async () => {
    assert.equal(await refusalOf('notes.docx', bytes('Just words.')), 'no Word file');
    assert.equal(await refusalOf('rich.docx', bytes('{\\rtf1 Just words.}')), 'RTF');
    assert.equal(await refusalOf('page.html', bytes('\x00\x01\x02\x03\x00\x00\x07')), 'no web page');
    assert.equal(await refusalOf('page.html', bytes('%PDF-1.7')), 'PDF');
    assert.equal(await refusalOf('page.mhtml', bytes('Subject: nothing\r\n\r\n')), 'no web page');
  });

  test('formats that are not read', async () => {
    assert.equal(await refusalOf('story.rtf', bytes('{\\rtf1 Words.}')), 'RTF');
    assert.equal(await refusalOf('story.odt', bytes('PK\x05\x06'.padEnd(22, '\0'))), 'OpenDocument');
    assert.equal(await refusalOf('story.pdf', bytes('%PDF-1.7')), 'PDF');
    assert.equal(await refusalOf('page.webarchive', bytes('bplist00')), 'web archive');
    assert.equal(await refusalOf('story.pages', bytes('Words.')), 'unknown');
  });

  test('a page without an article: a list of links, or a few words', async () => {
    const links = Array.from(
      { length: 40 },
      (_, index) => `<li><a href="/${index}">The story of the day, number ${index}</a></li>`,
    );
    assert.equal(
      await refusalOf(
        'home.html',
        bytes(`<html><body><main><ul>${links.join('')}</ul></main></body></html>`),
      ),
      'no article',
    );
    assert.equal(
      await refusalOf('gone.html', bytes('<html><body><h1>404</h1><p>This page is gone.</p></body></html>')),
      'no article',
    );
  });

  test('a page that is nested without end, or has tags without end', async () => {
    assert.equal(await refusalOf('deep.html', bytes('<div>'.repeat(100_000))), 'too large');
    assert.equal(await refusalOf('deep.html', bytes('<dd><p>'.repeat(2000))), 'too large');
    assert.equal(await refusalOf('wide.html', bytes('<b>a</b>'.repeat(40_000))), 'too large');
  });
});
