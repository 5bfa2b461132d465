/** The parts of the engine in the order in which they need each other; `esbuild.js` makes them. */
export const PARTS = ['yaml', 'lexicon', 'markdown', 'findings', 'secondReader', 'sheet', 'engine'] as const;

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
