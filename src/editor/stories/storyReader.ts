import * as vscode from 'vscode';
import type { NamedReading } from '../../core/secondReader/reading';
import type { Sheet } from '../../core/sheet/sheet';
import type { Analysis, Decisions, Story } from '../../core/story';
import { sameItems } from '../../core/text/sameItems';
import type { Engine } from '../engine';
import type { Changes } from './changes';
import type { StoryScope } from './scope';
import type { SettingsView } from './settingsFile';
import { settingsOf } from './settingsFile';
import { readSheetText } from './sheetFile';
import type { SheetReaders } from './sheetReaders';
import { StorySnapshot } from './snapshot';
import { standing } from './standing';
import type { SheetView } from './snapshot';
import { currentText, readArticleTexts } from './texts';
import type { Problem, TextResult } from './texts';

/** How long reading goes on before others get their turn, in milliseconds. */
const SLICE = 12;

/** What is told of the articles that were read so far. */
export type Progress = vscode.Progress<{ message?: string; increment?: number }>;

/** What was taken from the files; the sheet only where it changed. */
interface Gathered {
  readonly paths: readonly string[];
  readonly texts: readonly TextResult[];
  /** Where the folder was listed: what looks like articles in it, in a format that is not read. */
  readonly otherFormats?: readonly string[];
  readonly sheet?: StoredSheet;
  /** Where it was looked for: the settings file that holds for the story. */
  readonly settings?: { readonly view: SettingsView | undefined };
}

/** A sheet as taken from its file: its text (undefined where there is none), or why it cannot be read. */
type StoredSheet = { readonly text: string | undefined } | { readonly error: string };

/** The story as both readers see it, with what it was made from. */
interface Together {
  readonly builtIn: Analysis;
  readonly settings: SettingsView | undefined;
  readonly sheet: Sheet | undefined;
  readonly named: NamedReading | undefined;
  readonly analysis: Analysis;
}

/** Reads the files of a story into the core's model, again and again, each time what changed. */
export class StoryReader {
  readonly #scope: StoryScope;
  readonly #engine: Engine;
  readonly #story: Story;
  readonly #sheets: SheetReaders;
  readonly #log: vscode.LogOutputChannel;
  /** Replaced, not changed, so that a snapshot can keep it. */
  #skipped: ReadonlyMap<string, Problem> = new Map();
  #otherFormats: readonly string[] = [];
  #stored: StoredSheet = { text: undefined };
  #sheetView: SheetView | undefined;
  /** What the sheet said when it last could be read: a sheet that is being edited does not parse now and then. */
  #sheet: Sheet | undefined;
  /** The files that the sheet was last read beside. */
  #files = '';
  /** What the story was last told of people's decisions, in one string. */
  #decided = '';
  #settings: SettingsView | undefined;
  #together: Together | undefined;
  #last: StorySnapshot | undefined;

  constructor(scope: StoryScope, engine: Engine, sheets: SheetReaders, log: vscode.LogOutputChannel) {
    this.#scope = scope;
    this.#engine = engine;
    this.#story = engine.createStory();
    this.#sheets = sheets;
    this.#log = log;
  }

  /**
   * Brings the model up to date.
   * @param named what a language model named and the sheet does not have.
   * @returns the state of the story, the one of before where nothing is different; undefined where the update became stale on the way. What was read until then is kept,
   * so the same changes have to be given again.
   * @throws FileSystemError where the folder cannot be read.
   */
  async update(
    changes: Changes,
    isStale: () => boolean,
    progress: Progress | undefined,
    named?: NamedReading,
  ): Promise<StorySnapshot | undefined> {
    const gathered = await this.#gather(changes, isStale);
    if (isStale()) return undefined;
    if (changes.all) this.#removeAllBut(gathered.paths);
    const { otherFormats = this.#otherFormats } = gathered;
    if (!sameItems(otherFormats, this.#otherFormats)) this.#otherFormats = otherFormats;
    gathered.paths.forEach((path, index) => {
      this.#setText(path, currentText(this.#scope.uriOf(path), gathered.texts[index] as TextResult));
    });
    this.#setSheet(gathered.sheet);
    if (gathered.settings) this.#settings = gathered.settings.view;
    if (!(await this.#readArticles(isStale, progress))) return undefined;
    const builtIn = await this.#analyse(isStale);
    if (!builtIn) return undefined;
    const analysis = this.#readTogether(builtIn, named);
    const sheet = this.#sheet;
    const states = sheet ? this.#engine.conflictStates(sheet, analysis) : new Map();
    const unread = sheet && this.#engine.unreadSince(sheet, analysis);
    const before = sheet && (() => this.#engine.settledBefore(sheet, analysis));
    const view = this.#sheetView;
    const unchanged = sheet ? this.#engine.notYetChanged(sheet, analysis) : [];
    const left = { skipped: this.#skipped, otherFormats: this.#otherFormats };
    const next = new StorySnapshot(
      this.#scope,
      analysis,
      view,
      states,
      left,
      unread,
      before,
      unchanged,
      this.#settings,
    );
    if (!this.#last || next.differsFrom(this.#last)) this.#last = next;
    return this.#last;
  }

  /** What both readers found. The same object while nothing changes. */
  #readTogether(builtIn: Analysis, named: NamedReading | undefined): Analysis {
    const sheet = this.#sheet;
    const settings = this.#settings;
    const last = this.#together;
    const isSame =
      last?.builtIn === builtIn && last.settings === settings && last.sheet === sheet && last.named === named;
    if (isSame) return last.analysis;
    const severities = settings?.settings.severity;
    const graded = severities ? { ...builtIn, severities } : builtIn;
    const analysis = this.#engine.readTogether(graded, sheet, named && standing(named, builtIn));
    this.#together = { builtIn, settings, sheet, named, analysis };
    return analysis;
  }

  async #gather(changes: Changes, isStale: () => boolean): Promise<Gathered> {
    const listed = changes.all ? await this.#scope.list() : undefined;
    const paths = listed?.articles ?? [...changes.paths];
    const uris = paths.map((path) => this.#scope.uriOf(path));
    const texts = await readArticleTexts(uris, isStale);
    const withSheet = changes.all || changes.sheet;
    return {
      paths,
      texts,
      ...(listed ? { otherFormats: listed.otherFormats } : {}),
      ...(withSheet ? { sheet: await this.#readSheet() } : {}),
      ...(changes.all || changes.settings
        ? { settings: { view: await settingsOf(this.#scope, this.#engine, this.#settings) } }
        : {}),
    };
  }

  async #readSheet(): Promise<StoredSheet> {
    if (!this.#scope.sheet) return { text: undefined };
    try {
      return { text: await readSheetText(this.#scope.sheet) };
    } catch (error) {
      const { message } = error as Error;
      this.#log.warn(`${this.#scope.sheet.toString(true)} could not be read: ${message}`);
      return { error: message };
    }
  }

  #removeAllBut(paths: readonly string[]): void {
    const present = new Set(paths);
    for (const path of this.#story.paths) if (!present.has(path)) this.#story.removeArticle(path);
    for (const path of this.#skipped.keys()) if (!present.has(path)) this.#setSkipped(path, undefined);
  }

  #setText(path: string, result: TextResult): void {
    if ('text' in result) {
      this.#story.setArticle(path, result.text);
      this.#setSkipped(path, undefined);
    } else {
      this.#story.removeArticle(path);
      this.#setSkipped(path, result.problem === 'missing' ? undefined : result.problem);
    }
  }

  #setSkipped(path: string, problem: Problem | undefined): void {
    if (this.#skipped.get(path) === problem) return;
    const skipped = new Map(this.#skipped);
    if (problem) skipped.set(path, problem);
    else skipped.delete(path);
    this.#skipped = skipped;
    if (problem) this.#log.info(`${this.#scope.uriOf(path).toString(true)} is left out: ${problem}.`);
  }

  /** Takes in the sheet, where it changed or the files did that it speaks of. */
  #setSheet(changed: StoredSheet | undefined): void {
    const stored = changed ?? this.#stored;
    this.#stored = stored;
    if ('error' in stored) {
      const problem = { start: 0, end: 0, severity: 'error', code: 'sheet.unreadable' } as const;
      if (changed)
        this.#sheetView = { text: '', problems: [{ ...problem, said: stored.error, message: stored.error }] };
      return;
    }
    const { text } = stored;
    if (text === undefined) {
      this.#decide(this.#engine.noDecisions);
      this.#sheetView = this.#sheet = undefined;
      return;
    }
    const files = [...this.#story.paths, ...this.#skipped.keys()];
    const sameFiles = files.join('/') === this.#files;
    if (text === this.#sheetView?.text && sameFiles) return;
    this.#files = files.join('/');
    const { sheet, problems } = this.#sheets.read(
      this.#engine,
      this.#scope.sheet ?? this.#scope.uri,
      text,
      files,
    );
    if (sheet && text !== this.#sheetView?.text) this.#decide(this.#engine.decisionsOf(sheet));
    this.#sheet = sheet ?? this.#sheet;
    this.#sheetView = { text, problems, ...(this.#sheet ? { sheet: this.#sheet } : {}) };
  }

  /** Tells the story what people have decided, where that is new: a note in the sheet leaves the findings as they are. */
  #decide(decisions: Decisions): void {
    const decided = JSON.stringify({ ...decisions, preferred: [...decisions.preferred] });
    if (decided === this.#decided) return;
    this.#decided = decided;
    this.#story.setDecisions(decisions);
  }

  /** Reads the articles that changed, in slices. @returns false where that became stale. */
  async #readArticles(isStale: () => boolean, progress: Progress | undefined): Promise<boolean> {
    const { paths } = this.#story;
    let reported = 0;
    const slices = new Slices();
    for (const [index, path] of paths.entries()) {
      this.#story.read(path);
      if (!slices.isOver) continue;
      progress?.report({
        message: vscode.l10n.t('{0} of {1} articles', index + 1, paths.length),
        increment: ((index + 1 - reported) / paths.length) * 100,
      });
      reported = index + 1;
      await slices.next();
      if (isStale()) return false;
    }
    return true;
  }

  /** Links and compares, in slices. @returns undefined where that became stale. */
  async #analyse(isStale: () => boolean): Promise<Analysis | undefined> {
    const steps = this.#story.analysing();
    const slices = new Slices();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (!slices.isOver) continue;
      await slices.next();
      if (isStale()) return undefined;
    }
  }
}

/** Long work, cut so that others get their turn. */
class Slices {
  #start = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#start >= SLICE;
  }

  /** Lets others have their turn. */
  async next(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#start = performance.now();
  }
}
