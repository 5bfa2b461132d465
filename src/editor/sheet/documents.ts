import * as vscode from 'vscode';
import type { LocatedPlace } from '../../core/sheet/locate';
import type { SheetReading } from '../../core/sheet/sheet';
import type { Analysis } from '../../core/story';
import type { Span } from '../../core/text/span';
import type { LoadEngine } from '../engine';
import type { StorySnapshot } from '../stories/snapshot';
import type { SheetReaders } from '../stories/sheetReaders';
import type { StoryFolders } from '../stories/storyFolders';

/** What a sheet that is open says, and where that stands in the articles. */
export class SheetDocuments {
  readonly #stories: StoryFolders;
  readonly #loadEngine: LoadEngine;
  readonly #readers: SheetReaders;
  /** Where all words of a sheet were last found, and in which state of the story. */
  readonly #places = new WeakMap<SheetReading, { analysis: Analysis; places: readonly LocatedPlace[] }>();

  constructor(stories: StoryFolders, readers: SheetReaders, loadEngine: LoadEngine) {
    this.#stories = stories;
    this.#readers = readers;
    this.#loadEngine = loadEngine;
  }

  /** The sheet of a document with what is wrong in it. */
  async read(document: vscode.TextDocument): Promise<SheetReading> {
    const engine = await this.#loadEngine();
    return this.#readers.read(engine, document.uri, document.getText(), this.storyOf(document)?.files);
  }

  /** The same, once the story has taken in what is known to have changed. */
  async readNow(document: vscode.TextDocument): Promise<SheetReading> {
    await this.#stories.storyOf(document.uri)?.flush();
    return this.read(document);
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
    const reading = await this.readNow(document);
    const engine = await this.#loadEngine();
    const analysis = this.storyOf(document)?.analysis;
    if (!reading.sheet || !analysis) return [];
    const known = this.#places.get(reading);
    if (known?.analysis === analysis) {
      return path === undefined ? known.places : known.places.filter(({ row }) => row.file === path);
    }
    const { articles } = analysis;
    if (path !== undefined) {
      return engine.locatePlaces(
        reading.sheet,
        articles.filter(({ article }) => article.path === path),
      );
    }
    const places = engine.locatePlaces(reading.sheet, articles);
    this.#places.set(reading, { analysis, places });
    return places;
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
