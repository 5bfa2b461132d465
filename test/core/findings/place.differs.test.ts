import { examples } from './story';

suite('place.differs', () => {
  const { fires, quiet } = examples('place.differs');

  fires(
    'two towns of one death',
    [
      'The conductor Ila Venn [[1:died in Lyon]] on Friday.',
      'Ila Venn [[2:died in Grenoble]] after a long illness.',
    ],
    {
      message: 'Ila Venn, place of “died”: Lyon in 1 article, Grenoble in 1',
      why: 'The event happens once to a person, and neither place lies in the other.',
    },
  );
  fires('two birthplaces', [
    'Olan Brede was [[1:born in Bergen]], the son of a shipwright.',
    'Olan Brede, who was [[2:born in Stavanger]] in 1961, entered parliament at 29.',
  ]);
  fires('two countries of a death', [
    'The explorer Jon Aske [[1:died in Nepal]].',
    'Jon Aske [[2:died in India]], his family said.',
  ]);
  fires('two towns of a wedding', [
    'The tennis player Lena Auer [[1:married her coach in Toulouse]] on Saturday.',
    'Lena Auer [[2:married in Nantes]] before 80 guests.',
  ]);
  fires('near', [
    'The pilot Tor Marsk [[1:crashed near Denver]].',
    'Tor Marsk [[2:crashed near Boulder]], investigators said.',
  ]);
  fires(
    'an obituary against itself',
    [
      'The sculptor Edda Marsk was [[1:born in Turin]] in 1940. She studied in Rome. In an interview Marsk said she was [[2:born in Genoa]].',
    ],
    { severity: 'error' },
  );

  fires('two sides of a town', [
    'The ferry [[1:sank 12 miles northeast of Mombasa]].',
    'The ferry [[2:sank 12 miles south of Mombasa]] with all her cargo.',
  ]);

  quiet('a rounder bearing', [
    'The ferry sank 12 miles north-east of Mombasa.',
    'The ferry sank 12 miles east of Mombasa.',
  ]);
  quiet('a town and its country', [
    'The conductor Ila Venn died in Lyon on Friday.',
    'Ila Venn died in France after a long illness.',
  ]);
  quiet('a dateline', [
    'GENEVA — The conductor Ila Venn died in Lyon on Friday.',
    'PARIS (Aurora News) — Ila Venn died in Lyon, her agent said in London.',
  ]);
  quiet('two people', [
    'Ila Venn died in Lyon. Her husband Marc Venn died in Grenoble in 2011.',
    'Marc Venn died in Grenoble, 12 years before his wife.',
  ]);
  quiet('different events', [
    'Olan Brede was born in Bergen and died in Oslo.',
    'Olan Brede died in Oslo. He married in Trondheim.',
  ]);
  quiet('a planned place', [
    'Lena Auer will marry in Nantes next year.',
    'Lena Auer married in Toulouse on Saturday.',
  ]);
  quiet('a district that no list knows', [
    'The poet Wim Tolk died in Lyon.',
    'The poet Wim Tolk died in Croix-Rousse, above the river.',
  ]);
  quiet('where the body was taken', [
    'The climber Jon Aske died in Nepal. He was buried in Bergen.',
    'Jon Aske fell and died in Nepal; his body arrived in Oslo on Monday.',
  ]);
  quiet('a reported place', [
    'The general Wim Tolk is thought to have died in Tunis.',
    'Wim Tolk died in Algiers, officials said.',
  ]);
});
