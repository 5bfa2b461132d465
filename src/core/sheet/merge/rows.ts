import type { YAMLMap } from '../yaml/document';
import { fieldText } from '../yaml/document';
import type { MergeContext } from './context';
import type { Section, SheetPlace } from '../model';
import type { PlaceDraft } from '../places';
import { placeRow } from '../places';
import { orderOf } from './section';

/** The keys of a place in the order in which they are written. */
export const PLACE_KEYS = ['value', 'file', 'line', 'quote', 'prefix', 'suffix', 'gone'];

/**
 * Brings an entry's list of places up to date: a place is known by article and words, else by what it says there, else,
 * where an article has one place before and after, by the article.
 * @param now what the list says as it is.
 * @param keepLost whether rows whose words are gone stay, marked so, and are looked for again.
 */
export function setPlaces(
  { writer, opened, fileNow }: MergeContext,
  map: YAMLMap,
  section: Section,
  key: string,
  now: readonly SheetPlace[],
  places: readonly PlaceDraft[],
  { keepLost = false }: { readonly keepLost?: boolean } = {},
): void {
  if (now.length > 0 && sayTheSame(now, places)) return;
  const free = new Set(places.keys());
  const wantedOf = new Map<YAMLMap, number>();
  const rows = writer.rowsOf(map, key);
  const said = rows.map((row) => ({
    row,
    file: fileNow(fieldText(opened, row, 'file') ?? ''),
    quote: fieldText(opened, row, 'quote') ?? '',
    value: fieldText(opened, row, 'value'),
    prefix: fieldText(opened, row, 'prefix'),
    suffix: fieldText(opened, row, 'suffix'),
    line: fieldText(opened, row, 'line'),
  }));
  const join = (fits: (one: (typeof said)[number], place: PlaceDraft) => boolean) => {
    for (const one of said) {
      if (wantedOf.has(one.row)) continue;
      for (const index of free) {
        const place = places[index] as PlaceDraft;
        if (place.path !== one.file || !fits(one, place)) continue;
        wantedOf.set(one.row, index);
        free.delete(index);
        break;
      }
    }
  };
  const sameWords = (one: (typeof said)[number], place: PlaceDraft) =>
    one.quote === place.quote && one.value === place.value;
  const sameContext = ({ prefix, suffix }: (typeof said)[number], place: PlaceDraft) =>
    prefix === place.prefix && suffix === place.suffix;
  join((one, place) => sameWords(one, place) && sameContext(one, place) && one.line === String(place.line));
  join((one, place) => sameWords(one, place) && sameContext(one, place));
  join(sameWords);
  join(({ quote }, place) => quote === place.quote);
  join(({ value }, place) => value !== undefined && value === place.value);
  join(() => true);
  writer.setRows(
    map,
    key,
    places.map(placeRow),
    (row) => wantedOf.get(row),
    PLACE_KEYS,
    orderOf(section),
    keepLost,
  );
}

/** Whether rows name the very places, in their order: most do from one run to the next. */
export function sayTheSame(rows: readonly SheetPlace[], places: readonly PlaceDraft[]): boolean {
  return (
    rows.length === places.length &&
    rows.every((row, index) => {
      const place = places[index] as PlaceDraft;
      return (
        row.file === place.path &&
        row.line === place.line &&
        row.quote === place.quote &&
        row.prefix === place.prefix &&
        row.suffix === place.suffix &&
        row.value === place.value &&
        !row.gone
      );
    })
  );
}

/** Lets the places of an entry that no run writes any more follow the articles that were renamed. */
export function followFiles({ writer, opened, fileNow }: MergeContext, map: YAMLMap, key: string): void {
  for (const row of writer.rowsOf(map, key)) {
    const file = fieldText(opened, row, 'file') ?? '';
    const now = fileNow(file);
    if (now !== undefined && now !== file) writer.setField(row, 'file', now, PLACE_KEYS);
  }
}
