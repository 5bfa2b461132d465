import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { updateFileAtomically } from '../../src/cli/writeFile';

const CRASHES = 200;
const LANES = ['one', 'two', 'three', 'four'];

const write = (path: string, text: string) => updateFileAtomically(path, () => text);
const text = (bytes: Uint8Array | undefined) => (bytes ? Buffer.from(bytes).toString('utf8') : '');

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
    await write(file, 'one\r\n');
    assert.equal(await readFile(file, 'utf8'), 'one\r\n');
    await write(file, '\uFEFFtwö');
    assert.equal(await readFile(file, 'utf8'), '\uFEFFtwö');
    assert.deepEqual(await readdir(folder), ['fact-check.yaml']);
  });

  test('the same text is not written again', async () => {
    await write(file, 'one');
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
    await write(link, 'two');
    assert.equal(await readFile(file, 'utf8'), 'two');
    assert.equal((await stat(file)).mode & 0o777, 0o640);
    assert.deepEqual((await readdir(folder)).sort(), ['fact-check.yaml', 'link.yaml']);
  });

  test('a read-only file is refused and stays', async () => {
    await writeFile(file, 'one');
    await chmod(file, 0o444);
    await assert.rejects(write(file, 'two'), { code: 'EACCES' });
    assert.equal(await readFile(file, 'utf8'), 'one');
    assert.deepEqual(await readdir(folder), ['fact-check.yaml']);
    await chmod(file, 0o644);
  });

  test('a folder that is not there is an error', async () => {
    await assert.rejects(write(join(folder, 'none', 'a.yaml'), 'x'), { code: 'ENOENT' });
  });

  test('of writers at one time each has the text of the one before', async () => {
    await writeFile(file, '');
    const add = (word: string) => updateFileAtomically(file, (before) => `${text(before)}${word}\n`);
    const words = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    await Promise.all(words.map(add));
    assert.deepEqual((await readFile(file, 'utf8')).trimEnd().split('\n').sort(), words.sort());
    assert.deepEqual(await readdir(folder), ['fact-check.yaml']);
  });

  test('what a writer that was silent for long, or has ended, has left is no hindrance', async () => {
    const lock = join(folder, '.fact-check.yaml.lock');
    await writeFile(lock, '');
    const long = new Date(Date.now() - 60_000);
    await utimes(lock, long, long);
    await write(file, 'one');
    assert.equal(await readFile(file, 'utf8'), 'one');
    const ended = spawn(process.execPath, ['-e', '']);
    await once(ended, 'exit');
    await writeFile(lock, `${ended.pid ?? 0} ${hostname()} x`);
    await writeFile(join(folder, `.fact-check.yaml.${ended.pid ?? 0}.new`), 'half');
    await write(file, 'two');
    assert.equal(await readFile(file, 'utf8'), 'two');
    assert.deepEqual(await readdir(folder), ['fact-check.yaml']);
  });

  test('who was taken for ended while at work does not undo what another has written since', async () => {
    await writeFile(file, 'one');
    let turns = 0;
    await updateFileAtomically(file, (bytes) => {
      if (++turns === 1) {
        writeFileSync(join(folder, '.fact-check.yaml.lock'), 'another');
        writeFileSync(file, 'two');
        rmSync(join(folder, '.fact-check.yaml.lock'));
      }
      return `${text(bytes)}+`;
    });
    assert.equal(await readFile(file, 'utf8'), 'two+');
    assert.deepEqual(await readdir(folder), ['fact-check.yaml']);
  });

  test('a process that is ended at any moment while it writes leaves the old text or the new one', async function () {
    this.timeout(120_000);
    const size = 1_000_000;
    const texts = ['a', 'b'].map((letter) => letter.repeat(size));
    const script = (path: string) => `
      const { updateFileAtomically } = require(${JSON.stringify(require.resolve('../../src/cli/writeFile'))});
      (async () => {
        process.stdout.write('ready');
        const texts = ['a', 'b'].map((letter) => letter.repeat(${size}));
        for (let turn = 0; ; turn++) await updateFileAtomically(${JSON.stringify(path)}, () => texts[turn % 2]);
      })();`;
    const ended = { writing: 0, between: 0 };
    const crash = async (lane: string) => {
      const own = join(folder, lane);
      const path = join(own, 'fact-check.yaml');
      await mkdir(own);
      await writeFile(path, texts[0] ?? '');
      for (let turn = 0; turn < CRASHES / LANES.length; turn++) {
        const child = spawn(process.execPath, ['-e', script(path)], { stdio: ['ignore', 'pipe', 'inherit'] });
        await once(child.stdout, 'data');
        await pause(Math.random() * 20);
        child.kill('SIGKILL');
        await once(child, 'exit');
        assert.ok(texts.includes(await readFile(path, 'utf8')), `the file is broken after turn ${turn}`);
        const isWriting = (await readdir(own)).some((name) => name.endsWith('.new'));
        ended[isWriting ? 'writing' : 'between']++;
      }
      await write(path, 'c');
      assert.deepEqual(await readdir(own), ['fact-check.yaml']);
    };
    await Promise.all(LANES.map(crash));
    console.log(
      `      ended ${CRASHES} times: ${ended.writing} while the new text was written, ${ended.between} before or after`,
    );
    assert.ok(ended.writing > 0, 'no process was ended while it wrote');
  });
});
