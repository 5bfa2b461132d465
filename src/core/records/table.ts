/** Data as a table that JSON can hold: the keys of its entries, each set of them once, and a row for each entry. */
export interface Table {
  readonly keys: readonly (readonly string[])[];
  /** The index of its keys, then their values. A number that has no end is "Infinity" or "-Infinity". */
  readonly rows: readonly (readonly unknown[])[];
}

/** The keys that can have a number without end. */
const ENDS: ReadonlySet<string> = new Set(['start', 'end', 'min', 'max']);

/** @param entries plain data; a key whose value is undefined is as good as absent. */
export function tableOf(entries: readonly object[]): Table {
  const keys: string[][] = [];
  const indexes = new Map<string, number>();
  const rows = entries.map((entry) => {
    const present = Object.entries(entry).filter(([, value]) => value !== undefined);
    const own = present.map(([key]) => key);
    const name = own.join(' ');
    let index = indexes.get(name);
    if (index === undefined) {
      indexes.set(name, (index = keys.length));
      keys.push(own);
    }
    return [index, ...present.map(([, value]) => written(value))];
  });
  return { keys, rows };
}

/** The entries of a table; undefined where it is none. */
export function entriesOf(table: unknown): Record<string, unknown>[] | undefined {
  if (!isObject(table) || !isLists(table['keys']) || !isLists(table['rows'])) return undefined;
  const { keys, rows } = table;
  const entries: Record<string, unknown>[] = [];
  for (const [index, ...values] of rows) {
    const own = keys[index as number];
    if (own?.length !== values.length) return undefined;
    const entry: Record<string, unknown> = {};
    for (let at = 0; at < values.length; at++) {
      const key = own[at];
      if (typeof key !== 'string') return undefined;
      entry[key] = readBack(key, values[at]);
    }
    entries.push(entry);
  }
  return entries;
}

function written(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(written);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, written(each)]));
}

function readBack(key: string, value: unknown): unknown {
  if (typeof value === 'string') return ENDS.has(key) ? Number(value) : value;
  if (isObject(value)) for (const each of Object.keys(value)) value[each] = readBack(each, value[each]);
  return value;
}

function isLists(value: unknown): value is unknown[][] {
  return Array.isArray(value) && value.every(Array.isArray);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
