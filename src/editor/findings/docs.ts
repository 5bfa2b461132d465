import * as vscode from 'vscode';
import type { FindingCode } from '../../core/findings/finding';

const PAGES = 'https://github.com/copydesk/copydesk/blob/main/docs/findings';

/** The page that explains a finding's code. */
export function pageOf(code: FindingCode): vscode.Uri {
  return vscode.Uri.parse(`${PAGES}/${code}.md`);
}
