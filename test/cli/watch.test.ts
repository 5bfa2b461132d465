import assert from 'node:assert/strict';
import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { runCommandLine } from './run';

const OPENED = 'opened the new bridge in Oslo on 3 May 2024.\n';
const MANSURI = `Foreign Minister Tarek Mansuri ${OPENED}`;
const MANSOURI = `Foreign Minister Tarek Mansouri ${OPENED}`;
const main = require.resolve('../../src/cli/main');

suite('watching stories', function () {
  this.timeout(60_000);
  let desk: string;
  let child: ChildProcessByStdio<null, Readable, Readable>;
  /** What was printed and not yet waited for. */
  let printed: string;

  setup(async () => {
    desk = await mkdtemp(join(tmpdir(), 'copydesk-watch-'));
    await story('bridge');
  });

  teardown(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await rm(desk, { recursive: true });
  });

  const path = (...names: string[]) => join(desk, ...names);

  async function story(name: string): Promise<void> {
    await mkdir(path(name));
    await writeFile(path(name, 'a.txt'), MANSURI);
    await writeFile(path(name, 'b.txt'), MANSOURI);
  }

  /** Begins to watch, and waits until it does. */
  async function watch(...names: string[]): Promise<string> {
    printed = '';
    child = spawn(process.execPath, [main, 'watch', ...names], {
      cwd: desk,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        child.emit('printed');
      });
    return until(/Watching .*\n/);
  }

  /** Waits until something was printed. @returns all that was printed up to it. */
  async function until(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(printed);
      if (found) {
        const end = found.index + found[0].length;
        const text = printed.slice(0, end);
        printed = printed.slice(end);
        return text;
      }
      await once(child, 'printed');
    }
  }

  /** Ends the watch as Ctrl-C does. @returns its exit code. */
  async function end(): Promise<unknown> {
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [unknown];
    return code;
  }

  test('tells how a story stands, then what is gone and what is new', async () => {
    assert.equal(
      await watch('bridge'),
      'bridge: 1 conflict in 2 articles.\ncopydesk: Watching one story; Ctrl-C ends it.\n',
    );
    await writeFile(path('bridge', 'b.txt'), MANSURI);
    const gone = await until(/No conflicts in .*\n/);
    assert.match(gone, /^ {2}gone {2}warning {2}.*Mansuri.*Mansouri.* {2}a\.txt:1:18 {2}name\.spelling\n/m);
    await writeFile(path('bridge', 'b.txt'), MANSOURI);
    assert.match(
      await until(/1 conflict in .*\n/),
      /^ {2}new {3}warning .*name\.spelling\nbridge: 1 conflict/,
    );
  });

  test('sees a file that is saved by putting another in its place', async () => {
    await watch('bridge');
    await writeFile(path('bridge', '.b.txt.new'), `${MANSOURI}The harbour has three quays.\n`);
    await writeFile(path('bridge', '.a.txt.new'), MANSOURI);
    await rename(path('bridge', '.a.txt.new'), path('bridge', 'a.txt'));
    assert.match(await until(/No conflicts in .*\n/), /^ {2}gone /);
  });

  test('sees settings that are made, in the story’s folder or above it', async () => {
    await watch('bridge');
    await writeFile(path('copydesk.yaml'), 'severity:\n  name.spelling: hint\n');
    assert.match(await until(/1 quiet finding\.\n/), /^ {2}gone {2}warning/);
    await writeFile(path('bridge', 'copydesk.yaml'), 'severity:\n  name.speling: hint\n');
    assert.match(await until(/ 1 conflict in .*\n/), /Do you mean “name\.spelling”\?/);
  });

  test('sees what is settled in a sheet', async () => {
    await runCommandLine(['check', 'bridge', '--write-sheet'], {}, { folder: desk });
    await watch('bridge');
    const sheet = await readFile(path('bridge', 'fact-check.yaml'), 'utf8');
    await writeFile(
      path('bridge', 'fact-check.yaml'),
      sheet.replace('\n    status: open', '\n    status: dismissed'),
    );
    assert.match(await until(/bridge: .* 1 settled\.\n/), /^ {2}gone {2}warning/);
  });

  test('goes on where a folder is deleted, and follows it when it is back', async () => {
    await story('tunnel');
    await watch('bridge', 'tunnel');
    await rm(path('bridge'), { recursive: true });
    await until(/bridge does not exist\.\n/);
    await writeFile(path('tunnel', 'b.txt'), MANSURI);
    await until(/tunnel: No conflicts in .*\n/);
    await story('bridge');
    await until(/bridge: 1 conflict in 2 articles\.\n/);
    await writeFile(path('bridge', 'b.txt'), MANSURI);
    await until(/bridge: No conflicts in .*\n/);
  });

  test('ends with Ctrl-C, and says by its exit code how the stories stand', async function () {
    // Windows has no signal that a process can be sent as Ctrl-C.
    if (process.platform === 'win32') this.skip();
    await watch('bridge');
    assert.equal(await end(), 1);
    await writeFile(path('bridge', 'b.txt'), MANSURI);
    await watch('bridge');
    assert.equal(await end(), 0);
    await watch('bridge');
    await rm(path('bridge'), { recursive: true });
    await until(/does not exist\.\n/);
    assert.equal(await end(), 2);
  });

  test('does not begin where there is no such folder', async () => {
    child = spawn(process.execPath, [main, 'watch', path('nowhere')], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [code] = (await once(child, 'exit')) as [unknown];
    assert.equal(code, 2);
  });
});
