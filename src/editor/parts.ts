/** The parts of the engine, which is the last one; `esbuild.js` makes them. */
export const PARTS = [
  'yaml',
  'words',
  'lexicon',
  'markdown',
  'findings',
  'secondReader',
  'sheet',
  'board',
  'exports',
  'engine',
] as const;

/** The parts of the importer, which is the last one. */
export const IMPORT_PARTS = ['yaml', 'importPage', 'importWord', 'import'] as const;

/**
 * Runs CommonJS modules that require each other as `./name.js`, each when it is first required.
 * @param sources names and texts; the last one is run.
 * @returns the exports of the last one.
 * @throws where a module requires one that is not among them.
 */
export function runParts(sources: readonly (readonly [name: string, text: string])[]): unknown {
  const texts = new Map(sources.map(([name, text]) => [`./${name}.js`, text]));
  const loaded = new Map<string, { exports: unknown }>();
  const require = (name: string): unknown => {
    const before = loaded.get(name);
    if (before) return before.exports;
    const text = texts.get(name);
    if (text === undefined) throw new Error(`${name} is no part of the engine.`);
    const module = { exports: {} };
    loaded.set(name, module);
    // The text is the extension's own file; nothing of the workspace is ever run.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const run = new Function('module', 'exports', 'require', text) as (
      module: { exports: unknown },
      exports: unknown,
      require: (name: string) => unknown,
    ) => void;
    run(module, module.exports, require);
    return module.exports;
  };
  return require(`./${sources.at(-1)?.[0] ?? ''}.js`);
}
