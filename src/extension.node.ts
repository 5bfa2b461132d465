import type * as vscode from 'vscode';
import { activate as activateEditor } from './editor/activate';
import type { CopydeskApi } from './editor/api';
import { IMPORT_TOOLS } from './editor/importer';

/** Called by VS Code on the desktop and on a server. */
export function activate(context: vscode.ExtensionContext): CopydeskApi {
  return activateEditor(
    context,
    async () => (await import('./core/engine')).createEngine(),
    async () => (await import('./import/importer')).createImporter(IMPORT_TOOLS),
  );
}
