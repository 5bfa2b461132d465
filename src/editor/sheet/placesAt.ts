import type * as vscode from 'vscode';
import type { LocatedPlace } from '../../core/sheet/locate';
import type { Sheet, SheetConflict, SheetEntry, SheetFact, SheetPlace } from '../../core/sheet/model';
import type { Span } from '../../core/text/span';
import type { SheetDocuments } from './documents';
import { touches } from './documents';

/** What a place in a sheet speaks of. */
export interface PlacesAt {
  /** The part of the sheet that was pointed at. */
  readonly origin: Span;
  /** Where that stands in the articles. */
  readonly places: readonly LocatedPlace[];
}

/** The words in the articles that the row, fact or conflict at a position of a sheet speaks of. */
export async function placesAt(
  sheets: SheetDocuments,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<PlacesAt | undefined> {
  const { sheet } = await sheets.read(document);
  if (!sheet) return undefined;
  const offset = document.offsetAt(position);
  const entry = entryAt(sheet, offset);
  if (!entry) return undefined;
  const places = (await sheets.places(document)).filter((place) => belongs(sheet, entry, place));
  const row = rowsOf(entry).find((one) => touches(one, offset));
  if (row) return { origin: row, places: places.filter((place) => place.row === row) };
  const origin = [...entry.fields.values()].find(({ key, value }) =>
    touches({ start: key.start, end: value.end }, offset),
  );
  return { origin: origin?.value ?? { start: offset, end: offset }, places };
}

/** The fact or conflict that an offset of a sheet lies in. */
export function entryAt(sheet: Sheet, offset: number): SheetFact | SheetConflict | undefined {
  const all: (SheetFact | SheetConflict)[] = [...sheet.conflicts, ...sheet.facts];
  return all.find((entry) => touches(entry, offset));
}

/** Whether a place is one of an entry: of its own rows, or of a conflict that a fact is in. */
export function belongs(sheet: Sheet, entry: SheetEntry, { section, index }: LocatedPlace): boolean {
  const owner = sheet[section][index];
  if (owner === entry) return true;
  return (
    section === 'conflicts' &&
    'conflicts' in entry &&
    owner?.id !== undefined &&
    (entry as SheetFact).conflicts.includes(owner.id)
  );
}

function rowsOf(entry: SheetFact | SheetConflict): readonly SheetPlace[] {
  return 'where' in entry ? entry.where : entry.readings;
}
