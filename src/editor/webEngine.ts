import * as vscode from 'vscode';
import type { Importer, ImportTools } from '../import/importer';
import type { EngineModule } from './engine';
import { IMPORT_TOOLS } from './importer';
import { IMPORT_PARTS, PARTS, runParts } from './parts';

/**
 * Loads the engine in the browser, where an extension is one script that cannot require another: the parts are read from
 * the extension's own folder and run in the way in which the host runs the extension itself, as CommonJS modules.
 * @param root the extension's folder.
 */
export async function loadWebEngine(root: vscode.Uri): Promise<EngineModule> {
  return (await load(root, PARTS)) as EngineModule;
}

/** Loads the importer in the browser, as {@link loadWebEngine} does the engine. */
export async function loadWebImporter(root: vscode.Uri): Promise<Importer> {
  const importer = (await load(root, IMPORT_PARTS)) as { createImporter: (tools: ImportTools) => Importer };
  return importer.createImporter(IMPORT_TOOLS);
}

async function load(root: vscode.Uri, parts: readonly string[]): Promise<unknown> {
  const sources = await Promise.all(
    parts.map(async (part) => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, 'dist', `${part}.js`));
      return [part, new TextDecoder().decode(bytes)] as const;
    }),
  );
  return runParts(sources);
}
