import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  HIGHLIGHT_KINDS,
  kindsIn,
  limitIn,
  nameIn,
  quietIn,
  severityIn,
} from '../../src/editor/settingValues';
import { runs } from '../mutated';

const FINDING = { code: 'name.spelling', severity: 'warning' } as const;

suite('values of settings', () => {
  test('are taken as they are meant', () => {
    assert.equal(severityIn({ 'name.spelling': 'hint' }, FINDING), 'hint');
    assert.equal(severityIn({ 'name.spelling': 'ignore' }, FINDING), 'ignore');
    assert.equal(severityIn({ 'name.form': 'hint' }, FINDING), 'warning');
    assert.equal(quietIn('none'), 'none');
    assert.equal(limitIn(7.9), 7);
    assert.equal(limitIn(0), 1);
    assert.deepEqual([...kindsIn(['quote', 'person', 'quote'])], ['person', 'quote']);
    assert.deepEqual([...kindsIn([])], []);
    assert.equal(nameIn(' Kim '), 'Kim');
  });

  for (const value of [
    null,
    5,
    true,
    'constructor',
    { 'name.spelling': 'toString' },
    { 'name.spelling': null },
  ]) {
    test(`of another type count as unset: ${JSON.stringify(value)}`, () => {
      assert.equal(severityIn(value, FINDING), 'warning');
      assert.equal(quietIn(value), 'few');
      assert.equal(limitIn(value), value === 5 ? 5 : 100);
      assert.deepEqual([...kindsIn(value)], HIGHLIGHT_KINDS);
      assert.equal(nameIn(value), value === 'constructor' ? value : undefined);
    });
  }

  test('are values of the setting, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom('name.spelling', '__proto__'), fc.anything())),
        (value) => {
          assert.ok(
            ['ignore', 'hint', 'information', 'warning', 'error'].includes(severityIn(value, FINDING)),
          );
          assert.ok(['few', 'all', 'none'].includes(quietIn(value)));
          assert.ok(Number.isInteger(limitIn(value)) && limitIn(value) >= 1);
          assert.ok([...kindsIn(value)].every((kind) => HIGHLIGHT_KINDS.includes(kind)));
          assert.notEqual(nameIn(value), '');
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
