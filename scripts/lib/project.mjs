import { existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, runQuietly } from './processes.mjs';
import { step } from './terminal.mjs';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
/** The packed extension. */
export const vsix = join(root, 'dist', 'copydesk.vsix');
/** The command line, built. */
export const commandLine = join(root, 'dist', 'cli.js');
/** The project's manifest. */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const bundles = [
  'extension.node',
  'extension.web',
  'engine',
  'board',
  'boardView',
  'lexicon',
  'secondReader',
  'yaml',
  'cli',
  'mcp',
].map((name) => join(root, 'dist', `${name}.js`));

/** Installs the packages of the lockfile, where they are missing or older than it; none needs its install script. */
export async function ensureDependencies() {
  if (upToDate([join(root, 'node_modules', '.package-lock.json')], [join(root, 'package-lock.json')])) return;
  await step('Installing the packages of the lockfile', () =>
    npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
    }),
  );
}

/** Builds the extension and the command line, where their sources are newer. */
export async function ensureBuilt() {
  const sources = ['src', 'esbuild.js', 'package.json', 'package-lock.json'].map((name) => join(root, name));
  if (upToDate(bundles, sources)) return;
  await step('Building', () => runQuietly(process.execPath, ['esbuild.js'], { cwd: root }));
}

/** Builds and packs the extension, where what goes into the package is newer. */
export async function ensurePacked() {
  await ensureBuilt();
  const contents = [
    ...bundles,
    ...readdirSync(root)
      .filter(mayBePacked)
      .map((name) => join(root, name)),
  ];
  if (upToDate([vsix], contents)) return;
  const draft = `${vsix}.draft`;
  await step('Packing the extension', () =>
    runQuietly(
      process.execPath,
      [
        join('node_modules', '@vscode', 'vsce', 'vsce'),
        ...['package', '--no-dependencies', '--out', draft],
        // The pictures of the README are shown from the package; there is no public repository to point to.
        ...['--no-rewrite-relative-links', '--allow-missing-repository'],
      ],
      { cwd: root },
    ),
  );
  // A packing that was broken off leaves no package that looks finished.
  renameSync(draft, vsix);
}

/** Whether something of the project's folder can be in the package (`.vscodeignore` says what is). */
function mayBePacked(name) {
  return /^(?:package.*\.json|\.vscodeignore|README\.md|[A-Z]+(?:\.md)?|media|sample|docs|schemas|l10n)$/.test(
    name,
  );
}

/** Whether all the outputs are there and none is older than a source (a file, or a folder with all that is in it). */
function upToDate(outputs, sources) {
  return (
    outputs.every((path) => existsSync(path)) &&
    Math.min(...outputs.map(modified)) >= Math.max(...sources.map(modified))
  );
}

/** When a file, or the latest of the files in a folder, was last written; 0 where there is none. */
function modified(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => modified(join(path, name))));
}
