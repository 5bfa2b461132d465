/** What the bundles are made of besides Copydesk's own sources. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The packages in the bundles, by name and version, with the files of `dist/` that have some of them.
 * @returns {Promise<{ name: string, version: string, license: string, copyright: readonly string[], files: readonly string[] }[]>}
 */
export async function bundledPackages() {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'esbuild.js'), '--inputs'], {
    cwd: root,
    maxBuffer: 32_000_000,
  });
  const found = new Map();
  for (const [file, inputs] of Object.entries(JSON.parse(stdout))) {
    for (const input of inputs) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0];
      if (folder === undefined) continue;
      const files = found.get(folder) ?? new Set();
      found.set(folder, files.add(file.replace(/^dist\//u, '')));
    }
  }
  return [...found]
    .map(([folder, files]) => ({ ...packageIn(folder), files: [...files].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function packageIn(folder) {
  const path = join(root, folder);
  const { name, version, license, author } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const text = readdirSync(path)
    .filter((file) => /^(?:licen[cs]e|copying)/iu.test(file))
    .map((file) => readFileSync(join(path, file), 'utf8'))
    .join('\n');
  // The texts of the GNU licences begin with whose those texts are.
  const lines = [...text.matchAll(/^[^\w\n]*(copyright (?:\(c\)|©|\d).*)$/gimu)]
    .map(([, line]) => line.replace(/[\s*#]+/gu, ' ').trim())
    .filter((line) => !line.includes('Free Software Foundation'));
  const by = typeof author === 'string' ? author : author?.name;
  const copyright = lines.length > 0 ? [...new Set(lines)] : by ? [`by ${by.replace(/ *[<(].*/u, '')}`] : [];
  return { name, version, license, copyright };
}
