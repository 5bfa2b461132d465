import * as vscode from 'vscode';
import { isEntry } from '../../core/sheet/edits/change';
import type { Messages } from '../messages';
import type { EntryTarget } from '../review/target';
import type { SheetDocuments } from './documents';
import { belongs } from './placesAt';

/** Opens the words of a fact or conflict in their article; a list to choose from, where they stand in several. */
export function registerOpenInArticle(sheets: SheetDocuments, messages: Messages): vscode.Disposable {
  return vscode.commands.registerCommand(
    'copydesk.openInArticle',
    async ({ uri, facts = [], conflicts = [] }: EntryTarget): Promise<void> => {
      const document = await vscode.workspace.openTextDocument(uri);
      const { sheet } = await sheets.read(document);
      const snapshot = sheets.storyOf(document);
      const entry =
        sheet?.facts.find((one) => facts.some((ref) => isEntry(one, ref))) ??
        sheet?.conflicts.find((one) => conflicts.some((ref) => isEntry(one, ref)));
      if (!sheet || !snapshot || !entry) return;
      const places = (await sheets.places(document)).filter((place) => belongs(sheet, entry, place));
      const locations = places.map(
        ({ row, span }) =>
          new vscode.Location(snapshot.scope.uriOf(row.file), snapshot.range(row.file, span)),
      );
      const [only] = locations;
      if (!only) {
        messages.information(vscode.l10n.t('These words are in no article as it is now.'));
      } else if (locations.length === 1) {
        await vscode.window.showTextDocument(only.uri, { selection: only.range });
      } else {
        const at = document.positionAt(entry.start);
        await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
        await vscode.commands.executeCommand('editor.action.goToLocations', uri, at, locations, 'peek');
      }
    },
  );
}
