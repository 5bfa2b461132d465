import { examples } from './story';

suite('statement.denied: none and some', () => {
  const { fires, quiet } = examples('statement.denied');

  fires(
    'mills',
    [
      '[[1:None of its mills will be closed]], Pembar Ltd said.',
      '[[2:Pembar Ltd will close a mill in Tarn]].',
    ],
    {
      severity: 'information',
      message:
        'Denied of all and told of some: “None of its mills will be closed” in 1 article, “Pembar Ltd will close a mill in Tarn” in 1',
      why: 'One article says that it happened to none of them, another that it happened to some.',
    },
  );
  fires(
    'a thing under another noun',
    ['[[1:No plant would be shut]], she told the staff.', '[[2:The company will shut the smaller factory]].'],
    { severity: 'information' },
  );
  fires('shots', ['[[1:Not a shot was fired]].', 'The crew gave up [[2:after warning shots were fired]].'], {
    severity: 'information',
  });
  fires('people', ['[[1:Nobody was injured]], police said.', '[[2:Two people were injured]], police said.'], {
    severity: 'information',
  });
  fires(
    'what there was not',
    ['[[1:There had been no explosion]], the firm said.', 'The roof fell [[2:after an explosion]].'],
    { severity: 'information' },
  );
  fires(
    'no behind the verb',
    ['[[1:Pembar Ltd paid no ransom]].', 'A [[2:ransom of $2 million was paid]], two sailors said.'],
    { severity: 'information' },
  );
  quiet('no other ones', [
    'No other mill will be closed, Pembar Ltd said.',
    'Pembar Ltd will close a mill in Tarn.',
  ]);
  quiet('other things', [
    'None of its mills will be closed, Pembar Ltd said.',
    'Pembar Ltd will close its canteen.',
  ]);
  quiet('two companies', [
    'None of its mills will be closed, Pembar Ltd said.',
    'Orlin Foods will close a mill in Tarn.',
  ]);
  quiet('nobody so far', [
    '2 May 2025\n\nNobody has been arrested.',
    '4 May 2025\n\nTwo people have been arrested.',
  ]);
  quiet('nobody before', [
    'No shot had been fired there before.',
    'The crew gave up after warning shots were fired.',
  ]);
  quiet('a thing of the past', [
    '2 May 2025\n\nThere had been no explosion, the firm said.',
    '2 May 2025\n\nSix miners died in an explosion in 1987.',
  ]);
  quiet('nobody in what the sentence before looks back on', [
    '13 March 2025\n\nIn November another plane lost its engine. Nobody was injured.',
    '13 March 2025\n\nTwo people were injured when the plane landed.',
  ]);
  quiet('what has yet to come', ['No mill has been closed.', 'Pembar Ltd has yet to close a mill.']);
});
