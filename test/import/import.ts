import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontMatter } from '../../src/core/text/frontMatter';
import { fingerprint } from '../../src/core/text/hash';
import { decode } from '../../src/core/text/decode';
import { createImporter } from '../../src/import/importer';
import type { Refusal } from '../../src/import/refusal';

export const pages = join(__dirname, '..', '..', '..', 'test', 'import', 'pages');

export const importer = createImporter({ decode, fingerprint });

/** An import as Copydesk reads it: what the front matter says, and the Markdown below it. */
export interface Read {
  readonly meta: Readonly<Record<string, string>>;
  readonly body: string;
}

export async function importBytes(name: string, bytes: Uint8Array): Promise<Read> {
  const imported = await importer.importFile({ name, bytes });
  if ('refusal' in imported) assert.fail(`${name} is refused: ${imported.refusal}`);
  const front = readFrontMatter(imported.text);
  assert.ok(front);
  return { meta: { ...front.meta }, body: imported.text.slice(front.end).trim() };
}

/** Why a file is refused. */
export async function refusalOf(name: string, bytes: Uint8Array): Promise<Refusal> {
  const imported = await importer.importFile({ name, bytes });
  if (!('refusal' in imported)) assert.fail(`${name} is imported: ${imported.text}`);
  return imported.refusal;
}

export function importText(text: string, name = 'page.html'): Promise<Read> {
  return importBytes(name, Buffer.from(text));
}

/** Imports a page of the folder `pages`. */
export function importPage(name: string): Promise<Read> {
  return importBytes(name, readFileSync(join(pages, name)));
}

/** Lines as a text with an empty line between each two. */
export const paragraphs = (...lines: readonly string[]): string => lines.join('\n\n');
