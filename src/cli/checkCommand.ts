import { Command, InvalidArgumentError, Option } from 'commander';
import { EXPORT_FORMATS } from '../core/report/exports/formats';
import { FEW } from '../core/findings/quiet';
import { parseDay } from '../core/mentions/calendar';
import type { CheckOptions } from './check';
import type { ModelOptions } from './model/options';
import { DEFAULT_TIMEOUT, DEFAULT_WORDS, KEY, LEAST_WORDS, LONGEST_TIMEOUT } from './model/options';

/** How a report can be printed. */
const FORMATS = ['text', 'json', ...Object.keys(EXPORT_FORMATS)];

/** What a person can say of a check. */
export interface CheckArguments extends CheckOptions, ModelOptions {
  readonly showRequest?: true;
}

/** The command `check` with its options. */
export function checkCommand(run: (paths: string[], options: CheckArguments) => Promise<void>): Command {
  return new Command('check')
    .description('check a folder of articles (one story), or some files of one folder')
    .argument('<path...>', 'a folder, or files of one folder')
    .addOption(new Option('--format <format>', 'how to print the report').choices(FORMATS).default('text'))
    .option('--all', `list all findings as text, not ${FEW} notes an article at most; JSON always has all`)
    .option(
      '--with-settled',
      'tell settled findings in SARIF too, as suppressed; the other forms always have them',
    )
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
