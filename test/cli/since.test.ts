import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from './run';

const OPENED = 'opened the new bridge in Oslo on 3 May 2024.\n';

suite('stories that have changed', function () {
  this.timeout(60_000);
  let folder: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-since-'));
    for (const story of ['bridge', 'mill', 'port']) {
      await mkdir(join(folder, 'stories', story), { recursive: true });
      await write(`${story}/a.txt`, `Foreign Minister Tarek Mansouri ${OPENED}`);
      await write(`${story}/b.txt`, `Foreign Minister Tarek Mansouri ${OPENED}It rained.\n`);
    }
    git('init', '-q', '-b', 'main');
    commit();
  });

  teardown(() => rm(folder, { recursive: true }));

  const write = (path: string, text: string) => writeFile(join(folder, 'stories', path), text);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
  const commit = () => {
    git('add', '.');
    git('commit', '-qm', 'Next');
  };
  const check = (...args: string[]) => runCommandLine(['check', ...args], {}, { folder });
  const storiesIn = (report: string) =>
    (JSON.parse(report) as { stories: { story: { root: string } }[] }).stories.map(({ story }) => story.root);

  test('since a branch was left, committed or not, are checked and no others', async () => {
    git('switch', '-qc', 'correction');
    await write('bridge/a.txt', `Foreign Minister Tarek Mansuri ${OPENED}`);
    commit();
    git('switch', '-q', 'main');
    await write('mill/a.txt', 'The mill is shut.\n');
    commit();
    git('switch', '-q', 'correction');
    await write('port/c.txt', 'The port is shut.\n');
    const { code, stdout } = await check('stories/*', '--since', 'main', '--format', 'json');
    assert.deepEqual(storiesIn(stdout), ['stories/bridge', 'stories/port']);
    assert.equal(code, 1);
    const within = await runCommandLine(
      ['check', '--since', 'main', '--format', 'json'],
      {},
      { folder: join(folder, 'stories') },
    );
    assert.deepEqual(storiesIn(within.stdout), ['bridge', 'port']);
  });

  test('may be none, or have lost all their articles', async () => {
    const none = await check('stories/*', '--since', 'HEAD', '--format', 'json');
    assert.deepEqual([none.code, storiesIn(none.stdout), none.stderr], [0, [], '']);
    await write('bridge/note', 'x');
    await rm(join(folder, 'stories', 'bridge', 'a.txt'));
    await rm(join(folder, 'stories', 'bridge', 'b.txt'));
    const empty = await check('--since', 'HEAD');
    assert.equal(empty.stdout, '\n0 stories: No conflicts in 0 articles.\n');
    assert.match(empty.stderr, /^copydesk: stories\/bridge holds no article that can be read/);
    assert.equal(empty.code, 0);
  });

  test('need a revision that is one, and something to check', async () => {
    const lost = await check('--since', 'lost');
    assert.match(lost.stderr, /^copydesk: git has no such texts: fatal: .*lost/);
    const nothing = await check();
    assert.match(nothing.stderr, /^copydesk: Say what is to be checked: /);
    assert.deepEqual([lost.code, nothing.code], [2, 2]);
  });

  test('are those of the files that are named, whole', async () => {
    await write('bridge/a.txt', `Foreign Minister Tarek Mansuri ${OPENED}`);
    await writeFile(join(folder, 'README.md'), 'How we work.\n');
    const files = ['stories/bridge/b.txt', 'README.md', 'stories/bridge/a.txt'];
    const { code, stdout, stderr } = await check('--whole-stories', ...files);
    assert.match(stdout, /^stories\/bridge: 1 conflict in 2 articles\.$/m);
    assert.deepEqual([code, stderr], [1, '']);
    assert.equal((await check('--whole-stories', 'README.md')).code, 0);
  });
});
