import type { Expected } from './story';
import { examples } from './story';

suite('order.differs', () => {
  const { fires: firesAs, quiet, agrees } = examples('order.differs');
  /** Events of a kind are many: it is loud only where three articles at least are about both. */
  const fires = (title: string, articles: readonly string[], expected: Expected = {}) => {
    firesAs(title, articles, { severity: 'information', ...expected });
  };

  fires(
    'after against before',
    [
      'The chairman [[1:resigned after the merger]] with a rival bank.',
      'The chairman [[2:resigned before the merger]], which shareholders approved in May.',
    ],
    {
      message: 'What came first: merger before resignation in 1 article, merger after resignation in 1',
      why: 'The same two events are put in different orders.',
    },
  );
  fires('the same order turned round', [
    'The [[1:fire followed an explosion]] in the boiler room of the Tarn cannery.',
    'The [[2:explosion followed the fire]], a foreman at the Tarn cannery said.',
  ]);
  fires('together against after', [
    'The [[1:signing of the accord was accompanied by the withdrawal]] of the last troops.',
    'Both sides [[2:signed the accord after the withdrawal]] of the last troops.',
  ]);
  fires(
    'what most of three articles are about',
    [
      'The chairman [[2:resigned after the merger]] with a rival bank.',
      'The chairman [[1:resigned before the merger]] with a rival bank.',
      'Shareholders approved the merger in May. The chairman [[1:resigned before the merger]].',
    ],
    { severity: 'warning' },
  );
  fires('preceded', [
    'The [[1:collapse of the roof was preceded by a fire]] in the stalls.',
    'The [[2:collapse of the roof was followed by a fire]] in the stalls.',
  ]);
  fires(
    'an article against itself',
    [
      'Mayor Eva Holm [[1:resigned after the merger]] of the two schools. Aides said Holm had [[2:resigned before the merger]].',
    ],
    {},
  );

  agrees(
    'the same order in other words',
    [
      'The chairman resigned after the merger with a rival bank.',
      'The resignation of the chairman followed the merger.',
    ],
    { why: /same order/ },
  );
  quiet('after and its mirror', [
    'The merger came before the resignation of the chairman.',
    'The chairman resigned after the merger.',
  ]);
  quiet('another pair', [
    'The chairman resigned after the merger.',
    'The chairman resigned before the election.',
  ]);
  quiet('two people', [
    'The treasurer resigned after the vote. The chairwoman had resigned before the vote.',
    'The chairwoman resigned before the vote, and the treasurer after it.',
  ]);
  quiet('a single account', ['The treaty was signed after the ceasefire held for a week.']);
  quiet('a clause between', [
    'The mayor was killed by a man who had set a fire before the explosion.',
    'After the explosion the mayor was killed by a beam.',
  ]);
  quiet('a chase', [
    'Police arrested two men after a chase. Before the arrest the men had thrown a bag into the canal.',
    'Two men were arrested after they had thrown a bag into the canal.',
  ]);
  quiet('before a crowd', [
    'The final was played before 30,000 people. After the final, fans danced in the streets.',
    'Hallam Rovers won the final before a crowd of 30,000.',
  ]);
});
