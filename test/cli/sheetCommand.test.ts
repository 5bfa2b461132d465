import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from './run';

const SHEET = `# ours
facts:
  - fact: The bridge is 82 metres long   # measured
    status: accurate
    checker: Ann
  - fact: The bridge is new
    status: open
  - fact: The mayor came
    gone: true
conflicts: []
`;

suite('the command for sheets', function () {
  this.timeout(60_000);
  let folder: string;
  let sheet: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-sheet-'));
    sheet = join(folder, 'fact-check.yaml');
    await writeFile(join(folder, 'a.txt'), 'The bridge is 82 metres long.\n');
    await writeFile(sheet, SHEET);
  });

  teardown(() => rm(folder, { recursive: true }));

  const run = (...args: string[]) => runCommandLine(['sheet', ...args, '.'], {}, { folder });

  test('status counts what is open and how the rest stands', async () => {
    const { code, stdout } = await run('status');
    assert.equal(stdout, 'fact-check.yaml\n  facts: 1 open, 1 accurate\n  conflicts: none\n');
    assert.equal(code, 1);
    await writeFile(sheet, SHEET.replace('status: open', 'status: cut'));
    const done = await run('status');
    assert.equal(done.stdout, 'fact-check.yaml\n  facts: 1 accurate, 1 cut\n  conflicts: none\n');
    assert.equal(done.code, 0);
  });

  test('validate names what is wrong by line and column', async () => {
    assert.deepEqual(await run('validate'), {
      code: 0,
      stdout: 'fact-check.yaml: nothing is wrong.\n',
      stderr: '',
    });
    await writeFile(sheet, SHEET.replace('status: open', 'status: fine'));
    const { code, stdout } = await run('validate');
    assert.match(stdout, /^fact-check\.yaml:7:13: .*fine/);
    assert.equal(code, 1);
  });

  test('a path out of the folder is told where it stands, and what lies there stays unread', async () => {
    const outside = join(folder, 'other');
    await mkdir(outside);
    await writeFile(join(outside, 'secret.txt'), 'The safe is behind the picture.\n');
    const named = `facts:\n  - fact: A safe\n    where:\n      - {file: other/../../secret.txt, quote: safe}\n`;
    await writeFile(sheet, named);
    const told =
      'fact-check.yaml:4:16: “other/../../secret.txt” leads out of this folder and is not opened: name an article that lies in it.\n';
    assert.deepEqual(await run('validate'), { code: 1, stdout: told, stderr: '' });
    const checked = await runCommandLine(['check', '.', '--write-sheet', '--format', 'json'], {}, { folder });
    assert.ok(checked.stderr.includes(told), checked.stderr);
    assert.doesNotMatch(checked.stdout, /behind the picture/);
    assert.doesNotMatch(await readFile(sheet, 'utf8'), /behind the picture/);
  });

  test('tidy takes out what is gone, and no word that a person wrote', async () => {
    const trial = await run('tidy', '--dry-run');
    assert.equal(trial.stdout, 'fact-check.yaml: 1 entry would go.\n  facts: The mayor came\n');
    assert.equal(trial.code, 1);
    assert.equal(await readFile(sheet, 'utf8'), SHEET);
    const { code, stdout } = await run('tidy');
    assert.equal(stdout, 'fact-check.yaml: 1 entry removed.\n  facts: The mayor came\n');
    assert.equal(code, 0);
    assert.equal(
      await readFile(sheet, 'utf8'),
      SHEET.replace('  - fact: The mayor came\n    gone: true\n', ''),
    );
    assert.equal((await run('tidy')).stdout, 'fact-check.yaml: nothing to remove.\n');
  });

  test('a sheet that cannot be read is told and left alone, and so is a folder without one', async () => {
    const broken = 'facts:\n  - fact: One\n    fact: Two\n';
    await writeFile(sheet, broken);
    for (const command of ['status', 'tidy']) {
      const { code, stdout, stderr } = await run(command);
      assert.match(stderr, /^copydesk: fact-check\.yaml:3:5: This key stands twice/);
      assert.deepEqual([code, stdout], [2, '']);
    }
    assert.equal(await readFile(sheet, 'utf8'), broken);
    await rm(sheet);
    const { code, stderr } = await run('status');
    assert.match(
      stderr,
      /^copydesk: \. has no fact-check\.yaml: “copydesk check \. --write-sheet” makes one\./,
    );
    assert.equal(code, 2);
  });
});

suite('the command that explains codes', function () {
  this.timeout(60_000);

  test('prints the page of a code in words', async () => {
    const { code, stdout } = await runCommandLine(['explain', 'name.spelling']);
    assert.match(stdout, /^One name, spelled in two ways\n\nname\.spelling · warning by default\n/);
    assert.match(stdout, /\n {2}Foreign Minister Tarek Mansuri said … — first article\n/);
    assert.equal(code, 0);
  });

  test('lists all codes', async () => {
    const { stdout } = await runCommandLine(['explain']);
    assert.equal(stdout.trim().split('\n').length, 25);
    assert.match(stdout, /^name\.spelling +One name, spelled in two ways$/m);
  });

  test('of a code that is none, names those like it', async () => {
    const { code, stderr } = await runCommandLine(['explain', 'name.speling']);
    assert.equal(
      stderr,
      'copydesk: There is no code name.speling. There is name.spelling, name.form, name.letters.\n',
    );
    assert.equal(code, 2);
  });

  test('has colours where they are asked for', async () => {
    const { stdout } = await runCommandLine(['explain', 'name.form'], { FORCE_COLOR: '1' });
    assert.ok(stdout.startsWith('\u001b[1m'), stdout.slice(0, 40));
  });
});
