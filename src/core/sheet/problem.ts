import type { Span } from '../text/span';
import type { Words } from '../words/words';
import { english } from '../words/words';
import type { SheetProblem } from './model';

/** A problem of a sheet. @param span where it is; what else it has is left behind. */
export function sheetProblem(
  code: string,
  said: Words,
  severity: SheetProblem['severity'],
  { start, end }: Span,
): SheetProblem {
  return { code, said, message: english(said), severity, start, end };
}
