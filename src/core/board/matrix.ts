import { saidBy, shorten } from '../findings/build';
import type { Compatible, Finding, Reading } from '../findings/finding';
import { fingerprint } from '../text/hash';
import { plainLine } from '../text/plain';
import type { BoardInput, BoardRow, Cell, Place, RowState } from './model';
import type { Places } from './places';

const STATES: readonly RowState[] = ['open', 'quiet', 'settled', 'agrees'];

/** A row for everything that articles give values for; what agrees is a row where at least two articles have it. */
export function rowsOf(input: BoardInput, places: Places): BoardRow[] {
  const columns = new Map(input.articles.map(({ article: { path }, copyOf }) => [path, copyOf ?? path]));
  const cellsOf = (readings: readonly Reading[]) => cells(readings, columns, places);
  const rows = [
    ...input.findings.flatMap((finding) => findingRow(finding, input, cellsOf)),
    ...input.compatible.flatMap((entry) => compatibleRow(entry, input, cellsOf)),
  ];
  return rows.sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
}

type CellsOf = (readings: readonly Reading[]) => Cell[];

function findingRow(finding: Finding, { standingOf, tell }: BoardInput, cellsOf: CellsOf): BoardRow[] {
  const { id, code, said, grounds, readings } = finding;
  const standing = isOfSources(finding) ? undefined : standingOf(finding);
  if (!standing) return [];
  const values = readings.map((reading) => tell(saidBy(reading)));
  const label = labelOf(tell(said), values);
  const why = plainLine(tell(grounds));
  return [{ id, code, ...standing, label, why, ...valuesIn(readings, values, cellsOf) }];
}

function compatibleRow(
  { code, why: english, grounds, readings }: Compatible,
  { tell }: BoardInput,
  cellsOf: CellsOf,
): BoardRow[] {
  const values = readings.map((reading) => tell(saidBy(reading)));
  const said = valuesIn(readings, values, cellsOf);
  if (said.cells.length < 2) return [];
  const why = tell(grounds);
  const colon = why.indexOf(': ');
  const label = colon > 0 ? why.slice(0, colon) : shorten(values[0] ?? '');
  const id = fingerprint([code, english, ...readings.map(({ value }) => plainLine(value))].join('\n'));
  return [{ id, code, state: 'agrees', label: plainLine(label), why: plainLine(why), ...said }];
}

/** Whether a finding is of the sources themselves: it compares no values. */
export function isOfSources({ code }: Finding): boolean {
  return code === 'source.single' || code === 'source.shared';
}

function valuesIn(
  readings: readonly Reading[],
  values: readonly string[],
  cellsOf: CellsOf,
): Pick<BoardRow, 'readings' | 'cells'> {
  return { readings: values.map((value) => plainLine(value)), cells: cellsOf(readings) };
}

/** What a message says before it names the readings: what they are readings of. */
function labelOf(message: string, values: readonly string[]): string {
  const at = message.indexOf(`: ${values[0] ?? ''}`);
  return plainLine(at > 0 ? message.slice(0, at) : message);
}

/** What each article says. An exact copy says it in the column of its article, and adds no place where that has its own. */
function cells(readings: readonly Reading[], columns: ReadonlyMap<string, string>, places: Places): Cell[] {
  const bySource = new Map<number, Map<number, Place[]>>();
  readings.forEach(({ spans }, reading) => {
    for (const span of spans) {
      const { path } = span;
      const source = places.indexOf(columns.get(path) ?? path);
      const place = places.at(path, span);
      if (source === undefined || !place || (place.source !== source && hasOwn(spans, columns.get(path)))) {
        continue;
      }
      const said = bySource.get(source) ?? new Map<number, Place[]>();
      bySource.set(source, said);
      said.set(reading, [...(said.get(reading) ?? []), place]);
    }
  });
  return [...bySource]
    .sort(([a], [b]) => a - b)
    .map(([source, said]) => ({
      source,
      said: [...said].map(([reading, found]) => ({ reading, places: found })),
    }));
}

function hasOwn(spans: Reading['spans'], path: string | undefined): boolean {
  return spans.some((span) => span.path === path);
}
