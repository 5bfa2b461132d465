import * as vscode from 'vscode';
import type { Engine } from '../core/engine';

/** The parts of the engine in the order in which they need each other; `esbuild.js` makes them. */
const PARTS = ['yaml', 'lexicon', 'engine'] as const;

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

/**
 * Runs CommonJS modules that require each other as `./name.js`.
 * @param sources names and texts, each after those it requires.
 * @returns the exports of the last one.
 * @throws where a module requires one that is not before it.
 */
export function runParts(sources: readonly (readonly [name: string, text: string])[]): unknown {
  const loaded = new Map<string, unknown>();
  const require = (name: string) => {
    if (!loaded.has(name)) throw new Error(`${name} is no part of the engine.`);
    return loaded.get(name);
  };
  let last: unknown;
  for (const [name, text] of sources) {
    const module = { exports: {} };
    // The text is the extension's own file; nothing of the workspace is ever run.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const run = new Function('module', 'exports', 'require', text) as (
      module: { exports: unknown },
      exports: unknown,
      require: (name: string) => unknown,
    ) => void;
    run(module, module.exports, require);
    last = module.exports;
    loaded.set(`./${name}.js`, last);
  }
  return last;
}
