import type * as vscode from 'vscode';
import type { SheetDocuments } from '../sheet/documents';
import type { FindName, NameAt } from './find';
import { entryInSheet, locationOf, placesIn } from './find';

/** Leads from a name in an article to its entry in the sheet, else to where the story first has it. */
export function definitionInArticles(find: FindName, sheets: SheetDocuments): vscode.DefinitionProvider {
  return {
    async provideDefinition(document, position) {
      const at = await find(document, position);
      const entry = at && (await entryInSheet(sheets, at.snapshot, at.entity));
      if (!at || !entry) return at && firstPlace(at);
      return [
        {
          originSelectionRange: at.range,
          targetUri: entry.entry.uri,
          targetRange: entry.entry.range,
          targetSelectionRange: entry.name.range,
        },
      ];
    },
  };
}

/** Leads from a name in the sheet to where the story first has it. */
export function definitionInSheets(find: FindName): vscode.DefinitionProvider {
  return {
    async provideDefinition(document, position) {
      const at = await find(document, position);
      return at && firstPlace(at);
    },
  };
}

function firstPlace({ snapshot, entity, range }: NameAt): vscode.LocationLink[] {
  const [first] = placesIn(snapshot, entity);
  if (!first) return [];
  const { uri, range: targetRange } = locationOf(snapshot, first);
  return [{ originSelectionRange: range, targetUri: uri, targetRange }];
}
