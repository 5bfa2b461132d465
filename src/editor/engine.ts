import type { Finding } from '../core/findings/finding';
import type { ConflictState, MergeResult, Sheet, SheetReading } from '../core/sheet/sheet';
import type { Analysis, Decisions, Story } from '../core/story';

/** What of the core needs the lexicon or a YAML parser: loaded when first needed, so that activation stays quick. */
export interface Engine {
  createStory(): Story;
  /** The decisions of a story without a sheet. */
  readonly noDecisions: Decisions;
  readSheet(text: string, files: Iterable<string>): SheetReading;
  decisionsOf(sheet: Sheet): Decisions;
  conflictStates(sheet: Sheet, findings: readonly Finding[]): ReadonlyMap<string, ConflictState>;
  mergeSheet(text: string | undefined, analysis: Analysis): MergeResult;
}

/** @returns a function that gives the engine, loaded on its first call. */
export function lazyEngine(): () => Promise<Engine> {
  let engine: Promise<Engine> | undefined;
  return () => (engine ??= loadEngine());
}

async function loadEngine(): Promise<Engine> {
  const [{ Story, NO_DECISIONS }, { createLexicon }, sheets] = await Promise.all([
    import('../core/story'),
    import('../core/lexicon/lexicon'),
    import('../core/sheet/sheet'),
  ]);
  const lexicon = createLexicon();
  const { readSheet, decisionsOf, conflictStates, mergeSheet } = sheets;
  return {
    createStory: () => new Story(lexicon),
    noDecisions: NO_DECISIONS,
    readSheet,
    decisionsOf,
    conflictStates,
    mergeSheet,
  };
}
