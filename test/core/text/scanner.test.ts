import assert from 'node:assert/strict';
import { scan } from '../../../src/core/text/scanner';
import type { Token } from '../../../src/core/text/token';

/** The texts of all tokens, a blank between them. */
const words = (text: string) =>
  scan(text)
    .map((token) => token.text)
    .join(' ');

/** The token whose text is given, which must be there. */
function token(text: string, sought: string): Token {
  const found = scan(text).find((each) => each.text === sought);
  assert.ok(found, `"${sought}" is no token of "${text}"`);
  return found;
}

const spanOf = ({ start, end }: Token) => [start, end];

suite('scanner: words', () => {
  test('words, numbers and marks with their places', () => {
    assert.deepEqual(
      scan('Two boats, 31 men.').map(({ kind, text, start, end }) => [kind, text, start, end]),
      [
        ['word', 'Two', 0, 3],
        ['word', 'boats', 4, 9],
        ['mark', ',', 9, 10],
        ['number', '31', 11, 13],
        ['word', 'men', 14, 17],
        ['mark', '.', 17, 18],
      ],
    );
  });

  test('the shape of a word', () => {
    const shapes = scan('rain Oslo NATO U.S. McKay iPhone A É').map(({ shape }) => shape);
    assert.deepEqual(shapes, [
      'lower',
      'capital',
      'upper',
      'upper',
      'capital',
      'mixed',
      'capital',
      'capital',
    ]);
  });

  test('spaces and line breaks before a token', () => {
    assert.deepEqual(
      scan('a b\nc-d').map(({ text, spaced, newline }) => [text, spaced, newline]),
      [
        ['a', false, true],
        ['b', true, false],
        ['c', true, true],
        ['-', false, false],
        ['d', false, false],
      ],
    );
  });

  test('a possessive ending is a token of its own, with either apostrophe and with a stray space', () => {
    assert.equal(words("Lund's ship’s keel"), "Lund 's ship 's keel");
    assert.equal(words('the ship’ s keel'), "the ship 's keel");
    assert.deepEqual(spanOf(token('the ship’ s keel', "'s")), [8, 11]);
    assert.equal(words("the boys' team"), "the boys ' team");
  });

  test('an apostrophe inside a word belongs to it and is made straight', () => {
    const found = token('said O’Brien', "O'Brien");
    assert.deepEqual(spanOf(found), [5, 12]);
    assert.equal(words('didn’t l’Aquila'), "didn't l'Aquila");
  });

  test('hyphens are tokens of their own', () => {
    assert.equal(words('a 36-year-old al-Amin'), 'a 36 - year - old al - Amin');
  });

  test('no sign counts twice: tokens are in order and apart', () => {
    const text = 'A “b”—c… (d) e’s *f* [g](http://h.i/j) 1,200.5 km² 👍🏽 k_l';
    let end = 0;
    for (const each of scan(text)) {
      assert.ok(each.start >= end && each.end > each.start);
      end = each.end;
    }
    assert.ok(end <= text.length);
  });
});

suite('scanner: what must not shift or split a name', () => {
  test('a byte order mark', () => assert.deepEqual(spanOf(token('\uFEFFOslo fell', 'Oslo')), [1, 5]));

  test('CRLF', () => assert.deepEqual(spanOf(token('One\r\n\r\nOslo', 'Oslo')), [7, 11]));

  test('emoji, one or with modifiers and joiners', () => {
    assert.deepEqual(spanOf(token('🚢 Oslo', 'Oslo')), [3, 7]);
    const family = '👨‍👩‍👧';
    assert.deepEqual(spanOf(token(`${family} Oslo`, family)), [0, family.length]);
    assert.deepEqual(spanOf(token(`${family} Oslo`, 'Oslo')), [family.length + 1, family.length + 5]);
    assert.deepEqual(spanOf(token('👍🏽 Oslo', 'Oslo')), [5, 9]);
  });

  test('combining accents', () => {
    const accented = 'Rene\u0301e';
    assert.deepEqual(spanOf(token(`by ${accented} Roy`, accented)), [3, 9]);
    assert.deepEqual(spanOf(token(`by ${accented} Roy`, 'Roy')), [10, 13]);
  });

  test('letters outside the Latin alphabet and outside the basic plane', () => {
    assert.equal(words('Київ 東京 Øresund'), 'Київ 東京 Øresund');
    assert.deepEqual(spanOf(token('𝐀 Oslo', 'Oslo')), [3, 7]);
  });

  test('soft hyphens and zero-width characters inside a name', () => {
    const soft = token('in Os\u00ADlo now', 'Oslo');
    assert.deepEqual(spanOf(soft), [3, 8]);
    assert.equal(soft.shape, 'capital');
    assert.deepEqual(spanOf(token('in Os\u200Blo now', 'Oslo')), [3, 8]);
    assert.deepEqual(spanOf(token('in \u200BOslo\u200B now', 'Oslo')), [4, 8]);
  });

  test('no-break spaces part words as spaces do', () => {
    assert.deepEqual(spanOf(token('New\u00A0Harbour', 'Harbour')), [4, 11]);
    assert.equal(token('New\u202FHarbour', 'Harbour').spaced, true);
  });

  test('emphasis marks', () => {
    assert.equal(words('*Ada Holm* and **Bo Ek**, __Kari__ _Moe_'), 'Ada Holm and Bo Ek , Kari Moe');
    assert.deepEqual(spanOf(token('**Bo* Ek', 'Bo')), [2, 4]);
    assert.deepEqual(spanOf(token('by _Moe_.', 'Moe')), [4, 7]);
    assert.deepEqual(spanOf(token('by **Moe*.', '.')), [9, 10]);
  });

  test('emphasis inside a word leaves one word', () => {
    assert.equal(words('snake_case'), 'snake_case');
  });

  test('Markdown links: their text is read, their target is not', () => {
    assert.equal(words('See [Ada Holm](https://example.org/a_b) now.'), 'See Ada Holm now .');
    assert.deepEqual(spanOf(token('See [Ada Holm](https://example.org/a_b) now.', 'now')), [40, 43]);
    assert.equal(words('![The quay](quay.png) fell'), 'The quay fell');
    assert.equal(words('as a national [movement] (again)'), 'as a national [ movement ] ( again )');
  });

  test('addresses are one token without the punctuation after them', () => {
    const url = token('Read https://example.org/a?b=c, then go.', 'https://example.org/a?b=c');
    assert.equal(url.kind, 'url');
    assert.deepEqual(spanOf(url), [5, 30]);
    assert.equal(token('(www.example.org)', 'www.example.org').kind, 'url');
  });
});

suite('scanner: abbreviations and numbers', () => {
  test('abbreviations keep their stop', () => {
    assert.equal(words('Mr. Lund met Gen. Ek in St. Olav'), 'Mr. Lund met Gen. Ek in St. Olav');
    assert.equal(words('The U.S. and the E.U. at 9 a.m. today'), 'The U.S. and the E.U. at 9 a.m. today');
    assert.equal(words('J. R. Holm and J.R. Holm'), 'J. R. Holm and J.R. Holm');
  });

  test('a full stop that ends a sentence is a token', () => {
    assert.equal(words('It sat. It sank.'), 'It sat . It sank .');
    assert.equal(words('He said no. 4 was lost.'), 'He said no. 4 was lost .');
    assert.equal(words('He said no. Four were lost.'), 'He said no . Four were lost .');
  });

  test('grouping, decimals and clock times', () => {
    assert.equal(
      words('1,200 12,34,567 3.5 9.25 10\u202F000 4,5'),
      '1,200 12,34,567 3.5 9.25 10\u202F000 4 , 5',
    );
    assert.equal(words('at 9:25'), 'at 9 : 25');
    assert.equal(words('2,000ft'), '2,000 ft');
  });

  test('currency signs and symbols', () => {
    assert.deepEqual(
      scan('$40 & 5% €3').map(({ kind, text }) => `${kind} ${text}`),
      ['symbol $', 'number 40', 'symbol &', 'number 5', 'symbol %', 'symbol €', 'number 3'],
    );
  });

  test('quotation marks, dashes and runs of stops', () => {
    assert.equal(words('“a” ‘b’ "c" «d» e… f... g—h'), '“ a ” ‘ b \' " c " « d » e … f ... g — h');
  });

  test('broken surrogates are symbols', () => {
    assert.deepEqual(
      scan('a \uD83D b').map(({ kind, start, end }) => [kind, start, end]),
      [
        ['word', 0, 1],
        ['symbol', 2, 3],
        ['word', 4, 5],
      ],
    );
  });

  test('nothing in, nothing out', () => {
    assert.deepEqual(scan(''), []);
    assert.deepEqual(scan(' \n\t\u00A0\u200B**__ '), []);
  });
});
