import * as vscode from 'vscode';
import type { Engine } from '../core/engine';
import { PARTS, runParts } from './parts';

/**
 * Loads the engine in the browser, where an extension is one script that cannot require another: the parts are read from
 * the extension's own folder and run in the way in which the host runs the extension itself, as CommonJS modules.
 * @param root the extension's folder.
 */
export async function loadWebEngine(root: vscode.Uri): Promise<Engine> {
  const sources = await Promise.all(
    PARTS.map(async (part) => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, 'dist', `${part}.js`));
      return [part, new TextDecoder().decode(bytes)] as const;
    }),
  );
  const { createEngine } = runParts(sources) as { createEngine: () => Engine };
  return createEngine();
}
