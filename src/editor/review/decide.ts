import * as vscode from 'vscode';
import type { ArticleEdit } from '../../core/corrections/correction';
import type { SheetChange } from '../../core/sheet/edits/change';
import type { Analysis } from '../../core/story';
import type { Engine, LoadEngine } from '../engine';
import type { Messages } from '../messages';
import type { LiveStory } from '../stories/liveStory';
import { assertWritable, exists, unlocked, unreadable, updateSheet } from '../stories/sheetFile';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import type { Decisions } from './decisions';
import type { DecisionNotice } from './notice';
import { shownOfArticle, shownOfSheet } from './preview';
import { sentenceOf } from './sentence';
import type { DocumentChange } from './textFiles';
import { changeFiles, FileRefusal, openToChange, refusalOf } from './textFiles';

/** How a decision is shown to the person. */
export interface Telling {
  /**
   * What it did, in a sentence, by the paths of the articles that it changed. Where there is none, the sentence is about
   * what is written in the sheet.
   */
  readonly said?: (articles: readonly string[]) => string | undefined;
  /** Whether the status bar is enough, because the person sees what was done. */
  readonly quiet?: boolean;
  /** Whether VS Code shows it first, for the person to tick what of it is done. */
  readonly preview?: boolean;
}

/** Writes what people decide into the sheets and articles of their stories, and remembers it. */
export class Decider {
  readonly stories: StoryFolders;
  readonly messages: Messages;
  readonly #loadEngine: LoadEngine;
  readonly #decisions: Decisions;
  readonly #notice: DecisionNotice;

  constructor(
    stories: StoryFolders,
    loadEngine: LoadEngine,
    messages: Messages,
    decisions: Decisions,
    notice: DecisionNotice,
  ) {
    this.stories = stories;
    this.messages = messages;
    this.#loadEngine = loadEngine;
    this.#decisions = decisions;
    this.#notice = notice;
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
   * Writes decisions as one edit of the sheet, and of articles, that can be undone. What had no unsaved changes is saved.
   * Where the story has no sheet yet, one is made first, and stays. The findings follow at once, and the person is told
   * what was done, with a way back.
   * @param articleEdits what is replaced in articles, as the story has read them; no two of an article overlap.
   * @returns whether anything was written; where not, nothing has changed, and the person was told why.
   */
  async write(
    story: LiveStory,
    changes: readonly SheetChange[],
    articleEdits: readonly ArticleEdit[] = [],
    telling: Telling = {},
  ): Promise<boolean> {
    const uri = story.scope.sheet;
    const { snapshot } = story;
    if (!uri || !snapshot || (changes.length === 0 && articleEdits.length === 0)) return false;
    const { preview = false } = telling;
    const task = async () => {
      try {
        const files = await this.#change(uri, snapshot, changes, articleEdits, preview);
        for (const { path } of articleEdits) story.articleChanged(path);
        story.sheetChanged();
        await story.flush();
        if (files === 'unreadable') return false;
        if (files.length === 0) {
          if (preview) return false;
          this.messages.information(vscode.l10n.t('The sheet says so already.'));
          return false;
        }
        const changed = files.flatMap((file) => story.scope.pathOf(file.uri) ?? []);
        const decision = { said: telling.said?.(changed) ?? sentenceOf(changes, snapshot), files };
        this.#decisions.add(decision);
        this.#notice.show(decision, uri, telling.quiet);
        return true;
      } catch (error) {
        this.messages.warning(refusalOf(error, uri));
        return false;
      }
    };
    // People take their time over a preview: other decisions do not wait for it.
    return preview ? task() : this.#decisions.inTurn(task);
  }

  async #change(
    uri: vscode.Uri,
    snapshot: StorySnapshot,
    changes: readonly SheetChange[],
    articleEdits: readonly ArticleEdit[],
    preview: boolean,
  ) {
    const engine = await this.#loadEngine();
    const articles = await articleChanges(snapshot, articleEdits, preview);
    await unlocked(uri);
    if (changes.length === 0) return changeFiles(articles);
    await makeSheet(uri, engine, snapshot.analysis);
    const document = await openToChange(uri);
    const text = document.getText();
    const edited = engine.editSheet(text, snapshot.analysis, changes);
    if ('problems' in edited) {
      this.messages.warning(unreadable(uri, edited.problems));
      return 'unreadable';
    }
    const edits = preview ? edited.edits.map((one) => ({ ...one, shown: shownOfSheet() })) : edited.edits;
    const sheet = edits.length > 0 ? [{ document, text, edits }] : [];
    return changeFiles([...sheet, ...articles]);
  }
}

/** Makes the sheet of a story that has none yet. */
async function makeSheet(uri: vscode.Uri, engine: Engine, analysis: Analysis): Promise<void> {
  if (await exists(uri)) return;
  await updateSheet(uri, (text) => {
    const merged = engine.mergeSheet(text, analysis);
    return 'problems' in merged ? undefined : merged;
  });
}

/** What is to be changed in articles, each with its edits. @throws FileRefusal where one is not as the story has read it. */
async function articleChanges(
  snapshot: StorySnapshot,
  edits: readonly ArticleEdit[],
  preview: boolean,
): Promise<readonly DocumentChange[]> {
  const paths = [...new Set(edits.map(({ path }) => path))];
  const anyDoubt = edits.some(({ doubt }) => doubt !== undefined);
  return Promise.all(
    paths.map(async (path) => {
      const uri = snapshot.scope.uriOf(path);
      const document = await openToChange(uri);
      const text = document.getText();
      if (text !== snapshot.readingAt(path)?.article.text) {
        throw new FileRefusal(uri, vscode.l10n.t('it has changed since it was read'));
      }
      // Before a sheet is made for it.
      await assertWritable(uri).catch((error: unknown) => {
        throw new FileRefusal(uri, error);
      });
      const own = edits
        .filter((edit) => edit.path === path)
        .sort((a, b) => a.start - b.start)
        .map((edit) => (preview ? { ...edit, shown: shownOfArticle(edit, anyDoubt) } : edit));
      return { document, text, edits: own };
    }),
  );
}
