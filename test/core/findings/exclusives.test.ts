import { examples } from './story';

suite('statement.denied: one of several kinds', () => {
  const { fires, quiet } = examples('statement.denied');

  fires(
    'a rifle or a pistol',
    [
      'He entered the shop with a hunting [[1:rifle]].',
      'Police asked him for his [[1:rifle]].',
      'He had a [[2:pistol]] in his hand, a customer said.',
    ],
    {
      message: 'Weapon: rifle in 2 articles, pistol in 1',
      why: 'Each article tells of one kind, several agree in it, and it cannot be both.',
    },
  );
  fires('the left engine or the right', [
    'The crew shut down the [[1:left engine]] of the plane.',
    'The [[1:left engine]] had lost power after a bird strike.',
    'Workers have taken the [[2:right engine]] apart.',
  ]);
  quiet('both engines', [
    'The crew shut down the left engine.',
    'The left engine failed and the right engine ran on.',
    'The right engine ran on.',
  ]);
  quiet('what is no side', [
    'The left bank of the river was flooded.',
    'Houses on the left bank of the river stand empty.',
    'They took the right decision and the right bank loan.',
  ]);
  quiet('names of one kind', ['He drew a pistol.', 'He drew a handgun.', 'He drew a revolver and fired.']);
  quiet('an article that tells of both', [
    'He had a rifle.',
    'He had a rifle. His brother had a pistol.',
    'He had a pistol.',
  ]);
  quiet('one article against one', ['He had a rifle.', 'He had a pistol.']);
  quiet('arms that nobody carries', [
    'He had a rifle.',
    'He took a rifle.',
    'Officers found pistols in the cellar.',
  ]);
  quiet('a toy', ['He had a rifle.', 'He took a rifle.', 'The boy had a toy pistol.']);
  quiet('the police', ['He had a rifle.', 'He took a rifle.', 'An officer lost a police pistol.']);
});
