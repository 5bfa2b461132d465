import * as vscode from 'vscode';
import type { Refusal } from '../../import/refusal';

/** Why a file was not imported, as a sentence about it. @param name how a person knows the file */
export function refusalText(name: string, refusal: Refusal): string {
  switch (refusal) {
    case 'no Word file':
      return vscode.l10n.t('“{0}” is no Word file.', name);
    case 'no web page':
      return vscode.l10n.t('“{0}” is no web page.', name);
    case 'old Word':
      return vscode.l10n.t('“{0}” is a Word file of the old kind: save it as .docx first.', name);
    case 'locked':
      return vscode.l10n.t('“{0}” is locked with a password: save it without one first.', name);
    case 'damaged':
      return vscode.l10n.t('“{0}” is damaged.', name);
    case 'too large':
      return vscode.l10n.t('“{0}” is too large for an article.', name);
    case 'empty':
      return vscode.l10n.t('“{0}” is empty.', name);
    case 'no article':
      return vscode.l10n.t('“{0}” holds no article.', name);
    case 'RTF':
    case 'OpenDocument':
      return vscode.l10n.t('“{0}” cannot be imported: save it as .docx first.', name);
    case 'PDF':
      return vscode.l10n.t('“{0}” cannot be imported: copy its text into a .txt file.', name);
    case 'web archive':
      return vscode.l10n.t('“{0}” cannot be imported: save the page as .html first.', name);
    case 'unknown':
      return vscode.l10n.t('“{0}” cannot be imported: it is neither a Word file nor a web page.', name);
  }
}
