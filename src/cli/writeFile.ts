import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a writer waits for another one, and after what time a writer that is silent counts as ended. In milliseconds. */
const PATIENCE = 10_000;
const STEP = 25;

/** Writes a file whole or not at all. See {@link updateFileAtomically}. */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  await updateFileAtomically(path, () => text);
}

/**
 * Changes a text file so that readers, and a crash at any moment, find it as it was or as it will be: the new text is
 * written to a file beside it and synced, then takes its name. That file is also what keeps two writers apart: the second
 * one waits, and is handed the text that the first one left.
 * @param change gives the new text for the present one (undefined where there is no file), or undefined to leave it.
 * @returns whether anything was written.
 * @throws NodeJS.ErrnoException where the file or its folder cannot be read or written.
 */
export async function updateFileAtomically(
  path: string,
  change: (text: string | undefined) => string | undefined,
): Promise<boolean> {
  const target = await realpath(path).catch(() => path);
  const beside = join(dirname(target), `.${basename(target)}.new`);
  for (;;) {
    const file = await openAlone(beside);
    let taken = false;
    try {
      const before = await readIfThere(target);
      const text = change(before);
      if (text === undefined || text === before) return false;
      await keepMode(target, file);
      await file.writeFile(text, 'utf8');
      await file.sync();
      await file.close();
      await rename(beside, target);
      taken = true;
      await syncFolder(dirname(target));
      return true;
    } catch (error) {
      // Another writer took this one for dead and removed its file: once more.
      if (codeOf(error) !== 'ENOENT') throw error;
    } finally {
      await file.close().catch(() => undefined);
      if (!taken) await unlink(beside).catch(() => undefined);
    }
  }
}

/** Makes a file that must not be there yet, waiting while another writer has it. */
async function openAlone(path: string) {
  const until = Date.now() + 2 * PATIENCE;
  for (;;) {
    try {
      return await open(path, 'wx');
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || Date.now() > until) throw error;
    }
    const made = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - made > PATIENCE) await unlink(path).catch(() => undefined);
    else await pause(STEP);
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function keepMode(path: string, file: Awaited<ReturnType<typeof open>>): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return;
  // A file that may not be written stays so, although its folder would let another one take its name.
  if ((found.mode & 0o222) === 0) {
    throw Object.assign(new Error(`EACCES: permission denied, ${path} is read-only`), { code: 'EACCES' });
  }
  await file.chmod(found.mode & 0o777);
}

/** Makes a renaming last through a power cut, where the system can sync a folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close().catch(() => undefined);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}
