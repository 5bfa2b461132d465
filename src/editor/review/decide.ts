import * as vscode from 'vscode';
import type { SheetChange } from '../../core/sheet/edits/change';
import type { LoadEngine } from '../engine';
import type { Messages } from '../messages';
import type { LiveStory } from '../stories/liveStory';
import { exists, unreadable, updateSheet } from '../stories/sheetFile';
import type { StoryFolders } from '../stories/storyFolders';
import { labelOf } from '../uris';

/** Writes what people decide into the sheets of their stories. */
export class Decider {
  readonly stories: StoryFolders;
  readonly messages: Messages;
  readonly #loadEngine: LoadEngine;

  constructor(stories: StoryFolders, loadEngine: LoadEngine, messages: Messages) {
    this.stories = stories;
    this.messages = messages;
    this.#loadEngine = loadEngine;
  }

  /** The story of an article or sheet, up to date; says so where there is none, or it can have no sheet. */
  async storyOf(uri: vscode.Uri): Promise<LiveStory | undefined> {
    const story = this.stories.storyOf(uri);
    await story?.flush();
    if (!story?.snapshot) {
      this.messages.information(
        vscode.l10n.t('Fact-check the folder first: decisions are kept in its sheet.'),
      );
      return undefined;
    }
    if (!story.scope.sheet) {
      this.messages.information(
        vscode.l10n.t('A document alone has no sheet to keep decisions in: open its folder.'),
      );
      return undefined;
    }
    return story;
  }

  /**
   * Writes decisions as one edit of the sheet that can be undone, saved where the sheet had no unsaved changes. The
   * findings follow at once.
   * @returns whether anything was written; where not, the person was told why.
   */
  async write(story: LiveStory, changes: readonly SheetChange[]): Promise<boolean> {
    const uri = story.scope.sheet;
    const analysis = story.snapshot?.analysis;
    if (!uri || !analysis || changes.length === 0) return false;
    const engine = await this.#loadEngine();
    let refusal: string | undefined;
    try {
      if (!(await exists(uri))) {
        await updateSheet(uri, (text) => {
          const merged = engine.mergeSheet(text, analysis);
          return 'problems' in merged ? undefined : merged;
        });
      }
      // An edit of an open document can be undone, whether or not an editor shows it yet.
      await vscode.workspace.openTextDocument(uri);
      const written = await updateSheet(uri, (text) => {
        const edited = engine.editSheet(text, analysis, changes);
        if (!('problems' in edited)) return edited;
        refusal = unreadable(uri, edited.problems);
        return undefined;
      });
      story.sheetChanged();
      await story.flush();
      if (refusal !== undefined) {
        this.messages.warning(refusal);
      } else if (!written) this.messages.information(vscode.l10n.t('The sheet says so already.'));
      return written;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.messages.warning(vscode.l10n.t('“{0}” could not be written: {1}', labelOf(uri), reason));
      return false;
    }
  }
}
