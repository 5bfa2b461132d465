import type * as vscode from 'vscode';
import { activate as activateEditor } from './editor/activate';
import type { CopydeskApi } from './editor/api';
import { loadWebEngine, loadWebImporter } from './editor/webEngine';

/** Called by VS Code in the browser. */
export function activate(context: vscode.ExtensionContext): CopydeskApi {
  const { extensionUri } = context;
  return activateEditor(
    context,
    () => loadWebEngine(extensionUri),
    () => loadWebImporter(extensionUri),
  );
}
