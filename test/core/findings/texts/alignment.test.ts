import { equal } from 'node:assert/strict';
import { isWithin, sharedWords } from '../../../../src/core/findings/texts/alignment';

/** A row of words of one letter. */
const row = (words: string) => Int32Array.from(words, (word) => word.charCodeAt(0));

suite('alignment of words', () => {
  test('words in common, in order', () => {
    equal(sharedWords(row('abcbdab'), row('bdcaba')), 4);
    equal(sharedWords(row('abc'), row('')), 0);
  });

  test('a row within another', () => {
    equal(isWithin(row('abcd'), row('bc')), true);
    equal(isWithin(row('bc'), row('abcd')), true);
    equal(isWithin(row('bd'), row('abcd')), false);
  });
});
