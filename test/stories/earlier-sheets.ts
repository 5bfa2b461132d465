import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLexicon } from '../../src/core/lexicon/lexicon';
import type { Lost } from '../core/sheet/earlier/compare';
import { losses, sheetOf } from '../core/sheet/earlier/compare';
import { decide } from '../core/sheet/earlier/decide';
import { run, textsIn } from '../core/sheet/earlier/run';
import { SHARED } from './labels';
import { HELD_OUT } from './score-findings';

/**
 * Lets an earlier build write the sheets of the real stories beside the repository, decides everything in them, runs this
 * version over them and prints what was lost: `node out/test/stories/earlier-sheets.js BUILD`, BUILD being the folder of a
 * built checkout. With `--held-out` of the stories kept out of all tuning, in figures alone; else `--verbose` prints each
 * loss. Ends with 1 where anything was lost.
 */
const [build] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const heldOut = process.argv.includes('--held-out');
const verbose = process.argv.includes('--verbose') && !heldOut;
const print = (line: string) => process.stdout.write(`${line}\n`);

if (build === undefined) throw new Error('Give the folder of an earlier build.');
const cli = resolve(build, 'dist', 'cli.js');
const lexicon = createLexicon();
const stories = join(SHARED, 'stories');
const names = readdirSync(stories, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && HELD_OUT.has(entry.name) === heldOut)
  .map(({ name }) => name);

/** The sheet that the earlier build writes for a story, in a copy of its folder. */
function earlierSheet(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'earlier-sheet-'));
  try {
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, 'fact-check.yaml'), { force: true });
    try {
      execFileSync(process.execPath, [cli, 'check', copy, '--write-sheet'], { stdio: 'ignore' });
    } catch {
      // It ends with a status of its own where it finds anything.
    }
    return readFileSync(join(copy, 'fact-check.yaml'), 'utf8');
  } finally {
    rmSync(copy, { recursive: true });
  }
}

let entries = 0;
const lost: Lost[] = [];
for (const name of names) {
  const folder = join(stories, name);
  const texts = textsIn(folder);
  const decided = decide(earlierSheet(folder), 7);
  const { facts, conflicts } = sheetOf(decided.text);
  entries += facts.length + conflicts.length;
  const { text, analysis, again } = run(decided.text, texts, lexicon);
  const found = losses(decided, text, texts, analysis.findings);
  lost.push(...found);
  if (!('edits' in again) || again.edits.length > 0) lost.push({ loss: 'second run', what: name });
  if (verbose) for (const { loss, what } of found) print(`${name}: ${loss}: ${what}`);
}

print(`${names.length} stories, ${entries} decided facts and conflicts, ${lost.length} losses`);
for (const loss of new Set(lost.map((one) => one.loss)))
  print(`  ${loss}: ${lost.filter((one) => one.loss === loss).length}`);
if (lost.length > 0) process.exitCode = 1;
