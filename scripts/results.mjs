/**
 * `npm run results [-- PART…]`: writes docs/results.md, the figures that README takes. Parts that are not named stay as they
 * were made before; without a name all are made but `editor`, which opens windows of VS Code, and `scale`, which takes minutes.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { machine } from '../bench/lib/print.mjs';
import { root } from './lib/bundled.mjs';

const page = join(root, 'docs', 'results.md');
const kilobytes = (path) => `${(statSync(path).size / 1000).toFixed(0)} kB`;

/** What a command prints. */
async function printed(file, ...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...args], {
    cwd: root,
    maxBuffer: 64_000_000,
  });
  return stdout.trim();
}

/** A text as a block, without the lines that tell how far a command is. */
const block = (text) => `\`\`\`text\n${text.replaceAll(/^[▸✔✘] .*\n/gmu, '')}\n\`\`\``;

/** By name, the heading of each part and what makes its Markdown. */
const PARTS = {
  score: {
    title: 'Right and wrong: `npm run score`',
    make: async () => {
      await printed('esbuild.js', '--tests');
      const text = await printed('out/test/stories/score.js');
      // One line a story is for those who work on it; the sums are for all.
      const sums = text.replace(/\n\nRecorded\n[\s\S]*$/u, '').split('\n');
      return block(
        sums.filter((line) => !/^[\w-]+: conflicts/u.test(line) || line.startsWith('seeds')).join('\n'),
      );
    },
  },
  bench: {
    title: 'Speed, memory and growth: `npm run bench`',
    make: async () => block(await printed('bench/run.mjs')),
  },
  scale: {
    title: 'Many articles: `npm run bench -- scale`',
    make: async () => block(await printed('bench/run.mjs', 'scale')),
  },
  editor: {
    title: 'In VS Code: `npm run bench:editor`',
    make: async () => block(await printed('bench/editor.mjs')),
  },
  sizes: {
    title: 'Sizes: `npm run package`',
    make: async () => {
      await printed('scripts/package.mjs');
      const files = readdirSync(join(root, 'dist')).filter((file) => /\.(?:js|vsix)$/u.test(file));
      const rows = files.map((file) => `| \`${file}\` | ${kilobytes(join(root, 'dist', file))} |`);
      return ['| File | Size |', '| --- | ---: |', ...rows].join('\n');
    },
  },
};

/** The parts of the page as it is, by name. */
function partsOf(text) {
  return new Map(
    [...text.matchAll(/<!-- part (\w+) -->\n([\s\S]*?)\n<!-- end of part -->/gu)].map(([, name, body]) => [
      name,
      body,
    ]),
  );
}

const given = process.argv.slice(2);
const unknown = given.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`There is no part “${unknown}”: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const names =
  given.length > 0 ? given : Object.keys(PARTS).filter((name) => name !== 'editor' && name !== 'scale');
const parts = partsOf(existsSync(page) ? readFileSync(page, 'utf8') : '');
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const day = new Date().toISOString().slice(0, 10);
for (const name of names) {
  const { title, make } = PARTS[name];
  console.log(`${title} …`);
  parts.set(name, `## ${title}\n\nMade on ${day} after commit ${commit}: ${machine()}.\n\n${await make()}`);
}

const recorded = JSON.parse(readFileSync(join(root, 'test', 'stories', 'recorded.json'), 'utf8'));
const text = [
  '# Results',
  '`npm run results` writes this page: nothing in it is typed by hand. Each part says when and where it was made; `npm run results -- score` makes one part anew. The labelled stories are not in the repository: without them a part says what it left out.',
  ...Object.keys(PARTS).flatMap((name) =>
    parts.has(name) ? [`<!-- part ${name} -->\n${parts.get(name)}\n<!-- end of part -->`] : [],
  ),
  '## Recorded',
  'What no command can make again (a first sight is had once), from `test/stories/recorded.json`.',
  [
    '| What | When, at which commit | How | Figures |',
    '| --- | --- | --- | --- |',
    ...recorded.map(
      ({ title, date, commit: at, method, figures }) =>
        `| ${title} | ${date}, ${at} | ${method} | ${figures} |`,
    ),
  ].join('\n'),
].join('\n\n');
writeFileSync(page, await format(text, { ...(await resolveConfig(page)), parser: 'markdown' }));
console.log(page);
