import assert from 'node:assert/strict';
import type { SheetInput } from '../../../src/core/sheet/sheet';
import { applyEdits, mergeSheet, readSheet } from '../../../src/core/sheet/sheet';
import { finding, story } from './story';

const TEXTS = {
  'coast.txt':
    'New power for the coast\n\n<person:Ada Lundt>, the <role:mayor>, said the plant gives <number=84 megawatt:84 megawatts>. <person:Ole Rask> was there.',
  'plant.txt':
    'Plant opens in Holm\n\nThe <role:mayor> <person:Ada Lund> opened a power plant in <place:Holm> on <date=2024-05-03:Friday>. It will make <number=82 megawatt:82 megawatts>.',
};

function plants(texts: Record<string, string> = TEXTS, date?: string): SheetInput {
  const findings = [];
  if (texts['coast.txt']?.includes('84 megawatts>')) {
    findings.push(
      finding('number.differs', texts, {
        '82 MW': { 'plant.txt': '82 megawatts' },
        '84 MW': { 'coast.txt': '84 megawatts' },
      }),
    );
  }
  return story(texts, {
    findings,
    alias: { 'Ada Lund': ['Ada Lund', 'Ada Lundt'] },
    ...(date === undefined ? {} : { date }),
  });
}

function merged(text: string | undefined, input: SheetInput): string {
  const result = mergeSheet(text, input);
  assert.ok('text' in result, JSON.stringify(result));
  assert.equal(applyEdits(text ?? '', result.edits), result.text);
  assert.equal(result.changed, result.text !== (text ?? ''));
  return result.text;
}

/** The part of a sheet from a line up to the next empty one. */
function part(text: string, from: string): string {
  const start = text.indexOf(from);
  assert.ok(start >= 0, `no “${from}” in\n${text}`);
  const end = text.indexOf('\n\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

suite('merge into a sheet', () => {
  test('a first sheet explains itself and lists conflicts, facts, entities and sources', () => {
    const text = merged(undefined, plants(TEXTS, '2024-05-05'));
    assert.match(text, /^# Fact-check sheet of the articles in this folder\.\n/);
    assert.equal(part(text, 'story:'), 'story:\n  date: 2024-05-05');
    const conflict = part(text, '  - conflict:').replace(/id: \w{6}/, 'id: …');
    assert.equal(
      conflict,
      [
        '  - conflict: "number.differs: 82 MW in 1, 84 MW in 1"',
        '    id: …',
        '    code: number.differs',
        '    severity: warning',
        '    status: open',
        '    readings:',
        '      - {value: 82 MW, file: plant.txt, line: 3, quote: It will make 82 megawatts.}',
        '      - {value: 84 MW, file: coast.txt, line: 3, quote: "Ada Lundt, the mayor, said the plant gives 84 megawatts."}',
      ].join('\n'),
    );
    assert.deepEqual(
      readSheet(text).sheet?.facts.map(({ fact, kind }) => [kind, fact]),
      [
        ['number', 'Which number, 82 MW or 84 MW'],
        ['role', 'Ada Lund: role, “Ada Lundt, the mayor”'],
        ['date', 'Ada Lund: date, 3 May 2024: “The mayor Ada Lund opened a power plant in Holm on Friday”'],
        ['name', 'Ole Rask: the name, and who that is: “Ole Rask was there”'],
      ],
    );
    assert.match(text, /- \{id: holm, type: place, name: Holm, forms: \[Holm\]\}/);
    assert.deepEqual(readSheet(text).problems, []);
  });

  test('a row that goes beyond 120 columns has the words of the article on a line of their own', () => {
    const path = 'the-only-paper-of-the-coast.txt';
    const texts = { ...TEXTS, [path]: TEXTS['coast.txt'], 'coast.txt': '' };
    const input = story(texts, {
      findings: [
        finding('number.differs', texts, {
          '82 MW': { 'plant.txt': '82 megawatts' },
          '84 MW': { [path]: '84 megawatts' },
        }),
      ],
    });
    const text = merged(undefined, input);
    assert.deepEqual(part(text, '    readings:').split('\n').slice(1), [
      '      - {value: 82 MW, file: plant.txt, line: 3, quote: It will make 82 megawatts.}',
      '      - {value: 84 MW, file: the-only-paper-of-the-coast.txt, line: 3,',
      '         quote: "Ada Lundt, the mayor, said the plant gives 84 megawatts."}',
    ]);
    assert.equal(merged(text, input), text);
    assert.deepEqual(
      readSheet(text).sheet?.conflicts[0]?.readings.map(({ quote }) => quote),
      ['It will make 82 megawatts.', 'Ada Lundt, the mayor, said the plant gives 84 megawatts.'],
    );
  });

  test('a second run changes nothing', () => {
    const text = merged(undefined, plants());
    const again = mergeSheet(text, plants());
    assert.ok('text' in again);
    assert.deepEqual(again.edits, []);
    assert.equal(again.text, text);
    assert.equal(again.changed, false);
  });

  test('a fact of two articles is one entry with two places', () => {
    const sheet = readSheet(merged(undefined, plants())).sheet;
    const role = sheet?.facts.find(({ kind }) => kind === 'role');
    assert.deepEqual(
      role?.where.map(({ file, line, quote }) => [file, line, quote]),
      [
        ['coast.txt', 3, 'Ada Lundt, the mayor'],
        ['plant.txt', 3, 'mayor Ada Lund'],
      ],
    );
  });

  test('a role that exact copies give is of one article; where its words stand, all are named', () => {
    const input = plants({ ...TEXTS, 'wire.txt': TEXTS['plant.txt'] });
    const articles = input.articles.map((one) =>
      one.article.path === 'wire.txt' ? { ...one, copyOf: 'plant.txt' } : one,
    );
    const text = merged(undefined, { ...input, articles });
    assert.match(text, /\{role: mayor, in: \[coast\.txt, plant\.txt\]\}/);
    const role = readSheet(text).sheet?.facts.find(({ kind }) => kind === 'role');
    assert.deepEqual(
      role?.where.map(({ file }) => file),
      ['coast.txt', 'plant.txt', 'wire.txt'],
    );
  });

  test('what people write stays, wherever it stands', () => {
    const text = merged(undefined, plants())
      .replace('version: 1', '# Kept by the night desk.\nversion: 1')
      .replace(
        '  - fact: "Ada Lund: role, “Ada Lundt, the mayor”"\n',
        '  # first\n  - fact: "Ada Lund: role, “Ada Lundt, the mayor”"   # rang her office\n    desk: night\n',
      )
      .replace(
        'status: open\n    where:',
        "status: 'accurate'\n    checker: Kim\n    notes: |\n      Two calls.\n\n      Both said so.\n    where:",
      );
    const changed = { ...TEXTS, 'west.txt': 'The <role:mayor> <person:Ada Lund> spoke in the west.' };
    const after = merged(text, plants(changed));
    for (const words of [
      '# Kept by the night desk.\n',
      '  # first\n  - fact: "Ada Lund: role, “Ada Lundt, the mayor”"   # rang her office\n    desk: night\n',
      "status: 'accurate'\n    checker: Kim\n    notes: |\n      Two calls.\n\n      Both said so.\n",
    ]) {
      assert.ok(after.includes(words), words);
    }
    assert.match(after, /\{file: west\.txt, line: 1, quote: mayor Ada Lund\}/);
    assert.equal(merged(after, plants(changed)), after);
  });

  test('a number that changes after the check makes the fact stale and keeps its earlier wording', () => {
    const single = { 'plant.txt': TEXTS['plant.txt'] };
    const text = merged(undefined, story(single)).replace(
      /(, 82 megawatts: “.*\n(?: {4}.*\n)*? {4}status: )open/,
      '$1accurate',
    );
    const edited = { 'plant.txt': TEXTS['plant.txt'].replace('=82 megawatt:82', '=85 megawatt:85') };
    const after = merged(text, story(edited));
    const fact = readSheet(after).sheet?.facts.find(({ kind }) => kind === 'number');
    assert.equal(fact?.fact, 'Number, 85 megawatts: “It will make 85 megawatts”');
    assert.equal(fact?.status, 'accurate');
    assert.equal(fact?.stale, true);
    assert.deepEqual(fact?.was, ['Number, 82 megawatts: “It will make 82 megawatts”']);
    assert.equal(merged(after, story(edited)), after);
    assert.equal(merged(after, story(single)), text);
  });

  test('formatting that is added after the check makes nothing stale', () => {
    const single = { 'plant.txt': TEXTS['plant.txt'] };
    const text = merged(undefined, story(single)).replaceAll('status: open', 'status: accurate');
    const formatted = { 'plant.txt': TEXTS['plant.txt'].replace(/<number.*?>/, '**$&**') };
    assert.notDeepEqual(formatted, single);
    const after = merged(text, story(formatted));
    const facts = readSheet(after).sheet?.facts ?? [];
    assert.ok(facts.length > 0);
    assert.deepEqual(
      facts.map(({ status, stale, gone }) => [status, stale, gone]),
      facts.map(() => ['accurate', false, false]),
    );
  });

  test('a fact whose sentence is cut is kept and marked, and unmarked when it comes back', () => {
    const text = merged(undefined, plants());
    const cut = { ...TEXTS, 'coast.txt': TEXTS['coast.txt'].replace(' <person:Ole Rask> was there.', '') };
    const after = merged(text, plants(cut));
    assert.equal(
      after,
      text
        .replace(/(fact: "Ole Rask: the name.*\n.*\n.*\n)/, '$1    gone: true\n')
        .replace(
          '{id: ole-rask, type: person, name: Ole Rask, forms: [Ole Rask]}',
          '{id: ole-rask, type: person, name: Ole Rask, forms: [Ole Rask], gone: true}',
        )
        .replace(
          /(file: coast\.txt\n {4}hash: ).*/,
          after.match(/file: coast\.txt\n {4}hash: .*/)?.[0] ?? '',
        ),
    );
    assert.equal(merged(after, plants()), text);
  });

  test('an article that is renamed keeps its source and its facts', () => {
    const text = merged(undefined, plants()).replace(
      'status: open\n    where:',
      'status: accurate\n    where:',
    );
    const { 'plant.txt': plant, ...rest } = TEXTS;
    const findings = [
      finding(
        'number.differs',
        { ...rest, 'holm/plant-opens.txt': plant },
        { '82 MW': { 'holm/plant-opens.txt': '82 megawatts' }, '84 MW': { 'coast.txt': '84 megawatts' } },
      ),
    ];
    const moved = story(
      { ...rest, 'holm/plant-opens.txt': plant },
      { findings, alias: { 'Ada Lund': ['Ada Lund', 'Ada Lundt'] } },
    );
    assert.equal(merged(text, moved), text.replaceAll('plant.txt', 'holm/plant-opens.txt'));
  });

  test('line ends and a byte order mark stay', () => {
    const text = `\uFEFF${merged(undefined, plants()).replaceAll('\n', '\r\n')}`;
    assert.equal(merged(text, plants()), text);
    const after = merged(text, plants({ ...TEXTS, 'west.txt': 'The <role:mayor> <person:Ada Lund> spoke.' }));
    assert.equal(after.replaceAll('\r\n', '').includes('\n'), false);
    assert.ok(after.startsWith('\uFEFF# Fact-check'));
    assert.match(after, /file: west\.txt, line: 1, quote: .*\}\r\n/);
  });

  test('a key without a value that the text ends in gets its own before entries that follow', () => {
    const whole = merged(undefined, plants());
    const cut = whole.slice(0, whole.lastIndexOf('hash:') + 'hash:'.length);
    const now = plants({ ...TEXTS, 'west.txt': 'Nothing was said.' });
    const after = merged(cut, now);
    assert.match(
      after,
      /file: plant\.txt\n {4}hash: \w+\n {4}title: Plant opens in Holm\n {2}- file: west\.txt\n {4}hash: \w+$/,
    );
    assert.equal(merged(after, now), after);
  });

  test('a decision on a conflict goes stale when a reading changes', () => {
    const text = merged(undefined, plants()).replace(
      'status: open\n    readings:',
      'status: dismissed\n    reason: rounding\n    readings:',
    );
    const edited = { ...TEXTS, 'coast.txt': TEXTS['coast.txt'].replace('84 megawatts', '86 megawatts') };
    const findings = [
      finding('number.differs', edited, {
        '82 MW': { 'plant.txt': '82 megawatts' },
        '86 MW': { 'coast.txt': '86 megawatts' },
      }),
    ];
    const input = story(edited, { findings, alias: { 'Ada Lund': ['Ada Lund', 'Ada Lundt'] } });
    const conflict = readSheet(merged(text, input)).sheet?.conflicts[0];
    assert.equal(conflict?.status, 'dismissed');
    assert.equal(conflict?.reason, 'rounding');
    assert.equal(conflict?.stale, true);
    assert.deepEqual(conflict?.was, ['82 MW', '84 MW']);
    assert.deepEqual(
      conflict?.readings.map(({ value }) => value),
      ['82 MW', '86 MW'],
    );
  });
});
