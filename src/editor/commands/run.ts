import * as vscode from 'vscode';
import { damagedLines } from '../../core/text/decode';
import { listed, sentences } from '../counts';
import type { Engine } from '../engine';
import type { Messages } from '../messages';
import { importableIn, notComparedIn } from '../notCompared';
import type { RunOptions } from '../stories/liveStory';
import type { StoryScope } from '../stories/scope';
import { unreadable, updateSheet } from '../stories/sheetFile';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import type { Problem } from '../stories/texts';
import { labelOf } from '../uris';

/** Runs of the fact-check that a person asked for. */
export class FactCheck {
  readonly #stories: StoryFolders;
  readonly #loadEngine: () => Promise<Engine>;
  readonly #messages: Messages;
  /** What was last said of what is not compared, by story. */
  readonly #said = new Map<string, string>();

  constructor(stories: StoryFolders, loadEngine: () => Promise<Engine>, messages: Messages) {
    this.#stories = stories;
    this.#loadEngine = loadEngine;
    this.#messages = messages;
  }

  /**
   * Checks a story and shows its findings.
   * @returns the state of the story; undefined where the run was cancelled or the story could not be read.
   */
  async check(scope: StoryScope, options: RunOptions): Promise<StorySnapshot | undefined> {
    try {
      const snapshot = await this.#stories.check(scope, options);
      if (snapshot) {
        this.#reportSkipped(snapshot);
        this.#reportNotCompared(snapshot);
        this.#reportDamaged(snapshot);
      }
      return snapshot;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#messages.error(
        vscode.l10n.t('“{0}” could not be fact-checked: {1}', labelOf(scope.uri), reason),
        error,
      );
      return undefined;
    }
  }

  /** Checks a folder and brings its sheet up to date. @returns as {@link check}. */
  async checkFolder(scope: StoryScope, options: RunOptions): Promise<StorySnapshot | undefined> {
    const snapshot = await this.check(scope, options);
    if (!snapshot) return undefined;
    if (snapshot.analysis.articles.length === 0) {
      // A folder that has nothing to check gets no sheet; one that has a sheet stays as it is.
      if (!snapshot.sheet) this.#stories.remove(scope.uri);
      if (snapshot.skipped.size + snapshot.otherFormats.length === 0) {
        this.#messages.information(
          vscode.l10n.t(
            '“{0}” holds no article: no .txt or .md file lies directly in it.',
            labelOf(scope.uri),
          ),
        );
      }
      return snapshot;
    }
    await this.#writeSheet(snapshot);
    return snapshot;
  }

  async #writeSheet(snapshot: StorySnapshot): Promise<void> {
    const { sheet } = snapshot.scope;
    if (!sheet) return;
    const engine = await this.#loadEngine();
    let isKept = true;
    try {
      const isWritten = await updateSheet(sheet, (text) => {
        const merged = engine.mergeSheet(text, snapshot.analysis);
        isKept = !('problems' in merged);
        if (!('problems' in merged)) return merged;
        this.#messages.warning(unreadable(sheet, merged.problems));
        return undefined;
      });
      const story = this.#stories.get(snapshot.scope.uri);
      // What a model named is in the sheet now.
      if (isKept && snapshot.analysis.reading) await story?.keepReading(undefined);
      // The run ends with the story as its sheet has it, not whenever a watcher speaks.
      else if (isWritten) await story?.sheetWritten();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#messages.warning(
        vscode.l10n.t('The findings are shown, but “{0}” could not be written: {1}', labelOf(sheet), reason),
      );
    }
  }

  /** Says what of a folder is not compared, and what to do about it: once, until that changes. */
  #reportNotCompared(snapshot: StorySnapshot): void {
    const { scope } = snapshot;
    const key = scope.uri.toString();
    const text = scope.isFolder ? sentences(notComparedIn(snapshot)) : '';
    const isNew = text !== '' && text !== this.#said.get(key);
    // Where nothing could be read, every run says why.
    this.#said.set(key, snapshot.analysis.articles.length === 0 ? '' : text);
    if (!isNew) return;
    const importable = importableIn(snapshot);
    if (importable.length === 0) this.#messages.information(text);
    else void this.#offerImport(text, importable);
  }

  async #offerImport(text: string, files: readonly vscode.Uri[]): Promise<void> {
    if (!(await this.#messages.offer(text, vscode.l10n.t('Import Articles…')))) return;
    await vscode.commands.executeCommand('copydesk.importArticles', files[0], files);
  }

  #reportSkipped({ scope, skipped: all }: StorySnapshot): void {
    const skipped = new Map([...all].filter(([, problem]) => problem !== 'not English'));
    if (skipped.size === 0) return;
    const named = [...skipped].map(
      ([path, problem]) => `${labelOf(scope.uriOf(path))} (${problemName(problem)})`,
    );
    const list = listed(named);
    this.#messages.warning(
      skipped.size === 1
        ? vscode.l10n.t('1 file was left out: {0}', list)
        : vscode.l10n.t('{0} files were left out: {1}', skipped.size, list),
    );
  }

  /** Names the first line of each article that has a character which could not be read. */
  #reportDamaged({ scope, analysis }: StorySnapshot): void {
    const damaged = analysis.articles.flatMap(({ article: { path, text } }) => {
      const [line] = damagedLines(text);
      return line === undefined ? [] : [vscode.l10n.t('{0}, line {1}', labelOf(scope.uriOf(path)), line)];
    });
    if (damaged.length === 0) return;
    const list = listed(damaged);
    this.#messages.warning(vscode.l10n.t('Characters cannot be read: {0}. The rest is read.', list));
  }
}

function problemName(problem: Problem): string {
  switch (problem) {
    case 'too large':
      return vscode.l10n.t('larger than 2 MB');
    case 'binary':
      return vscode.l10n.t('not a text');
    case 'empty':
      return vscode.l10n.t('empty');
    case 'not English':
      return vscode.l10n.t('not English');
    case 'unreadable':
      return vscode.l10n.t('cannot be read');
  }
}
