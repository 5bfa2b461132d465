import assert from 'node:assert/strict';
import { Corrector } from '../../../src/core/corrections/correct';
import { editsIn } from '../../../src/core/corrections/edits';
import { createEngine } from '../../../src/core/engine';
import { analyse } from '../findings/story';
import { applied, corrects } from './correcting';

suite('correcting days', () => {
  const { to, not } = corrects('date.differs');

  to(
    'day and month',
    'He died on [[0:May 4, 2025]].',
    'He died on [[1:3 May 2025]].',
    'He died on [[1:4]] May 2025.',
  );
  to(
    'month first',
    'He died on [[0:4 June 2025]].',
    'He died on [[1:May 3, 2025]].',
    'He died on [[1:June]] [[2:4]], 2025.',
  );
  to(
    'without a year',
    'He died on [[0:4 May 2025]].',
    'He died on [[1:3 May]].',
    'He died on [[1:4]] May.',
    '2025-05-10',
  );
  to(
    'with an ending',
    'He died on [[0:2 May 2025]].',
    'He died on [[1:May 3rd, 2025]].',
    'He died on May [[1:2nd]], 2025.',
  );
  to(
    'the weekday is told anew',
    'He died on [[0:4 May 2025]].',
    'He died on [[1:Saturday, 3 May 2025]].',
    'He died on [[1:Sunday]], [[2:4]] May 2025.',
  );
  to(
    'short months',
    'He died on [[0:4 May 2025]].',
    'He died on [[1:Feb. 3, 2025]].',
    'He died on [[1:May]] [[2:4]], 2025.',
  );
  to(
    'another year',
    'He died on [[0:3 May 2024]].',
    'He died on [[1:3 May 2025]].',
    'He died on 3 May [[1:2024]].',
  );
  to('ISO', 'He died on [[0:4 June 2025]].', 'He died on [[1:2025-05-03]].', 'He died on [[1:2025-06-04]].');
  to(
    'a month',
    'It opened in [[0:June 2025]].',
    'It opened in [[1:May 2025]].',
    'It opened in [[1:June]] 2025.',
  );
  to(
    'a weekday alone',
    'He died on [[0:6 May 2025]].',
    'He died on [[1:Monday]].',
    'He died on [[1:Tuesday]].',
    '2025-05-08',
  );
  not(
    'a weekday of another week',
    'relative',
    'He died on [[0:6 April 2025]].',
    'He died on [[1:Monday]].',
    '2025-05-08',
  );
  not('yesterday', 'relative', 'He died on [[0:6 May 2025]].', 'He died [[1:yesterday]].', '2025-05-08');
  not('less exactly', 'precision', 'He died in [[0:June 2025]].', 'He died on [[1:3 May 2025]].');
});

suite('correcting times of day', () => {
  const { to, not } = corrects('time.differs');

  to(
    'a.m.',
    'It left at [[0:21:45]].',
    'The train left at [[1:9.15 a.m.]] from Oslo.',
    'The train left at [[1:9.45 p.m.]] from Oslo.',
  );
  to(
    'am',
    'It left at [[0:9.45 p.m.]]',
    'The train left at [[1:9:15pm]] from Oslo.',
    'The train left at [[1:9:45pm]] from Oslo.',
  );
  to(
    'twenty-four hours',
    'It left at [[0:9.45 a.m.]]',
    'The train left at [[1:21:15]] from Oslo.',
    'The train left at [[1:09:45]] from Oslo.',
  );
  to(
    'a whole hour',
    'It left at [[0:10pm]].',
    'The train left at [[1:9 pm]] from Oslo.',
    'The train left at [[1:10 pm]] from Oslo.',
  );
  to(
    'minutes to a whole hour',
    'It left at [[0:9.45pm]].',
    'The train left at [[1:9pm]] from Oslo.',
    'The train left at [[1:9:45pm]] from Oslo.',
  );
  to(
    'noon',
    'It left at [[0:12:00]].',
    'The train left at [[1:11am]] from Oslo.',
    'The train left at [[1:noon]] from Oslo.',
  );
  not('another zone', 'unit', 'It left at [[0:9.45 a.m.]]', 'The train left at [[1:9.15 GMT]] from Oslo.');
});

suite('correcting lengths of time', () => {
  const { to, not } = corrects('duration.differs');

  to(
    'words',
    'Marco Silvani was jailed for [[0:6 years]].',
    'Marco Silvani was jailed for [[1:nine years]].',
    'Marco Silvani was jailed for [[1:six years]].',
  );
  to(
    'figures',
    'Marco Silvani was jailed for [[0:six years]].',
    'Marco Silvani was jailed for [[1:9 years]].',
    'Marco Silvani was jailed for [[1:6 years]].',
  );
  to(
    'months in years',
    'Marco Silvani was jailed for [[0:24 months]].',
    'Marco Silvani was jailed for [[1:three years]].',
    'Marco Silvani was jailed for [[1:two years]].',
  );
  to(
    'another unit',
    'Marco Silvani was jailed for [[0:18 months]].',
    'Marco Silvani was jailed for [[1:two years]].',
    'Marco Silvani was jailed for [[1:18 months]].',
  );
  to(
    'one',
    'Marco Silvani was jailed for [[0:12 months]].',
    'Marco Silvani was jailed for [[1:two years]].',
    'Marco Silvani was jailed for [[1:one year]].',
  );
  not(
    'a bound',
    'bound',
    'Marco Silvani was jailed for [[0:six years]].',
    'Marco Silvani was jailed for [[1:more than nine years]].',
  );
});

suite('correcting weekdays', () => {
  const suggestion = (text: string) => {
    const { articles, findings } = analyse([text]);
    const told = findings.find(({ code }) => code === 'date.weekday');
    assert.ok(told);
    return new Corrector(articles).suggestion(told);
  };

  test('the day that the date falls on is suggested, in the form of the words there', () => {
    assert.equal(suggestion('It opened on Wednesday, 11 March 2025.'), 'Tuesday, 11 March 2025');
    assert.equal(suggestion('It opened on Wed. March 11, 2025.'), 'Tue. March 11, 2025');
  });

  test('what is suggested can be put in, as can another date', () => {
    const engine = createEngine();
    const story = engine.createStory();
    const text = 'Bridge shut\n\nThe bridge was hit on Wednesday, 11 March 2025, by a barge.';
    story.setArticle('a.txt', text);
    const analysis = story.analyse();
    const told = analysis.findings.find(({ code }) => code === 'date.weekday');
    assert.ok(told);
    const after = (right: string) => applied(text, editsIn(engine.corrections(analysis, told, right)));
    const lead = 'Bridge shut\n\nThe bridge was hit on ';
    assert.equal(after('Tuesday, 11 March 2025'), `${lead}Tuesday, 11 March 2025, by a barge.`);
    assert.equal(after('12 March 2025'), `${lead}Wednesday, 12 March 2025, by a barge.`);
  });

  test('of other findings nothing is', () => {
    const { articles, findings } = analyse([
      'Nine people were hurt: five on the deck and six on the footpath.',
    ]);
    assert.deepEqual(
      findings.map((one) => [one.code, new Corrector(articles).suggestion(one)]),
      [['number.sum', undefined]],
    );
  });
});
