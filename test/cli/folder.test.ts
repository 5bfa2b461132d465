import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { readFolder } from '../../src/cli/folder';

const GERMAN =
  'Der Hafen ist seit Montag gesperrt. Die Feuerwehr hat mitgeteilt, dass nach dem Brand auf der Fähre niemand verletzt wurde. ' +
  'Das Schiff war mit achtzig Menschen auf dem Weg nach Norden, als in der Küche ein Feuer ausbrach.\n';

suite('the folder of a story', () => {
  let folder: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-folder-'));
    await writeFile(join(folder, 'good.txt'), 'All is quiet in Köln.\n');
  });

  teardown(() => rm(folder, { recursive: true }));

  /** What is read and said, with the paths of the warnings as they stand in the folder. */
  const read = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    const { articles, warnings } = await readFolder([folder]);
    const prefix = join(relative(process.cwd(), folder), '/');
    return {
      articles: Object.fromEntries(articles.map(({ path, text }) => [path, text])),
      warnings: warnings.map((warning) => warning.replace(prefix, '')),
    };
  };
  const good = { 'good.txt': 'All is quiet in Köln.\n' };

  test('a byte that cannot be read is named by its line', async () => {
    const bytes = Buffer.concat([Buffer.from('Köln\nIt'), Buffer.from([0x92]), Buffer.from('s over.\n')]);
    assert.deepEqual(await read('bad.txt', bytes), {
      articles: { ...good, 'bad.txt': 'Köln\nIt\uFFFDs over.\n' },
      warnings: ['bad.txt: line 2 has a character that cannot be read; the rest is read.'],
    });
  });

  test('of many such lines the first are named', async () => {
    assert.deepEqual(
      (await read('bad.txt', 'a\uFFFD\n'.repeat(2))).warnings[0],
      'bad.txt: lines 1, 2 have characters that cannot be read; the rest is read.',
    );
    assert.deepEqual(
      (await read('bad.txt', 'a\uFFFD\n'.repeat(7))).warnings[0],
      'bad.txt: lines 1, 2, 3, 4, 5 and 2 more have characters that cannot be read; the rest is read.',
    );
  });

  test('UTF-16 without a mark is read', async () => {
    const text = 'The mayor’s son said no.\n';
    assert.deepEqual(await read('wide.txt', Buffer.from(text, 'utf16le')), {
      articles: { ...good, 'wide.txt': text },
      warnings: [],
    });
  });

  test('an article that is not English is named and left out', async () => {
    assert.deepEqual(await read('hafen.txt', GERMAN), {
      articles: good,
      warnings: ['hafen.txt: skipped, not English: only what is in English is compared.'],
    });
  });

  test('a file that cannot be read is named once, and the others are read', async function () {
    if (process.platform === 'win32') this.skip();
    await symlink(join(folder, 'nowhere'), join(folder, 'lost.txt'));
    const { articles, warnings } = await readFolder([folder]);
    assert.deepEqual(
      articles.map(({ path }) => path),
      ['good.txt'],
    );
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] as string, /lost\.txt does not exist\.$/);
  });

  test('a folder in which nothing can be read says why', async () => {
    await rm(join(folder, 'good.txt'));
    await assert.rejects(
      read('hafen.txt', GERMAN),
      /holds no article that can be read.*skipped, not English:/,
    );
  });
});
