import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { mutated, mutatedBytes, runs } from '../mutated';
import { docx, p, r, table } from './documents';
import { importer, pages } from './import';

/** More than any page of these tests becomes, however it is damaged. In UTF-16 code units. */
const MOST = 1_000_000;

/** Imports a file, whatever it is: it is an article with front matter, or is refused with a reason. */
async function check(name: string, bytes: Uint8Array): Promise<void> {
  const imported = await importer.importFile({ name, bytes });
  if ('refusal' in imported) {
    assert.match(imported.refusal, /^[\w .]+$/);
    return;
  }
  assert.ok(imported.text.length < MOST, `${imported.text.length} characters`);
  assert.match(imported.text, /^---\n/);
  assert.equal(imported.origin.original, name);
}

suite('any file that is imported', function () {
  this.timeout(0);
  const texts = readdirSync(pages).map((name) => readFileSync(join(pages, name), 'utf8'));

  test('a damaged page is an article or is refused', () =>
    fc.assert(
      fc.asyncProperty(mutated(texts), (text) => check('page.html', Buffer.from(text))),
      { numRuns: runs(40) },
    ));

  test('any bytes are an article or are refused, whatever their name says', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a.docx', 'a.html', 'a.mhtml', 'a.htm', 'a.pdf', 'a', '../a.docx'),
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          mutatedBytes([
            Buffer.from('PK\x03\x04'),
            Buffer.from(
              'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>\r\n--x--',
            ),
          ]),
        ),
        check,
      ),
      { numRuns: runs(200) },
    ));

  test('a Word file with other bytes in it is an article or is refused', async () => {
    const file = await docx({
      body: p(r('Title'), 'Title') + p(r('The port is shut.')) + table([['a', 'b']]),
      core: { title: 'Port', creator: 'Kim', created: '2025-07-03T10:00:00Z' },
      footnotes: ['A note.'],
    });
    await fc.assert(
      fc.asyncProperty(mutatedBytes([file]), (bytes) => check('story.docx', bytes)),
      { numRuns: runs(150) },
    );
  });

  test('a Word file whose body is damaged XML is an article or is refused', () =>
    fc.assert(
      fc.asyncProperty(
        mutated([p(r('Title'), 'Heading1') + p(r('The port is shut.', '<w:b/>')) + table([['a', 'b']])]),
        async (body) => check('story.docx', await docx({ body })),
      ),
      { numRuns: runs(60) },
    ));
});
