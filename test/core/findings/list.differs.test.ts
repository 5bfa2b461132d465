import { examples } from './story';

suite('list.differs', () => {
  const { fires, quiet } = examples('list.differs');

  fires('one member differs', [
    '[[1:Chile, Peru and Brazil]] signed the accord.',
    '[[2:Chile, Peru and Bolivia]] signed the accord.',
  ]);
  fires('one member more', [
    'Delegates from [[1:Kenya, Ghana and Senegal]] walked out.',
    'Delegates from [[2:Kenya, Ghana, Senegal and Mali]] walked out.',
  ]);
  fires(
    'open lists',
    [
      'Several countries, including [[1:Kenya, Ghana and Senegal]], abstained.',
      'Several countries, including [[2:Kenya, Ghana and Mali]], abstained.',
    ],
    {
      why: 'At least one of the lists leaves room for others (“including”), so both can be right.',
    },
  );
  fires('people', [
    'The jury honoured [[1:Tove Lindquist, Amina Diallo and Hugo Stanier]].',
    'The jury honoured [[2:Tove Lindquist, Amina Diallo and Clara Weiss]].',
  ]);
  fires('towns', [
    'Trains between [[1:Lyon, Grenoble and Dijon]] are cancelled.',
    'Trains between [[2:Lyon, Grenoble, Dijon and Lille]] are cancelled.',
  ]);
  fires('three lists', [
    '[[2:Chile, Peru and Brazil]] signed the accord.',
    '[[1:Chile, Peru and Bolivia]] signed the accord.',
    '[[1:Chile, Peru and Bolivia]] signed the accord.',
  ]);

  quiet('the same members in another order', [
    'Chile, Peru and Bolivia signed the accord.',
    'Bolivia, Chile and Peru signed the accord.',
  ]);
  quiet('two members', ['Chile and Peru signed the accord.', 'Chile and Bolivia signed the accord.']);
  quiet('one shared member', [
    'Chile, Peru and Brazil signed the accord.',
    'Chile, Kenya and Ghana have deserts.',
  ]);
  quiet('lists of one article', [
    'Chile, Peru and Brazil signed. Chile, Peru and Bolivia had drafted the text.',
  ]);
  quiet('different kinds', [
    'Lyon, Grenoble and Dijon froze.',
    'Tove Lindquist, Amina Diallo and Hugo Stanier read.',
  ]);
  quiet('the same list with articles', [
    'The Netherlands, Belgium and the United Arab Emirates bid.',
    'Belgium, the Netherlands and the United Arab Emirates bid.',
  ]);
});
