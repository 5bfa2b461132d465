import type { Steps } from '../core/text/steps';

/** How long work goes on before others get their turn, in milliseconds. */
const SLICE = 12;

/**
 * Lets others have their turn. A timer would keep a browser waiting for four milliseconds each time, and `setImmediate` goes
 * on in the same round of Node's event loop, before timers and messages.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const onmessage = () => {
      port1.close();
      resolve();
    };
    // Node's types do not know this of its ports.
    Object.assign(port1, { onmessage });
    port2.postMessage(undefined);
  });
}

/** @returns what is to be awaited between pieces of long work: it lets others have their turn where that is due. */
export function turns(): () => Promise<void> | undefined {
  let start = performance.now();
  return () => {
    if (performance.now() - start < SLICE) return undefined;
    return pause().then(() => {
      start = performance.now();
    });
  };
}

/** Does long work in slices, so that others get their turn in between, and before what follows it. */
export function inSlices<Result>(steps: Steps<Result>): Promise<Result>;
/**
 * The same for work that may become stale.
 * @param isStale asked after each turn of others.
 * @param report told before each of them.
 * @returns undefined where the work became stale and was not gone on with.
 */
export function inSlices<Result>(
  steps: Steps<Result>,
  isStale: () => boolean,
  report?: () => void,
): Promise<Result | undefined>;
export async function inSlices<Result>(
  steps: Steps<Result>,
  isStale: () => boolean = () => false,
  report?: () => void,
): Promise<Result | undefined> {
  const letOthers = turns();
  let isLong = false;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done && !isLong) return step.value;
    if (step.done) {
      await pause();
      return isStale() ? undefined : step.value;
    }
    const turn = letOthers();
    if (!turn) continue;
    isLong = true;
    report?.();
    await turn;
    if (isStale()) return undefined;
  }
}
