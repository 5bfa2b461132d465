import * as vscode from 'vscode';
import type { NamedReading } from '../../core/secondReader/reading';
import type { Sheet } from '../../core/sheet/sheet';
import type { Analysis, Decisions, Story } from '../../core/story';
import { sameItems } from '../../core/text/sameItems';
import type { Steps } from '../../core/text/steps';
import type { Engine } from '../engine';
import { inSlices } from '../slices';
import type { StoryScope } from './scope';
import type { SettingsView, StoredSettings } from './settingsFile';
import { settingsView } from './settingsFile';
import type { SheetReaders } from './sheetReaders';
import { StorySnapshot } from './snapshot';
import { standing } from './standing';
import type { LeftOut, SaidBeside } from './snapshot';
import type { SheetView } from './shownStory';
import { Lines } from './shownStory';
import type { StoredSheet, StoryFiles } from './storyFiles';
import { currentText } from './texts';
import type { Problem, TextResult } from './texts';
import type { StoryTools } from './tools';

/** What is told of the articles that were read so far. */
export type Progress = vscode.Progress<{ message?: string; increment?: number }>;

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
  readonly #lines = new Lines();
  #last: StorySnapshot | undefined;

  constructor(scope: StoryScope, engine: Engine, { sheets, log }: Pick<StoryTools, 'sheets' | 'log'>) {
    this.#scope = scope;
    this.#engine = engine;
    this.#story = engine.createStory();
    this.#sheets = sheets;
    this.#log = log;
  }

  /**
   * Brings the model up to date.
   * @param files what was just taken from the story's files.
   * @param named what a language model named and the sheet does not have.
   * @returns the state of the story, the one of before where nothing is different; undefined where the update became stale on
   * the way: then the same changes have to be given again.
   */
  async update(
    files: StoryFiles,
    isStale: () => boolean,
    progress: Progress | undefined,
    named?: NamedReading,
  ): Promise<StorySnapshot | undefined> {
    this.#takeTexts(files);
    if (files.settings) this.#settings = this.#settingsView(files.settings.file);
    if (!(await this.#setSheet(files.sheet, isStale))) return undefined;
    // What is not read yet is read as the story is analysed; only how far that is has to be told apart.
    if (progress && !(await this.#readArticles(isStale, progress))) return undefined;
    const builtIn = await inSlices(this.#story.analysing(), isStale);
    if (!builtIn) return undefined;
    const analysis = this.#readTogether(builtIn, named);
    const sheet = this.#sheet;
    const said = {
      sheet: this.#sheetView,
      settings: this.#settings,
      ...(sheet ? this.#saidIn(sheet, analysis) : {}),
    };
    const next = new StorySnapshot(this.#scope, analysis, this.#leftOut, said, this.#lines);
    if (!this.#last || next.differsFrom(this.#last)) this.#last = next;
    return this.#last;
  }

  #saidIn(sheet: Sheet, analysis: Analysis): SaidBeside {
    const engine = this.#engine;
    return {
      states: engine.conflictStates(sheet, analysis),
      unread: engine.unreadSince(sheet, analysis),
      settledBefore: () => engine.settledBefore(sheet, analysis),
      notYetChanged: engine.notYetChanged(sheet, analysis),
    };
  }

  get #leftOut(): LeftOut {
    return { skipped: this.#skipped, otherFormats: this.#otherFormats };
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

  #takeTexts({ all, paths, texts, otherFormats = this.#otherFormats }: StoryFiles): void {
    if (all) this.#removeAllBut(paths);
    if (!sameItems(otherFormats, this.#otherFormats)) this.#otherFormats = otherFormats;
    paths.forEach((path, index) => {
      this.#setText(path, currentText(this.#scope.uriOf(path), texts[index] as TextResult));
    });
  }

  #settingsView(file: StoredSettings | undefined): SettingsView | undefined {
    return file && settingsView(file, this.#engine.readSettings, this.#settings);
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

  /** Takes in the sheet, where it changed or the files did that it speaks of. @returns false where that became stale. */
  async #setSheet(changed: StoredSheet | undefined, isStale: () => boolean): Promise<boolean> {
    const stored = changed ?? this.#stored;
    this.#stored = stored;
    if ('error' in stored) {
      const problem = { start: 0, end: 0, severity: 'error', code: 'sheet.unreadable' } as const;
      if (changed)
        this.#sheetView = { text: '', problems: [{ ...problem, said: stored.error, message: stored.error }] };
      return true;
    }
    const { text } = stored;
    if (text === undefined) {
      this.#decide(this.#engine.noDecisions);
      this.#sheetView = this.#sheet = undefined;
      return true;
    }
    const files = [...this.#story.paths, ...this.#skipped.keys()];
    const sameFiles = files.join('/') === this.#files;
    if (text === this.#sheetView?.text && sameFiles) return true;
    const uri = this.#scope.sheet ?? this.#scope.uri;
    const reading = await inSlices(this.#sheets.reading(this.#engine, uri, text, files), isStale);
    if (!reading) return false;
    const { sheet, problems } = reading;
    this.#files = files.join('/');
    if (sheet && text !== this.#sheetView?.text) this.#decide(this.#engine.decisionsOf(sheet));
    this.#sheet = sheet ?? this.#sheet;
    this.#sheetView = { text, problems, ...(this.#sheet ? { sheet: this.#sheet } : {}) };
    return true;
  }

  /** Tells the story what people have decided, where that is new: a note in the sheet leaves the findings as they are. */
  #decide(decisions: Decisions): void {
    const decided = JSON.stringify({ ...decisions, preferred: [...decisions.preferred] });
    if (decided === this.#decided) return;
    this.#decided = decided;
    this.#story.setDecisions(decisions);
  }

  /** Reads the articles that changed, and tells how far that is. @returns false where that became stale. */
  async #readArticles(isStale: () => boolean, progress: Progress): Promise<boolean> {
    const story = this.#story;
    const { paths } = story;
    let read = 0;
    let reported = 0;
    function* reading(): Steps<true> {
      for (const path of paths) {
        yield* story.reading(path);
        read++;
        yield;
      }
      return true;
    }
    const report = () => {
      const message = vscode.l10n.t('{0} of {1} articles', read, paths.length);
      progress.report({ message, increment: ((read - reported) / paths.length) * 100 });
      reported = read;
    };
    return (await inSlices(reading(), isStale, report)) ?? false;
  }
}
