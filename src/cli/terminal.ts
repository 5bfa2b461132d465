import type { Output } from './output';
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

/** Whether standard output is to have colours: a terminal, unless the environment says otherwise. */
export function isColoured(): boolean {
  const { NO_COLOR: none, FORCE_COLOR: forced } = process.env;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return process.stdout.isTTY && !none;
}
