/**
 * Files in memory, as `memfs:/…`: a workspace that lies on no disk. Runs in both kinds of extension host. It begins with the
 * empty folder `/story`.
 */
const vscode = require('vscode');

const { FileSystemError, FileType, FileChangeType } = vscode;
const parentOf = (path) => path.slice(0, Math.max(path.lastIndexOf('/'), 1));

class MemoryFiles {
  #changed = new vscode.EventEmitter();
  onDidChangeFile = this.#changed.event;
  /** Files and folders by path: the bytes of a file, undefined for a folder; with when each was last written. */
  #entries = new Map(['/', '/story'].map((path) => [path, { bytes: undefined, mtime: 0 }]));
  #clock = 0;

  watch() {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }) {
    const { bytes, mtime } = this.#entry(path);
    return { type: bytes ? FileType.File : FileType.Directory, ctime: 0, mtime, size: bytes?.length ?? 0 };
  }

  readDirectory({ path }) {
    this.#entry(path);
    return [...this.#entries]
      .filter(([other]) => other !== path && parentOf(other) === path)
      .map(([other, { bytes }]) => [
        other.slice(other.lastIndexOf('/') + 1),
        bytes ? FileType.File : FileType.Directory,
      ]);
  }

  readFile({ path }) {
    const { bytes } = this.#entry(path);
    if (!bytes) throw FileSystemError.FileIsADirectory(path);
    return bytes;
  }

  createDirectory(uri) {
    this.#set(uri, undefined);
  }

  writeFile(uri, bytes, { create, overwrite }) {
    const known = this.#entries.has(uri.path);
    if (!known && !create) throw FileSystemError.FileNotFound(uri);
    if (known && !overwrite) throw FileSystemError.FileExists(uri);
    this.#set(uri, bytes);
  }

  delete(uri) {
    this.#entry(uri.path);
    for (const path of this.#within(uri.path)) this.#entries.delete(path);
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from, to, { overwrite }) {
    this.#entry(from.path);
    if (this.#entries.has(to.path) && !overwrite) throw FileSystemError.FileExists(to);
    for (const path of this.#within(from.path)) {
      this.#entries.set(to.path + path.slice(from.path.length), this.#entries.get(path));
      this.#entries.delete(path);
    }
    this.#changed.fire([
      { type: FileChangeType.Deleted, uri: from },
      { type: FileChangeType.Created, uri: to },
    ]);
  }

  #entry(path) {
    const entry = this.#entries.get(path);
    if (!entry) throw FileSystemError.FileNotFound(path);
    return entry;
  }

  #set(uri, bytes) {
    this.#entry(parentOf(uri.path));
    const type = this.#entries.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#entries.set(uri.path, { bytes, mtime: ++this.#clock });
    this.#changed.fire([{ type, uri }]);
  }

  #within(path) {
    return [...this.#entries.keys()].filter((other) => other === path || other.startsWith(`${path}/`));
  }
}

module.exports.activate = (context) => {
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memfs', new MemoryFiles(), { isCaseSensitive: true }),
  );
};
