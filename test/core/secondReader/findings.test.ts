import assert from 'node:assert/strict';
import { codeOfKind } from '../../../src/core/secondReader/kinds';
import { engine, item, READER, readItems, storyOf } from './story';

const TEXTS = {
  'a.txt': 'Fire in Ash\n\nFifty-five people were hurt in the fire on Monday.\n\nThe mill burnt for 9 hours.',
  'b.txt': 'Mill burns\n\nThe fire wounded around 100 people, police said.\n\nIt burnt for nine hours.',
};

suite('What a model names becomes a finding', () => {
  test('with the article’s own words at their places, its code, and who named it', () => {
    const { findings, taken } = readItems(
      storyOf(TEXTS),
      item({
        '55': { '1.3': 'Fifty-five people were hurt' },
        'around 100': { '2.3': 'wounded around 100 people' },
      }),
    );
    assert.deepEqual(taken, { kept: 1, dropped: [], form: 'whole' });
    assert.equal(findings.length, 1);
    const [found] = findings;
    assert.ok(found);
    assert.equal(found.code, 'number.differs');
    assert.equal(found.severity, 'warning');
    assert.equal(found.message, 'How many were hurt? Fifty-five in 1 article, around 100 in 1');
    assert.deepEqual(found.readings, [
      {
        value: 'Fifty-five',
        spans: [{ path: 'a.txt', start: 13, end: 40, text: 'Fifty-five people were hurt', quoted: true }],
      },
      {
        value: 'around 100',
        spans: [{ path: 'b.txt', start: 21, end: 46, text: 'wounded around 100 people', quoted: true }],
      },
    ]);
    assert.deepEqual(found.named, [{ ...READER, instruction: 1, why: 'The counts are of the same people.' }]);
    assert.equal(
      found.why,
      'desk/reader named it on 1 March 2026, in its words: “The counts are of the same people.”',
    );
  });

  test('an exact copy is the article that it is a copy of, and counted beside it', () => {
    const texts = { ...TEXTS, 'c.txt': `By Jane Doe\n\n${TEXTS['a.txt']}` };
    const { findings } = readItems(
      storyOf(texts),
      item({
        '55': { '1.3': 'Fifty-five people were hurt', '3.5': 'Fifty-five people were hurt' },
        'around 100': { '2.3': 'wounded around 100 people' },
      }),
    );
    const [found] = findings;
    assert.equal(found?.message, 'How many were hurt? Fifty-five in 1 article (and 1 copy), around 100 in 1');
    assert.deepEqual(
      found?.readings.map(({ spans }) => spans.map(({ path, copyOf }) => [path, copyOf])),
      [
        [
          ['a.txt', undefined],
          ['c.txt', 'a.txt'],
        ],
        [['b.txt', undefined]],
      ],
    );
  });

  test('words of an article and of its copy are an error inside one article', () => {
    const text = 'Ann Lund, 41, came to the old mill in the morning.\n\nLund, 43, went home at noon.';
    const { findings } = readItems(
      storyOf({ 'a.txt': text, 'b.txt': text }),
      item({ '41': { '1.1': 'Ann Lund, 41' }, '43': { '2.3': 'Lund, 43' } }),
    );
    assert.deepEqual(
      findings.map(({ severity, message }) => [severity, message]),
      [['error', 'How many were hurt? 41 and 43 in one article (and 1 copy)']],
    );
  });

  test('an error inside one article, information where the model is not certain', () => {
    const analysis = storyOf({ 'a.txt': 'Ann, 41, came.\nAnn, 43, went.\nAnn, 41, left.' });
    const readings = { '41': { '1.1': 'Ann, 41' }, '43': { '1.2': 'Ann, 43' } };
    const severities = [{}, { certainty: 'possible' }, { certainty: 7 }].map(
      (more) => readItems(analysis, item(readings, more)).findings[0]?.severity,
    );
    assert.deepEqual(severities, ['error', 'information', 'information']);
  });

  for (const [kind, code] of [
    ['Number', 'number.differs'],
    ['clock time', 'time.differs'],
    ['weekday/date', 'date.differs'],
    ['name spelling', 'name.spelling'],
    ['who said what', 'quote.speaker'],
    ['quotation wording', 'quote.altered'],
    ['first/only', 'scope.differs'],
    ['order of events', 'order.differs'],
    ['ages', 'number.differs'],
    ['confirmed or denied', 'statement.denied'],
    ['who did what', 'actor.differs'],
    ['vehicle', 'statement.differs'],
    ['', 'statement.differs'],
  ] as const) {
    test(`the kind “${kind}” has the code ${code}`, () => assert.equal(codeOfKind(kind), code));
  }
});

suite('Arithmetic checks what a model names', () => {
  const judge = (texts: Readonly<Record<string, string>>, ...given: Parameters<typeof item>) =>
    engine.handIn(storyOf(texts), item(...given), READER);

  test('numbers that meet are compatible', () => {
    const result = judge(
      { 'a.txt': 'About 40 people were hurt.', 'b.txt': 'Police counted 43 people hurt.' },
      { 'about 40': { '1.1': 'About 40 people' }, '43 people': { '2.1': 'counted 43 people' } },
    );
    assert.ok('compatible' in result, JSON.stringify(result));
    assert.equal(result.compatible.why, '“About 40” and “43” can be true of the same thing.');
    assert.deepEqual(
      result.compatible.readings.map(({ value }) => value),
      ['About 40', '43 people'],
    );
  });

  test('so is one number in figures and in words', () => {
    const result = judge(
      { 'a.txt': 'It burnt for 9 hours.', 'b.txt': 'It burnt for nine hours.' },
      { '9 hours': { '1.1': 'burnt for 9 hours' }, 'nine hours': { '2.1': 'burnt for nine hours' } },
      { kind: 'duration' },
    );
    assert.ok('compatible' in result, JSON.stringify(result));
  });

  test('and a day with the month that holds it', () => {
    const result = judge(
      { 'a.txt': 'The mill opened in August 2021.', 'b.txt': 'The mill opened on 14 August 2021.' },
      { 'August 2021': { '1.1': 'in August 2021' }, '14 August 2021': { '2.1': 'on 14 August 2021' } },
      { kind: 'date' },
    );
    assert.ok('compatible' in result, JSON.stringify(result));
  });

  test('two readings of one value are one beside a third', () => {
    const result = judge(
      {
        'a.txt': 'Seven people died.',
        'b.txt': 'The fire killed 7 people.',
        'c.txt': 'Nine people died.',
      },
      {
        seven: { '1.1': 'Seven people died' },
        '7': { '2.1': 'killed 7 people' },
        nine: { '3.1': 'Nine people died' },
      },
    );
    assert.ok('finding' in result, JSON.stringify(result));
    assert.deepEqual(
      result.finding.readings.map(({ spans }) => spans.map(({ path }) => path)),
      [['a.txt', 'b.txt'], ['c.txt']],
    );
  });

  test('two lower bounds that differ stay a finding', () => {
    const result = judge(
      { 'a.txt': 'More than 26,000 people died.', 'b.txt': 'More than 31,000 people died.' },
      {
        'more than 26,000': { '1.1': 'More than 26,000' },
        'more than 31,000': { '2.1': 'More than 31,000' },
      },
    );
    assert.ok('finding' in result, JSON.stringify(result));
  });

  test('a value with a second figure is no number alone', () => {
    const result = judge(
      { 'a.txt': 'In 2010 Ann Lee, 43, was charged.', 'b.txt': 'In 2012 Ann Lee, 43, was tried.' },
      {
        '43 in 2010': { '1.1': 'Ann Lee, 43, was charged' },
        '43 in 2012': { '2.1': 'Ann Lee, 43, was tried' },
      },
      { kind: 'age' },
    );
    assert.ok('finding' in result, JSON.stringify(result));
  });
});

suite('What has no place in the articles is left out, and said', () => {
  const refused = (given: unknown, texts: Readonly<Record<string, string>> = TEXTS) => {
    const result = engine.handIn(storyOf(texts), given, READER);
    assert.ok('refused' in result, JSON.stringify(result));
    return result.refused;
  };
  const tooFew = 'fewer than two readings have words of their own in the articles';

  test('words that nobody wrote', () => {
    assert.deepEqual(
      refused(item({ '55': { '1.3': 'Sixty people were hurt' }, '100': { '2.3': 'around 100 people' } })),
      ['“Sixty people were hurt”: not found in a.txt', tooFew],
    );
  });

  test('words put together from two places, or shortened', () => {
    for (const text of ['Fifty-five people … on Monday', 'people were hurt The mill burnt'])
      assert.match(
        refused(item({ '55': { '1.3': text }, '100': { '2.3': '100 people' } }))[0] ?? '',
        /not found/,
      );
  });

  test('lines and articles that there are not', () => {
    assert.deepEqual(
      refused(item({ '55': { '9.1': 'Fifty-five' }, '100': { 'b.txt line 3': '100 people' } })),
      ['“Fifty-five”: there is no line “9.1”', '“100 people”: there is no line “b.txt line 3”', tooFew],
    );
  });

  test('words of boilerplate', () => {
    const texts = {
      'a.txt': `${TEXTS['a.txt']}\n\nYour email address will not be published. 100 fields are marked *`,
      'b.txt': TEXTS['b.txt'],
    };
    assert.deepEqual(
      refused(
        item({ '55': { '1.3': 'Fifty-five people' }, '100': { '1.7': '100 fields are marked' } }),
        texts,
      ),
      ['“100 fields are marked”: not part of the article in a.txt', tooFew],
    );
  });

  test('one stretch for two readings', () => {
    const words = 'wounded around 100 people';
    assert.deepEqual(refused(item({ '55': { '2.3': words }, '100': { '2.3': words } })), [
      `“${words}”: stands for several readings`,
      tooFew,
    ]);
  });

  test('what is no item, with the key that is wrong', () => {
    assert.deepEqual(refused('no'), ['is no item with "readings"']);
    assert.deepEqual(refused({ readings: 'none' }), ['"readings": "readings" is no list']);
    assert.deepEqual(refused({ readings: [{ value: '1', quotes: [{ id: '1.1' }] }, 5] }), [
      'reading 1, quotation 1: "text": is no quotation with "id" and "text"',
      'reading 2: is no reading with "value" and "quotes"',
      tooFew,
    ]);
  });

  test('a reading too many is no reason to lose the others', () => {
    const result = engine.handIn(
      storyOf(TEXTS),
      item({
        '55': { '1.3': 'Fifty-five people' },
        '100': { '2.3': 'around 100 people' },
        '70': { '1.3': 'seventy people' },
      }),
      READER,
    );
    assert.ok('finding' in result);
    assert.equal(result.finding.readings.length, 2);
    assert.deepEqual(result.dropped, ['“seventy people”: not found in a.txt']);
  });
});
