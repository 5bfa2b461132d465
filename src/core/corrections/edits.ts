import type { SourceSpan } from '../findings/finding';
import { overlaps } from '../text/span';
import type { ArticleEdit, Correction } from './correction';

/** The edits of several corrections in the order of articles and text, each place once. */
export function editsIn(corrections: readonly Correction[]): ArticleEdit[] {
  return inOrder(corrections.flatMap((correction) => ('edits' in correction ? correction.edits : [])));
}

/** Edits in the order of articles and text, without those that touch one before them. */
export function inOrder(edits: readonly ArticleEdit[]): ArticleEdit[] {
  const sorted = [...edits].sort((a, b) =>
    a.path === b.path ? a.start - b.start || b.end - a.end : a.path < b.path ? -1 : 1,
  );
  const kept: ArticleEdit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (!last || last.path !== edit.path || !(overlaps(last, edit) || last.start === edit.start))
      kept.push(edit);
  }
  return kept;
}

/** The words of a place with the edits made that are within it, on one line. */
export function wordsAfter(span: SourceSpan, edits: readonly ArticleEdit[]): string {
  const after = edits
    .filter(({ path, start, end }) => path === span.path && span.start <= start && end <= span.end)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (words, { start, end, text }) =>
        words.slice(0, start - span.start) + text + words.slice(end - span.start),
      span.text,
    );
  return after.replaceAll(/\s+/g, ' ').trim();
}
