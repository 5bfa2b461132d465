import * as vscode from 'vscode';
import { countWitnesses } from '../core/text/copies';
import { articles, conflictsIn, othersThan } from './counts';
import { Disposable } from './disposable';
import { countsIn, countsOf } from './findings/listed';
import { notComparedIn } from './notCompared';
import { plain } from '../core/text/plain';
import { affectsFindings } from './settings';
import type { StorySnapshot } from './stories/snapshot';
import type { StoryFolders } from './stories/storyFolders';
import { isCheckable, isSheet } from './uris';

/** Set while the active editor shows an article or the sheet of a story that is shown. */
const IN_STORY = 'copydesk.inStory';

/** Says in the language status of an article how its fact-check stands. */
export function registerStatus(stories: StoryFolders): vscode.Disposable {
  return new Status(stories);
}

class Status extends Disposable {
  readonly #stories: StoryFolders;
  readonly #item = this.register(vscode.languages.createLanguageStatusItem('copydesk.status', []));

  constructor(stories: StoryFolders) {
    super();
    this.#stories = stories;
    this.#item.name = 'Copydesk';
    const update = () => this.#update();
    this.register(stories.onDidAdd(update));
    this.register(stories.onDidPublish(update));
    this.register(stories.onDidRemove(update));
    this.register(vscode.window.onDidChangeActiveTextEditor(update));
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsFindings(event)) update();
      }),
    );
    update();
  }

  #update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const story = document && this.#stories.storyOf(document.uri);
    const snapshot = story?.snapshot;
    const inStory = document && snapshot ? isCheckable(document) || isSheet(document.uri) : false;
    void vscode.commands.executeCommand('setContext', IN_STORY, inStory);
    this.#item.busy = story !== undefined && !snapshot;
    if (document && isCheckable(document)) {
      this.#item.selector = { language: document.languageId, scheme: document.uri.scheme };
      this.#describe(document.uri, snapshot);
    } else {
      // An empty selector shows the item nowhere.
      this.#item.selector = [];
    }
  }

  #describe(uri: vscode.Uri, snapshot: StorySnapshot | undefined): void {
    if (this.#item.busy) {
      this.#item.text = vscode.l10n.t('Copydesk: reading the story');
      this.#item.detail = '';
      this.#item.command = undefined;
      return;
    }
    if (!snapshot?.reading(uri)) {
      this.#item.text = vscode.l10n.t('Copydesk: not fact-checked');
      this.#item.detail = '';
      this.#item.command = {
        command: 'copydesk.factCheckArticle',
        title: vscode.l10n.t('Fact-check'),
        arguments: [uri],
      };
      return;
    }
    const { text, detail } = statusOf(snapshot, uri);
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.command = {
      command: 'workbench.actions.view.problems',
      title: vscode.l10n.t('Show Problems'),
    };
  }
}

/** How the fact-check of an article's story stands, in words. */
export function statusOf(snapshot: StorySnapshot, uri: vscode.Uri): { text: string; detail: string } {
  const counts = countsOf(snapshot);
  const detail = [
    ...(counts.conflicts === 0
      ? []
      : [vscode.l10n.t('{0} in this article', countsIn(snapshot, uri).conflicts)]),
    ...othersThan(counts),
    ...notComparedIn(snapshot),
    ...unreadIn(snapshot),
  ];
  return { text: vscode.l10n.t('Copydesk: {0}', conflictsIn(counts)), detail: detail.join(' · ') };
}

/** Which articles changed since a language model read them, in words; nothing where none did, or none ever read them. */
function unreadIn(snapshot: StorySnapshot): string[] {
  const state = snapshot.unread;
  if (!state || state.unread.length === 0) return [];
  const count = countWitnesses(state.unread.map((path) => snapshot.fileOf(path)));
  const models = plain(state.models.join(', '));
  return [
    count.articles === 1
      ? vscode.l10n.t('{0} is new or changed since {1} read the story', articles(count), models)
      : vscode.l10n.t('{0} are new or changed since {1} read the story', articles(count), models),
  ];
}
