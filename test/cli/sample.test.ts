import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/core/report/json';
import { SAMPLE_FILES } from '../../src/editor/start/sampleFiles';
import { check } from './checked';

const sample = join(__dirname, '..', '..', '..', 'sample');

suite('the sample story', () => {
  test('is the files that the extension copies', () => {
    assert.deepEqual(readdirSync(sample).sort(), [...SAMPLE_FILES]);
  });

  test('contradicts itself eight times, each in a kind of its own, and nothing else is loud', async () => {
    const { output, warnings } = await check([sample], { format: 'json' });
    const { findings } = JSON.parse(output) as Report;
    const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      loud
        .map(({ code, readings }) => [code, ...readings.map(({ spans: [first] }) => first?.text)])
        .sort(([a = ''], [b = '']) => a.localeCompare(b)),
      [
        ['date.weekday', 'Wednesday, 11 March 2025'],
        ['name.spelling', 'Ellen Tarvin', 'Ellen Tarvyn'],
        ['number.differs', '340 tonnes', '430 tonnes'],
        ['number.sum', 'Nine', 'five'],
        ['order.differs', 'closed after the collision', 'closed before the collision'],
        [
          'quote.altered',
          'We will have people walking over this bridge again before the summer',
          'We hope to have people walking over this bridge again before the summer',
        ],
        ['role.differs', 'Inspector', 'Superintendent'],
        [
          'scope.differs',
          'first barge to damage the bridge since 1968',
          'first barge to damage the bridge since 1974',
        ],
      ],
    );
    assert.deepEqual(warnings, []);
  });
});
