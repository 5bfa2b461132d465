import * as vscode from 'vscode';
import type { StoryFolders } from '../stories/storyFolders';
import type { SheetDocuments } from './documents';
import { openSheetOf, rangeIn, touches } from './documents';
import { belongs, entryAt, placesAt } from './placesAt';
import { SHEETS } from './selector';

/** Leads from words of an article to the facts and conflicts that rest on them, and from those to the words. */
export function registerSheetReferences(stories: StoryFolders, sheets: SheetDocuments): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider([{ language: 'plaintext' }, { language: 'markdown' }], {
      async provideReferences(document, position) {
        const story = stories.storyOf(document.uri);
        const path = story?.scope.pathOf(document.uri);
        const sheetUri = story?.scope.sheet;
        if (path === undefined || !sheetUri) return [];
        const sheet = await openSheetOf(sheetUri);
        if (!sheet) return [];
        const offset = document.offsetAt(position);
        const places = await sheets.places(sheet, path);
        return places
          .filter(({ span }) => touches(span, offset))
          .map(({ row }) => new vscode.Location(sheetUri, rangeIn(sheet, row)));
      },
    }),
    vscode.languages.registerReferenceProvider(SHEETS, {
      async provideReferences(document, position) {
        const at = await placesAt(sheets, document, position);
        const snapshot = sheets.storyOf(document);
        const { sheet } = await sheets.read(document);
        if (!at || !snapshot || !sheet) return [];
        const words = at.places.map(
          ({ row, span }) =>
            new vscode.Location(snapshot.scope.uriOf(row.file), snapshot.range(row.file, span)),
        );
        const entry = entryAt(sheet, document.offsetAt(position));
        const index = sheet.conflicts.findIndex((conflict) => conflict === entry);
        const first = sheet.conflicts[index]?.readings[0];
        const facts =
          first === undefined
            ? []
            : sheet.facts.filter((fact) =>
                belongs(sheet, fact, { section: 'conflicts', index, row: first, span: first }),
              );
        return [...words, ...facts.map((fact) => new vscode.Location(document.uri, rangeIn(document, fact)))];
      },
    }),
  );
}
