import { examples } from './story';

suite('copies of one sentence', () => {
  const numbers = examples('number.differs');
  const orders = examples('order.differs');

  numbers.fires('a number was changed', [
    'The regatta drew entries from [[1:41]] clubs in nine countries along the western coast of the lake.',
    'The regatta drew entries from [[2:14]] clubs in nine countries along the western coast of the lake.',
  ]);
  orders.fires('before was put for after', [
    'A first signal from the probe arrived [[1:after]] the panels had unfolded, engineers at the centre said.',
    'A first signal from the probe arrived [[2:before]] the panels had unfolded, engineers at the centre said.',
  ]);
  numbers.fires('an ordinal was changed', [
    'Winger Jonas Berg was sent off in the [[1:74]]th minute after a second booking for dissent.',
    'Winger Jonas Berg was sent off in the [[2:79]]th minute after a second booking for dissent.',
  ]);
  numbers.quiet('two of a kind that one article tells of', [
    'Winger Jonas Berg hit the post in the 14th minute with a low shot from the left. He hit it again in the 61st minute.',
    'Winger Jonas Berg hit the post in the 61st minute with a low shot from the left.',
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
