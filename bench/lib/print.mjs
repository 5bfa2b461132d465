import { cpus, loadavg } from 'node:os';

/**
 * Prints a table of figures, each with its target beside it.
 * @param {string} title
 * @param {import('./measure.mjs').Row[]} rows
 */
export function print(title, rows) {
  const left = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\n${title}`);
  for (const { what, value, target, met } of rows) {
    const verdict = target === undefined ? '' : `  [${target}: ${met ? 'met' : 'MISSED'}]`;
    console.log(`  ${what.padEnd(left)}  ${value}${verdict}`);
  }
}

/** The machine, in a line. */
export function machine() {
  const load = loadavg()[0].toFixed(1);
  return `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${load}`;
}
