import { deepEqual } from 'node:assert/strict';
import type { Finding, Severity } from '../../../src/core/findings/finding';
import { Cells, oncePerDisagreement } from '../../../src/core/findings/once';

/** A finding with a reading for each list of places, as "path start-end". */
function finding(id: string, severity: Severity, ...readings: readonly string[][]): Finding {
  const spanOf = (place: string) => {
    const [path = '', range = ''] = place.split(' ');
    const [start = 0, end = 0] = range.split('-').map(Number);
    return { path, start, end, text: '' };
  };
  return {
    id,
    code: 'number.differs',
    severity,
    said: id,
    message: id,
    readings: readings.map((places, index) => ({ value: String(index), spans: places.map(spanOf) })),
    grounds: '',
    why: '',
  };
}

/** The ids of the findings that are told. */
function told(...findings: readonly Finding[]): string[] {
  const cells = new Cells();
  const found = findings.map((each) => ({ finding: each, extent: cells.extentOf(each) }));
  return oncePerDisagreement(found, cells.size).map(({ finding: { id } }) => id);
}

suite('findings on one disagreement', () => {
  test('are told once where each reading of the later one overlaps one of the earlier', () => {
    const first = finding('first', 'warning', ['a 10-20'], ['b 100-110']);
    deepEqual(told(first, finding('same', 'warning', ['a 19-30'], ['b 90-101'])), ['first']);
    deepEqual(told(first, finding('beside', 'warning', ['a 20-30'], ['b 100-110'])), ['first', 'beside']);
    deepEqual(told(first, finding('elsewhere', 'warning', ['a 10-20'], ['c 100-110'])), [
      'first',
      'elsewhere',
    ]);
  });

  test('are heard by their gravity: a contradiction before a variance, wherever they stand', () => {
    const variance = finding('variance', 'information', ['a 10-20'], ['b 10-20']);
    const contradiction = finding('contradiction', 'error', ['a 12-14'], ['b 12-14']);
    deepEqual(told(variance, contradiction), ['contradiction']);
  });

  test('leave hints alone, which only a hint covers', () => {
    const hint = finding('hint', 'hint', ['a 10-20']);
    deepEqual(told(finding('warning', 'warning', ['a 10-20'], ['b 10-20']), hint), ['warning', 'hint']);
    deepEqual(told(hint, finding('again', 'hint', ['a 15-16'])), ['hint']);
  });

  test('overlap across long stretches, and where they begin in different cells', () => {
    const long = finding('long', 'warning', ['a 0-1000'], ['b 63-65']);
    deepEqual(told(long, finding('within', 'information', ['a 700-701'], ['b 64-70'])), ['long']);
  });

  test('are left out where one with the same id was told', () => {
    deepEqual(
      told(finding('one', 'warning', ['a 0-5'], ['b 0-5']), finding('one', 'warning', ['c 0-5'], ['d 0-5'])),
      ['one'],
    );
  });
});
