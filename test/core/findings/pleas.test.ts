import { examples } from './story';

suite('statement.denied: pleas', () => {
  const { fires, quiet } = examples('statement.denied');
  const on = (day: string, text: string) => `---\ndate: ${day}\n---\n${text}`;

  fires(
    'guilty and not guilty',
    [
      'The banker Olan Brede [[1:pleaded guilty]] to fraud.',
      'Olan Brede, 61, wearing a grey coat, [[2:pleaded not guilty]] to both charges.',
    ],
    {
      message: 'Olan Brede, plea: guilty in 1 article, not guilty in 1',
      why: 'A charge is answered in one way at one hearing.',
    },
  );
  fires('not asked', [
    on('2024-03-04', 'The banker Olan Brede, 61, was charged. The 61-year-old was [[1:not asked to plead]].'),
    on('2024-03-05', 'Olan Brede, 61, [[2:pleaded not guilty]] on Monday.'),
  ]);
  fires('a plea entered', [
    'The banker Olan Brede [[1:entered a plea of not guilty]].',
    'Olan Brede [[2:pleaded guilty]], his lawyer said.',
  ]);
  fires('no plea', [
    on('2024-03-04', 'The banker Olan Brede [[1:entered no plea]].'),
    on('2024-03-04', 'Olan Brede [[2:pleaded guilty]].'),
  ]);
  fires('a refusal', [
    on('2024-03-04', 'The banker Olan Brede [[1:refused to plead]].'),
    on('2024-03-04', 'Olan Brede [[2:pleaded guilty]].'),
  ]);
  fires('charges that share a word', [
    'The banker Olan Brede [[1:pleaded guilty]] to tax fraud.',
    'Olan Brede [[2:pleaded not guilty]] to fraud and theft.',
  ]);

  quiet('different charges', [
    'The banker Olan Brede pleaded guilty to drunken driving.',
    'Olan Brede pleaded not guilty to assault.',
  ]);
  quiet('a plea at another time', [
    on('2024-03-04', 'The banker Olan Brede pleaded not guilty.'),
    on('2024-07-04', 'The banker Olan Brede pleaded guilty.'),
  ]);
  quiet('first not asked, then asked', [
    on('2024-03-04', 'The banker Olan Brede was not asked to plead.'),
    on('2024-07-04', 'Olan Brede pleaded not guilty.'),
  ]);
  quiet('both pleas in one article', [
    'The banker Olan Brede pleaded guilty to one charge. Brede pleaded not guilty to another.',
    'Olan Brede pleaded not guilty.',
  ]);
  quiet('two persons', [
    'The banker Olan Brede pleaded guilty.',
    'Olan Brede pleaded guilty. His brother pleaded not guilty. Ila Venn pleaded not guilty.',
  ]);
  quiet('a plea for help, and somebody who pleads with others', [
    'Olan Brede pleaded with the guards. Olan Brede pleaded not guilty.',
    'The plea of Olan Brede was heard. Olan Brede pleaded for time.',
  ]);
});
