/** How much one answer holds at most, in UTF-16 units: assistants cut off what is longer. */
export const MAX_ANSWER = 24_000;

/** As many entries as one answer holds, in a row. */
interface Page<Entry> {
  readonly entries: readonly Entry[];
  /** The number of the first entry that is left over, from 1; absent where none is. */
  readonly next?: number;
}

/**
 * Takes entries up to {@link MAX_ANSWER}, at least one where any is left.
 * @param from number of the first, from 1.
 * @param sizeOf how much of the answer an entry takes.
 */
export function pageOf<Entry>(
  entries: readonly Entry[],
  from: number,
  sizeOf: (entry: Entry) => number,
): Page<Entry> {
  const page: Entry[] = [];
  let room = MAX_ANSWER;
  for (const entry of entries.slice(from - 1)) {
    room -= sizeOf(entry);
    if (room < 0 && page.length > 0) return { entries: page, next: from + page.length };
    page.push(entry);
  }
  return { entries: page };
}

/** A page of a list as JSON, with how many there are in all. */
export function listed(
  name: string,
  entries: readonly object[],
  from: number,
  head: Readonly<Record<string, unknown>> = {},
): string {
  const page = pageOf(entries, from, (entry) => JSON.stringify(entry, null, 1).length);
  const { next } = page;
  return JSON.stringify(
    {
      ...head,
      total: entries.length,
      ...(next === undefined ? {} : { moreFrom: next }),
      [name]: page.entries,
    },
    null,
    1,
  );
}
