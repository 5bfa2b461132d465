import assert from 'node:assert/strict';
import { QuotePlaces } from '../../../src/core/secondReader/anchor';
import { readArticle } from '../../../src/core/text/reader';

const TEXT = [
  'Mayor opens bridge',
  '',
  'The mayor, Ann Lee, said: “It is a *great* day.” She cut the ribbon at 9 a.m.',
  'About 40 guests came — among them Ann Lee’s father.',
  '40 guests were hurt, and 140 guests were not. About 40 guests left.',
].join('\r\n');

suite('A quotation is found', () => {
  const places = new QuotePlaces(readArticle('a.txt', TEXT));
  const found = (quote: string, line?: number) => {
    const place = places.find(quote, line);
    return typeof place === 'string' ? place : `${place.start} ${TEXT.slice(place.start, place.end)}`;
  };

  for (const [title, quote, line, expected] of [
    ['by its very words in its line', 'About 40 guests', 4, '101 About 40 guests'],
    ['in its line, not in the first that has the words', 'About 40 guests', 5, '200 About 40 guests'],
    [
      'with other quotation marks and without emphasis',
      '"It is a great day."',
      3,
      '48 “It is a *great* day.”',
    ],
    ['in other case', 'the Mayor, ann lee', 3, '22 The mayor, Ann Lee'],
    [
      'with another dash and no spaces around it',
      "came-among them Ann Lee's",
      4,
      '117 came — among them Ann Lee’s',
    ],
    ['over the end of its line', '9 a.m. About 40', 3, '93 9 a.m.\r\nAbout 40'],
    ['in another line than was said, where it stands once', 'cut the ribbon', 1, '75 cut the ribbon'],
    ['without a line, where it stands once', 'cut the ribbon', undefined, '75 cut the ribbon'],
    ['not without a line, where it stands twice', 'About 40 guests', undefined, 'found more than once'],
    ['not within another number', '40 guests were not', 5, 'not found'],
    ['as a whole word', '40 guests', 5, '154 40 guests'],
    ['not where nobody wrote it', 'a great night', 3, 'not found'],
    ['not by marks alone', '“ — ”', 4, 'not found'],
    ['not where it is nothing', '  ', 4, 'not found'],
  ] as const) {
    test(title, () => assert.equal(found(quote, line), expected));
  }
});

suite('A quotation of an article with markup is found', () => {
  const text = 'One.\n\n<b>R</b>en&eacute; saw [14 <i>men</i>](x "14 men") there.\n\n<!-- 9 men -->';
  const places = new QuotePlaces(readArticle('a.md', text));
  for (const [quote, line, expected] of [
    ['René saw 14 men', 3, 'R</b>en&eacute; saw [14 <i>men'],
    ['rene\u0301 saw', undefined, 'R</b>en&eacute; saw'],
    ['14 men', 3, '14 <i>men'],
    ['9 men', 5, 'not found'],
  ] as const) {
    test(quote, () => {
      const place = places.find(quote, line);
      assert.equal(typeof place === 'string' ? place : text.slice(place.start, place.end), expected);
    });
  }
});
