import { deepEqual, equal } from 'node:assert/strict';
import { Aligner, isWithin, sharedWords, WordBag } from '../../../src/core/findings/alignment';

/** A row of words of one letter. */
const row = (words: string) => Int32Array.from(words, (word) => word.charCodeAt(0));

suite('alignment of words', () => {
  const aligner = new Aligner(8);

  test('rows are lined up by what they have in common', () => {
    deepEqual(aligner.align(row('abxcd'), row('abycde')), {
      gaps: [
        { aFrom: 2, aTo: 3, bFrom: 2, bTo: 3 },
        { aFrom: 5, aTo: 5, bFrom: 5, bTo: 6 },
      ],
      shared: 4,
    });
  });

  test('nothing is left of the rows before', () => {
    aligner.align(row('abcdefgh'), row('xbcdefgh'));
    deepEqual(aligner.align(row('xy'), row('z')), {
      gaps: [{ aFrom: 0, aTo: 2, bFrom: 0, bTo: 1 }],
      shared: 0,
    });
    deepEqual(aligner.align(row('abc'), row('abc')), { gaps: [], shared: 3 });
  });

  test('words in common, in order and in any order', () => {
    equal(sharedWords(row('abcbdab'), row('bdcaba')), 4);
    equal(sharedWords(row('abc'), row('')), 0);
    const bag = new WordBag(8);
    bag.fill(row('aabc'));
    deepEqual([bag.hasOf(row('xaaay'), 0, 5, 2), bag.hasOf(row('xaaay'), 0, 5, 3)], [true, false]);
    equal(bag.hasOf(row('cba'), 1, 3, 2), true);
    bag.fill(row('c'));
    deepEqual([bag.hasOf(row('aabc'), 0, 4, 1), bag.hasOf(row('aabc'), 0, 4, 1.5)], [true, false]);
  });

  test('a row within another', () => {
    equal(isWithin(row('abcd'), row('bc')), true);
    equal(isWithin(row('bc'), row('abcd')), true);
    equal(isWithin(row('bd'), row('abcd')), false);
  });
});
