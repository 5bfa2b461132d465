import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './processes.mjs';

/**
 * @param {string} name What the folder is for.
 * @returns {string} A new empty folder that is removed when this process ends.
 */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), `copydesk-${name}-`));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}
