import { examples } from './story';

suite('role.two-holders', () => {
  const { fires, quiet, agrees } = examples('role.two-holders');

  fires(
    'two prime ministers of one country',
    [
      '[[1:Norway’s prime minister]], Eva Holmsen, welcomed the vote.',
      '[[2:Norway’s prime minister]], Per Lindahl, welcomed the vote.',
    ],
    { message: 'Two people as prime minister of Norway: Eva Holmsen in 1 article, Per Lindahl in 1' },
  );
  fires('before the name', [
    '[[1:Peruvian President]] Ana Torrealba signed the bill.',
    '[[2:Peruvian President]] Luis Quiroga signed the bill.',
  ]);
  fires('“of”', [
    'The [[1:finance minister of Kenya]], Amina Odhiambo, cut taxes.',
    'The [[2:finance minister of Kenya]], Peter Wekesa, cut taxes.',
  ]);
  fires('a mayor', [
    'The [[1:mayor of Bristol]], Stefan Aldous, opened the fair.',
    'The [[2:mayor of Bristol]], Mary Tollard, opened the fair.',
  ]);
  fires('an ambassador to one country', [
    'The [[1:Japanese ambassador to Chile]], Kenji Moriyama, left.',
    'The [[2:Japanese ambassador to Chile]], Haruto Senda, left.',
  ]);
  fires('a governor', [
    '[[1:Governor of Texas]] Dale Whitcomb declared an emergency.',
    'The [[2:governor of Texas]], Rosa Delmar, declared an emergency.',
  ]);

  agrees(
    'former and present',
    [
      'Norway’s prime minister, Eva Holmsen, welcomed the vote.',
      'Norway’s former prime minister Per Lindahl welcomed the vote.',
    ],
    { why: /Present and former/ },
  );
  agrees(
    'different countries',
    [
      'Norway’s prime minister, Eva Holmsen, met Sweden’s prime minister, Per Lindahl.',
      'Sweden’s prime minister, Per Lindahl, met Norway’s prime minister, Eva Holmsen.',
    ],
    { why: /different countries/ },
  );
  quiet('a deputy', [
    'Norway’s prime minister, Eva Holmsen, spoke.',
    'Norway’s deputy prime minister, Per Lindahl, spoke.',
  ]);
  quiet('an office with many holders', [
    'The French senator Luc Armand voted no.',
    'The French senator Odile Besson voted yes.',
  ]);
  quiet('a successor', [
    'Norway’s prime minister, Eva Holmsen, leaves on Friday.',
    'Norway’s incoming prime minister, Per Lindahl, was in Oslo.',
  ]);
  quiet('posts in different countries', [
    'The Japanese ambassador to Chile, Kenji Moriyama, met the Japanese ambassador to Peru, Haruto Senda.',
    'The Japanese ambassador to Peru, Haruto Senda, was host.',
  ]);
  quiet('ministers of different matters', [
    'Kenya’s finance minister, Amina Odhiambo, and its interior minister, Peter Wekesa, resigned.',
    'Kenya’s interior minister, Peter Wekesa, resigned.',
  ]);
});
