'use strict';

const { readdirSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');
const esbuild = require('esbuild');

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** @type {import('esbuild').BuildOptions} */
const shipped = {
  bundle: true,
  minify: !watch,
  sourcemap: watch,
  format: 'cjs',
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8',
  // The modules of yaml for the web, on the desktop too: smaller than its modules for Node, and the same behaviour everywhere.
  alias: { yaml: join(dirname(require.resolve('yaml/package.json')), 'browser', 'index.js') },
  logLevel: 'info',
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  desktop: {
    ...shipped,
    entryPoints: ['src/extension.node.ts'],
    outfile: 'dist/extension.node.js',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['vscode'],
  },
  web: {
    ...shipped,
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/extension.web.js',
    platform: 'browser',
    external: ['vscode'],
  },
  commandLine: {
    ...shipped,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    mainFields: ['module', 'main'],
    banner: { js: '#!/usr/bin/env node' },
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
      sourcemap: 'linked',
      logLevel: 'warning',
    });
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
