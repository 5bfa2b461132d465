import type { FSWatcher } from 'node:fs';
import { statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isArticleName, isOtherFormat, SETTINGS_NAME, SHEET_NAME } from '../../core/text/source';

/** How often a folder that is gone is looked for, in milliseconds. */
const LOOK = 500;

/** Tells of changes in a story's folder, and in the settings files above it, for as long as it is open. */
export class FolderWatch {
  readonly #root: string;
  readonly #changed: () => void;
  #watchers: FSWatcher[] = [];
  /** What the watched folder is on its disk: one that is made anew under its name is another. */
  #inode: number | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;

  /** @param root absolute. @param changed called for each change, often several times for one. */
  constructor(root: string, changed: () => void) {
    this.#root = root;
    this.#changed = changed;
    this.follow();
  }

  /** Watches the folder that lies there now; where none does, looks out for it. */
  follow(): void {
    const inode = statSync(this.#root, { throwIfNoEntry: false })?.ino;
    if (inode !== undefined && inode === this.#inode) return;
    this.close();
    this.#inode = inode;
    if (inode === undefined) {
      this.#looking = setInterval(() => {
        if (statSync(this.#root, { throwIfNoEntry: false })) this.#changed();
      }, LOOK);
      return;
    }
    const own = basename(this.#root);
    this.#watch(this.#root, (name) => name === own || name === SHEET_NAME || isOfStory(name));
    for (let above = dirname(this.#root), below = this.#root; above !== below;) {
      this.#watch(above, (name) => name === SETTINGS_NAME);
      [above, below] = [dirname(above), above];
    }
  }

  close(): void {
    clearInterval(this.#looking);
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
    this.#inode = undefined;
  }

  #watch(folder: string, isMeant: (name: string) => boolean): void {
    try {
      const watcher = watch(folder, (_event, name) => {
        if (name === null || isMeant(name)) this.#changed();
      });
      watcher.on('error', () => this.#changed());
      this.#watchers.push(watcher);
    } catch {
      // A folder above that nobody may look into has no settings to read either.
    }
  }
}

function isOfStory(name: string): boolean {
  return name === SETTINGS_NAME || isArticleName(name) || isOtherFormat(name);
}
