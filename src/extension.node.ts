import type * as vscode from 'vscode';
import { activate as activateEditor } from './editor/activate';
import type { CopydeskApi } from './editor/api';
import { diskFiles } from './diskFiles';
import type { EngineModule } from './editor/engine';
import { IMPORT_TOOLS } from './editor/importer';
import { pause } from './editor/slices';

/** Called by VS Code on the desktop and on a server. */
export function activate(context: vscode.ExtensionContext): CopydeskApi {
  return activateEditor(context, {
    loadEngineModule,
    loadFeatures: () => import('./editor/features'),
    loadImporter: async () => (await import('./import/importer')).createImporter(IMPORT_TOOLS),
    files: diskFiles,
  });
}

/** Loads the engine part by part, so that others get their turn in between. */
async function loadEngineModule(): Promise<EngineModule> {
  for (const load of NEEDED_FIRST) {
    await load();
    await pause();
  }
  return import('./core/engine');
}

/** What the engine would load as it is loaded itself; `esbuild.js` keeps each of these in a file of its own. */
const NEEDED_FIRST: readonly (() => Promise<unknown>)[] = [
  () => import('yaml'),
  () => import('./core/lexicon/lexicon'),
  () => import('./core/findings/compare'),
  () => import('./core/secondReader/secondReader'),
  () => import('./core/sheet/sheet'),
];
