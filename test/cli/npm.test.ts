import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxOfLines } from '../import/documents';

const root = join(__dirname, '..', '..', '..');

/** Without a network: all that the command line needs is in the file. */
const OFFLINE = { npm_config_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' };

function run(folder: string, command: string) {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, ...OFFLINE },
  });
  return { status, stdout, stderr };
}

suite('what npm packs', function () {
  this.timeout(120_000);
  let folder: string;
  let packed: string;

  suiteSetup(async function () {
    if (!existsSync(join(root, 'dist', 'cli.js'))) {
      console.log('      left out: there is no dist/cli.js; "npm run build" makes it');
      this.skip();
    }
    packed = await mkdtemp(join(tmpdir(), 'copydesk-packed-'));
    const { status, stderr } = run(root, `npm pack --ignore-scripts --pack-destination "${packed}"`);
    assert.equal(status, 0, stderr);
    folder = await mkdtemp(join(tmpdir(), 'copydesk-npm-'));
    // Without it npm would take a folder further up that has packages for the one that is meant.
    await mkdir(join(folder, 'node_modules'));
    for (const file of await readdir(packed)) await copyFile(join(packed, file), join(folder, file));
  });

  suiteTeardown(async () => {
    for (const each of [packed, folder]) if (each) await rm(each, { recursive: true });
  });

  test('runs as the README says, in a folder that has nothing else', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    const [, block = ''] = /\n### From npm\n[\s\S]*?\n```sh\n([\s\S]*?)```/.exec(readme) ?? [];
    const commands = block.trim().split('\n');
    const runs = commands.map((command) => ({ command, ...run(folder, command) }));
    assert.deepEqual(
      runs.map(({ status }) => status),
      [0, 1, 1, 0],
      JSON.stringify(runs, null, 2),
    );
    assert.match(runs[1]?.stdout ?? '', /\n8 conflicts in 5 articles\. /);
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as { version: number };
    assert.equal(report.version, 1);
    assert.match(runs[3]?.stdout ?? '', /^Usage: copydesk /);
  });

  test('has the commands that the README shows', async function () {
    if (process.platform === 'win32') this.skip();
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    const [, block = ''] = /\n## Command line\n[\s\S]*?\n```sh\n([\s\S]*?)```/.exec(readme) ?? [];
    // Watching has no end; it is tried in a test of its own.
    const commands = block
      .trim()
      .split('\n')
      .filter((command) => !command.startsWith('copydesk watch'));
    const desk = join(folder, 'desk');
    const sample = join(folder, 'node_modules', 'copydesk', 'sample');
    for (const story of ['mill', 'bridge'])
      await cp(sample, join(desk, 'stories', story), { recursive: true });
    await mkdir(join(desk, 'word'));
    await writeFile(
      join(desk, 'word', 'wire.docx'),
      await docxOfLines('Barge sinks\nThe barge sank on Monday.'),
    );
    const git = 'git -c user.name=Desk -c user.email=desk@example.org';
    const begun = run(
      desk,
      `git init -q -b main && ${git} add . && ${git} commit -qm Stories && git checkout -qb late`,
    );
    assert.equal(begun.status, 0, begun.stderr);
    const path = `PATH="${join(folder, 'node_modules', '.bin')}:$PATH"`;
    const runs = commands.map((command) => ({ command, ...run(desk, `${path} ${command}`) }));
    assert.deepEqual(
      runs.map(({ command, status }) => [command.split('#')[0]?.replace('copydesk ', '').trim(), status]),
      [
        ['check stories/mill', 1],
        ['check stories/*', 1],
        ['check stories/* --write-sheet', 1],
        ['check stories/mill --format html --output report.html', 1],
        ['check stories/* --since main', 1],
        ['sheet status stories/*', 1],
        ['diff HEAD stories/mill', 0],
        ['explain name.spelling', 0],
        ['import word/*.docx --into stories/mill', 0],
      ],
      runs.map(({ stderr }) => stderr).join(''),
    );
    assert.match(runs[1]?.stdout ?? '', /\n2 stories: 16 conflicts in 10 articles\./);
    assert.match(
      await readFile(join(desk, 'report.html'), 'utf8'),
      /<h1 id="story-0"><bdi>mill<\/bdi><\/h1>/,
    );
    assert.match(runs[4]?.stdout ?? '', /\n2 stories: 16 conflicts in 10 articles\./);
    assert.match(runs.at(-1)?.stdout ?? '', /\n1 of 1 imported\.\n$/);
  });

  test('brings its parts, pages, schema and sample, and no part of the editor', async () => {
    const inside = join(folder, 'node_modules', 'copydesk');
    assert.deepEqual((await readdir(inside)).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'NOTICE',
      'README.md',
      'dist',
      'docs',
      'package.json',
      'sample',
      'schemas',
    ]);
    const parts = await readdir(join(inside, 'dist'));
    assert.deepEqual(
      parts.filter((part) => part.startsWith('extension')),
      [],
    );
    for (const part of ['worker.js', 'import.js', 'importPage.js', 'importWord.js'])
      assert.ok(parts.includes(part));
    assert.deepEqual(await readdir(join(folder, 'node_modules')), ['.bin', '.package-lock.json', 'copydesk']);
  });

  test('has threads and patterns', () => {
    const { status, stdout, stderr } = run(folder, 'npx copydesk check "node_modules/*/s[a]mple" . --jobs 2');
    assert.match(stdout, /\n1 story: 8 conflicts in 5 articles\. /);
    assert.match(stderr, /^copydesk: \. holds no article that can be read/);
    assert.equal(status, 1);
  });
});
