import type { FileHandle } from 'node:fs/promises';
import { open, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { isArticleName, SETTINGS_NAME, SHEET_NAME } from '../core/text/source';
import { CheckError } from './checkError';
import { explain } from './explain';
import { besideOf, keepMode, syncFolder, unlinkIfThere } from './writeFile';

/** Where a report goes: it is there as a whole, or not at all. */
export interface Output {
  write(text: string): Promise<void>;
  /** Makes what was written the report. */
  finish(): Promise<void>;
  /** Drops what was written. */
  discard(): Promise<void>;
}

/**
 * A file to be. Until it is finished, what it replaces stays; it is written beside it under another name.
 * @param path of a file in a folder that is there; a pipe or a device is written as it comes.
 * @throws CheckError where nothing can be written there.
 */
export async function openOutput(path: string): Promise<Output> {
  try {
    const target = await realpath(path).catch(() => resolve(path));
    const info = await stat(target).catch(() => undefined);
    if (info?.isDirectory()) throw new CheckError(`--output: ${path} is a folder.`);
    if (info && !info.isFile()) return device(await open(target, 'w'));
    const beside = besideOf(target, process.pid);
    const file = await open(beside, 'w');
    const discard = async () => {
      await file.close();
      await unlinkIfThere(beside);
    };
    try {
      await keepMode(target, file);
    } catch (error) {
      await discard();
      throw error;
    }
    return {
      write: (text) => file.appendFile(text, 'utf8'),
      finish: async () => {
        await file.sync();
        await file.close();
        await rename(beside, target);
        await syncFolder(dirname(target));
      },
      discard,
    };
  } catch (error) {
    throw error instanceof CheckError
      ? error
      : new CheckError(`--output: ${explain(path, error, 'written')}`);
  }
}

function device(file: FileHandle): Output {
  const close = () => file.close();
  return { write: (text) => file.appendFile(text, 'utf8'), finish: close, discard: close };
}

/**
 * Keeps what an option writes from taking the place of what people wrote, and from being read as an article the next time.
 * @param path where it is to go; `roots` the folders of the stories, as absolute paths.
 * @throws CheckError where it would.
 */
export function refuseOver(option: string, path: string, roots: ReadonlySet<string>): void {
  const name = basename(path);
  for (const [taken, what] of [
    [SHEET_NAME, 'fact-check sheet'],
    [SETTINGS_NAME, 'settings file'],
  ]) {
    if (name.toLowerCase() === taken)
      throw new CheckError(`${option}: ${path} has the name of a ${what}. Give it another name.`);
  }
  if (isArticleName(name) && roots.has(dirname(resolve(path)))) {
    throw new CheckError(
      `${option}: ${path} would be read as an article of the story. Give it another folder or ending.`,
    );
  }
}
