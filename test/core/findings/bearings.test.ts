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
  fires('as far away, on opposite sides', [
    'Its centre lay [[1:18 km northeast of Lisbon]].',
    'The village is [[2:18km south-west of Lisbon]].',
  ]);
  quiet('another distance', [
    'Its centre lay 18 km northeast of Lisbon.',
    'The village is 40 km south-west of Lisbon.',
  ]);
  quiet('another place', [
    'Its centre lay 18 km northeast of Lisbon.',
    'The village is 18 km south-west of Porto.',
  ]);
});
