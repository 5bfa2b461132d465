import { append } from '../text/append';

/** Items by each of their keys, in order. */
export function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<string>,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) for (const key of keysOf(item)) append(groups, key, item);
  return groups;
}
