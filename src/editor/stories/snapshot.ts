import * as vscode from 'vscode';
import type { Finding, SourceSpan } from '../../core/findings/finding';
import type { ConflictState, NotYetChanged, Sheet, SheetProblem } from '../../core/sheet/sheet';
import type { Analysis, ArticleReading } from '../../core/story';
import type { InFile } from '../../core/text/copies';
import type { NotCompared } from '../../core/text/notCompared';
import { notCompared } from '../../core/text/notCompared';
import { LineIndex } from '../../core/text/position';
import type { Span } from '../../core/text/span';
import type { Engine } from '../engine';
import type { StoryScope } from './scope';
import type { SettingsView } from './settingsFile';
import type { Problem } from './texts';

/** The sheet of a story, as far as the editor shows it. */
export interface SheetView {
  readonly text: string;
  readonly problems: readonly SheetProblem[];
  /** What it says, or said when it last could be read. */
  readonly sheet?: Sheet;
}

/** What people have decided about findings, by the findings' ids. */
export type ConflictStates = ReadonlyMap<string, ConflictState>;

/** What has changed since a language model last read the story; undefined where none has. */
export type Unread = ReturnType<Engine['unreadSince']>;

/** What of a story's files is not read: those that look like articles, by path, and those in a format that is not read. */
export type LeftOut = Pick<StorySnapshot, 'skipped' | 'otherFormats'>;

/** A story as it was read at one moment: what all features show. It never changes; the next state is another snapshot. */
export class StorySnapshot {
  readonly scope: StoryScope;
  readonly analysis: Analysis;
  readonly sheet: SheetView | undefined;
  /** The files that look like articles and are left out, by path. */
  readonly skipped: ReadonlyMap<string, Problem>;
  /** The files that look like articles, in a format that is not read. */
  readonly otherFormats: readonly string[];
  readonly unread: Unread;
  /** The findings nobody has resolved, accepted or dismissed, or not as they stand now. */
  readonly openFindings: readonly Finding[];
  /** The findings that people have resolved, accepted or dismissed, with what they decided. */
  readonly settledFindings: ReadonlyMap<Finding, ConflictState>;
  /** What was decided about conflicts that no reader finds any more, as the findings that they were. Worked out for who asks. */
  readonly settledBefore: () => ReadonlyMap<Finding, ConflictState>;
  /** What is settled, while articles still have words that were rejected. */
  readonly notYetChanged: readonly NotYetChanged[];
  /** The settings file that holds for the story, where there is one; what the analysis has is as loud as it says. */
  readonly settings: SettingsView | undefined;
  readonly #readings: ReadonlyMap<string, ArticleReading>;
  readonly #lines = new Map<string, LineIndex>();

  constructor(
    scope: StoryScope,
    analysis: Analysis,
    sheet: SheetView | undefined,
    states: ConflictStates,
    { skipped, otherFormats }: LeftOut,
    unread?: Unread,
    settledBefore: () => ReadonlyMap<Finding, ConflictState> = () => new Map(),
    notYetChanged: readonly NotYetChanged[] = [],
    settings?: SettingsView,
  ) {
    this.scope = scope;
    this.analysis = analysis;
    this.sheet = sheet;
    this.skipped = skipped;
    this.otherFormats = otherFormats;
    this.unread = unread;
    this.settledBefore = settledBefore;
    this.notYetChanged = notYetChanged;
    this.settings = settings;
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

  /** The paths of all files that are, or look like, articles of the story. */
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

  /** The file of an article, with the path of the article that it is an exact copy of. */
  fileOf(path: string): InFile {
    return { path, copyOf: this.#readings.get(path)?.copyOf };
  }

  /** Where a span of an article is, in lines and characters. */
  range(path: string, span: Span): vscode.Range {
    let lines = this.#lines.get(path);
    if (!lines) {
      lines = new LineIndex(this.#readings.get(path)?.article.text ?? '');
      this.#lines.set(path, lines);
    }
    return rangeOf(lines, span);
  }

  location(span: SourceSpan): vscode.Location {
    return new vscode.Location(this.scope.uriOf(span.path), this.range(span.path, span));
  }
}

/** A span as VS Code counts: lines and characters from 0. */
export function rangeOf(lines: LineIndex, span: Span): vscode.Range {
  const start = lines.positionOf(span.start);
  const end = lines.positionOf(span.end);
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}
