import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const main = require.resolve('../../src/cli/main');

/** What a run of the command line gave. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a run takes place and what it is handed. */
export interface Place {
  /** The working folder; this process's, unless told. */
  readonly folder?: string;
  /** What comes on standard input; nothing, unless told. */
  readonly input?: string;
}

/** Runs the command line as a process of its own. @param environment added to this one's. */
export async function runCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  { folder, input }: Place = {},
): Promise<Run> {
  const own = { ...process.env };
  delete own['COPYDESK_MODEL_KEY'];
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...own, ...environment },
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  // Who ends early does not read all of it.
  child.stdin.on('error', () => undefined).end(input ?? '');
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { code, stdout, stderr };
}

/** The commands that a page of help lists. */
export function commandsIn(help: string): string[] {
  const [, section = ''] = /\nCommands:\n((?: .*\n)+)/.exec(help) ?? [];
  return [...section.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name as string);
}
