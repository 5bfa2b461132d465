import assert from 'node:assert/strict';
import { datesOf, describeDate, unmark } from './datesReading';

/** A sentence with its dates in brackets, and what each of them means. */
type Row = readonly [sentence: string, ...meanings: string[]];

/** A Thursday. */
const STORY = '2025-07-03';

const CALENDAR: readonly Row[] = [
  ['The bridge was opened on [July 1, 2024].', '2024-07-01'],
  ['The bridge was opened on [July 1].', '2025-07-01'],
  ['The bridge was opened on [1 July 2024].', '2024-07-01'],
  ['The bridge was opened on [1st July].', '2025-07-01'],
  ['The bridge was opened on [the 1st of July] by the mayor.', '2025-07-01'],
  ['The bridge was opened on [July 1st, 2024], he said.', '2024-07-01'],
  ['The bridge was opened on [November 12,2011] by the mayor.', '2011-11-12'],
  ['The bridge was opened on [12 November, 2011].', '2011-11-12'],
  ['The bridge was opened on [Nov. 12].', '2024-11-12'],
  ['The bridge was opened on [10 Nov 11].', '2011-11-10'],
  ['The bridge was opened on [Sept 9, 1998].', '1998-09-09'],
  ['It was signed on [Thursday, July 3, 2025].', '2025-07-03'],
  ['It was signed on [Tuesday 1 July].', '2025-07-01'],
  ['It was signed on [Tuesday (1 July)] in the capital.', '2025-07-01'],
  ['They will meet on [Thursday, 6 November].', '2025-11-06'],
  ['The pair met, on [Thursday, 6 November], in public.', '2025-11-06'],
  ['It was signed on [2024-07-01].', '2024-07-01'],
  ['It was signed on [14/09/2013].', '2013-09-14'],
  ['It was signed on [09/14/2013].', '2013-09-14'],
  ['It was signed on [16.09.2013].', '2013-09-16'],
  ['It was signed on [2013.09.16].', '2013-09-16'],
  ['It was signed on [2018 March 18].', '2018-03-18'],
  ['It was signed on [2018, 18 March].', '2018-03-18'],
  ['It was signed on [2018, March 18], in the capital.', '2018-03-18'],
  ['It was signed on [2018-Mar-18].', '2018-03-18'],
  ['In [2017], [18 March 2018] was far off.', '2017-01-01..2017-12-31 year', '2018-03-18'],
  ['It was signed on [02/07/2025] in the capital.', '2025-07-02'],
  ['It was signed on [03/04/2013] in the capital.', '?'],
  ['It was signed on [December 31].', '2024-12-31'],
  ['It was signed on [July 4 last year].', '2024-07-04'],
  ['He was born on [February 29].', '2024-02-29'],
  ['The bank was founded in [August 2021].', '2021-08-01..2021-08-31 month'],
  ['The bank was founded in [August, 2021].', '2021-08-01..2021-08-31 month'],
  ['The bank was founded in [April].', '2025-04-01..2025-04-30 month'],
  ['The bank was founded in [November].', '2024-11-01..2024-11-30 month'],
  ['The bank was founded in [July].', '2025-07-01..2025-07-31 month'],
  ['The bank was founded in [April last year].', '2024-04-01..2024-04-30 month'],
  ['The bank was founded in [March of this year].', '2025-03-01..2025-03-31 month'],
  ['The bank was founded in [May].', '2025-05-01..2025-05-31 month'],
  ['The [March] attack shook the town.', '2025-03-01..2025-03-31 month'],
  ['This follows the court’s [April] decision.', '2025-04-01..2025-04-30 month'],
  ['The rebels held the pass in [1989].', '1989-01-01..1989-12-31 year'],
  ['The pass has been closed since [2003].', '2003-01-01..2003-12-31 year'],
  ['The [2003] invasion changed that.', '2003-01-01..2003-12-31 year'],
  ['They met again after a disputed [2020] election.', '2020-01-01..2020-12-31 year'],
  ['The [1858] Treaty of Brenn stands.', '1858-01-01..1858-12-31 year'],
  ['It may last until [2030] or [2031].', '2030-01-01..2030-12-31 year', '2031-01-01..2031-12-31 year'],
  [
    'It flooded in [2019], [2020] and [2022].',
    '2019-01-01..2019-12-31 year',
    '2020-01-01..2020-12-31 year',
    '2022-01-01..2022-12-31 year',
  ],
  ['The town burned in [1812].', '1812-01-01..1812-12-31 year'],
  ['The law of [the year 2010] stands.', '2010-01-01..2010-12-31 year'],
  ['The abbey was founded around [the year 910].', '0910-01-01..0910-12-31 year'],
  ['It has 910 rooms.'],
];

const WEEKDAYS: readonly Row[] = [
  ['The minister spoke on [Monday].', '2025-06-30'],
  ['The minister spoke on [Thursday].', '2025-07-03'],
  ['The minister spoke on [Friday].', '2025-06-27'],
  ['The minister spoke [late on Tuesday].', '2025-07-01, ~17:00-24:00'],
  ['The minister spoke on [Sunday night].', '2025-06-29, ~18:00-30:00'],
  ['The minister spoke [last Thursday].', '2025-06-26'],
  ['The minister spoke on [Monday last week].', '2025-06-23'],
  ['The minister spoke in [the early hours of Wednesday].', '2025-07-02, ~00:00-06:00'],
  ['The minister will speak on [Monday].', '2025-07-07'],
  ['On [Monday], the minister will speak.', '2025-07-07'],
  ['The minister is due to speak on [Thursday].', '2025-07-03'],
  ['The minister will speak [next Thursday].', '2025-07-10'],
  ['The ministry said on [Wednesday] that talks would resume on [Saturday].', '2025-07-02', '2025-07-05'],
  ['The court adjourned the case until [Friday].', '2025-07-04'],
  ['The road was closed before the [14 June] vote.', '2025-06-14'],
  ['They have until [Tuesday] to answer.', '2025-07-08'],
  ['The fair opens on [Saturday].', '2025-07-05'],
  ['The road was closed until [Tuesday].', '2025-07-01'],
  ['The talks were scheduled for [Monday] but failed.', '2025-06-30'],
  ['It was cancelled due to rain on [Saturday].', '2025-06-28'],
  ['Ministers are expected to sign the treaty in [March].', '2026-03-01..2026-03-31 month'],
  ['The plant will open on [December 31].', '2025-12-31'],
];

const RELATIVE: readonly Row[] = [
  ['She resigned [yesterday].', '2025-07-02'],
  ['She resigned [today], he said.', '2025-07-03'],
  ['She will resign [tomorrow].', '2025-07-04'],
  ['She will speak [tonight].', '2025-07-03, ~18:00-30:00'],
  ['She resigned [the day before yesterday].', '2025-07-01'],
  ['She resigned [yesterday evening].', '2025-07-02, ~17:00-23:00'],
  ['She resigned [last night].', '2025-07-02, ~18:00-30:00'],
  ['She resigned [this morning].', '2025-07-03, ~05:00-12:00'],
  ['She resigned [last week].', '2025-06-23..2025-06-29 week'],
  ['She resigned [this week].', '2025-06-30..2025-07-06 week'],
  ['She will resign [next week].', '2025-07-07..2025-07-13 week'],
  ['She resigned [last month].', '2025-06-01..2025-06-30 month'],
  ['She resigned [last year].', '2024-01-01..2024-12-31 year'],
  ['She resigned [earlier this year].', '2025-01-01..2025-07-03 range'],
  ['She will resign [later this month].', '2025-07-03..2025-07-31 range'],
  ['She resigned [earlier this week].', '2025-06-30..2025-07-03 range'],
  ['She resigned [last August].', '2024-08-01..2024-08-31 month'],
  ['She resigned [last April].', '2025-04-01..2025-04-30 month'],
  ['She will resign [next April].', '2026-04-01..2026-04-30 month'],
  ['She resigned [this April].', '2025-04-01..2025-04-30 month'],
  ['She resigned over [the weekend].', '2025-06-28..2025-06-29 range'],
  ['She will rest [this weekend].', '2025-07-05..2025-07-06 range'],
  ['She resigned [last weekend].', '2025-06-28..2025-06-29 range'],
  ['She resigned [three months ago].', '~2025-04-01..2025-04-30 month, 3 month'],
  ['She resigned [two days ago].', '2025-07-01, 2 day'],
  ['She resigned [two weeks ago].', '~2025-06-16..2025-06-22 week, 14 day'],
  ['She resigned [five years ago].', '~2020-01-01..2020-12-31 year, 60 month'],
  ['The town was founded [over a century ago].', 'always..1925-07-03 range, 1200..Infinity month'],
  ['The town was founded [nearly four years ago].', '~2021-07-03..2022-01-03 range, ~42..48 month'],
  ['Prices doubled over [the next two years].', '24 month, ?'],
  ['Ice covered it [two thousand years ago].', '~0025-01-01..0025-12-31 year, 24000 month'],
  ['Ice covered it [66 million years ago].', '792000000 month, ?'],
  ['Ice covered it [thousands of years ago].', '~24000..1199988 month, ?'],
  ['Prices doubled in [the past decade].', '~2015-07-03..2025-07-03 range, 120 month'],
  ['Prices doubled over [the last three months].', '~2025-04-03..2025-07-03 range, 3 month'],
  ['Prices will double in [the next two years].', '~2025-07-03..2027-07-03 range, 24 month'],
];

const ERAS: readonly Row[] = [
  ['The dam dates from [the 1990s].', '1990-01-01..1999-12-31 decade'],
  ['The dam dates from [the nineties].', '1990-01-01..1999-12-31 decade'],
  ['The dam dates from the summer of love and [’80s] pop.', '1980-01-01..1989-12-31 decade'],
  ['The dam dates from [the late ’70s].', '~1976-09-01..1979-12-31 range'],
  ['The dam dates from [the late 1960s].', '~1966-09-01..1969-12-31 range'],
  ['The dam dates from [the 19th century].', '1801-01-01..1900-12-31 century'],
  ['A [20th-century] dam stands there.', '1901-01-01..2000-12-31 century'],
  ['The dam was built in [late 2019].', '~2019-09-01..2019-12-31 range'],
  ['The dam was built in [mid-March].', '~2025-03-11..2025-03-21 range'],
  ['The dam was built in [early 2021].', '~2021-01-01..2021-04-30 range'],
  ['The dam will be built by [the end of the year].', '~2025-09-01..2025-12-31 range'],
  ['Profit rose in [the third quarter].', '2025-07-01..2025-09-30 quarter'],
  ['Profit rose in [the third quarter of 2024].', '2024-07-01..2024-09-30 quarter'],
  ['Profit rose in [Q3 2024].', '2024-07-01..2024-09-30 quarter'],
  ['[Fourth-quarter] profit rose.', '2024-10-01..2024-12-31 quarter'],
  ['Profit rose [last quarter].', '2025-04-01..2025-06-30 quarter'],
  ['Profit rose in [the first half of 2024].', '2024-01-01..2024-06-30 range'],
  ['It rained all through [the summer of 2019].', '~2019-06-01..2019-08-31 season'],
  ['It rained [last summer].', '~2024-06-01..2024-08-31 season'],
  ['It snowed [last winter].', '~2024-12-01..2025-02-28 season'],
  ['It rained all [this spring].', '~2025-03-01..2025-05-31 season'],
];

const RANGES: readonly Row[] = [
  ['The fair ran [July 1–3].', '2025-07-01..2025-07-03 range'],
  ['The fair ran from [July 1 to 3, 2024].', '2024-07-01..2024-07-03 range'],
  ['The fair ran from [1-3 July 2024].', '2024-07-01..2024-07-03 range'],
  ['The fair was held on [June 1 and 2].', '2025-06-01..2025-06-02 range'],
  ['The fair ran between [28 June and 2 July].', '2025-06-28..2025-07-02 range'],
  ['The fair ran from [December 28 to January 3].', '2024-12-28..2025-01-03 range'],
  ['The war lasted from [2001 to 2021].', '2001-01-01..2021-12-31 range'],
  ['The war lasted from [2001–2021].', '2001-01-01..2021-12-31 range'],
  ['He missed the [2021/2022] season.', '2021-01-01..2022-12-31 range'],
  ['The [2021-22] season was his last.', '2021-01-01..2022-12-31 range'],
  ['It rained between [March and May].', '2025-03-01..2025-05-31 range'],
  ['It rained from [March to May 2021].', '2021-03-01..2021-05-31 range'],
  ['The strike ran from [Monday to Wednesday].', '2025-06-30..2025-07-02 range'],
  ['The vote was moved from [June 1] to [June 8].', '2025-06-01', '2025-06-08'],
];

const LENGTHS: readonly Row[] = [
  ['The siege lasted [three days].', '3 day'],
  ['The siege lasted between [two and three days].', '2..3 day'],
  ['The siege lasted [nearly four years] after all.', '~42..48 month'],
  ['He ruled for [over two decades].', '240..Infinity month'],
  ['He ruled for [10 years].', '120 month'],
  ['He ruled for [at least six months].', '6..Infinity month'],
  ['He ruled for [up to two weeks].', '0..14 day'],
  ['He ruled for [about an hour].', '~0..2 hour'],
  ['He ruled for [about 20 years].', '~210..270 month'],
  ['It is expected to last [six to eight weeks].', '42..56 day'],
  ['He ruled for [several weeks].', '~21..63 day'],
  ['He ruled for [a couple of days].', '~2..3 day'],
  ['He ruled for [two and a half years].', '30 month'],
  ['He ruled for [a year and a half].', '18 month'],
  ['He ruled for [half a century].', '600 month'],
  ['He ruled for [10 to 15 years].', '120..180 month'],
  ['He ruled for [decades].', '~240..Infinity month'],
  ['He ruled for [more than twenty-one years].', '252..Infinity month'],
  ['The [four-year] war is over.', '48 month'],
  ['He is on a [three-day] visit.', '3 day'],
  ['A [months-long] siege began.', '~2..Infinity month'],
  ['He was held for [48 hours].', '48 hour'],
  ['The speech took [30 minutes].', '30 minute'],
  ['He was jailed for [two more years].', '24 month'],
];

const TEXT: readonly Row[] = [
  ['The envoy left on [July 1]. [Two days later], the embassy closed.', '2025-07-01', '2025-07-03, 2 day'],
  ['The envoy left on [June 1]. The embassy closed [the following day].', '2025-06-01', '2025-06-02'],
  [
    'The envoy left on [June 1]. The embassy closed [the next morning].',
    '2025-06-01',
    '2025-06-02, ~05:00-12:00',
  ],
  ['The envoy left on [June 1]. The embassy closed [that day].', '2025-06-01', '2025-06-01'],
  ['The envoy left on [June 1]. The embassy had closed [the day before].', '2025-06-01', '2025-05-31, 1 day'],
  ['The envoy left on [June 1]. The embassy closed [a week later].', '2025-06-01', '2025-06-08, 7 day'],
  [
    'The envoy left in [2001]. The embassy closed [two years later].',
    '2001-01-01..2001-12-31 year',
    '2003-01-01..2003-12-31 year, 24 month',
  ],
  [
    'The envoy left in [April]. The embassy closed [two days later].',
    '2025-04-01..2025-04-30 month',
    '2 day, ?',
  ],
  ['The envoy left on [June 1]. The embassy closed [the following Monday].', '2025-06-01', '2025-06-02'],
  ['The embassy closed [the following Monday].', '?'],
  [
    'The envoy left in [June 2019] and came back in [May the following year].',
    '2019-06-01..2019-06-30 month',
    '2020-05-01..2020-05-31 month',
  ],
  [
    'The envoy left in [2019]. Talks ran from [24 November to 1 December that year].',
    '2019-01-01..2019-12-31 year',
    '2019-11-24..2019-12-01 range',
  ],
  [
    'The envoy left on [2 May 2019]. The embassy closed [later that year].',
    '2019-05-02',
    '2019-05-02..2019-12-31 range',
  ],
  [
    'The envoy left in [2019]. The embassy closed [that April].',
    '2019-01-01..2019-12-31 year',
    '2019-04-01..2019-04-30 month',
  ],
  ['The embassy closed [two days later].', '2 day, ?'],
  ['The embassy closed [two days] after [June 1].', '2025-06-03, 2 day', '2025-06-01'],
  ['The embassy closed [a day] after the envoy left.', '1 day, ?'],
  ['It came [nearly four years] after the rebels took the capital.', '~42..48 month, ?'],
];

const TIMES: readonly Row[] = [
  ['The train left at [9.25 a.m.]', '09:25'],
  ['The train left at [9.25 a.m.] on [Monday].', '2025-06-30, 09:25', '2025-06-30'],
  ['The train left at [9:25 hours] on [Monday].', '2025-06-30, 09:25', '2025-06-30'],
  ['The train left at [about 9:25] on [Monday morning].', '2025-06-30, ~09:25', '2025-06-30, ~05:00-12:00'],
  ['The train left at [about 9:25 in the morning] of [30th June].', '2025-06-30, ~09:25', '2025-06-30'],
  ['The train left at [3:30 in the afternoon].', '15:30'],
  ['The train left at [3:30] on [Monday afternoon].', '2025-06-30, 15:30', '2025-06-30, ~12:00-18:00'],
  ['On [Monday], at [11am], the train left.', '2025-06-30', '2025-06-30, 11:00'],
  ['The train left at [3pm].', '15:00'],
  ['The train left shortly after [3pm].', '~15:00'],
  [
    'On [Monday afternoon, 30 June], at [around 2:30], the train left.',
    '2025-06-30, ~12:00-18:00',
    '2025-06-30, ~14:30',
  ],
  [
    'It struck at [1 a.m. local time] ([2200 GMT]) on [Monday].',
    '2025-06-30, 01:00 local(180)',
    '2025-06-29, 22:00 GMT(0)',
    '2025-06-30',
  ],
  ['It struck at [13.38 IST] ([08:08 GMT]).', '13:38 IST(330)', '08:08 GMT(0)'],
  [
    'It struck at [6 p.m.] ([0100 GMT]) on [Monday].',
    '2025-06-30, 18:00(-420)',
    '2025-07-01, 01:00 GMT(0)',
    '2025-06-30',
  ],
  ['The train left at [1630 GMT].', '16:30 GMT(0)'],
  ['The train left at [12:15 p.m. EDT].', '12:15 EDT(-240)'],
  ['The train left at [8am IST].', '08:00 IST'],
  ['The train left at [9.30 pm local time].', '21:30 local'],
  ['The train left at [13:26].', '13:26'],
  ['The train left at [noon].', '12:00'],
  ['The train left [around midnight].', '~00:00'],
  ['The train left at [12 noon].', '12:00'],
  ['The shop is open from [9am to 5pm].', '09:00-17:01'],
  ['The market ([6.30-10am]) is busy.', '06:30-10:01'],
  ['The shop is open from [9-11am].', '09:00-11:01'],
  ['The shop is open between [11 and 2pm].', '11:00-14:01'],
  ["The train left at [nine o'clock].", '09:00'],
  ['The train left at [9 p.m] and was late.', '21:00'],
  [
    'The train left at [half past nine] on [Monday evening].',
    '2025-06-30, 21:30',
    '2025-06-30, ~17:00-23:00',
  ],
  ['The train left at [half past nine in the morning].', '09:30'],
  ['The train left at [a quarter to ten].', '09:45'],
  ['The train left at [quarter past 10 p.m.].', '22:15'],
  ['The train left at [twenty-five past nine in the evening].', '21:25'],
  ['The train left at [about ten past nine].', '~09:10'],
  ['The train left at [five minutes before midnight].', '23:55'],
  ['The train left at [half past midnight].', '00:30'],
  ['The train left at [ten to nine].', '08:50'],
  ['The train left at [nine-thirty].', '09:30'],
  ['The train left at [nine forty-five in the evening].', '21:45'],
  ['The train left at [nine in the evening].', '21:00'],
  ['The train left at [9] on [Monday night].', '2025-06-30, 21:00', '2025-06-30, ~18:00-30:00'],
  ['The train left at [two at night].', '02:00'],
  ['The shop was shut between [nine and ten p.m.]', '21:00-22:01'],
  ['The train left at [6pm UTC+5:30].', '18:00 UTC+5:30(330)'],
];

const NOT_DATES: readonly string[] = [
  'They may march on the capital.',
  'May said the plan was sound.',
  'Jane May spoke, and then May left.',
  'The May government fell.',
  'About 2,021 people fled.',
  'The climber fell 2000ft to the valley.',
  'They seized 923 rounds and 2000 rifles.',
  'He drove 1500 miles in the rain.',
  'The 36-year-old driver and a man aged 34 were hurt.',
  'A man who is 10 years old at heart won.',
  'The Sunday Times and the Sun said so.',
  'She told the Herald on Sunday.',
  'Sales rose on Black Friday.',
  'The home side won 3:10 in the end.',
  'They earn $5 a day.',
  'The pump fills 30 litres an hour.',
  'The council voted ten to nine.',
  'The council rejected the plan by ten to nine.',
  'The share fell a quarter to ten percent.',
  'The guards came at nine people in the crowd.',
  'She came second, and Wed won.',
  'He was hurt in the fall.',
  'The man in his early 30s ran.',
  'April Jones sat down.',
  'They meet every Monday, each March and every two years.',
  'They meet on the first Monday of the month.',
  'They had never met on a Friday.',
  'It was a cold Sunday in the hills.',
  'The crowd had grown to 2000.',
  'She won Song of the Year with Saturday Night.',
  'The temple is of the 5th century BC.',
  'That Summer was her first film.',
  'One day, she hopes, it will end.',
  'She reads USA Today at home.',
  'A quarter of the voters stayed in the second half.',
  'Flight 2021 and Expo 2020 were full.',
  'The Six-Day War is over.',
];

suite('dates', () => {
  const tables = {
    calendar: CALENDAR,
    weekdays: WEEKDAYS,
    relative: RELATIVE,
    eras: ERAS,
    ranges: RANGES,
    lengths: LENGTHS,
    text: TEXT,
    times: TIMES,
  };

  for (const [name, rows] of Object.entries(tables)) {
    suite(name, () => {
      for (const [marked, ...meanings] of rows) {
        test(marked, () => {
          const { text, spans } = unmark(marked);
          const { dates } = datesOf(text, STORY);
          assert.deepEqual(
            dates.map((date) => `${date.start}-${date.end} ${date.text}: ${describeDate(date)}`),
            spans.map((span, index) => {
              const [start, end] = span.split('-').map(Number);
              return `${span} ${text.slice(start, end)}: ${meanings[index]}`;
            }),
          );
        });
      }
    });
  }

  suite('no dates', () => {
    for (const text of NOT_DATES) {
      test(text, () => {
        assert.deepEqual(
          datesOf(text, STORY).dates.map((date) => date.text),
          [],
        );
      });
    }
  });

  test('a table of at least 120 expressions', () => {
    assert.ok(Object.values(tables).flat().length >= 120);
  });
});
