import { examples } from './story';

suite('statement.denied: dead or alive', () => {
  const { fires, quiet } = examples('statement.denied');
  const on = (day: string, text: string) => `---\ndate: ${day}\n---\n${text}`;

  fires(
    'one of the dead, and rescued',
    [
      on('2024-03-04', 'The guard, Ila Venn, was [[1:among the dead]], a colleague said.'),
      on('2024-03-05', 'The guard, Ila Venn, was [[2:rescued]] with a broken arm.'),
    ],
    {
      message: 'Ila Venn, dead or alive: dead in 1 article, alive in 1',
      why: 'An article tells of the person’s death, and one of the same day or later of what befalls the living.',
    },
  );
  fires('among those killed, and in a stable condition', [
    'Ila Venn, the guard, is [[1:one of those who were killed]].',
    'Ila Venn, the guard, is in a [[2:stable condition]].',
  ]);
  fires('killed, and treated in hospital', [
    on('2024-03-04', 'The guard Ila Venn was [[1:killed]] in the crash.'),
    on('2024-03-04', 'The guard Ila Venn is being [[2:treated in hospital]].'),
  ]);
  fires('found dead, and injured', [
    on('2024-03-04', 'The guard Ila Venn was found [[1:dead]] under the rocks.'),
    on('2024-03-04', 'The guard Ila Venn was slightly [[2:injured]].'),
  ]);
  fires('the dead named first', [
    '[[1:Among the dead]] was the guard, Ila Venn.',
    'Ila Venn, who has worked as a guard for years, [[2:survived]].',
  ]);
  fires('died, and survived', [
    'The guard Ila Venn [[1:died]] on the spot.',
    'The guard Ila Venn [[2:survived]] the crash.',
  ]);

  quiet('a later death', [
    on('2024-03-04', 'The guard Ila Venn was rescued with a broken arm.'),
    on('2024-03-06', 'The guard Ila Venn died in hospital.'),
  ]);
  quiet('what befell the dead before', [
    on('2024-03-04', 'The guard Ila Venn was rescued after two hours. Ila Venn died in hospital.'),
    on('2024-03-04', 'The guard Ila Venn died in hospital.'),
  ]);
  quiet('a rescue of which the day is not known', [
    'The guard Ila Venn was rescued after two hours.',
    'The guard Ila Venn died on the way to the clinic.',
  ]);
  quiet('survived by kin', ['The guard Ila Venn died on Friday.', 'Ila Venn is survived by two sons.']);
  quiet('the death of others', [
    'Ila Venn said 12 people died. Her father died in 2011. Ila Venn saw five people die.',
    'Ila Venn survived the crash.',
  ]);
  quiet('kin of those who died', [
    'Ila Venn, whose husband was killed, wept. The husband of Ila Venn died on the spot.',
    'Ila Venn survived the crash.',
  ]);
  quiet('those who were with the dead', [
    on('2024-03-04', 'The guard Ila Venn was killed on Sunday.'),
    on('2024-03-05', 'Three guards who were with Ms Venn were rescued.'),
  ]);
  quiet('what befell the dead long before', [
    on('2024-03-04', 'The guard Ila Venn was killed on Sunday.'),
    on('2024-03-05', 'Ila Venn was injured in 1998 when a mine caved in.'),
  ]);
  quiet('wounds of which one dies', [
    on('2024-03-04', 'The guard Ila Venn was killed on Sunday.'),
    on('2024-03-05', 'Ila Venn was fatally wounded on Sunday.'),
  ]);
  quiet('what is feared', [
    'The guard Ila Venn is feared dead. Ila Venn may have been killed.',
    'The guard Ila Venn survived the crash.',
  ]);
});
