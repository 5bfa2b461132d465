import * as vscode from 'vscode';
import type { EntryRef } from '../../core/sheet/edits/change';
import type { Messages } from '../messages';
import type { SheetDocuments } from './documents';
import { belongs } from './placesAt';

/** Opens the words of a fact in their article; a list to choose from, where they stand in several. */
export function registerOpenInArticle(sheets: SheetDocuments, messages: Messages): vscode.Disposable {
  return vscode.commands.registerCommand(
    'copydesk.openInArticle',
    async (uri: vscode.Uri, ref: EntryRef): Promise<void> => {
      const document = await vscode.workspace.openTextDocument(uri);
      const { sheet } = await sheets.read(document);
      const snapshot = sheets.storyOf(document);
      const fact = sheet?.facts.find(({ id, start }) => ('id' in ref ? id === ref.id : start === ref.start));
      if (!sheet || !snapshot || !fact) return;
      const places = (await sheets.places(document)).filter((place) => belongs(sheet, fact, place));
      const locations = places.map(
        ({ row, span }) =>
          new vscode.Location(snapshot.scope.uriOf(row.file), snapshot.range(row.file, span)),
      );
      const [only] = locations;
      if (!only)
        messages.information(vscode.l10n.t('The words of this fact are in no article as it is now.'));
      else if (locations.length === 1)
        await vscode.window.showTextDocument(only.uri, { selection: only.range });
      else {
        const at = document.positionAt(fact.start);
        await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
        await vscode.commands.executeCommand('editor.action.goToLocations', uri, at, locations, 'peek');
      }
    },
  );
}
