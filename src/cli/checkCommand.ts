import { Command, InvalidArgumentError, Option } from 'commander';
import { EXPORT_FORMATS } from '../core/report/exports/formats';
import { FEW } from '../core/findings/quiet';
import { parseDay } from '../core/mentions/calendar';
import type { CheckOptions } from './check';
import type { FailOn } from './failOn';
import { FAIL_ON } from './failOn';
import type { ColorChoice } from './terminal';
import { colorOption } from './terminal';
import type { Choice } from './run/chosenStories';
import type { ModelOptions } from './model/options';
import { DEFAULT_TIMEOUT, DEFAULT_WORDS, KEY, LEAST_WORDS, LONGEST_TIMEOUT } from './model/options';

/** More threads would only wait for each other. */
const MOST_JOBS = 256;

/** How a report can be printed. */
const FORMATS = ['text', 'json', ...Object.keys(EXPORT_FORMATS)];

/** What a person can say of a check. */
export interface CheckArguments extends CheckOptions, ModelOptions, Choice {
  readonly showRequest?: true;
  /** The file that what comes on standard input stands for. */
  readonly stdinName?: string;
  /** How many stories are checked at a time. */
  readonly jobs?: number;
  readonly failOn: FailOn;
  readonly color: ColorChoice;
  /** The file that has what is known. */
  readonly baseline?: string;
  readonly writeBaseline?: true;
  /** Where the report goes instead of standard output. */
  readonly output?: string;
}

const EXAMPLES = `
Examples:
  copydesk check stories/mill                     one story: the articles of a folder
  copydesk check stories/*                        every folder is a story; a summary comes last
  copydesk check "stories/**/" --jobs 4           a pattern, where the shell knows none; four at a time
  copydesk check mill/wire.txt mill/paper.txt     two articles of one story
  copydesk check - < wire.txt                     an article on standard input
  copydesk check stories/* --format json --output report.json
  copydesk check stories/* --since main           stories that this branch has changed
  copydesk check stories/* --baseline known.json --write-baseline    what is found now is known from here on
  copydesk check stories/* --baseline known.json                     only what is new counts

Exit codes: 0 nothing to settle, 1 something to settle, 2 could not run, or not do all that was asked.`;

/** The command `check` with its options. */
export function checkCommand(run: (paths: string[], options: CheckArguments) => Promise<void>): Command {
  return new Command('check')
    .description('check folders of articles, each one story, or some files of a story')
    .argument(
      '[path...]',
      'folders, files, or patterns such as "stories/*"; - for an article on standard input',
    )
    .option('--stdin-name <file>', 'the file that the article on standard input stands for')
    .addOption(new Option('--format <format>', 'how to print the report').choices(FORMATS).default('text'))
    .option('--all', `list all findings as text, not ${FEW} notes an article at most; JSON always has all`)
    .option(
      '--with-settled',
      'tell settled findings in SARIF too, as suppressed; the other forms always have them',
    )
    .addOption(colorOption())
    .option(
      '--since <revision>',
      'check only stories in which a file has changed since a revision of git; without paths, all in this folder',
    )
    .option('--whole-stories', 'of files, check the whole story that they lie in; others are passed over')
    .option('--output <file>', 'write the report to a file, as a whole or not at all')
    .option(
      '--jobs <count>',
      'how many stories are checked at a time (as many as fit the machine unless told)',
      wholeNumber(1, MOST_JOBS),
    )
    .addOption(
      new Option('--fail-on <severity>', 'from which findings on the exit code is 1')
        .choices(FAIL_ON)
        .default('warning'),
    )
    .option('--baseline <file>', 'findings that this file has are known: only new ones are told and counted')
    .option('--write-baseline', 'write what is found to the file of --baseline')
    .option('--write-sheet', 'write or update fact-check.yaml beside the articles')
    .addOption(
      new Option('--story-date <YYYY-MM-DD>', 'the day that “Thursday” or “last week” counts from').argParser(
        storyDate,
      ),
    )
    .optionsGroup('A language model as second reader (it is sent the articles):')
    .option('--model-command <command>', 'run by the shell once a request: standard input to standard output')
    .option('--model-url <url>', `a server of the chat-completions form; its key is taken from ${KEY}`)
    .option('--model <name>', 'the model’s name, for the server and for the sheet')
    .option(
      '--model-timeout <seconds>',
      `how long one request may take (${DEFAULT_TIMEOUT} unless told)`,
      wholeNumber(1, LONGEST_TIMEOUT),
    )
    .option(
      '--request-words <count>',
      `how many words one request holds at most (${DEFAULT_WORDS.toLocaleString('en-US')} unless told)`,
      wholeNumber(LEAST_WORDS),
    )
    .option('--show-request', 'print what a model would be sent, and send nothing')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .action(run);
}

function storyDate(value: string): number {
  const day = parseDay(value);
  if (day === undefined) throw new InvalidArgumentError('Give a day of the calendar as YYYY-MM-DD.');
  return day;
}

function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (value: string) => number {
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new InvalidArgumentError(`Give a whole number ${range}.`);
    }
    return number;
  };
}
