import type * as vscode from 'vscode';
import type { Finding } from '../../core/findings/finding';
import type { ConflictState, NotYetChanged } from '../../core/sheet/sheet';
import type { Analysis, ArticleReading } from '../../core/story';
import type { Article } from '../../core/text/article';
import type { InFile } from '../../core/text/copies';
import type { NotCompared } from '../../core/text/notCompared';
import { notCompared } from '../../core/text/notCompared';
import type { Engine } from '../engine';
import type { StoryScope } from './scope';
import type { SettingsView } from './settingsFile';
import type { Lines, SheetView } from './shownStory';
import { ShownStory } from './shownStory';
import type { Problem } from './texts';

/** What people have decided about findings, by the findings' ids. */
export type ConflictStates = ReadonlyMap<string, ConflictState>;

/** What has changed since a language model last read the story; undefined where none has. */
export type Unread = ReturnType<Engine['unreadSince']>;

/** What of a story's files is not read: those that look like articles, by path, and those in a format that is not read. */
export type LeftOut = Pick<StorySnapshot, 'skipped' | 'otherFormats'>;

/** What the sheet and the settings file of a story say, beside its articles. */
export interface SaidBeside extends Partial<
  Pick<StorySnapshot, 'sheet' | 'unread' | 'settledBefore' | 'notYetChanged'>
> {
  readonly settings?: SettingsView | undefined;
  readonly states?: ConflictStates;
}

/** A story as it was read at one moment: what all features show. It never changes; the next state is another snapshot. */
export class StorySnapshot extends ShownStory {
  readonly analysis: Analysis;
  readonly sheet: SheetView | undefined;
  /** The files that look like articles and are left out, by path. */
  readonly skipped: ReadonlyMap<string, Problem>;
  /** The files that look like articles, in a format that is not read. */
  readonly otherFormats: readonly string[];
  readonly unread: Unread;
  /** The findings nobody has resolved, accepted or dismissed, or not as they stand now. */
  readonly openFindings: readonly Finding[];
  readonly settledFindings: ReadonlyMap<Finding, ConflictState>;
  readonly settledBefore: () => ReadonlyMap<Finding, ConflictState>;
  readonly notYetChanged: readonly NotYetChanged[];
  readonly #readings: ReadonlyMap<string, ArticleReading>;

  constructor(
    scope: StoryScope,
    analysis: Analysis,
    { skipped, otherFormats }: LeftOut,
    {
      sheet,
      settings,
      unread,
      states = new Map(),
      settledBefore = () => new Map(),
      notYetChanged = [],
    }: SaidBeside = {},
    lines?: Lines,
  ) {
    super(scope, settings, lines);
    this.analysis = analysis;
    this.sheet = sheet;
    this.skipped = skipped;
    this.otherFormats = otherFormats;
    this.unread = unread;
    this.settledBefore = settledBefore;
    this.notYetChanged = notYetChanged;
    const settled = new Map<Finding, ConflictState>();
    for (const finding of analysis.findings) {
      const state = states.get(finding.id);
      if (state && state.status !== 'open' && !state.expired) settled.set(finding, state);
    }
    this.settledFindings = settled;
    this.openFindings = analysis.findings.filter((finding) => !settled.has(finding));
    this.#readings = new Map(analysis.articles.map((reading) => [reading.article.path, reading]));
  }

  /** Whether there is anything new in this state. */
  differsFrom(other: StorySnapshot): boolean {
    return (
      this.analysis !== other.analysis ||
      this.sheet !== other.sheet ||
      this.settings !== other.settings ||
      this.skipped !== other.skipped ||
      this.otherFormats !== other.otherFormats
    );
  }

  /** What of the story is compared with no other article, and why. */
  get notCompared(): readonly NotCompared[] {
    const articles = this.analysis.articles.map(({ article: { path } }) => this.fileOf(path));
    return notCompared({ otherFormats: this.otherFormats, skipped: this.skipped, articles });
  }

  get findings(): readonly Finding[] {
    return this.analysis.findings;
  }

  get files(): readonly string[] {
    return [...this.#readings.keys(), ...this.skipped.keys()];
  }

  /** The article of an address, where it is one of the story's that could be read. */
  reading(uri: vscode.Uri): ArticleReading | undefined {
    const path = this.scope.pathOf(uri);
    return path === undefined ? undefined : this.#readings.get(path);
  }

  /** The article of a path of the story. */
  readingAt(path: string): ArticleReading | undefined {
    return this.#readings.get(path);
  }

  articleAt(path: string): Article | undefined {
    return this.#readings.get(path)?.article;
  }

  /** The file of an article, with the path of the article that it is an exact copy of. */
  fileOf(path: string): InFile {
    return { path, copyOf: this.#readings.get(path)?.copyOf };
  }
}
