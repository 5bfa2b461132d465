import { examples } from './story';

suite('lengths', () => {
  const { fires, quiet } = examples('duration.differs');

  fires('of a sentence', [
    'Carla Menck was [[1:jailed for six years]] on Monday.',
    'Carla Menck was [[2:jailed for four years]], the court clerk said.',
  ]);
  fires('of a ban', [
    'The union met on Friday. Olan Brede was [[1:banned for ten months]] by the league.',
    'Olan Brede was [[2:suspended for two months]] by the league.',
  ]);
  fires(
    'whose digits changed places, where two articles agree',
    [
      'The crew came home after [[1:46 days]] at sea.',
      'She had been away for [[1:46 days]].',
      'The sailors spent [[2:sixty-four days]] on the boat.',
    ],
    { severity: 'warning' },
  );
  quiet('whose digits changed places, of which neither is told twice', [
    'The crew came home after 46 days at sea.',
    'The sailors spent sixty-four days on the boat.',
  ]);
  quiet('of two people', [
    'Carla Menck was jailed for six years on Monday.',
    'Olan Brede was jailed for four years, the court clerk said.',
  ]);
  quiet('said to the year and to the month', [
    'Carla Menck was jailed for two years on Monday.',
    'Carla Menck was jailed for 24 months, the court clerk said.',
  ]);
});
