import * as vscode from 'vscode';

/** Words in quotation marks; values that are quotations have theirs already. */
export function inMarks(words: string): string {
  return isQuotation(words) ? words : vscode.l10n.t('“{0}”', words);
}

/** Whether a value is the very words of an article. */
export function isQuotation(value: string): boolean {
  return value.startsWith('“');
}
