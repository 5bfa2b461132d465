import * as vscode from 'vscode';
import type { SheetProblem } from '../../core/sheet/model';
import { Disposable } from '../disposable';
import type { LoadEngine } from '../engine';
import type { StoryFolders } from '../stories/storyFolders';
import { isSettingsFile } from '../uris';
import { sheetDiagnostics } from './compute';

/** Shows in Problems what is wrong in settings files: those that are open, and those that hold for stories that are shown. */
export function registerSettingsProblems(stories: StoryFolders, loadEngine: LoadEngine): vscode.Disposable {
  return new SettingsProblems(stories, loadEngine);
}

class SettingsProblems extends Disposable {
  readonly #stories: StoryFolders;
  readonly #loadEngine: LoadEngine;
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection('copydesk.settings'));
  /** What is shown, in one string by file. */
  #shown = new Map<string, string>();
  #updates = 0;

  constructor(stories: StoryFolders, loadEngine: LoadEngine) {
    super();
    this.#stories = stories;
    this.#loadEngine = loadEngine;
    const update = () => void this.#update();
    const updateFor = ({ uri }: vscode.TextDocument) => {
      if (isSettingsFile(uri)) update();
    };
    this.register(stories.onDidPublish(update));
    this.register(stories.onDidRemove(update));
    this.register(vscode.workspace.onDidOpenTextDocument(updateFor));
    this.register(vscode.workspace.onDidCloseTextDocument(updateFor));
    this.register(vscode.workspace.onDidChangeTextDocument(({ document }) => updateFor(document)));
    update();
  }

  async #update(): Promise<void> {
    const own = ++this.#updates;
    const files = new Map<string, File>();
    for (const { snapshot } of this.#stories.all)
      if (snapshot?.settings) files.set(snapshot.settings.uri.toString(), snapshot.settings);
    for (const document of vscode.workspace.textDocuments) {
      const { uri } = document;
      if (document.isClosed || !isSettingsFile(uri)) continue;
      const text = document.getText();
      const { problems } = (await this.#loadEngine()).readSettings(text);
      files.set(uri.toString(), { uri, text, problems });
    }
    if (own !== this.#updates || this.isDisposed) return;
    const shown = new Map<string, string>();
    for (const [key, file] of files) {
      if (file.problems.length === 0) continue;
      shown.set(key, JSON.stringify([file.text, file.problems]));
      if (this.#shown.get(key) !== shown.get(key)) this.#collection.set(file.uri, sheetDiagnostics(file));
    }
    for (const key of this.#shown.keys()) if (!shown.has(key)) this.#collection.delete(vscode.Uri.parse(key));
    this.#shown = shown;
  }
}

interface File {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly problems: readonly SheetProblem[];
}
