/**
 * What many articles take: one large story, many small ones in one thread and in two, and the two stages of an archive.
 * Works with files in a temporary folder, which it removes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measured, duration, grouped, report, times } from '../lib/measure.mjs';
import { writeNews } from '../lib/news.mjs';

const WORDS = 500;
/** How many articles a small story has. */
const EACH = 10;
const STORIES = 1000;

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const cli = at('../../dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));

/** A large story, in a process that has done nothing else. */
function large(articles) {
  const file = join(folder, 'news.json');
  writeFileSync(file, JSON.stringify(writeNews({ articles, words: WORDS, seed: 5 })));
  const output = execFileSync(process.execPath, [at('cold.mjs'), 'copydesk', file], { encoding: 'utf8' });
  return JSON.parse(output);
}

/** Runs the command line. @returns what it has used: milliseconds and megabytes. */
function run(args, input, output) {
  const usage = join(folder, 'usage.json');
  const files = [input, output].map((name, index) => name && openSync(name, index === 0 ? 'r' : 'w'));
  const { status } = spawnSync(process.execPath, ['--import', at('../lib/usage.mjs'), cli, ...args], {
    cwd: folder,
    env: { ...process.env, COPYDESK_USAGE: usage },
    stdio: [files[0] ?? 'ignore', files[1] ?? 'ignore', 'inherit'],
  });
  for (const file of files) if (file !== undefined) closeSync(file);
  if (status !== 0 && status !== 1) throw new Error(`copydesk ${args[0]} ended with ${status}`);
  const { cpu, wall, memory } = JSON.parse(readFileSync(usage, 'utf8'));
  return { cpu, wall, memory, least: Math.min(cpu, wall) };
}

/** The lines of a file in the order that sort gives them. */
function sort(from, to) {
  execFileSync('sort', ['-o', to, from], { env: { ...process.env, LC_ALL: 'C' } });
}

const memory = (megabytes) => `${grouped(megabytes)} MB`;
/** What a thousand articles take of what so many took. */
const perThousand = (usage, articles) =>
  `${duration((usage.least * 1000) / articles)} a thousand articles, ${memory(usage.memory)} at most`;

/** The two stages over the first stories. */
function stages(stories) {
  const paths = stories.flatMap(({ paths: each }) => each);
  const [list, records, sorted, reports] = ['paths', 'records', 'sorted', 'reports'].map((name) =>
    join(folder, name),
  );
  writeFileSync(list, `${paths.join('\n')}\n`);
  const read = run(['read'], list, records);
  sort(records, sorted);
  return { articles: paths.length, read, compare: run(['compare'], sorted, reports) };
}

try {
  const [thousand, more] = [large(1000), large(10_000)];
  /** @type {import('../lib/measure.mjs').Row[]} */
  const rows = [
    { what: 'One story of 1,000 articles', value: `${measured(thousand)}, ${memory(thousand.memory)}` },
    {
      what: 'One story of 10,000',
      value: `${measured(more)}, ${times(more.least / thousand.least)} the time`,
      target: 'at most 12 times',
      met: more.least <= 12 * thousand.least,
    },
    {
      what: 'Its peak memory',
      value: memory(more.memory),
      target: 'at most 2,000 MB',
      met: more.memory <= 2000,
    },
  ];

  const stories = Array.from({ length: STORIES }, (_, index) => {
    const name = `story-${String(index).padStart(4, '0')}`;
    mkdirSync(join(folder, name));
    const articles = writeNews({ articles: EACH, words: WORDS, seed: 100 + index, each: EACH });
    for (const { path, text } of articles) writeFileSync(join(folder, name, path), text);
    return { name, paths: articles.map(({ path }) => `${name}/${path}`) };
  });
  const names = stories.map(({ name }) => name);
  const check = (jobs) => run(['check', ...names, '--jobs', jobs]);
  const [one, two] = [check('1'), check('2')];
  rows.push(
    {
      what: `${grouped(STORIES)} stories of ${EACH}, --jobs 1`,
      value: `${duration(one.wall)} by the clock; ${perThousand(one, STORIES * EACH)}`,
    },
    {
      what: 'The same with --jobs 2',
      value: `${duration(two.wall)} by the clock, ${times(one.wall / two.wall)} as fast; ${memory(two.memory)} at most`,
      target: 'at least 1.6 times',
      met: one.wall >= 1.6 * two.wall,
    },
    {
      what: '',
      value: `processor ${duration(one.cpu)} and ${duration(two.cpu)}: two free cores would make it ${times((2 * one.cpu) / two.cpu)} at most`,
    },
  );

  const [few, all] = [stages(stories.slice(0, STORIES / 10)), stages(stories)];
  for (const stage of /** @type {const} */ (['read', 'compare'])) {
    rows.push(
      {
        what: `copydesk ${stage}, ${grouped(few.articles)} articles`,
        value: perThousand(few[stage], few.articles),
      },
      {
        what: `copydesk ${stage}, ${grouped(all.articles)} articles`,
        value: perThousand(all[stage], all.articles),
        target: 'at most 1.5 times the memory',
        met: all[stage].memory <= 1.5 * few[stage].memory,
      },
    );
  }
  report(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
