import * as vscode from 'vscode';
import type { SheetReader, SheetReading } from '../../core/sheet/sheet';
import type { Steps } from '../../core/text/steps';
import { toEnd } from '../../core/text/steps';
import { Disposable } from '../disposable';
import type { Engine } from '../engine';
import { openDocument } from '../uris';

/** A sheet that is open, with what was last read of it. */
interface Kept {
  readonly reader: SheetReader;
  last?: { readonly text: string; readonly files: string | undefined; readonly reading: SheetReading };
}

/**
 * Reads sheets for all features. One that is open is read entry by entry, so that an edit costs what it changes, and once
 * for each state of its text; all that is kept of it is dropped when it is closed.
 */
export class SheetReaders extends Disposable {
  readonly #kept = new Map<string, Kept>();

  constructor() {
    super();
    this.register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#kept.delete(uri.toString())));
  }

  /** How many sheets are kept. */
  get size(): number {
    return this.#kept.size;
  }

  /** @param files the articles beside the sheet, where they are known. */
  read(engine: Engine, uri: vscode.Uri, text: string, files: readonly string[] | undefined): SheetReading {
    return toEnd(this.reading(engine, uri, text, files));
  }

  /** What {@link SheetReaders.read} does, in steps. */
  *reading(
    engine: Engine,
    uri: vscode.Uri,
    text: string,
    files: readonly string[] | undefined,
  ): Steps<SheetReading> {
    if (!openDocument(uri)) return yield* engine.createSheetReader().reading(text, files);
    const key = uri.toString();
    let kept = this.#kept.get(key);
    if (!kept) this.#kept.set(key, (kept = { reader: engine.createSheetReader() }));
    const list = files?.join('/');
    const { last } = kept;
    if (last?.text === text && last.files === list) return last.reading;
    const reading = yield* kept.reader.reading(text, files);
    kept.last = { text, files: list, reading };
    return reading;
  }
}
