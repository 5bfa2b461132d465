import { constants } from 'node:fs';
import { copyFile, link, open, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file that must not be there yet, so that it is there whole or not at all.
 * @returns false where somebody else has just made one of its name.
 * @throws NodeJS.ErrnoException where it cannot be written.
 */
export async function writeNew(path: string, text: string): Promise<boolean> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await name(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(beside).catch(() => undefined);
  }
}

/** Gives a file a second name, which must be free; a copy where the disk knows one name a file. */
async function name(file: string, path: string): Promise<void> {
  try {
    await link(file, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    await copyFile(file, path, constants.COPYFILE_EXCL);
  }
}
