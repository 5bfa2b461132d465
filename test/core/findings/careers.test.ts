import { examples } from './story';

suite('number.differs: sums over a life', () => {
  const { fires, quiet } = examples('number.differs');
  const on = (day: string, text: string) => `---\ndate: ${day}\n---\n${text}`;

  fires(
    'what somebody has done up to now',
    [
      'The bowler Olan Brede has played [[1:68 tests]].',
      'Olan Brede made his debut in 2014 and has since played [[2:86 test matches]].',
    ],
    {
      message: 'Tests of Olan Brede: 68 in 1 article, 86 in 1',
      why: 'Told as a sum over the person’s life, the numbers do not meet.',
    },
  );
  fires('the works of the dead', [
    'The director Edda Marsk died on Friday. She directed [[1:14 feature films]] and taught.',
    'Edda Marsk, who died on Friday, wrote plays. In all Marsk made [[2:17 features]].',
  ]);
  fires('novels', [
    'Edda Marsk has written [[1:12 novels]].',
    'Edda Marsk, the novelist, has published [[2:21 novels]].',
  ]);
  fires('films somebody appeared in', [
    'The actor Olan Brede had appeared in [[1:40 films]].',
    'Olan Brede had starred in [[2:44 films]].',
  ]);
  fires('a smaller number later', [
    on('2024-03-04', 'The bowler Olan Brede has played [[1:86 tests]].'),
    on('2024-03-05', 'The bowler Olan Brede has played [[2:68 tests]].'),
  ]);
  fires('albums', [
    'The singer Edda Marsk has recorded [[1:nine albums]].',
    'Edda Marsk, the singer, has released [[2:11 studio albums]].',
  ]);

  quiet('a sum that grew', [
    on('2024-03-04', 'The bowler Olan Brede has played 68 tests.'),
    on('2024-03-09', 'Olan Brede, who bowled all day, has now played 69 tests.'),
  ]);
  quiet('a part of the life', [
    'The bowler Olan Brede has played 68 tests.',
    'Olan Brede has played 12 tests against Peru. Olan Brede played five tests last year.',
  ]);
  quiet('feature films and films', [
    'The director Edda Marsk died on Friday. She directed 14 feature films.',
    'Edda Marsk died on Friday. She directed 23 films.',
  ]);
  quiet('two persons', [
    'Olan Brede has played 68 tests. His brother has played 86 tests.',
    'Olan Brede has played 68 tests. Ila Venn has played 12 tests.',
  ]);
  quiet('playing and winning', [
    'Olan Brede has played 14 grand slam titles.',
    'Olan Brede has won three grand slam titles.',
  ]);
  quiet('what the living did at some time', [
    'The director Edda Marsk opened the festival. Marsk made three films.',
    'The director Edda Marsk opened the festival. Marsk made four films.',
  ]);
});
