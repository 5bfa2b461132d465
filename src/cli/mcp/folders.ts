import { resolve } from 'node:path';
import { CheckError } from '../checkError';
import type { Folder } from '../folder';
import { readFolder } from '../folder';

/** The folders that a server may read, by the names under which they were given. */
export class GivenFolders {
  readonly #roots: ReadonlyMap<string, string>;

  constructor(names: readonly string[]) {
    this.#roots = new Map(names.map((name) => [name, resolve(name)]));
  }

  get names(): readonly string[] {
    return [...this.#roots.keys()];
  }

  /**
   * Reads one of the folders as it is now.
   * @param name as it was given, or another path to it; needed where there are several.
   * @throws CheckError where it is none of them, cannot be read, or has a link that leads out of it.
   */
  async read(name: string | undefined): Promise<Folder> {
    return readFolder([this.#rootOf(name)], 'inside');
  }

  #rootOf(name: string | undefined): string {
    const known = `The folders are: ${this.names.join(', ')}.`;
    const roots = [...new Set(this.#roots.values())];
    if (name === undefined) {
      const [only] = roots;
      if (only !== undefined && roots.length === 1) return only;
      throw new CheckError(`Say which folder is meant. ${known}`);
    }
    const root = this.#roots.get(name) ?? roots.find((other) => other === resolve(name));
    if (root === undefined) throw new CheckError(`This folder was not given to Copydesk. ${known}`);
    return root;
  }
}
