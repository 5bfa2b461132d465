/**
 * What a measure prints: a line with a value and, where there is one, the target and whether it is met.
 * @typedef {{ what: string, value: string, target?: string, met?: boolean }} Row
 */

/**
 * Times a piece of work by the clock and by the processor time of this process, its collector and compiler threads
 * included. Other work on the machine lengthens the first, threads side by side the second: neither is less than what
 * the work takes on a quiet machine, so the lesser of the two counts.
 *
 * @param {() => void} work
 * @returns {{ least: number, wall: number, cpu: number }} In milliseconds.
 */
export function time(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const processor = (user + system) / 1000;
  return { least: Math.min(wall, processor), wall, cpu: processor };
}

/** The value below which this share (0 to 1) of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const median = (values) => quantile(values, 0.5);

/** Milliseconds in a fitting unit. */
export function duration(milliseconds) {
  if (milliseconds < 1) return `${(milliseconds * 1000).toFixed(0)} µs`;
  if (milliseconds < 100) return `${milliseconds.toFixed(1)} ms`;
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

/** What the work took, with its measures. */
export const measured = ({ least, cpu, wall, thread }) =>
  `${duration(least)} (processor ${duration(cpu)}, clock ${duration(wall)}${thread === undefined ? '' : `, thread ${duration(thread)}`})`;

export const times = (ratio) => `${ratio.toFixed(ratio < 20 ? 1 : 0)} times`;
export const grouped = (number) => String(Math.round(number)).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Hands the rows of a measure to the run that started it. */
export function report(rows) {
  process.stdout.write(`${JSON.stringify(rows)}\n`);
}
