import { examples } from './story';

suite('superlatives', () => {
  const { fires, quiet } = examples('scope.differs');

  fires('since a year and of all time', [
    'The storm was the [[1:strongest to reach the delta since 2004]], the weather office said.',
    'The storm was the [[2:most powerful to reach the delta on record]], a forecaster said.',
  ]);
  quiet('of two things', [
    'The storm was the strongest to reach the delta since 2004, the weather office said.',
    'Olan Brede won the fiercest race ever held at the track.',
  ]);
  quiet('without a bound', [
    'The storm was the strongest of the season, the weather office said.',
    'The storm was the most powerful on record, a forecaster said.',
  ]);
});
