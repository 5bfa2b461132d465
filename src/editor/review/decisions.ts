import * as vscode from 'vscode';
import type { Messages } from '../messages';
import type { StoryFolders } from '../stories/storyFolders';
import { labelOf } from '../uris';
import type { ChangedFile } from './textFiles';
import { FileRefusal, putBack } from './textFiles';

/** What is kept of all decisions together, in characters: the oldest are forgotten first. */
const MOST_KEPT = 20_000_000;

/** What one decision did. */
export interface Decision {
  /** In a sentence. */
  readonly said: string;
  /** The sheet, and the articles that it changed. */
  readonly files: readonly ChangedFile[];
}

/** The decisions of this session, in order, and the way back from each. Nothing of them is stored. */
export class Decisions {
  readonly #stories: StoryFolders;
  readonly #messages: Messages;
  readonly #made: Decision[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  readonly #didChange = new vscode.EventEmitter<Decision | undefined>();
  /** A decision was made or undone; with the one that can be undone now. */
  readonly onDidChange = this.#didChange.event;

  constructor(stories: StoryFolders, messages: Messages) {
    this.#stories = stories;
    this.#messages = messages;
  }

  /** The decision that can be undone. */
  get last(): Decision | undefined {
    return this.#made.at(-1);
  }

  /** Decisions are written and undone one after another. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#turn.then(task);
    this.#turn = run.catch(() => undefined);
    return run;
  }

  /** Remembers a decision. */
  add(decision: Decision): void {
    this.#made.push(decision);
    while (this.#made.length > 1 && this.#kept() > MOST_KEPT) this.#made.shift();
    this.#didChange.fire(this.last);
  }

  /**
   * Takes back the last decision: its files are as they were before it. What the editor's own undo has taken back by now
   * is passed over.
   * @param wanted the decision that is to be taken back, where it may no longer be the last.
   * @returns whether anything was taken back; where not, the person was told why.
   */
  undo(wanted?: Decision): Promise<boolean> {
    return this.inTurn(() => this.#undo(wanted));
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  async #undo(wanted?: Decision): Promise<boolean> {
    for (;;) {
      const decision = this.last;
      if (!decision || (wanted && !this.#made.includes(wanted))) {
        this.#messages.information(vscode.l10n.t('There is no decision to undo.'));
        return false;
      }
      if (wanted && wanted !== decision) {
        this.#messages.information(
          vscode.l10n.t('Decisions have been made since; undo them first. The last one: {0}', decision.said),
        );
        return false;
      }
      try {
        const any = await putBack(decision.files);
        this.#made.pop();
        this.#didChange.fire(this.last);
        if (!any) continue;
        await this.#follow(decision);
        this.#messages.summary(vscode.l10n.t('Undone: {0}', decision.said));
        return true;
      } catch (error) {
        this.#messages.warning(notUndone(error, decision));
        return false;
      }
    }
  }

  #kept(): number {
    return this.#made.reduce(
      (sum, { files }) =>
        sum + files.reduce((all, { before, after }) => all + before.length + after.length, 0),
      0,
    );
  }

  /** The stories follow at once. */
  async #follow({ files }: Decision): Promise<void> {
    for (const { uri } of files) {
      const story = this.#stories.storyOf(uri);
      const path = story?.scope.pathOf(uri);
      if (path === undefined) story?.sheetChanged();
      else story?.articleChanged(path);
    }
    const stories = new Set(files.map(({ uri }) => this.#stories.storyOf(uri)));
    for (const story of stories) await story?.flush();
  }
}

function notUndone(error: unknown, { said }: Decision): string {
  const reason = error instanceof Error ? error.message : String(error);
  return error instanceof FileRefusal
    ? vscode.l10n.t('Not undone, for “{0}”: {1}. The decision was: {2}', labelOf(error.uri), reason, said)
    : vscode.l10n.t('Not undone: {0}. The decision was: {1}', reason, said);
}
