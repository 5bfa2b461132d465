import { examples } from './story';

suite('statement.denied: weapons', () => {
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
      why: 'Each article tells of one kind of weapon, several agree in it, and these are two kinds.',
    },
  );
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
