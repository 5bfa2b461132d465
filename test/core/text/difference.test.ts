import assert from 'node:assert/strict';
import { difference } from '../../../src/core/text/difference';

suite('the difference of two texts', () => {
  test('texts that are the same have none', () => {
    assert.equal(difference('Oslo', 'Oslo'), undefined);
  });

  test('what is common before and after it stays', () => {
    assert.deepEqual(difference('It killed 56 people.', 'It killed 58 people.'), {
      start: 11,
      end: 12,
      text: '8',
    });
  });

  test('a line that is put in, or taken out, takes its line end along', () => {
    assert.deepEqual(difference('a\r\nc\r\n', 'a\r\nb\r\nc\r\n'), { start: 3, end: 3, text: 'b\r\n' });
    assert.deepEqual(difference('a\r\na\r\n', 'a\r\n'), { start: 3, end: 6, text: '' });
  });

  test('no character is cut in half', () => {
    assert.deepEqual(difference('so 😀 it is', 'so 😁 it is'), { start: 3, end: 5, text: '😁' });
    assert.deepEqual(difference('\u{10000}', '\u{10400}'), { start: 0, end: 2, text: '\u{10400}' });
  });
});
