import { examples } from './story';

suite('number.differs: scores', () => {
  const { fires, quiet } = examples('number.differs');

  fires(
    'one match',
    [
      'Tarn Rovers were beaten [[1:4-1]] at home by Corva United.',
      'The club parted with its coach after the [[2:4-0]] defeat by Corva United.',
      'The [[1:4-1]] against Corva United was only the end of it.',
    ],
    {
      message: 'Score (Corva United): 4-1 in 2 articles, 4-0 in 1',
      why: 'The articles name the same side, and one match has one score.',
    },
  );
  fires('told by the winner', [
    'Corva United won [[1:3-1]] against Tarn Rovers.',
    'Corva United won [[2:2-1]] against Tarn Rovers.',
  ]);
  quiet('the same score from the other side', [
    'Corva United won 4-1 against Tarn Rovers.',
    'Tarn Rovers lost 1-4 to Corva United.',
  ]);
  quiet('half of a match', [
    'Corva United won 3-1 against Tarn Rovers.',
    'It was 1-1 at half-time against Tarn Rovers.',
  ]);
  quiet('matches against two sides', [
    'Corva United won 3-1 against Tarn Rovers.',
    'Corva United won 2-1 against Halden Wanderers.',
  ]);
  quiet('one side against two others', [
    'Corva United won 3-1 against Tarn Rovers.',
    'Halden Wanderers won 2-0 against Tarn Rovers.',
  ]);
  quiet('matches of two days', [
    'Corva United won 3-1 against Tarn Rovers on 3 May 2024.',
    'Corva United won 2-1 against Tarn Rovers on 9 May 2023.',
  ]);
  quiet('sets', ['She won 6-4, 7-5 against Mara Lund.', 'She won 6-3 against Mara Lund in the first set.']);
});
