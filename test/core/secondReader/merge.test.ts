import assert from 'node:assert/strict';
import { seenBy } from '../../../src/core/findings/finding';
import { engine, item, READER, readItems, storyOf } from './story';

const SPELLING = {
  'a.txt': 'Foreign Minister Tarek Mansuri spoke in Oslo.',
  'b.txt': 'Foreign Minister Tarek Mansouri spoke in Oslo.',
};
const sameName = item(
  { Mansuri: { '1.1': 'Tarek Mansuri' }, Mansouri: { '2.1': 'Tarek Mansouri' } },
  { kind: 'name', question: 'How is the minister’s name spelled?' },
);

suite('One disagreement is one finding', () => {
  test('where both readers see it: in the words of the built-in reader, seen by both', () => {
    const plain = storyOf(SPELLING);
    const { findings } = engine.readTogether(plain, undefined, readItems(plain, sameName));
    const spelling = findings.filter(({ code }) => code === 'name.spelling');
    assert.equal(spelling.length, 1);
    const [one] = spelling;
    assert.ok(one);
    assert.deepEqual(seenBy(one), ['built-in', 'desk/reader']);
    assert.equal(one.message, plain.findings.find(({ code }) => code === 'name.spelling')?.message);
    assert.equal(one.named?.[0]?.why, 'The counts are of the same people.');
  });

  test('a story that no model has read is as it was', () => {
    const plain = storyOf(SPELLING);
    assert.equal(engine.readTogether(plain, undefined), plain);
    const together = engine.readTogether(plain, undefined, readItems(plain, sameName));
    assert.equal(engine.readTogether(together, undefined), plain);
  });

  test('where two models name it: seen by both, and certain where one of them is', () => {
    const plain = storyOf({ 'a.txt': 'The van was red.', 'b.txt': 'The van was blue.' });
    const named = item(
      { red: { '1.1': 'The van was red' }, blue: { '2.1': 'The van was blue' } },
      { kind: 'vehicle', question: 'What colour was the van?' },
    );
    const first = readItems(plain, named);
    const reading = engine.startReading(plain, { model: 'desk/other', date: '2026-03-02' }, { words: 9_999 });
    const [request] = reading.requests;
    assert.ok(request);
    reading.take(request, JSON.stringify([{ ...(named as object), certainty: 'possible', kind: 'colour' }]));
    const once = engine.readTogether(plain, undefined, first);
    const sheet = engine.mergeSheet(undefined, once);
    assert.ok('text' in sheet);
    const twice = engine.readTogether(plain, engine.readSheet(sheet.text).sheet, reading.result());
    const found = twice.findings.filter(({ named: by }) => by);
    assert.deepEqual(found.map(seenBy), [['desk/reader', 'desk/other']]);
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['warning'],
    );
  });

  test('named again with a value of its own in another place: once', () => {
    const plain = storyOf({
      'a.txt': 'The van was red and old.\n\nIts red roof was dark.',
      'b.txt': 'The van was blue.',
    });
    const about = { kind: 'colour', question: 'What was the van like?' };
    const [old, blue] = [{ '1.1': 'The van was red and old' }, { '2.1': 'The van was blue' }];
    const two = item({ red: old, blue }, about);
    const three = item({ old, blue, red: { '1.3': 'red roof' } }, about);
    const spans = (...items: unknown[]) =>
      readItems(plain, ...items).findings.map(({ readings }) =>
        readings.map(({ value, spans }) => [
          value,
          ...spans.map(({ path, start, end }) => `${path} ${start}-${end}`),
        ]),
      );
    const once = [
      [
        ['red', 'a.txt 0-23', 'a.txt 30-38'],
        ['blue', 'b.txt 0-16'],
      ],
    ];
    assert.deepEqual(spans(two, three), once);
    assert.deepEqual(spans(two, three, three), once);
  });

  test('named twice in one reply: once', () => {
    const plain = storyOf(SPELLING);
    const { findings } = readItems(plain, sameName, sameName);
    assert.equal(findings.length, 1);
    assert.equal(findings[0]?.named?.length, 1);
  });

  test('two counts in one sentence stay two', () => {
    const plain = storyOf({
      'a.txt': 'The crash killed five people and injured 20.',
      'b.txt': 'The crash killed six people and injured 22.',
    });
    const { findings } = readItems(
      plain,
      item(
        {
          '5': { '1.1': 'killed five people and injured 20' },
          '6': { '2.1': 'killed six people and injured 22' },
        },
        { question: 'How many were killed?' },
      ),
      item(
        { '20': { '1.1': 'five people and injured 20' }, '22': { '2.1': 'six people and injured 22' } },
        { question: 'How many were injured?' },
      ),
    );
    assert.deepEqual(
      findings.map(({ message }) => message),
      [
        'How many were killed? five in 1 article, six in 1',
        'How many were injured? 20 in 1 article, 22 in 1',
      ],
    );
  });

  test('a third reading joins the finding, and the message tells it', () => {
    const plain = storyOf({
      ...SPELLING,
      'c.txt': 'The minister, whom the letter calls Tariq M., left Oslo.',
    });
    const { findings } = engine.readTogether(
      plain,
      undefined,
      readItems(
        plain,
        item(
          {
            Mansuri: { '1.1': 'Tarek Mansuri' },
            Mansouri: { '2.1': 'Tarek Mansouri' },
            'Tariq M.': { '3.1': 'whom the letter calls Tariq M.' },
          },
          { kind: 'name', question: 'How is it spelled?' },
        ),
      ),
    );
    const one = findings.find(({ code, named }) => code === 'name.spelling' && named);
    assert.deepEqual(one?.readings.map(({ value }) => value).sort(), [
      'Tarek Mansouri',
      'Tarek Mansuri',
      'Tariq M.',
    ]);
    assert.match(one?.message ?? '', /, Tariq M\. in 1$/);
  });

  test('a reading that only a model sees is told with the copies that have it', () => {
    const letter = 'It is the man whom the letter calls Tariq M. in all of its four pages.';
    const story = storyOf({
      'a.txt': 'Foreign Minister Tarek Mansuri opened the bridge.',
      'b.txt': 'Foreign Minister Tarek Mansouri opened the bridge.',
      'c.txt': letter,
      'd.txt': letter,
    });
    const quote = 'whom the letter calls Tariq M.';
    const { findings } = engine.readTogether(
      story,
      undefined,
      readItems(
        story,
        item(
          {
            Mansuri: { '1.1': 'Tarek Mansuri' },
            Mansouri: { '2.1': 'Tarek Mansouri' },
            'Tariq M.': { '3.1': quote, '4.1': quote },
          },
          { kind: 'name', question: 'How is it spelled?' },
        ),
      ),
    );
    const one = findings.find(({ alsoBuiltIn }) => alsoBuiltIn);
    assert.match(one?.message ?? '', /, Tariq M\. in 1 \(and 1 copy\)$/);
  });
});

suite('A reading goes on', () => {
  const plain = storyOf({
    'a.txt': 'The van was red. It had four doors.',
    'b.txt': 'The van was blue. It had two doors.',
  });
  const colour = item(
    { red: { '1.1': 'The van was red' }, blue: { '2.1': 'The van was blue' } },
    { kind: 'colour', question: 'What colour was the van?' },
  );
  const doors = item(
    { four: { '1.1': 'It had four doors' }, two: { '2.1': 'It had two doors' } },
    { question: 'How many doors had it?' },
  );

  test('where its reply ended early: what was named is kept, and is not asked for again', () => {
    const reading = engine.startReading(plain, READER, { words: 9_999 });
    const [request] = reading.requests;
    assert.ok(request);
    const taken = reading.take(request, JSON.stringify([colour, doors]).slice(0, -60));
    assert.equal(taken.form, 'cut');
    assert.equal(reading.result().findings.length, 1);
    assert.deepEqual(reading.result().read, []);
    const next = reading.continuation(request);
    assert.ok(next.text.startsWith(request.text));
    assert.ok(next.text.endsWith('- What colour was the van?\n'));
    assert.equal(reading.take(next, JSON.stringify([doors])).form, 'whole');
    assert.equal(reading.result().findings.length, 2);
    assert.deepEqual(
      reading.result().read.map(({ path }) => path),
      ['a.txt', 'b.txt'],
    );
  });

  test('while an article is edited: words are looked for where they stand by then', () => {
    const reading = engine.startReading(plain, READER, { words: 9_999 });
    const [request] = reading.requests;
    assert.ok(request);
    const now = storyOf({
      'a.txt': 'New first line.\n\nThe van was red. It had four doors.',
      'b.txt': 'The van was green. It had two doors.',
    });
    const taken = reading.take(request, JSON.stringify([colour, doors]), now.articles);
    assert.deepEqual(taken.dropped, [
      { item: 0, why: '“The van was blue”: not found in b.txt' },
      { item: 0, why: 'fewer than two readings have words of their own in the articles' },
    ]);
    assert.deepEqual(
      reading.result().findings[0]?.readings.flatMap(({ spans }) => spans.map(({ start }) => start)),
      [34, 19],
    );
  });
});

suite('A finding is asked about', () => {
  const plain = storyOf({
    'a.txt': 'Nothing is known. The van was red, she said. More to come.',
    'b.txt': 'The van was blue. Police seek it.',
  });
  const [finding] = readItems(
    plain,
    item({ red: { '1.1': 'van was red' }, blue: { '2.1': 'van was blue' } }, { question: 'What colour?' }),
  ).findings;

  test('with the sentences of its readings and no more', () => {
    assert.ok(finding);
    const question = engine.questionAbout(plain, finding);
    assert.ok(
      question.endsWith(
        'The point: What colour? red in 1 article, blue in 1\n\nReading 1: red\n[1] The van was red, she said.\n\nReading 2: blue\n[2] The van was blue.\n',
      ),
      question,
    );
    assert.ok(!question.includes('Nothing is known') && !question.includes('Police seek'));
  });

  for (const [reply, answer] of [
    ['{"answer": "stands", "reason": "One van."}', { answer: 'stands', reason: 'One van.' }],
    ['```json\n{"answer": "Both can be true"}\n```', { answer: 'both-can-be-true' }],
    ['Well: {"answer": "cannot-tell", "reason": "no [x](command:y)', { answer: 'cannot-tell' }],
    [
      '{"answer": "stands", "reason": "\u202Eno [x](command:y)"}',
      { answer: 'stands', reason: 'no [x](command:y)' },
    ],
    ['{"answer": "maybe"}', undefined],
    ['I cannot say.', undefined],
    ['', undefined],
  ] as const) {
    test(`and the answer ${JSON.stringify(reply)} is read`, () =>
      assert.deepEqual(engine.readAnswer(reply), answer));
  }
});
