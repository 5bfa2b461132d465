import type * as vscode from 'vscode';
import { activate as activateEditor } from './editor/activate';
import type { CopydeskApi } from './editor/api';
import { loadWebEngine } from './editor/webEngine';

/** Called by VS Code in the browser. */
export function activate(context: vscode.ExtensionContext): CopydeskApi {
  return activateEditor(context, () => loadWebEngine(context.extensionUri));
}
