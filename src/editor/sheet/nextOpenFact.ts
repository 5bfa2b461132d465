import * as vscode from 'vscode';
import { nextAfter, openFacts, openPlaces } from '../../core/sheet/openFacts';
import type { Messages } from '../messages';
import type { StoryFolders } from '../stories/storyFolders';
import { isCheckable, isSheet } from '../uris';
import type { SheetDocuments } from './documents';
import { openSheetOf, rangeIn } from './documents';

/**
 * Registers the command that goes to the next fact still to be checked: in the sheet to its entry, in an article to its words
 * there. After the last comes the first.
 */
export function registerNextOpenFact(
  stories: StoryFolders,
  sheets: SheetDocuments,
  messages: Messages,
): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.nextOpenFact', async () => {
    const editor = vscode.window.activeTextEditor;
    const found = editor && (isSheet(editor.document.uri) || isCheckable(editor.document));
    const range = found ? await nextIn(editor, stories, sheets) : undefined;
    if (!editor || !range) {
      messages.information(
        found
          ? vscode.l10n.t('No fact is left to be checked here.')
          : vscode.l10n.t('Open the sheet, or an article of a story that is fact-checked.'),
      );
      return;
    }
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
}

/** Where the next fact still to be checked stands in the document of an editor. */
async function nextIn(
  { document, selection }: vscode.TextEditor,
  stories: StoryFolders,
  sheets: SheetDocuments,
): Promise<vscode.Range | undefined> {
  const caret = document.offsetAt(selection.start);
  if (isSheet(document.uri)) {
    const { sheet } = await sheets.read(document);
    const entry = sheet && nextAfter(openFacts(sheet), caret);
    const words = entry?.fields.get('fact')?.value;
    return words && rangeIn(document, words);
  }
  const snapshot = stories.snapshotOf(document.uri);
  const sheetDocument = snapshot?.scope.sheet && (await openSheetOf(snapshot.scope.sheet));
  const path = snapshot?.scope.pathOf(document.uri);
  if (!sheetDocument || path === undefined) return undefined;
  const { sheet } = await sheets.read(sheetDocument);
  const span = sheet && nextAfter(openPlaces(sheet, await sheets.places(sheetDocument, path)), caret);
  return span && rangeIn(document, span);
}
