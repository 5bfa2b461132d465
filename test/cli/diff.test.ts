import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from './run';

const OPENED = 'opened the new bridge in Oslo on 3 May 2024.\n';

suite('what a correction changed', function () {
  this.timeout(60_000);
  let folder: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-diff-'));
    await mkdir(join(folder, 'mill'));
    await writeFile(join(folder, 'mill', 'a.txt'), `Foreign Minister Tarek Mansuri ${OPENED}`);
    await writeFile(join(folder, 'mill', 'b.txt'), `Foreign Minister Tarek Mansouri ${OPENED}`);
    await cp(join(folder, 'mill'), join(folder, 'old'), { recursive: true });
    for (const args of [
      ['init', '-q'],
      ['add', '.'],
      ['commit', '-qm', 'One'],
    ]) {
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
    }
  });

  teardown(() => rm(folder, { recursive: true }));

  const run = (...args: string[]) => runCommandLine(['diff', ...args], {}, { folder });

  test('is told against a revision and against a folder, in the same words', async () => {
    await writeFile(
      join(folder, 'mill', 'a.txt'),
      `Foreign Minister Tarek Mansouri ${OPENED}It was on Monday, 3 May 2024.\n`,
    );
    const revision = await run('HEAD', 'mill');
    assert.match(
      revision.stdout,
      /^Went:\n {2}warning .*Mansuri.* name\.spelling\n\nCame:\n {2}error .*Monday.* date\.weekday\n {2}hint .* source\.shared\n/,
    );
    assert.match(
      revision.stdout,
      /\nChanged:\n {2}a\.txt:1:18 {2}“Tarek Mansuri” → “Tarek Mansouri”\n {2}a\.txt:2:1 {2}\(nothing\) → “It was on Monday, 3 May 2024\.”\n\n1 went, 2 came, 0 stayed\.\n2 values changed\.\n$/,
    );
    assert.equal(revision.code, 1);
    assert.deepEqual(await run('old', 'mill'), revision);
    const json = await run('HEAD', 'mill', '--format', 'json');
    const { went, changed } = JSON.parse(json.stdout) as { went: { code: string }[]; changed: object[] };
    assert.deepEqual(
      went.map(({ code }) => code),
      ['name.spelling'],
    );
    assert.deepEqual(changed[0], {
      path: 'a.txt',
      type: 'name',
      before: { line: 1, column: 18, text: 'Tarek Mansuri' },
      after: { line: 1, column: 18, text: 'Tarek Mansouri' },
    });
  });

  test('is told as Markdown, with articles that are new or gone', async () => {
    await writeFile(join(folder, 'mill', 'a.txt'), `Minister Tarek Mansuri ${OPENED}`);
    await writeFile(join(folder, 'mill', 'c.txt'), 'The mill is shut.\n');
    await rm(join(folder, 'mill', 'b.txt'));
    const { stdout } = await run('HEAD', 'mill', '--format', 'markdown');
    assert.match(stdout, /^# What the correction changed\n\n1 went, 0 came, 0 stayed\. /);
    assert.match(stdout, /\n## Went\n\n- _warning_: .*Mansuri.* \(name\.spelling\)\n/);
    assert.match(stdout, /\n## New articles\n\n- c\.txt\n\n## Articles gone\n\n- b\.txt\n$/);
  });

  test('is nothing where nothing changed', async () => {
    const { code, stdout } = await run('HEAD', 'mill');
    assert.equal(stdout, '0 went, 0 came, 1 stayed.\n');
    assert.equal(code, 0);
  });

  test('needs a revision that is one', async () => {
    const lost = await run('lost', 'mill');
    assert.match(lost.stderr, /^copydesk: git has no such texts: fatal: .*lost/);
    const option = await run('--', '--output=x', 'mill');
    assert.equal(option.stderr, 'copydesk: --output=x is no revision.\n');
    assert.deepEqual([lost.code, option.code], [2, 2]);
  });
});
