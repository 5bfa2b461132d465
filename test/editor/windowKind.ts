import * as vscode from 'vscode';

/** The kinds of windows that tests run in, each the name of the folder with its tests; '' is one on a folder. */
export type WindowKind = '' | 'multi-root' | 'no-folder' | 'restricted' | 'german' | 'virtual';

/** What kind of window this is. */
export function windowKind(): WindowKind {
  if (!vscode.workspace.isTrusted) return 'restricted';
  if (vscode.env.language === 'de') return 'german';
  if (vscode.workspace.workspaceFile) return 'multi-root';
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return 'no-folder';
  return /^(?:file|vscode-remote)$/.test(folder.uri.scheme) ? '' : 'virtual';
}
