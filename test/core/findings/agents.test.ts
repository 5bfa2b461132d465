import { examples } from './story';

suite('actor.differs: agents', () => {
  const { fires, quiet } = examples('actor.differs');

  fires(
    'who found it',
    [
      '[[1:Mara Lund discovered]] the lost manuscript of the opera in an attic in Bergen.',
      'The lost manuscript of the opera was [[2:discovered by Tor Vinje]] in an attic in Bergen.',
    ],
    { why: 'One act on the same people or things is put down to different ones who did it.' },
  );
  fires('who was rescued by whom, told without names', [
    'Fishermen [[1:rescued]] 22 people from the roof of a school.',
    'Helicopters [[2:rescued]] 22 people from the roof of a school.',
  ]);
  fires('who bought it', [
    '[[1:Halden Foods bought]] the bakery chain Crumb & Co last week.',
    'The bakery chain Crumb & Co was [[2:bought by Tarn Holdings]] last week.',
  ]);

  quiet('one name is more exact', [
    'Rescuers rescued 22 people from the roof of a school.',
    'Firefighters rescued 22 people from the roof of a school.',
  ]);
  quiet('other things found', [
    'Mara Lund discovered a lost manuscript in an attic.',
    'Tor Vinje discovered a new comet in May.',
  ]);
  quiet('both took part', [
    'Mara Lund and Tor Vinje discovered the lost manuscript of the opera in an attic.',
    'Tor Vinje discovered the lost manuscript of the opera in an attic.',
  ]);
  quiet('an act that many do', [
    'Mara Lund welcomed the lost manuscript of the opera.',
    'Tor Vinje welcomed the lost manuscript of the opera.',
  ]);
  quiet('an attempt', [
    'Halden Foods is to buy the bakery chain Crumb & Co.',
    'An attempt by Tarn Holdings to buy the bakery chain Crumb & Co came to nothing.',
  ]);
  quiet('a thing of the past', [
    '14 March 2024\n\nMara Lund discovered the lost manuscript of the opera in an attic.',
    '14 March 2024\n\nTor Vinje discovered a lost manuscript of the opera in an attic in 1987.',
  ]);
  quiet('not yet done', [
    'Halden Foods will buy the bakery chain Crumb & Co.',
    'The bakery chain Crumb & Co may be bought by Tarn Holdings.',
  ]);
});
