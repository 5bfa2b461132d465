import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../../scripts/lib/processes.mjs';

const dayInMs = 24 * 60 * 60 * 1000;

/** @returns {string} The folder of this user that keeps what every clone of the project can share. */
export function cacheFolder() {
  if (process.platform === 'win32') {
    return join(process.env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'copydesk', 'Cache');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'copydesk');
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'copydesk');
}

/**
 * Gives the folder `key` of the cache, made by `build` if it is not there yet. The build works in a folder beside it, which
 * takes its place in one step at the end: a folder that is there is whole, and of two builds at once the first to end wins.
 *
 * @param {string} key Name and version of what the folder holds.
 * @param {(folder: string) => void | Promise<void>} build Fills the empty folder it is given.
 * @returns {Promise<string>} The folder.
 */
export async function cached(key, build) {
  const parent = cacheFolder();
  const folder = join(parent, key);
  if (existsSync(folder)) return folder;
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent);
  const draft = join(parent, `.draft-${key}-${process.pid}-${Date.now().toString(36)}`);
  const discard = () => rmSync(draft, { recursive: true, force: true });
  // For a build that is broken off by Ctrl-C.
  atEnd(discard);
  try {
    mkdirSync(draft);
    await build(draft);
    try {
      renameSync(draft, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
    }
  } finally {
    discard();
  }
  return folder;
}

/** Drafts of builds that were ended from outside; a day is longer than any build takes. */
function removeAbandoned(parent) {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (name.startsWith('.draft-') && Date.now() - written > dayInMs) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}
