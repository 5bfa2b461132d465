import type { Command, Option } from 'commander';

/** A word that can be completed, with what it is for in a line. */
export interface Word {
  readonly word: string;
  readonly about: string;
}

/** What may follow a command. */
export interface Entry {
  /** Its name with those of the commands that it belongs to: "", "check", "sheet status". */
  readonly path: string;
  /** The commands that belong to it. */
  readonly commands: readonly Word[];
  readonly options: readonly (Word & {
    /** Whether a value follows, and those that it may have where they are known; else it is taken for a file. */
    readonly takesValue: boolean;
    readonly values: readonly string[];
  })[];
  /** What its arguments may be, where that is known; else they are files. */
  readonly values: readonly string[];
}

/** All commands of a program with what may follow each, as the program itself has them. */
export function completionTable(program: Command): Entry[] {
  return entriesOf(program, []);
}

const HELP = 'help';

function entriesOf(command: Command, path: readonly string[]): Entry[] {
  const help = command.createHelp();
  const commands = help.visibleCommands(command);
  const entry = {
    path: path.join(' '),
    commands: commands.map((one) => ({ word: one.name(), about: line(one.description()) })),
    options: help.visibleOptions(command).map((option) => ({
      word: nameOf(option),
      about: line(option.description),
      takesValue: option.required || option.optional,
      values: option.argChoices ?? [],
    })),
    values: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
  };
  // `help` has the names of the commands beside it.
  const names = commands.map((one) => one.name()).filter((name) => name !== HELP);
  return [
    entry,
    ...commands.flatMap((one) => {
      const entries = entriesOf(one, [...path, one.name()]);
      return one.name() === HELP ? entries.map((each) => ({ ...each, values: names })) : entries;
    }),
  ];
}

const nameOf = ({ long, short }: Option) => long ?? short ?? '';
const line = (text: string) => text.replaceAll(/\s+/g, ' ');
