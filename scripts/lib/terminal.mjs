/** Whether a person may be looking: a line can then be written over. */
const live = Boolean(process.stdout.isTTY);

/** @param {string} text A line of news for the person at the terminal. */
export function say(text) {
  console.log(text);
}

/**
 * Runs one long step and says what it is while it runs, and how long it took.
 *
 * @template T
 * @param {string} label What is done, in the form "Installing …".
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>} What the work gives.
 */
export async function step(label, work) {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  if (!live) console.log(`▸ ${label} …`);
  const draw = () => process.stdout.write(`\r\x1b[K▸ ${label} … ${seconds()}`);
  const timer = live ? setInterval(draw, 250) : undefined;
  if (live) draw();
  const end = (mark, note) => {
    clearInterval(timer);
    process.stdout.write(`${live ? '\r\x1b[K' : ''}${mark} ${label}: ${note}\n`);
  };
  try {
    const result = await work();
    end('✔', seconds());
    return result;
  } catch (error) {
    end('✘', `failed after ${seconds()}`);
    throw error;
  }
}

/**
 * Runs a whole command: a failure ends it with its message, without a trace, and exit code 2.
 *
 * @param {() => Promise<number | void>} work Gives the exit code, 0 by default.
 */
export async function main(work) {
  try {
    process.exit((await work()) ?? 0);
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exit(2);
  }
}
