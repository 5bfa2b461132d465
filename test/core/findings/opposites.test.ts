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
  quiet('two charges', [
    'Jonas Berg was acquitted of fraud on Monday.',
    'Jonas Berg was convicted of arson, his lawyer said.',
  ]);
  quiet('two people', [
    'Jonas Berg was acquitted of fraud on Monday.',
    'Carla Menck was convicted of fraud, her lawyer said.',
  ]);
});
