import { examples } from './story';

suite('place.differs: routes', () => {
  const { fires, quiet } = examples('place.differs');

  fires(
    'the way turned round',
    [
      'The Solveig was sailing [[1:from Bergen to Rotterdam]] when she sank.',
      'The Solveig sank as she sailed [[2:from Rotterdam to Bergen]].',
    ],
    { message: 'Which way: from Bergen to Rotterdam in 1 article, from Rotterdam to Bergen in 1' },
  );
  fires('a flight', [
    'Flight 212 was on its way [[1:from Cairo to Nairobi]] when it crashed.',
    'Flight 212, which crashed on Friday, was flying [[2:from Nairobi to Cairo]].',
  ]);
  fires('one against two', [
    'The convoy drove [[1:from Lille to Lyon]] under guard and was attacked.',
    'The convoy was attacked as it drove [[2:from Lyon to Lille]].',
    'The convoy that was attacked had driven [[1:from Lille to Lyon]].',
  ]);

  quiet('the way back', [
    'The Solveig sailed from Bergen to Rotterdam.',
    'On her return the Solveig sailed from Rotterdam to Bergen.',
  ]);
  quiet('there and back in one article', [
    'The Solveig sails from Bergen to Rotterdam on Mondays and from Rotterdam to Bergen on Fridays.',
    'The Solveig sailed from Bergen to Rotterdam.',
  ]);
  quiet('other ships', [
    'The Solveig was sailing from Bergen to Rotterdam.',
    'The Astrid came from Rotterdam to Bergen.',
  ]);
  quiet('another harbour on the way', [
    'The Solveig was sailing from Bergen to Rotterdam.',
    'The Solveig was sailing from Bergen to Dublin.',
  ]);
});
