import type * as vscode from 'vscode';
import type { Finding } from '../../core/findings/finding';
import type { Article } from '../../core/text/article';
import type { StorySnapshot } from '../stories/snapshot';

/**
 * The diagnostics of a story from one state to the next: what shows the same is the same object, so that an edit makes and
 * sends only what it changes. Comparing thousands of places by their offsets takes far less than making them anew.
 */
export class KeptDiagnostics {
  #last: ReadonlyMap<string, vscode.Diagnostic> = new Map();
  #now = new Map<string, vscode.Diagnostic>();
  #keys = new Map<Finding, string>();
  /** A number for each state of an article: lines and sentences are those of its text. */
  readonly #numbers = new WeakMap<Article, number>();
  #count = 0;

  /** Begins the next state. */
  begin(): void {
    this.#last = this.#now;
    this.#now = new Map();
    this.#keys = new Map();
  }

  /**
   * A diagnostic of a finding: the one of the last state where nothing that it shows has changed.
   * @param shown what is shown besides what the finding has, in one string.
   */
  of(
    snapshot: StorySnapshot,
    finding: Finding,
    shown: string,
    make: () => vscode.Diagnostic,
  ): vscode.Diagnostic {
    let key = this.#keys.get(finding);
    if (key === undefined) this.#keys.set(finding, (key = this.#keyOf(snapshot, finding)));
    return this.take(`${key}\0${shown}`, make);
  }

  /** A diagnostic that shows nothing but what its key says. */
  take(key: string, make: () => vscode.Diagnostic): vscode.Diagnostic {
    const diagnostic = this.#last.get(key) ?? this.#now.get(key) ?? make();
    this.#now.set(key, diagnostic);
    return diagnostic;
  }

  #keyOf(snapshot: StorySnapshot, { code, readings }: Finding): string {
    const parts: (string | number)[] = [code];
    for (const { value, spans } of readings) {
      parts.push(value);
      for (const { path, start, end } of spans) parts.push(path, this.#numberOf(snapshot, path), start, end);
    }
    return parts.join('\0');
  }

  #numberOf(snapshot: StorySnapshot, path: string): number {
    const article = snapshot.readingAt(path)?.article;
    if (!article) return 0;
    const known = this.#numbers.get(article) ?? ++this.#count;
    this.#numbers.set(article, known);
    return known;
  }
}
