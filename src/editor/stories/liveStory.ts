import * as vscode from 'vscode';
import type { NamedReading } from '../../core/secondReader/reading';
import { Disposable } from '../disposable';
import { Changes } from './changes';
import type { StoryScope } from './scope';
import type { StorySnapshot } from './snapshot';
import type { Progress } from './storyReader';
import type { StoryFiles } from './storyFiles';
import { readStoryFiles } from './storyFiles';
import type { StoryOnRecord } from './storyOnRecord';
import { readRecord } from './storyOnRecord';
import { StoryReader } from './storyReader';
import type { StoryTools } from './tools';
import { REST } from './typing';

/** How often an update that a change overtakes is begun anew at once. */
const MAX_TRIES = 3;

/** What a run that a person asked for takes along. */
export interface RunOptions {
  readonly token?: vscode.CancellationToken;
  readonly progress?: Progress;
}

/** What shows the states of a story; each is resolved once that is done. */
export interface Shows {
  /** Shows what is on record of a story that is not read yet. */
  showRecord(record: StoryOnRecord): Promise<unknown>;
  /** Shows a new state. */
  publish(snapshot: StorySnapshot): Promise<unknown>;
}

interface UpdateOptions extends RunOptions {
  /** Whether to look at every file, whatever is known to have changed. */
  readonly all?: true;
}

/**
 * A story that is kept up to date: it is told what changed, reads that again after a short rest, and publishes a
 * {@link StorySnapshot}. Updates run one after another; one that a change overtakes is dropped and done anew.
 */
export class LiveStory extends Disposable {
  readonly scope: StoryScope;
  readonly #tools: StoryTools;
  readonly #shows: Shows;

  #changes = new Changes();
  /** Counts the changes: a result is stale when this has moved on since the texts were taken. */
  #generation = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #running = 0;
  #reader: StoryReader | undefined;
  #snapshot: StorySnapshot | undefined;
  /** What a model named and the sheet does not have. */
  #named: NamedReading | undefined;

  constructor(scope: StoryScope, tools: StoryTools, shows: Shows) {
    super();
    this.scope = scope;
    this.#tools = tools;
    this.#shows = shows;
  }

  /** The state last published. */
  get snapshot(): StorySnapshot | undefined {
    return this.#snapshot;
  }

  /** Whether an update is under way or waits for its turn. */
  get isBusy(): boolean {
    return this.#running > 0;
  }

  /**
   * Takes in that an article was made, changed or deleted.
   * @param rest how long to wait for more, in milliseconds.
   */
  articleChanged(path: string, rest?: number): void {
    this.#changes.paths.add(path);
    this.#schedule(rest);
  }

  /** Takes in that files came or went that are no articles. */
  filesChanged(): void {
    this.#changes.all = true;
    this.#schedule();
  }

  /** Takes in that the sheet was made, changed or deleted. */
  sheetChanged(): void {
    this.#changes.sheet = true;
    this.#schedule();
  }

  /** Takes in that a settings file was made, changed or deleted. */
  settingsChanged(): void {
    this.#changes.settings = true;
    this.#schedule();
  }

  /** Takes in that the sheet was written, and shows that. Errors go to the log. */
  sheetWritten(): Promise<void> {
    this.sheetChanged();
    return this.flush();
  }

  /**
   * Shows what a model named beside what the sheet keeps of it, until the story is shown no longer.
   * @param named undefined where the sheet has it now.
   */
  async keepReading(named: NamedReading | undefined): Promise<void> {
    if (named !== this.#named) this.sheetChanged();
    this.#named = named;
    await this.flush();
  }

  /** Brings the story up to date with the changes it was told of, without waiting for a rest. Errors go to the log. */
  async flush(): Promise<void> {
    try {
      for (let tries = 0; tries < MAX_TRIES && !this.isDisposed; tries++) if (await this.#enqueue({})) return;
      // Somebody goes on writing: what is new is read once that rests.
      if (this.#changes.any) this.#schedule();
    } catch (error) {
      this.#tools.log.error(`${this.scope.uri.toString(true)} could not be read.`, error);
    }
  }

  /**
   * Reads every article and the sheet.
   * @returns false where that was cancelled: then nothing has changed.
   * @throws FileSystemError where the folder cannot be read.
   */
  async check(options: RunOptions): Promise<boolean> {
    while (!options.token?.isCancellationRequested && !this.isDisposed) {
      if (await this.#enqueue({ ...options, all: true })) return true;
    }
    if (this.#changes.any) this.#schedule();
    return false;
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    super.dispose();
  }

  #schedule(rest = REST): void {
    this.#generation++;
    clearTimeout(this.#timer);
    if (!this.isDisposed) this.#timer = setTimeout(() => void this.flush(), rest);
  }

  #enqueue(options: UpdateOptions): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running++;
    const run = this.#queue.then(() => this.#update(options)).finally(() => this.#running--);
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** @returns whether the story is up to date now; false where the update was overtaken by a change or cancelled. */
  async #update({ token, progress, all }: UpdateOptions): Promise<boolean> {
    const known = this.#changes;
    if (!all && !known.any) return true;
    this.#changes = new Changes();
    const changes = new Changes();
    changes.add(known);
    // Until the story is shown there is nothing to bring up to date: a part of it would show all else as missing.
    if (all || !this.#snapshot) changes.all = true;
    const generation = this.#generation;
    const isStale = () =>
      this.isDisposed || generation !== this.#generation || token?.isCancellationRequested === true;
    let snapshot: StorySnapshot | undefined;
    try {
      const reading = readStoryFiles(this.scope, changes, isStale, this.#tools);
      if (!this.#snapshot) await this.#showRecord(reading, isStale);
      // What is slow to come, from the disk or over a network, is on its way while the engine is loaded.
      const [files, engine] = await Promise.all([reading, this.#tools.loadEngine()]);
      this.#reader ??= new StoryReader(this.scope, engine, this.#tools);
      if (!isStale()) snapshot = await this.#reader.update(files, isStale, progress, this.#named);
    } finally {
      if (!snapshot) {
        this.#changes.add(known);
        // A first run that did not get to its end leaves nothing behind.
        if (!this.#snapshot) this.#reader = undefined;
      }
    }
    if (!snapshot) return false;
    if (snapshot !== this.#snapshot) {
      this.#snapshot = snapshot;
      await this.#shows.publish(snapshot);
    }
    return true;
  }

  /** Shows what the sheet has on record, before the story is read for the first time. */
  async #showRecord(reading: Promise<StoryFiles>, isStale: () => boolean): Promise<void> {
    // The sheet says it in English, and whoever reads in another language is told once, in that.
    if (vscode.l10n.bundle) return;
    const [files, engine] = await Promise.all([reading, this.#tools.loadEngineModule()]);
    const record = await readRecord(this.scope, files, engine, isStale);
    if (record && !isStale()) await this.#shows.showRecord(record);
  }
}
