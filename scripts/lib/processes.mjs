import { spawn, spawnSync } from 'node:child_process';

/** The processes that this one started and that still run. */
const running = new Set();
/** What to do when this process ends, last first. */
const cleanups = [];
const windows = process.platform === 'win32';
const obeyInMs = 4000;
/** Whether this process was told to end. */
let ending = false;

/**
 * Starts a process that ends, with all that it started itself, when this one does.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {import('node:child_process').ChildProcess}
 */
export function start(command, args, options = {}) {
  // A process group of its own (outside Windows) can be ended whole.
  const child = spawn(command, args, { detached: !windows, windowsHide: true, ...options });
  running.add(child);
  for (const event of ['exit', 'error']) child.once(event, () => running.delete(child));
  return child;
}

/**
 * Runs a process to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { quiet?: boolean }} [options] With `quiet` its output is only kept.
 * @returns {Promise<{ code: number, output: string }>} The exit code (1 when a signal ended it), and standard output and error.
 * @throws When the command cannot be started.
 */
export function run(command, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const chunks = [];
    const keep = (stream) => (chunk) => {
      chunks.push(chunk);
      if (!quiet) stream.write(chunk);
    };
    child.stdout?.on('data', keep(process.stdout));
    child.stderr?.on('data', keep(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => {
      // When this process is being ended, whoever waits for the other is not to go on.
      if (!ending) resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}

/**
 * Runs a process quietly to its end and shows its output only if it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<string>} What it printed.
 * @throws When it fails, with its output.
 */
export async function runQuietly(command, args, options) {
  const { code, output } = await run(command, args, { quiet: true, ...options });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${code}\n${output}`);
  return output;
}

/**
 * Runs the npm that belongs to this Node, quietly.
 *
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return runQuietly(process.execPath, [cli, ...args], options);
  return runQuietly('npm', args, { shell: windows, ...options });
}

/**
 * Ends a process and all that it started: asks first, so that it can end what it started and remove what it wrote, and
 * ends it from outside when it has not obeyed in time.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>} Settles when it has ended.
 */
export async function end(child) {
  if (!running.has(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), obeyInMs);
  await ended;
  clearTimeout(timer);
}

/** Has `work` done when this process ends, by itself or by Ctrl-C. It must be synchronous. */
export function atEnd(work) {
  cleanups.push(work);
}

/** Sends a signal to a process and to all that belong to its group. */
function signal(child, name) {
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch {
    child.kill(name);
  }
}

process.once('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
  for (const work of cleanups.reverse()) work();
});
for (const [name, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
  process.once(name, () => {
    ending = true;
    void Promise.all([...running].map(end)).finally(() => process.exit(code));
  });
}
