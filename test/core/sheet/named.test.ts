import assert from 'node:assert/strict';
import { seenBy } from '../../../src/core/findings/finding';
import type { Analysis } from '../../../src/core/story';
import { engine, item, READER, readItems, storyOf } from '../secondReader/story';

const TEXTS = {
  'a.txt': 'The van was red, she said.\n\nIt had four doors.',
  'b.txt': 'The van was blue, he said.\n\nIt had two doors.',
  'c.txt': 'The van was green, they said.',
};
const colour = item(
  { red: { '1.1': 'The van was red' }, blue: { '2.1': 'The van was blue' } },
  { kind: 'colour', question: 'What colour was the van?', why: 'One van has one colour.' },
);
const doors = item(
  { four: { '1.3': 'It had four doors' }, two: { '2.3': 'It had two doors' } },
  { question: 'How many doors had it?', certainty: 'possible', why: '' },
);

const plain = storyOf(TEXTS);

function written(text: string | undefined, analysis: Analysis): string {
  const merged = engine.mergeSheet(text, analysis);
  assert.ok('text' in merged, JSON.stringify(merged));
  return merged.text;
}

const sheetOf = (text: string) => {
  const { sheet, problems } = engine.readSheet(text);
  assert.deepEqual(problems, []);
  assert.ok(sheet);
  return sheet;
};

/** A sheet with what a model named in the story. */
const kept = (...items: unknown[]) =>
  written(undefined, engine.readTogether(plain, undefined, readItems(plain, ...items)));

const named = (analysis: Analysis) => analysis.findings.filter((finding) => finding.named);

suite('What a model named stays in the sheet', () => {
  test('with who named it, when, by which instruction, and why; possible ones as information', () => {
    const text = kept(colour, doors);
    const { conflicts } = sheetOf(text);
    assert.deepEqual(
      conflicts.map(({ conflict, code, severity, by, readings }) => ({
        conflict,
        code,
        severity,
        by,
        readings: readings.map(({ value, file, line, quote }) => [value, file, line, quote]),
      })),
      [
        {
          conflict: 'What colour was the van? red in 1 article, blue in 1',
          code: 'statement.differs',
          severity: 'warning',
          by: [{ ...READER, instruction: 1, why: 'One van has one colour.' }],
          readings: [
            ['red', 'a.txt', 1, 'The van was red'],
            ['blue', 'b.txt', 1, 'The van was blue'],
          ],
        },
        {
          conflict: 'How many doors had it? four in 1 article, two in 1',
          code: 'number.differs',
          severity: 'information',
          by: [{ ...READER, instruction: 1, possible: true }],
          readings: [
            ['four', 'a.txt', 3, 'It had four doors'],
            ['two', 'b.txt', 3, 'It had two doors'],
          ],
        },
      ],
    );
    assert.match(
      text,
      /^ {4}by:\n {6}- \{model: desk\/reader, date: 2026-03-01, instruction: 1, why: One van has one colour\.\}$/m,
    );
  });

  test('is shown without any model, the same finding as when it was named', () => {
    const reading = readItems(plain, colour, doors);
    const now = engine.readTogether(plain, undefined, reading);
    const later = engine.readTogether(plain, sheetOf(written(undefined, now)));
    assert.deepEqual(
      named(later).map(({ entry, ...finding }) => [typeof entry, finding]),
      named(now).map((finding) => ['string', finding]),
    );
  });

  test('a run without a model changes not one byte, be it told of what was named or not', () => {
    const text = kept(colour, doors);
    assert.equal(written(text, plain), text);
    assert.equal(written(text, engine.readTogether(plain, sheetOf(text))), text);
  });

  test('named again by the same model it is not doubled, and the day is the last one', () => {
    const text = kept(colour, doors);
    const reading = engine.startReading(plain, { ...READER, date: '2026-04-01' }, { words: 9_999 });
    const [request] = reading.requests;
    assert.ok(request);
    reading.take(request, JSON.stringify([colour]));
    const again = written(text, engine.readTogether(plain, sheetOf(text), reading.result()));
    assert.deepEqual(
      sheetOf(again).conflicts.map(({ by }) => by.map(({ date }) => date)),
      [['2026-04-01'], ['2026-03-01']],
    );
    assert.equal(again.split('2026-04-01').length, 5, 'one entry and three articles');
  });

  test('another model that names it is added', () => {
    const text = kept(colour);
    const reading = engine.startReading(plain, { model: 'other', date: '2026-04-01' }, { words: 9_999 });
    const [request] = reading.requests;
    assert.ok(request);
    reading.take(request, JSON.stringify([colour]));
    const again = written(text, engine.readTogether(plain, sheetOf(text), reading.result()));
    assert.deepEqual(
      sheetOf(again).conflicts.map(({ by }) => by.map(({ model }) => model)),
      [['desk/reader', 'other']],
    );
  });

  test('what the built-in reader sees too keeps its entry, and a person’s decision on it holds', () => {
    const spelled = storyOf({
      'a.txt': 'Foreign Minister Tarek Mansuri spoke in Oslo.',
      'b.txt': 'Foreign Minister Tarek Mansouri spoke in Oslo.',
    });
    const before = written(undefined, spelled).replace(
      '\n    status: open',
      '\n    status: accepted # as agreed',
    );
    const reading = readItems(
      spelled,
      item(
        { Mansuri: { '1.1': 'Minister Tarek Mansuri' }, Mansouri: { '2.1': 'Minister Tarek Mansouri' } },
        { kind: 'name' },
      ),
    );
    const after = written(before, engine.readTogether(spelled, sheetOf(before), reading));
    const sheet = sheetOf(after);
    assert.equal(sheet.conflicts.filter(({ gone }) => !gone).length, sheetOf(before).conflicts.length);
    const [conflict] = sheet.conflicts;
    assert.equal(conflict?.stale, false);
    assert.deepEqual(
      conflict?.by.map(({ model }) => model),
      ['desk/reader'],
    );
    assert.ok(after.includes('status: accepted # as agreed'));
    const later = engine.readTogether(spelled, sheet);
    const [one] = named(later);
    assert.ok(one);
    assert.deepEqual(seenBy(one), ['built-in', 'desk/reader']);
    assert.equal(engine.conflictStates(sheet, later).get(one.id)?.status, 'accepted');
  });

  test('it leaves when the words it quotes change, and comes back with them', () => {
    const text = kept(colour);
    const changed = storyOf({ ...TEXTS, 'b.txt': 'The van was red too, he said.\n\nIt had two doors.' });
    assert.deepEqual(named(engine.readTogether(changed, sheetOf(text))), []);
    const gone = written(text, changed);
    assert.deepEqual(
      sheetOf(gone).conflicts.map((conflict) => [conflict.gone, conflict.by.length]),
      [[true, 1]],
    );
    assert.equal(
      written(gone, plain).replaceAll(/^ {4}hash.*$/gm, ''),
      text.replaceAll(/^ {4}hash.*$/gm, ''),
    );
  });

  test('of three readings the one whose words changed is marked, and looked for again', () => {
    const three = item(
      {
        red: { '1.1': 'The van was red' },
        blue: { '2.1': 'The van was blue' },
        green: { '3.1': 'The van was green' },
      },
      { kind: 'colour', question: 'What colour was the van?' },
    );
    const text = kept(three).replace('\n    status: open', '\n    status: accepted');
    const changed = storyOf({ ...TEXTS, 'c.txt': 'The van was gone, they said.' });
    const [two] = named(engine.readTogether(changed, sheetOf(text)));
    assert.deepEqual(
      two?.readings.map(({ value }) => value),
      ['red', 'blue'],
    );
    const after = written(text, changed);
    const [conflict] = sheetOf(after).conflicts;
    assert.equal(conflict?.stale, true);
    assert.deepEqual(
      conflict?.readings.map(({ value, gone }) => [value, gone]),
      [
        ['red', false],
        ['blue', false],
        ['green', true],
      ],
    );
    assert.equal(named(engine.readTogether(plain, sheetOf(after)))[0]?.readings.length, 3);
  });

  test('it follows an article that was renamed', () => {
    const text = kept(colour);
    const renamed = storyOf({ 'a.txt': TEXTS['a.txt'], 'c.txt': TEXTS['c.txt'], 'new.txt': TEXTS['b.txt'] });
    assert.deepEqual(
      named(engine.readTogether(renamed, sheetOf(text)))[0]?.readings.map(({ spans }) => spans[0]?.path),
      ['a.txt', 'new.txt'],
    );
    assert.ok(!sheetOf(written(text, renamed)).conflicts[0]?.gone);
  });

  test('what a person took out stays away', () => {
    const text = kept(colour, doors);
    const start = text.indexOf('  - conflict: What colour');
    const without = text.slice(0, start) + text.slice(text.indexOf('  - conflict: How many'));
    const together = engine.readTogether(plain, sheetOf(without));
    assert.equal(named(together).length, 1);
    assert.equal(sheetOf(written(without, together)).conflicts.length, 1);
  });

  test('an answer of a model is kept with the conflict and decides nothing', () => {
    const text = kept(colour);
    const together = engine.readTogether(plain, sheetOf(text));
    const [one] = named(together);
    assert.ok(one);
    const answer = {
      model: 'desk/reader',
      date: '2026-03-03',
      answer: 'stands',
      reason: 'One van.',
    } as const;
    const edited = engine.editSheet(text, together, [{ kind: 'answer', finding: one.id, answer }]);
    assert.ok('text' in edited);
    const [conflict] = sheetOf(edited.text).conflicts;
    assert.deepEqual(conflict?.answers, [answer]);
    assert.equal(conflict?.status, 'open');
    assert.deepEqual(named(engine.readTogether(plain, sheetOf(edited.text)))[0]?.answers, [answer]);
    assert.equal(written(edited.text, plain), edited.text);
  });

  test('an answer about what only the built-in reader saw makes it an entry', () => {
    const roles = storyOf({
      'a.txt': 'Clara Weiss, envoy of the World Bank, left.',
      'b.txt': 'Clara Weiss, representative of the World Bank, left.',
    });
    const text = written(undefined, roles);
    const quiet = roles.findings.find(({ severity }) => severity === 'information');
    assert.ok(quiet);
    assert.deepEqual(sheetOf(text).conflicts, []);
    const answer = { model: 'm', date: '2026-03-03', answer: 'both-can-be-true' } as const;
    const edited = engine.editSheet(text, roles, [{ kind: 'answer', finding: quiet.id, answer }]);
    assert.ok('text' in edited);
    assert.deepEqual(
      sheetOf(edited.text).conflicts.map(({ code, answers }) => [code, answers.length]),
      [['role.differs', 1]],
    );
  });

  test('it is known which articles a model has read as they are now', () => {
    const text = kept(colour);
    assert.deepEqual(engine.unreadSince(sheetOf(text), plain), { models: ['desk/reader'], unread: [] });
    const changed = storyOf({ ...TEXTS, 'b.txt': 'Other words.', 'd.txt': 'A new article.' });
    assert.deepEqual(engine.unreadSince(sheetOf(text), changed)?.unread, ['b.txt', 'd.txt']);
    assert.equal(engine.unreadSince(sheetOf(written(undefined, plain)), plain), undefined);
  });

  test('who has read an article has read its exact copies', () => {
    const words = `${TEXTS['a.txt']} Nobody else had seen it before.`;
    const before = storyOf({ ...TEXTS, 'a.txt': words });
    const text = written(undefined, engine.readTogether(before, undefined, readItems(before, colour)));
    const copied = storyOf({ ...TEXTS, 'a.txt': words, 'd.txt': `${words}\n` });
    assert.deepEqual(engine.unreadSince(sheetOf(text), copied)?.unread, []);
    const changed = storyOf({ ...TEXTS, 'a.txt': `${words} Now.`, 'd.txt': `${words} Now.\n` });
    assert.deepEqual(engine.unreadSince(sheetOf(text), changed)?.unread, ['a.txt', 'd.txt']);
  });

  test('a copy that stands in the sheet is counted beside its article, and listed as its reading', () => {
    const words = 'The van was red, she said. Nobody else had seen it before.';
    const story = storyOf({ ...TEXTS, 'a.txt': words, 'd.txt': words });
    const both = item(
      { red: { '1.1': 'The van was red', '4.1': 'The van was red' }, blue: { '2.1': 'The van was blue' } },
      { kind: 'colour', question: 'What colour was the van?' },
    );
    const text = written(undefined, engine.readTogether(story, undefined, readItems(story, both)));
    const sheet = sheetOf(text);
    const message = 'What colour was the van? red in 1 article (and 1 copy), blue in 1';
    assert.deepEqual(
      sheet.conflicts.map(({ conflict }) => conflict),
      [message],
    );
    assert.deepEqual(
      sheet.conflicts[0]?.readings.map(({ value, file }) => [value, file]),
      [
        ['red', 'a.txt'],
        ['red', 'd.txt'],
        ['blue', 'b.txt'],
      ],
    );
    const fact = sheet.facts.find(({ conflicts }) => conflicts.length > 0);
    assert.deepEqual(fact?.readings, [
      { value: 'red', in: ['a.txt'] },
      { value: 'blue', in: ['b.txt'] },
    ]);
    assert.deepEqual(
      named(engine.readTogether(story, sheet)).map((one) => one.message),
      [message],
    );
    assert.equal(written(text, engine.readTogether(story, sheet)), text);
  });

  test('rows that name no model, other days and answers are told', () => {
    const text = kept(colour)
      .replace('by:\n      - {model: desk/reader, date: 2026-03-01', 'by:\n      - {date: yesterday')
      .replace(
        '\n    status: open',
        '\n    answers:\n      - {model: m, answer: stand}\n      - no\n    status: open',
      );
    assert.deepEqual(
      engine.readSheet(text).problems.map(({ code, message }) => [code, message]),
      [
        ['sheet.incomplete', 'This row of “by” names no model.'],
        ['sheet.bad-date', '“yesterday” is no date: write YYYY-MM-DD.'],
        ['sheet.unknown-answer', '“stand” is no answer. It is one of stands, both-can-be-true, cannot-tell.'],
        ['sheet.shape', 'A row of “answers” is a map that names a model.'],
      ],
    );
  });

  test('words of a sheet from somewhere are shown as plain characters', () => {
    const text = kept(colour).replace(
      'why: One van has one colour.',
      'why: "One\\u202E [van](command:x)\\u0007"',
    );
    const { sheet } = engine.readSheet(text);
    assert.equal(sheet?.conflicts[0]?.by[0]?.why, 'One [van](command:x)');
  });
});
