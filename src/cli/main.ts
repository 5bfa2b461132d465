import { styleText } from 'node:util';
import { Command, CommanderError } from 'commander';
import type { Paint } from '../core/report/text';
import { check, showRequests } from './check';
import type { CheckArguments } from './checkCommand';
import { checkCommand } from './checkCommand';
import { CheckError } from './checkError';
import { chosenModel, KEY } from './model/options';
import { printed } from './printed';
import { VERSION } from './version';

/** Exit codes: nothing to settle, something to settle, could not run or not do all that was asked. */
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

async function run(argv: readonly string[]): Promise<number> {
  let code = CLEAN;
  const program = new Command('copydesk')
    .description(
      'Finds where articles about one story contradict each other. Nothing leaves this machine unless you name a model.',
    )
    .exitOverride()
    .addCommand(checkCommand(async (paths, options) => void (code = await runCheck(paths, options))));
  program
    .command('mcp')
    .description('serve tools for assistants over the Model Context Protocol, on standard input and output')
    .argument('<folder...>', 'folders of articles, each a story; nothing else is read')
    .exitOverride()
    .action(async (folders: string[]) => (await import('./mcp/server')).serve(folders, VERSION));
  await program.parseAsync([...argv], { from: 'user' });
  return code;
}

async function runCheck(paths: readonly string[], options: CheckArguments): Promise<number> {
  const model = chosenModel(options, process.env[KEY]);
  const isTerminal = process.stdout.isTTY === true;
  if (options.showRequest) {
    const { output, warnings } = await showRequests(paths, options);
    warnings.forEach(tell);
    await write(isTerminal ? printed(output) : output);
    return CLEAN;
  }
  const result = await check(paths, options, {
    paint: isTerminal && !process.env['NO_COLOR'] ? paint : (text) => text,
    model,
    ...(process.stderr.isTTY === true ? { progress: tell } : {}),
  });
  result.warnings.forEach(tell);
  await write(result.output);
  return result.failed ? FAILED : result.found ? FOUND : CLEAN;
}

/** Says something beside the report. */
function tell(line: string): void {
  process.stderr.write(`copydesk: ${printed(line).replaceAll('\n', ' ')}\n`);
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
    process.exitCode = FAILED;
    if (error instanceof CommanderError) {
      // Help was asked for and printed; any other is a mistake in the call, already explained on standard error.
      if (error.exitCode === 0) process.exitCode = CLEAN;
    } else if (error instanceof CheckError) tell(error.message);
    else {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`copydesk: ${reason}\n`);
    }
  },
);
