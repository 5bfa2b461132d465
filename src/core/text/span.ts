import { lowerBound } from './arrays';

/** A stretch of a text: UTF-16 code units, half-open (`start` is in it, `end` is not). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans of one text share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order by start, then by end: the order in which a reader meets two spans. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/**
 * The element of a sorted, non-overlapping list whose span holds `offset`.
 * @returns its index, or -1 where the offset falls between two elements.
 */
export function indexAt(spans: readonly Span[], offset: number): number {
  const index = lowerBound(spans.length, (each) => (spans[each] as Span).end <= offset);
  const span = spans[index];
  return span && span.start <= offset ? index : -1;
}
