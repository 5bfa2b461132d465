import assert from 'node:assert/strict';
import { applyEdits, createSheetReader, decisionsOf, readSheet } from '../../../src/core/sheet/sheet';
import type { Sheet } from '../../../src/core/sheet/sheet';

/** The problems of a sheet, each as its code and the words it stands on. */
function problemsOf(text: string, files?: readonly string[]): [code: string, words: string][] {
  return readSheet(text, files).problems.map(({ code, start, end }) => [code, text.slice(start, end)]);
}

/** A sheet after the fixes that its problems offer. */
function mended(text: string): string {
  const edits = readSheet(text).problems.flatMap(({ fix }) => fix?.edits ?? []);
  return applyEdits(text, edits);
}

function sheetOf(text: string): Sheet {
  const { sheet } = readSheet(text);
  assert.ok(sheet);
  return sheet;
}

suite('reading a sheet', () => {
  test('everything that people and Copydesk write is read, with where it stands', () => {
    const text = [
      'version: 1',
      'story: {title: Ferry, date: 2024-05-03}',
      'facts:',
      '  - fact: Ada Lund is mayor',
      '    id: abc234',
      '    kind: role',
      '    status: accurate',
      '    checker: Kim',
      '    date: 2024-05-04',
      '    evidence:',
      '      - {source: Town register, at: p. 4}',
      '    where:',
      '      - {file: a.txt, line: 3, quote: "mayor Ada Lund", prefix: the}',
    ].join('\n');
    const { sheet, problems } = readSheet(text);
    assert.deepEqual(problems, []);
    assert.equal(sheet?.story.title, 'Ferry');
    assert.equal(sheet?.story.date, 19846);
    const [fact] = sheet?.facts ?? [];
    assert.equal(fact?.id, 'abc234');
    assert.equal(fact?.kind, 'role');
    assert.equal(fact?.status, 'accurate');
    assert.equal(fact?.checker, 'Kim');
    assert.equal(fact?.date, '2024-05-04');
    assert.deepEqual(
      fact?.evidence.map(({ source, at }) => [source, at]),
      [['Town register', 'p. 4']],
    );
    const [place] = fact?.where ?? [];
    assert.deepEqual(
      [place?.file, place?.line, place?.quote, place?.prefix],
      ['a.txt', 3, 'mayor Ada Lund', 'the'],
    );
    assert.equal(
      text.slice(place?.start, place?.end),
      '{file: a.txt, line: 3, quote: "mayor Ada Lund", prefix: the}',
    );
    const status = fact?.fields.get('status');
    assert.equal(text.slice(status?.key.start, status?.value.end), 'status: accurate');
  });

  test('an empty text and one of comments are sheets without anything', () => {
    for (const text of ['', '\n', '# nothing yet\n', '---\n']) {
      const { sheet, problems } = readSheet(text);
      assert.deepEqual(problems, [], JSON.stringify(text));
      assert.deepEqual(sheet?.facts, [], JSON.stringify(text));
    }
  });

  test('a fact needs only its words: it is a person’s own', () => {
    const [fact] = sheetOf('facts:\n  - fact: The ferry was late\n').facts;
    assert.equal(fact?.kind, 'own');
    assert.equal(fact?.status, 'open');
    assert.deepEqual(problemsOf('facts:\n  - fact: The ferry was late\n'), []);
  });

  test('aliases stand for what they name', () => {
    const text = 'facts:\n  - {fact: One, checker: &k Kim}\n  - {fact: Two, checker: *k}\n';
    assert.deepEqual(
      sheetOf(text).facts.map(({ checker }) => checker),
      ['Kim', 'Kim'],
    );
  });

  const mistakes: readonly (readonly [entry: string, says: RegExp])[] = [
    ['- fact: Minister: no deal', /words with a colon need quotation marks/],
    ['- fact: @norland has it', /begin with this sign need quotation marks/],
    ['- fact: "No deal', /quotation mark that is open/],
    ['- fact: "No deal", says Aas', /put all of it in quotation marks/],
    ['- {fact: One, conflicts: [a, b}', /a comma|bracket|brace/i],
    ['- {fact: One, status: open', /brace that is open/],
    ['- {fact: One status: open}', /comma is missing/],
    ['- fact: One\n   status: open', /column of its entry/],
    ['- fact: One\n    by phone\n    status: open', /no key with a value/],
    ['- {fact: One}}', /too many/],
  ];
  for (const [entry, says] of mistakes) {
    test(`what is wrong in ${JSON.stringify(entry)} is said without words of YAML`, () => {
      const { sheet, problems } = readSheet(`facts:\n  ${entry}\n`);
      assert.equal(sheet, undefined);
      assert.equal(problems[0]?.code, 'sheet.syntax');
      assert.match(problems[0].message, says);
      for (const { message } of problems) {
        assert.doesNotMatch(message, /flow|mapping|sequence|scalar|implicit|token|node/i);
      }
    });
  }

  test('an unknown status is told with those that there are, and mended where it is a slip', () => {
    const text =
      'facts:\n  - {fact: One, status: Acurate}\n  - {fact: Two, status: not checkable}\n  - {fact: Three, status: fine}\n';
    assert.deepEqual(problemsOf(text), [
      ['sheet.unknown-status', 'Acurate'],
      ['sheet.unknown-status', 'not checkable'],
      ['sheet.unknown-status', 'fine'],
    ]);
    assert.match(
      readSheet(text).problems[0]?.message ?? '',
      /open, accurate, corrected, disputed, on-author, cut, not-checkable/,
    );
    assert.equal(mended(text), text.replace('Acurate', 'accurate').replace('not checkable', 'not-checkable'));
  });

  test('a bad date is told, and mended where it is only written otherwise', () => {
    assert.deepEqual(problemsOf('story:\n  date: 2024-02-30\n'), [['sheet.bad-date', '2024-02-30']]);
    assert.deepEqual(problemsOf('story:\n  date: next Friday\n'), [['sheet.bad-date', 'next Friday']]);
    assert.equal(sheetOf('story:\n  date: next Friday\n').story.date, undefined);
    assert.equal(mended('story:\n  date: 2024/5/3\n'), 'story:\n  date: 2024-05-03\n');
    assert.deepEqual(problemsOf('story:\n  date: # the day\n'), []);
    assert.equal(mended('story:\n  date: 2024-02-30\n'), 'story:\n  date: 2024-02-30\n');
    assert.deepEqual(problemsOf('story:\n  date:\nfacts:\n  - {fact: One, date: 3 May}\n'), [
      ['sheet.bad-date', '3 May'],
    ]);
  });

  test('a fact in a file that is not there is told, unless it is marked as gone', () => {
    const text =
      'facts:\n  - fact: One\n    where:\n      - {file: a.txt, quote: x}\n      - {file: b.txt, quote: y}\n      - {file: c.txt, quote: z, gone: true}\n';
    assert.deepEqual(problemsOf(text, ['a.txt']), [['sheet.file-missing', '{file: b.txt, quote: y}']]);
    assert.deepEqual(problemsOf(text), []);
  });

  for (const path of [
    '../x.txt',
    'a/../../x.txt',
    '..\\x.txt',
    '..',
    '/etc/passwd',
    '~/x.txt',
    'C:\\x.txt',
    'c:x.txt',
    '\\\\server\\share\\x.txt',
    '//server/share/x.txt',
    'file:///etc/passwd',
    'https://example.org/x.txt',
    '%2e%2e/x.txt',
    '..%2Fx.txt',
    '%252e%252e%252fx.txt',
    '%2Fetc/passwd',
    '.. /x.txt',
  ]) {
    test(`a path out of the folder is an error at its value, wherever it stands: ${path}`, () => {
      const text =
        `conflicts:\n  - {conflict: Two, readings: [{value: x, file: '${path}', quote: y}]}\n` +
        `facts:\n  - fact: One\n    where:\n      - file: '${path}'\n        quote: x\n` +
        `sources:\n  - file: '${path}'\n`;
      const told = ['sheet.file-outside', `'${path}'`];
      assert.deepEqual(problemsOf(text), [told, told, told]);
      const { problems } = readSheet(text, ['a.txt']);
      assert.deepEqual(problems, createSheetReader().read(text, ['a.txt']).problems);
      assert.deepEqual(
        problems.map(({ message, severity, file }) => [message, severity, file]),
        Array(3).fill([
          `“${path}” leads out of this folder and is not opened: name an article that lies in it.`,
          'error',
          path,
        ]),
      );
    });
  }

  test('a name of an article that looks like a path out of the folder is none', () => {
    const names = [
      'c:x.txt',
      '..%2Fx.txt',
      'C: what we know.txt',
      '50% more.txt',
      'to be continued...txt',
      'a..b.txt',
    ];
    const text = `sources:\n${names.map((name) => `  - file: "${name}"\n`).join('')}`;
    assert.deepEqual(problemsOf(text, names), []);
    assert.deepEqual(createSheetReader().read(text, names).problems, []);
    assert.deepEqual(
      problemsOf(text, []).filter(([code]) => code === 'sheet.file-outside'),
      [
        ['sheet.file-outside', '"c:x.txt"'],
        ['sheet.file-outside', '"..%2Fx.txt"'],
      ],
    );
  });

  test('a missing article is told once, at its source, whatever names it; unless their entry is marked as gone', () => {
    const row = '{value: x, file: b.txt, quote: y}';
    const entries = (gone: string) =>
      `conflicts:\n  - {conflict: Two, readings: [${row}]${gone}}\n` +
      `sources:\n  - {file: a.txt}\n  - {file: "b.txt", notes: by post${gone}}\n`;
    assert.deepEqual(problemsOf(entries(''), ['a.txt']), [['sheet.file-missing', '"b.txt"']]);
    const twice = `facts:\n  - {fact: One, where: [${row}, ${row}]}\n${entries('')}`;
    assert.deepEqual(
      readSheet(twice, ['a.txt']).problems.map(({ message, file }) => [message, file]),
      [['There is no article “b.txt” in this folder; 3 places in this sheet name it.', 'b.txt']],
    );
    assert.deepEqual(problemsOf(entries(', gone: true'), ['a.txt']), []);
  });

  test('ids that stand twice and evidence without a source are told', () => {
    assert.deepEqual(
      problemsOf('facts:\n  - {fact: One, id: a}\n  - {fact: Two, id: a}\nentities:\n  - {name: A, id: a}\n'),
      [['sheet.duplicate-id', 'a']],
    );
    assert.deepEqual(
      problemsOf(
        'facts:\n  - fact: One\n    evidence:\n      - {note: rang}\n      - {url: x}\n      - A letter\n',
      ),
      [['sheet.evidence-source', '{note: rang}']],
    );
  });

  test('what has another shape than it should is told and left out', () => {
    assert.deepEqual(problemsOf('facts: none\nconflicts:\n  - text\nstory: [x]\n'), [
      ['sheet.shape', 'none'],
      ['sheet.shape', 'text'],
      ['sheet.shape', '[x]'],
    ]);
    assert.deepEqual(problemsOf('facts:\n  - {fact: One, where: here, evidence: {source: x}}\n'), [
      ['sheet.shape', 'here'],
      ['sheet.shape', '{source: x}'],
    ]);
    assert.deepEqual(problemsOf('entities:\n  - {id: a, type: robot}\n'), [
      ['sheet.incomplete', '{'],
      ['sheet.unknown-type', 'robot'],
    ]);
  });

  test('what is wrong in the YAML is told where it stands', () => {
    assert.deepEqual(problemsOf('story:\n\tdate: x\n'), [['sheet.tab', '\t']]);
    assert.deepEqual(problemsOf('facts: []\nfacts: []\n'), [['sheet.duplicate-key', 'f']]);
    assert.deepEqual(
      problemsOf('facts:\n<<<<<<< HEAD\n  - {fact: A}\n=======\n  - {fact: B}\n>>>>>>> main\n'),
      [
        ['sheet.merge-conflict', '<<<<<<< HEAD'],
        ['sheet.merge-conflict', '======='],
        ['sheet.merge-conflict', '>>>>>>> main'],
      ],
    );
    assert.deepEqual(
      problemsOf('facts: []\n---\nfacts: []\n').map(([code]) => code),
      ['sheet.multiple'],
    );
    assert.deepEqual(problemsOf('version: 3\nfacts: []\n'), [['sheet.newer', '3']]);
    assert.deepEqual(problemsOf('facts:\n  - {fact: *nobody}\n'), [['sheet.alias', '*nobody']]);
    assert.deepEqual(
      problemsOf('on: push\njobs: {}\n').map(([code]) => code),
      ['sheet.other'],
    );
  });
});

suite('decisions of a sheet', () => {
  const SHEET = `
story: {date: 2024-05-03}
entities:
  - {id: ada-lund, type: person, name: Ada Lund, forms: [Ada Lund, Lund]}
  - {id: ole-rask, type: person, name: Ole Rask, forms: [Ole Rask, Rask], status: accepted}
  - {id: norkraft, type: person, name: Nordkraft, forms: [Norkraft]}
  - {id: lund-2, type: place, name: Lund, forms: [Lund]}
  - {id: rask, type: person, name: Rask, forms: [O. Rask], same-as: [ole-rask], not-same-as: [Eva Rask]}
`;

  test('the date, and nothing else where nobody has decided anything', () => {
    const { date, known, same, notSame, preferred } = decisionsOf(
      sheetOf('story: {date: 2024-05-03}\nentities:\n  - {id: ada-lund, type: person, name: Ada Lund}\n'),
    );
    assert.deepEqual([date, known, same, notSame, [...preferred]], [19846, [], [], [], []]);
  });

  test('an accepted name is known in all its forms, a corrected one is preferred', () => {
    const { known, preferred } = decisionsOf(sheetOf(SHEET));
    assert.deepEqual(known, [
      { name: 'Ole Rask', type: 'person' },
      { name: 'Rask', type: 'person' },
    ]);
    assert.deepEqual(
      [...preferred],
      [
        ['Ole Rask', 'Ole Rask'],
        ['Rask', 'Ole Rask'],
        ['Norkraft', 'Nordkraft'],
        ['Nordkraft', 'Nordkraft'],
      ],
    );
  });

  test('names are joined and set apart by id or by name, form by form', () => {
    const { same, notSame } = decisionsOf(sheetOf(SHEET));
    assert.deepEqual(same, [
      ['O. Rask', 'Ole Rask'],
      ['O. Rask', 'Rask'],
    ]);
    assert.deepEqual(notSame, [
      ['Rask', 'Eva Rask'],
      ['O. Rask', 'Eva Rask'],
    ]);
  });
});
