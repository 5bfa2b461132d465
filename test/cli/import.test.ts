import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docx, ole, p, r } from '../import/documents';
import { runCommandLine } from './run';

const article = (minister: string) =>
  docx({
    core: { creator: 'Ada Holm', created: '2031-02-03T09:00:00Z' },
    body:
      p(r('Minister speaks in Oslo'), 'Title') +
      p(r(`Foreign Minister Tarek ${minister} spoke in Oslo on Monday. He said that the talks would go on.`)),
  });

suite('copydesk import', () => {
  let folder: string;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-import-'));
  });

  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('a document that unpacks without end, a device and a link to itself are named, and the others imported', async function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(join(folder, 'a.docx'), await article('Mansuri'));
    const more = { 'word/more.xml': new Uint8Array(48_000_000) };
    writeFileSync(join(folder, 'bomb.docx'), await docx({ body: p(r('Boo.')), files: more }));
    symlinkSync('/dev/zero', join(folder, 'device.docx'));
    symlinkSync('loop.docx', join(folder, 'loop.docx'));
    const { code, stdout, stderr } = await runCommandLine(['import', '.'], {}, { folder });
    assert.equal(stdout, 'a.docx → a.md\n1 of 4 imported.\n');
    assert.deepEqual(stderr.trim().split('\n'), [
      'copydesk: “bomb.docx” is too large for an article.',
      'copydesk: device.docx is something else than a file.',
      'copydesk: loop.docx is a link that leads back to itself.',
    ]);
    assert.equal(code, 2);
  });

  test('a folder of Word files becomes articles, which a check then reads', async () => {
    writeFileSync(join(folder, 'first.docx'), await article('Mansuri'));
    writeFileSync(join(folder, 'second.docx'), await article('Mansouri'));
    mkdirSync(join(folder, 'story'));
    const story = join(folder, 'story');
    const run = await runCommandLine(['import', folder, '--into', story]);
    assert.equal(run.stderr, '');
    assert.match(
      run.stdout,
      /first\.docx → \S+first\.md\n\S+second\.docx → \S+second\.md\n2 of 2 imported\.\n$/,
    );
    assert.equal(run.code, 0);
    assert.deepEqual(readdirSync(story), ['first.md', 'second.md']);
    assert.match(
      readFileSync(join(story, 'first.md'), 'utf8'),
      /^---\ntitle: Minister speaks in Oslo\nauthor: Ada Holm\ndate: 2031-02-03T09:00:00Z\noriginal: first\.docx\nfingerprint: \w+\n---\n\n# Minister speaks in Oslo\n\nForeign Minister Tarek Mansuri spoke in Oslo on Monday\. He said that the talks would go on\.\n$/,
    );
    const check = await runCommandLine(['check', story, '--format', 'json']);
    const { findings } = JSON.parse(check.stdout) as { findings: { code: string }[] };
    assert.equal(findings[0]?.code, 'name.spelling');
  });

  test('what cannot be read is named, and the rest is imported', async () => {
    writeFileSync(join(folder, 'a.docx'), await article('Mansuri'));
    writeFileSync(join(folder, 'b.docx'), 'Just words.');
    writeFileSync(join(folder, 'c.docx'), ole('EncryptedPackage'));
    const missing = join(folder, 'd.docx');
    const run = await runCommandLine(['import', folder, missing]);
    assert.equal(run.code, 2);
    const lines = run.stderr.split('\n');
    assert.match(lines[0] ?? '', /^copydesk: \S+d\.docx does not exist\.$/);
    assert.match(lines[1] ?? '', /^copydesk: “\S+b\.docx” is no Word file\.$/);
    assert.match(
      lines[2] ?? '',
      /^copydesk: “\S+c\.docx” is locked with a password: save it without one first\.$/,
    );
    assert.match(run.stdout, /\n1 of 4 imported\.\n$/);
    assert.deepEqual(readdirSync(folder), ['a.docx', 'a.md', 'b.docx', 'c.docx']);
  });

  test('nothing is overwritten, and a second import of the same file writes nothing', async () => {
    const source = join(folder, 'a.docx');
    writeFileSync(source, await article('Mansuri'));
    writeFileSync(join(folder, 'a.md'), 'Notes of mine.');
    assert.equal((await runCommandLine(['import', source])).code, 0);
    const again = await runCommandLine(['import', source]);
    assert.match(again.stdout, /a-2\.md \(imported before\)\n0 of 1 imported\.\n$/);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'Notes of mine.');
    writeFileSync(source, await article('Mansouri'));
    await runCommandLine(['import', source]);
    assert.deepEqual(readdirSync(folder), ['a-2.md', 'a-3.md', 'a.docx', 'a.md']);
  });

  test('a folder with nothing to import, and one that does not exist', async () => {
    const nothing = await runCommandLine(['import', folder]);
    assert.equal(nothing.code, 2);
    assert.match(
      nothing.stderr,
      /holds nothing to import: no Word file \(\.docx\) and no web page \(\.html\)\.\n$/,
    );
    const into = await runCommandLine(['import', folder, '--into', join(folder, 'none')]);
    assert.equal(into.code, 2);
    assert.match(into.stderr, /none does not exist\.\n$/);
  });
});
