import type * as vscode from 'vscode';
import type { SheetDocuments } from '../sheet/documents';
import { rangeIn, touches } from '../sheet/documents';
import type { StoryFolders } from '../stories/storyFolders';
import type { FindName, NameAt } from './find';
import { currentSnapshot, entryInSheet, locationOf, placesIn, sheetOf } from './find';

/**
 * Leads from a name in an article to its entry in the sheet, else to where the story first has it; from other words to the
 * facts and conflicts that rest on them.
 */
export function definitionInArticles(
  find: FindName,
  stories: StoryFolders,
  sheets: SheetDocuments,
): vscode.DefinitionProvider {
  return {
    async provideDefinition(document, position) {
      const at = await find(document, position);
      if (!at) return entriesAt(stories, sheets, document, position);
      const entry = await entryInSheet(sheets, at.snapshot, at.entity);
      if (!entry) return firstPlace(at);
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

async function entriesAt(
  stories: StoryFolders,
  sheets: SheetDocuments,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[]> {
  const snapshot = await currentSnapshot(stories, document);
  const path = snapshot?.scope.pathOf(document.uri);
  const sheetFile = snapshot && (await sheetOf(snapshot));
  if (!snapshot || path === undefined || !sheetFile) return [];
  const { sheet } = await sheets.read(sheetFile);
  const offset = document.offsetAt(position);
  return (await sheets.places(sheetFile, path)).flatMap(({ section, index, span }) => {
    const entry = sheet?.[section][index];
    if (!entry || !touches(span, offset)) return [];
    return [
      {
        originSelectionRange: snapshot.range(path, span),
        targetUri: sheetFile.uri,
        targetRange: rangeIn(sheetFile, entry),
      },
    ];
  });
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
