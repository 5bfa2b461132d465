import { resolve } from 'node:path';
import { scoreFindings } from './score-findings';

/** Prints how the engine stands against the labelled material beside the repository; what is absent is skipped, saying so. */
const shared = resolve(__dirname, '../../../../shared');
const print = (line: string) => process.stdout.write(`${line}\n`);
scoreFindings(shared, print, process.argv.includes('--verbose'));
