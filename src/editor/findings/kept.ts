import type * as vscode from 'vscode';
import type { Finding, SourceSpan } from '../../core/findings/finding';
import type { Article } from '../../core/text/article';
import { wordingOf } from '../../core/text/wording';
import type { StorySnapshot } from '../stories/snapshot';
import { comparedPlaces } from './home';

/** Characters shown on each side of the words of a place. */
export const ROOM = 40;

/**
 * The diagnostics of a story from one state to the next: what shows the same is the same object, so that an edit makes and
 * sends only what it changes. What is typed in one paragraph leaves the others where they are, by lines and characters.
 */
export class KeptDiagnostics {
  #last: ReadonlyMap<string, vscode.Diagnostic> = new Map();
  #now = new Map<string, vscode.Diagnostic>();
  #keys = new Map<Finding, string>();
  /** The places that were shown in each article, by its path. */
  readonly #places = new Map<string, PlacesShown>();
  #count = 0;
  /** What was said of findings, with the status that it was said with. */
  readonly #words = new WeakMap<Finding, { readonly status: string | undefined; readonly words: string }>();

  /** Begins the next state. */
  begin(): void {
    this.#last = this.#now;
    this.#now = new Map();
    this.#keys = new Map();
  }

  /** What is said of a finding that has a status: what was said before, where it is the same finding with the same status. */
  words<Status extends string>(
    finding: Finding,
    status: Status | undefined,
    tell: (status: Status | undefined) => string,
  ): string {
    const known = this.#words.get(finding);
    if (known && known.status === status) return known.words;
    const words = tell(status);
    this.#words.set(finding, { status, words });
    return words;
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

  #keyOf(snapshot: StorySnapshot, finding: Finding): string {
    const parts: (string | number)[] = [finding.code];
    for (const { reading, span } of comparedPlaces(finding)) {
      parts.push(reading.value, this.#numberOf(snapshot, span));
    }
    return parts.join('\0');
  }

  /** A number for a place with all that is shown of it: the same as long as that is the same. */
  #numberOf(snapshot: StorySnapshot, span: SourceSpan): number {
    const { path, start, end } = span;
    const article = snapshot.readingAt(path)?.article;
    if (!article) return 0;
    let shown = this.#places.get(path);
    if (shown?.article !== article) {
      shown = { article, bySpan: new Map(), byWords: new Map(), before: shown?.byWords };
      this.#places.set(path, shown);
    }
    const key = `${start}-${end}`;
    const known = shown.bySpan.get(key);
    if (known !== undefined) return known;
    const { before, words, after } = wordingOf(article, span, ROOM);
    const range = snapshot.range(path, span);
    const looks = [path, range.start.line, range.start.character, range.end.line, range.end.character];
    const text = [...looks, before, words, after].join('\0');
    const number = shown.before?.get(text) ?? ++this.#count;
    shown.bySpan.set(key, number);
    shown.byWords.set(text, number);
    return number;
  }
}

/** What was shown of the places in one state of an article. */
interface PlacesShown {
  readonly article: Article;
  readonly bySpan: Map<string, number>;
  readonly byWords: Map<string, number>;
  /** That of the state before. */
  readonly before: ReadonlyMap<string, number> | undefined;
}
