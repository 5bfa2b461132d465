import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import { affectsFindings, findingSettings } from '../settings';
import type { StoryFolders } from '../stories/storyFolders';
import { otherPlaces } from './compute';

/** What marks, in the text alone, the places of conflicts that Problems lists elsewhere. */
export interface OtherPlaces extends vscode.Disposable {
  /** What is marked in a document, as drawn; nothing where no editor shows it. */
  drawnIn(uri: vscode.Uri): readonly vscode.Range[];
}

/** Marks the other places of conflicts that Problems lists once. */
export function registerOtherPlaces(stories: StoryFolders): OtherPlaces {
  return new OtherPlacesManager(stories);
}

class OtherPlacesManager extends Disposable implements OtherPlaces {
  readonly #stories: StoryFolders;
  // A frame of dashes: highlights are lines below and problems waves, so nobody has to tell them apart by colour.
  readonly #type = this.register(
    vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      outlineStyle: 'dashed',
      outlineWidth: '1px',
      outlineColor: new vscode.ThemeColor('editorWarning.foreground'),
      overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.warningForeground'),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    }),
  );
  #drawn = new Map<vscode.TextEditor, readonly vscode.Range[]>();

  constructor(stories: StoryFolders) {
    super();
    this.#stories = stories;
    this.register(stories.onDidPublish(() => this.#draw()));
    this.register(stories.onDidRemove(() => this.#draw()));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()));
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affectsFindings(event)) this.#draw();
      }),
    );
  }

  drawnIn(uri: vscode.Uri): readonly vscode.Range[] {
    for (const [editor, ranges] of this.#drawn)
      if (editor.document.uri.toString() === uri.toString()) return ranges;
    return [];
  }

  #draw(): void {
    const before = this.#drawn;
    this.#drawn = new Map();
    for (const editor of vscode.window.visibleTextEditors) {
      const ranges = this.#rangesIn(editor.document) ?? before.get(editor) ?? [];
      if (ranges.length > 0) this.#drawn.set(editor, ranges);
      if (ranges.length > 0 || before.has(editor)) editor.setDecorations(this.#type, ranges);
    }
  }

  /** What to mark; undefined where the text was edited since: what is drawn moves along until the next reading. */
  #rangesIn(document: vscode.TextDocument): readonly vscode.Range[] | undefined {
    const snapshot = this.#stories.snapshotOf(document.uri);
    const reading = snapshot?.reading(document.uri);
    if (!snapshot || !reading) return [];
    if (reading.article.text !== document.getText()) return undefined;
    const { path } = reading.article;
    const settings = findingSettings(snapshot);
    if (!settings.once) return [];
    const places = otherPlaces(snapshot, () => settings).get(path) ?? [];
    return places.map((span) => snapshot.range(path, span));
  }
}
