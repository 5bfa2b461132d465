import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { updateFileAtomically, writeFileAtomically } from '../../src/cli/writeFile';

suite('writing a file whole or not at all', () => {
  let folder: string;
  let file: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-write-'));
    file = join(folder, 'fact-check.yaml');
  });

  teardown(async () => {
    await chmod(folder, 0o755);
    await rm(folder, { recursive: true });
  });

  test('a new file and a changed one have the text, and nothing else is left', async () => {
    await writeFileAtomically(file, 'one\r\n');
    assert.equal(await readFile(file, 'utf8'), 'one\r\n');
    await writeFileAtomically(file, '\uFEFFtwö');
    assert.equal(await readFile(file, 'utf8'), '\uFEFFtwö');
    assert.deepEqual(await readdir(folder), ['fact-check.yaml']);
  });

  test('the same text is not written again', async () => {
    await writeFileAtomically(file, 'one');
    await utimes(file, 1000, 1000);
    assert.equal(await updateFileAtomically(file, () => 'one'), false);
    assert.equal(await updateFileAtomically(file, () => undefined), false);
    assert.equal((await stat(file)).mtimeMs, 1_000_000);
    assert.deepEqual(await readdir(folder), ['fact-check.yaml']);
  });

  test('who may read and write it, and a link to it, stay', async function () {
    if (process.platform === 'win32') this.skip();
    await writeFile(file, 'one', { mode: 0o640 });
    const link = join(folder, 'link.yaml');
    await symlink(file, link);
    await writeFileAtomically(link, 'two');
    assert.equal(await readFile(file, 'utf8'), 'two');
    assert.equal((await stat(file)).mode & 0o777, 0o640);
    assert.deepEqual((await readdir(folder)).sort(), ['fact-check.yaml', 'link.yaml']);
  });

  test('a read-only file is refused and stays', async () => {
    await writeFile(file, 'one');
    await chmod(file, 0o444);
    await assert.rejects(writeFileAtomically(file, 'two'), { code: 'EACCES' });
    assert.equal(await readFile(file, 'utf8'), 'one');
    assert.deepEqual(await readdir(folder), ['fact-check.yaml']);
    await chmod(file, 0o644);
  });

  test('a folder that is not there is an error', async () => {
    await assert.rejects(writeFileAtomically(join(folder, 'none', 'a.yaml'), 'x'), { code: 'ENOENT' });
  });

  test('of writers at one time each has the text of the one before', async () => {
    await writeFile(file, '');
    const add = (word: string) => updateFileAtomically(file, (before) => `${before ?? ''}${word}\n`);
    const words = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    await Promise.all(words.map(add));
    assert.deepEqual((await readFile(file, 'utf8')).trimEnd().split('\n').sort(), words.sort());
    assert.deepEqual(await readdir(folder), ['fact-check.yaml']);
  });

  test('what a writer that was ended has left is no hindrance', async () => {
    const left = join(folder, '.fact-check.yaml.new');
    await writeFile(left, 'half');
    const long = new Date(Date.now() - 60_000);
    await utimes(left, long, long);
    await writeFileAtomically(file, 'one');
    assert.equal(await readFile(file, 'utf8'), 'one');
    assert.deepEqual(await readdir(folder), ['fact-check.yaml']);
  });

  test('a process that is ended while it writes leaves the old text or the new one', async function () {
    this.timeout(60_000);
    const size = 2_000_000;
    const texts = ['a', 'b'].map((letter) => letter.repeat(size));
    await writeFile(file, texts[0] ?? '');
    const script = `
      const { writeFileAtomically } = require(${JSON.stringify(require.resolve('../../src/cli/writeFile'))});
      (async () => {
        console.log('ready');
        for (let turn = 0; ; turn++) {
          await writeFileAtomically(${JSON.stringify(file)}, 'ab'[turn % 2].repeat(${size}));
        }
      })();`;
    for (let turn = 0; turn < Number(process.env['CRASHES'] ?? 10); turn++) {
      const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      await pause(turn * 3 + Math.random() * 20);
      child.kill('SIGKILL');
      await once(child, 'exit');
      assert.ok(texts.includes(await readFile(file, 'utf8')), `the file is broken after turn ${turn}`);
      const long = new Date(Date.now() - 60_000);
      await utimes(join(folder, '.fact-check.yaml.new'), long, long).catch(() => undefined);
    }
  });
});
