/**
 * A folder of Word files to an HTML report by the command line as it ships: `copydesk import`, then `copydesk check`. Looks
 * at a labelled story beside the repository, and says so where it is absent.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measured, duration, median, report } from '../lib/measure.mjs';

const GOES = 5;
const LONGEST = 3000;
const WHAT = 'A story of 11 Word files to an HTML report, two commands, cold';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(at('../../package.json'));
const story = at('../../../shared/stories/16ecbplus');
const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));

/** Writes each article of the story as a Word file into the folder `word`. */
async function writeDocuments() {
  const outfile = join(folder, 'documents.cjs');
  require('esbuild').buildSync({
    entryPoints: [at('../../test/import/documents.ts')],
    ...{ outfile, bundle: true, format: 'cjs', platform: 'node', target: 'es2022', logLevel: 'error' },
  });
  const { docxOfLines } = require(outfile);
  mkdirSync(join(folder, 'word'));
  for (const file of readdirSync(story)) {
    const words = await docxOfLines(readFileSync(join(story, file), 'utf8'));
    writeFileSync(join(folder, 'word', file.replace(/\.txt$/u, '.docx')), words);
  }
}

/** Runs the command line. @returns what it has used, in milliseconds; the clock has the start of the process in it. */
function run(...args) {
  const usage = join(folder, 'usage.json');
  const start = performance.now();
  const { status } = spawnSync(
    process.execPath,
    ['--import', at('../lib/usage.mjs'), at('../../dist/cli.js'), ...args],
    { cwd: folder, env: { ...process.env, COPYDESK_USAGE: usage }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const wall = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`copydesk ${args[0]} ended with ${status}`);
  const { cpu } = JSON.parse(readFileSync(usage, 'utf8'));
  return { cpu, wall };
}

function twoCommands() {
  rmSync(join(folder, 'story'), { recursive: true, force: true });
  mkdirSync(join(folder, 'story'));
  const steps = [
    run('import', 'word', '--into', 'story'),
    run('check', 'story', '--format', 'html', '--output', 'report.html'),
  ];
  const sum = (key) => steps.reduce((total, step) => total + step[key], 0);
  const [cpu, wall] = [sum('cpu'), sum('wall')];
  return { cpu, wall, least: Math.min(cpu, wall) };
}

try {
  if (existsSync(story)) {
    await writeDocuments();
    const goes = Array.from({ length: GOES }, twoCommands);
    const middle = median(goes.map(({ least }) => least));
    const clocks = goes.map(({ wall }) => wall);
    const go = goes.find(({ least }) => least === middle);
    report([
      { what: WHAT, value: measured(go), target: 'under 3 s', met: middle < LONGEST },
      {
        what: '',
        value: `the middle of ${GOES} times, by the clock from ${duration(Math.min(...clocks))} to ${duration(Math.max(...clocks))}`,
      },
    ]);
  } else report([{ what: WHAT, value: 'left out: ../shared/stories is absent' }]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
