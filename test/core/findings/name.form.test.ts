import { examples } from './story';

suite('name.form', () => {
  const { fires, quiet, agrees } = examples('name.form');

  fires(
    'a middle name',
    [
      '[[1:Clara Weiss]], 41, was acquitted on Friday.',
      '[[2:Clara Maria Weiss]], 41, was acquitted of all charges.',
    ],
    {
      message: 'One person, shorter and longer names: Clara Weiss in 1 article, Clara Maria Weiss in 1',
      why: 'The words of one form are all in the other, so both can be right; house style chooses.',
    },
  );
  fires('a second surname', [
    'Peru’s energy minister, [[1:Jorge Medina]], was unhurt.',
    'Peru’s energy minister, [[2:Jorge Medina Rojas]], was unhurt.',
  ]);
  fires('three articles', [
    '[[2:Peter Alan Grier]] was jailed for nine years.',
    '[[1:Peter Grier]] was jailed for nine years.',
    '[[1:Peter Grier]] showed no emotion.',
  ]);
  fires('in one article', [
    '[[1:Clara Maria Weiss]] was acquitted on Friday. Outside the court [[2:Clara Weiss]] hugged her lawyer.',
  ]);
  fires('two given names', [
    '[[1:Hans Peter Rode]] won the slalom.',
    '[[2:Hans Rode]] won the slalom by a tenth of a second.',
  ]);
  fires('a suffix-like family name', [
    'The botanist [[1:Amina Yusuf Diallo]] found the orchid.',
    'The botanist [[2:Amina Diallo]] found the orchid in a ditch.',
  ]);

  agrees('initials', ['John R. Holloway won.', 'John Holloway won by a head.'], {
    why: /One name with and without initials/,
  });
  quiet('a surname alone', ['Clara Weiss was acquitted. Weiss smiled.', 'Weiss was acquitted.']);
  quiet('a title', ['Dr Clara Weiss spoke.', 'Professor Clara Weiss spoke. Clara Weiss is 41.']);
  quiet('father and son', [
    'Tom Grier and his son Tom Grier Jr run the farm.',
    'Tom Grier founded the farm in 1971.',
  ]);
  quiet('an acronym', [
    'The Tarn Rowing Club (TRC) won. The TRC last won in 1988.',
    'The Tarn Rowing Club won.',
  ]);
  quiet('another person with the first name', [
    'Clara Weiss spoke first. Clara Lund spoke next.',
    'Clara Lund and Clara Weiss spoke.',
  ]);
  quiet('one form throughout', ['Jorge Medina left.', 'Jorge Medina left at noon.']);
});
