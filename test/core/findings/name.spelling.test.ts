import { examples } from './story';

suite('name.spelling', () => {
  const { fires, quiet } = examples('name.spelling');

  fires(
    'one minister, two transliterations',
    [
      'Foreign Minister [[1:Tarek Mansuri]] of Jordan arrived on Monday. [[1:Mansuri]] will stay two days.',
      'Jordan’s foreign minister, [[2:Tarek Mansouri]], arrived on Monday.',
    ],
    { message: 'Foreign minister of Jordan, 2 spellings: Tarek Mansuri in 1 article, Tarek Mansouri in 1' },
  );
  fires('one letter of a victim’s name', [
    'The dead man was named as [[1:Callum Rafferty]], 34, a roofer from Dorrow.',
    'Police named the dead man as [[2:Callum Raferty]], 34, of Dorrow.',
  ]);
  fires('a first name', [
    'Mayor [[1:Stefan Aldous]] of Bristol opened the fair.',
    'The fair was opened by the mayor of Bristol, [[2:Stephan Aldous]].',
  ]);
  fires('a double consonant', [
    'The defendant, [[1:Ilse Brattner]], wept as the verdict was read.',
    'The defendant, [[2:Ilse Bratner]], showed no emotion.',
  ]);
  fires('a coach', [
    'Chile’s coach, [[1:Ana Torrealba]], dropped her captain.',
    'Chile’s coach, [[2:Ana Torealba]], dropped her captain.',
  ]);
  fires('the majority first', [
    'Chief executive [[1:Hugo Stanier]] of Orlin Foods resigned.',
    'Orlin Foods chief executive [[1:Hugo Stanier]] has resigned.',
    'The chief executive of Orlin Foods, [[2:Hugo Stannier]], resigned on Friday.',
  ]);

  fires(
    'surnames that end differently, of one driver',
    [
      'The driver, [[1:Piet Lommers]], was questioned.',
      'Driver [[2:Piet Lommedal]] was questioned for three hours.',
    ],
    {
      message: 'Driver, 2 spellings: Piet Lommers in 1 article, Piet Lommedal in 1',
      why: '“Piet Lommedal” and “Piet Lommers”: one given name, and surnames that begin alike, both driver.',
    },
  );
  fires('surnames that begin alike, of one chief executive', [
    'Orlin Foods chief executive [[1:Hanna Sorvala]] resigned.',
    'The chief executive of Orlin Foods, [[2:Hanna Sorvinen]], resigned on Friday.',
  ]);
  fires('surnames that begin alike, of an ambassador', [
    'The ambassador, [[1:Pablo Menares]], was recalled.',
    'Chile’s ambassador to Peru, [[2:Pablo Mendoza]], was recalled on Monday.',
  ]);
  fires('surnames that begin alike, of a husband', [
    'The novelist Edda Marsk died on Friday. Her husband, [[1:Karel Novotny]], was with her.',
    'Edda Marsk died on Friday, her husband [[2:Karel Novacek]] said.',
  ]);
  fires('surnames that begin alike, of a judge', [
    'Judge [[1:Olga Petrenko]] adjourned the trial.',
    'Judge [[2:Olga Petrova]] adjourned the trial to May.',
  ]);
  fires('surnames that begin alike, of a ship’s captain', [
    'Captain [[1:Jorge Tavares]] was the last to leave the ferry.',
    'The ferry’s captain, [[2:Jorge Tavira]], was the last to leave.',
  ]);

  fires('long given names a letter apart', [
    '[[1:Jonathan Menck]], 58, had nothing to say.',
    'The judge asked [[2:Jonathon Menck]] to rise.',
  ]);
  fires('one age', [
    '[[1:Marta Kern]], 52, ran the ferry.',
    '[[2:Marta Kirn]], 52, told police that all was well.',
  ]);
  fires('one age, and a tag in a name', [
    '[[1:Ola Fj<em>e</em>ld]], 33, swam ashore.',
    'The swimmer was [[2:Ola Fjold]], 33, he said.',
  ]);
  quiet('one age of twins', [
    'Marta Costa, 34, won. Maria Costa, 34, her twin, came second.',
    'Maria Costa, 34, came second.',
  ]);
  quiet('long given names of a man and a woman', [
    'Michael Menck had nothing to say.',
    'The judge asked Michaela Menck to rise.',
  ]);
  quiet('surnames that begin alike, of two witnesses', [
    'The ferry sank, said witness Jorge Tavares.',
    'The ferry sank within minutes, said witness Jorge Tavira.',
  ]);
  quiet('surnames that begin alike, in one article', [
    'Driver Piet Lommers and driver Piet Lommedal were questioned.',
    'The driver, Piet Lommedal, was questioned for three hours.',
  ]);
  quiet('surnames that begin alike, of different firms', [
    'The chief executive of Orlin Foods, Hanna Sorvala, resigned.',
    'The chief executive of Tarn Mills, Hanna Sorvinen, resigned on Friday.',
  ]);
  quiet('surnames that begin alike, without a role', [
    'Hanna Sorvala waited on the quay.',
    'Hanna Sorvinen left in the morning.',
  ]);
  quiet('surnames with the letters of a prefix in common', [
    'The driver, John McCallum, was questioned.',
    'The driver, John McCready, was questioned.',
  ]);
  quiet('other given names', [
    'The driver, Piet Lommers, was questioned.',
    'The driver, Joost Lommedal, was questioned.',
  ]);
  quiet('a director and the incoming one', [
    'The director, Jorge Tavares, resigned.',
    'The incoming director, Jorge Tavira, takes over in May.',
  ]);
  quiet('surnames that begin alike, one of them without a second given name in the same article', [
    'The director, Jorge Luis Tavares, resigned.',
    'Director Jorge Tavares has left. The director will be Jorge Luis Tavira from May.',
    'Director Jorge Luis Tavira took over in May.',
  ]);
  quiet('a former and a present captain', [
    'Former captain Jorge Tavares left the club.',
    'Captain Jorge Tavira scored twice.',
  ]);

  quiet('a surname after a full name', [
    'Callum Rafferty, 34, fell from a roof. Rafferty had worked for the firm since 2011.',
    'Mr Rafferty died in hospital.',
  ]);
  quiet('initials', [
    'Judge J. R. Holloway adjourned the trial.',
    'Judge John Holloway adjourned the trial.',
  ]);
  quiet('brothers', [
    'Marco Silvani and his brother Mario Silvani were arrested.',
    'Mario Silvani was released. Marco Silvani remains in custody.',
  ]);
  quiet('similar surnames in one team', [
    'Hallam Rovers: goals by Petersen and Pedersen settled the match.',
    'Jan Petersen scored twice, Ole Pedersen once.',
  ]);
  quiet('British and American endings', [
    'The Labour Organisation of Tarn called a strike.',
    'The Labor Organization of Tarn called a strike.',
  ]);
  quiet('countries that look alike', [
    'Niger closed its border. Nigeria protested.',
    'Nigeria protested after Niger had closed its border.',
  ]);
  quiet('a man and a woman', [
    'Francis Odell, 52, sold the shop. His wife Frances Odell, 50, kept the garden.',
    'Frances Odell said the garden was not for sale.',
  ]);
  quiet('different ministers', [
    'Finance Minister Ana Torres presented the budget. Interior Minister Ana Torrens did not attend.',
    'Ana Torres said the budget was sound.',
  ]);
});
