import assert from 'node:assert/strict';
import { entriesOf, tableOf } from '../../../src/core/records/table';

suite('Entries as a table', () => {
  test('have each set of keys once', () => {
    const table = tableOf([
      { type: 'place', name: 'Oslo', of: undefined },
      { type: 'place', name: 'Bergen' },
      { type: 'date', interval: { start: -Infinity, end: 20_000 } },
    ]);
    assert.deepEqual(table, {
      keys: [
        ['type', 'name'],
        ['type', 'interval'],
      ],
      rows: [
        [0, 'place', 'Oslo'],
        [0, 'place', 'Bergen'],
        [1, 'date', { start: '-Infinity', end: 20_000 }],
      ],
    });
  });

  test('are the same when they come back from JSON', () => {
    const entries = [
      { min: 40, max: Infinity, score: [[6, 4]], who: { kind: 'aged', min: 36, max: 36 } },
      { text: 'Infinity', negative: false, names: [] },
    ];
    assert.deepEqual(entriesOf(JSON.parse(JSON.stringify(tableOf(entries)))), entries);
  });

  test('are none where a row does not fit its keys', () => {
    for (const table of [
      undefined,
      [],
      { keys: [['a']] },
      { keys: ['a'], rows: [] },
      { keys: [['a']], rows: [[0]] },
      { keys: [['a']], rows: [[1, 2]] },
      { keys: [[1]], rows: [[0, 2]] },
    ])
      assert.equal(entriesOf(table), undefined, JSON.stringify(table));
  });
});
