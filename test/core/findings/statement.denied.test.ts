import { examples } from './story';

suite('statement.denied', () => {
  const { fires, quiet } = examples('statement.denied');

  fires(
    'well and poorly',
    [
      'The crew was [[1:well prepared]] for the crossing, the owner said.',
      'The crew was [[2:poorly prepared]] for the crossing, a coroner found.',
    ],
    { why: '“prepared” is said in one place, and the opposite in another.' },
  );
  fires('one climber', [
    'Jon Askeland, 31, was [[1:well equipped]], his club said.',
    'Jon Askeland, 31, was [[2:ill-equipped]] for the weather, rescuers said.',
  ]);
  fires('a denial of the adverb', [
    'The building was [[1:properly insured]].',
    'The building was not [[2:properly insured]], the bank said.',
  ]);
  fires(
    'words of one article against another’s',
    [
      'Critics called the treaty a [[1:new dawn]] for the valley.',
      'The treaty [[2:is not a new dawn]], the opposition leader said, but a rerun.',
    ],
    { severity: 'information' },
  );
  fires(
    '“rather than”',
    [
      'Bishops welcomed the reform as a [[1:radical break]] with the past.',
      'The reform is a footnote [[2:rather than a radical break]].',
    ],
    { severity: 'information' },
  );
  fires(
    'opposite fates of the same people, who can have met with both',
    [
      'The coastguard [[1:rescued 26 fishermen]] off the cape.',
      'The navy [[2:captured 26 fishermen]] off the cape.',
    ],
    { severity: 'information' },
  );
  fires('opposite fates under two names', [
    'The coastguard [[1:rescued 26 Tarnish fishermen]] off the cape.',
    'The navy [[2:captured 26 Tarnish smugglers]] off the cape.',
  ]);
  quiet('two things of one quality', [
    'The bridge was poorly maintained.',
    'The tunnel was well maintained, the ministry said.',
  ]);
  quiet('then and now', [
    'The bridge was poorly maintained in the nineties.',
    'The bridge is well maintained, the ministry said.',
  ]);
  fires(
    'within an article',
    ['The team was [[1:well trained]]. A report says the team was [[2:badly trained]].'],
    { severity: 'error' },
  );

  quiet('acts of two bodies', [
    'The lower house approved the sale of the airport in Bristol.',
    'Kenya rejected the sale of the airport in Bristol.',
  ]);
  quiet('what was denied', [
    'The club denied that the sale of the stadium had been approved.',
    'The city said the sale of a car park had been rejected.',
  ]);
  quiet('not just', [
    'The treaty is not just a new dawn, it is a new day.',
    'The treaty is a new dawn for the valley.',
  ]);
  quiet('two people', [
    'Jon Askeland was well equipped. Tilda Rooke was ill-equipped.',
    'Tilda Rooke was ill-equipped for the climb.',
  ]);
  quiet('two qualities', ['The crew was well trained.', 'The crew was poorly paid.']);
  quiet('a degree of the same side', ['The crew was well prepared.', 'The crew was fully prepared.']);
  quiet('other numbers', [
    'The coastguard rescued 26 fishermen off the cape.',
    'The navy captured 14 smugglers off the cape.',
  ]);
  quiet('a double negation', ['The crew was not badly prepared.', 'The crew was well prepared.']);
  quiet('rescued and then arrested, other men', [
    'Police rescued 12 dogs from the yard.',
    'Police arrested 12 men at the yard.',
  ]);

  fires(
    'a thing that was there and was not',
    [
      'The aircraft [[1:carried no flight recorder]].',
      'Divers found the [[2:flight recorder]] on the second day.',
    ],
    { severity: 'information' },
  );
  quiet('no further details', [
    'Police had no further details of the search.',
    'The mayor gave further details on Monday.',
  ]);
});
