import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnownFinding } from '../../src/cli/baseline';
import { runCommandLine } from './run';

const OPENED = 'opened the new bridge in Oslo on 3 May 2024.';
const FIRST = `Foreign Minister Tarek Mansuri ${OPENED}\n`;
const SECOND = `Foreign Minister Tarek Mansouri ${OPENED}\n`;
/** A day of the week that the date does not have: an article that contradicts itself. */
const WEEKDAY = 'It was on Monday, 3 May 2024, that they came.\n';

suite('what makes a run fail', function () {
  this.timeout(60_000);
  let folder: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-baseline-'));
    for (const story of ['bridge', 'tunnel']) {
      await mkdir(join(folder, story));
      await writeFile(join(folder, story, 'a.txt'), FIRST);
      await writeFile(join(folder, story, 'b.txt'), SECOND);
    }
  });

  teardown(() => rm(folder, { recursive: true }));

  const run = (...args: string[]) => runCommandLine(['check', ...args], {}, { folder });
  const kept = async () => JSON.parse(await readFile(join(folder, 'known.json'), 'utf8')) as unknown;

  test('--fail-on says from which severity on', async () => {
    const codes = async () => {
      const runs = ['error', 'warning', 'information', 'none'].map((each) =>
        run('bridge', '--fail-on', each),
      );
      return (await Promise.all(runs)).map(({ code }) => code);
    };
    assert.deepEqual(await codes(), [0, 1, 1, 0]);
    await writeFile(join(folder, 'bridge', 'c.txt'), WEEKDAY);
    assert.deepEqual(await codes(), [1, 1, 1, 0]);
    const { code, stderr } = await run('bridge', '--fail-on', 'note');
    assert.match(stderr, /Allowed choices are error, warning, information, none\./);
    assert.equal(code, 2);
  });

  test('a baseline keeps what is found, and only what is new counts from then on', async () => {
    const first = await run('bridge', 'tunnel', '--baseline', 'known.json', '--write-baseline');
    assert.equal(first.code, 0);
    const { version, stories } = (await kept()) as {
      version: number;
      stories: Record<string, KnownFinding[]>;
    };
    assert.equal(version, 1);
    assert.deepEqual(
      Object.entries(stories).map(([name, known]) => [name, known.map(({ code }) => code)]),
      [
        ['bridge', ['name.spelling']],
        ['tunnel', ['name.spelling']],
      ],
    );
    const same = await run('bridge', '--baseline', 'known.json');
    assert.equal(same.stdout, 'No conflicts in 2 articles. 1 in the baseline.\n');
    assert.equal(same.code, 0);

    await writeFile(join(folder, 'bridge', 'a.txt'), FIRST + WEEKDAY);
    const more = await run('bridge', '--baseline', 'known.json');
    assert.match(more.stdout, /^ {2}error .* date\.weekday$/m);
    assert.doesNotMatch(more.stdout, /name\.spelling/);
    assert.match(more.stdout, /\n1 conflict in 2 articles\. 1 in the baseline\.\n$/);
    assert.equal(more.code, 1);

    const json = await run('bridge', '--baseline', 'known.json', '--format', 'json');
    const report = JSON.parse(json.stdout) as { findings: KnownFinding[]; known: string[] };
    assert.deepEqual(
      report.findings.filter(({ id }) => report.known.includes(id)).map(({ code }) => code),
      ['name.spelling'],
    );
  });

  test('writing it again brings the stories of the run up to date and leaves the others', async () => {
    await run('bridge', 'tunnel', '--baseline', 'known.json', '--write-baseline');
    const before = (await kept()) as { stories: Record<string, unknown> };
    await writeFile(join(folder, 'bridge', 'a.txt'), 'Nobody came.\n');
    await run('bridge', '--baseline', 'known.json', '--write-baseline');
    assert.deepEqual(await kept(), { version: 1, stories: { tunnel: before.stories['tunnel'] } });
  });

  test('what is no baseline is told and left alone', async () => {
    await writeFile(join(folder, 'known.json'), '{"scores": [1]}\n');
    for (const args of [[], ['--write-baseline']]) {
      const { code, stderr } = await run('bridge', '--baseline', 'known.json', ...args);
      assert.equal(stderr, 'copydesk: --baseline: known.json is no baseline of Copydesk.\n');
      assert.equal(code, 2);
    }
    assert.deepEqual(await kept(), { scores: [1] });
    const lost = await run('bridge', '--baseline', 'lost.json');
    assert.equal(lost.stderr, 'copydesk: --baseline: lost.json does not exist.\n');
    const article = await run('bridge', '--baseline', 'bridge/new.md', '--write-baseline');
    assert.match(article.stderr, /--baseline: bridge\/new\.md would be read as an article/);
    const alone = await run('bridge', '--write-baseline');
    assert.match(alone.stderr, /--write-baseline needs --baseline FILE/);
    assert.deepEqual([lost.code, article.code, alone.code], [2, 2, 2]);
    assert.deepEqual(await readdir(join(folder, 'bridge')), ['a.txt', 'b.txt']);
  });
});
