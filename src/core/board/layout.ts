import type { Board, BoardRow, BoardSource } from './model';

/** With more columns than these, a table can no longer be read on a page: who says what is then told as a list. */
export const MOST_COLUMNS = 10;

/** The article of an index. @throws RangeError where the board has none. */
export function sourceAt({ sources }: Board, index: number): BoardSource {
  const source = sources[index];
  if (!source) throw new RangeError(`There is no source ${index}.`);
  return source;
}

/** What the articles of the columns have of something, in the order of the columns; undefined where one has nothing. */
export function inColumns<Each extends { readonly source: number }>(
  { columns }: Board,
  cells: readonly Each[],
): (Each | undefined)[] {
  const bySource = new Map(cells.map((cell) => [cell.source, cell]));
  return columns.map((source) => bySource.get(source));
}

/** The values of a row, each with the indexes of the articles that give it. */
export function byReading({
  readings,
  cells,
}: BoardRow): { readonly value: string; readonly sources: number[] }[] {
  return readings.map((value, reading) => ({
    value,
    sources: cells.flatMap(({ source, said }) =>
      said.some((one) => one.reading === reading) ? [source] : [],
    ),
  }));
}

/** The outlet and the day of an article, as far as they are known. */
export function bylineOf({ outlet, date }: BoardSource, day: (date: string) => string): string {
  return [outlet, date === undefined ? undefined : day(date)].filter((part) => part !== undefined).join(', ');
}
