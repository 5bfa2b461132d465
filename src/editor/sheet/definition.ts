import * as vscode from 'vscode';
import type { SheetDocuments } from './documents';
import { rangeIn, touches } from './documents';
import { entryAt, placesAt } from './placesAt';
import { SHEETS } from './selector';

/** Leads from a fact, a conflict or one of its rows to the words in the articles, and from a conflict’s id to its entry. */
export function registerSheetDefinition(sheets: SheetDocuments): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    async provideDefinition(document, position) {
      const conflict = await conflictAt(sheets, document, position);
      if (conflict) return conflict;
      const at = await placesAt(sheets, document, position);
      const snapshot = sheets.storyOf(document);
      if (!at || !snapshot) return undefined;
      return at.places.map(({ row, span }): vscode.LocationLink => ({
        originSelectionRange: rangeIn(document, at.origin),
        targetUri: snapshot.scope.uriOf(row.file),
        targetRange: snapshot.range(row.file, span),
      }));
    },
  };
  return vscode.languages.registerDefinitionProvider(SHEETS, provider);
}

/** The entry of the conflict whose id stands at a position of a fact. */
async function conflictAt(
  sheets: SheetDocuments,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[] | undefined> {
  const { sheet } = await sheets.read(document);
  const offset = document.offsetAt(position);
  const field = sheet && entryAt(sheet, offset)?.fields.get('conflicts');
  if (!field || !touches(field.value, offset)) return undefined;
  const word = document.getWordRangeAtPosition(position, /[\w-]+/);
  const conflict = word && sheet.conflicts.find(({ id }) => id === document.getText(word));
  if (!conflict) return undefined;
  const range = rangeIn(document, conflict);
  return [{ originSelectionRange: word, targetUri: document.uri, targetRange: range }];
}
