import type * as vscode from 'vscode';
import type { LoadEngine, LoadEngineModule } from '../engine';
import type { SheetReaders } from './sheetReaders';
import type { StoredFiles } from './storedFiles';

/** What stories are read with. */
export interface StoryTools {
  /** Loads the engine's module, the first time that it is called. */
  readonly loadEngineModule: LoadEngineModule;
  /** Makes the engine, the first time that it is called. */
  readonly loadEngine: LoadEngine;
  readonly sheets: SheetReaders;
  /** What reads the articles. */
  readonly files: StoredFiles;
  readonly log: vscode.LogOutputChannel;
}
