import * as vscode from 'vscode';
import type { ArticleEdit } from '../../core/corrections/correction';

/**
 * How VS Code’s preview shows a change of an article. What needs to be confirmed is not ticked there; a preview in which
 * nothing does is none.
 * @param sure whether that is left to changes which are in doubt.
 */
export function shownOfArticle({ doubt }: ArticleEdit, sure: boolean): vscode.WorkspaceEditEntryMetadata {
  switch (doubt) {
    case 'quoted':
      return {
        needsConfirmation: true,
        label: vscode.l10n.t('In quotations'),
        description: vscode.l10n.t('These words are somebody’s own.'),
      };
    case 'formatted':
      return {
        needsConfirmation: true,
        label: vscode.l10n.t('With formatting'),
        description: vscode.l10n.t('Marks of formatting would go.'),
      };
    default:
      return { needsConfirmation: !sure, label: vscode.l10n.t('In articles') };
  }
}

/** How it shows what is written in the sheet along with them. */
export function shownOfSheet(): vscode.WorkspaceEditEntryMetadata {
  return { needsConfirmation: false, label: vscode.l10n.t('In the sheet') };
}
