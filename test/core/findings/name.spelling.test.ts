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
