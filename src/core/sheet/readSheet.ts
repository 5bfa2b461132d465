import type { Sheet, SheetProblem } from './model';
import { readOpen } from './read';
import { validate } from './validate';
import { openSheet } from './yaml/open';

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
