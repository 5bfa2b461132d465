import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a writer waits for another one, and after what time a writer that is silent counts as ended. In milliseconds. */
const PATIENCE = 10_000;
const STEP = 25;

/**
 * Changes a file so that readers, and a crash at any moment, find it as it was or as it will be: the new text is written to
 * a file beside it and synced, then takes its name. A lock keeps two writers apart: the second one waits, and is handed
 * what the first one left.
 * @param change gives the new text for the present bytes (undefined where there is no file), or undefined to leave them.
 * @returns whether anything was written.
 * @throws NodeJS.ErrnoException where the file or its folder cannot be read or written.
 */
export async function updateFileAtomically(
  path: string,
  change: (bytes: Uint8Array | undefined) => string | undefined,
): Promise<boolean> {
  const target = await realpath(path).catch(() => path);
  for (;;) {
    const lock = await takeLock(target);
    try {
      const before = await readIfThere(target);
      const text = change(before);
      if (text === undefined || (before && Buffer.from(text).equals(before))) return false;
      const beside = besideOf(target, process.pid);
      try {
        await writeBeside(beside, target, text);
        // Who was silent for too long may have been taken for ended: what another writer wrote since must not be lost.
        if (!(await lock.isHeld())) {
          await unlinkIfThere(beside);
          continue;
        }
        await rename(beside, target);
      } catch (error) {
        await unlinkIfThere(beside);
        throw error;
      }
      await syncFolder(dirname(target));
      return true;
    } finally {
      await lock.release();
    }
  }
}

interface Lock {
  /** Whether no other writer has taken it over. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Makes the lock file, which must not be there yet, waiting while another writer has it. */
async function takeLock(target: string): Promise<Lock> {
  const path = join(dirname(target), `.${basename(target)}.lock`);
  const until = Date.now() + 2 * PATIENCE;
  for (;;) {
    try {
      const holder = `${process.pid} ${hostname()} ${randomUUID()}`;
      await writeFile(path, holder, { flag: 'wx' });
      const isHeld = async () => (await readFile(path, 'utf8').catch(() => '')) === holder;
      return { isHeld, release: async () => void ((await isHeld()) && (await unlinkIfThere(path))) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || Date.now() > until) throw error;
    }
    if (!(await removeLeft(path, target))) await pause(STEP);
  }
}

/** Removes the lock of a writer that has ended, and what it was writing. @returns whether there was one. */
async function removeLeft(lock: string, target: string): Promise<boolean> {
  const made = await stat(lock).catch(() => undefined);
  if (!made) return true;
  const [pid = 0, host = ''] = (await readFile(lock, 'utf8').catch(() => '')).split(' ');
  const hasEnded = host === hostname() && !isRunning(Number(pid));
  if (!hasEnded && Date.now() - made.mtimeMs <= PATIENCE) return false;
  await unlinkIfThere(besideOf(target, Number(pid)));
  await unlinkIfThere(lock);
  return true;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Where the next text of a file is written, before it takes its name. */
export function besideOf(target: string, pid: number): string {
  return join(dirname(target), `.${basename(target)}.${pid}.new`);
}

async function writeBeside(beside: string, target: string, text: string): Promise<void> {
  const file = await open(beside, 'w');
  try {
    await keepMode(target, file);
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Removes a file, where it is there. */
export async function unlinkIfThere(path: string): Promise<void> {
  await unlink(path).catch(() => undefined);
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Gives a new file the rights of the one that it is to replace.
 * @throws NodeJS.ErrnoException where that one may not be written.
 */
export async function keepMode(path: string, file: Awaited<ReturnType<typeof open>>): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return;
  // A file that may not be written stays so, although its folder would let another one take its name.
  if ((found.mode & 0o222) === 0) {
    throw Object.assign(new Error(`EACCES: permission denied, ${path} is read-only`), { code: 'EACCES' });
  }
  await file.chmod(found.mode & 0o777);
}

/** Makes a renaming last through a power cut, where the system can sync a folder. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close().catch(() => undefined);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}
