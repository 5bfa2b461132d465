import type { Expected } from './story';
import { examples } from './story';

suite('actor.differs', () => {
  const { fires: firesAs, quiet } = examples('actor.differs');
  /** Decisions of one kind are many: it is loud only where three articles at least are about it. */
  const fires = (title: string, articles: readonly string[], expected: Expected = {}) =>
    firesAs(title, articles, { severity: 'information', ...expected });

  fires(
    'two people behind one decision',
    [
      'The airport was closed on Monday. The [[1:decision was made by Eva Holm]].',
      'The airport was closed for a week. The [[2:decision was taken by Per Lind]].',
    ],
    {
      message: 'Who decided (closure): Eva Holm in 1 article, Per Lind in 1',
      why: 'Different people are named as the one who made the decision.',
    },
  );
  fires('a decision about the strike', [
    'The league was suspended on Friday. The [[1:decision by Tilda Rooke]] surprised the clubs.',
    'The league is suspended. The [[2:decision was made by Olan Brede]] late at night.',
  ]);
  fires('it was one, and who', [
    'Envoys told to leave\n\nIt was [[1:Arturo Berg who took the decision]], she said.',
    'Peru told four envoys to leave. [[2:Lucia Rolonde decided]] to tell them to leave.',
  ]);
  fires('two judges', [
    'The prison was closed in March. The [[1:decision was taken by Ida Renquist]].',
    'The old prison was closed. The [[2:decision was made by Hugo Stane]].',
  ]);
  fires('verbs', [
    'The theatre closed in May. [[1:Lena Auer decided]] to close the theatre.',
    'The theatre closed for good. [[2:Marc Venn decided]] to close it.',
  ]);
  fires(
    'an article against itself',
    [
      'The mine was closed. The [[1:decision was made by Eva Holm]]. Workers protested. The [[2:decision was made by Per Lind]].',
    ],
    { severity: 'information' },
  );
  fires(
    'what most of three articles are about',
    [
      'The bridge was closed. The [[1:decision was made by Eva Holm]].',
      'The bridge was closed on Sunday. The [[1:decision was made by Eva Holm]].',
      'The bridge was closed to lorries. The [[2:decision was made by Jon Aske]].',
    ],
    { severity: 'warning' },
  );

  quiet('a person and an office', [
    'The airport was closed on Monday. The decision was made by Eva Holm.',
    'The airport was closed for a week. The decision was made by the transport ministry.',
  ]);
  quiet('a state and its capital', [
    'The embassy was closed. Norway decided to close it.',
    'The embassy was closed. Oslo decided to close it.',
  ]);
  quiet('who announced it', [
    'The airport was closed. The decision was made by Eva Holm.',
    'The airport was closed. The decision was announced by Per Lind.',
  ]);
  quiet('other decisions', [
    'The airport was closed on Monday; Eva Holm decided to close it. Jon Aske decided to sell the shops.',
    'Jon Aske decided to sell the shops. The airport was closed by Eva Holm.',
  ]);
  quiet('buyer and seller', [
    'Orlin Foods bought the brand from Pembar. Eva Holm of Orlin Foods signed for the buyer.',
    'Pembar sold the brand to Orlin Foods. Per Lind of Pembar signed for the seller.',
  ]);
  quiet('a decision put off', [
    'The airport was closed. Eva Holm will decide on Friday when it opens.',
    'The airport was closed. Per Lind did not decide to close it, he said.',
  ]);
});
