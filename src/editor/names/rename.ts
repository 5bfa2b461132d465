import * as vscode from 'vscode';
import type { NameEdit, Renaming } from '../../core/entities/rename';
import { renameEdits, renamingOf } from '../../core/entities/rename';
import type { LoadEngine } from '../engine';
import { rangeIn } from '../sheet/documents';
import { openDocument } from '../uris';
import type { FindName, NameAt } from './find';
import { sheetOf } from './find';

/**
 * Changes the words of a name in all articles of its story and in its entry of the sheet. Words that are quoted are
 * somebody's own: VS Code shows them in its preview, and changes those that a person ticks there.
 */
export function renameProvider(find: FindName, loadEngine: LoadEngine): vscode.RenameProvider {
  const nameAt = async (document: vscode.TextDocument, position: vscode.Position) => {
    const at = await find(document, position);
    if (!at) throw new Error(vscode.l10n.t('Only a name that Copydesk has recognised can be renamed.'));
    return at;
  };
  return {
    async prepareRename(document, position) {
      const { range, name } = await nameAt(document, position);
      return { range, placeholder: name };
    },
    async provideRenameEdits(document, position, newName) {
      const at = await nameAt(document, position);
      if (newName.trim() === '') throw new Error(vscode.l10n.t('A name cannot be empty.'));
      const renaming = renamingOf(at.name, newName);
      const edit = new vscode.WorkspaceEdit();
      if (!renaming) return edit;
      renameInArticles(edit, at, renaming);
      await renameInSheet(edit, at, renaming, loadEngine);
      return edit;
    },
  };
}

function renameInArticles(
  edit: vscode.WorkspaceEdit,
  { snapshot, entity }: NameAt,
  renaming: Renaming,
): void {
  for (const one of renameEdits(snapshot.analysis.articles, entity, renaming)) {
    const uri = snapshot.scope.uriOf(one.path);
    const open = openDocument(uri);
    if (open && open.getText() !== snapshot.readingAt(one.path)?.article.text) {
      throw new Error(vscode.l10n.t('The articles are still being read. Try again in a moment.'));
    }
    edit.replace(uri, snapshot.range(one.path, one), one.text, doubtOf(one));
  }
}

function doubtOf({ doubt }: NameEdit): vscode.WorkspaceEditEntryMetadata | undefined {
  if (!doubt) return undefined;
  const [label, description] =
    doubt === 'quoted'
      ? [vscode.l10n.t('In quotations'), vscode.l10n.t('These words are somebody’s own.')]
      : [vscode.l10n.t('With formatting'), vscode.l10n.t('Marks of formatting within the name would go.')];
  return { needsConfirmation: true, label, description };
}

/** A sheet that cannot be read just now is left as it is: the next run takes in what the articles say. */
async function renameInSheet(
  edit: vscode.WorkspaceEdit,
  { snapshot, entity }: NameAt,
  renaming: Renaming,
  loadEngine: LoadEngine,
): Promise<void> {
  const document = await sheetOf(snapshot);
  if (!document) return;
  const engine = await loadEngine();
  const changes = [{ kind: 'rename', entity: entity.id, renaming }] as const;
  const edited = engine.editSheet(document.getText(), snapshot.analysis, changes);
  if ('problems' in edited) return;
  for (const one of edited.edits) edit.replace(document.uri, rangeIn(document, one), one.text);
}
