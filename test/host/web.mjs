import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { say } from '../../scripts/lib/terminal.mjs';
import { root } from '../../scripts/lib/project.mjs';

const tests = join(root, 'test', 'editor');

/** The tests that need Node, with the reason. */
const NODE_ONLY = {
  counts: 'it starts the command line',
  diskFiles: 'there is no disk',
};

/**
 * Bundles the tests that run in a browser into the extension's folder: tests run in the host of the extension whose folder
 * holds them.
 *
 * @param {string} extension The folder of the unpacked extension.
 * @param {readonly string[]} wanted Words of which a file's name must have one.
 * @param {string} part Which of the tests are run where one folder is open: `0/2` has every second file.
 * @returns {Promise<string>} The module to start the tests with.
 */
export async function bundleForWeb(extension, wanted, part = '0/1') {
  const outfile = join(extension, `tests-${part.replace('/', '-')}.js`);
  const node = join(tests, 'web', 'node.ts');
  await build({
    entryPoints: [join(tests, 'web', 'index.ts')],
    outfile,
    bundle: true,
    // Mocha's file for browsers exports itself wherever it finds a module: what is exported is said after it.
    format: 'iife',
    globalName: 'tests',
    footer: { js: 'module.exports = tests;' },
    platform: 'browser',
    target: 'es2022',
    // Where a library has a form of its own for pages, it asks the document, which an extension does not have.
    conditions: ['worker'],
    external: ['vscode'],
    alias: Object.fromEntries(['assert', 'fs', 'os', 'path'].map((name) => [`node:${name}`, node])),
    define: { __dirname: '"/"', 'process.env': '{}' },
    logLevel: 'warning',
    plugins: [
      {
        name: 'suites',
        setup(build) {
          build.onResolve({ filter: /^copydesk:suites$/ }, ({ path }) => ({ path, namespace: 'suites' }));
          build.onLoad({ filter: /./, namespace: 'suites' }, () => ({
            contents: listOf(suitesIn(wanted, part)),
            resolveDir: tests,
          }));
        },
      },
    ],
  });
  return outfile;
}

/** The test files, each with the kind of window that its folder is named after. */
function suitesIn(wanted, part) {
  const [own, parts] = part.split('/').map(Number);
  const kinds = readdirSync(tests, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ['', ...kinds.map(({ name }) => name)].flatMap((kind) =>
    readdirSync(join(tests, kind))
      .filter((file) => file.endsWith('.test.ts') && wanted.some((words) => file.includes(words)))
      .filter((file) => !isForNode(file))
      .sort()
      .filter((_, index) => kind !== '' || index % parts === own)
      .map((file) => ({ kind, path: `./${kind && `${kind}/`}${file}` })),
  );
}

/** Whether a test file needs Node; says so. */
function isForNode(file) {
  const reason = NODE_ONLY[file.replace('.test.ts', '')];
  if (reason) say(`${file} does not run in the browser: ${reason}.`);
  return reason !== undefined;
}

function listOf(suites) {
  const entries = suites.map(
    ({ kind, path }) => `{ kind: ${JSON.stringify(kind)}, load: () => import(${JSON.stringify(path)}) }`,
  );
  return `export default [${entries.join(', ')}];`;
}
