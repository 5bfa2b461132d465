import { examples } from './story';

suite('time.differs', () => {
  const { fires, quiet, agrees } = examples('time.differs');

  fires(
    'two times of a crash',
    [
      'The cable car at Mount Skarn [[1:crashed at 9.15am]] on Sunday.',
      'The cable car on Mount Skarn [[2:crashed at 10.45am]], the operator said.',
    ],
    {
      severity: 'warning',
      message: 'Time of day where it says “crashed”: 9.15am in 1 article, 10.45am in 1',
    },
  );
  fires(
    'a 24-hour clock',
    [
      'The ferry [[1:sank at 03:20]] off Mombasa.',
      'The ferry [[2:sank at 5.40am]] off Mombasa with all her cargo.',
    ],
    { severity: 'warning' },
  );
  fires(
    'noon',
    [
      'The old chimney in Dorrow [[1:collapsed at noon]].',
      'The chimney of the old works in Dorrow [[2:collapsed at 2pm]].',
    ],
    { severity: 'warning' },
  );
  fires('an explosion', [
    'A gas main in the town of Ashby [[1:exploded at 6:30 p.m.]], firefighters said.',
    'Firefighters said the main in Ashby [[2:exploded at 8:10 p.m.]] and shook houses a mile away.',
  ]);
  fires('a person', [
    'The mountaineer Jon Aske [[1:fell at about 7am]].',
    'Jon Aske [[2:fell at about 11am]], his guide said.',
  ]);
  fires('the hour of a death', [
    'The poet Ila Venn [[1:died at 4.05am]].',
    'Ila Venn [[2:died at 5.50am]] with her sister beside her.',
  ]);

  agrees(
    'two ways of writing one time',
    [
      'The cable car at Mount Skarn crashed at 9.15am on Sunday.',
      'The cable car at Mount Skarn crashed at 09:15.',
    ],
    { why: /all can be true/ },
  );
  quiet('about', [
    'The cable car at Mount Skarn crashed at about 9am on Sunday.',
    'The cable car at Mount Skarn crashed at 9.15am.',
  ]);
  quiet('zones that are the same moment', [
    'The probe was launched from Corva at 21:15 GMT.',
    'The probe was launched from Corva at 4:15 p.m. EST.',
  ]);
  quiet('a zone that is not known', [
    'The ferry sank off Mombasa at 03:20 local time.',
    'The ferry sank off Mombasa at 01:20 GMT.',
  ]);
  quiet('different events', [
    'The cable car at Mount Skarn crashed at 9.15am. The last passengers were rescued at 4pm.',
    'Rescue of the passengers at Mount Skarn ended at 4pm.',
  ]);
  quiet('two moments of one article', [
    'A first house in Ashby exploded at 6.30pm. A second exploded at 8.10pm.',
    'The first house in Ashby exploded at 6.30pm.',
  ]);
  quiet('different people', [
    'Jon Aske fell at 7am. Tilda Rooke fell at 11am.',
    'Tilda Rooke fell at 11am from the north face.',
  ]);
  quiet('a planned start and the real one', [
    'The match in Tarn will kick off at 3pm.',
    'The match in Tarn kicked off at 3.40pm after fog had delayed the visitors.',
  ]);
});
