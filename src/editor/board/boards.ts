import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import type { LoadEngine } from '../engine';
import type { Messages } from '../messages';
import { chooseStory } from '../stories/chooseStory';
import type { LiveStory } from '../stories/liveStory';
import type { StoryFolders } from '../stories/storyFolders';
import { BOARD, BoardPanel } from './boardPanel';
import type { Form } from './export';
import { exportBoard } from './export';
import type { KeptState, Tab } from './messages';

/** The boards that are open, one for a story, and the commands that open and export them. */
export class Boards extends Disposable implements vscode.WebviewPanelSerializer<KeptState> {
  readonly #extension: vscode.Uri;
  readonly #stories: StoryFolders;
  readonly #loadEngine: LoadEngine;
  readonly #messages: Messages;
  readonly #panels = new Map<string, BoardPanel>();

  /** @param extension the extension’s folder. */
  constructor(extension: vscode.Uri, stories: StoryFolders, loadEngine: LoadEngine, messages: Messages) {
    super();
    this.#extension = extension;
    this.#stories = stories;
    this.#loadEngine = loadEngine;
    this.#messages = messages;
    this.register(vscode.window.registerWebviewPanelSerializer(BOARD, this));
    this.register(
      vscode.commands.registerCommand('copydesk.openStoryBoard', async (about?: unknown, tab?: Tab) => {
        const story = await this.#storyFor(about);
        if (story) this.open(story.scope.uri, tab);
      }),
    );
    this.register(
      vscode.commands.registerCommand(
        'copydesk.exportStoryBoard',
        async (about?: unknown, form?: Form, to?: vscode.Uri) => {
          const snapshot = (await this.#storyFor(about))?.snapshot;
          if (snapshot) await exportBoard(snapshot, await this.#loadEngine(), this.#messages, form, to);
        },
      ),
    );
  }

  /** The board of a story, where it is open. */
  get(story: vscode.Uri): BoardPanel | undefined {
    return this.#panels.get(story.toString());
  }

  /** Opens the board of a story, or brings it to the front. */
  open(story: vscode.Uri, tab?: Tab): BoardPanel {
    const panel =
      this.get(story) ??
      this.#add(vscode.window.createWebviewPanel(BOARD, '', vscode.ViewColumn.Active), story);
    panel.reveal(tab);
    return panel;
  }

  /** Called by VS Code for a board that was open when the window was closed. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: KeptState | undefined): Promise<void> {
    if (typeof state?.story === 'string' && state.story !== '')
      this.#add(panel, vscode.Uri.parse(state.story));
    else panel.dispose();
    return Promise.resolve();
  }

  override dispose(): void {
    for (const panel of [...this.#panels.values()]) panel.dispose();
    super.dispose();
  }

  #add(panel: vscode.WebviewPanel, story: vscode.Uri): BoardPanel {
    const key = story.toString();
    this.#panels.get(key)?.dispose();
    const board = new BoardPanel(panel, story, this.#extension, this.#stories, this.#loadEngine);
    this.#panels.set(key, board);
    board.onDidClose(() => {
      if (this.#panels.get(key) === board) this.#panels.delete(key);
      board.dispose();
    });
    return board;
  }

  /** The story that is meant; where there is none, the person is told. */
  async #storyFor(about: unknown): Promise<LiveStory | undefined> {
    const active = [...this.#panels.values()].find(({ panel }) => panel.active);
    const story = await chooseStory(this.#stories, about, active?.story);
    if (story !== 'none') return story;
    this.#messages.information(
      vscode.l10n.t('Fact-check the folder first: the story board shows what was found.'),
    );
    return undefined;
  }
}
