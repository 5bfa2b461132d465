import { SheetReader } from './reader';

export { createFinder, findQuote } from './anchor';
export type { QuoteAnchor } from './anchor';
export { changedSince } from './changed';
export type { ChangedSince } from './changed';
export type { SheetChange } from './edits/change';
export { editSheet } from './edits/edit';
export type { SheetEditResult } from './edits/edit';
export { followMoves } from './edits/files';
export type { FollowedFiles } from './edits/files';
export { forgetArticle } from './edits/forget';
export { tidySheet } from './edits/tidy';
export { locatePlaces } from './locate';
export { decisionsOf } from './decisions';
export type { SheetArticle, SheetInput } from './input';
export { mergeSheet } from './merge/merge';
export { notYetChanged, notYetChangedInWords } from './notYetChanged';
export type { NotYetChanged } from './notYetChanged';
export { readTogether, unreadSince } from './named';
export { readingRecord } from './onRecord';
export type { Unread } from './named';
export type { MergeResult } from './merge/merge';
export * from './model';
export { readSheet } from './readSheet';
export type { SheetReading } from './readSheet';
export { conflictsOf, conflictStates, settledBefore } from './states';
export type { ConflictState } from './states';
export type { SheetReader } from './reader';
export { pairOf, spanOf, textOf } from './yaml/document';
export { openWhole } from './yaml/open';
export { applyEdits } from './yaml/queue';

/** A reader for a sheet that is being edited. See {@link SheetReader}. */
export function createSheetReader(): SheetReader {
  return new SheetReader();
}
