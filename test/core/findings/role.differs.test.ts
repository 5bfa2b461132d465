import { examples } from './story';

suite('role.differs', () => {
  const { fires, quiet } = examples('role.differs');

  fires(
    'two rungs of a ladder',
    [
      '[[1:Inspector]] Joan Reedham said the search would go on.',
      '[[2:Superintendent]] Joan Reedham said divers would return on Monday.',
    ],
    { severity: 'warning', message: 'Role of Joan Reedham: inspector in 1 article, superintendent in 1' },
  );
  fires('a minister and his deputy', [
    '[[1:Deputy foreign minister]] Pavel Orsk met the delegation.',
    '[[2:Foreign minister]] Pavel Orsk met the delegation.',
  ]);
  fires('an ambassador and an envoy', [
    '[[1:Norway’s ambassador]] Kari Lund spoke to reporters.',
    '[[2:Norway’s envoy]] Kari Lund spoke to reporters.',
  ]);
  fires('a judge and a prosecutor', [
    '[[1:Judge]] Hugo Stanier read the indictment.',
    '[[2:Prosecutor]] Hugo Stanier read the indictment.',
  ]);
  fires(
    'two nationalities',
    [
      'A 36-year-old [[1:Danish climber]] fell to his death on Mount Skarn.',
      'The 36-year-old [[2:Swedish climber]] fell from a ledge.',
    ],
    { severity: 'warning' },
  );
  fires(
    'a general',
    ['[[1:Colonel]] Wim Tolker said the road was open.', '[[2:General]] Wim Tolker said the road was open.'],
    { severity: 'warning' },
  );

  fires(
    'two occupations',
    [
      'Ada Byron, the 44-year-old [[1:engineer]] who led the project, spoke first.',
      'Ada Byron is the company’s [[2:doctor]].',
    ],
    {
      severity: 'warning',
      message: 'Occupation of Ada Byron: engineer in 1 article, doctor in 1',
      why: 'The articles give one person different occupations that hardly go together.',
    },
  );
  fires(
    'two nationalities',
    [
      'A 36-year-old [[1:Danish climber]] fell to his death on Mount Skarn.',
      'The 36-year-old [[2:Swedish climber]] fell from a ledge.',
    ],
    { severity: 'warning' },
  );
  fires(
    'a general',
    ['[[1:Colonel]] Wim Tolker said the road was open.', '[[2:General]] Wim Tolker said the road was open.'],
    { severity: 'warning' },
  );

  fires(
    'two occupations',
    [
      'Ada Byron, the 44-year-old [[1:engineer]] who led the project, spoke first.',
      'Ada Byron is the company’s [[2:doctor]].',
    ],
    {
      severity: 'warning',
      message: 'Occupation of Ada Byron: engineer in 1 article, doctor in 1',
      why: 'The articles give one person different occupations that hardly go together.',
    },
  );
  fires(
    'two ranks of one service',
    [
      '[[1:Inspector]] Kirsi Berg told reporters.',
      '[[2:Superintendent]] Kirsi Berg, who led the operation, said so.',
    ],
    { severity: 'warning' },
  );
  fires(
    'two nationalities',
    [
      'The club hired [[1:Swede]] Jonas Berg, 44, on Monday.',
      'Jonas Berg, 44, has signed. The [[2:Dane]], 44, is known for patience.',
    ],
    { severity: 'warning' },
  );
  quiet('where a director is from and what she directs', [
    'Danish director Mara Lund won the prize.',
    'Mara Lund, director of the Tarn Film School, won the prize.',
  ]);
  quiet('one occupation in two words', [
    'Ada Byron, a carpenter, spoke first.',
    'Ada Byron is the company’s joiner.',
  ]);
  quiet('two occupations in one article', [
    'Ada Byron, an engineer, drives well. Ada Byron is a farmer too.',
    'Ada Byron, a farmer, spoke.',
  ]);
  quiet('a rank and a post', [
    'Commodore Ada Brandt, commander of the northern squadron, thanked the crews.',
    'Commodore Ada Brandt thanked them. The squadron commander, Ada Brandt, will retire.',
  ]);
  quiet('a rank and a post told in one breath', [
    '“We are glad,” said Lt. Ada Brandt, Commander, Air Wing Two.',
    'Lieutenant Ada Brandt was glad.',
  ]);
  quiet('the nationality of whom she beat', [
    'Ida Solberg, a Norwegian skier, beat the Swede in the sprint.',
    'Ida Solberg trains with a German coach.',
  ]);
  quiet('the country that somebody works for', [
    'Spain coach Luca Ferri named his side.',
    'The Italian trainer Luca Ferri named his side.',
  ]);
  quiet('two nationalities in one article', [
    'Nadia Karim is a Dane. Nadia Karim is a Swede by birth.',
    'The Swede Nadia Karim flew home.',
  ]);
  quiet('an occupation among others', [
    'Jens Holm, a farmer and volunteer firefighter, pulled her out.',
    'Firefighter Jens Holm pulled her out.',
  ]);
  quiet('an engineer who drives the train', [
    'Train engineer Bo Rask was hurt.',
    'The driver, Bo Rask, was hurt.',
  ]);
  quiet('a short form of a long title', [
    'Foreign minister Pavel Orsk arrived.',
    'Minister Pavel Orsk arrived at noon.',
  ]);
  quiet('a former title', [
    'Former inspector Joan Reedham wrote the book.',
    'Superintendent Joan Reedham retired in May.',
  ]);
  quiet('two titles that go together', [
    'The novelist Tove Lindquist spoke.',
    'The doctor and mother Tove Lindquist spoke.',
  ]);
  quiet('two people', [
    'Inspector Joan Reedham and Superintendent Alan Reedham gave evidence.',
    'Superintendent Alan Reedham gave evidence first.',
  ]);
  quiet('a promotion', [
    'Joan Reedham, previously an inspector, leads the inquiry.',
    'Superintendent Joan Reedham leads the inquiry.',
  ]);
  quiet('one title with and without its country', [
    'Norwegian ambassador Kari Lund spoke.',
    'Ambassador Kari Lund spoke.',
  ]);
  quiet('a nationality and a people', [
    'A 36-year-old Danish climber fell to his death.',
    'The 36-year-old Dane fell from a ledge.',
  ]);
  fires(
    'a minister of two fields',
    ['[[1:Interior Minister]] Tove Lindquist spoke.', '[[2:Defence minister]] Tove Lindquist spoke.'],
    { severity: 'warning' },
  );
  quiet('one field under two names', [
    'Defence Minister Tove Lindquist spoke.',
    'Defense Minister Tove Lindquist spoke.',
  ]);
});
