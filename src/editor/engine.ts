import type { Analysis, Decisions, Story } from '../core/story';
import type { MergeResult, SheetReading } from '../core/sheet/sheet';
import type { ConflictStates } from './stories/snapshot';

/** What of the core needs the lexicon or a YAML parser: loaded when first needed, so that activation stays quick. */
export interface Engine {
  createStory(): Story;
  /** The decisions of a story without a sheet. */
  readonly noDecisions: Decisions;
  readSheet(text: string): SheetReading & { readonly decisions: Decisions; readonly states: ConflictStates };
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
  return {
    createStory: () => new Story(lexicon),
    noDecisions: NO_DECISIONS,
    readSheet(text) {
      const reading = sheets.readSheet(text);
      const { sheet } = reading;
      return {
        ...reading,
        decisions: sheet ? sheets.decisionsOf(sheet) : NO_DECISIONS,
        states: sheet ? sheets.conflictStates(sheet) : new Map(),
      };
    },
    mergeSheet: sheets.mergeSheet,
  };
}
