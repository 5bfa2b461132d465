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
