/**
 * The folder that editor tests work in. As a program it makes one: story.mjs FOLDER.
 */
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/project.mjs';

/**
 * Copies the articles of the seeds. Their sheet is left out, so that tests begin with a folder that was never fact-checked.
 *
 * @param {string} target The folder to make.
 */
export function copySeeds(target) {
  cpSync(join(root, 'seeds'), target, {
    recursive: true,
    filter: (path) => !path.endsWith('fact-check.yaml'),
  });
}

if (process.argv[1] && process.argv[2] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const target = resolve(process.argv[2]);
  rmSync(target, { recursive: true, force: true });
  copySeeds(target);
}
