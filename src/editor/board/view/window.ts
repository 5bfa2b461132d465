/** Where the rows of a grid stand, from the top of the first: for n rows, n + 1 offsets. */
export function offsetsOf(heights: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...heights.map((height) => (sum += height))];
}

/**
 * The indexes of what can be seen between two offsets, with some more on each side, and one that must be there whether it is
 * seen or not.
 * @param offsets where each begins, and where the last ends.
 * @param always left out where it is none of them.
 */
export function within(
  offsets: readonly number[],
  from: number,
  to: number,
  more: number,
  always: number,
): number[] {
  const count = offsets.length - 1;
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle + 1] as number) <= from) low = middle + 1;
    else high = middle;
  }
  const first = Math.max(0, low - more);
  let last = low;
  while (last < count && (offsets[last] as number) < to) last++;
  last = Math.min(count, last + more);
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  if (always < 0 || always >= count) return indexes;
  if (always < first) return [always, ...indexes];
  return always >= last ? [...indexes, always] : indexes;
}

/** How far to scroll so that a stretch is seen in a window: not at all where it is. */
export function scrolledTo(start: number, end: number, scroll: number, size: number): number {
  if (start < scroll) return start;
  return end > scroll + size ? Math.max(0, Math.min(start, end - size)) : scroll;
}
