/** How many items are begun at most beyond those that are worked on, for each that is: results that wait for their turn. */
const AHEAD = 2;

/**
 * Works on several items at a time and gives the results in the order of the items. However many there are, no more than
 * some results are held at a time.
 * @param work does not reject.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atATime: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const most = atATime === 1 ? 1 : atATime * AHEAD;
  const begun: Promise<Result>[] = [];
  let next = 0;
  while (next < items.length || begun.length > 0) {
    while (next < items.length && begun.length < most) begun.push(work(items[next++] as Item));
    yield await (begun.shift() as Promise<Result>);
  }
}
