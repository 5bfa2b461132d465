import type * as vscode from 'vscode';
import type { Finding, SourceSpan } from '../../core/findings/finding';
import { sameItems } from '../../core/text/sameItems';
import type { WordedText } from '../../core/text/wording';
import { wordingOf } from '../../core/text/wording';
import type { ShownStory } from '../stories/shownStory';
import type { Place } from './home';
import { comparedPlaces, placesOf } from './home';

/** Characters shown on each side of the words of a place. */
export const ROOM = 40;

/**
 * The diagnostics of a story from one state to the next: what shows the same is the same object, so that an edit makes and
 * sends only what it changes. What is typed in one paragraph leaves the others where they are, by lines and characters.
 */
export class KeptDiagnostics {
  /** What is kept of the findings of the last state, by their ids. */
  #last: ReadonlyMap<string, KeptOf> = new Map();
  /** Which state this is. */
  #state = 0;
  #articles: ReadonlyMap<string, WordedText | undefined> = new Map();
  /** The paths of the articles that are others than in the last state. */
  #changed: ReadonlySet<string> = new Set();
  /** By how many findings are not listed: each file may have a number of its own. */
  readonly #capped = new Map<number, vscode.Diagnostic>();
  /** The places that were shown in each article, by its path. */
  readonly #shownIn = new Map<string, PlacesShown>();
  #count = 0;
  /** What is kept of the findings of this state, and of those of the last. */
  #kept = new Map<Finding, KeptOf>();
  #keptBefore: ReadonlyMap<Finding, KeptOf> = new Map();

  /** Begins the next state. */
  begin(story: ShownStory): void {
    this.#last = new Map([...this.#kept].map(([{ id }, kept]) => [id, kept]));
    this.#state++;
    this.#keptBefore = this.#kept;
    this.#kept = new Map();
    const articles = new Map(story.files.map((path) => [path, story.articleAt(path)]));
    this.#changed = new Set(
      [...articles.keys()].filter((path) => articles.get(path) !== this.#articles.get(path)),
    );
    this.#articles = articles;
  }

  /** What {@link placesOf} gives of a finding, which is asked for in every state. */
  placesOf(finding: Finding): readonly Place[] {
    return (this.#keptOf(finding).places ??= placesOf(finding));
  }

  /** What {@link comparedPlaces} gives of a finding. */
  comparedPlaces(finding: Finding): readonly Place[] {
    return finding.readings.length === 1 ? comparedPlaces(finding) : this.placesOf(finding);
  }

  /** What is said of a finding that has a status: what was said before, where it is the same finding with the same status. */
  words<Status extends string>(
    finding: Finding,
    status: Status | undefined,
    tell: (status: Status | undefined) => string,
  ): string {
    const kept = this.#keptOf(finding);
    if (!kept.said || kept.said.status !== status) kept.said = { status, words: tell(status) };
    return kept.said.words;
  }

  /**
   * A diagnostic of a finding at a place: the one of the last state where nothing that it shows has changed.
   * @param by what is shown besides what the finding has.
   */
  of(
    story: ShownStory,
    finding: Finding,
    { reading, span }: Place,
    by: ShownBy,
    make: () => vscode.Diagnostic,
  ): vscode.Diagnostic {
    const entry = this.#entryOf(story, finding);
    const at = keptAt(this.#keptOf(finding), span);
    const last = at.shown;
    if (last?.entry === entry && last.by.words === by.words && last.by.severity === by.severity)
      return last.diagnostic;
    const shown = [by.words, by.severity, reading.value, span.path].join('\0');
    const diagnostic = entry.byShown.get(shown) ?? make();
    entry.byShown.set(shown, diagnostic);
    at.shown = { entry, by, diagnostic };
    return diagnostic;
  }

  #keptOf(finding: Finding): KeptOf {
    let kept = this.#kept.get(finding);
    if (!kept) {
      kept = this.#keptBefore.get(finding) ?? this.#keptAnew(finding);
      this.#kept.set(finding, kept);
    }
    return kept;
  }

  /** What is kept of a finding that was made anew. Its places in unchanged articles are often the same objects, and keep their numbers. */
  #keptAnew(finding: Finding): KeptOf {
    const at = new Map<SourceSpan, KeptAt>();
    const last = this.#last.get(finding.id)?.at;
    if (last)
      for (const { span } of comparedPlaces(finding)) {
        const kept = last.get(span);
        if (kept) at.set(span, { shown: undefined, numbered: kept.numbered });
      }
    return { entered: undefined, places: undefined, said: undefined, at };
  }

  #entryOf(story: ShownStory, finding: Finding): Entry {
    const kept = this.#keptOf(finding);
    if (kept.entered?.state !== this.#state) {
      const entry = this.#sameEntryOf(finding, kept) ?? this.#entryLike(story, finding);
      kept.entered = { state: this.#state, entry };
    }
    return kept.entered.entry;
  }

  /** What a finding had in the last state, where it is the same finding in articles of which none has changed. */
  #sameEntryOf(finding: Finding, { entered }: KeptOf): Entry | undefined {
    if (entered?.state !== this.#state - 1) return undefined;
    const places = this.comparedPlaces(finding);
    return places.some(({ span }) => this.#changed.has(span.path)) ? undefined : entered.entry;
  }

  #entryLike(story: ShownStory, finding: Finding): Entry {
    const looks = this.#looksOf(story, finding);
    const last = this.#last.get(finding.id)?.entered;
    const isSame = last?.state === this.#state - 1 && sameItems(last.entry.looks, looks);
    return isSame ? last.entry : { looks, byShown: new Map() };
  }

  /** The diagnostic that says how many findings are not listed. */
  capped(left: number, make: (left: number) => vscode.Diagnostic): vscode.Diagnostic {
    let diagnostic = this.#capped.get(left);
    if (!diagnostic) this.#capped.set(left, (diagnostic = make(left)));
    return diagnostic;
  }

  /**
   * What names a place of a finding beside its diagnostics: what named it in the last state, where it shows the same.
   * @param value what is said there.
   */
  related(
    story: ShownStory,
    finding: Finding,
    span: SourceSpan,
    value: string,
    make: () => vscode.DiagnosticRelatedInformation,
  ): vscode.DiagnosticRelatedInformation {
    const key = `${this.#numberOf(story, finding, span)} ${value}`;
    const shown = this.#shownIn.get(span.path);
    if (!shown) return make();
    const related = shown.related.get(key) ?? shown.before?.related.get(key) ?? make();
    shown.related.set(key, related);
    return related;
  }

  /** All that diagnostics of a finding show of it and its places. */
  #looksOf(story: ShownStory, finding: Finding): (string | number)[] {
    const looks: (string | number)[] = [finding.code];
    for (const { reading, span } of this.comparedPlaces(finding)) {
      looks.push(reading.value, this.#numberOf(story, finding, span));
    }
    return looks;
  }

  /** A number for a place with all that is shown of it: the same as long as that is the same. */
  #numberOf(story: ShownStory, finding: Finding, span: SourceSpan): number {
    const article = story.articleAt(span.path);
    if (!article) return 0;
    const kept = keptAt(this.#keptOf(finding), span);
    if (kept.numbered?.article === article) return kept.numbered.number;
    const shown = this.#placesShownIn(span.path, article);
    const { before, words, after } = wordingOf(article, span, ROOM);
    const range = story.range(span.path, span);
    const at = [range.start.line, range.start.character, range.end.line, range.end.character];
    const looks = [...at, before, words, after].join('\0');
    const number = shown.byLooks.get(looks) ?? shown.before?.byLooks.get(looks) ?? ++this.#count;
    shown.byLooks.set(looks, number);
    kept.numbered = { article, number };
    return number;
  }

  #placesShownIn(path: string, article: WordedText): PlacesShown {
    let shown = this.#shownIn.get(path);
    if (shown?.article !== article) {
      const before = shown && { byLooks: shown.byLooks, related: shown.related };
      shown = { article, byLooks: new Map(), related: new Map(), before };
      this.#shownIn.set(path, shown);
    }
    return shown;
  }
}

function keptAt({ at }: KeptOf, span: SourceSpan): KeptAt {
  let kept = at.get(span);
  if (!kept) at.set(span, (kept = { shown: undefined, numbered: undefined }));
  return kept;
}

/** What is kept of a finding, which is asked for in every state, for as long as it is the same object. */
interface KeptOf {
  /** What it was last shown as, and in which state. */
  entered: { readonly state: number; readonly entry: Entry } | undefined;
  places: readonly Place[] | undefined;
  /** What was said of it, with the status that it was said with. */
  said: { readonly status: string | undefined; readonly words: string } | undefined;
  readonly at: Map<SourceSpan, KeptAt>;
}

/** What was last shown at a place, and its number. */
interface KeptAt {
  shown: { readonly entry: Entry; readonly by: ShownBy; readonly diagnostic: vscode.Diagnostic } | undefined;
  numbered: { readonly article: WordedText; readonly number: number } | undefined;
}

/** What a diagnostic shows besides what its finding has. */
interface ShownBy {
  readonly words: string;
  readonly severity: vscode.DiagnosticSeverity;
}

/** The diagnostics of one finding. */
interface Entry {
  readonly looks: readonly (string | number)[];
  readonly byShown: Map<string, vscode.Diagnostic>;
}

/** What was shown of the places in one state of an article. */
interface PlacesShown {
  readonly article: WordedText;
  readonly byLooks: Map<string, number>;
  /** By the number of a place and what is said there. */
  readonly related: Map<string, vscode.DiagnosticRelatedInformation>;
  /** Those of the state before. */
  readonly before: Pick<PlacesShown, 'byLooks' | 'related'> | undefined;
}
