import { styleText } from 'node:util';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { parseDay } from '../core/mentions/calendar';
import type { Paint } from '../core/report/text';
import { check } from './check';
import type { CheckOptions } from './check';
import { CheckError } from './checkError';

/** Exit codes: nothing to settle, something to settle, could not run or not write the sheet. */
const CLEAN = 0;
const FOUND = 1;
const FAILED = 2;

const STYLES = {
  heading: ['bold', 'underline'],
  quiet: ['dim'],
  error: ['red'],
  warning: ['yellow'],
  information: ['cyan'],
  hint: ['dim'],
} as const;

const paint: Paint = (text, emphasis) => styleText([...STYLES[emphasis]], text);

function storyDate(value: string): number {
  const day = parseDay(value);
  if (day === undefined) throw new InvalidArgumentError('Give a day of the calendar as YYYY-MM-DD.');
  return day;
}

async function run(argv: readonly string[]): Promise<number> {
  let code = CLEAN;
  const program = new Command('copydesk')
    .description('Finds where articles about one story contradict each other. Nothing leaves this machine.')
    .exitOverride();
  program
    .command('check')
    .description('check a folder of articles (one story), or some files of one folder')
    .argument('<path...>', 'a folder, or files of one folder')
    .addOption(
      new Option('--format <format>', 'how to print the report').choices(['text', 'json']).default('text'),
    )
    .option('--write-sheet', 'write or update fact-check.yaml beside the articles')
    .addOption(
      new Option('--story-date <YYYY-MM-DD>', 'the day that “Thursday” or “last week” counts from').argParser(
        storyDate,
      ),
    )
    .exitOverride()
    .action(async (paths: string[], options: CheckOptions) => {
      const colours = process.stdout.isTTY === true && !process.env['NO_COLOR'];
      const result = await check(paths, options, colours ? paint : (text) => text);
      for (const warning of result.warnings) process.stderr.write(`copydesk: ${warning}\n`);
      await write(result.output);
      code = result.unwritten ? FAILED : result.found ? FOUND : CLEAN;
    });
  await program.parseAsync([...argv], { from: 'user' });
  return code;
}

/** Writes to standard output and waits until all of it is out, so that a pipe gets the whole report. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

// A reader that stops early ("| head") has all it wants.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

run(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    if (error instanceof CommanderError) {
      // Help was asked for and printed; any other is a mistake in the call, already explained on standard error.
      process.exitCode = error.exitCode === 0 ? CLEAN : FAILED;
      return;
    }
    const reason =
      error instanceof CheckError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error);
    process.stderr.write(`copydesk: ${reason}\n`);
    process.exitCode = FAILED;
  },
);
