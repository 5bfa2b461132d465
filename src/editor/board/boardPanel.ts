import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import type { LoadEngine } from '../engine';
import { affectsFindings } from '../settings';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import { labelOf } from '../uris';
import { boardIn } from './input';
import type { FromBoard, Shown, Tab, ToBoard, ToOpen } from './messages';
import { boardPage } from './page';
import { boardWords } from './words';

/** The type of the panels, and what menus call it. */
export const BOARD = 'copydesk.board';

/** The board of one story, which follows the story for as long as it is open. */
export class BoardPanel extends Disposable {
  /** The story’s folder or document. */
  readonly story: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  readonly #stories: StoryFolders;
  readonly #loadEngine: LoadEngine;
  readonly #didShow = this.register(new vscode.EventEmitter<Shown>());
  /** The board shows something else. */
  readonly onDidShow = this.#didShow.event;
  readonly onDidClose: vscode.Event<void>;
  #snapshot: StorySnapshot | undefined;
  #isReady = false;
  #tab: Tab | undefined;
  #shown: Shown | undefined;

  constructor(
    panel: vscode.WebviewPanel,
    story: vscode.Uri,
    extension: vscode.Uri,
    stories: StoryFolders,
    loadEngine: LoadEngine,
  ) {
    super();
    this.panel = this.register(panel);
    this.story = story;
    this.#stories = stories;
    this.#loadEngine = loadEngine;
    this.onDidClose = panel.onDidDispose;
    this.register(panel.webview.onDidReceiveMessage((message: FromBoard) => void this.receive(message)));
    this.register(
      stories.onDidPublish(({ scope }) => {
        if (this.#isOf(scope.uri)) void this.#update();
      }),
    );
    this.register(
      stories.onDidRemove(({ scope }) => {
        if (this.#isOf(scope.uri)) void this.#update();
      }),
    );
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsFindings(event)) void this.#update(true);
      }),
    );
    this.register(
      panel.onDidChangeViewState(() => {
        // What is hidden is taken down by VS Code, and says when it is ready again.
        if (!panel.visible) this.#isReady = false;
      }),
    );
    const { webview } = panel;
    const file = (...path: string[]) => vscode.Uri.joinPath(extension, ...path);
    panel.title = vscode.l10n.t('Story Board: {0}', labelOf(story));
    panel.iconPath = file('media', 'copydesk.svg');
    webview.options = { enableScripts: true, localResourceRoots: [file('dist'), file('media')] };
    webview.html = boardPage({
      title: panel.title,
      language: vscode.env.language,
      script: webview.asWebviewUri(file('dist', 'boardView.js')).toString(),
      style: webview.asWebviewUri(file('media', 'board.css')).toString(),
      origin: webview.cspSource,
      nonce: nonce(),
      story: story.toString(),
    });
  }

  /** What the board shows; undefined until it has said so. */
  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** Brings the board to the front. @param tab the tab to go to. */
  reveal(tab: Tab | undefined): void {
    this.#tab = tab;
    this.panel.reveal(undefined, false);
    void this.#update(true);
  }

  /** Takes in what the board says. What comes from the page is checked: no more is opened than articles of the story. */
  async receive(message: FromBoard): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        await this.#update(true);
        break;
      case 'open':
        await this.#open(message.place, message.keep === true);
        break;
      case 'check':
        await vscode.commands.executeCommand('copydesk.factCheckFolder', this.story);
        break;
      case 'shown':
        this.#shown = message.view;
        this.#didShow.fire(message.view);
        break;
    }
  }

  /** Sends the story as it stands. @param again also where the board has that already. */
  async #update(again = false): Promise<void> {
    const snapshot = this.#stories.get(this.story)?.snapshot;
    if (!this.#isReady || this.isDisposed || (!again && snapshot === this.#snapshot)) return;
    const engine = snapshot && (await this.#loadEngine());
    if (!this.#isReady || this.isDisposed) return;
    const words = boardWords();
    this.#snapshot = snapshot;
    const tab = this.#tab;
    const message: ToBoard =
      snapshot && engine
        ? { type: 'show', board: boardIn(snapshot, engine), words, ...(tab ? { tab } : {}) }
        : { type: 'none', words };
    if (snapshot) this.#tab = undefined;
    await this.panel.webview.postMessage(message);
  }

  /** Opens words of an article beside the board. */
  async #open({ path, start, end }: ToOpen, keep: boolean): Promise<void> {
    const snapshot = this.#snapshot;
    const reading = snapshot?.readingAt(path);
    if (!snapshot || !reading || !Number.isInteger(start) || !Number.isInteger(end)) return;
    const { uri, range } = snapshot.location({ path, start, end, text: '' });
    await vscode.window.showTextDocument(uri, {
      selection: range,
      viewColumn: this.#columnBeside(),
      preserveFocus: keep,
      preview: true,
    });
  }

  /** A column that texts are in already, else a new one: opening one cell after another opens no column after another. */
  #columnBeside(): vscode.ViewColumn {
    const own = this.panel.viewColumn;
    const { all } = vscode.window.tabGroups;
    const other = all.find(({ viewColumn }) => viewColumn !== own)?.viewColumn;
    const texts = vscode.window.visibleTextEditors.find(
      ({ viewColumn }) => viewColumn !== undefined && viewColumn !== own,
    );
    return texts?.viewColumn ?? other ?? vscode.ViewColumn.Beside;
  }

  #isOf(uri: vscode.Uri): boolean {
    return uri.toString() === this.story.toString();
  }
}

function nonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
