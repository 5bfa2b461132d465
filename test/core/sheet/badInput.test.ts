import assert from 'node:assert/strict';
import { parse } from 'yaml';
import {
  applyEdits,
  createSheetReader,
  editSheet,
  mergeSheet,
  readSheet,
  tidySheet,
} from '../../../src/core/sheet/sheet';
import { openSheet } from '../../../src/core/sheet/yaml/open';
import { written } from '../../../src/core/sheet/yaml/written';
import { finding, story } from './story';

const TEXTS = {
  'coast.txt': '<person:Ada Lundt> said it gives <number=84 megawatt:84 megawatts>.',
  'plant.txt': '<person:Ada Lund> opened a plant. It makes <number=82 megawatt:82 megawatts>.',
};
const NUMBERS = finding('number.differs', TEXTS, {
  '82 MW': { 'plant.txt': '82 megawatts' },
  '84 MW': { 'coast.txt': '84 megawatts' },
});
const INPUT = story(TEXTS, { findings: [NUMBERS] });

/** A sheet with something bad in the middle of it. */
const around = (lines: string) =>
  `version: 1\nstory:\n  title: Plant\nfacts:\n  - fact: One\n    id: a1\n${lines}  - fact: Last\n    id: z9\nsources: []\n`;

suite('what is no sheet is told and left alone', () => {
  for (const [name, text, ...problems] of [
    ['a quotation mark too few', around('  - fact: "Two\n'), ['sheet.syntax', '"Two']],
    ['a bracket too few', around('  - fact: Two\n    was: [a, b\n'), ['sheet.syntax', '[a, b']],
    ['a line at the wrong column', around('  - fact: Two\n   id: b2\n'), ['sheet.syntax', ' ']],
    ['a newer version', 'version: 2\nfacts: []\n', ['sheet.newer', '2']],
    ['more than 20 MB', `# ${'x'.repeat(20_000_000)}`, ['sheet.too-large', '']],
    ['entries of more than 20 MB', `facts:\n${'  - fact: One\n'.repeat(1_500_000)}`, ['sheet.too-large', '']],
    ['a tab', around('\t- fact: Two\n'), ['sheet.tab', '\t']],
    ['a tab in an entry', around('  - fact: Two\n\tid: b2\n'), ['sheet.tab', '\t']],
    [
      'a key twice in an entry',
      around('  - fact: Two\n    id: b2\n    fact: Three\n'),
      ['sheet.duplicate-key', 'f'],
    ],
    ['a section twice', 'facts: []\nsources: []\nfacts: []\n', ['sheet.duplicate-key', 'f']],
    [
      'an unfinished merge',
      around('<<<<<<< HEAD\n  - fact: Two\n=======\n  - fact: Three\n>>>>>>> desk, 3 May\n'),
      ['sheet.merge-conflict', '<<<<<<< HEAD'],
      ['sheet.merge-conflict', '======='],
      ['sheet.merge-conflict', '>>>>>>> desk, 3 May'],
    ],
    [
      'an unfinished merge that shows what was before, with line ends of Windows',
      around('<<<<<<< HEAD\n  - fact: Two\n||||||| 1a2b3c\n=======\n>>>>>>> desk\n').replaceAll('\n', '\r\n'),
      ['sheet.merge-conflict', '<<<<<<< HEAD'],
      ['sheet.merge-conflict', '||||||| 1a2b3c'],
      ['sheet.merge-conflict', '======='],
      ['sheet.merge-conflict', '>>>>>>> desk'],
    ],
    ['an alias of nothing', around('  - fact: *lost\n'), ['sheet.alias', '*lost']],
    ['two documents', 'facts: []\n---\nfacts: []\n', ['sheet.multiple', '---']],
    ['a list', '- one\n- two\n', ['sheet.other', '']],
    ['a word', 'hello\n', ['sheet.other', '']],
    ['another file', 'name: Something else\non: push\n', ['sheet.other', '']],
    ['brackets without end', '['.repeat(20_000), ['sheet.syntax', '']],
  ] as const) {
    test(name, () => {
      const { sheet, problems: told } = readSheet(text, ['coast.txt']);
      assert.equal(sheet, undefined);
      const firsts = told.slice(0, problems.length);
      assert.deepEqual(
        firsts.map(({ code, start, end }) => [code, text.slice(start, end).split('\n')[0]]),
        problems,
      );
      assert.ok(
        told.every(({ message }) => /^[“A-Z].*\.$/.test(message)),
        told[0]?.message,
      );
      const ways = [
        createSheetReader().read(text),
        mergeSheet(text, INPUT),
        tidySheet(text),
        editSheet(text, INPUT, [{ kind: 'finding', finding: NUMBERS.id, conflict: { status: 'accepted' } }]),
      ];
      for (const way of ways) assert.deepEqual('problems' in way && way.problems, told);
    });
  }
});

suite('what is unusual but a sheet is kept to', () => {
  for (const [name, text, ...kept] of [
    ['anchors and aliases', around('  - fact: &two Two\n    notes: *two\n'), '&two Two\n    notes: *two\n'],
    ['a byte order mark', `\uFEFF${around('')}`, '\uFEFFversion: 1\n'],
    [
      'line ends of Windows',
      around('  - fact: Two # so\n').replaceAll('\n', '\r\n'),
      '  - fact: Two # so\r\n',
    ],
    [
      'lists without an indent',
      'facts:\n- fact: One\n  notes: ours\nsources: []\n',
      '- fact: One\n  notes: ours\n',
    ],
    ['one line', '{version: 1, facts: [{fact: One, notes: ours}]}', '{fact: One, notes: ours'],
    ['a start of a document', '---\nfacts:\n  - fact: One # ours\n', '---\nfacts:\n', 'One # ours\n'],
    [
      'a tab behind a value',
      around('  - fact: Two\t\n    notes: ours\t# so\n'),
      '  - fact: Two\t\n',
      'ours\t# so\n',
    ],
    ['nothing but a comment', '# ours\n', '# ours\n'],
    [
      'words with a row of equals signs',
      around('  - fact: Two\n    notes: |\n      =======\n'),
      '      =======\n',
    ],
  ] as const) {
    test(name, () => {
      const { sheet, problems } = readSheet(text);
      assert.ok(sheet, JSON.stringify(problems));
      const result = mergeSheet(text, INPUT);
      assert.ok('text' in result, JSON.stringify(result));
      assert.equal(applyEdits(text, result.edits), result.text);
      for (const words of kept) assert.ok(result.text.includes(words), result.text);
      assert.match(JSON.stringify(parse(result.text)), /82 MW/);
      const again = mergeSheet(result.text, INPUT);
      assert.ok('edits' in again);
      assert.deepEqual(again.edits, []);
    });
  }

  test('an edit that would break an entry of a person’s form is told where it stands, not made', () => {
    const text = around('  - fact: Two # so\n');
    const result = openSheet(text);
    assert.ok('opened' in result);
    const at = text.indexOf('Two');
    const good = [{ start: at, end: at + 3, text: 'Three' }];
    assert.deepEqual(written(result.opened, good), { text: text.replace('Two', 'Three') });
    const bad = [
      { start: text.indexOf('One'), end: text.indexOf('One') + 3, text: 'Number one' },
      { start: at, end: at, text: '"' },
    ];
    const broken = written(result.opened, bad);
    assert.ok('problems' in broken);
    assert.deepEqual(
      broken.problems.map(({ code, start, end }) => [code, text.slice(start, end)]),
      [['sheet.unusual', '- fact: Two # so']],
    );
  });
});
