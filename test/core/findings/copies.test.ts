import { examples } from './story';

suite('copies of one sentence', () => {
  const numbers = examples('number.differs');
  const orders = examples('order.differs');
  const denials = examples('statement.denied');

  numbers.fires('a number was changed', [
    'The regatta drew entries from [[1:41]] clubs in nine countries along the western coast of the lake.',
    'The regatta drew entries from [[2:14]] clubs in nine countries along the western coast of the lake.',
  ]);
  orders.fires('before was put for after', [
    'A first signal from the probe arrived [[1:after]] the panels had unfolded, engineers at the centre said.',
    'A first signal from the probe arrived [[2:before]] the panels had unfolded, engineers at the centre said.',
  ]);
  denials.fires('a word was turned round', [
    'The old bus had [[1:passed its yearly check]] in the town garage, according to papers seen by this newspaper.',
    'The old bus had [[2:failed its yearly check]] in the town garage, according to papers seen by this newspaper.',
  ]);
  numbers.quiet('units', [
    'The old mast stood 60 metres high above the roofs of the harbour quarter for more than a generation.',
    'The old mast stood 197 feet high above the roofs of the harbour quarter for more than a generation.',
  ]);
  numbers.quiet('other words', [
    'The old mast stood high above the quiet roofs of the harbour quarter for more than a generation.',
    'The old mast stood high above the slate roofs of the harbour quarter for more than a generation.',
  ]);
  numbers.quiet('sentences that share only their opening', [
    'The mayor of the town said that the new bridge would open with 40 lamps.',
    'The mayor of the town said that the old school had lost 12 of its teachers to the city.',
  ]);
});

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
  quiet('of two people', [
    'Carla Menck was jailed for six years on Monday.',
    'Olan Brede was jailed for four years, the court clerk said.',
  ]);
  quiet('said to the year and to the month', [
    'Carla Menck was jailed for two years on Monday.',
    'Carla Menck was jailed for 24 months, the court clerk said.',
  ]);
});

suite('sides of a place', () => {
  const { fires, quiet } = examples('place.differs');

  fires('north and south', [
    'The storm [[1:made landfall 20 km south of Lisbon]] on Sunday.',
    'The storm [[2:made landfall north of Lisbon]] late on Sunday.',
  ]);
  quiet('south and south-east', [
    'The storm made landfall 20 km south of Lisbon on Sunday.',
    'The storm made landfall southeast of Lisbon late on Sunday.',
  ]);
});

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

suite('up and down', () => {
  const { fires, quiet } = examples('statement.denied');

  fires('one figure in two directions', [
    'Revenue at the shipyard rose [[1:7%]] in the spring.',
    'Revenue at the shipyard fell [[2:7%]] in the spring.',
  ]);
  quiet('two figures', [
    'Revenue at the shipyard rose 7% in the spring.',
    'Profit at the shipyard fell 7% in the spring.',
  ]);
});

suite('lists of one length', () => {
  const { fires } = examples('list.differs');

  fires(
    'one member was put for another',
    [
      'The satellite is shared by [[1:Kenya, India, Peru and Ghana]].',
      'The satellite is shared by [[2:Kenya, India, Peru and Chile]].',
    ],
    { severity: 'warning' },
  );
});
