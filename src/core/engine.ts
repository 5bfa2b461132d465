import type { Finding } from './findings/finding';
import { createLexicon } from './lexicon/lexicon';
import { reportOf } from './report/json';
import { textReport } from './report/text';
import type {
  ConflictState,
  MergeResult,
  Sheet,
  SheetChange,
  SheetEditResult,
  SheetReader,
  SheetReading,
} from './sheet/sheet';
import {
  conflictStates,
  createSheetReader,
  decisionsOf,
  editSheet,
  findQuote,
  locatePlaces,
  mergeSheet,
  readSheet,
  tidySheet,
} from './sheet/sheet';
import type { Analysis, Decisions } from './story';
import { NO_DECISIONS, Story } from './story';

/**
 * Everything that needs the lexicon or a YAML parser, behind one door: the adapters load it when it is first needed,
 * so that starting up costs nothing.
 */
export interface Engine {
  createStory(): Story;
  /** The decisions of a story without a sheet. */
  readonly noDecisions: Decisions;
  readSheet(text: string, files?: Iterable<string>): SheetReading;
  /** A reader for a sheet that is being edited. */
  createSheetReader(): SheetReader;
  decisionsOf(sheet: Sheet): Decisions;
  conflictStates(sheet: Sheet, findings: readonly Finding[]): ReadonlyMap<string, ConflictState>;
  mergeSheet(text: string | undefined, analysis: Analysis): MergeResult;
  editSheet(text: string | undefined, analysis: Analysis, changes: readonly SheetChange[]): SheetEditResult;
  readonly tidySheet: typeof tidySheet;
  readonly findQuote: typeof findQuote;
  readonly locatePlaces: typeof locatePlaces;
  readonly reportOf: typeof reportOf;
  readonly textReport: typeof textReport;
}

/** Builds the engine with its lexicon. Takes some tens of milliseconds: build it once. */
export function createEngine(): Engine {
  const lexicon = createLexicon();
  return {
    createStory: () => new Story(lexicon),
    noDecisions: NO_DECISIONS,
    readSheet,
    createSheetReader,
    decisionsOf,
    conflictStates,
    mergeSheet,
    editSheet,
    tidySheet,
    findQuote,
    locatePlaces,
    reportOf,
    textReport,
  };
}
