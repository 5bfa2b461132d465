import { examples } from './story';

suite('place.differs: where somebody is from', () => {
  const { fires, quiet } = examples('place.differs');

  fires(
    'towns of two countries',
    ['The climber Jon Aske is [[1:from Bergen]].', 'Jon Aske, 34, [[2:from Lyon]], fell on Friday.'],
    {
      severity: 'warning',
      message: 'Where Jon Aske is from: Bergen in 1 article, Lyon in 1',
      why: 'The towns are in different countries.',
    },
  );
  fires('coming and hailing', [
    'The climber Jon Aske comes [[1:from Bergen]].',
    'Jon Aske, who hails [[2:from Turin]], fell on Friday.',
  ]);
  fires('a pronoun', [
    'The climber Jon Aske fell on Friday. He was [[1:from Bergen]].',
    'Jon Aske, [[2:from Turin]], fell on Friday.',
  ]);
  fires(
    'towns of one country',
    ['The climber Jon Aske is [[1:from Bergen]].', 'Jon Aske, 34, [[2:from Stavanger]], fell on Friday.'],
    { severity: 'information' },
  );
  fires('originally', [
    'The climber Jon Aske is originally [[1:from Bergen]].',
    'Jon Aske, 34, [[2:from Lyon]], fell on Friday.',
  ]);
  fires('an article that is alone with its town', [
    'Jon Aske, 34, [[1:from Bergen]], fell on Friday.',
    'Jon Aske, 34, [[1:from Bergen]], fell on Friday while on a walk.',
    'The climber Jon Aske came [[2:from Turin]].',
  ]);

  quiet('a journey', [
    'Jon Aske is from Bergen. Jon Aske came from Lyon to Turin.',
    'Jon Aske travelled, on Friday, from Turin.',
  ]);
  quiet('what comes from elsewhere', [
    'Jon Aske is from Bergen. The rope was from Turin.',
    'The rope of Jon Aske came from Lyon.',
  ]);
  quiet('kin', [
    'Jon Aske is from Bergen. His wife is from Turin.',
    'Jon Aske, whose mother comes from Lyon, is a climber.',
  ]);
  quiet('a birthplace', ['Jon Aske is from Bergen.', 'Jon Aske was born in Lyon.']);
  quiet('a town and its country', ['Jon Aske is from Bergen.', 'Jon Aske, 34, from Norway, fell on Friday.']);
  quiet('two persons', [
    'Jon Aske, 34, from Bergen, and Ila Venn, 31, from Turin, fell on Friday.',
    'Ila Venn is from Turin. Jon Aske is from Bergen.',
  ]);
});
