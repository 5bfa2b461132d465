import { examples } from './story';

suite('date.differs', () => {
  const { fires, quiet, agrees } = examples('date.differs');

  fires(
    'two days of one death',
    [
      'The novelist Edda Marsk [[1:died on 3 May 2024]] at her home in Tarn.',
      'Edda Marsk [[2:died on 5 May 2024]]. She was 81.',
    ],
    {
      message: 'Edda Marsk, date where it says “died”: 3 May 2024 in 1 article, 5 May 2024 in 1',
      why: 'They cannot all be right. The sentences tell of the same event and are 62 % alike.',
    },
  );
  fires('a weekday against a date', [
    '---\ndate: 2024-05-09\n---\nThe novelist Edda Marsk [[1:died on Friday]] at her home in Tarn.',
    '---\ndate: 2024-05-09\n---\nEdda Marsk [[2:died on 5 May]], her publisher said.',
  ]);
  fires('yesterday against a date', [
    '---\ndate: 2023-11-14\n---\nThe former minister Olan Brede was [[1:charged yesterday]] with fraud.',
    '---\ndate: 2023-11-15\n---\nOlan Brede was [[2:charged on 11 November]], the court said.',
  ]);
  fires(
    'two days of one signing, told nearly alike',
    [
      'Peru and Chile [[1:signed the water treaty on 12 June 2022]] after nine years of talks.',
      'Chile and Peru [[2:signed the water treaty on 14 June 2022]] after nine years of talks in Lyon.',
    ],
    { severity: 'warning' },
  );
  fires(
    'two months',
    [
      'Prosecutors [[1:charged Ruben Askel in March 2021]] with fraud.',
      'Ruben Askel was [[2:charged in May 2021]] with three counts of fraud.',
    ],
    { severity: 'warning' },
  );
  fires('two years', [
    'The conductor Ila Venn was [[1:born in 1951]] in a village near Corva.',
    'Ila Venn was [[2:born in 1953]], the daughter of a baker.',
  ]);
  quiet('two days in one article', [
    'Edda Marsk died on 3 May 2024 at her home. Friends gathered at the house. Marsk died on 5 May 2024, the obituary says.',
  ]);

  agrees(
    'a month that holds the day',
    [
      'The novelist Edda Marsk died in May 2024 at her home in Tarn.',
      'Edda Marsk died on 5 May 2024. She was 81.',
    ],
    { why: /all can be true/ },
  );
  agrees(
    'a weekday that is the date',
    [
      '---\ndate: 2024-05-09\n---\nThe novelist Edda Marsk died on Sunday at her home in Tarn.',
      '---\ndate: 2024-05-09\n---\nEdda Marsk died on 5 May, her publisher said.',
    ],
    { why: /all can be true/ },
  );
  quiet('two people', [
    'Edda Marsk died on 3 May 2024. Her husband Tor Marsk died on 11 May 2023.',
    'Tor Marsk died on 11 May 2023, a year before his wife.',
  ]);
  quiet('different events', [
    'Ruben Askel was charged on 4 March 2021 and convicted on 9 December 2021.',
    'Ruben Askel was jailed on 20 December 2021. He was arrested on 1 March 2021.',
  ]);
  quiet('events of a kind that happens often', [
    'The ministers met on Monday, 4 March 2024.',
    'The ministers met on Thursday, 7 March 2024.',
  ]);
  quiet('a planned day and the day it was', [
    'The bridge at Corva will open on 3 June 2024.',
    'The bridge at Corva opened on 10 June 2024 after a delay of a week.',
  ]);
  quiet('years apart', [
    'The theatre in Tarn burned down on 3 May 1931.',
    'The theatre in Tarn burned down on 9 August 2019.',
  ]);
  quiet('the first of several', [
    'Oskar Tveit was first arrested on 2 February 2018.',
    'Oskar Tveit was arrested again on 20 February 2018.',
  ]);
  quiet('yesterday and today in papers of two days', [
    '---\ndate: 2024-05-06\n---\nThe singer Tilda Rooke died yesterday.',
    '---\ndate: 2024-05-05\n---\nThe singer Tilda Rooke died today.',
  ]);
  quiet('a bound', [
    'Residents had waited since 3 May 2024 for the road to open.',
    'The road was closed on 1 May 2024 after a rockfall.',
  ]);
  quiet('a day in a subordinate clause', [
    'Olan Brede was elected in 2009. Two years after Brede was elected, in 2011, he left the party.',
    'Olan Brede was elected in 2009.',
  ]);
  fires('the end of a contract', [
    'Jonas Berg, 44, has a [[1:contract until June 2026]] and a simple task.',
    'Jonas Berg was hired on a [[2:contract to June 2027]].',
  ]);
  quiet('contracts of two people', [
    'Jonas Berg has signed until June 2027.',
    'Tor Vinje has a contract until June 2026.',
  ]);
  quiet('the day of what a relative clause tells', [
    '20 January 2025\n\nDivers recovered a fifth body from the ferry that hit a reef on Saturday.',
    '20 January 2025\n\nOn Monday divers recovered the body of the captain of the ferry.',
  ]);
  fires('the last time', [
    'The bridge in Bergen was last [[1:inspected in August 2024]].',
    'The bridge in Bergen was last [[2:checked in March 2024]], the mayor said.',
  ]);
  quiet('the last time and one before', [
    'The bridge in Bergen was last inspected in August 2024.',
    'The bridge in Bergen was inspected in March 2024, the mayor said.',
  ]);
  quiet('a sentence that gives two days', [
    'The film opens in Norway on 3 May 2024 and in Sweden on 10 May 2024.',
    'The film opens in Sweden on 10 May 2024.',
  ]);
  quiet('one mould, other countries', [
    'The film opens in Norway on 3 May 2024, the makers said.',
    'The film opens in Sweden on 10 May 2024, the makers said.',
  ]);
  fires(
    'what reports of two days say of their days',
    [
      '---\ndate: 2024-09-04\n---\nThe [[1:fire was 20 percent contained on Wednesday]].',
      '---\ndate: 2024-09-06\n---\nThe [[2:fire was 60 percent contained on Friday]].',
    ],
    { severity: 'information' },
  );
  quiet('a denied day', [
    'Ruben Askel was not arrested on 1 March 2021, his lawyer said.',
    'Ruben Askel was arrested on 4 March 2021.',
  ]);
  quiet('a match and the one before', [
    '---\ndate: 2024-05-20\n---\nHallam Rovers beat Denby on Saturday. They lost to Corva Town on 11 May.',
    '---\ndate: 2024-05-20\n---\nHallam Rovers won 2-0 at Denby on 18 May. A week earlier they were beaten by Corva Town.',
  ]);

  fires('the day of what is planned', [
    'Peru will [[1:reopen its embassy in Oslo on 1 October 2026]].',
    'After five years the embassy that Peru shut in Oslo will [[2:open its doors on 10 October 2026]].',
  ]);
  quiet('a plan and what came of it', [
    'Peru will reopen its embassy in Oslo on 1 October 2026.',
    'With a delay of a week the embassy of Peru in Oslo opened on 10 October 2026.',
  ]);
});
