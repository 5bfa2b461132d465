import { dirname, resolve } from 'node:path';
import type { Engine } from '../../core/engine';
import { isLoud } from '../../core/findings/count';
import type { Story } from '../../core/story';
import { statOf } from '../folder';
import type { Display } from '../paint';
import { painter } from '../paint';
import type { Write } from '../run/forms';
import type { StoryPaths } from '../run/storyPaths';
import { FolderWatch } from './folderWatch';
import type { StoryState } from './storyState';
import { changesIn, stateOf } from './storyState';

/** How long changes must rest before a story is checked again, in milliseconds: one save is several of them. */
const REST = 100;

export interface WatchTools {
  readonly display: Display;
  readonly write: Write;
  readonly tell: (sentence: string) => void;
  /** Ends the watch. */
  readonly ended: AbortSignal;
}

/** How the stories stood when the watch ended. */
export interface WatchResult {
  readonly isToSettle: boolean;
  /** Whether a story could not be read, or its settings have a slip. */
  readonly failed: boolean;
}

/**
 * Checks stories whenever their articles, sheets or settings change, until it is ended, and prints what is new and what is gone.
 * One whose folder goes is told, and followed again when it comes back.
 * @throws CheckError where a path does not exist when it begins.
 */
export async function watchStories(
  engine: Engine,
  stories: readonly StoryPaths[],
  tools: WatchTools,
): Promise<WatchResult> {
  const all = await Promise.all(stories.map((paths) => WatchedStory.open(engine, paths, tools)));
  let queue = Promise.resolve();
  // One after the other, so that no two write at one time.
  const check = (story: WatchedStory) => (queue = queue.then(() => story.check()));
  try {
    await new Promise<void>((done, fail) => {
      tools.ended.addEventListener('abort', () => done(), { once: true });
      for (const story of all) story.follow(() => void check(story).catch(fail));
      void Promise.all(all.map(check)).then(() => {
        tools.tell(`Watching ${all.length === 1 ? 'one story' : `${all.length} stories`}; Ctrl-C ends it.`);
        if (tools.ended.aborted) done();
      }, fail);
    });
    await queue;
  } finally {
    for (const story of all) story.close();
  }
  return {
    isToSettle: all.some(({ state }) => state?.open.some(({ severity }) => isLoud(severity))),
    failed: all.some(({ state }) => !state || state.failed),
  };
}

class WatchedStory {
  readonly #engine: Engine;
  readonly #paths: StoryPaths;
  readonly #root: string;
  readonly #tools: WatchTools;
  readonly #story: Story;
  #watch: FolderWatch | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was last found; undefined while it cannot be read. */
  state: StoryState | undefined;
  /** What was said last, so that it is not said again. */
  #said: readonly string[] = [];
  #before: StoryState | undefined;

  private constructor(engine: Engine, paths: StoryPaths, root: string, tools: WatchTools) {
    this.#engine = engine;
    this.#paths = paths;
    this.#root = root;
    this.#tools = tools;
    this.#story = engine.createStory();
  }

  /** @throws CheckError where there is no such path. */
  static async open(engine: Engine, paths: StoryPaths, tools: WatchTools): Promise<WatchedStory> {
    const [first = '.'] = paths;
    const isFolder = (await statOf(first)).isDirectory();
    return new WatchedStory(engine, paths, resolve(isFolder ? first : dirname(first)), tools);
  }

  /** @param changed called once changes have come to rest. */
  follow(changed: () => void): void {
    this.#watch = new FolderWatch(this.#root, () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(changed, REST);
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#watch?.close();
  }

  async check(): Promise<void> {
    this.#watch?.follow();
    const { write, display } = this.#tools;
    const now = await stateOf(this.#engine, this.#paths, this.#story, (root) => painter(display, root));
    if ('problem' in now) {
      this.state = undefined;
      this.#say([now.problem]);
      return;
    }
    this.#say(now.warnings);
    const [name = ''] = this.#paths;
    const changes = changesIn(name, this.#before, now);
    // One that is back is told, though it is as it was.
    const lines = changes.length === 0 && !this.state ? changesIn(name, undefined, now) : changes;
    this.#before = this.state = now;
    if (lines.length > 0) await write(`${lines.join('\n')}\n`);
  }

  #say(sentences: readonly string[]): void {
    for (const sentence of sentences) if (!this.#said.includes(sentence)) this.#tools.tell(sentence);
    this.#said = sentences;
  }
}
