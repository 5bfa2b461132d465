/** A large story, cold, beside compromise, and how its time grows with the number of articles. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measured, duration, grouped, report, times } from '../lib/measure.mjs';
import { writeNews } from '../lib/news.mjs';

const alone = process.argv.includes('--alone');
const cold = fileURLToPath(new URL('cold.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));

function run(side, file) {
  return JSON.parse(execFileSync(process.execPath, [cold, side, file], { encoding: 'utf8', maxBuffer: 1e8 }));
}

function write(count) {
  const file = join(folder, `${count}.json`);
  writeFileSync(file, JSON.stringify(writeNews({ articles: count, words: 500, seed: 5 })));
  return file;
}

/** The quicker of two runs, so that a burst of other work does not count. */
function best(side, file, goes = 2) {
  const runs = Array.from({ length: goes }, () => run(side, file));
  return runs.reduce((a, b) => (b.least < a.least ? b : a));
}

try {
  const thousand = write(1000);
  const own = best('copydesk', thousand, 3);
  const rival = alone ? undefined : best('compromise', thousand, 1);
  const more = best('copydesk', write(10_000));
  const steps = ({ steps: each }) =>
    Object.entries(each)
      .map(([name, taken]) => `${name} ${duration(taken.least)}`)
      .join(', ');
  report([
    {
      what: '1,000 articles of 500 words, cold, to findings',
      value: measured(own),
      target: 'at most 2 s',
      met: own.least <= 2000,
    },
    { what: '', value: steps(own) },
    { what: '', value: `${grouped(own.entities)} entities, ${grouped(own.findings)} findings` },
    {
      what: 'Peak memory',
      value: `${own.memory.toFixed(0)} MB`,
      target: 'at most 300 MB',
      met: own.memory <= 300,
    },
    ...(rival
      ? [
          {
            what: 'compromise, names of the same articles, cold',
            value: `${measured(rival)}; here ${((100 * own.least) / rival.least).toFixed(1)} % of its time`,
            target: 'at most 10 %',
            met: own.least <= rival.least / 10,
          },
        ]
      : []),
    {
      what: '10,000 articles',
      value: `${measured(more)}, ${times(more.least / own.least)} the time of 1,000`,
      target: 'at most 12 times',
      met: more.least <= 12 * own.least,
    },
    { what: '', value: steps(more) },
    {
      what: '',
      value: `${grouped(more.entities)} entities, ${grouped(more.findings)} findings, ${more.memory.toFixed(0)} MB`,
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
