import assert from 'node:assert/strict';
import { isSlip } from '../../../src/core/findings/slips';
import { examples } from './story';

suite('slips of the pen', () => {
  test('are two neighbouring digits that changed places, or a nought too many', () => {
    const pairs: [string, string, boolean][] = [
      ['1200', '2100', true],
      ['420000', '240000', true],
      ['0452', '0542', true],
      ['1200', '12000', true],
      ['100', '1000', false],
      ['1200', '1300', false],
      ['1234', '4321', false],
      ['55', '55', false],
      ['120', '12', true],
    ];
    for (const [a, b, expected] of pairs) {
      assert.equal(isSlip(a, b), expected, `${a} and ${b}`);
      assert.equal(isSlip(b, a), expected, `${b} and ${a}`);
    }
  });

  const { fires, quiet } = examples('number.differs');
  fires(
    'digits that changed places',
    [
      'A plane with [[1:420,000]] doses of measles vaccine landed in Lome.',
      'Health workers unloaded [[2:240,000]] doses of measles vaccine from a plane.',
    ],
    {
      message: 'Number of “dose”: 420,000 in 1 article, 240,000 in 1',
      why: 'The figures have the same digits but for one slip of the pen, and each is the only one of its kind in its article.',
    },
  );
  fires(
    'digits that changed places, where two articles agree',
    [
      'The depot has [[1:397]] tyres.',
      'He counted [[1:three hundred and ninety-seven]] tyres.',
      'The yard was full: [[2:379]] tyres in all.',
    ],
    { message: 'Number of “tyre”: 397 in 2 articles, 379 in 1' },
  );
  quiet('an article with both', [
    'A plane with 420,000 doses of measles vaccine landed in Lome. A second plane brought 240,000 doses.',
    'Health workers unloaded 240,000 doses of measles vaccine from a plane.',
  ]);
  quiet('other figures', [
    'A plane with 420,000 doses of measles vaccine landed in Lome.',
    'Health workers unloaded 150,000 doses of measles vaccine from a plane.',
  ]);
  quiet('other things', [
    'A plane with 420,000 doses of measles vaccine landed in Lome.',
    'Farmers asked for 240,000 doses of feed for their cattle.',
  ]);
  fires('a small count of which several articles give one', [
    'Askeland has played [[1:68]] matches for the club.',
    'The keeper, with [[1:68]] matches behind her, is thirty.',
    'Askeland, who has [[2:86]] matches to her name, is injured.',
  ]);
  fires('a count in which three articles agree', [
    'He robbed [[1:27]] customers of the bank.',
    'In all, [[1:27]] customers of the bank lost money.',
    'The bank has paid the [[1:27]] customers back.',
    'He stole from [[2:37]] customers of the bank.',
  ]);
  quiet('a count in which two articles agree', [
    'He robbed 27 customers of the bank.',
    'In all, 27 customers of the bank lost money.',
    'He stole from 37 customers of the bank.',
  ]);
  quiet('counts of other things', [
    'He robbed 27 customers of the bank.',
    'In all, 27 customers of the bank lost money.',
    'The bank has paid the 27 customers back.',
    'A shop in Tarn has 37 customers a day.',
  ]);
  quiet('small counts', [
    'The 21 vans of the measles campaign left Lome.',
    'The 12 vans of the measles campaign reached the border.',
  ]);

  const clock = examples('time.differs');
  clock.fires('minutes that changed places', [
    'The ground shook at [[1:4:52 a.m.]] on Tuesday.',
    'People woke at [[2:5:42 a.m.]] on Tuesday.',
  ]);
  clock.quiet('round times', [
    'The ground shook at 4:50 a.m. on Tuesday.',
    'People woke at 5:40 a.m. on Tuesday.',
  ]);
  clock.quiet('a time in another zone', [
    'The ground shook at 4:52 a.m. (0542 GMT) on Tuesday.',
    'People woke at 4:52 a.m. on Tuesday.',
  ]);

  fires('a sum of money', [
    'Shareholders will receive [[1:412 pence]] in cash for each share.',
    'Shareholders, meanwhile, will pocket [[2:421 pence]] a share.',
  ]);
  quiet('sums for other things', [
    'Shareholders will receive 412 pence in cash for each share.',
    'A loaf now costs 421 pence in the shops of the chain.',
  ]);

  fires('a sum in millions of which several articles give one', [
    'The line was bought for [[1:4.6 million euros]], the ministry said.',
    'The ministry paid [[1:4.6 million euros]] for it.',
    'A contract worth [[2:6.4 million euros]] was signed.',
  ]);
  fires('an age of which several articles give one', [
    'A [[1:68-year-old]] woman died in the fire.',
    'The woman, [[1:68]], lived alone.',
    'Shirley Berg, a woman of [[2:86]], had bought it.',
  ]);

  const day = examples('date.differs');
  day.fires('a day with a digit too few', [
    'The aircraft was last inspected on [[1:28 August 2026]].',
    'The plane was last inspected on [[2:8 August 2026]], the operator of the aircraft says.',
  ]);
  day.fires('the same day of another month', [
    'The judge put the case off to [[1:14 March 2025]].',
    'The case goes on in Tarn on [[1:14 March 2025]], her lawyer said.',
    'The court will go on with the case on [[2:14 April 2025]].',
  ]);
  day.quiet('two days that only one article each gives', [
    'The judge put the case off to 14 March 2025.',
    'The court will go on with the case on 14 April 2025.',
  ]);
  day.quiet('days of two months for two things', [
    'The judge put the case off to 14 March 2025.',
    'The case goes on in Tarn on 14 March 2025, her lawyer said.',
    'The regatta is rowed on 14 April 2025.',
  ]);
  day.fires('a year with two digits swapped', [
    'The mill was founded in [[1:1947]].',
    'A smith set up the mill in [[1:1947]] with two helpers.',
    'The mill, started in [[2:1974]] by a smith, made ploughs.',
  ]);
  day.quiet('two years of a span', [
    'He stole from the mill between 2012 and 2021.',
    'It came out in 2021.',
    'The theft was noticed in 2021.',
    'He was hired in 2012.',
  ]);
  day.quiet('two years that one article gives', [
    'The mill was founded in 1947.',
    'The mill was founded in 1947 and burned down in 1974.',
    'The mill burned down in 1974.',
  ]);
  day.quiet('days of other things', [
    'The aircraft was last inspected on 28 August 2026.',
    'Its pilot was hired on 8 August 2026.',
  ]);
});
