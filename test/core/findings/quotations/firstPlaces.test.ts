import { deepEqual } from 'node:assert/strict';
import { FirstPlaces } from '../../../../src/core/findings/quotations/firstPlaces';
import type { WordRow } from '../../../../src/core/findings/texts/runs';
import { toEnd } from '../../../../src/core/text/steps';

interface Text {
  readonly name: string;
  readonly row: WordRow;
}

/** Words of one letter, "/" between pieces. */
function textOf(name: string, words: string): Text {
  const pieces = words.split('/');
  const ends = pieces.map((_, index) => pieces.slice(0, index + 1).join('').length);
  return { name, row: { codes: Int32Array.from(pieces.join(''), (word) => word.charCodeAt(0)), ends } };
}

const placesOf3 = () => new FirstPlaces<Text>(3, ({ row }) => row);

/** The links of a text as "word>text:word". */
const shown = (places: FirstPlaces<Text>, text: Text) =>
  places.linksOf(text).map(({ at, first, firstAt }) => `${at}>${first.name}:${firstAt}`);

suite('first places of runs', () => {
  test('a run is linked to the text that has it first', () => {
    const [a, b, c] = [textOf('a', 'xabcy'), textOf('b', 'zabcz'), textOf('c', 'abc')];
    const places = placesOf3();
    toEnd(places.updating([a, b, c]));
    deepEqual(
      [a, b, c].map((text) => shown(places, text)),
      [[], ['1>a:1'], ['0>a:1']],
    );
  });

  test('pieces of one text are linked, no run goes from one into the next, and none within a piece is linked', () => {
    const a = textOf('a', 'abcabc/xabc/ab/c');
    const places = placesOf3();
    toEnd(places.updating([a]));
    deepEqual(shown(places, a), ['7>a:0']);
  });

  test('when the first text goes the next one is the first', () => {
    const [a, b, c] = [textOf('a', 'abc'), textOf('b', 'xabcd'), textOf('c', 'abcd')];
    const places = placesOf3();
    toEnd(places.updating([a, b, c]));
    deepEqual(shown(places, c), ['0>a:0', '1>b:2']);
    deepEqual(toEnd(places.updating([b, c])), [b, c]);
    deepEqual(
      [b, c].map((text) => shown(places, text)),
      [[], ['0>b:1', '1>b:2']],
    );
  });

  test('a text that comes before others is linked to, and those are told whose links changed', () => {
    const [a, b, c] = [textOf('a', 'pqr'), textOf('b', 'abcd'), textOf('c', 'bcde')];
    const places = placesOf3();
    toEnd(places.updating([b, c]));
    deepEqual(shown(places, c), ['0>b:1']);
    const came = textOf('a', 'cde');
    deepEqual(toEnd(places.updating([came, b, c])), [came, c]);
    deepEqual(shown(places, c), ['0>b:1', '1>a:0']);
    deepEqual(toEnd(places.updating([a, b, c])), [a, c]);
    deepEqual(shown(places, c), ['0>b:1']);
    deepEqual(toEnd(places.updating([a, b, c])), []);
  });

  test('an update that is left half done changes nothing, and the next one tells all', () => {
    const [a, b, c] = [textOf('a', 'abc'), textOf('b', 'xabc'), textOf('c', 'abcd')];
    const places = placesOf3();
    toEnd(places.updating([b, c]));
    const left = places.updating([a, b, c]);
    left.next();
    left.next();
    left.next();
    deepEqual(shown(places, c), ['0>b:1']);
    deepEqual(toEnd(places.updating([a, b, c])), [a, b, c]);
    deepEqual(shown(places, c), ['0>a:0']);
  });
});
