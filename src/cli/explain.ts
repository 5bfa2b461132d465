/** Why a file could not be read or written, in a sentence that names it. */
export function explain(path: string, error: unknown, what: 'read' | 'written' = 'read'): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `${path} does not exist.`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be ${what}: permission denied.`;
  if (code === 'EROFS') return `${path} may not be ${what}: the disk is read-only.`;
  return `${path} could not be ${what}: ${message}.`;
}
