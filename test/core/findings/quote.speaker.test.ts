import { examples } from './story';

suite('quote.speaker', () => {
  const { fires, quiet, agrees } = examples('quote.speaker');

  fires(
    'two names',
    [
      '“[[1:It was over in a minute and nobody moved]],” Alan Reedham said.',
      '“[[2:It was over in a minute and nobody moved]],” Nils Lindahl said.',
    ],
    { message: 'One quotation, 2 speakers: Alan Reedham in 1 article, Nils Lindahl in 1' },
  );
  fires('a cut of the words', [
    'Nils Lindahl said: “[[1:We could not get the doors open in time.]]”',
    '“[[2:We could not get the doors open]],” said Alan Reedham.',
  ]);
  fires('the majority first', [
    '“[[2:This is the end of a long road for us]],” Eva Holmsen said.',
    '“[[1:This is the end of a long road for us]],” Tilda Rooke said.',
    '“[[1:This is the end of a long road for us]],” Tilda Rooke told reporters.',
  ]);
  fires('in court', [
    '“[[1:He told me to burn the papers that night]],” Clara Weiss told the jury.',
    '“[[2:He told me to burn the papers that night]],” Ilse Brattner told the jury.',
  ]);
  fires('sport', [
    '“[[1:The referee never even looked at the replay]],” coach Ana Torrealba said.',
    '“[[2:The referee never even looked at the replay]],” captain Lena Auerbach said.',
  ]);
  fires('in one article', [
    '“[[1:The sea took everything we had in one hour]],” said Kari Lund. Further down the coast people wept. “[[2:The sea took everything we had in one hour]],” Tilda Rooke said.',
  ]);

  agrees(
    'a name and a description',
    [
      '“It was over in a minute and nobody moved,” Alan Reedham said.',
      '“It was over in a minute and nobody moved,” the officer said.',
    ],
    { why: /named in one place and described in another/ },
  );
  quiet('a surname', [
    '“It was over in a minute and nobody moved,” Alan Reedham said.',
    'Alan Reedham spoke first. “It was over in a minute and nobody moved,” Reedham said.',
  ]);
  quiet('different words', [
    '“It was over in a minute,” Alan Reedham said.',
    '“It took an hour,” Nils Lindahl said.',
  ]);
  quiet('a pronoun', [
    'Kari Lund was on the bridge. “The sea took everything we had in one hour,” she said.',
    '“The sea took everything we had in one hour,” Kari Lund said.',
  ]);
  quiet('a body and its spokesman', [
    '“The talks will go on until there is a result,” the ministry said.',
    '“The talks will go on until there is a result,” spokesman Nils Lindahl said.',
  ]);
  quiet('a saying of few words', ['“No comment,” Alan Reedham said.', '“No comment,” Nils Lindahl said.']);
});
