import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'yaml';
import { updateFileAtomically } from '../../src/cli/writeFile';
import { quietNotes } from '../quietNotes';
import { check } from './checked';
import { runCommandLine } from './run';

const ARTICLES = {
  'a.txt':
    'Foreign Minister Tarek Mansuri opened the new bridge in Oslo on 3 May 2024. It is 82 metres long.\n',
  'b.txt': 'Foreign Minister Tarek Mansouri opened the new bridge in Oslo on 3 May 2024.\n',
};
const FOUND = /Mansuri.*Mansouri/;

const main = require.resolve('../../src/cli/main');
/** How often the whole command line is ended; test/cli/writeFile.test.ts ends the writing alone, and more often. */
const CRASHES = Number(process.env['CRASHES'] ?? 12);

suite('the command line', () => {
  let folder: string;
  let sheet: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-check-'));
    sheet = join(folder, 'fact-check.yaml');
    for (const [name, text] of Object.entries(ARTICLES)) await writeFile(join(folder, name), text);
  });

  teardown(async () => {
    await chmod(folder, 0o755);
    await rm(folder, { recursive: true });
  });

  const run = (writeSheet: boolean) =>
    check([folder], { format: 'text', ...(writeSheet ? { writeSheet } : {}) });

  test('what is settled and not yet changed is a note, counted under its own name, and no reason to fail', async () => {
    await run(true);
    const text = await readFile(sheet, 'utf8');
    await writeFile(
      sheet,
      text.replace('\n    status: open', '\n    status: resolved\n    stands: Tarek Mansouri'),
    );
    const { output, found } = await run(false);
    assert.equal(found, false);
    assert.match(
      output,
      /^ {2}note {2}Settled, not yet changed: .* — the sheet says “Tarek Mansouri” is right {2}name\.spelling$/m,
    );
    assert.match(output, /^ {6}a\.txt:1:18 {2}Tarek Mansuri$/m);
    assert.match(
      output,
      /^No conflicts in 2 articles\.(?: \d+ quiet findings?\.)? 1 settled, not yet changed\.$/m,
    );
    const { notYetChanged } = JSON.parse((await check([folder], { format: 'json' })).output) as {
      notYetChanged: unknown[];
    };
    assert.equal(notYetChanged.length, 1);
    await writeFile(join(folder, 'a.txt'), ARTICLES['a.txt'].replace('Mansuri', 'Mansouri'));
    assert.doesNotMatch((await run(false)).output, /not yet changed/);
  });

  suite('with many notes', () => {
    /** Writes a story of so many quiet findings. */
    const write = async (count: number) => {
      const { first, second } = quietNotes(count);
      await writeFile(join(folder, 'a.txt'), first);
      await writeFile(join(folder, 'b.txt'), second);
    };
    setup(() => write(7));

    const notes = (text: string) => text.match(/^ {2}note {2}/gm)?.length ?? 0;

    test('the text lists five of an article, and says how many it holds back', async () => {
      const { output, found } = await check([folder], { format: 'text' });
      assert.equal(notes(output), 5);
      assert.match(
        output,
        /\nNo conflicts in 2 articles\. 7 quiet findings\.\nOf the quiet findings 2 are held back: --all lists them\.\n$/,
      );
      assert.equal(found, false);
    });

    test('one that is held back is told of as one', async () => {
      await write(6);
      const { output } = await check([folder], { format: 'text' });
      assert.match(output, /\nOf the quiet findings 1 is held back: --all lists it\.\n$/);
    });

    test('--all lists all, and JSON has all', async () => {
      const all = await runCommandLine(['check', folder, '--all']);
      assert.equal(notes(all.stdout), 7);
      assert.match(all.stdout, /\nNo conflicts in 2 articles\. 7 quiet findings\.\n$/);
      const json = await runCommandLine(['check', folder, '--format', 'json']);
      const { findings } = JSON.parse(json.stdout) as { findings: { severity: string }[] };
      assert.equal(findings.filter(({ severity }) => severity === 'information').length, 7);
      assert.deepEqual([all.code, json.code], [0, 0]);
    });

    test('the help names --all', async () => {
      const { stdout } = await runCommandLine(['check', '--help']);
      assert.match(
        stdout.replace(/\s+/g, ' '),
        /--all list all findings as text, not 5 notes an article at most; JSON always has all/,
      );
    });
  });

  const utf16 = Buffer.from('\uFEFFfacts: []\n', 'utf16le');

  for (const [name, content, told] of [
    [
      'has a mark of quotation too few',
      'facts:\n  - fact: "One\n  - fact: Two\n',
      /yaml:[23]:\d+: .*(?:quotation mark|quote)/,
    ],
    ['is of a newer version', 'version: 2\nfacts: []\n', /yaml:1:10: This sheet is of version 2/],
    ['is larger than 20 MB', `# ${'x'.repeat(20_000_000)}\n`, /is larger than 20 MB/],
    ['has tabs', 'facts:\n\t- fact: One\n', /yaml:2:1: Tabs cannot indent/],
    ['has a key twice', 'facts:\n  - fact: One\n    fact: Two\n', /yaml:3:5: This key stands twice/],
    [
      'is in the middle of a merge',
      'facts:\n<<<<<<< HEAD\n  - fact: One\n=======\n  - fact: Two\n>>>>>>> desk\n',
      /yaml:2:1: A merge of two versions is unfinished/,
    ],
    ['has an alias of nothing', 'facts:\n  - fact: *lost\n', /yaml:2:11: Nothing is named &lost/],
    ['is a list', '- one\n- two\n', /yaml:1:1: This file is something else/],
    ['is a word', 'hello\n', /yaml:1:1: This file is something else/],
    ['is another file', 'on: push\njobs: {}\n', /yaml:1:1: This file is something else/],
    ['is two documents', 'facts: []\n---\nfacts: []\n', /yaml:2:1: This file is one document/],
    ['is in UTF-16', utf16, /is a text in UTF-16: save it in UTF-8/],
    ['is in Latin-1', Buffer.from('facts:\n  - fact: Málaga\n', 'latin1'), /is no text in UTF-8/],
    ['is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /is no text/],
  ] as const) {
    test(`a sheet that ${name} is left alone, and the articles are checked all the same`, async () => {
      await writeFile(sheet, content);
      for (const writes of [false, true]) {
        const { output, warnings, found, failed } = await run(writes);
        assert.match(output, FOUND);
        assert.match(warnings[0] ?? '', told);
        assert.equal(found, true);
        assert.equal(failed, writes);
        assert.equal(
          warnings.some((warning) => warning.endsWith('was left untouched: mend it first, then run again.')),
          writes,
        );
      }
      assert.ok((await readFile(sheet)).equals(Buffer.from(content)));
      assert.deepEqual(await readdir(folder), ['a.txt', 'b.txt', 'fact-check.yaml']);
    });
  }

  test('a folder in the place of the sheet is told', async () => {
    await mkdir(sheet);
    const { output, warnings, failed } = await run(true);
    assert.match(output, FOUND);
    assert.match(warnings[0] ?? '', /fact-check\.yaml is a folder/);
    assert.equal(failed, true);
    assert.deepEqual(await readdir(sheet), []);
  });

  test('a read-only sheet is told when it would change, and only then', async () => {
    await run(true);
    await chmod(sheet, 0o444);
    assert.deepEqual((await run(true)).warnings, []);
    const before = await readFile(sheet, 'utf8');
    await writeFile(join(folder, 'b.txt'), 'The bridge is 84 metres long.\n');
    const { warnings, failed } = await run(true);
    assert.match(warnings[0] ?? '', /fact-check\.yaml may not be written: permission denied/);
    assert.equal(failed, true);
    assert.equal(await readFile(sheet, 'utf8'), before);
    assert.deepEqual(await readdir(folder), ['a.txt', 'b.txt', 'fact-check.yaml']);
  });

  test('a read-only folder and a sheet that may not be read are told', async function () {
    // An administrator may write everywhere.
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    await chmod(folder, 0o555);
    const { output, warnings } = await run(true);
    assert.match(output, FOUND);
    assert.match(warnings[0] ?? '', /may not be written: permission denied/);
    await chmod(folder, 0o755);
    await writeFile(sheet, 'facts: []\n', { mode: 0o000 });
    assert.match((await run(true)).warnings[0] ?? '', /may not be read: permission denied/);
  });

  test('what is unusual but a sheet is kept to: byte order mark, line ends, anchors and aliases', async () => {
    const text =
      '\uFEFF# ours\r\nfacts:\r\n  - fact: &bridge The bridge\r\n    notes: *bridge   # see above\r\n\r\n';
    await writeFile(sheet, text);
    const { warnings, failed } = await run(true);
    assert.deepEqual(warnings, []);
    assert.equal(failed, false);
    const after = await readFile(sheet, 'utf8');
    assert.ok(after.startsWith('\uFEFF# ours\r\nfacts:\r\n'), after);
    assert.ok(after.includes('  - fact: &bridge The bridge\r\n    notes: *bridge   # see above\r\n'), after);
    assert.equal(after.replaceAll('\r\n', '').includes('\n'), false);
    assert.match(after, /Mansuri/);
  });

  test('a sheet is made where there is none, or where it is empty; a second run changes nothing', async () => {
    for (const start of [undefined, '', '# nothing yet\n']) {
      await rm(sheet, { force: true });
      if (start !== undefined) await writeFile(sheet, start);
      await run(true);
      const text = await readFile(sheet, 'utf8');
      assert.ok(text.startsWith(start ?? ''));
      assert.match(text, /Mansuri/);
      const { mtimeMs } = await stat(sheet);
      await run(true);
      assert.equal((await stat(sheet)).mtimeMs, mtimeMs);
    }
  });

  test(`ended at any moment, it leaves the old sheet or the new one (${CRASHES} times)`, async function () {
    this.timeout(CRASHES * 5000);
    await run(true);
    const before = await readFile(sheet, 'utf8');
    await writeFile(join(folder, 'b.txt'), ARTICLES['b.txt'].replace('3 May', '4 May'));
    const start = () =>
      spawn(process.execPath, [main, 'check', folder, '--write-sheet'], { stdio: 'ignore' });
    const began = performance.now();
    await once(start(), 'exit');
    const takes = performance.now() - began;
    const after = await readFile(sheet, 'utf8');
    assert.notEqual(before, after);
    const left = { old: 0, new: 0 };
    for (let turn = 0; turn < CRASHES; turn++) {
      await writeFile(sheet, before);
      const child = start();
      const ended = once(child, 'exit');
      await pause(takes * (0.6 + Math.random() * 0.6));
      child.kill('SIGKILL');
      await ended;
      const text = await readFile(sheet, 'utf8');
      assert.ok(text === before || text === after, text);
      left[text === before ? 'old' : 'new']++;
    }
    console.log(
      `      ended ${CRASHES} times: ${left.old} times the old sheet is left, ${left.new} times the new one`,
    );
    await run(true);
    assert.equal(await readFile(sheet, 'utf8'), after);
    assert.deepEqual(await readdir(folder), ['a.txt', 'b.txt', 'fact-check.yaml']);
  });

  test('two writers and a person at one time lose nothing', async function () {
    this.timeout(60_000);
    const runs = ['a.txt', 'b.txt'].map(async (name) => {
      const child = spawn(process.execPath, [main, 'check', join(folder, name), '--write-sheet'], {
        stdio: 'ignore',
      });
      const [code] = (await once(child, 'exit')) as [number];
      assert.equal(code, 0);
    });
    const notes = Array.from({ length: 20 }, (_, index) => `note ${index}`);
    const person = async () => {
      for (const note of notes) {
        await updateFileAtomically(sheet, (bytes) => `${Buffer.from(bytes ?? []).toString()}# ${note}\n`);
        await pause(Math.random() * 60);
      }
    };
    await Promise.all([...runs, person()]);
    const text = await readFile(sheet, 'utf8');
    for (const note of notes) assert.equal(text.split(`# ${note}\n`).length, 2, text);
    const { sources, entities } = parse(text) as Record<'sources' | 'entities', Record<string, string>[]>;
    assert.deepEqual(sources.map(({ file }) => file).sort(), ['a.txt', 'b.txt']);
    const names = entities.map(({ name }) => name);
    assert.ok(names.includes('Tarek Mansuri') && names.includes('Tarek Mansouri'), names.join(', '));
    assert.deepEqual(await readdir(folder), ['a.txt', 'b.txt', 'fact-check.yaml']);
  });
});
