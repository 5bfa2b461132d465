import { Command, Option } from 'commander';
import { createEngine } from '../../core/engine';
import { CheckError } from '../checkError';
import type { FailOn } from '../failOn';
import { FAIL_ON, isToSettle } from '../failOn';
import type { Write } from '../run/forms';
import { comparisons } from './compare';
import { linesOf } from './lines';
import { recordsOf, recordsOfLines } from './read';

/** What the commands take along. */
export interface ScaleTools {
  readonly write: Write;
  /** Told what the reader should know besides, a sentence each. */
  readonly tell: (sentence: string) => void;
  readonly input: AsyncIterable<Uint8Array>;
}

/** What a run has come to: whether there is something to settle, or something could not be done. */
export type Told = (result: { readonly isToSettle: boolean; readonly failed: boolean }) => void;

const READ_EXAMPLES = `
Examples:
  copydesk read stories/* | LC_ALL=C sort | copydesk compare    every folder is a story
  find archive -type f | copydesk read > records.ndjson         paths on standard input
  copydesk read < articles.ndjson                               articles as {"story": …, "path": …, "text": …}

Exit codes: 0 all is read, 2 something could not be.`;

const COMPARE_EXAMPLES = `
Example:
  LC_ALL=C sort records.ndjson | copydesk compare > findings.ndjson

Exit codes: 0 nothing to settle, 1 something to settle, 2 could not run, or not do all that was asked.`;

/** The command `read`: a record for each article, and nothing of one goes into that of another. */
export function readCommand({ write, tell, input }: ScaleTools, told: Told): Command {
  return new Command('read')
    .description('print a record of each article, a line of JSON, to be sorted and compared')
    .argument('[path...]', 'folders, files, or patterns; without any, lines of standard input')
    .addHelpText('after', READ_EXAMPLES)
    .exitOverride()
    .action(async (paths: string[]) => {
      const engine = createEngine();
      let failed = false;
      for await (const step of paths.length > 0
        ? recordsOf(engine, paths)
        : recordsOfLines(engine, linesOf(input))) {
        if ('line' in step) await write(step.line);
        else if ('warning' in step) tell(step.warning);
        else {
          failed = true;
          tell(step.failure);
        }
      }
      told({ isToSettle: false, failed });
    });
}

/** The command `compare`: a report for each story whose records come in, one story after the other. */
export function compareCommand({ write, tell, input }: ScaleTools, told: Told): Command {
  return new Command('compare')
    .description('compare the stories whose records come sorted on standard input; a line of JSON for each')
    .addOption(
      new Option('--fail-on <severity>', 'from which findings on the exit code is 1')
        .choices(FAIL_ON)
        .default('warning'),
    )
    .addHelpText('after', COMPARE_EXAMPLES)
    .exitOverride()
    .action(async ({ failOn }: { failOn: FailOn }) => {
      const open = { error: 0, warning: 0, information: 0, hint: 0 };
      let stories = 0;
      let failed = false;
      for await (const step of comparisons(createEngine(), linesOf(input))) {
        if ('line' in step) {
          stories++;
          for (const { severity } of step.open) open[severity]++;
          await write(step.line);
        } else if ('warning' in step) tell(step.warning);
        else {
          failed = true;
          tell(step.failure);
        }
      }
      if (stories === 0 && failed) throw new CheckError('None of the stories could be compared.');
      told({ isToSettle: isToSettle(open, failOn), failed });
    });
}
