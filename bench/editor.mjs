/**
 * `npm run bench:editor [-- ARTICLES…]`: measures the packed extension in the embedded VS Code, in folders of so many
 * articles of 1,000 words each (50 and 300). Prints each figure with its aim; a missed aim is no failure of the command.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, ensureDependencies, ensurePacked, root } from '../scripts/lib/project.mjs';
import { run, runQuietly } from '../scripts/lib/processes.mjs';
import { temporaryFolder } from '../scripts/lib/temporary.mjs';
import { main, say, step } from '../scripts/lib/terminal.mjs';
import { runWindow, unpackExtension } from '../test/host/window.mjs';
import { measured, duration, quantile } from './lib/measure.mjs';
import { writeNews } from './lib/news.mjs';
import { machine, print } from './lib/print.mjs';

const SIZES = [50, 300];
/** The size that all aims but those for an edit are for. */
const USUAL = 50;

await main(async () => {
  const given = process.argv.slice(2).map(Number);
  if (given.some((size) => !(size > 0))) throw new Error('bench:editor takes numbers of articles.');
  await ensureDependencies();
  await ensurePacked();
  await runQuietly(process.execPath, ['esbuild.js', '--tests'], { cwd: root });
  const extension = await unpackExtension();
  say(machine());
  say(
    'A time is the lesser of processor time and clock time of the extension host, which both stand behind it, with the processor time of its own thread.',
  );
  for (const size of given.length > 0 ? given : SIZES) {
    const figures = await measure(extension, size);
    print(`${size} articles of 1,000 words`, size === USUAL ? allRows(figures) : editRows(figures, 500));
  }
  return 0;
});

/** Makes a folder of made-up news and measures the extension in it. */
async function measure(extension, size) {
  const home = temporaryFolder('bench');
  const folder = join(home, 'story');
  mkdirSync(folder);
  for (const { path, text } of writeNews({ articles: size, words: 1000, seed: 21, each: 10 })) {
    writeFileSync(join(folder, path), text);
  }
  const sheet = join(home, 'sheet.yaml');
  await step(`Fact-checking ${size} articles`, async () => {
    // Conflicts make the exit code 1.
    const { code, output } = await run(process.execPath, [commandLine, 'check', folder, '--write-sheet'], {
      quiet: true,
    });
    if (code > 1) throw new Error(output);
    renameSync(join(folder, 'fact-check.yaml'), sheet);
  });
  const result = join(home, 'figures.json');
  Object.assign(process.env, { BENCH_SHEET: sheet, BENCH_RESULT: result });
  const { code, output } = await step(`Measuring in VS Code`, () =>
    runWindow({
      extension,
      tests: join(root, 'out', 'test', 'editor', 'measures', 'bench.js'),
      open: folder,
      silent: true,
      minutes: 30,
    }),
  );
  if (code !== 0) throw new Error(output);
  return JSON.parse(readFileSync(result, 'utf8'));
}

function allRows({ synchronous, activated, firstFindings, allFindings, hovers, blocks, ...figures }) {
  return [
    row('Activation, synchronous part', { least: synchronous }, 20),
    row('Activation, whole', activated, 50),
    row('First findings: the conflicts that the sheet has on record', firstFindings, 1500),
    row('All findings, the story being read', allFindings),
    ...editRows(figures, 50),
    row('A hover, median', at(hovers, 0.5), 20),
    row('Longest block until all findings are shown', blocks.start.longest, 50),
    row('… without V8’s collections of garbage', blocks.start.own, 50),
    row('Longest block while a person edits', blocks.edits.longest, 50),
    row('… without V8’s collections of garbage', blocks.edits.own, 50),
  ];
}

function editRows({ keystrokes, pastes }, most) {
  return [
    row('A keystroke to diagnostics, median', at(keystrokes, 0.5), most),
    row('A keystroke to diagnostics, 95th percentile', at(keystrokes, 0.95), most),
    row('A sentence pasted, to diagnostics, median', at(pastes, 0.5)),
    row('A sentence pasted, to diagnostics, 95th percentile', at(pastes, 0.95)),
  ];
}

/** What so many of the takings stay below. */
function at(takings, share) {
  const of = (key) =>
    quantile(
      takings.map((taken) => taken[key]),
      share,
    );
  return { least: of('least'), cpu: of('cpu'), wall: of('wall'), thread: of('thread') };
}

/** @param most the aim, where there is one. */
function row(what, taken, most) {
  const value = taken.cpu === undefined ? duration(taken.least) : measured(taken);
  if (most === undefined) return { what, value };
  return { what, value, target: `at most ${duration(most)}`, met: taken.least <= most };
}
