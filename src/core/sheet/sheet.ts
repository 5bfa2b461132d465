import { openSheet } from './yaml/open';
import type { Sheet, SheetProblem } from './model';
import { readOpen } from './read';
import { SheetReader } from './reader';
import { validate } from './validate';

export { createFinder, findQuote } from './anchor';
export type { FoundQuote, QuoteAnchor, QuoteFinder } from './anchor';
export type { SheetChange } from './edits/change';
export { editSheet } from './edits/edit';
export type { SheetEditResult } from './edits/edit';
export { tidySheet } from './edits/tidy';
export { locatePlaces } from './locate';
export { decisionsOf } from './decisions';
export type { SheetDecisions } from './decisions';
export type { SheetArticle, SheetInput } from './input';
export { mergeSheet } from './merge/merge';
export { readTogether, unreadSince } from './named';
export type { Unread } from './named';
export type { MergeResult } from './merge/merge';
export * from './model';
export { conflictStates } from './states';
export type { ConflictState } from './states';
export type { SheetReader } from './reader';
export { applyEdits } from './yaml/queue';

/** A reader for a sheet that is being edited. See {@link SheetReader}. */
export function createSheetReader(): SheetReader {
  return new SheetReader(readSheet);
}

/** A sheet as read, with what is wrong in it. The sheet is absent where the text cannot be read as one. */
export interface SheetReading {
  readonly sheet: Sheet | undefined;
  readonly problems: readonly SheetProblem[];
}

/**
 * Reads a fact-check sheet.
 * @param files paths of the articles beside it, where known: places in other files are told.
 */
export function readSheet(text: string, files?: Iterable<string>): SheetReading {
  const result = openSheet(text);
  if ('problems' in result) return { sheet: undefined, problems: result.problems };
  const sheet = readOpen(result.opened);
  return { sheet, problems: validate(result.opened, sheet, files && new Set(files)) };
}
