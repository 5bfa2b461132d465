import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

suite('the version of a release', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };

  test('of the manifest is that of the lockfile, and the newest of the changelog', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      version: string;
      packages: Readonly<Record<string, { version?: string }>>;
    };
    assert.deepEqual([lock.version, lock.packages['']?.version], [version, version]);
    assert.equal(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1], version);
  });

  for (const [page, times] of [
    ['README.md', 3],
    ['docs/pipelines.md', 3],
    ['docs/examples/copydesk-workflow.yml', 1],
  ] as const)
    test(`is the one that ${page} names`, () => {
      const named = [...read(page).matchAll(/(?:copydesk-|copydesk@v|rev: v)(\d+\.\d+\.\d+)/g)];
      assert.deepEqual(
        named.map(([, one]) => one),
        Array.from({ length: times }, () => version),
      );
    });
});
