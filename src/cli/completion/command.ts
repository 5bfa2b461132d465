import { Argument, Command } from 'commander';
import type { Write } from '../run/forms';
import type { Shell } from './scripts';
import { SCRIPTS, SHELLS } from './scripts';
import { completionTable } from './table';

const EXAMPLES = `
Examples:
  eval "$(copydesk completion bash)"                                  in ~/.bashrc
  eval "$(copydesk completion zsh)"                                   in ~/.zshrc, after compinit
  copydesk completion fish > ~/.config/fish/completions/copydesk.fish
  copydesk completion powershell | Out-String | Invoke-Expression     in $PROFILE`;

/** The command `completion`. @param program all that is completed: its commands with their options. */
export function completionCommand(program: Command, write: Write): Command {
  return new Command('completion')
    .description('print a script that completes commands, options and their values in a shell')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .action((shell: Shell) => write(SCRIPTS[shell](program.name(), completionTable(program))));
}
