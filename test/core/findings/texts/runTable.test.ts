import assert from 'node:assert/strict';
import { RunTable, runsOf } from '../../../../src/core/findings/texts/runTable';

/** Words that all differ, then the ten from the seventh on again. */
const CODES = Int32Array.from({ length: 1010 }, (_, word) => (word < 1000 ? word : word - 994));

function found(table: RunTable): number[] {
  const runs: number[] = [];
  table.find(CODES, 0, CODES.length, runs);
  return runs;
}

/** The indexes of the words at which runs start. */
const starts = (table: RunTable) => found(table).filter((_, index) => index % 2 === 0);

suite('tables of runs', () => {
  test('number each run once, however many they are', () => {
    const table = new RunTable(5);
    table.add(CODES, 0, CODES.length);
    assert.equal(table.size, 1000);
    const runs = found(table);
    assert.deepEqual(runs.slice(0, 6), [0, 0, 1, 1, 2, 2]);
    assert.deepEqual(runs.slice(-4), [1004, 10, 1005, 11]);
    assert.equal(runs.length, 2 * 1006);
  });

  test('hold no run that goes from one stretch into the next', () => {
    const table = runsOf(
      5,
      10,
      (take) => {
        take(CODES, 0, 7);
        take(CODES, 7, 10);
      },
      false,
    );
    assert.deepEqual(starts(table), [0, 1, 2]);
  });

  test('hold what stands twice and little else when they are sifted', () => {
    const table = runsOf(5, CODES.length, (take) => take(CODES, 0, CODES.length), true);
    const held = new Set(starts(table));
    for (const start of [6, 11, 1000, 1005]) assert.ok(held.has(start), `no run at ${start}`);
    assert.ok(table.size < 300, `${table.size} runs`);
  });
});
