import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SHARED } from './labels';
import { scoreQuotations } from './quotations';
import { reportDates } from './score-dates';
import { scoreFindings } from './score-findings';
import { reportLinking } from './score-linking';
import { scoreNames } from './score-names';
import { scoreSecondReader } from './score-second-reader';

/**
 * Prints how the engine stands against the labelled material beside the repository, part by part; what is absent is
 * skipped, saying so. `--verbose` prints every mistake and every finding too.
 */
const verbose = process.argv.includes('--verbose');
const print = (line: string) => process.stdout.write(`${line}\n`);
const heading = (title: string) => print(`\n${title}\n${'-'.repeat(title.length)}`);
/** Mistakes stand indented under their figure. */
const printPart = (lines: readonly string[], isDetail: (line: string) => boolean) =>
  lines.filter((line) => verbose || !isDetail(line)).forEach(print);

heading('Names');
printPart(scoreNames({ mistakes: verbose }), () => false);

heading('Dates');
printPart(reportDates(), (line) => line.startsWith('  '));

heading('Quotations');
printPart(scoreQuotations(), (line) => line.startsWith('  '));

heading('Linking');
if (existsSync(join(SHARED, 'seeds'))) reportLinking(SHARED);
else print('linking: skipped, the labelled articles are not beside the repository');

heading('Findings');
scoreFindings(resolve(SHARED), print, verbose);

heading('Second reader');
scoreSecondReader(resolve(SHARED), print, verbose);

heading('Recorded');
print('Figures of the past that no command makes again; read from test/stories/recorded.json.');
const recorded = JSON.parse(readFileSync(join('test', 'stories', 'recorded.json'), 'utf8')) as Record<
  'title' | 'date' | 'commit' | 'method' | 'figures',
  string
>[];
for (const { title, date, commit, method, figures } of recorded) {
  print(`${title} (recorded ${date}, commit ${commit}; ${method}): ${figures}`);
}
