import * as vscode from 'vscode';
import type { MentionType } from '../../core/mentions/mention';
import { Disposable } from '../disposable';
import { HIGHLIGHT_KINDS } from '../settingValues';
import { highlightedKinds, SECTION } from '../settings';
import type { StoryFolders } from '../stories/storyFolders';
import { spansByKind } from './spans';

/** Ranges by kind, as last drawn. */
export type DrawnHighlights = ReadonlyMap<MentionType, readonly vscode.Range[]>;

/** What is drawn in the visible editors. */
export interface Highlights extends vscode.Disposable {
  /** What is highlighted in a document; undefined where no editor shows it or it is no article of a story. */
  drawnIn(uri: vscode.Uri): DrawnHighlights | undefined;
}

/** Marks names, dates, numbers and quotations in the articles of the stories that are shown. */
export function registerHighlights(stories: StoryFolders): Highlights {
  return new HighlightsManager(stories);
}

type LineStyle = 'solid' | 'double' | 'dashed' | 'dotted';

/** How the line under each kind of words is drawn: nobody has to tell them apart by colour. */
const LINES: Record<Exclude<MentionType, 'quote'>, { style: LineStyle; width: number; filled: boolean }> = {
  person: { style: 'solid', width: 1, filled: true },
  organization: { style: 'double', width: 3, filled: true },
  place: { style: 'dashed', width: 1, filled: true },
  group: { style: 'dotted', width: 2, filled: true },
  date: { style: 'dotted', width: 1, filled: false },
  quantity: { style: 'dashed', width: 1, filled: false },
};

class HighlightsManager extends Disposable implements Highlights {
  readonly #stories: StoryFolders;
  readonly #types: ReadonlyMap<MentionType, vscode.TextEditorDecorationType>;
  readonly #drawn = new Map<vscode.TextEditor, DrawnHighlights>();

  constructor(stories: StoryFolders) {
    super();
    this.#stories = stories;
    this.#types = new Map(HIGHLIGHT_KINDS.map((kind) => [kind, this.register(decorationType(kind))]));
    this.register(stories.onDidPublish(() => this.#draw()));
    this.register(stories.onDidRemove(() => this.#draw()));
    this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()));
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.highlights`)) this.#draw();
      }),
    );
  }

  drawnIn(uri: vscode.Uri): DrawnHighlights | undefined {
    for (const [editor, drawn] of this.#drawn) {
      if (editor.document.uri.toString() === uri.toString()) return drawn;
    }
    return undefined;
  }

  #draw(): void {
    const visible = vscode.window.visibleTextEditors;
    for (const editor of this.#drawn.keys()) if (!visible.includes(editor)) this.#drawn.delete(editor);
    for (const editor of visible) this.#drawIn(editor);
  }

  #drawIn(editor: vscode.TextEditor): void {
    const { uri } = editor.document;
    const snapshot = this.#stories.snapshotOf(uri);
    const reading = snapshot?.reading(uri);
    if (!snapshot || !reading) {
      if (this.#drawn.delete(editor)) {
        for (const type of this.#types.values()) editor.setDecorations(type, []);
      }
      return;
    }
    // Text that was edited since: what is drawn moves along until the next reading.
    if (reading.article.text !== editor.document.getText()) return;
    const kinds = highlightedKinds(uri);
    const spans = spansByKind(reading.mentions);
    const drawn = new Map<MentionType, vscode.Range[]>();
    for (const [kind, type] of this.#types) {
      const ranges = kinds.has(kind)
        ? (spans.get(kind) ?? []).map((span) => snapshot.range(reading.article.path, span))
        : [];
      editor.setDecorations(type, ranges);
      if (ranges.length > 0) drawn.set(kind, ranges);
    }
    this.#drawn.set(editor, drawn);
  }
}

function decorationType(kind: MentionType): vscode.TextEditorDecorationType {
  const colour = (part: string) => new vscode.ThemeColor(`copydesk.${kind}${part}`);
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  if (kind === 'quote') {
    return vscode.window.createTextEditorDecorationType({
      rangeBehavior,
      backgroundColor: colour('Background'),
      fontStyle: 'italic',
    });
  }
  const { style, width, filled } = LINES[kind];
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior,
    ...(filled ? { backgroundColor: colour('Background'), borderRadius: '2px' } : {}),
    borderStyle: style,
    borderWidth: `0 0 ${width}px 0`,
    borderColor: colour('Underline'),
  });
}
