import * as vscode from 'vscode';
import { SHEET_NAME } from '../../core/text/source';
import type { Steps } from '../../core/text/steps';
import { Disposable } from '../disposable';
import { affectsFindings, findingSettings, SECTION } from '../settings';
import type { ShownStory } from '../stories/shownStory';
import type { StoryFolders } from '../stories/storyFolders';
import { inSlices } from '../slices';
import { diagnosing, sheetDiagnostics } from './compute';
import type { PageOf } from './docs';
import { KeptDiagnostics } from './kept';

/** Shows the findings of all stories, and the problems of their sheets, in Problems. */
export function registerDiagnostics(stories: StoryFolders, pageOf: PageOf): vscode.Disposable {
  return new DiagnosticsManager(stories, pageOf);
}

/** How many diagnostics are handed to VS Code at once: it copies and sends all of them before anybody else has a turn. */
const BATCH = 400;

class DiagnosticsManager extends Disposable {
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection(SECTION));
  readonly #pageOf: PageOf;
  /** What each story shows. */
  readonly #shown = new Map<string, Shown>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(stories: StoryFolders, pageOf: PageOf) {
    super();
    this.#pageOf = pageOf;
    this.register(stories.whenOnRecord((recorded) => this.#show(recorded)));
    this.register(stories.whenPublished((snapshot) => this.#show(snapshot)));
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
        for (const { snapshot } of stories.all) if (snapshot) void this.#show(snapshot);
      }),
    );
  }

  /** Brings the diagnostics of a story up to date: those of the files where they are others than before. */
  #show(story: ShownStory): Promise<unknown> {
    const key = story.scope.uri.toString();
    let shown = this.#shown.get(key);
    if (!shown) this.#shown.set(key, (shown = { files: new Map(), kept: new KeptDiagnostics() }));
    const isGone = () => this.isDisposed || this.#shown.get(key) !== shown;
    const steps = this.#showing(story, shown);
    const show = this.#queue.then(() => (isGone() ? undefined : inSlices(steps, isGone)));
    // What goes wrong is for whoever asked; the next state is shown all the same.
    this.#queue = show.catch(() => undefined);
    return show;
  }

  *#showing(story: ShownStory, { files, kept }: Shown): Steps<void> {
    const { scope, sheet } = story;
    const settings = findingSettings(story);
    const now = yield* diagnosing(story, () => settings, this.#pageOf, kept);
    if (sheet && scope.sheet && sheet.problems.length > 0) now.set(SHEET_NAME, sheetDiagnostics(sheet));
    const changes: Change[] = [];
    for (const [path, diagnostics] of now)
      if (!isSame(files.get(path)?.diagnostics, diagnostics))
        changes.push({ path, uri: files.get(path)?.uri ?? scope.uriOf(path), diagnostics });
    for (const [path, gone] of files)
      if (!now.has(path)) changes.push({ path, uri: gone.uri, diagnostics: undefined });
    for (const batch of batchesOf(inSightFirst(changes))) {
      yield;
      this.#collection.set(batch.map((change) => [change.uri, change.diagnostics]));
      for (const change of batch) {
        const { path, diagnostics } = change;
        if (diagnostics) files.set(path, { uri: change.uri, diagnostics });
        else files.delete(path);
      }
    }
  }
}

/** What a file shows now. */
interface ShownFile {
  readonly uri: vscode.Uri;
  readonly diagnostics: readonly vscode.Diagnostic[];
}

interface Shown {
  /** By path. */
  readonly files: Map<string, ShownFile>;
  readonly kept: KeptDiagnostics;
}

/** A file that shows others than before; none where that is undefined. */
interface Change {
  readonly path: string;
  readonly uri: vscode.Uri;
  readonly diagnostics: readonly vscode.Diagnostic[] | undefined;
}

function isSame(a: readonly vscode.Diagnostic[] | undefined, b: readonly vscode.Diagnostic[]): boolean {
  return a?.length === b.length && a.every((diagnostic, index) => diagnostic === b[index]);
}

/** The files that an editor shows before the others. */
function inSightFirst(changes: readonly Change[]): Change[] {
  const inSight = new Set(vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()));
  const isInSight = ({ uri }: Change) => inSight.has(uri.toString());
  return [...changes.filter(isInSight), ...changes.filter((change) => !isInSight(change))];
}

function batchesOf(changes: readonly Change[]): Change[][] {
  const batches: Change[][] = [];
  let room = 0;
  for (const change of changes) {
    if (room <= 0) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)?.push(change);
    room -= change.diagnostics?.length ?? 0;
  }
  return batches;
}
