import assert from 'node:assert/strict';
import type { FindingCode } from '../../../src/core/findings/finding';
import type { Sheet, SheetInput } from '../../../src/core/sheet/sheet';
import { conflictStates, mergeSheet, readSheet, settledBefore } from '../../../src/core/sheet/sheet';
import { finding, story } from './story';

const TEXTS = {
  'a.txt': 'The plant makes <number=82 MW:82 megawatts>, it was said.',
  'b.txt': 'The plant makes <number=84 MW:84 megawatts>, it was said.',
};

/** The two outputs as a finding, in other words for them where they are given. */
function output(texts: Record<string, string>, code: FindingCode = 'number.differs', unit = 'MW') {
  const readings = {
    [`82 ${unit}`]: { 'a.txt': '82 megawatts' },
    [`84 ${unit}`]: { 'b.txt': '84 megawatts' },
  };
  return finding(code, texts, readings, 'warning');
}

/** A story that a reader finds the two outputs in, or nothing. */
const found = story(TEXTS, { findings: [output(TEXTS)] });
const unfound = story(TEXTS);

function merged(text: string | undefined, input: SheetInput): string {
  const result = mergeSheet(text, input);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

/** A sheet after a run, which a second run leaves as it is. */
function sheetAfter(text: string, input: SheetInput): Sheet {
  const after = merged(text, input);
  assert.equal(merged(after, input), after);
  const { sheet } = readSheet(after);
  assert.ok(sheet);
  return sheet;
}

/** A first sheet with a status for its conflict and for the facts. */
function decided(input: SheetInput, conflict: string, fact: string): string {
  const [head = '', facts = ''] = merged(undefined, input).split('\nfacts:\n');
  const withStatus = (part: string, status: string) => part.replaceAll('status: open', `status: ${status}`);
  return `${withStatus(head, conflict)}\nfacts:\n${withStatus(facts, fact)}`;
}

suite('what people decided, when it is read otherwise', () => {
  test('a decided conflict that no reader finds any more stays as it was decided', () => {
    const text = decided(found, 'dismissed', 'open');
    const { conflicts, facts } = sheetAfter(text, unfound);
    assert.deepEqual(
      conflicts.map(({ status, gone, stale }) => ({ status, gone, stale })),
      [{ status: 'dismissed', gone: false, stale: false }],
    );
    assert.equal(merged(text, unfound), text);
    assert.deepEqual(
      facts.map(({ fact, gone }) => [fact, gone]),
      [['Which number, 82 MW or 84 MW', false]],
    );
  });

  test('it is told as the finding that it was, with what was decided', () => {
    const told = (status: string, { articles, findings }: SheetInput) => {
      const { sheet } = readSheet(decided(found, status, 'open'));
      assert.ok(sheet);
      assert.equal(conflictStates(sheet, findings).size, findings.length);
      return [...settledBefore(sheet, articles, findings)].map(([{ message, readings }, state]) => [
        message,
        readings.map(({ value, spans }) => [value, spans.map(({ path, text }) => `${path}: ${text}`)]),
        state,
      ]);
    };
    assert.deepEqual(told('accepted', unfound), [
      [
        'number.differs: 82 MW in 1, 84 MW in 1',
        [
          ['82 MW', ['a.txt: The plant makes 82 megawatts, it was said.']],
          ['84 MW', ['b.txt: The plant makes 84 megawatts, it was said.']],
        ],
        { status: 'accepted' },
      ],
    ]);
    assert.deepEqual(told('accepted', found), []);
    assert.deepEqual(told('open', unfound), []);
    assert.deepEqual(told('accepted', story({ ...TEXTS, 'b.txt': 'Nothing was said.' })), []);
  });

  test('it is gone once an article no longer says one of its readings, and where nobody has decided', () => {
    const mended = { ...TEXTS, 'b.txt': TEXTS['a.txt'] };
    const isGone = (text: string, input: SheetInput) =>
      sheetAfter(text, input).conflicts.map(({ gone }) => gone);
    assert.deepEqual(isGone(decided(found, 'resolved', 'open'), story(mended)), [true]);
    assert.deepEqual(isGone(merged(undefined, found), unfound), [true]);
    const expired = decided(found, 'resolved', 'open').replace(
      '\n    status',
      '\n    stale: true\n    status',
    );
    assert.deepEqual(isGone(expired, unfound), [true]);
  });

  test('it is no longer gone where a run marked it so', () => {
    const text = decided(found, 'dismissed', 'open');
    assert.equal(merged(text.replace('\n    status', '\n    gone: true\n    status'), unfound), text);
  });

  test('a checked fact of a conflict that nobody finds or has decided is asked once', () => {
    const { conflicts, facts } = sheetAfter(decided(found, 'open', 'accurate'), unfound);
    assert.deepEqual(
      conflicts.map(({ status, gone }) => [status, gone]),
      [['open', true]],
    );
    assert.deepEqual(
      facts.map(({ fact, status, gone, conflicts: ids }) => [fact, status, gone, ids]),
      [['Which number, 82 MW or 84 MW', 'accurate', false, [conflicts[0]?.id]]],
    );
  });

  test('a decision holds where the same readings are worded otherwise', () => {
    const text = decided(found, 'accepted', 'open');
    const [conflict] = sheetAfter(
      text,
      story(TEXTS, { findings: [output(TEXTS, 'number.differs', 'megawatts')] }),
    ).conflicts;
    assert.equal(conflict?.stale, false);
    assert.deepEqual(
      conflict?.readings.map(({ value }) => value),
      ['82 megawatts', '84 megawatts'],
    );
  });

  test('a checked fact stays so once the other article says what was found right, not once both say what was not', () => {
    const ruling = 'status: resolved\n    stands: 82 MW\n    readings:';
    const text = decided(found, 'resolved', 'accurate').replace('status: resolved\n    readings:', ruling);
    assert.ok(text.includes(ruling));
    const factsAfter = (texts: Record<string, string>) =>
      sheetAfter(text, story(texts)).facts.map(({ fact, status, stale }) => [fact, status, stale]);
    assert.deepEqual(factsAfter({ ...TEXTS, 'b.txt': TEXTS['b.txt'].replace('=84 MW:84', '=82 MW:82') }), [
      ['Number, 82 megawatts: “The plant makes 82 megawatts, it was said”', 'accurate', false],
    ]);
    assert.deepEqual(factsAfter({ ...TEXTS, 'a.txt': TEXTS['a.txt'].replace('=82 MW:82', '=84 MW:84') }), [
      ['Number, 84 megawatts: “The plant makes 84 megawatts, it was said”', 'accurate', true],
    ]);
  });

  /** What the decision on the two outputs was made on, where it is stale after another run. */
  const wasOf = (input: SheetInput, of: SheetInput = found) =>
    sheetAfter(decided(of, 'accepted', 'open'), input).conflicts[0]?.was;

  test('a decision stands where another version reads the same texts otherwise', () => {
    const other = output(TEXTS, 'number.differs', 'kW');
    assert.deepEqual(wasOf(story(TEXTS, { findings: [other] })), []);
    const third = finding('number.differs', TEXTS, {
      '82 kW': { 'a.txt': '82 megawatts' },
      '84 kW': { 'b.txt': '84 megawatts' },
      plant: { 'b.txt': 'The plant' },
    });
    assert.deepEqual(wasOf(story(TEXTS, { findings: [third] })), []);
    // Days that are counted from another day have the words that somebody decided on.
    const days = (month: string) => story(TEXTS, { findings: [output(TEXTS, 'date.differs', month)] });
    assert.deepEqual(wasOf(days('May'), days('June')), []);
  });

  test('it is stale where the values are others and an article of it was edited', () => {
    const edited = { ...TEXTS, 'b.txt': `${TEXTS['b.txt']} More.` };
    const reworded = story(edited, { findings: [output(edited, 'number.differs', 'kW')] });
    assert.deepEqual(wasOf(reworded), ['82 MW', '84 MW']);
    assert.deepEqual(wasOf(story(edited, { findings: [output(edited)] })), []);
  });

  test('it is stale where an article that was not read then has another value, not where one was left alone', () => {
    const three = { ...TEXTS, 'c.txt': TEXTS['b.txt'].replace(/84/g, '86') };
    const all = finding('number.differs', three, {
      '82 MW': { 'a.txt': '82 megawatts' },
      '84 MW': { 'b.txt': '84 megawatts' },
      '86 MW': { 'c.txt': '86 megawatts' },
    });
    assert.deepEqual(wasOf(story(three, { findings: [all] })), ['82 MW', '84 MW']);
    const kilowatts = output(three, 'number.differs', 'kW');
    assert.deepEqual(wasOf(story(three, { findings: [kilowatts] })), []);
  });

  const TWO = {
    'a.txt': '<person:Ada Lund> paid <number=82 pound:82 pounds> on the day.',
    'b.txt': 'On the day <person:Lund> paid <number=82 pound:82 pounds>, he said.',
  };
  const joined = story(TWO, { alias: { 'Ada Lund': ['Ada Lund', 'Lund'] } });
  const numbers = ({ facts }: Sheet) =>
    facts
      .filter(({ kind }) => kind === 'number')
      .map(({ fact, where }) => [/[1-9]\d? \w+/.exec(fact)?.[0], where.map(({ file }) => file)]);

  test('a checked fact keeps a place that is put down to somebody else', () => {
    const before = [['82 pounds', ['a.txt', 'b.txt']]];
    const text = decided(joined, 'open', 'accurate');
    assert.deepEqual(numbers(sheetAfter(text, joined)), before);
    assert.deepEqual(numbers(sheetAfter(text, story(TWO))), before);
    assert.deepEqual(numbers(sheetAfter(merged(undefined, joined), story(TWO))), [
      ['82 pounds', ['a.txt']],
      ['82 pounds', ['b.txt']],
    ]);
  });

  test('it lets go of the place once its words change, and keeps no other number from being asked', () => {
    const text = decided(joined, 'open', 'accurate');
    const edited = { ...TWO, 'b.txt': TWO['b.txt'].replace('day', 'night') };
    assert.deepEqual(numbers(sheetAfter(text, story(edited))), [
      ['82 pounds', ['a.txt']],
      ['82 pounds', ['b.txt']],
    ]);
    const other = { ...TWO, 'b.txt': TWO['b.txt'].replace('the day', '<number=2 day:2 days>') };
    const plain = story(
      { ...TWO, 'b.txt': TWO['b.txt'].replace('the day', '2 days') },
      {
        alias: { 'Ada Lund': ['Ada Lund', 'Lund'] },
      },
    );
    assert.deepEqual(numbers(sheetAfter(decided(plain, 'open', 'cut'), story(other))), [
      ['82 pounds', ['a.txt', 'b.txt']],
      ['2 days', ['b.txt']],
    ]);
  });

  test('a comment that is less set in than its entry keeps no wording', () => {
    const three = { ...TEXTS, 'c.txt': TEXTS['b.txt'].replace(/84/g, '86') };
    const all = finding('number.differs', three, {
      '82 MW': { 'a.txt': '82 megawatts' },
      '84 MW': { 'b.txt': '84 megawatts' },
      '86 MW': { 'c.txt': '86 megawatts' },
    });
    const text = merged(undefined, story(three, { findings: [all] }));
    const row = '      - {value: 86 MW, in: [c.txt]}\n';
    assert.ok(text.includes(row));
    const { facts } = sheetAfter(text.replace(row, `# mine\n${row}`), found);
    assert.deepEqual(
      facts.filter(({ gone }) => !gone).map(({ fact }) => fact),
      ['Which number, 82 MW or 84 MW'],
    );
  });
});
