import * as vscode from 'vscode';

/** Files in memory, all in one folder, as a file system that lets nobody write. */
export class ReadOnlyFiles implements vscode.FileSystemProvider {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #admitted: boolean;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  /** @param admitted whether files say that they are read-only, before anybody tries to write. */
  constructor(files: Readonly<Record<string, string>>, admitted = true) {
    this.#admitted = admitted;
    this.#files = new Map(
      Object.entries(files).map(([name, text]) => [`/story/${name}`, new TextEncoder().encode(text)]),
    );
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (!file && path !== '/story') throw vscode.FileSystemError.FileNotFound(path);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    const stat = { type, ctime: 0, mtime: 0, size: file?.length ?? 0 };
    return this.#admitted ? { ...stat, permissions: vscode.FilePermission.Readonly } : stat;
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.#files.keys()].map((path) => [path.slice('/story/'.length), vscode.FileType.File]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }

  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions('read-only');
}
