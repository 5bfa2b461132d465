import type { SheetProblem, TextEdit } from '../model';
import type { OpenSheet } from './document';
import { openSheet } from './open';
import { applyEdits } from './queue';

/**
 * The text of a sheet with edits made. A sheet of an unusual form is read once more afterwards: rather than being broken
 * it is left as it is.
 * @returns the text, or the place where an edit would break it.
 */
export function written(
  opened: OpenSheet,
  edits: readonly TextEdit[],
): { readonly text: string } | { readonly problems: readonly SheetProblem[] } {
  const text = applyEdits(opened.text, edits);
  if (opened.isOwn || edits.length === 0) return { text };
  const again = openSheet(text);
  const [broken] = 'problems' in again ? again.problems : [];
  if (!broken) return { text };
  const start = offsetBefore(edits, broken.start);
  return {
    problems: [
      {
        code: 'sheet.unusual',
        message:
          'Copydesk cannot write here without breaking the sheet: write this entry in a plainer form, one key a line.',
        severity: 'error',
        start,
        end: Math.min(opened.text.length, start + 1),
      },
    ],
  };
}

/** The offset in a text that one in the edited text comes from. */
function offsetBefore(edits: readonly TextEdit[], offset: number): number {
  let by = 0;
  for (const { start, end, text } of edits) {
    if (start + by >= offset) break;
    if (start + by + text.length >= offset) return start;
    by += text.length - (end - start);
  }
  return offset - by;
}
