import { examples } from './story';

suite('statement.denied: negations', () => {
  const { fires, quiet } = examples('statement.denied');

  fires(
    'told and denied',
    [
      '[[1:Ada Renn signed the harbour contract with Tarn Holdings this spring.]]',
      '[[2:Ada Renn never signed the harbour contract with Tarn Holdings.]]',
    ],
    {
      why: 'One article says that it happened, the other that it did not, with the same words about it.',
    },
  );
  fires('a quarrel over an inspection', [
    '[[1:Inspectors closed the north quay of the harbour for repairs.]]',
    '[[2:Inspectors did not close the north quay of the harbour.]]',
  ]);

  quiet('another act is denied', [
    'Ada Renn signed the harbour contract with Tarn Holdings.',
    'Ada Renn did not read the harbour contract with Tarn Holdings.',
  ]);
  quiet('the day is denied', [
    'Ada Renn signed the harbour contract with Tarn Holdings on 4 May 2021.',
    'On 1 May 2021, she says, Ada Renn was abroad and did not sign a harbour contract with anybody.',
  ]);
  quiet('something else is denied', [
    'Ada Renn signed the harbour contract with Tarn Holdings.',
    'Ada Renn has not signed a lease for the old mill.',
  ]);
  quiet('what is denied is another verb before a noun', [
    'Rovers won the match against Tarn Athletic in Bergen.',
    'Ola Lie, who had not started a match since March, scored for Rovers against Tarn Athletic in Bergen.',
  ]);
  quiet('nobody until now', [
    'Peru has formally approved the northern harbour treaty.',
    'Many states sent envoys, but none had formally approved the northern harbour treaty.',
  ]);
  quiet('not so far', [
    'Ada Renn signed the harbour contract with Tarn Holdings.',
    'Ada Renn has not signed the harbour contract with Tarn Holdings.',
  ]);
});
