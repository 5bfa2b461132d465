import type { Stats } from 'node:fs';

/** Why a file could not be read or written, in a sentence that names it. */
export function explain(path: string, error: unknown, what: 'read' | 'written' = 'read'): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `${path} does not exist.`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be ${what}: permission denied.`;
  if (code === 'EROFS') return `${path} may not be ${what}: the disk is read-only.`;
  if (code === 'ELOOP') return `${path} is a link that leads back to itself.`;
  return `${path} could not be ${what}: ${message}.`;
}

/** Says that what lies at a path is no file. */
export function noFile(path: string, found: Stats): string {
  return found.isDirectory() ? `${path} is a folder, not a file.` : `${path} is something else than a file.`;
}
