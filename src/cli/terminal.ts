import { Option } from 'commander';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import type { Output } from './output';
import type { Display } from './paint';
import { printed } from './printed';

/** Says something beside the report. */
export function tell(line: string): void {
  process.stderr.write(`copydesk: ${printed(line).replaceAll('\n', ' ')}\n`);
}

/** Writes to standard output and waits until all of it is out, so that a pipe gets the whole report. */
export function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

export const standardOutput: Output = {
  write,
  finish: () => Promise.resolve(),
  discard: () => Promise.resolve(),
};

/** When there are colours: where a terminal shows them (`auto`), or whatever is there. */
export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof COLOR_CHOICES)[number];

/** The option for that. */
export function colorOption(): Option {
  return new Option('--color <when>', 'colours, and links where the terminal has them')
    .choices(COLOR_CHOICES)
    .default('auto');
}

/**
 * What standard output shows. An option goes before FORCE_COLOR, that before NO_COLOR, and that before what is there. Links are
 * for a terminal with colours that is known to have them, and never for a pipe or a file.
 */
export function displayOf(
  choice: ColorChoice,
  stream: { readonly isTTY?: boolean } = process.stdout,
  environment: NodeJS.ProcessEnv = process.env,
): Display {
  const isTerminal = stream.isTTY === true;
  const colours = choice === 'auto' ? isColoured(isTerminal, environment) : choice === 'always';
  return { colours, links: colours && isTerminal && createSupportsHyperlinks({ isTTY: true }) };
}

function isColoured(
  isTerminal: boolean,
  { NO_COLOR: none = '', FORCE_COLOR: forced = '', TERM: terminal }: NodeJS.ProcessEnv,
): boolean {
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && none === '' && terminal !== 'dumb';
}
