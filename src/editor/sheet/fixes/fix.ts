import type { SheetProblem, SheetReading, TextEdit } from '../../../core/sheet/sheet';
import type { Engine } from '../../engine';
import type { StorySnapshot } from '../../stories/snapshot';
import type { SheetContext } from '../context';

/** One way to mend a problem of a sheet. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Where the edits take time to work out: gives them once the fix is chosen or looked at. */
  readonly later?: () => readonly TextEdit[];
  /** Where something is left to be typed: how far in the words of the only edit, in UTF-16 code units. */
  readonly caret?: number;
  /** Set where there is no doubt that it is what the person wants. */
  readonly preferred?: true;
}

/** A problem, and what there is to mend it with. */
export interface Patient {
  readonly problem: SheetProblem;
  /** The text of the sheet. */
  readonly text: string;
  readonly reading: SheetReading;
  /** What the place of the problem is. */
  readonly context: SheetContext;
  /** The story that the sheet is about, where it is shown. */
  readonly story: StorySnapshot | undefined;
  readonly engine: Engine;
}

/** Finds the ways to mend a problem of some kind. */
export type Remedy = (patient: Patient) => readonly Fix[];
