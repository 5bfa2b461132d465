import type * as vscode from 'vscode';
import { activate as activateEditor } from './editor/activate';
import type { CopydeskApi } from './editor/api';

/** Called by VS Code on the desktop and on a server. */
export function activate(context: vscode.ExtensionContext): CopydeskApi {
  return activateEditor(context, async () => (await import('./core/engine')).createEngine());
}
