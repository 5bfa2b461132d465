import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from './run';

const OPENED = 'opened the new bridge in Oslo on 3 May 2024.\n';
const CLASHING = {
  'a.txt': `Foreign Minister Tarek Mansuri ${OPENED}`,
  'b.txt': `Foreign Minister Tarek Mansouri ${OPENED}`,
};
const AGREEING = { 'a.txt': 'The mill is closed.\n', 'b.txt': 'The mill is shut.\n' };

suite('several stories', function () {
  this.timeout(60_000);
  let folder: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-stories-'));
    await story('bridge', CLASHING);
    await story('mill', AGREEING);
    await story('tunnel', CLASHING);
  });

  teardown(() => rm(folder, { recursive: true }));

  async function story(name: string, articles: Readonly<Record<string, string>>): Promise<string> {
    await mkdir(join(folder, name));
    for (const [file, text] of Object.entries(articles)) await writeFile(join(folder, name, file), text);
    return name;
  }

  /** Runs the command line in the folder that has the stories. */
  const run = (...args: string[]) => runCommandLine(['check', ...args], {}, { folder });

  test('are reported one after the other, with a summary at the end', async () => {
    const { code, stdout, stderr } = await run('bridge', 'mill', 'tunnel');
    assert.deepEqual(
      stdout.split('\n').filter((line) => /^\S/.test(line)),
      [
        'bridge/a.txt',
        'bridge: 1 conflict in 2 articles.',
        'mill: No conflicts in 2 articles.',
        'tunnel/a.txt',
        'tunnel: 1 conflict in 2 articles.',
        'Conflicts by story:',
        '3 stories: 2 conflicts in 6 articles.',
      ],
    );
    assert.match(stdout, /\nConflicts by story:\n {2}1 {2}bridge\n {2}1 {2}tunnel\n\n3 stories:/);
    assert.equal(stderr, '');
    assert.equal(code, 1);
  });

  test('are in the order of the arguments, and the same with any number of jobs', async () => {
    const names = ['tunnel', 'mill', 'bridge'];
    for (let index = 0; index < 5; index++)
      names.push(await story(`s${index}`, index % 2 ? CLASHING : AGREEING));
    for (const format of ['text', 'json', 'csv']) {
      const [one, four] = await Promise.all(
        ['1', '4'].map((jobs) => run(...names, '--format', format, '--jobs', jobs)),
      );
      assert.ok(one && four);
      assert.equal(four.stdout, one.stdout);
      assert.deepEqual([one.code, four.code, four.stderr], [1, 1, '']);
    }
    const { stdout } = await run(...names, '--format', 'json', '--jobs', '3');
    const { version, stories } = JSON.parse(stdout) as {
      version: number;
      stories: { story: { root: string } }[];
    };
    assert.equal(version, 1);
    assert.deepEqual(
      stories.map(({ story: { root } }) => root),
      names,
    );
  });

  test('as JSON are the reports that each has by itself', async () => {
    const { stdout } = await run('bridge', 'mill', '--format', 'json');
    const alone = await Promise.all(['bridge', 'mill'].map((name) => run(name, '--format', 'json')));
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      stories: alone.map((each) => JSON.parse(each.stdout) as unknown),
    });
  });

  test('are one export', async () => {
    const { stdout } = await run('bridge', 'tunnel', '--format', 'sarif');
    const { runs } = JSON.parse(stdout) as { runs: { results: { locations: object[] }[] }[] };
    assert.equal(runs.length, 1);
    assert.match(JSON.stringify(runs[0]?.results[0]), /"uri":"bridge\/a\.txt"/);
    assert.match(JSON.stringify(runs[0]?.results.at(-1)), /"uri":"tunnel\/b\.txt"/);
  });

  test('files of one folder are one story, and a folder that is named too has all its files', async () => {
    const files = await run('bridge/a.txt', 'tunnel/b.txt', 'bridge/b.txt');
    assert.match(files.stdout, /^bridge: 1 conflict in 2 articles\.$/m);
    assert.match(files.stdout, /^tunnel: No conflicts in 1 article\.$/m);
    assert.match(files.stderr, /^copydesk: tunnel: b\.txt is the only article/m);
    const both = await run('bridge/a.txt', 'bridge', 'bridge/');
    assert.match(both.stdout, /\n1 conflict in 2 articles\.\n$/);
    assert.equal(both.code, 1);
  });

  test('what cannot be checked is told, and the others are checked', async () => {
    await mkdir(join(folder, 'pictures'));
    const empty = await run('mill', 'pictures');
    assert.match(empty.stderr, /^copydesk: pictures holds no article that can be read/);
    assert.match(empty.stdout, /\n1 story: No conflicts in 2 articles\.\n$/);
    assert.equal(empty.code, 0);

    await story('german', { 'a.txt': '\0\0\0' });
    const broken = await run('german', 'bridge');
    assert.match(
      broken.stderr,
      /german holds no article that can be read: .*\n.*1 story of 2 could not be checked\.\n$/,
    );
    assert.match(broken.stdout, /^bridge: 1 conflict/m);
    assert.equal(broken.code, 2);

    const none = await run('pictures', 'german');
    assert.match(none.stderr, /None of the stories could be checked\.\n$/);
    assert.deepEqual([none.stdout, none.code], ['', 2]);
  });

  test('a path that does not exist ends the run before anything is written', async () => {
    const { code, stdout, stderr } = await run('bridge', 'lost', '--write-sheet');
    assert.equal(stderr, 'copydesk: lost does not exist.\n');
    assert.deepEqual([code, stdout], [2, '']);
    assert.deepEqual(await readdir(join(folder, 'bridge')), ['a.txt', 'b.txt']);
  });

  test('patterns are looked up where the shell has left them', async () => {
    await writeFile(join(folder, 'README.md'), 'How we work.\n');
    const all = await run('*');
    assert.match(all.stdout, /\n3 stories: 2 conflicts in 6 articles\.\n$/);
    assert.equal(all.stderr, 'copydesk: README.md is no article: it was passed over.\n');
    const some = await run('{mill,tunnel}/*.txt');
    assert.match(some.stdout, /\n2 stories: 1 conflict in 4 articles\.\n$/);
    const none = await run('x*');
    assert.equal(none.stderr, 'copydesk: x* fits no file and no folder.\n');
    assert.equal(none.code, 2);
  });

  test('a pattern finds a folder once, whatever links lead back to it', async function () {
    if (process.platform === 'win32') this.skip();
    await symlink('..', join(folder, 'mill', 'back'));
    await symlink('.', join(folder, 'mill', 'self'));
    const { code, stdout } = await run('m*/**', '--format', 'json');
    assert.equal((JSON.parse(stdout) as { articles: unknown[] }).articles.length, 2);
    assert.equal(code, 0);
  });

  test('a folder whose name looks like a pattern is a folder', async () => {
    await story('[b]ridge', AGREEING);
    const { stdout } = await run('[b]ridge');
    assert.equal(stdout, 'No conflicts in 2 articles.\n');
  });

  test('sheets are written for all', async () => {
    const { code } = await run('bridge', 'mill', 'tunnel', '--write-sheet', '--jobs', '3');
    assert.equal(code, 1);
    for (const name of ['bridge', 'mill', 'tunnel']) {
      assert.deepEqual(await readdir(join(folder, name)), ['a.txt', 'b.txt', 'fact-check.yaml']);
    }
  });

  test('--jobs takes a whole number', async () => {
    for (const jobs of ['0', 'many', '1.5']) {
      const { code, stderr } = await run('mill', '--jobs', jobs);
      assert.match(stderr, /Give a whole number from 1 to 256\./);
      assert.equal(code, 2);
    }
  });

  suite('--output', () => {
    test('has what standard output would have, and nothing else is left', async () => {
      const printed = await run('bridge', 'mill');
      const { code, stdout } = await run('bridge', 'mill', '--output', 'report');
      assert.deepEqual([code, stdout], [1, '']);
      assert.equal(await readFile(join(folder, 'report'), 'utf8'), printed.stdout);
      assert.deepEqual(await readdir(folder), ['bridge', 'mill', 'report', 'tunnel']);
    });

    test('leaves what was there when the run fails', async () => {
      await mkdir(join(folder, 'pictures'));
      await writeFile(join(folder, 'report'), 'the last one\n');
      assert.equal((await run('pictures', '--output', 'report')).code, 2);
      assert.equal(await readFile(join(folder, 'report'), 'utf8'), 'the last one\n');
      assert.deepEqual(await readdir(folder), ['bridge', 'mill', 'pictures', 'report', 'tunnel']);
    });

    for (const [where, told] of [
      ['lost/report', /--output: lost\/report does not exist\./],
      ['bridge', /--output: bridge is a folder\./],
      ['bridge/fact-check.yaml', /has the name of a fact-check sheet/],
      ['bridge/a.txt', /would be read as an article of the story/],
      ['bridge/report.md', /would be read as an article of the story/],
    ] as const) {
      test(`cannot be ${where}`, async () => {
        const { code, stdout, stderr } = await run('bridge', '--output', where);
        assert.match(stderr, told);
        assert.deepEqual([code, stdout], [2, '']);
        assert.equal(await readFile(join(folder, 'bridge', 'a.txt'), 'utf8'), CLASHING['a.txt']);
        assert.deepEqual(await readdir(join(folder, 'bridge')), ['a.txt', 'b.txt']);
      });
    }

    test('keeps a link, and leaves alone what may not be written', async function () {
      if (process.platform === 'win32') this.skip();
      await writeFile(join(folder, 'real'), 'old\n');
      await symlink('real', join(folder, 'link'));
      await run('mill', '--output', 'link');
      assert.equal(await readFile(join(folder, 'real'), 'utf8'), 'No conflicts in 2 articles.\n');
      await chmod(join(folder, 'real'), 0o444);
      const { code, stderr } = await run('bridge', '--output', 'link');
      assert.match(stderr, /--output: link may not be written: permission denied\./);
      assert.equal(code, 2);
      assert.equal(await readFile(join(folder, 'real'), 'utf8'), 'No conflicts in 2 articles.\n');
    });

    test('may be a device', async function () {
      if (process.platform === 'win32') this.skip();
      assert.equal((await run('mill', '--output', '/dev/null')).code, 0);
    });
  });
});
