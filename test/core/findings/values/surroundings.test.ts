import { deepEqual, equal } from 'node:assert/strict';
import {
  SentenceWords,
  haveSameAround,
  toldAlike,
  wordsNear,
} from '../../../../src/core/findings/values/surroundings';
import { SourceSpans } from '../../../../src/core/findings/build';
import type { PlacedArticle } from '../../../../src/core/findings/placed';
import { wordHash } from '../../../../src/core/findings/texts/runs';
import { readArticle } from '../../../../src/core/text/reader';

/** An article in which nothing was recognised. */
function placed(text: string): PlacedArticle {
  const article = readArticle('a.txt', text);
  const mentions = { names: [], dates: [], quantities: [], quotations: [], roles: [] };
  const reading = { article, mentions, claims: [] };
  const spans = new SourceSpans(article);
  return { ...reading, reading, spans, entities: [], actors: [], aged: new Map() };
}

/** What stands around the words of each sentence of a text, by the indexes of its tokens, packed. */
function around(
  text: string,
  ...runs: readonly (readonly [sentence: number, first: number, last: number])[]
) {
  const words = new SentenceWords(placed(text));
  const all = runs.map((run) => words.around(...run));
  words.pack();
  return all;
}

const hashes = (...words: readonly string[]) =>
  words.map((word) => wordHash(word, 0, word.length)).sort((a, b) => a - b);

const TEXT = 'A cold pump drew much water. The pump burst.\n';

suite('words around a value', () => {
  test('are those of its sentence but its own, and no small ones', () => {
    const [pump, second] = around(TEXT, [0, 2, 3], [1, 8, 9]);
    deepEqual(pump && wordsNear(pump), hashes('cold', 'drew', 'water'));
    equal(pump?.count, 4);
    deepEqual(second && wordsNear(second), hashes('burst'));
  });

  test('count the less the farther off they stand', () => {
    const [pump] = around(TEXT, [0, 2, 3]);
    const { codes, near } = pump?.among ?? { codes: [], near: [] };
    const nearness = (word: string) =>
      near[(pump?.nearFrom ?? 0) + Array.from(codes).indexOf(hashes(word)[0] as number)];
    deepEqual(['cold', 'drew', 'water', 'pump'].map(nearness), [240, 240, 200, 0]);
    equal(pump?.size, 240 ** 2 + 240 ** 2 + 200 ** 2);
  });

  test('are kept once for all values of a sentence, in one list for the article', () => {
    const [one, other, third] = around(TEXT, [0, 1, 2], [0, 2, 3], [1, 8, 9]);
    equal(one?.among, third?.among);
    deepEqual([one?.from, other?.from, third?.from], [0, 0, 4]);
    deepEqual([one?.nearFrom, other?.nearFrom, third?.nearFrom], [0, 4, 8]);
    deepEqual([one?.among.codes.length, one?.among.near.length], [6, 10]);
  });

  test('are the same in another article, and as near', () => {
    const [one, other] = around(TEXT, [0, 2, 3], [0, 3, 4]);
    const [same] = around(`Rust is red.\n\n${TEXT}`, [1, 6, 7]);
    if (!one || !other || !same) throw new Error('missing');
    equal(haveSameAround(one, same), true);
    equal(haveSameAround(one, other), false);
    deepEqual(toldAlike(one, same), { context: 3 / 3.5, sentence: 4 / 4.5 });
  });
});
