/** How the time to read one text grows with its length. */
import { loadEngine, storyOf } from '../lib/engine.mjs';
import { measured, grouped, report, time, times } from '../lib/measure.mjs';
import { writeText } from '../lib/news.mjs';

const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7];
const MOST = 12;

const engine = loadEngine();
const lexicon = engine.createLexicon();
const read = (text) => storyOf(engine, lexicon, [{ path: 'a.txt', text }]).read('a.txt');
for (let go = 0; go < 60; go++) read(writeText(5e4, go));

/** @type {import('../lib/measure.mjs').Row[]} */
const rows = [];
let before;
for (const size of SIZES) {
  const text = writeText(size, 3);
  // Short readings are taken together, so that the clock can tell them: a megabyte a go, and the best of several goes.
  const goes = Math.max(1, Math.round(1e6 / size));
  const takings = Array.from({ length: size > 1e6 ? 2 : 4 }, () =>
    time(() => {
      for (let go = 0; go < goes; go++) read(text);
    }),
  );
  const best = takings.reduce((a, b) => (b.least < a.least ? b : a));
  const taken = { least: best.least / goes, cpu: best.cpu / goes, wall: best.wall / goes };
  const growth = before && taken.least / before.least;
  rows.push({
    what: `${grouped(size / 1000)} kB`,
    value: measured(taken) + (growth ? `, ${times(growth)} the time of a tenth` : ''),
    ...(growth && { target: `at most ${MOST} times`, met: growth <= MOST }),
  });
  before = taken;
}
report(rows);
