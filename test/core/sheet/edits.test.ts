import assert from 'node:assert/strict';
import type { SheetChange } from '../../../src/core/sheet/edits/change';
import { editSheet } from '../../../src/core/sheet/edits/edit';
import { tidySheet } from '../../../src/core/sheet/edits/tidy';
import type { Sheet, SheetInput } from '../../../src/core/sheet/sheet';
import {
  applyEdits,
  conflictStates,
  decisionsOf,
  mergeSheet,
  readSheet,
} from '../../../src/core/sheet/sheet';
import { finding, story } from './story';

const TEXTS = {
  'coast.txt':
    'Power\n\n<person:Ada Lundt>, the <role:mayor>, said it gives <number=84 megawatt:84 megawatts>.',
  'plant.txt':
    'Plant\n\n<person:Ada Lund> opened a plant in <place:Holm>. It makes <number=82 megawatt:82 megawatts>.',
};

const NUMBERS = finding('number.differs', TEXTS, {
  '82 MW': { 'plant.txt': '82 megawatts' },
  '84 MW': { 'coast.txt': '84 megawatts' },
});
const FORMS = {
  ...finding('name.form', TEXTS, {
    'Ada Lund': { 'plant.txt': 'Ada Lund' },
    'Ada Lundt': { 'coast.txt': 'Ada Lundt' },
  }),
  severity: 'information' as const,
};

const INPUT: SheetInput = story(TEXTS, {
  findings: [NUMBERS, FORMS],
  alias: { 'Ada Lund': ['Ada Lund', 'Ada Lundt'] },
});

function firstSheet(): string {
  const merged = mergeSheet(undefined, INPUT);
  assert.ok('text' in merged);
  return merged.text;
}

function edited(text: string | undefined, ...changes: SheetChange[]): string {
  const result = editSheet(text, INPUT, changes);
  assert.ok('text' in result, JSON.stringify(result));
  assert.equal(applyEdits(text ?? '', result.edits), result.text);
  return result.text;
}

function sheetOf(text: string): Sheet {
  const { sheet, problems } = readSheet(text, ['coast.txt', 'plant.txt']);
  assert.deepEqual(problems, []);
  assert.ok(sheet);
  return sheet;
}

/** The lines that a text has and another has not. */
function added(before: string, after: string): string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
}

suite('edits of a sheet', () => {
  test('a status, the checker, the day and the evidence stand at the fact, in the order of its keys', () => {
    const text = firstSheet();
    const role = sheetOf(text).facts.find(({ kind }) => kind === 'role');
    assert.ok(role?.id);
    const after = edited(text, {
      kind: 'fact',
      fact: { id: role.id },
      decision: {
        status: 'accurate',
        checker: 'Kim',
        date: '2024-05-06',
        evidence: { source: 'Town hall, by phone', at: '10:20' },
      },
    });
    assert.deepEqual(added(text, after), [
      '    status: accurate',
      '    checker: Kim',
      '    date: 2024-05-06',
      '    evidence:',
      '      - {source: "Town hall, by phone", at: "10:20"}',
    ]);
    const again = mergeSheet(after, INPUT);
    assert.ok('text' in again && again.text === after);
  });

  test('a second piece of evidence follows the first; the same one is not written twice', () => {
    const text = firstSheet();
    const start = sheetOf(text).facts[0]?.start ?? 0;
    const add = (source: string, from: string) =>
      edited(from, { kind: 'fact', fact: { start }, decision: { evidence: { source } } });
    const twice = add('Register', add('Phone call', text));
    assert.deepEqual(
      sheetOf(twice).facts[0]?.evidence.map(({ source }) => source),
      ['Phone call', 'Register'],
    );
    assert.equal(add('Register', twice), twice);
  });

  test('evidence that a person wrote as a single word becomes the first of a list', () => {
    const text = firstSheet().replace(
      '    status: open\n    conflicts:',
      '    status: open\n    evidence: a note\n    conflicts:',
    );
    const start = readSheet(text).sheet?.facts[0]?.start ?? 0;
    const after = edited(text, {
      kind: 'fact',
      fact: { start },
      decision: { evidence: { url: 'https://a.example' } },
    });
    assert.deepEqual(added(text, after), ['    evidence: [a note, {url: https://a.example}]']);
  });

  test('a decision about an entry of a conflict is the same as one about its finding', () => {
    const text = firstSheet();
    const conflict = sheetOf(text).conflicts[0];
    assert.ok(conflict?.id);
    const decided = { status: 'resolved', stands: '84 MW', date: '2024-05-06' } as const;
    const fact = { status: 'accurate', date: '2024-05-06' } as const;
    const after = edited(text, { kind: 'conflict', entry: { id: conflict.id }, conflict: decided, fact });
    assert.equal(after, edited(text, { kind: 'finding', finding: NUMBERS.id, conflict: decided, fact }));
    assert.deepEqual(added(text, after), [
      '    status: resolved',
      '    stands: 84 MW',
      '    date: 2024-05-06',
      '    status: accurate',
      '    date: 2024-05-06',
    ]);
    const { start } = conflict;
    assert.equal(edited(text, { kind: 'conflict', entry: { start }, conflict: decided, fact }), after);
  });

  test('the date of the story is written where it belongs, and in the place of another', () => {
    const text = firstSheet();
    const after = edited(text, { kind: 'story-date', date: '2025-07-03' });
    assert.deepEqual(added(text, after), ['  date: 2025-07-03 # the day, as YYYY-MM-DD: e.g. 2025-07-03']);
    assert.match(after, /^story:\n {2}date: 2025-07-03 #/m);
    const own = after.replace(
      / {2}date: 2025-07-03 .*/,
      '  title: Power\n  date: 2025-07-03 # from the desk',
    );
    assert.equal(
      edited(own, { kind: 'story-date', date: '2025-07-04' }),
      own.replace('2025-07-03 #', '2025-07-04 #'),
    );
    assert.equal(edited(own, { kind: 'story-date', date: '2025-07-03' }), own);
    const empty = text.replace(/^story:\n {2}date:.*$/m, 'story:\n  date:   # YYYY-MM-DD');
    assert.match(
      edited(empty, { kind: 'story-date', date: '2025-07-03' }),
      /^story:\n {2}date: *2025-07-03 +# YYYY-MM-DD$/m,
    );
  });

  test('a conflict that the articles no longer have is decided on all the same', () => {
    const text = firstSheet();
    const own = text.replace(
      '\nconflicts:\n',
      '\nconflicts:\n  - conflict: Two mayors\n    id: old\n    code: role.two-holders\n    status: open\n    gone: true\n',
    );
    const after = edited(own, { kind: 'conflict', entry: { id: 'old' }, conflict: { status: 'dismissed' } });
    assert.deepEqual(added(own, after), ['    status: dismissed']);
  });

  test('a decision about a finding is written to its conflict and to the fact that is in it', () => {
    const text = firstSheet();
    const after = edited(text, {
      kind: 'finding',
      finding: NUMBERS.id,
      conflict: { status: 'resolved', stands: '82 MW', who: 'Kim', date: '2024-05-06' },
      fact: { status: 'corrected', correction: '82 megawatts' },
    });
    assert.deepEqual(added(text, after), [
      '    status: resolved',
      '    stands: 82 MW',
      '    who: Kim',
      '    date: 2024-05-06',
      '    status: corrected',
      '    correction: 82 megawatts',
    ]);
    assert.equal(conflictStates(sheetOf(after), INPUT.findings).get(NUMBERS.id)?.status, 'resolved');
  });

  test('a finding that the sheet does not list gets an entry with the decision', () => {
    const text = firstSheet();
    const after = edited(text, {
      kind: 'finding',
      finding: FORMS.id,
      conflict: { status: 'dismissed', reason: 'House style' },
    });
    const entry = sheetOf(after).conflicts.find(({ code }) => code === 'name.form');
    assert.deepEqual(
      [entry?.status, entry?.reason, entry?.readings.map(({ value }) => value)],
      ['dismissed', 'House style', ['Ada Lund', 'Ada Lundt']],
    );
    assert.equal(conflictStates(sheetOf(after), INPUT.findings).get(FORMS.id)?.status, 'dismissed');
  });

  test('a decision on readings that changed brings the entry up to date, and holds', () => {
    const text = firstSheet()
      .replace('\n    status: open', '\n    status: dismissed')
      .replace('{value: 84 MW,', '{value: 85 MW,');
    assert.equal(conflictStates(sheetOf(text), INPUT.findings).get(NUMBERS.id)?.expired, true);
    const after = edited(text, {
      kind: 'finding',
      finding: NUMBERS.id,
      conflict: { status: 'dismissed', reason: 'Two plants' },
    });
    assert.deepEqual(conflictStates(sheetOf(after), INPUT.findings).get(NUMBERS.id), {
      status: 'dismissed',
      reason: 'Two plants',
    });
    assert.equal(after.includes('stale:'), false);
  });

  test('many decisions are one set of edits', () => {
    const text = firstSheet();
    const { facts } = sheetOf(text);
    const after = edited(
      text,
      ...facts.map(({ start }): SheetChange => ({
        kind: 'fact',
        fact: { start },
        decision: { status: 'not-checkable', checker: 'Kim' },
      })),
    );
    assert.deepEqual(
      sheetOf(after).facts.map(({ status, checker }) => [status, checker]),
      facts.map(() => ['not-checkable', 'Kim']),
    );
  });

  test('a form of a name is set apart, and joined again', () => {
    const text = firstSheet();
    const apart = edited(text, { kind: 'not-same', name: 'Ada Lund', other: 'Ada Lundt' });
    assert.deepEqual(added(text, apart), ['    not-same-as: [Ada Lundt]']);
    assert.deepEqual(decisionsOf(sheetOf(apart)).notSame, [['Ada Lund', 'Ada Lundt']]);
    const joined = edited(apart, { kind: 'same', name: 'Ada Lund', other: 'Ada Lundt' });
    assert.equal(joined.includes('not-same-as: ['), false);
  });

  test('two entries are told apart by their ids, also where they stand on one line', () => {
    const text = firstSheet();
    const after = edited(text, { kind: 'same', name: 'Holm', other: 'Ada Lund' });
    assert.deepEqual(added(text, after), [
      '  - {id: holm, type: place, name: Holm, forms: [Holm], same-as: [ada-lund]}',
    ]);
  });

  test('a rename changes the name and the forms of its entity, and nothing else', () => {
    const text = firstSheet().replace(
      /^( *)(?=name: Ada Lund)/m,
      '$1notes: Ada Lund called  # by Ada Lund\n$1',
    );
    const renaming = { from: ['Lund'], to: ['Lunde'] };
    const after = edited(text, { kind: 'rename', entity: 'Ada Lund', renaming });
    assert.deepEqual(
      sheetOf(after).entities.map(({ name, forms }) => [name, forms]),
      sheetOf(text).entities.map(({ name, forms }) =>
        name === 'Ada Lund' ? ['Ada Lunde', ['Ada Lundt', 'Ada Lunde']] : [name, forms],
      ),
    );
    const changed = after.split('\n').filter((line, index) => line !== text.split('\n')[index]);
    assert.equal(changed.length, 2, changed.join('\n'));
  });

  test('a rename of what the sheet does not have writes nothing', () => {
    const text = firstSheet();
    const renaming = { from: ['Kant'], to: ['Cant'] };
    assert.equal(edited(text, { kind: 'rename', entity: 'Eva Kant', renaming }), text);
  });

  test('a spelling that is chosen is the name, accepted', () => {
    const text = firstSheet();
    const after = edited(text, { kind: 'spelling', entity: 'Ada Lundt', spelling: 'Ada Lundt' });
    assert.deepEqual(added(text, after), ['    name: Ada Lundt', '    status: accepted']);
    assert.equal(decisionsOf(sheetOf(after)).preferred.get('Ada Lund'), 'Ada Lundt');
  });

  test('a stretch of an article becomes a fact that later runs find again', () => {
    const text = firstSheet();
    const source = INPUT.articles.find(({ article }) => article.path === 'plant.txt')?.article.text ?? '';
    const start = source.indexOf('opened a plant');
    const after = edited(text, {
      kind: 'new-fact',
      path: 'plant.txt',
      span: { start, end: start + 'opened a plant in Holm'.length },
      decision: { status: 'disputed', evidence: { source: 'A reader' } },
    });
    const own = sheetOf(after).facts.at(-1);
    assert.deepEqual(
      [
        own?.fact,
        own?.kind,
        own?.status,
        own?.evidence[0]?.source,
        own?.where.map(({ file, line }) => [file, line]),
      ],
      ['opened a plant in Holm', 'own', 'disputed', 'A reader', [['plant.txt', 3]]],
    );
    const again = mergeSheet(after, INPUT);
    assert.ok('text' in again && again.text === after);
  });

  test('without a sheet the first one is made with the decision in it', () => {
    const after = edited(undefined, {
      kind: 'finding',
      finding: NUMBERS.id,
      conflict: { status: 'dismissed' },
    });
    assert.match(after, /^# Fact-check sheet/);
    assert.equal(sheetOf(after).conflicts[0]?.status, 'dismissed');
  });

  test('a sheet that does not parse is left alone', () => {
    const result = editSheet('facts: [\n', INPUT, []);
    assert.ok('problems' in result && result.problems.length > 0);
  });

  test('comments, own keys and line ends stay', () => {
    const text = firstSheet()
      .replace('    status: open\n', '    desk: night   # till six\n    status: open # ask again\n')
      .replaceAll('\n', '\r\n');
    const after = edited(text, { kind: 'finding', finding: NUMBERS.id, conflict: { status: 'accepted' } });
    assert.equal(after, text.replace('status: open # ask again', 'status: accepted # ask again'));
  });
});

suite('tidying a sheet', () => {
  const SHEET = [
    'conflicts:',
    '  - conflict: Kept for its fact',
    '    id: aaaaaa',
    '    gone: true',
    '',
    '  - conflict: Nobody needs it',
    '    id: bbbbbb',
    '    gone: true',
    '    status: open',
    '',
    '  - conflict: Still there',
    '    id: cccccc',
    'facts:',
    '  - fact: Somebody wrote here',
    '    gone: true',
    '    notes: keep',
    '    conflicts: [aaaaaa]',
    '  - fact: Nobody did',
    '    gone: true',
    'entities:',
    '  - {id: ada, type: person, name: Ada, gone: true}',
    '  - {id: ole, type: person, name: Ole, gone: true}',
    '  - {id: kim, type: person, name: Kim, same-as: [ole]}',
    '',
  ].join('\n');

  test('takes out what is gone and has no word of a person, and nothing that is still referred to', () => {
    const result = tidySheet(SHEET);
    assert.ok('entries' in result);
    assert.deepEqual(
      result.entries.map(({ section, words }) => [section, words]),
      [
        ['conflicts', 'Nobody needs it'],
        ['facts', 'Nobody did'],
        ['entities', 'Ada'],
      ],
    );
    const gone = ['Nobody', 'bbbbbb', 'Ada'];
    assert.equal(
      result.text,
      SHEET.replace(/ {2}- conflict: Nobody[\s\S]*?\n\n/, '')
        .replace(/ {2}- fact: Nobody did\n {4}gone: true\n/, '')
        .replace(/ {2}- \{id: ada.*\n/, ''),
    );
    assert.deepEqual(
      gone.filter((words) => result.text.includes(words)),
      [],
    );
    assert.equal(applyEdits(SHEET, result.edits), result.text);
  });

  test('leaves a tidy sheet as it is', () => {
    const text = firstSheet();
    const result = tidySheet(text);
    assert.ok('entries' in result);
    assert.deepEqual([result.entries, result.text], [[], text]);
  });
});
