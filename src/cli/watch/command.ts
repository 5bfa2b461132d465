import { Command } from 'commander';
import { createEngine } from '../../core/engine';
import type { Write } from '../run/forms';
import { storiesAmong } from '../run/storyPaths';
import type { ColorChoice } from '../terminal';
import { colorOption, displayOf } from '../terminal';
import type { WatchResult } from './watchStories';
import { watchStories } from './watchStories';

const EXAMPLES = `
Examples:
  copydesk watch stories/mill     what is new and what is gone, each time an article, the sheet or the settings are saved
  copydesk watch stories/*        several stories

Exit codes, once Ctrl-C has ended it: 0 nothing left to settle, 1 something left, 2 a story could not be read.`;

/** The command `watch`. */
export function watchCommand(
  { write, tell }: { readonly write: Write; readonly tell: (sentence: string) => void },
  told: (result: WatchResult) => void,
): Command {
  return new Command('watch')
    .description('check stories again whenever they change, and print what is new and what is gone')
    .argument('<path...>', 'folders, files, or patterns such as "stories/*"')
    .addOption(colorOption())
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .action(async (paths: string[], { color }: { color: ColorChoice }) => {
      const end = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort());
      const { stories } = await storiesAmong(paths);
      const tools = { display: displayOf(color), write, tell, ended: end.signal };
      told(await watchStories(createEngine(), stories, tools));
    });
}
