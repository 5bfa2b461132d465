import { examples } from './story';

suite('duration.differs', () => {
  const { fires, quiet, agrees } = examples('duration.differs');
  const today = { date: '2025-07-03' };

  fires(
    'a length of time and a date in one article',
    [
      'The museum of Peru [[1:opened in May 2021]]. Now, [[2:two years after the museum of Peru opened]], its roof leaks.',
    ],
    today,
  );
  fires(
    'lengths in one article, the date in others',
    [
      '[[2:Nearly six years after the takeover]] in Mali, the junta has called an election.',
      'The army [[1:took power in Mali in August 2021]].',
      'In Mali the soldiers [[1:took power in August 2021]].',
    ],
    today,
  );
  fires(
    'days',
    [
      'The singer Tilda Rooke [[1:died on 28 June 2025]]. [[2:Ten days after Rooke died]], fans still bring flowers.',
    ],
    today,
  );
  fires(
    'decades',
    [
      'Chile and Peru [[1:signed the treaty in 2011]]. [[2:Two decades after Chile and Peru signed]] it, few remember why.',
    ],
    today,
  );
  fires(
    'a year',
    [
      'Norway [[1:recognised the government in March 2022]]. [[2:A year after Norway recognised]] it, trade has doubled.',
    ],
    today,
  );
  fires(
    'months',
    [
      'Olan Brede [[1:resigned on 2 January 2025]]. [[2:Three months after Brede resigned]], his seat is empty.',
    ],
    today,
  );

  quiet('a term that was asked for', [
    'Marco Silvani was sentenced to nine years.',
    'Marco Silvani got nine years. Prosecutors had asked that he be jailed for twelve years.',
  ]);
  quiet('a ban and an older one', [
    'Olan Brede was banned for five years.',
    'Olan Brede was banned for five years. In 2009 he had been banned for one year.',
  ]);
  agrees(
    'nearly',
    [
      'Nearly four years after the takeover in Mali, the junta has called an election.',
      'The army took power in Mali in August 2021.',
    ],
    { why: /Counted back from 2025-07-03/, ...today },
  );
  agrees(
    'over',
    ['The museum of Peru opened in 2003. Over two decades after the museum of Peru opened, its roof leaks.'],
    { why: /Counted back from 2025-07-03/, ...today },
  );
  quiet(
    'another event',
    ['Olan Brede resigned on 2 January 2025. Six years after Brede was elected, his seat is empty.'],
    today,
  );
  quiet(
    'another participant',
    [
      'The army took power in Mali in August 2020. Two years after the takeover in Niger, little has changed.',
    ],
    today,
  );
  quiet('no date to count from', [
    'The museum of Peru opened in May 2021. Two years after the museum of Peru opened, its roof leaks.',
  ]);
  quiet(
    'a length that counts from another day',
    ['Edda Marsk died in 1998. Her novel came out in 1991, seven years before Marsk died.'],
    today,
  );
  quiet(
    'a length of a term',
    ['Ruben Askel was jailed for nine years in March 2025 after a trial of two months.'],
    today,
  );
  quiet(
    'a length told in the past',
    ['Olan Brede was elected in 2009. Two years after Brede was elected, in 2011, he left the party.'],
    today,
  );
  quiet(
    'half a unit',
    ['The museum of Peru opened in May 2021. Four years after the museum of Peru opened, its roof leaks.'],
    today,
  );
});
