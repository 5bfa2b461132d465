import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOOLS } from '../../../src/core/assistant/tools';

const root = join(__dirname, '..', '..', '..', '..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as unknown;

interface Declared {
  readonly name: string;
  readonly displayName: string;
  readonly userDescription: string;
  readonly modelDescription: string;
  readonly inputSchema: unknown;
  readonly when: string;
}

suite('the tools in the manifest', () => {
  const manifest = read('package.json') as { contributes: { languageModelTools: readonly Declared[] } };
  const words = read('package.nls.json') as Readonly<Record<string, string>>;
  const said = (key: string) => words[key.replaceAll('%', '')];
  const declared = manifest.contributes.languageModelTools;

  test('are those of the table, with the same descriptions and schemas', () => {
    assert.deepEqual(
      declared.map(({ name, displayName, modelDescription, inputSchema }) => ({
        name,
        title: said(displayName),
        description: modelDescription,
        input: inputSchema,
      })),
      TOOLS.map(({ name, title, description, input }) => ({ name, title, description, input })),
    );
  });

  test('have each words for people, and are there only where language models are', () => {
    for (const { userDescription, when } of declared) {
      assert.ok(said(userDescription));
      assert.equal(when, 'copydesk.languageModels');
    }
  });
});
