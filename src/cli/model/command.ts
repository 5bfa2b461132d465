import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { plainLine } from '../../core/text/plain';
import type { Model } from './model';
import { MAX_REPLY_BYTES, MAX_SAID, ModelError, ReplyBytes } from './model';

const isWindows = process.platform === 'win32';

/** What ends a process from outside. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How much of a command's standard error is kept, from its end, in UTF-16 units. */
const MAX_ERRORS = 10_000;

/**
 * A command as a model: the system's shell runs it once a request, which it gets on standard input; its standard output is
 * the reply.
 * @param timeout in milliseconds.
 */
export function commandModel(command: string, name: string, timeout: number): Model {
  return { name, ask: (request) => run(command, request, timeout) };
}

/** A name for the model of a command: its first word without the folders before it ("/opt/bin/llm -m x" is "llm"). */
export function nameOfCommand(command: string): string {
  const [, double, single, plain] = /^\s*(?:"([^"]+)"|'([^']+)'|(\S+))/.exec(command) ?? [];
  const word = double ?? single ?? plain ?? '';
  return word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1) || 'command';
}

function run(command: string, request: string, timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      ...{ shell: true, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true },
      // A process group of its own, so that what the shell has started can be ended with it.
      detached: !isWindows,
    });
    const release = endWithThis(child);
    const reply = new ReplyBytes();
    let errors = '';
    const fail = (why: string) => reject(new ModelError(why));
    /** Ends the command; what has left its group may hold its pipes open, so they are closed from here. */
    const stop = (why: string) => {
      fail(why);
      killAll(child);
      for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.destroy();
    };
    const timer = setTimeout(
      () => stop(`The command gave no reply within ${timeout / 1000} seconds.`),
      timeout,
    );
    child.stdout.on('data', (chunk: Buffer) => {
      if (!reply.add(chunk)) stop(`The command printed more than ${MAX_REPLY_BYTES / 1_000_000} MB.`);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors = (errors + chunk).slice(-MAX_ERRORS);
    });
    // A command need not read what it is sent: its exit code and its output say how it went.
    child.stdin.on('error', () => undefined);
    child.stdin.end(request);
    child.on('error', (error) => {
      release();
      clearTimeout(timer);
      fail(`The command could not be run: ${error.message}.`);
    });
    child.on('close', (code, signal) => {
      release();
      clearTimeout(timer);
      if (code === 0) resolve(reply.text);
      else fail(`The command ended with ${code === null ? signal : `exit code ${code}`}${said(errors)}`);
    });
  });
}

/** Kills a process with all that it has started. */
function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (isWindows) {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}

/** Ends a command with this process, since Ctrl-C does not reach another process group. @returns what ends that */
function endWithThis(child: ChildProcess): () => void {
  if (isWindows) return () => undefined;
  const onExit = () => killAll(child);
  const onSignal = (signal: NodeJS.Signals) => {
    release();
    killAll(child);
    // As if nobody had listened.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const release = () => {
    process.off('exit', onExit);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.on('exit', onExit);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return release;
}

/** The end of what a command wrote to standard error, where it wrote anything. */
function said(errors: string): string {
  const line = plainLine(errors);
  if (line === '') return ' and said nothing on standard error.';
  return `: ${line.length > MAX_SAID ? `…${line.slice(-MAX_SAID)}` : line}`;
}
