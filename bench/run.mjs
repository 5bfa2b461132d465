/**
 * Measures how fast the engine is, beside other libraries, in one run: `npm run bench`, or `npm run bench -- NAME…` for some
 * of the measures; "scale" takes minutes and runs where it is named. Installs the other libraries on first use, and builds
 * `dist/` for what runs the command line. Prints each figure with its target; a missed target is no failure of the command.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, print } from './lib/print.mjs';

const bench = fileURLToPath(new URL('./', import.meta.url));
const root = join(bench, '..');
const require = createRequire(join(root, 'package.json'));

const MEASURES = {
  reading: 'Reading, warm',
  length: 'Reading one text, by its length',
  story: 'A large story, cold',
  edits: 'An edit to one article of fifty, of 1,000 words each',
  sheet: 'The fact-check sheet',
  desk: 'A desk on the command line',
  scale: 'Many articles',
};
/** Takes minutes. */
const SCALE = 'scale';
/** Run the command line as it ships, and look at no other library. */
const SHIPPED = ['desk', SCALE];

/** Installs the pinned rivals unless they are there in the versions of the lockfile. */
function install() {
  const { dependencies } = JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8'));
  const installed = Object.entries(dependencies).every(([name, version]) => {
    const path = join(bench, 'node_modules', name, 'package.json');
    return existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).version === version;
  });
  if (installed) return;
  console.log('Installing the libraries to compare with …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: bench,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** Bundles what is measured into one file. */
function build(outfile) {
  require('esbuild').buildSync({
    stdin: {
      contents: [
        `export * from './src/core/story';`,
        `export { createLexicon } from './src/core/lexicon/lexicon';`,
        `export { readArticle } from './src/core/text/reader';`,
        `export { recogniseNames } from './src/core/mentions/names';`,
        `export { recogniseDates } from './src/core/mentions/dates';`,
        `export { recogniseMentions } from './src/core/mentions/recognise';`,
        `export { createWordTable } from './src/core/mentions/wordClasses';`,
        `export { createSheetReader, mergeSheet, readSheet } from './src/core/sheet/sheet';`,
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    logLevel: 'error',
    // As shipped: the modules of yaml for the web.
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  });
}

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
for (const name of wanted) {
  if (!(name in MEASURES)) {
    console.error(`There is no measure "${name}": ${Object.keys(MEASURES).join(', ')}`);
    process.exit(2);
  }
}
const names = wanted.length > 0 ? wanted : Object.keys(MEASURES).filter((name) => name !== SCALE);
if (names.some((name) => !SHIPPED.includes(name))) install();
if (names.some((name) => SHIPPED.includes(name)))
  execFileSync(process.execPath, [join(root, 'esbuild.js')], { cwd: root, stdio: 'pipe' });
const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
try {
  const engine = join(folder, 'engine.cjs');
  build(engine);
  console.log(machine());

  console.log('A time is the lesser of processor time and clock time, which both stand behind it.');
  for (const [name, title] of Object.entries(MEASURES)) {
    if (!names.includes(name)) continue;
    const output = execFileSync(process.execPath, [join(bench, 'measures', `${name}.mjs`), ...options], {
      encoding: 'utf8',
      env: { ...process.env, COPYDESK_ENGINE: engine },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    print(title, JSON.parse(output));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
