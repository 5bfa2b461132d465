import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStandardInput } from '../../src/cli/standardInput';
import { runCommandLine } from './run';

const CLASHING = 'Twelve people were hurt in the fire at the mill: five in Ash and eight in Bray.\n';
const GERMAN =
  'Der Hafen ist seit Montag gesperrt. Die Feuerwehr hat mitgeteilt, dass nach dem Brand auf der Fähre niemand verletzt wurde. ' +
  'Das Schiff war mit achtzig Menschen auf dem Weg nach Norden, als in der Küche ein Feuer ausbrach.\n';

suite('an article on standard input', function () {
  this.timeout(60_000);
  let folder: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-input-'));
  });

  teardown(() => rm(folder, { recursive: true }));

  const run = (input: string, ...more: string[]) =>
    runCommandLine(['check', '-', ...more], {}, { folder, input });

  test('is reported on as a file is, and asks for none beside it', async () => {
    const { code, stdout, stderr } = await run(CLASHING);
    assert.deepEqual([code, stderr], [1, '']);
    const [heading, , finding, place] = stdout.split('\n');
    assert.equal(heading, './standard-input.txt');
    assert.match(finding ?? '', /^ {2}error {2}.*number\.sum$/);
    assert.match(place ?? '', /^ {6}standard-input\.txt:1:1 /);
    assert.match(stdout, /^1 conflict in 1 article\.$/m);
  });

  test('is reported on in the other forms too', async () => {
    const json = await run(CLASHING, '--format', 'json', '--stdin-name', 'mill/wire.txt');
    const { story, articles } = JSON.parse(json.stdout) as {
      story: { root: string };
      articles: { path: string }[];
    };
    assert.deepEqual([story.root, articles.map(({ path }) => path)], ['mill', ['wire.txt']]);
    assert.match((await run(CLASHING, '--format', 'csv')).stdout, /number\.sum/);
    assert.match((await run(CLASHING, '--format', 'markdown')).stdout, /standard-input\.txt/);
  });

  test('stands for a file: the settings and the sheet of its folder hold', async () => {
    await mkdir(join(folder, 'mill'));
    await writeFile(join(folder, 'mill', 'copydesk.yaml'), 'severity:\n  number.sum: hint\n');
    assert.equal((await run(CLASHING)).code, 1);
    const settled = await run(CLASHING, '--stdin-name', 'mill/wire.txt');
    assert.deepEqual([settled.code, settled.stderr], [0, '']);
    assert.match(settled.stdout, /^ {2}hint {2}/m);
    await writeFile(join(folder, 'mill', 'fact-check.yaml'), 'facts: 3\n');
    assert.match((await run(CLASHING, '--stdin-name', 'mill/wire.txt')).stderr, /fact-check\.yaml:1:8: /);
  });

  test('is sent to a model as any other', async () => {
    const { code, stdout } = await run(CLASHING, '--show-request');
    assert.equal(code, 0);
    assert.match(stdout, /Twelve people were hurt/);
  });

  const REFUSED: [what: string, input: string, args: string[], said: RegExp][] = [
    ['nothing', '', [], /^copydesk: Standard input is empty: pipe an article into it\.$/m],
    ['what is no text', 'GIF89a\0\0\0\u0001', [], /^copydesk: Standard input is no text: /m],
    [
      'another language',
      GERMAN,
      [],
      /^copydesk: Standard input is not in English, and only that is read\.$/m,
    ],
    ['more than an article', 'word '.repeat(500_000), [], /^copydesk: Standard input is larger than 2 MB/m],
    ['a name of no article', CLASHING, ['--stdin-name', 'wire.docx'], /wire\.docx is no name of an article/],
    ['a folder besides', CLASHING, ['.'], /is checked by itself/],
    ['a sheet to write', CLASHING, ['--write-sheet'], /--write-sheet needs a folder/],
  ];
  for (const [what, input, args, said] of REFUSED)
    test(`${what}: is refused in a sentence`, async () => {
      const { code, stdout, stderr } = await run(input, ...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, said);
      assert.equal(stderr.split('\n').length, 2);
    });

  test('a name without an article on standard input is refused', async () => {
    const { code, stderr } = await runCommandLine(['check', '.', '--stdin-name', 'a.txt'], {}, { folder });
    assert.equal(code, 2);
    assert.match(stderr, /--stdin-name goes with “-”/);
  });

  test('a terminal with nothing piped into it is not waited for', async () => {
    const terminal = {
      isTTY: true,
      [Symbol.asyncIterator]: (): AsyncIterator<Uint8Array> => assert.fail('It was read.'),
    };
    await assert.rejects(readStandardInput(terminal), /Nothing is piped to standard input/);
  });
});
