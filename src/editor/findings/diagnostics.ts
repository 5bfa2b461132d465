import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import { affectsFindings, findingSettings, SECTION } from '../settings';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import { diagnosticsOf, sheetDiagnostics } from './compute';
import type { PageOf } from './docs';

/** Shows the findings of all stories, and the problems of their sheets, in Problems. */
export function registerDiagnostics(stories: StoryFolders, pageOf: PageOf): vscode.Disposable {
  return new DiagnosticsManager(stories, pageOf);
}

class DiagnosticsManager extends Disposable {
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection(SECTION));
  readonly #pageOf: PageOf;
  /** The addresses that each story has diagnostics at. */
  readonly #shown = new Map<string, readonly vscode.Uri[]>();

  constructor(stories: StoryFolders, pageOf: PageOf) {
    super();
    this.#pageOf = pageOf;
    this.register(stories.onDidPublish((snapshot) => this.#show(snapshot)));
    this.register(
      stories.onDidRemove(({ scope }) => {
        for (const uri of this.#shown.get(scope.uri.toString()) ?? []) this.#collection.delete(uri);
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

  /** Replaces the diagnostics of a story in one step. */
  #show(snapshot: StorySnapshot): void {
    const { scope, sheet } = snapshot;
    const byPath = diagnosticsOf(snapshot, (path) => findingSettings(scope.uriOf(path)), this.#pageOf);
    const entries: [vscode.Uri, vscode.Diagnostic[]][] = [...byPath].map(([path, diagnostics]) => [
      scope.uriOf(path),
      diagnostics,
    ]);
    if (sheet && scope.sheet && sheet.problems.length > 0) {
      entries.push([scope.sheet, sheetDiagnostics(sheet)]);
    }
    const key = scope.uri.toString();
    const now = new Set(entries.map(([uri]) => uri.toString()));
    const gone = (this.#shown.get(key) ?? []).filter((uri) => !now.has(uri.toString()));
    this.#shown.set(
      key,
      entries.map(([uri]) => uri),
    );
    this.#collection.set([...entries, ...gone.map((uri): [vscode.Uri, undefined] => [uri, undefined])]);
  }
}
