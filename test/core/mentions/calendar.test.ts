import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateOf, dayOf, formatDay, parseDay, weekdayOf } from '../../../src/core/mentions/calendar';

suite('calendar', () => {
  test('days are counted from 1970-01-01', () => {
    assert.equal(dayOf(1970, 1, 1), 0);
    assert.equal(dayOf(2000, 3, 1), 11017);
    assert.equal(dayOf(1969, 12, 31), -1);
  });

  test('days and dates agree with those of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        const expected = {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        };
        assert.deepEqual(dateOf(day), expected);
        assert.equal(dayOf(expected.year, expected.month, expected.day), day);
        assert.equal(weekdayOf(day), (date.getUTCDay() + 6) % 7);
      }),
    );
  });

  test('a month or day out of range carries over', () => {
    assert.equal(formatDay(dayOf(2024, 13, 1)), '2025-01-01');
    assert.equal(formatDay(dayOf(2024, 0, 1)), '2023-12-01');
    assert.equal(formatDay(dayOf(2024, 2, 30)), '2024-03-01');
  });

  test('weekdays run from Monday', () => {
    assert.equal(weekdayOf(dayOf(2025, 6, 30)), 0);
    assert.equal(weekdayOf(dayOf(2025, 7, 6)), 6);
  });

  test('only dates that exist are read', () => {
    assert.equal(parseDay('2025-07-03'), dayOf(2025, 7, 3));
    assert.equal(parseDay('2024-02-29'), dayOf(2024, 2, 29));
    for (const text of ['2025-02-29', '2025-13-01', '2025-7-3', '03.07.2025', '2025-07-03T10:00', ''])
      assert.equal(parseDay(text), undefined, text);
  });
});
