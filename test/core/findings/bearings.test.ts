import { examples } from './story';

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
