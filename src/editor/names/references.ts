import type * as vscode from 'vscode';
import type { SheetDocuments } from '../sheet/documents';
import type { FindName } from './find';
import { entryInSheet, locationOf, placesIn } from './find';

/** Every place where the story names whom or what a name stands for, under all its names, and the entry in the sheet. */
export function nameReferences(find: FindName, sheets: SheetDocuments): vscode.ReferenceProvider {
  return {
    async provideReferences(document, position, { includeDeclaration }) {
      const at = await find(document, position);
      if (!at) return [];
      const places = placesIn(at.snapshot, at.entity).map((place) => locationOf(at.snapshot, place));
      const entry = includeDeclaration ? await entryInSheet(sheets, at.snapshot, at.entity) : undefined;
      return entry ? [...places, entry.name] : places;
    },
  };
}
