import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';

interface ExtensionModule {
  activate(context: vscode.ExtensionContext): unknown;
}

/**
 * Watches an extension activate, by loading its module first and putting a timed `activate` in its place.
 *
 * @param id Publisher and name of the extension.
 * @returns What gives a line with the times measured so far: of loading the module, and of the synchronous part of `activate`.
 */
export function timeActivation(id: string): () => string {
  const extension = vscode.extensions.getExtension(id);
  if (!extension || extension.isActive)
    return () => `Activation: ${id} was active or missing before it could be timed`;
  const { main } = extension.packageJSON as { main: string };
  const require = createRequire(__filename);
  const path = require.resolve(join(extension.extensionPath, main));

  const loading = performance.now();
  const original = require(path) as ExtensionModule;
  const loaded = performance.now() - loading;
  let activated: number | undefined;
  const timed: ExtensionModule = {
    ...original,
    activate(context) {
      const started = performance.now();
      try {
        return original.activate(context);
      } finally {
        activated = performance.now() - started;
      }
    },
  };
  const cached = require.cache[path];
  if (cached) cached.exports = timed;
  return () =>
    `Activation: module loaded in ${loaded.toFixed(1)} ms, synchronous part of activate ` +
    (activated === undefined ? 'not run' : `${activated.toFixed(1)} ms`);
}
