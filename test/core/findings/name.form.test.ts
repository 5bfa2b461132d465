import { examples } from './story';

suite('name.form', () => {
  const { quiet, agrees } = examples('name.form');
  const LONGER = /All words of one form are in the other/;

  agrees(
    'a middle name',
    ['Clara Weiss, 41, was acquitted on Friday.', 'Clara Maria Weiss, 41, was acquitted of all charges.'],
    { why: LONGER },
  );
  agrees(
    'a second surname',
    [
      'Peru’s energy minister, Jorge Medina, was unhurt.',
      'Peru’s energy minister, Jorge Medina Rojas, was unhurt.',
    ],
    { why: LONGER },
  );
  agrees(
    'three articles',
    [
      'Peter Alan Grier was jailed for nine years.',
      'Peter Grier was jailed for nine years.',
      'Peter Grier showed no emotion.',
    ],
    { why: LONGER },
  );
  agrees(
    'in one article',
    ['Clara Maria Weiss was acquitted on Friday. Outside the court Clara Weiss hugged her lawyer.'],
    { why: LONGER },
  );
  agrees(
    'two given names',
    ['Hans Peter Rode won the slalom.', 'Hans Rode won the slalom by a tenth of a second.'],
    { why: LONGER },
  );
  agrees(
    'a suffix-like family name',
    [
      'The botanist Amina Yusuf Diallo found the orchid.',
      'The botanist Amina Diallo found the orchid in a ditch.',
    ],
    { why: LONGER },
  );

  agrees('initials', ['John R. Holloway won.', 'John Holloway won by a head.'], {
    why: /One name with and without initials/,
  });
  agrees(
    'a given name in short and in full',
    [
      'American Defense Secretary Jim Halloran spoke to reporters in Oslo.',
      'American Defense Secretary James Halloran spoke to reporters.',
    ],
    { why: /One given name, in short and in full/ },
  );
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
