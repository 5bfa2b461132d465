import * as vscode from 'vscode';
import { SHEET_NAME } from '../../core/text/source';
import type { Steps } from '../../core/text/steps';
import { Disposable } from '../disposable';
import { affectsFindings, findingSettings } from '../settings';
import type { ShownStory } from '../stories/shownStory';
import type { StoryFolders } from '../stories/storyFolders';
import { inSlices } from '../slices';
import { diagnosing, sheetDiagnostics } from './compute';
import type { PageOf } from './docs';
import { KeptDiagnostics } from './kept';
import { ShownDiagnostics } from './shownDiagnostics';

/** Shows the findings of all stories, and the problems of their sheets, in Problems. */
export function registerDiagnostics(stories: StoryFolders, pageOf: PageOf): vscode.Disposable {
  return new DiagnosticsManager(stories, pageOf);
}

class DiagnosticsManager extends Disposable {
  readonly #shown = this.register(new ShownDiagnostics());
  readonly #pageOf: PageOf;
  /** By the addresses of the stories. */
  readonly #kept = new Map<string, KeptDiagnostics>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(stories: StoryFolders, pageOf: PageOf) {
    super();
    this.#pageOf = pageOf;
    this.register(stories.whenOnRecord((recorded) => this.#show(recorded)));
    this.register(stories.whenPublished((snapshot) => this.#show(snapshot)));
    this.register(
      stories.onDidRemove(({ scope }) => {
        this.#kept.delete(scope.uri.toString());
        this.#shown.remove(scope);
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
    const kept = this.#kept.get(key) ?? new KeptDiagnostics();
    this.#kept.set(key, kept);
    const isGone = () => this.isDisposed || this.#kept.get(key) !== kept;
    const steps = this.#showing(story, kept);
    const show = this.#queue.then(() => (isGone() ? undefined : inSlices(steps, isGone)));
    // What goes wrong is for whoever asked; the next state is shown all the same.
    this.#queue = show.catch(() => undefined);
    return show;
  }

  *#showing(story: ShownStory, kept: KeptDiagnostics): Steps<void> {
    const { scope, sheet } = story;
    const settings = findingSettings(story);
    const now = yield* diagnosing(story, () => settings, this.#pageOf, kept);
    if (sheet && scope.sheet && sheet.problems.length > 0) now.set(SHEET_NAME, sheetDiagnostics(sheet));
    yield* this.#shown.showing(scope, now);
  }
}
