import { deepEqual, equal } from 'node:assert/strict';
import type { QuotedPiece, QuotedWords } from '../../../../src/core/findings/quotations/quotedAlike';
import { QuotedAlike } from '../../../../src/core/findings/quotations/quotedAlike';
import { toEnd } from '../../../../src/core/text/steps';

/** An article with quotations whose words are of one letter, "/" between them. */
function quoted(path: string, words: string): QuotedWords {
  const pieces = words.split('/');
  const ends = pieces.map((_, index) => pieces.slice(0, index + 1).join('').length);
  return { path, row: { codes: Int32Array.from(pieces.join(''), (word) => word.charCodeAt(0)), ends } };
}

/** Each group as "a0 b1". */
const shown = (groups: readonly (readonly QuotedPiece[])[]) =>
  groups.map((pieces) => pieces.map(({ path, index }) => `${path}${index}`).join(' '));

suite('quotations that are one by their words', () => {
  test('share four words in a row and most of the shorter one', () => {
    const alike = new QuotedAlike();
    const all = [quoted('a', 'abcdefghij/xyz'), quoted('b', 'pq/abcdefghi'), quoted('c', 'abcdmnopqrst')];
    deepEqual(shown(toEnd(alike.joining(all))), ['a0 b1']);
  });

  test('are joined through a third, in the order of the first of each', () => {
    const alike = new QuotedAlike();
    const all = [quoted('a', 'stuv/abcd'), quoted('b', 'abcdefgh'), quoted('c', 'efgh/stuv')];
    deepEqual(shown(toEnd(alike.joining(all))), ['a0 c1', 'a1 b0 c0']);
  });

  test('are looked for again only where words have changed', () => {
    const alike = new QuotedAlike();
    const [a, b] = [quoted('a', 'abcd'), quoted('b', 'xabcd')];
    const before = toEnd(alike.joining([a, b]));
    equal(toEnd(alike.joining([a, quoted('b', 'xabcd')])), before);
    deepEqual(shown(toEnd(alike.joining([a, quoted('b', 'xabdc')]))), []);
    deepEqual(shown(toEnd(alike.joining([quoted('a', 'xabdc'), quoted('b', 'xabdc')]))), ['a0 b0']);
    deepEqual(shown(toEnd(alike.joining([quoted('b', 'xabdc')]))), []);
  });

  test('are found after an update that was not gone on with', () => {
    const all = (words: string) => [quoted('a', 'abcd/efgh'), quoted('b', words), quoted('c', 'zefgh')];
    const fresh = (words: string) => shown(toEnd(new QuotedAlike().joining(all(words))));
    for (let steps = 1; steps < 12; steps++) {
      const alike = new QuotedAlike();
      toEnd(alike.joining(all('xyz')));
      const left = alike.joining(all('abcd'));
      for (let step = 0; step < steps; step++) left.next();
      deepEqual(shown(toEnd(alike.joining(all('xyz')))), fresh('xyz'), `left after ${steps} steps`);
      deepEqual(shown(toEnd(alike.joining(all('efgh')))), fresh('efgh'), `left after ${steps} steps`);
    }
  });
});
