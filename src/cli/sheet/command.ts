import { join } from 'node:path';
import { Command } from 'commander';
import type { Engine } from '../../core/engine';
import { createEngine } from '../../core/engine';
import { SHEET_NAME } from '../../core/text/source';
import { CheckError } from '../checkError';
import { list } from '../folder';
import { readSheetFile } from '../sheetFile';
import type { SheetTold, StoredSheetOf } from './sheetTold';
import { sheetStatus } from './status';
import { tidied } from './tidy';
import { sheetProblems } from './validate';

const EXAMPLES = `
Examples:
  copydesk sheet status stories/*            how far the checking is
  copydesk sheet validate stories/mill       what is wrong in the sheet, and in which line
  copydesk sheet tidy stories/mill --dry-run what would go: what no article says any more and nobody wrote in

Exit codes: 0 nothing to settle, 1 something to settle, 2 a sheet could not be read or written.`;

/** The command `sheet` with what can be done with sheets. @param print takes what is told, and whether all was well. */
export function sheetCommand(
  print: (told: SheetTold) => Promise<void>,
  tell: (sentence: string) => void,
): Command {
  const command = new Command('sheet')
    .description('look after the fact-check sheets of stories')
    .addHelpText('after', EXAMPLES)
    .exitOverride();
  const each = async (
    folders: readonly string[],
    tellOf: (engine: Engine, sheet: StoredSheetOf) => SheetTold | Promise<SheetTold>,
  ) => {
    const engine = createEngine();
    let failed = 0;
    for (const folder of folders) {
      try {
        await print(await tellOf(engine, await sheetIn(folder)));
      } catch (error) {
        if (!(error instanceof CheckError)) throw error;
        tell(error.message);
        failed++;
      }
    }
    if (failed > 0) throw new CheckError(`${failed} of ${folders.length} could not be read or written.`);
  };
  const folders = '<folder...>';
  command
    .command('status')
    .description('how many facts and conflicts are open, and how the others stand')
    .argument(folders)
    .exitOverride()
    .action((paths: string[]) => each(paths, sheetStatus));
  command
    .command('validate')
    .description('what is wrong in the sheet, with its line and column')
    .argument(folders)
    .exitOverride()
    .action((paths: string[]) => each(paths, sheetProblems));
  command
    .command('tidy')
    .description('remove entries that no article has any more and no person wrote in')
    .argument(folders)
    .option('--dry-run', 'say what would go, and write nothing')
    .exitOverride()
    .action((paths: string[], { dryRun = false }: { dryRun?: boolean }) =>
      each(paths, (engine, sheet) => tidied(engine, sheet, dryRun)),
    );
  return command;
}

/** @throws CheckError where there is none, or it is no text. */
async function sheetIn(folder: string): Promise<StoredSheetOf> {
  const files = await list(folder);
  const path = join(folder, SHEET_NAME);
  const stored = await readSheetFile(path);
  if ('problem' in stored) throw new CheckError(stored.problem);
  if (stored.text === undefined) {
    throw new CheckError(
      `${folder} has no ${SHEET_NAME}: “copydesk check ${folder} --write-sheet” makes one.`,
    );
  }
  return { path, text: stored.text, files };
}
