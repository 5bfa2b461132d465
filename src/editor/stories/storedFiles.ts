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
    const entry = await unlessMissing(vscode.workspace.fs.stat(uri));
    return entry && (entry.type & vscode.FileType.File) !== 0 ? entry.size : undefined;
  },
  bytesOf: (uri) => unlessMissing(vscode.workspace.fs.readFile(uri)),
};

async function unlessMissing<T>(wanted: Thenable<T>): Promise<T | undefined> {
  try {
    return await wanted;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
