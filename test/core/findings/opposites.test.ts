import { examples } from './story';

suite('up and down', () => {
  const { fires, quiet } = examples('statement.denied');

  fires('one figure in two directions', [
    'Revenue at the shipyard [[1:rose 7%]] in the spring.',
    'Revenue at the shipyard [[2:fell 7%]] in the spring.',
  ]);
  quiet('two figures', [
    'Revenue at the shipyard rose 7% in the spring.',
    'Profit at the shipyard fell 7% in the spring.',
  ]);
});

suite('opposite acts', () => {
  const { fires, quiet } = examples('statement.denied');

  fires('a verdict', [
    'Jonas Berg was [[1:acquitted]] of fraud on Monday.',
    'Jonas Berg was [[2:convicted]] of fraud, his lawyer said.',
  ]);
  fires('owned to and disputed by one person', [
    'Mayor Vera Lunde [[1:acknowledged]] that warnings had reached the valley too late.',
    'Mayor Vera Lunde [[2:denied]] that the alarm had come too late.',
  ]);
  quiet('owned to and disputed by two people', [
    'Mayor Vera Lunde acknowledged that warnings had reached the valley too late.',
    'Governor Alan Reedham denied that the alarm had come too late.',
  ]);
  quiet('two matters that one person speaks of', [
    'Mayor Vera Lunde conceded that the bridge was closed without notice.',
    'Mayor Vera Lunde denied that she had ever met the builder.',
  ]);
  quiet('two charges', [
    'Jonas Berg was acquitted of fraud on Monday.',
    'Jonas Berg was convicted of arson, his lawyer said.',
  ]);
  quiet('two people', [
    'Jonas Berg was acquitted of fraud on Monday.',
    'Carla Menck was convicted of fraud, her lawyer said.',
  ]);
});
