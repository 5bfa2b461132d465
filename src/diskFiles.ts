import { readFile, stat } from 'node:fs/promises';
import type { StoredFiles } from './editor/stories/storedFiles';
import { filesOfVsCode, unlessMissing } from './editor/stories/storedFiles';

/** Reads files from the disk itself, which takes a tenth of the time of asking VS Code for each; others as VS Code does. */
export const diskFiles: StoredFiles = {
  async sizeOf(uri) {
    if (uri.scheme !== 'file') return filesOfVsCode.sizeOf(uri);
    const entry = await unlessMissing(stat(uri.fsPath), isNotFound);
    return entry?.isFile() ? entry.size : undefined;
  },
  bytesOf: (uri) =>
    uri.scheme === 'file' ? unlessMissing(readFile(uri.fsPath), isNotFound) : filesOfVsCode.bytesOf(uri),
};

function isNotFound(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
