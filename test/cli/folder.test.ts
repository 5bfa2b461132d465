import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { readFolder } from '../../src/cli/folder';

const GERMAN =
  'Der Hafen ist seit Montag gesperrt. Die Feuerwehr hat mitgeteilt, dass nach dem Brand auf der Fähre niemand verletzt wurde. ' +
  'Das Schiff war mit achtzig Menschen auf dem Weg nach Norden, als in der Küche ein Feuer ausbrach.\n';

/** Does something without the rights of root, who may read everything. */
async function asNobody<Result>(act: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return act();
  process.seteuid?.('nobody');
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}

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

  for (const [what, target, told] of [
    ['itself', 'odd.txt', 'is a link that leads back to itself.'],
    ['a folder', '.', 'is a folder, not a file.'],
    ['a device without an end', '/dev/zero', 'is something else than a file.'],
  ] as const) {
    test(`a link to ${what} is named, and the others are read`, async function () {
      if (process.platform === 'win32') this.skip();
      await symlink(target, join(folder, 'odd.txt'));
      const { articles, warnings } = await readFolder([folder]);
      assert.deepEqual(
        articles.map(({ path }) => path),
        ['good.txt'],
      );
      assert.deepEqual(warnings, [`${join(folder, 'odd.txt')} ${told}`]);
    });
  }

  test('a folder that may not be read is told', async function () {
    // Windows has no such modes.
    if (process.platform === 'win32') this.skip();
    await chmod(folder, 0o000);
    try {
      await assert.rejects(
        asNobody(() => readFolder([folder])),
        /may not be read: permission denied\.$/,
      );
    } finally {
      await chmod(folder, 0o700);
    }
  });

  test('a file that may not be read is told, and the others are read', async function () {
    if (process.platform === 'win32') this.skip();
    await writeFile(join(folder, 'shut.txt'), 'Nobody may read this.\n', { mode: 0o000 });
    await chmod(folder, 0o755);
    const { articles, warnings } = await asNobody(() => readFolder([folder]));
    assert.equal(articles.length, 1);
    assert.match(warnings.join(), /shut\.txt may not be read: permission denied\.$/);
  });

  test('many small files are read, each once', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${String(index).padStart(3, '0')}.txt`);
    await Promise.all(names.map((name) => writeFile(join(folder, name), `Crate ${name} is full.\n`)));
    const { articles, warnings } = await readFolder([folder]);
    assert.deepEqual(
      articles.map(({ path }) => path),
      [...names, 'good.txt'],
    );
    assert.deepEqual(warnings, []);
  });

  test('a folder in which nothing can be read says why', async () => {
    await rm(join(folder, 'good.txt'));
    await assert.rejects(
      read('hafen.txt', GERMAN),
      /holds no article that can be read.*skipped, not English:/,
    );
  });
});
