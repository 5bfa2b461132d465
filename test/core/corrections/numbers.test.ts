import { corrects } from './correcting';

suite('correcting numbers', () => {
  const { to, not } = corrects('number.differs');

  suite('figures and words', () => {
    to(
      'figures stay figures',
      'It hurt [[0:fifty-eight]] people.',
      'The fire hurt [[1:52]] people.',
      'The fire hurt [[1:58]] people.',
    );
    to(
      'words stay words',
      'It hurt [[0:58]] people.',
      'The fire hurt [[1:fifty-two]] people.',
      'The fire hurt [[1:fifty-eight]] people.',
    );
    to(
      'a sentence opens with a capital',
      'It hurt [[0:58]] people.',
      '[[1:Fifty-two]] people were hurt.',
      '[[1:Fifty-eight]] people were hurt.',
    );
    to(
      'a sentence opens in words where its first ones were words',
      'It hurt [[0:58]] people.',
      '[[1:Nine]] people were hurt.',
      '[[1:Fifty-eight]] people were hurt.',
    );
    to(
      'above ten in figures, where no number above ten stands in words',
      'It hurt [[0:58]] people.',
      'The fire hurt [[1:nine]] people.',
      'The fire hurt [[1:58]] people.',
    );
    to(
      'above ten in words, where the article has such',
      'It hurt [[0:58]] people.',
      'The fire hurt [[1:nine]] people. Police sent home thirty-one neighbours.',
      'The fire hurt [[1:fifty-eight]] people. Police sent home thirty-one neighbours.',
    );
    to(
      'below ten in words, where the article has such',
      'It hurt [[0:8]] people.',
      'The fire hurt [[1:12]] people. Police questioned two neighbours.',
      'The fire hurt [[1:eight]] people. Police questioned two neighbours.',
    );
    to(
      'below ten in figures elsewhere',
      'It hurt [[0:eight]] people.',
      'The fire hurt [[1:12]] people.',
      'The fire hurt [[1:8]] people.',
    );
    to(
      'capitals stay capitals',
      'It hurt [[0:58]] people.',
      'FIRE HURTS [[1:FIFTY-TWO]] PEOPLE IN OSLO\n\nA fire broke out.',
      'FIRE HURTS [[1:FIFTY-EIGHT]] PEOPLE IN OSLO\n\nA fire broke out.',
    );
    to(
      'hundreds with “and”',
      'It hurt [[0:206]] people.',
      'The fire hurt [[1:two hundred and four]] people.',
      'The fire hurt [[1:two hundred and six]] people.',
    );
  });

  suite('groups of figures', () => {
    to(
      'commas',
      'It hurt [[0:12,500]] people.',
      'The fire hurt [[1:11,300]] people.',
      'The fire hurt [[1:12,500]] people.',
    );
    to(
      'none',
      'It hurt [[0:12,500]] people.',
      'The fire hurt [[1:11300]] people.',
      'The fire hurt [[1:12500]] people.',
    );
    to(
      'narrow spaces',
      'It hurt [[0:12,500]] people.',
      'The fire hurt [[1:11\u202F300]] people.',
      'The fire hurt [[1:12\u202F500]] people.',
    );
    to(
      'commas, where three figures stood before',
      'It hurt [[0:1200]] people.',
      'The fire hurt [[1:980]] people.',
      'The fire hurt [[1:1,200]] people.',
    );
    to(
      'four figures as the article writes them elsewhere',
      'It hurt [[0:1,200]] people.',
      'The fire hurt [[1:980]] people and destroyed 4500 homes.',
      'The fire hurt [[1:1200]] people and destroyed 4500 homes.',
    );
  });

  suite('money, shares and measures', () => {
    to(
      '$3m',
      'The bridge cost [[0:$4.5 million]].',
      'The bridge cost [[1:$3m]].',
      'The bridge cost $[[1:4.5m]].',
    );
    to(
      '$3 million',
      'The bridge cost [[0:$4.5m]].',
      'The bridge cost [[1:$3 million]].',
      'The bridge cost $[[1:4.5 million]].',
    );
    to(
      'from millions to thousands',
      'The bridge cost [[0:£800,000]].',
      'The bridge cost [[1:£3m]].',
      'The bridge cost £[[1:800,000]].',
    );
    to(
      'from millions to billions',
      'The bridge cost [[0:£1.2 billion]].',
      'The bridge cost [[1:£3m]].',
      'The bridge cost £[[1:1.2bn]].',
    );
    to(
      'in full',
      'The bridge cost [[0:$4.5m]].',
      'The bridge cost [[1:$3,000,000]].',
      'The bridge cost $[[1:4,500,000]].',
    );
    to(
      'per cent',
      'Prices rose by [[0:4%]].',
      'Prices rose by [[1:3 per cent]].',
      'Prices rose by [[1:4]] per cent.',
    );
    to(
      'percent in words',
      'Prices rose by [[0:4%]].',
      'Prices rose by [[1:three percent]].',
      'Prices rose by [[1:four]] percent.',
    );
    to(
      'the sign',
      'Prices rose by [[0:4.5 percent]].',
      'Prices rose by [[1:3%]].',
      'Prices rose by [[1:4.5]]%.',
    );
    to(
      'one unit',
      'The plant makes [[0:84 megawatts]].',
      'The plant makes [[1:82 MW]].',
      'The plant makes [[1:84]] MW.',
    );
    to(
      'metres for kilometres',
      'The tunnel is [[0:2.5 km]] long.',
      'The tunnel is [[1:2,300 metres]] long.',
      'The tunnel is [[1:2,500]] metres long.',
    );
    not(
      'miles for kilometres',
      'unit',
      'The tunnel is [[0:2.5 km]] long.',
      'The tunnel is [[1:two miles]] long.',
    );
    not(
      'a conversion beside it',
      'conversion',
      'The tower is [[0:70 metres]] high.',
      'The tower is [[1:60 metres (200 feet)]] high.',
    );
    not('another currency', 'unit', 'The bridge cost [[0:€4m]].', 'The bridge cost [[1:$3m]].');
  });

  suite('bounds', () => {
    to(
      '“about” stays',
      'It hurt [[0:58]] people.',
      'The fire hurt [[1:about 60]] people.',
      'The fire hurt about [[1:58]] people.',
    );
    to(
      '“at least” stays',
      'It hurt [[0:58]] people.',
      'The fire hurt [[1:at least 40]] people.',
      'The fire hurt at least [[1:58]] people.',
    );
    not(
      '“more than” does not go with an exact number',
      'bound',
      'It hurt [[0:58]] people.',
      'The fire hurt [[1:more than 60]] people.',
    );
    not('nor “nearly”', 'bound', 'It hurt [[0:58]] people.', 'The fire hurt [[1:nearly 40]] people.');
    to(
      'a bound goes along',
      'It hurt [[0:more than 60]] people.',
      'The fire hurt [[1:40]] people.',
      'The fire hurt [[1:more than 60]] people.',
    );
    to(
      'a bound for another',
      'It hurt [[0:at least 60]] people.',
      '[[1:Nearly forty]] people were hurt.',
      '[[1:At least sixty]] people were hurt.',
    );
    to(
      'one bound in both',
      'It hurt [[0:more than 60]] people.',
      '[[1:More than 40]] people were hurt.',
      'More than [[1:60]] people were hurt.',
    );
  });

  suite('words around', () => {
    to(
      '“a” becomes “an”',
      'Eva Holm, [[0:18]], won.',
      'Eva Holm, a [[1:17-year-old]] runner, won.',
      'Eva Holm, [[1:an 18]]-year-old runner, won.',
    );
    to(
      '“an” becomes “a”',
      'Eva Holm, [[0:17]], won.',
      'Eva Holm, an [[1:18-year-old]] runner, won.',
      'Eva Holm, [[1:a 17]]-year-old runner, won.',
    );
    not('one of several', 'plural', 'It hurt [[0:12]] people.', 'The fire hurt [[1:one person]].');
  });
});
