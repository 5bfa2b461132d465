import assert from 'node:assert/strict';
import { formatDay } from '../../../src/core/mentions/calendar';
import { datesOf, describeDate } from './datesReading';

const BODY = 'The harbour of Port Brenn was closed on Monday, its master said.\nShips were sent north.\n';

/** What an article with these lines above its text says of its own date. */
function articleDate(top: string, storyDate?: string): string {
  const { articleDate: found } = datesOf(`${top}\n\n${BODY}`, storyDate);
  if (!found) return 'none';
  const time = found.time ? ` ${describeDate({ ...NOTHING, time: found.time })}` : '';
  return `${formatDay(found.day)}${time}, ${found.from}`;
}

const NOTHING = {
  type: 'date',
  start: 0,
  end: 0,
  text: '',
  sentence: 0,
  first: 0,
  last: 0,
  anchor: 'absolute',
} as const;

/** Date lines as outlets write them. */
const LINES: readonly (readonly [line: string, date: string])[] = [
  ['Updated: March 11,2019 20:09 IST', '2019-03-11 20:09 IST, date line'],
  ['Last updated on: March 11, 2019 19:04 IST', '2019-03-11 19:04 IST, date line'],
  ['Tue Mar 12 2019,01:19 hrs', '2019-03-12 01:19, date line'],
  ['16 September 2013 Last updated at 12:42 GMT', '2013-09-16 12:42 GMT(0), date line'],
  ['Last updated 13:26 14 / 09 / 2013', '2013-09-14 13:26, date line'],
  ['8:44AM BST 16 Sep 2013', '2013-09-16 08:44 BST, date line'],
  ['SEPTEMBER 16,2013 11:12AM', '2013-09-16 11:12, date line'],
  ['Sun, 15 Sep 2013', '2013-09-15, date line'],
  ['Monday 16 September 2013 03.31 BST', '2013-09-16 03:31 BST, date line'],
  ['8:05am UK, Monday 16 September 2013', '2013-09-16 08:05, date line'],
  ['14:25 Sun Sep 15 2013', '2013-09-15 14:25, date line'],
  ['September 15, 2013 11:26 pm', '2013-09-15 23:26, date line'],
  ['Published on: Fri, 08 Mar 2019 at 09:56 IST', '2019-03-08 09:56 IST, date line'],
  ['Posted on March 15,2019 6:07:15 PM GMT+01:0', '2019-03-15 18:07 GMT+1(60), date line'],
  ['Friday, March 8, 2019', '2019-03-08, date line'],
  ['2019-03-08 09:30 UTC', '2019-03-08 09:30 UTC(0), date line'],
  ['2019-03-08', '2019-03-08, date line'],
];

suite('article date', () => {
  for (const [line, expected] of LINES) {
    test(line, () => {
      assert.equal(articleDate(`Harbour of Port Brenn closed\n${line}`), expected);
    });
  }

  test('front matter goes before a date line', () => {
    const top = '---\ntitle: Harbour closed\ndate: 2019-03-09\n---\n\nUpdated: March 11, 2019';
    assert.equal(articleDate(top), '2019-03-09, front matter');
  });

  for (const [written, expected] of [
    ['March 9, 2019', '2019-03-09, front matter'],
    ['9 March 2019 14:30', '2019-03-09 14:30, front matter'],
    ['2019-03-09T14:30:00+02:00', '2019-03-09 14:30 UTC+2(120), front matter'],
    ['09/03/2019', 'none'],
  ] as const) {
    test(`front matter: ${written}`, () => {
      assert.equal(articleDate(`---\ndate: ${written}\n---\n`), expected);
    });
  }

  test('the latest of several date lines stands', () => {
    const top = 'Harbour of Port Brenn closed\nPublished: March 8, 2019 09:00\nUpdated: March 9, 2019 18:30';
    assert.equal(articleDate(top), '2019-03-09 18:30, date line');
  });

  test('a dateline has its own year, or that of the story', () => {
    assert.equal(
      articleDate('PORT BRENN, March 8, 2019 (Brenn Press) — The harbour was closed.'),
      '2019-03-08, dateline',
    );
    assert.equal(
      articleDate('PORT BRENN, March 8 (Brenn Press) — The harbour was closed.', '2019-03-10'),
      '2019-03-08, dateline',
    );
    assert.equal(
      articleDate('PORT BRENN, Dec 30 (Brenn Press) — The harbour was closed.', '2019-01-02'),
      '2018-12-30, dateline',
    );
    assert.equal(articleDate('PORT BRENN, March 8 (Brenn Press) — The harbour was closed.'), 'none');
  });

  test('a dateline takes the year of the address', () => {
    const top =
      'https://news.example/2019/03/08/harbour\nPORT BRENN, March 8 (Brenn Press) — The harbour was closed.';
    assert.equal(articleDate(top), '2019-03-08, dateline');
  });

  test('the span is that of the date', () => {
    const text = `Harbour of Port Brenn closed\nUpdated: March 11, 2019 20:09 IST\n\n${BODY}`;
    const span = datesOf(text).articleDate?.span;
    assert.ok(span);
    assert.equal(text.slice(span.start, span.end), 'March 11, 2019');
  });

  test('dates are counted from it before the story’s date', () => {
    const { dates } = datesOf(`Harbour closed\nUpdated: March 15, 2019\n\n${BODY}`, '2025-07-03');
    assert.deepEqual(
      dates.map((date) => [date.text, describeDate(date), date.anchor]),
      [['Monday', '2019-03-11', 'article']],
    );
  });

  test('without any date a weekday stays unresolved', () => {
    const { dates } = datesOf(BODY);
    assert.deepEqual(
      dates.map((date) => [date.text, date.interval, date.anchor]),
      [['Monday', undefined, 'unresolved']],
    );
  });

  test('late in the evening a page can tell of the next day', () => {
    const { dates } = datesOf(
      'Harbour closed\nSeptember 15, 2013 11:26 pm\n\nThe harbour master said Monday that ships were sent north.\n',
    );
    assert.deepEqual(dates.map(describeDate), ['~2013-09-16']);
  });

  test('a weekday that stands with a date is kept as written', () => {
    const { dates } = datesOf('The harbour was closed on Friday, July 3, 2025, its master said.\n');
    assert.deepEqual(
      dates.map((date) => [date.text, describeDate(date), date.weekday]),
      [['Friday, July 3, 2025', '2025-07-03', 4]],
    );
  });

  test('date lines, datelines and boilerplate give no mentions', () => {
    const text = `Harbour closed\nUpdated: March 15, 2019\n\nPORT BRENN, March 15 (Brenn Press) — ${BODY}\nAbout the Author\nHe has written since 2003 for this paper.\n`;
    assert.deepEqual(
      datesOf(text).dates.map(({ text: words }) => words),
      ['Monday'],
    );
  });
});
