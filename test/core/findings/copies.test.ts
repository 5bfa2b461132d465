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
