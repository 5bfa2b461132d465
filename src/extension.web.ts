import type * as vscode from 'vscode';
import { activate as activateEditor } from './editor/activate';
import type { CopydeskApi } from './editor/api';
import { registerFeatures } from './editor/features';
import { filesOfVsCode } from './editor/stories/storedFiles';
import { loadWebEngine, loadWebImporter } from './editor/webEngine';

/** Called by VS Code in the browser. */
export function activate(context: vscode.ExtensionContext): CopydeskApi {
  const { extensionUri } = context;
  return activateEditor(context, {
    loadEngineModule: () => loadWebEngine(extensionUri),
    loadFeatures: () => Promise.resolve({ registerFeatures }),
    loadImporter: () => loadWebImporter(extensionUri),
    files: filesOfVsCode,
  });
}
