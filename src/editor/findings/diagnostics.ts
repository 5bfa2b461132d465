import * as vscode from 'vscode';
import { SHEET_NAME } from '../../core/text/source';
import { Disposable } from '../disposable';
import { affectsFindings, findingSettings, SECTION } from '../settings';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import { diagnosticsOf, sheetDiagnostics } from './compute';
import type { PageOf } from './docs';
import { KeptDiagnostics } from './kept';

/** Shows the findings of all stories, and the problems of their sheets, in Problems. */
export function registerDiagnostics(stories: StoryFolders, pageOf: PageOf): vscode.Disposable {
  return new DiagnosticsManager(stories, pageOf);
}

class DiagnosticsManager extends Disposable {
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection(SECTION));
  readonly #pageOf: PageOf;
  /** What each story shows. */
  readonly #shown = new Map<string, Shown>();

  constructor(stories: StoryFolders, pageOf: PageOf) {
    super();
    this.#pageOf = pageOf;
    this.register(stories.onDidPublish((snapshot) => this.#show(snapshot)));
    this.register(
      stories.onDidRemove(({ scope }) => {
        const shown = this.#shown.get(scope.uri.toString());
        for (const { uri } of shown?.files.values() ?? []) this.#collection.delete(uri);
        this.#shown.delete(scope.uri.toString());
      }),
    );
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!affectsFindings(event)) return;
        for (const { snapshot } of stories.all) if (snapshot) this.#show(snapshot);
      }),
    );
  }

  /** Brings the diagnostics of a story up to date in one step: those of the files where they are others than before. */
  #show(snapshot: StorySnapshot): void {
    const { scope, sheet } = snapshot;
    const key = scope.uri.toString();
    const { files: before, kept } = this.#shown.get(key) ?? noneShown();
    const settings = findingSettings(snapshot);
    const byPath = diagnosticsOf(snapshot, () => settings, this.#pageOf, kept);
    const files = new Map<string, ShownFile>();
    for (const [path, diagnostics] of byPath) files.set(path, { uri: scope.uriOf(path), diagnostics });
    if (sheet && scope.sheet && sheet.problems.length > 0) {
      files.set(SHEET_NAME, { uri: scope.sheet, diagnostics: sheetDiagnostics(sheet) });
    }
    this.#shown.set(key, { files, kept });
    const changed = [...files].flatMap(([path, { uri, diagnostics }]): Entry[] =>
      isSame(before.get(path)?.diagnostics, diagnostics) ? [] : [[uri, diagnostics]],
    );
    const gone = [...before].flatMap(([path, { uri }]): Entry[] =>
      files.has(path) ? [] : [[uri, undefined]],
    );
    if (changed.length + gone.length > 0) this.#collection.set([...changed, ...gone]);
  }
}

type Entry = [vscode.Uri, readonly vscode.Diagnostic[] | undefined];

interface ShownFile {
  readonly uri: vscode.Uri;
  readonly diagnostics: readonly vscode.Diagnostic[];
}

interface Shown {
  /** By path. */
  readonly files: ReadonlyMap<string, ShownFile>;
  readonly kept: KeptDiagnostics;
}

function noneShown(): Shown {
  return { files: new Map(), kept: new KeptDiagnostics() };
}

function isSame(a: readonly vscode.Diagnostic[] | undefined, b: readonly vscode.Diagnostic[]): boolean {
  return a?.length === b.length && a.every((diagnostic, index) => diagnostic === b[index]);
}
