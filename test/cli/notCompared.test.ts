import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Report } from '../../src/core/report/json';
import { check } from './checked';

const ONE = 'The reactor has an output of 82 MW, Foreign Minister Tarek Mansuri said in Oslo on Monday.\n';
const OTHER = 'The harbour of Tarn was closed for a week after the storm, its master said.\n';
const GERMAN =
  'Der Hafen ist seit Montag gesperrt. Die Feuerwehr hat mitgeteilt, dass nach dem Brand auf der Fähre niemand verletzt wurde. ' +
  'Das Schiff war mit achtzig Menschen auf dem Weg nach Norden, als in der Küche ein Feuer ausbrach.\n';

suite('what the command line does not compare', () => {
  let folder: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-left-'));
  });
  teardown(() => rm(folder, { recursive: true }));

  /** What is said beside the report, and in it. */
  const run = async (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { output, warnings } = await check([folder], { format: 'json' });
    const prefix = join(relative(process.cwd(), folder), '/');
    return {
      warnings: warnings.map((warning) => warning.replace(prefix, '')),
      notCompared: (JSON.parse(output) as Report).notCompared,
    };
  };

  test('two articles that are read are no matter for a word', async () => {
    assert.deepEqual(await run({ 'a.txt': ONE, 'b.txt': OTHER }), { warnings: [], notCompared: undefined });
  });

  test('other formats are named in one line with what to do, and in JSON', async () => {
    const files = {
      'a.txt': ONE,
      'b.txt': OTHER,
      'c.docx': 'x',
      'd.pdf': 'x',
      'data.csv': 'x',
      'a.html': ONE,
    };
    assert.deepEqual(await run(files), {
      warnings: [
        'c.docx is not read: make an article of it with copydesk import.',
        'd.pdf is not read: save it as text (.txt) in the same folder.',
      ],
      notCompared: [
        { path: 'c.docx', reason: 'format' },
        { path: 'd.pdf', reason: 'format' },
      ],
    });
  });

  test('of many the first are named', async () => {
    const many = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`p${index}.pdf`, 'x']));
    const { warnings } = await run({ 'a.txt': ONE, 'b.txt': OTHER, ...many });
    assert.deepEqual(warnings, [
      'p0.pdf, p1.pdf, p2.pdf, p3.pdf, p4.pdf and 2 more are not read: save them as text (.txt) in the same folder.',
    ]);
  });

  test('a text that is not English is said to be none', async () => {
    assert.deepEqual(await run({ 'a.txt': ONE, 'b.txt': OTHER, 'hafen.txt': GERMAN }), {
      warnings: ['hafen.txt: skipped, not English: only what is in English is compared.'],
      notCompared: [{ path: 'hafen.txt', reason: 'not English' }],
    });
  });

  test('an exact copy is named with its article', async () => {
    assert.deepEqual(await run({ 'a.txt': ONE, 'b.txt': OTHER, 'c.txt': `By Jane Doe\n\n${ONE}` }), {
      warnings: ['c.txt is an exact copy of a.txt: they count as one article.'],
      notCompared: [{ path: 'c.txt', reason: 'copy', copyOf: 'a.txt' }],
    });
  });

  test('a single article has nothing to be compared with', async () => {
    assert.deepEqual(await run({ 'a.txt': ONE }), {
      warnings: [
        'a.txt is the only article: put the others of its story beside it, so that there is something to compare.',
      ],
      notCompared: [{ path: 'a.txt', reason: 'alone' }],
    });
  });

  test('a folder of nothing but other formats says what to do', async () => {
    await writeFile(join(folder, 'a.docx'), 'x');
    await assert.rejects(
      check([folder], { format: 'text' }),
      /holds no article that can be read: a \.txt or \.md file\. \(a\.docx is not read: make an article of it with copydesk import\.\)$/,
    );
  });
});
