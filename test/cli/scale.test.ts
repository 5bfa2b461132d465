import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from './run';
import { runCommandLine } from './run';

const project = join(__dirname, '..', '..', '..');
const OPENED = 'opened the new bridge in Oslo on 3 May 2024.\n';

suite('reading and comparing in two stages', function () {
  this.timeout(60_000);
  let folder: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-scale-'));
    await cp(join(project, 'seeds'), join(folder, 'seeds'), { recursive: true });
    await story('bridge', {
      'a.txt': `Foreign Minister Tarek Mansuri ${OPENED}`,
      'b.txt': `Foreign Minister Tarek Mansouri ${OPENED}`,
    });
    await story('mill', { 'a.txt': 'The mill is closed.\n', 'b.txt': 'The mill is shut.\n' });
  });

  teardown(() => rm(folder, { recursive: true }));

  async function story(name: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    await mkdir(join(folder, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, name, file), text);
  }

  const run = (...args: string[]) => runCommandLine(args, {}, { folder });
  const given = (input: string, ...args: string[]) => runCommandLine(args, {}, { folder, input });
  const sorted = ({ stdout }: Run) => `${stdout.trimEnd().split('\n').sort().join('\n')}\n`;
  const json = (line: string) => JSON.parse(line) as Record<string, unknown>;
  const lines = ({ stdout }: Run) => stdout.trimEnd().split('\n');

  /** What a check of a story gives, but for its articles and entities. */
  async function checked(name: string): Promise<Record<string, unknown>> {
    const { articles, entities, ...report } = json((await run('check', name, '--format', 'json')).stdout);
    assert.ok(articles && entities);
    return report;
  }

  test('gives for each story what its check gives', async () => {
    await story('notes', {
      'a.txt': '\0\0\0',
      'b.txt': 'The mill is closed.\n',
      'c.docx': '',
      'd.txt': 'The port was shut for the rest of the day, and the ships waited outside.\n',
      'e.txt': 'The port was shut for the rest of the day, and the ships waited outside.\n',
    });
    await writeFile(join(folder, 'copydesk.yaml'), 'severity:\n  source.shared: information\n');
    const names = ['seeds', 'bridge', 'mill', 'notes'];
    const read = await run('read', ...names);
    assert.equal(read.code, 0);
    assert.match(read.stderr, /^copydesk: notes\/a\.txt: skipped, not a text\.\n.*c\.docx is not read: /);
    const compared = await given(sorted(read), 'compare');
    assert.equal(compared.code, 1);
    assert.equal(compared.stderr, '');
    const reports = lines(compared).map(json);
    assert.deepEqual(
      new Map(reports.map((report) => [(report['story'] as { root: string }).root, report])),
      new Map(await Promise.all(names.map(async (name) => [name, await checked(name)] as const))),
    );
    assert.ok(
      (reports.find(({ story }) => (story as { root: string }).root === 'seeds')?.['findings'] as []).length >
        9,
    );
  });

  test('gives the same for articles that come as paths or as texts on standard input', async () => {
    const paths = ['bridge/a.txt', 'bridge/b.txt'];
    const byPaths = await given(`${paths.join('\n')}\n`, 'read');
    const texts = ['Mansuri', 'Mansouri'].map((name, index) =>
      JSON.stringify({
        story: 'bridge',
        path: `${'ab'[index]}.txt`,
        text: `Foreign Minister Tarek ${name} ${OPENED}`,
      }),
    );
    assert.equal((await given(texts.join('\n'), 'read')).stdout, byPaths.stdout);
    assert.equal(byPaths.stdout, (await run('read', 'bridge')).stdout);
    assert.equal((await run('read', ...paths)).stdout, byPaths.stdout);
  });

  test('a record begins with a key of its story, and says what it rests on', async () => {
    const [first = ''] = lines(await run('read', 'bridge'));
    assert.match(
      first,
      /^\{"key":"[0-9a-z]{11}","story":"bridge","path":"a\.txt","reader":"[\d.]+","hash":"\w+",/,
    );
    const { text, names } = json(first);
    assert.equal(text, `Foreign Minister Tarek Mansuri ${OPENED}`);
    assert.match(JSON.stringify(names), /"Tarek Mansuri"/);
  });

  test('what cannot be read is told, and the rest is read', async () => {
    const { code, stdout, stderr } = await given(
      'lost.txt\n{"story":"bridge"}\nbridge/c.pdf\nbridge/a.txt\n{"story":"bridge","path":"n.txt","text":" "}\n',
      'read',
    );
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'copydesk: lost.txt does not exist.',
      'copydesk: Line 2 is no article: it needs "story", "path" and "text" as JSON. It was passed over.',
      'copydesk: bridge/c.pdf does not exist.',
      'copydesk: bridge/n.txt: skipped, empty.',
    ]);
    assert.equal(stdout.trimEnd().split('\n').length, 2);
    assert.equal(code, 2);
  });

  test('what is no record is told, and the rest is compared', async () => {
    const [a = '', b = ''] = lines(await run('read', 'bridge'));
    const { code, stdout, stderr } = await given(
      `${a}\nno JSON\n{"story":"bridge"}\n${b.replaceAll('Oslo', 'Ohio')}\n${b}\n`,
      'compare',
    );
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'copydesk: Line 2 is no JSON: it was passed over.',
      'copydesk: Line 3 is no record of copydesk read: it was passed over.',
      'copydesk: Line 4 was damaged, the text of b.txt is another than was read: it was passed over.',
    ]);
    assert.deepEqual(json(stdout), await checked('bridge'));
    assert.equal(code, 2);
  });

  test('a record of another version is read again', async () => {
    const records = lines(await run('read', 'bridge')).map((line) =>
      JSON.stringify({ ...json(line), reader: '0.0.1', names: 'of another form' }),
    );
    const { code, stdout, stderr } = await given(records.join('\n'), 'compare');
    assert.deepEqual([code, stderr], [1, '']);
    assert.deepEqual(json(stdout), await checked('bridge'));
  });

  test('records that are not sorted end the run', async () => {
    const records = sorted(await run('read', 'bridge', 'mill'))
      .trimEnd()
      .split('\n');
    const { code, stderr } = await given([...records, records[0]].join('\n'), 'compare');
    assert.match(
      stderr,
      /^copydesk: Line 5: a record of \w+ stands behind those of \w+\. Sort the records first\.\n$/,
    );
    assert.equal(code, 2);
  });

  test('--fail-on says from which findings on a comparison fails', async () => {
    const records = sorted(await run('read', 'bridge'));
    assert.equal((await given(records, 'compare', '--fail-on', 'error')).code, 0);
    assert.equal((await given(records, 'compare')).code, 1);
    assert.deepEqual(await given('', 'compare'), { code: 0, stdout: '', stderr: '' });
  });
});
