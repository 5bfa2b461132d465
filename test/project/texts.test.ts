import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOOLS } from '../../src/core/assistant/tools';
import { TEMPLATES } from '../../src/core/words/templates';

/** The project's folder: the tests are compiled to out/test/project. */
const project = join(__dirname, '..', '..', '..');
const textOf = (...path: string[]) => readFileSync(join(project, ...path), 'utf8');

suite('Texts that a person sees', () => {
  test('every text of the manifest is in package.nls.json, and none is there for nothing', () => {
    const used = [...textOf('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key as string);
    const known = Object.keys(JSON.parse(textOf('package.nls.json')) as object);
    assert.deepEqual([...new Set(used)].sort(), known.sort());
  });

  test('every text of the source is in the bundle for translators, and none is there for nothing', () => {
    const calls = sources(join(project, 'src', 'editor')).flatMap((text) => [
      ...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g),
    ]);
    const used = [
      ...new Set([
        ...calls.map(([, words]) => words as string),
        ...Object.values(TEMPLATES),
        ...TOOLS.map(({ title }) => title),
      ]),
    ];
    const known = Object.keys(JSON.parse(textOf('l10n', 'bundle.l10n.json')) as object);
    assert.deepEqual(used.sort(), known.sort());
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
