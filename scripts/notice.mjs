/**
 * `npm run notice`: writes the part of NOTICE that says which packages the product contains, from what the bundles are made
 * of. With `--check` it writes nothing, and ends with 1 where that part is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages, root } from './lib/bundled.mjs';

const BEGIN = 'At run time the product contains:\n';
const END = 'The tests hold';
/** The files of `dist/` that are no part of the packed extension. */
const COMMAND_LINE = new Set(['cli.js', 'mcp.js', 'worker.js']);
/** Licences whose text stands in NOTICE, or where it is found, by their SPDX names. */
const TEXTS = {
  MIT: 'MIT License',
  'MIT-0': 'MIT License',
  ISC: 'ISC License',
  'BSD-2-Clause': 'BSD 2-Clause License',
  'BSD-3-Clause': 'BSD 3-Clause License',
  'Apache-2.0': 'https://www.apache.org/licenses/LICENSE-2.0',
  Zlib: 'zlib License',
};

/** What a package holds as part of its own files, by that package. */
const WITHIN = {
  jszip: {
    name: 'pako',
    license: 'MIT AND Zlib',
    copyright: ['Copyright (c) 2014-2017 by Vitaly Puzrin and Andrei Tuputcyn'],
  },
};

/** A licence by its SPDX expression, without brackets; of several to choose from the first whose text is here. */
function taken(license) {
  const choices = String(license).replace(/[()]/gu, '').split(' OR ');
  return choices.find((choice) => choice in TEXTS) ?? choices[0];
}

function lineOf({ name, version, license, copyright, files }) {
  const holders = copyright.length > 0 ? `; ${copyright.join('; ')}` : '';
  return wrapped(`- ${name} ${version} (${taken(license)}${holders}), in ${files.join(', ')}`);
}

/** A line of the list, broken at 116 characters. */
function wrapped(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1] ?? '';
    if (line !== '' && line.length + word.length + 1 > 116) lines.push(`  ${word}`);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

const path = join(root, 'NOTICE');
const notice = readFileSync(path, 'utf8');
const bundled = await bundledPackages();
const packages = bundled.flatMap((each) => {
  const within = WITHIN[each.name];
  return within ? [each, { ...within, version: `within ${each.name}`, files: each.files }] : [each];
});
const inExtension = packages.filter(({ files }) => files.some((file) => !COMMAND_LINE.has(file)));
const others = packages.filter((each) => !inExtension.includes(each));
const start = notice.indexOf(BEGIN) + BEGIN.length;
const next =
  notice.slice(0, start) +
  `\n${inExtension.map(lineOf).join('\n')}\n\n` +
  `The command line, which is no part of the packed extension, contains besides:\n\n${others.map(lineOf).join('\n')}\n\n` +
  notice.slice(notice.indexOf(END));

const names = new Set(packages.flatMap(({ license }) => taken(license).split(' AND ')));
const untold = [...names].filter((name) => !(name in TEXTS && next.includes(TEXTS[name])));
if (untold.length > 0) {
  console.error(`NOTICE has no text of these licences: ${untold.join(', ')}.`);
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) {
  writeFileSync(path, next);
  console.log(`${packages.length} packages are in NOTICE.`);
} else if (next !== notice) {
  const lines = new Set(notice.split('\n'));
  console.error('NOTICE is not what the bundles are made of: run “npm run notice”. New or changed:');
  for (const line of next.split('\n')) if (!lines.has(line)) console.error(line);
  process.exitCode = 1;
}
