import assert from 'node:assert/strict';
import { findTarget } from '../../src/import/names';
import { docx, p, r } from './documents';
import { importer } from './import';

const folder = (files: Readonly<Record<string, string>>) => (name: string) => Promise.resolve(files[name]);
const origin = { original: 'Ferry final.v2.docx', fingerprint: 'abc' };

suite('names of imported articles', () => {
  test('the name of the file, with another ending', async () => {
    assert.deepEqual(await findTarget(origin, folder({})), { free: 'Ferry final.v2.md' });
  });

  test('a name that is taken gets a number', async () => {
    const files = { 'Ferry final.v2.md': 'Words of mine.', 'Ferry final.v2-2.md': '' };
    assert.deepEqual(await findTarget(origin, folder(files)), { free: 'Ferry final.v2-3.md' });
  });

  test('what the same file gave before is found, however it was edited; another file of that name is not', async () => {
    const bytes = await docx({ body: p(r('The port is shut.')) });
    const imported = await importer.importFile({ name: 'Port: “shut”.docx', bytes });
    assert.ok('text' in imported);
    const files = { 'Port: “shut”.md': imported.text.replace('is shut', 'is open') };
    assert.deepEqual(await findTarget(imported.origin, folder(files)), { imported: 'Port: “shut”.md' });
    const changed = { ...imported.origin, fingerprint: 'other' };
    assert.deepEqual(await findTarget(changed, folder(files)), { free: 'Port: “shut”-2.md' });
  });
});
