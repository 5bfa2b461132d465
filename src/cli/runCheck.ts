import { createEngine } from '../core/engine';
import { readBaseline, writeBaseline } from './baseline';
import { showRequests } from './check';
import type { CheckArguments } from './checkCommand';
import { CheckError } from './checkError';
import { CLEAN, FAILED, FOUND } from './exitCodes';
import { isToSettle } from './failOn';
import type { Folder } from './folder';
import { KEY } from './model/options';
import { openOutput, refuseOver } from './output';
import { PLAIN } from './paint';
import { printed } from './printed';
import type { RunResult } from './run/checkStories';
import { checkStories } from './run/checkStories';
import { chosenStories } from './run/chosenStories';
import type { Given } from './run/storyPaths';
import { terminalProgress } from './run/terminalProgress';
import { readStandardInput, STANDARD_INPUT } from './standardInput';
import { displayOf, standardOutput, tell, write } from './terminal';

/** The command `check`. @returns its exit code. @throws CheckError where it could not run. */
export async function runCheck(args: readonly string[], options: CheckArguments): Promise<number> {
  const { stories, roots, passedOver, piped } = await given(args, options);
  for (const path of passedOver) tell(`${path} is no article: it was passed over.`);
  if (options.showRequest) {
    const engine = createEngine();
    for (const paths of stories) {
      const { output, warnings } = await showRequests(engine, piped ?? paths, options);
      warnings.forEach(tell);
      await write(process.stdout.isTTY ? printed(output) : output);
    }
    return CLEAN;
  }
  const { baseline, writeBaseline: writesBaseline = false } = options;
  if (writesBaseline && baseline === undefined) {
    throw new CheckError('--write-baseline needs --baseline FILE beside it: the file to write.');
  }
  if (baseline !== undefined) refuseOver('--baseline', baseline, roots);
  const known = baseline === undefined ? undefined : await readBaseline(baseline, writesBaseline);
  if (options.output !== undefined) refuseOver('--output', options.output, roots);
  const output = options.output === undefined ? standardOutput : await openOutput(options.output);
  const isShown = process.stdout.isTTY && options.output === undefined;
  const progress = process.stderr.isTTY ? terminalProgress(process.stderr, !isShown) : undefined;
  let result: RunResult;
  try {
    result = await checkStories(
      stories,
      {
        options,
        piped,
        key: process.env[KEY],
        known,
        display: options.output === undefined ? displayOf(options.color) : PLAIN,
      },
      {
        write: (text) => output.write(text),
        tell: (sentence) => {
          progress?.clear();
          tell(sentence);
        },
        progress,
        jobs: piped ? 1 : options.jobs,
        isChosen: options.since !== undefined || options.wholeStories === true,
      },
    );
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    progress?.clear();
  }
  await output.finish();
  if (baseline !== undefined && writesBaseline) await writeBaseline(baseline, result.unsettled);
  if (result.failed) return FAILED;
  return !writesBaseline && isToSettle(result.open, options.failOn) ? FOUND : CLEAN;
}

/** What is to be checked: what the paths name, or what comes on standard input. */
async function given(
  args: readonly string[],
  options: CheckArguments,
): Promise<Given & { readonly piped?: Folder }> {
  const { stdinName, writeSheet, since, wholeStories } = options;
  if (!args.includes(STANDARD_INPUT)) {
    if (stdinName !== undefined)
      throw new CheckError('--stdin-name goes with “-”, the article on standard input.');
    return chosenStories(args, options);
  }
  if (args.length > 1 || since !== undefined || wholeStories)
    throw new CheckError('“-”, the article on standard input, is checked by itself.');
  if (writeSheet) throw new CheckError('--write-sheet needs a folder: “-” is no file with others beside it.');
  const piped = await readStandardInput(process.stdin, stdinName);
  return { stories: [[STANDARD_INPUT]], roots: new Set([piped.root]), passedOver: [], piped };
}
