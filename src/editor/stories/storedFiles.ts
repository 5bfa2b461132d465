import * as vscode from 'vscode';

/** Reads files as they are stored. Both throw where a file is there and cannot be read. */
export interface StoredFiles {
  /** The size of a file in bytes; undefined where there is none: it may be a folder. */
  sizeOf(uri: vscode.Uri): Promise<number | undefined>;
  /** What a file has; undefined where there is none. */
  bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined>;
}

/** Asks VS Code, which reads from any file system. */
export const filesOfVsCode: StoredFiles = {
  async sizeOf(uri) {
    const entry = await unlessMissing(vscode.workspace.fs.stat(uri), isNotFound);
    return entry && (entry.type & vscode.FileType.File) !== 0 ? entry.size : undefined;
  },
  bytesOf: (uri) => unlessMissing(vscode.workspace.fs.readFile(uri), isNotFound),
};

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** What is read of a file; undefined where it fails because there is no such file. @param isMissing whether an error says so */
export async function unlessMissing<T>(
  wanted: Thenable<T>,
  isMissing: (error: unknown) => boolean,
): Promise<T | undefined> {
  try {
    return await wanted;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
