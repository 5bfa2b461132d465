import type { Engine } from '../../core/engine';
import type { Story } from '../../core/story';
import type { OpenStory } from '../story';
import { openStory } from '../story';
import type { GivenFolders } from './folders';

/** The stories that a server was given, each kept from one call to the next so that only what changed is read again. */
export class ServedStories {
  readonly engine: Engine;
  readonly #folders: GivenFolders;
  /** By the paths of their folders. */
  readonly #stories = new Map<string, Story>();

  constructor(engine: Engine, folders: GivenFolders) {
    this.engine = engine;
    this.#folders = folders;
  }

  /**
   * A story as it lies on disk now.
   * @throws CheckError as {@link GivenFolders.read} does.
   */
  async open(name: string | undefined): Promise<OpenStory> {
    const folder = await this.#folders.read(name);
    let story = this.#stories.get(folder.root);
    if (!story) this.#stories.set(folder.root, (story = this.engine.createStory()));
    return openStory(this.engine, folder, undefined, story);
  }
}
