import { examples } from './story';

suite('place.differs: kinds of place', () => {
  const { fires, quiet } = examples('place.differs');

  fires(
    'an arrest at home and at an airport',
    [
      'The banker Olan Brede was [[1:arrested at his home]] in the hills.',
      'Olan Brede was [[2:detained at the airport]], police said.',
    ],
    {
      message: 'Olan Brede, kind of place of “arrested”: home in 1 article, airport in 1',
      why: 'It befell the person once, and what is at the one kind of place is not at the other.',
    },
  );
  fires('the name of an airport', [
    'The banker Olan Brede was [[1:picked up by the police on Friday at Hamar International Airport]].',
    'Olan Brede was [[2:arrested on Friday at home]].',
  ]);
  fires('those who arrest first', [
    'Police [[1:arrested Olan Brede at a hotel]].',
    'Olan Brede was [[2:arrested at his house]].',
  ]);
  fires('a death at home and in hospital', [
    'The conductor Ila Venn [[1:died at home]] on Friday.',
    'Ila Venn [[2:died in hospital]], her agent said.',
  ]);
  fires('a death at the scene and in hospital', [
    'The cyclist Ila Venn [[1:died at the scene]].',
    'Ila Venn [[2:died in hospital]] on Friday.',
  ]);
  fires('a birth', ['Ila Venn was [[1:born at home]].', 'Ila Venn was [[2:born in a hospital]] in 1961.']);
  fires('found dead', [
    'The banker Olan Brede was found [[1:dead in his car]] on Friday.',
    'Olan Brede was found [[2:dead in a hospital]].',
  ]);

  quiet('what goes together', [
    'Olan Brede was arrested in his car.',
    'Olan Brede was arrested at the border, in the street and at a checkpoint.',
  ]);
  quiet('where one was shot and where one died', [
    'Olan Brede was murdered in the street.',
    'Olan Brede died in hospital on Friday.',
  ]);
  quiet('the scene of a killing at home', [
    'Olan Brede died at the scene.',
    'Olan Brede died at home, police said.',
  ]);
  quiet('two persons', [
    'Olan Brede died at home. His wife died in hospital in 2011.',
    'Olan Brede died at home. Ila Venn died in hospital.',
  ]);
  quiet('another arrest', [
    '---\ndate: 2024-03-04\n---\nOlan Brede was arrested in 2019 at the airport.',
    '---\ndate: 2024-03-04\n---\nOlan Brede was arrested on Sunday at his home.',
  ]);
  quiet('one article that tells of both', [
    'Olan Brede was arrested at his home. Olan Brede was arrested at the airport, his lawyer said.',
    'Olan Brede was arrested at the airport.',
  ]);
  quiet('a home town, a nursing home and a car park', [
    'Ila Venn died in her home town. Ila Venn died in a nursing home.',
    'Ila Venn died in a hospital. Ila Venn died in a hospital car park.',
  ]);
  quiet('what is denied or not sure', [
    'Olan Brede was not arrested at his home.',
    'Olan Brede may have been arrested at a hotel. Olan Brede was arrested at the airport.',
  ]);
  quiet('the site of something else', [
    'Olan Brede was arrested after the fire at a hotel.',
    'Olan Brede was arrested at the airport.',
  ]);
});
