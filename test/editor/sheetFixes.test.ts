import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  closeEditors,
  copydesk,
  diagnosticsOf,
  findingOf,
  hasCode,
  makeStory,
  place,
  rangeOf,
} from './support';

const ARTICLES = {
  'harbour.txt': 'Norland opens new harbour\nThe harbour has three quays. Work began in 2019.\n',
  'ferry.txt': 'Ferry service resumes\nThe ferry sails again after four weeks.\n',
};

/** Today, where the person is. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

suite('Quick fixes of a sheet', () => {
  let folder: vscode.Uri | undefined;
  let document: vscode.TextDocument;

  teardown(async () => {
    await closeEditors();
    if (folder) await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** Opens a story with a sheet of some lines, and waits until a problem is shown. */
  async function open(code: string, ...lines: string[]): Promise<vscode.Diagnostic> {
    folder = await makeStory({ ...ARTICLES, 'fact-check.yaml': `${lines.join('\n')}\n` });
    const uri = vscode.Uri.joinPath(folder, 'fact-check.yaml');
    ({ document } = await vscode.window.showTextDocument(uri));
    await (await copydesk()).settled();
    return findingOf(await diagnosticsOf(uri, hasCode(code)), code);
  }

  async function fixesAt({ range }: Pick<vscode.Diagnostic, 'range'>): Promise<readonly vscode.CodeAction[]> {
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
  }

  /** Applies a fix as VS Code does, and gives the lines of the sheet. */
  async function apply(problem: vscode.Diagnostic, title: string): Promise<string[]> {
    const fixes = await fixesAt(problem);
    const fix = fixes.find((one) => one.title === title);
    assert.ok(fix?.edit, JSON.stringify(fixes.map((one) => one.title)));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    if (fix.command) {
      await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments as unknown[]));
    }
    return document.getText().trimEnd().split('\n');
  }

  const titles = (fixes: readonly vscode.CodeAction[]) => fixes.map(({ title }) => title);
  const noProblems = () => diagnosticsOf(document.uri, (all) => all.length === 0);

  test('of an unknown status: the nearest word, then all others', async () => {
    const problem = await open(
      'sheet.unknown-status',
      'conflicts:',
      '  - conflict: Two',
      '    status: dissmissed',
    );
    const fixes = await fixesAt(problem);
    assert.deepEqual(titles(fixes), [
      'Write “dismissed”',
      'Write “open”',
      'Write “resolved”',
      'Write “accepted”',
    ]);
    assert.deepEqual(
      fixes.map(({ isPreferred }) => isPreferred),
      [true, undefined, undefined, undefined],
    );
    assert.equal((await apply(problem, 'Write “accepted”'))[2], '    status: accepted');
    await noProblems();
  });

  test('of a status that is like none: the list', async () => {
    const problem = await open('sheet.unknown-status', 'entities:', '  - {name: Kim Aas, status: perhaps}');
    assert.deepEqual(titles(await fixesAt(problem)), ['Write “open”', 'Write “accepted”', 'Write “ignored”']);
    assert.equal((await apply(problem, 'Write “ignored”'))[1], '  - {name: Kim Aas, status: ignored}');
    await noProblems();
  });

  test('of a date: the days that it may mean, and today', async () => {
    const dates: readonly (readonly [written: string, days: readonly string[]])[] = [
      ['2025/7/3', ['2025-07-03']],
      ['3.7.2025', ['2025-07-03']],
      ['3/7/2025', ['2025-07-03', '2025-03-07']],
      ['25/12/2025', ['2025-12-25']],
      ['"July 3rd, 2025"', ['2025-07-03']],
      ['3 Jul 2025', ['2025-07-03']],
      ['2025-07-03 10:20', ['2025-07-03']],
      ['31 June 2025', []],
      ['last week', []],
    ];
    const facts = dates.flatMap(([written]) => ['  - fact: Mine', `    date: ${written} # by phone`]);
    await open('sheet.bad-date', 'facts:', ...facts);
    const now = `Write today’s date, ${today()}`;
    for (const [written, days] of dates) {
      const range = rangeOf(document, `${written} #`);
      const fixes = await fixesAt({ range: range.with({ end: range.end.translate(0, -2) }) });
      assert.deepEqual(titles(fixes), [...days.map((day) => `Write “${day}”`), now], written);
      assert.equal(fixes[0]?.isPreferred, days.length === 1 ? true : undefined, written);
      assert.ok(fixes[0]?.edit);
      assert.ok(await vscode.workspace.applyEdit(fixes[0].edit));
      assert.equal(document.lineAt(range.start.line).text, `    date: ${days[0] ?? today()} # by phone`);
    }
    await noProblems();
  });

  test('of evidence without a source: its note as the source', async () => {
    const problem = await open(
      'sheet.evidence-source',
      'facts:',
      '  - fact: Mine',
      '    evidence:',
      '      - {at: "10:20", note: "Harbour office, by phone"}',
    );
    assert.equal(
      (await apply(problem, 'Use the note as the source'))[3],
      '      - {at: "10:20", source: "Harbour office, by phone"}',
    );
    await noProblems();
  });

  test('of evidence without a source whose note is an address: the address', async () => {
    const problem = await open(
      'sheet.evidence-source',
      'facts:',
      '  - fact: Mine',
      '    evidence:',
      '      - at: page 3',
      '        note: https://harbour.example/plan',
    );
    assert.deepEqual((await apply(problem, 'Use the note as the address')).slice(3), [
      '      - at: page 3',
      '        url: https://harbour.example/plan',
    ]);
    await noProblems();
  });

  for (const [form, before, after, caret] of [
    ['in braces', ['      - {at: page 3}'], ['      - {source: , at: page 3}'], '4:17'],
    [
      'in lines',
      ['      - at: page 3', '        x: y'],
      ['      - source: ', '        at: page 3', '        x: y'],
      '4:16',
    ],
  ] as const) {
    test(`of evidence ${form} without a source: a place to write one`, async () => {
      const problem = await open(
        'sheet.evidence-source',
        'facts:',
        '  - fact: Mine',
        '    notes: ask',
        '    evidence:',
        ...before,
      );
      assert.deepEqual((await apply(problem, 'Add a source')).slice(4), after);
      const at = vscode.window.activeTextEditor?.selection.active;
      assert.equal(`${at?.line}:${at?.character}`, caret);
    });
  }

  test('of an entry without its words: a place to write them', async () => {
    const problem = await open('sheet.incomplete', 'facts:', '  - status: accurate', '    notes: ask Kim');
    assert.deepEqual(await apply(problem, 'Add “fact”'), [
      'facts:',
      '  - fact: ',
      '    status: accurate',
      '    notes: ask Kim',
    ]);
  });

  test('of two entries with one id: a fresh one for the later', async () => {
    const problem = await open(
      'sheet.duplicate-id',
      'facts:',
      '  - fact: One',
      '    id: k3x',
      '  - fact: Two',
      '    id: k3x2',
      '  - fact: Three',
      '    id: k3x # ours',
      '    notes: ask Kim',
    );
    assert.equal(place(problem.range), '6:8-6:11');
    assert.deepEqual(titles(await fixesAt(problem)), ['Give it the id “k3x3”']);
    const lines = await apply(problem, 'Give it the id “k3x3”');
    assert.deepEqual(lines.slice(5), ['  - fact: Three', '    id: k3x3 # ours', '    notes: ask Kim']);
    await noProblems();
  });

  test('of two entities with one id: a fresh one that reads as one', async () => {
    const problem = await open(
      'sheet.duplicate-id',
      'entities:',
      '  - {id: kim, name: Kim A}',
      '  - {id: kim, name: Kim B}',
    );
    assert.equal((await apply(problem, 'Give it the id “kim-2”'))[2], '  - {id: kim-2, name: Kim B}');
    await noProblems();
  });

  test('of an entry that stands twice: the copy goes', async () => {
    const entry = ['  - fact: One', '    id: k3x', '    notes: ask Kim'];
    const problem = await open('sheet.duplicate-id', 'facts:', ...entry, ...entry, '  - fact: Two');
    const title = 'Remove this entry: it says what the one above says';
    assert.deepEqual(titles(await fixesAt(problem)), [title, 'Give it the id “k3x2”']);
    assert.deepEqual(await apply(problem, title), ['facts:', ...entry, '  - fact: Two']);
    await noProblems();
  });

  test('of a key that stands twice: the one or the other goes', async () => {
    const lines = [
      'facts:',
      '  - fact: One',
      '    status: open',
      '    notes: ask Kim',
      '    status: accurate',
    ];
    const problem = await open('sheet.duplicate-key', ...lines);
    assert.deepEqual(titles(await fixesAt(problem)), [
      'Remove “status: open”, line 3',
      'Remove “status: accurate”, line 5',
    ]);
    assert.deepEqual(await apply(problem, 'Remove “status: open”, line 3'), [
      'facts:',
      '  - fact: One',
      '    notes: ask Kim',
      '    status: accurate',
    ]);
    await noProblems();
  });

  test('of a place in a file that is missing: the article that has its quote', async () => {
    const problem = await open(
      'sheet.file-missing',
      'facts:',
      '  - fact: Three quays',
      '    notes: ask Kim',
      '    where:',
      '      - {file: old.txt, line: 2, quote: "The harbour has three quays."}',
    );
    const fixes = await fixesAt(problem);
    assert.deepEqual(titles(fixes), ['It is now “harbour.txt”, which has the quote', 'Remove this place']);
    assert.equal(fixes[0]?.isPreferred, true);
    const lines = await apply(problem, titles(fixes)[0] as string);
    assert.equal(lines[4], '      - {file: harbour.txt, line: 2, quote: "The harbour has three quays."}');
    await noProblems();
  });

  test('of a place in a file outside the folder: the article that has its quote', async () => {
    const problem = await open(
      'sheet.file-outside',
      'facts:',
      '  - fact: Three quays',
      '    where:',
      '      - {file: ../old.txt, line: 2, quote: "The harbour has three quays."}',
    );
    const fixes = await fixesAt(problem);
    assert.deepEqual(titles(fixes), ['It is now “harbour.txt”, which has the quote', 'Remove this place']);
    const lines = await apply(problem, titles(fixes)[0] as string);
    assert.equal(lines[3], '      - {file: harbour.txt, line: 2, quote: "The harbour has three quays."}');
    await noProblems();
  });

  test('of a place in a file that is missing: the article with the nearest name', async () => {
    const problem = await open(
      'sheet.file-missing',
      'facts:',
      '  - fact: Three quays',
      '    where:',
      '      - file: harbours.txt',
      '        quote: It rained all day in the capital.',
    );
    assert.deepEqual(titles(await fixesAt(problem)), ['It is now “harbour.txt”', 'Remove this place']);
    assert.equal((await apply(problem, 'It is now “harbour.txt”'))[3], '      - file: harbour.txt');
    await noProblems();
  });

  test('of a reading of a conflict and of a source whose file is missing: the one that is meant', async () => {
    const problem = await open(
      'sheet.file-missing',
      'conflicts:',
      '  - conflict: Two',
      '    readings:',
      '      - {value: three, file: harbor.txt, line: 2, quote: The harbour has three quays.}',
      '      - {value: four, file: ferry.txt, line: 2, quote: four weeks}',
      'sources:',
      '  - {file: ferry.txt}',
      '  - {file: "harbor.txt", notes: by post}',
    );
    const lines = await apply(problem, 'It is now “harbour.txt”, which has the quote');
    assert.equal(
      lines[3],
      '      - {value: three, file: harbour.txt, line: 2, quote: The harbour has three quays.}',
    );
    assert.equal(lines[7], '  - {file: "harbour.txt", notes: by post}');
    await noProblems();
  });

  const missing = '{file: gone.txt, quote: It rained.}';
  const present = '{file: ferry.txt, quote: Ferry service resumes}';
  for (const [form, before, after] of [
    ['the only one', ['    where:', `      - ${missing}`], []],
    [
      'one of two',
      ['    where:', `      - ${missing}`, '', `      - ${present}`],
      ['    where:', '', `      - ${present}`],
    ],
    ['with a comment', ['    where:', `      - ${missing} # ask Kim`], ['    where:', '      # ask Kim']],
    ['the only one in brackets', [`    where: [${missing}]`], []],
    ['one of two in brackets', [`    where: [${present}, ${missing}]`], [`    where: [${present}]`]],
  ] as const) {
    test(`a place that is removed, ${form}, leaves the words of the person`, async () => {
      const problem = await open(
        'sheet.file-missing',
        'facts:',
        '  - fact: Mine',
        ...before,
        '    notes: ask Kim',
      );
      assert.deepEqual(await apply(problem, 'Remove this place'), [
        'facts:',
        '  - fact: Mine',
        ...after,
        '    notes: ask Kim',
      ]);
      await noProblems();
    });
  }

  const merge = (ours: readonly string[], theirs: readonly string[], base?: readonly string[]) => [
    '<<<<<<< HEAD',
    ...ours,
    ...(base ? ['||||||| 1f3c', ...base] : []),
    '=======',
    ...theirs,
    '>>>>>>> night-desk',
  ];

  test('of an unfinished merge: ours, theirs or both, in one edit that can be undone', async () => {
    const ours = ['    status: accurate', '    checker: Kim Aas'];
    const theirs = ['    notes: ask Ingrid'];
    const problem = await open(
      'sheet.merge-conflict',
      'facts:',
      '  - fact: Mine',
      ...merge(ours, theirs, ['    status: open']),
    );
    const before = document.getText();
    assert.deepEqual(titles(await fixesAt(problem)).slice(0, 3), [
      'Keep ours (HEAD)',
      'Keep theirs (night-desk)',
      'Keep both',
    ]);
    for (const [title, kept] of [
      ['Keep ours (HEAD)', ours],
      ['Keep theirs (night-desk)', theirs],
      ['Keep both', [...ours, ...theirs]],
    ] as const) {
      assert.deepEqual(await apply(problem, title), ['facts:', '  - fact: Mine', ...kept]);
      await noProblems();
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
      await diagnosticsOf(document.uri, hasCode('sheet.merge-conflict'));
    }
  });

  test('of a merge that is unfinished at several places: one side in the whole sheet', async () => {
    const problem = await open(
      'sheet.merge-conflict',
      'facts:',
      ...merge(['  - fact: Ours'], []),
      '  - fact: Between',
      ...merge(['  - fact: More'], ['  - fact: Theirs']),
    );
    const shown = await diagnosticsOf(document.uri, (all) => all.length > 0);
    assert.deepEqual(
      shown.map(({ range }) => place(range)),
      ['1:0-1:12', '6:0-6:12'],
    );
    const lines = await apply(problem, 'Keep theirs (night-desk), in the whole sheet');
    assert.deepEqual(lines, ['facts:', '  - fact: Between', '  - fact: Theirs']);
    await noProblems();
  });

  test('of a mark of a merge that was left behind: the line goes', async () => {
    const problem = await open('sheet.merge-conflict', 'facts:', '  - fact: Mine', '>>>>>>> night-desk');
    assert.deepEqual(await apply(problem, 'Remove this line'), ['facts:', '  - fact: Mine']);
    await noProblems();
  });

  for (const words of [
    'Minister: no deal',
    '“No”: Aas',
    '@norland has it',
    '"No deal", says Aas',
    '- 3 quays',
  ]) {
    test(`of the words ${words}: quotation marks`, async () => {
      const problem = await open('sheet.syntax', 'facts:', `  - fact: ${words}`, '    notes: ask Kim');
      const lines = await apply(problem, 'Put the words in quotation marks');
      assert.equal(lines[1], `  - fact: ${JSON.stringify(words)}`);
      await noProblems();
    });
  }

  for (const indent of ['   ', '      ', '  ']) {
    test(`of a line that is ${indent.length} blanks in, and not in its entry: the column of the line above`, async () => {
      const problem = await open('sheet.syntax', 'facts:', '  - fact: Mine', `${indent}status: open`);
      const [fix] = await fixesAt(problem);
      assert.equal(fix?.title, 'Start it in the column of the line above');
      assert.deepEqual(await apply(problem, fix.title), ['facts:', '  - fact: Mine', '    status: open']);
      await noProblems();
    });
  }

  test('of tabs: spaces, in the line or in the whole sheet', async () => {
    const problem = await open('sheet.tab', 'story:', '\ttitle: Harbour', '\tnotes: ask Kim');
    assert.deepEqual(titles(await fixesAt(problem)), [
      'Indent with spaces, in the whole sheet',
      'Indent with spaces',
    ]);
    assert.deepEqual(await apply(problem, 'Indent with spaces, in the whole sheet'), [
      'story:',
      '  title: Harbour',
      '  notes: ask Kim',
    ]);
    await noProblems();
  });

  test('a fix is found while a sheet of Windows line ends is open', async () => {
    const problem = await open(
      'sheet.file-missing',
      'facts:\r',
      '  - fact: Mine\r',
      '    where:\r',
      `      - ${missing}\r`,
      '    notes: ask Kim\r',
    );
    await apply(problem, 'Remove this place');
    assert.equal(document.getText(), 'facts:\r\n  - fact: Mine\r\n    notes: ask Kim\r\n');
    assert.equal(rangeOf(document, 'notes').start.line, 2);
  });
});
