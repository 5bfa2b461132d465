import type { Span } from '../../text/span';
import { phrase } from '../../words/words';
import type { SheetProblem, TextEdit } from '../model';
import { sheetProblem } from '../problem';
import type { OpenSheet } from './document';
import { openSheet } from './open';
import { applyEdits } from './queue';

/**
 * The text of a sheet with edits made. Where an edit is made in an entry of another form than a run's own, the sheet is read
 * once more: rather than being broken it is left as it is.
 * @returns the text, or the place where an edit would break it.
 */
export function written(
  opened: OpenSheet,
  edits: readonly TextEdit[],
): { readonly text: string } | { readonly problems: readonly SheetProblem[] } {
  const text = applyEdits(opened.text, edits);
  const entries = touched(opened, edits);
  const [first] = entries;
  if (!first) return { text };
  const again = openSheet(text);
  const [broken] = 'problems' in again ? again.problems : [];
  if (!broken) return { text };
  const at = offsetBefore(edits, broken.start);
  const entry = entries.find(({ start, end }) => start <= at && at <= end) ?? first;
  return { problems: [unwritable(opened, entry.start)] };
}

/** Explicit keys, tags and keys without a word: where these stand an edit may have another effect than it should. */
const UNUSUAL = /(?:^|[\s,[{])(?:[?!]|:\s)/m;

/** Whether edits are made in entries that are written in a way that hardly anybody knows of. */
export function areUnusual(opened: OpenSheet, edits: readonly TextEdit[]): boolean {
  return touched(opened, edits).some(({ start, end }) => UNUSUAL.test(opened.text.slice(start, end)));
}

/** What is told of an entry that cannot be written to, at its first line. @param at an offset in that line. */
export function unwritable({ text }: OpenSheet, at: number): SheetProblem {
  const lineBreak = text.indexOf('\n', at);
  const line = text.slice(at, lineBreak < 0 ? text.length : lineBreak);
  const start = at + line.length - line.trimStart().length;
  const end = Math.max(start, at + line.trimEnd().length);
  return sheetProblem('sheet.unusual', phrase('sheet.unusual'), 'error', { start, end });
}

/** The entries of another form that edits are made in. */
function touched({ foreign }: OpenSheet, edits: readonly TextEdit[]): readonly Span[] {
  let next = 0;
  return foreign.filter(({ start, end }) => {
    while ((edits[next]?.end ?? start) < start) next++;
    const edit = edits[next];
    return edit !== undefined && edit.start <= end;
  });
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
