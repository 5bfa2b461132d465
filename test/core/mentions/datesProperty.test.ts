import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/mentions/calendar';
import { recogniseDates } from '../../../src/core/mentions/dates';
import { readArticle } from '../../../src/core/text/reader';

const PIECES =
  `the a an in on at of to from until by last next this that past coming early mid late earlier later end start first third quarter half summer fall
   January May March Nov. Sept July Monday Sun Thursday morning night today yesterday tonight weekend day days week months year years decade decades century
   two 2 10 31 2021 1990 s 's ' ’ 19 th st 9.25 16.09.2013 13 : 26 am p.m. GMT IST local time hours noon nearly over about more than several few couple
   and or , . ( ) - – — / ago after before later long old will said opened "`.split(/\s+/);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '', '\n', '\u00a0')), { maxLength: 60 })
    .map((pieces) => pieces.flat().join('')),
);
const storyDate = fc.option(fc.integer({ min: -200_000, max: 200_000 }), { nil: undefined });

function read(source: string, day: number | undefined) {
  const article = readArticle('a.txt', source);
  return { article, ...recogniseDates(article, day === undefined ? {} : { storyDate: day }) };
}

suite('dates of any text', () => {
  test('stand in bounds, in order and apart, and mean something possible', () => {
    fc.assert(
      fc.property(text, storyDate, (source, day) => {
        const { article, dates } = read(source, day);
        let end = 0;
        for (const date of dates) {
          assert.ok(date.start >= end && date.end > date.start && date.end <= source.length);
          assert.equal(source.slice(date.start, date.end), date.text);
          assert.equal(article.tokens[date.first]?.start, date.start);
          assert.equal(article.tokens[date.last - 1]?.end, date.end);
          const sentence = article.sentences[date.sentence];
          assert.ok(sentence && sentence.first <= date.first && date.last <= sentence.last);
          const { interval, duration, time } = date;
          if (interval)
            assert.ok(interval.start < interval.end, `${date.text}: ${interval.start} to ${interval.end}`);
          if (duration) assert.ok(duration.min >= 0 && duration.min <= duration.max);
          if (time) assert.ok(time.start >= 0 && time.start < time.end && time.start <= 1440);
          assert.ok(interval || duration || time || date.anchor === 'unresolved');
          end = date.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing is resolved against a day that is not known', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { dates, articleDate } = read(source, undefined);
        for (const { anchor } of dates) {
          assert.notEqual(anchor, 'story');
          if (!articleDate) assert.notEqual(anchor, 'article');
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a week later, everything counted from the story’s date lies later', () => {
    const day = parseDay('2025-07-03') as number;
    fc.assert(
      fc.property(text, (source) => {
        const before = read(source, day);
        if (before.articleDate) return;
        const after = read(source, day + 7).dates;
        before.dates.forEach((date, index) => {
          const moved = after[index]?.interval;
          if (date.anchor === 'story' && date.interval && moved)
            assert.ok(moved.start >= date.interval.start, date.text);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
