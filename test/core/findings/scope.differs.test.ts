import { examples } from './story';

suite('scope.differs', () => {
  const { fires, quiet } = examples('scope.differs');

  fires(
    'of the world against of a continent',
    [
      'Uruguay is the [[1:first country in the world to ratify the seabed treaty]].',
      'Uruguay became the [[2:first South American country to ratify the seabed treaty]].',
    ],
    {
      why: 'The same claim is made for different groups or since different times; a claim for all contradicts a claim for some.',
    },
  );
  fires('first woman against first person', [
    'Lena Auer is the [[1:first woman to win the Tarn marathon twice]].',
    'Lena Auer is the [[2:first person to win the Tarn marathon twice]].',
  ]);
  fires('none until now', [
    'Uruguay is the [[1:first major producer to ban the pesticide]].',
    'Until Monday [[2:no country had ever banned the pesticide]].',
  ]);
  fires('first since', [
    'It was the [[1:first bank to open in Somalia since 1991]].',
    'It was the [[2:first bank to open in Somalia since 2006]].',
  ]);
  fires('only', [
    'Hallam Rovers are the [[1:only club to win the shield three times]].',
    'Hallam Rovers are the [[2:only northern club to win the shield three times]].',
  ]);
  fires(
    'an article against itself',
    [
      'Uruguay is the [[1:first country to ratify the seabed treaty]], ministers say. Uruguay was the [[2:first American country to ratify the seabed treaty]].',
    ],
    { severity: 'error' },
  );

  fires('for the first time since', [
    'Rovers won the cup for the [[1:first time since 1974]].',
    'Rovers won the cup for the [[2:first time since 1968]].',
  ]);

  quiet('a first person and a first thing', [
    'It was the first Danish film to win the prize.',
    'She was the first woman to win the prize.',
  ]);
  quiet('firsts of two holders', [
    'Uruguay was the first American country to ratify the treaty.',
    'Malta was the first European country to ratify the treaty.',
  ]);
  quiet('a first of a thing, which each has its own set for', [
    'It was the first fatal crash on the line since 1998.',
    'It was the first crash of a company train in 30 years.',
    'This is the first stage of the repairs. The pilot told of his first crash.',
  ]);
  quiet('one time in two grains', [
    'The bridge is the first to be built over the sound since 1974.',
    'The bridge is the first to be built over the sound since the mid-1970s.',
  ]);
  quiet('a none and a first of one set', [
    'No woman had ever won the Tarn marathon twice before.',
    'She is the first woman to win the Tarn marathon twice.',
  ]);
  quiet('a word with a hyphen', [
    'A first-year student opened the school.',
    'A first-rate teacher opened the school in May.',
  ]);
  quiet('different acts', [
    'Uruguay was the first country to sign the seabed treaty.',
    'Malta was the first country to ratify the seabed treaty.',
  ]);
  quiet('different objects', [
    'She was the first woman to win the Tarn marathon.',
    'Uruguay was the first country to win the chess olympiad.',
  ]);
  quiet('the same claim', [
    'Uruguay is the first country to ratify the seabed treaty.',
    'Uruguay is the first country to ratify the seabed treaty, the UN said.',
  ]);
  quiet('at first', [
    'At first the club refused to sell the stadium. The first half ended without a goal.',
    'The club sold the stadium. First of all it asked the fans.',
  ]);
  quiet('first ladies and first names', [
    'The first lady opened the school.',
    'Her first husband opened a school.',
  ]);
  quiet('only as a limit', [
    'Only two ships were sunk.',
    'The only ship to be sunk in the harbour was a tug.',
  ]);
  quiet('the first day and the first week', [
    'In the first week the gallery sold 40 works.',
    'On the first day the gallery sold 11 works.',
  ]);
});
