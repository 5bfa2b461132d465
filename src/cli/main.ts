import { Command, CommanderError, Option } from 'commander';
import { createEngine } from '../core/engine';
import { checkCommand } from './checkCommand';
import { CheckError } from './checkError';
import { completionCommand } from './completion/command';
import { CLEAN, FAILED, FOUND } from './exitCodes';
import { importFiles } from './import/importFiles';
import type { DiffFormat } from './diff/diff';
import { DIFF_FORMATS, difference } from './diff/diff';
import { codeArgument, explainCode } from './explainCode';
import { painter } from './paint';
import { printed } from './printed';
import { runCheck } from './runCheck';
import type { Told } from './scale/commands';
import { compareCommand, readCommand } from './scale/commands';
import { sheetCommand } from './sheet/command';
import type { ColorChoice } from './terminal';
import { colorOption, displayOf, tell, write } from './terminal';
import { VERSION } from './version';
import { watchCommand } from './watch/command';

const DIFF_EXAMPLES = `
Examples:
  copydesk diff HEAD stories/mill         what has changed since the last commit
  copydesk diff stories/old stories/new   the same of two folders

Exit codes: 0 no new error or warning, 1 at least one, 2 could not run.`;

const EXAMPLES = `
Examples:
  copydesk check stories/mill            where the articles of a folder contradict each other
  copydesk watch stories/mill            the same again whenever one of them is saved
  copydesk import report.docx --into stories/mill
  copydesk explain number.differs        what a code stands for, and what to do
  eval "$(copydesk completion bash)"     so that the shell completes all of this

“copydesk check --help” has the options and examples of a command.`;

const EXPLAIN_EXAMPLES = `
Examples:
  copydesk explain                       all codes
  copydesk explain number.differs        one of them: what it means, what to do, what it leaves alone`;

const IMPORT_EXAMPLES = `
Examples:
  copydesk import report.docx            report.md, beside it
  copydesk import report.docx pages/*.html --into stories/mill
  copydesk import pages                  all Word files and saved web pages of a folder

Exit codes: 0 all is imported, 2 a file could not be: what was there stays as it is.`;

const MCP_EXAMPLE = `
Example, as an assistant is told to start it:
  copydesk mcp /desk/stories/mill /desk/stories/harbour`;

async function run(argv: readonly string[]): Promise<number> {
  let code = CLEAN;
  const program = new Command('copydesk')
    .description(
      'Finds where articles about one story contradict each other. Nothing leaves this machine unless you name a model.',
    )
    .version(VERSION, '--version', 'print the version')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .addCommand(checkCommand(async (paths, options) => void (code = await runCheck(paths, options))));
  program.addCommand(
    sheetCommand(async ({ lines, isToSettle }) => {
      if (isToSettle) code = FOUND;
      await write(printed(`${lines.join('\n')}\n`));
    }, tell),
  );
  const ended: Told = (result) => {
    code = result.failed ? FAILED : result.isToSettle ? FOUND : CLEAN;
  };
  const streams = { write, tell, input: process.stdin };
  program.addCommand(readCommand(streams, ended)).addCommand(compareCommand(streams, ended));
  program
    .command('diff')
    .description('what a correction changed: which findings went and came, and which words changed')
    .argument('<before>', 'a revision of git, such as HEAD~1; or a folder with the earlier texts')
    .argument('[folder]', 'the story as it is now; this folder unless told')
    .addOption(new Option('--format <format>', 'how to print it').choices(DIFF_FORMATS).default('text'))
    .addHelpText('after', DIFF_EXAMPLES)
    .exitOverride()
    .action(async (before: string, folder: string | undefined, { format }: { format: DiffFormat }) => {
      const { output, warnings, cameLoud, failed } = await difference(createEngine(), before, folder, format);
      warnings.forEach(tell);
      await write(output);
      if (failed) code = FAILED;
      else if (cameLoud) code = FOUND;
    });
  program
    .command('explain')
    .description('say what a code stands for, when it is raised and what to do; list all codes without one')
    .addArgument(codeArgument())
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .exitOverride()
    .addOption(colorOption())
    .action(async (name: string | undefined, { color }: { color: ColorChoice }) =>
      write(await explainCode(name, painter(displayOf(color)))),
    );
  program
    .command('import')
    .description('make articles of Word files and saved web pages: Markdown files with front matter')
    .argument('<file...>', 'Word files (.docx), web pages (.html, .mhtml), or folders of them')
    .option('--into <folder>', 'the folder for the articles (that of each file unless told)')
    .addHelpText('after', IMPORT_EXAMPLES)
    .exitOverride()
    .action(
      async (files: string[], { into }: { into?: string }) => void (code = await runImport(files, into)),
    );
  program
    .command('mcp')
    .description('serve tools for assistants over the Model Context Protocol, on standard input and output')
    .argument('<folder...>', 'folders of articles, each a story; nothing else is read')
    .addHelpText('after', MCP_EXAMPLE)
    .exitOverride()
    .action(async (folders: string[]) => (await import('./mcp/server')).serve(folders, VERSION));
  program.addCommand(watchCommand(streams, ended));
  program.addCommand(completionCommand(program, write));
  await program.parseAsync([...argv], { from: 'user' });
  return code;
}

async function runImport(files: readonly string[], into: string | undefined): Promise<number> {
  const { output, problems } = await importFiles(files, into);
  problems.forEach(tell);
  await write(process.stdout.isTTY === true ? printed(output) : output);
  return problems.length > 0 ? FAILED : CLEAN;
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
