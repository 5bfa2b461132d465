import * as vscode from 'vscode';
import type { LocatedPlace } from '../../core/sheet/locate';
import type { SheetReading } from '../../core/sheet/sheet';
import type { Span } from '../../core/text/span';
import type { LoadEngine } from '../engine';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';

/** What a sheet that is open says, read once for each state of its text. */
export class SheetDocuments {
  readonly #stories: StoryFolders;
  readonly #loadEngine: LoadEngine;
  readonly #readings = new WeakMap<vscode.TextDocument, { version: number; reading: SheetReading }>();

  constructor(stories: StoryFolders, loadEngine: LoadEngine) {
    this.#stories = stories;
    this.#loadEngine = loadEngine;
  }

  /** The sheet of a document with what is wrong in it. */
  async read(document: vscode.TextDocument): Promise<SheetReading> {
    const engine = await this.#loadEngine();
    const { version } = document;
    const known = this.#readings.get(document);
    if (known?.version === version) return known.reading;
    const reading = engine.readSheet(document.getText());
    this.#readings.set(document, { version, reading });
    return reading;
  }

  /** The story that a sheet is about, where it is shown. */
  storyOf(document: vscode.TextDocument): StorySnapshot | undefined {
    return this.#stories.storyOf(document.uri)?.snapshot;
  }

  /**
   * Where the words that a sheet speaks of stand in the articles as they are now.
   * @param path the article to look in; all of them where it is left out.
   */
  async places(document: vscode.TextDocument, path?: string): Promise<readonly LocatedPlace[]> {
    await this.#stories.storyOf(document.uri)?.flush();
    const { sheet } = await this.read(document);
    const snapshot = this.storyOf(document);
    if (!sheet || !snapshot) return [];
    const { articles } = snapshot.analysis;
    const wanted = path === undefined ? articles : articles.filter(({ article }) => article.path === path);
    return (await this.#loadEngine()).locatePlaces(sheet, wanted);
  }
}

/** A span of a document as VS Code counts. */
export function rangeIn(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Whether an offset is in a span or at one of its ends. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The document of a sheet, whether or not an editor shows it; undefined where there is no sheet that can be read. */
export async function openSheetOf(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
