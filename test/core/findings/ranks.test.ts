import { examples } from './story';

suite('scope.differs: ranks', () => {
  const { fires, quiet } = examples('scope.differs');

  fires(
    'the first or the second to hold an office',
    [
      'Ada Renn would be the [[1:first woman to lead the island]].',
      'Ada Renn would be the [[2:second woman to run the island]].',
    ],
    {
      why: 'The row is counted from the beginning, so the same thing has one place in it.',
    },
  );
  fires('the first or the third in a history', [
    'It was the [[1:first league title in the history]] of Hallam Rovers.',
    'It was the [[2:third league title in the history]] of Hallam Rovers.',
  ]);
  fires(
    'the only one or one of several',
    [
      'Mombasa [[1:is the only deep harbour]] on the coast.',
      'Mombasa [[2:is one of three deep harbours]] on the coast.',
    ],
    { why: 'The only one of a kind is not one of several.' },
  );

  quiet('two things in one article', [
    'Ada Renn was the first woman to lead the island. Olive Tarn was the second woman to lead the island.',
    'Olive Tarn was the second woman to lead the island.',
  ]);
  quiet('rows of other things', [
    'It was the first league title in the history of Hallam Rovers.',
    'It was the second cup title in the history of Hallam Rovers.',
  ]);
  quiet('rows of others', [
    'It was the first league title in the history of Hallam Rovers.',
    'It was the second league title in the history of Tarn Athletic.',
  ]);
  quiet('ranks without a bound', [
    'It was their first title at home.',
    'They won a second title on Saturday.',
  ]);
  quiet('another subject', [
    'Mombasa is the only deep harbour on the coast.',
    'Nairobi is one of three deep harbours on the coast.',
  ]);

  fires('a first of all time and a second of a few years', [
    "It was the [[1:first fatal crash in the airline's 22-year history]].",
    "It was the airline's [[2:second fatal crash in four years]].",
  ]);
  quiet('a first of a few years and a third of all time', [
    "It was the airline's first fatal crash in four years.",
    "It was the third fatal crash in the airline's history.",
  ]);
});
