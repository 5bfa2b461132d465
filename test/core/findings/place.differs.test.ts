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
  fires('an obituary against itself', [
    'The sculptor Edda Marsk was [[1:born in Turin]] in 1940. She studied in Rome. In an interview Marsk said she was [[2:born in Genoa]].',
  ]);

  fires('a participle at the head of a sentence', [
    '[[1:Born in Turin]] in 1940, Edda Marsk studied in Rome. Marsk died in Lyon.',
    'Edda Marsk was [[2:born in Genoa]], the daughter of a baker.',
  ]);
  fires('a participle before a pronoun', [
    'Edda Marsk died on Friday. [[1:Born in Turin]], she studied in Rome.',
    'Edda Marsk was [[2:born in Genoa]].',
  ]);
  fires('a place told before the event', [
    'Edda Marsk never went back to [[1:Turin, where she was born]].',
    'Edda Marsk was [[2:born in Genoa]].',
  ]);
  fires('in the south of a country', [
    'Edda Marsk was [[1:born in Bari]], in the south of Italy.',
    'Edda Marsk was [[2:born in Turin]], in the north of Italy.',
  ]);
  fires('villages that no list has', [
    'Olan Brede was [[1:born in the village of Orrfoss]].',
    'Olan Brede was [[2:born in the village of Hestnes]] in 1961.',
  ]);

  quiet('the birthplace of the mother', [
    'Born in Turin to Edda Marsk, a painter, Olan Brede studied in Rome.',
    'Edda Marsk was born in Genoa. Olan Brede is her son.',
  ]);
  quiet('the birthplace of somebody whose kin is named', [
    'Born in Turin in 1912, Edda Marsk’s father was a baker.',
    'Edda Marsk was born in Genoa.',
  ]);
  quiet('a list of those who were killed', [
    'Killed in Turin were Edda Marsk, Olan Brede and Ila Venn.',
    'Olan Brede was killed in Turin.',
  ]);
  quiet('a place that somebody else was born in', [
    'Edda Marsk moved to Turin, where her husband was born.',
    'Edda Marsk was born in Genoa.',
  ]);
  quiet('kin of the person spoken of', [
    'Edda Marsk, whose husband was born in Turin, lives in Rome. Her late brother was born in Milan.',
    'Edda Marsk was born in Genoa. Edda Marsk’s sister was born in Naples.',
  ]);
  quiet('a quarter and its town', [
    'Olan Brede was born in Orrfoss, above the harbour.',
    'Olan Brede was born in Bergen.',
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
