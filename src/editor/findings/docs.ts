import * as vscode from 'vscode';
import type { FindingCode } from '../../core/findings/finding';

/** Finds the page that explains a code. */
export type PageOf = (code: FindingCode) => vscode.Uri;

/**
 * The pages that explain the codes: they come with the extension, so that they open without a network.
 * @param root the extension's folder.
 */
export function pagesIn(root: vscode.Uri): PageOf {
  return (code) => vscode.Uri.joinPath(root, 'docs', 'findings', `${code}.md`);
}
