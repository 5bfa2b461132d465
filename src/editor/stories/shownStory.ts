import * as vscode from 'vscode';
import type { Finding, SourceSpan } from '../../core/findings/finding';
import type { ConflictState, NotYetChanged, Sheet, SheetProblem } from '../../core/sheet/sheet';
import { LineIndex } from '../../core/text/position';
import type { Span } from '../../core/text/span';
import type { WordedText } from '../../core/text/wording';
import type { StoryScope } from './scope';
import type { SettingsView } from './settingsFile';

/** The sheet of a story, as far as the editor shows it. */
export interface SheetView {
  readonly text: string;
  readonly problems: readonly SheetProblem[];
  /** What it says, or said when it last could be read. */
  readonly sheet?: Sheet;
}

/** A story with its findings and where they stand: what Problems shows of it. */
export abstract class ShownStory {
  readonly scope: StoryScope;
  /** The settings file that holds for the story, where there is one; the findings are as loud as it says. */
  readonly settings: SettingsView | undefined;
  /** The sheet with its problems; absent as long as it is not read. */
  abstract readonly sheet: SheetView | undefined;
  /** The paths of all files that are, or look like, articles of the story. */
  abstract readonly files: readonly string[];
  abstract readonly findings: readonly Finding[];
  /** The findings that people have resolved, accepted or dismissed, with what they decided. */
  abstract readonly settledFindings: ReadonlyMap<Finding, ConflictState>;
  /** What was decided about conflicts that no reader finds any more, as the findings that they were. Worked out for who asks. */
  abstract readonly settledBefore: () => ReadonlyMap<Finding, ConflictState>;
  /** What is settled, while articles still have words that were rejected. */
  abstract readonly notYetChanged: readonly NotYetChanged[];
  readonly #lines: Lines;

  /** @param lines those of the story's last state, where there was one. */
  constructor(scope: StoryScope, settings: SettingsView | undefined, lines = new Lines()) {
    this.scope = scope;
    this.settings = settings;
    this.#lines = lines;
  }

  /** The text of an article: the same object while it is the same. */
  abstract articleAt(path: string): WordedText | undefined;

  /** Where a span of an article is, in lines and characters. */
  range(path: string, span: Span): vscode.Range {
    const article = this.articleAt(path);
    return article ? rangeOf(this.#lines.of(article), span) : new vscode.Range(0, 0, 0, 0);
  }

  location(span: SourceSpan): vscode.Location {
    return new vscode.Location(this.scope.uriOf(span.path), this.range(span.path, span));
  }
}

/** The lines of articles, from one state of a story to the next. */
export class Lines {
  readonly #known = new WeakMap<WordedText, LineIndex>();

  of(article: WordedText): LineIndex {
    let lines = this.#known.get(article);
    if (!lines) this.#known.set(article, (lines = new LineIndex(article.text)));
    return lines;
  }
}

/** A span as VS Code counts: lines and characters from 0. */
export function rangeOf(lines: LineIndex, span: Span): vscode.Range {
  const start = lines.positionOf(span.start);
  const end = lines.positionOf(span.end);
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}
