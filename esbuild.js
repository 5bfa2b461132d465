'use strict';

const { readFileSync, readdirSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');
const esbuild = require('esbuild');

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');
/** Whether nothing is written, and what each bundle is made of is printed as JSON instead. */
const inputs = process.argv.includes('--inputs');

/** The modules of yaml for the web, on the desktop too: smaller than its modules for Node, and the same behaviour everywhere. */
const yaml = join(dirname(require.resolve('yaml/package.json')), 'browser', 'index.js');
/** The parts that are one file with what it imports, by that file without its ending. */
const entries = new Map([
  [join(__dirname, 'src', 'core', 'engine'), 'engine'],
  [join(__dirname, 'src', 'core', 'board', 'board'), 'board'],
  [join(__dirname, 'src', 'core', 'findings', 'compare'), 'findings'],
  [join(__dirname, 'src', 'core', 'report', 'exports', 'exports'), 'exports'],
  [join(__dirname, 'src', 'core', 'secondReader', 'secondReader'), 'secondReader'],
  [join(__dirname, 'src', 'core', 'sheet', 'sheet'), 'sheet'],
  [join(__dirname, 'src', 'core', 'text', 'markdown', 'markdown'), 'markdown'],
  [join(__dirname, 'src', 'cli', 'mcp', 'server'), 'mcp'],
  [join(__dirname, 'src', 'editor', 'features'), 'features'],
  [join(__dirname, 'src', 'import', 'importer'), 'import'],
  [join(__dirname, 'src', 'import', 'page', 'page'), 'importPage'],
  [join(__dirname, 'src', 'import', 'word', 'word'), 'importWord'],
]);
/** The parts that are all files of a folder, by that folder. */
const folders = new Map([
  [join(__dirname, 'src', 'core', 'lexicon'), 'lexicon'],
  [join(__dirname, 'src', 'core', 'words'), 'words'],
]);
/** The parts that are loaded when one of their functions is first called, with those functions. */
const LATE = new Map([
  ['board', ['boardOf', 'boardHtml', 'boardMarkdown', 'boardSvg']],
  ['exports', ['claimReview', 'exported']],
  ['markdown', ['markdownIn', 'tomlFields']],
  ['importPage', ['readArchive', 'readDocument', 'readPage']],
  ['importWord', ['readWord']],
]);
/** Stands for what the library of the Model Context Protocol loads and this server does not use. */
const unused = join(__dirname, 'src', 'cli', 'mcp', 'noValidator.ts');
/** Stands for what reads the style sheets of a page, which say nothing of its words. */
const noStyles = join(__dirname, 'src', 'import', 'page', 'noStyles.ts');

/** @type {import('esbuild').BuildOptions} */
const shipped = {
  bundle: true,
  minify: !watch && !process.env.PROFILE_BUILD,
  sourcemap: watch,
  format: 'cjs',
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'info',
};

/**
 * Keeps parts of the program in files of their own, each loaded once: what an import names becomes a `require` of its file.
 * @param {...string} parts board, engine, exports, features, findings, import, importPage, importWord, lexicon, markdown, mcp, secondReader, sheet, words, yaml
 * @returns {import('esbuild').Plugin}
 */
const apart = (...parts) => ({
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^yaml$|^\.{1,2}\// }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      const folder = dirname(file) === resolveDir ? undefined : folders.get(dirname(file));
      const part = path === 'yaml' ? 'yaml' : (folder ?? entries.get(file));
      if (!part || !parts.includes(part)) return undefined;
      return LATE.has(part) ? { path: part, namespace: 'late' } : { path: `./${part}.js`, external: true };
    });
    build.onResolve({ filter: /./, namespace: 'late' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: (LATE.get(path) ?? [])
        .map((name) => `exports.${name} = (...given) => require('./${path}.js').${name}(...given);`)
        .join('\n'),
    }));
  },
});

/**
 * Takes the API of VS Code as it is handed out: for each file with `import *`, esbuild would copy its hundreds of names, which
 * takes more than half of the time that starting up may take.
 * @type {import('esbuild').Plugin}
 */
const apiAsItIs = {
  name: 'api-as-it-is',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/](?:editor[\\/].*|extension\.\w+)\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        "import * as vscode from 'vscode';",
        "const vscode = require('vscode');",
      ),
      loader: 'ts',
    }));
  },
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  yaml: { ...shipped, entryPoints: [yaml], outfile: 'dist/yaml.js' },
  ...Object.fromEntries(
    [...folders].map(([folder, part]) => [
      part,
      {
        ...shipped,
        stdin: {
          contents: readdirSync(folder)
            .filter((file) => file.endsWith('.ts'))
            .map((file) => `export * from './${file.slice(0, -3)}';`)
            .join('\n'),
          resolveDir: folder,
        },
        outfile: `dist/${part}.js`,
      },
    ]),
  ),
  engine: {
    ...shipped,
    entryPoints: ['src/core/engine.ts'],
    outfile: 'dist/engine.js',
    plugins: [
      apart('board', 'exports', 'findings', 'lexicon', 'markdown', 'secondReader', 'sheet', 'words', 'yaml'),
    ],
  },
  exports: {
    ...shipped,
    entryPoints: ['src/core/report/exports/exports.ts'],
    outfile: 'dist/exports.js',
    plugins: [apart('lexicon', 'words')],
  },
  board: {
    ...shipped,
    entryPoints: ['src/core/board/board.ts'],
    outfile: 'dist/board.js',
    plugins: [apart('lexicon', 'words')],
  },
  boardView: {
    ...shipped,
    entryPoints: ['src/editor/board/view/main.ts'],
    outfile: 'dist/boardView.js',
    platform: 'browser',
    format: 'iife',
  },
  markdown: {
    ...shipped,
    entryPoints: ['src/core/text/markdown/markdown.ts'],
    outfile: 'dist/markdown.js',
    // Where a library has a form of its own for browsers, it asks the page, which an extension does not have.
    platform: 'neutral',
    mainFields: ['module', 'main'],
  },
  findings: {
    ...shipped,
    entryPoints: ['src/core/findings/compare.ts'],
    outfile: 'dist/findings.js',
    plugins: [apart('lexicon', 'words')],
  },
  secondReader: {
    ...shipped,
    entryPoints: ['src/core/secondReader/secondReader.ts'],
    outfile: 'dist/secondReader.js',
    plugins: [apart('findings', 'lexicon', 'words')],
  },
  sheet: {
    ...shipped,
    entryPoints: ['src/core/sheet/sheet.ts'],
    outfile: 'dist/sheet.js',
    plugins: [apart('lexicon', 'secondReader', 'words', 'yaml')],
  },
  import: {
    ...shipped,
    entryPoints: ['src/import/importer.ts'],
    outfile: 'dist/import.js',
    plugins: [apart('importPage', 'importWord', 'yaml')],
  },
  importPage: {
    ...shipped,
    entryPoints: ['src/import/page/page.ts'],
    outfile: 'dist/importPage.js',
    alias: { 'cssomnom/parse': noStyles },
  },
  importWord: { ...shipped, entryPoints: ['src/import/word/word.ts'], outfile: 'dist/importWord.js' },
  desktop: {
    ...shipped,
    entryPoints: ['src/extension.node.ts'],
    outfile: 'dist/extension.node.js',
    platform: 'node',
    external: ['vscode'],
    // Read at every start: Node reads a file of ASCII alone in a fraction of the time.
    charset: 'ascii',
    // The engine and the importer are CommonJS files: a native import would not find its names.
    supported: { 'dynamic-import': false },
    plugins: [
      apiAsItIs,
      apart('engine', 'features', 'findings', 'import', 'lexicon', 'secondReader', 'sheet', 'words', 'yaml'),
    ],
  },
  features: {
    ...shipped,
    entryPoints: ['src/editor/features.ts'],
    outfile: 'dist/features.js',
    platform: 'node',
    external: ['vscode'],
    charset: 'ascii',
    plugins: [apiAsItIs, apart('words')],
  },
  web: {
    ...shipped,
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/extension.web.js',
    platform: 'browser',
    external: ['vscode'],
    plugins: [apiAsItIs],
  },
  commandLine: {
    ...shipped,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    // The server and the importer are CommonJS files, as the engine is.
    supported: { 'dynamic-import': false },
    plugins: [apart('engine', 'import', 'mcp')],
    // Its modules of the other kind ask where they lie, which a bundle cannot say.
    alias: { tinyglobby: require.resolve('tinyglobby') },
    banner: { js: '#!/usr/bin/env node' },
  },
  worker: {
    ...shipped,
    entryPoints: ['src/cli/run/worker.ts'],
    outfile: 'dist/worker.js',
    platform: 'node',
    supported: { 'dynamic-import': false },
    plugins: [apart('engine')],
  },
  mcp: {
    ...shipped,
    entryPoints: ['src/cli/mcp/server.ts'],
    outfile: 'dist/mcp.js',
    platform: 'node',
    alias: { ajv: unused, 'ajv-formats': unused },
    plugins: [apart('engine')],
  },
};

/** Every TypeScript file below the given folders, each compiled to a file of its own so that tests load as written. */
function sources(...folders) {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}

async function main() {
  if (tests) {
    rmSync('out', { recursive: true, force: true });
    await esbuild.build({
      entryPoints: sources('src', 'test'),
      outdir: 'out',
      outbase: '.',
      format: 'cjs',
      platform: 'node',
      target: 'es2022',
      supported: { 'dynamic-import': false },
      sourcemap: 'linked',
      logLevel: 'warning',
    });
  } else if (inputs) {
    const made = Object.values(bundles).map(async (options) => {
      const { metafile } = await esbuild.build({
        ...options,
        write: false,
        metafile: true,
        logLevel: 'error',
      });
      return Object.entries(metafile.outputs).map(([path, output]) => [path, Object.keys(output.inputs)]);
    });
    console.log(JSON.stringify(Object.fromEntries((await Promise.all(made)).flat())));
  } else if (watch) {
    const contexts = await Promise.all(Object.values(bundles).map((options) => esbuild.context(options)));
    await Promise.all(contexts.map((context) => context.watch()));
  } else {
    rmSync('dist', { recursive: true, force: true });
    await Promise.all(Object.values(bundles).map((options) => esbuild.build(options)));
  }
}

main().catch(() => {
  process.exitCode = 1;
});
