import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { offeredAt, quickFixesAt, targetAt } from './quickFixes';
import { SPELLINGS, TWO_NAMES, TWO_SPELLINGS } from './stories';
import {
  accepting,
  closeEditors,
  copydesk,
  diagnosticsOf,
  findingOf,
  hasCode,
  makeStory,
  noSpelling,
  rangeOf,
  read,
  replaceIn,
  saveNothing,
  shownIn,
  spelling,
  write,
} from './support';

suite('Deciding from the article', () => {
  let folder: vscode.Uri;
  let first: vscode.Uri;
  let second: vscode.Uri;
  let sheet: vscode.Uri;
  const settings = () => vscode.workspace.getConfiguration('copydesk');

  suiteSetup(saveNothing);
  suiteSetup(() => settings().update('checker', 'Kim Aas', vscode.ConfigurationTarget.Global));
  suiteTeardown(() => settings().update('checker', undefined, vscode.ConfigurationTarget.Global));

  setup(async () => {
    folder = await makeStory(TWO_SPELLINGS);
    [first, second, sheet] = ['first.txt', 'second.txt', 'fact-check.yaml'].map((name) =>
      vscode.Uri.joinPath(folder, name),
    ) as [vscode.Uri, vscode.Uri, vscode.Uri];
    await (await copydesk()).checkFolder(folder);
    await diagnosticsOf(first, spelling);
  });

  teardown(async () => {
    await settings().update('showSettled', undefined, vscode.ConfigurationTarget.Global);
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** Does what is offered for the spelling in an article. */
  async function fix(uri: vscode.Uri, command: string, given: object = {}): Promise<void> {
    const offered = await offeredAt(uri, findingOf(shownIn(uri), 'name.spelling').range);
    const target = offered.get(command)?.target;
    assert.ok(target, [...offered.keys()].join());
    const done = await vscode.commands.executeCommand(command, target, given);
    assert.equal(done, true, (await copydesk()).messages.at(-1));
  }

  test('quick fixes of a finding stand at its words: four, and a way to the rest', async () => {
    const { range } = findingOf(shownIn(first), 'name.spelling');
    const actions = await quickFixesAt(first, new vscode.Range(range.start, range.start));
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        `Change to “Ingrid ${SPELLINGS.second}”`,
        `Use This Spelling: “Ingrid ${SPELLINGS.first}”`,
        'Different People',
        `Mark “Ingrid ${SPELLINGS.first}” as Accurate…`,
        'More…',
      ],
    );
    const rest = actions[4]?.command?.arguments?.[1] as { offers: readonly { title: string }[] };
    assert.deepEqual(
      rest.offers.map(({ title }) => title),
      [
        'Go to the Other Reading',
        'Compare Sources',
        'Both Are Right (Accept the Difference)',
        'No Conflict (Dismiss with a Reason)…',
        'None of These Is Right…',
        'Mark as Disputed',
        'Mark as Not Checkable',
        'Add Evidence…',
        `Change to “Ingrid ${SPELLINGS.second}”, with Preview…`,
        'Ask about This Finding…',
      ],
    );
    assert.deepEqual(await quickFixesAt(first, new vscode.Range(0, 0, 0, 0)), []);
  });

  test('quick fixes of a quiet finding in the same words are left to its own line in Problems', async () => {
    const quoted = (said: string) => `“${said} before the winter storms come back to us,” Ada Solheim said.`;
    const other = await makeStory({
      'one.txt': `Norland opens new harbour\nMarch 3, 2024\n\n${quoted('We will finish all of the work on this quay')}\n`,
      'two.txt': `Work at the harbour goes on\nMarch 3, 2024\n\n${quoted('We hope to finish all of the work on this quay')}\n`,
    });
    const one = vscode.Uri.joinPath(other, 'one.txt');
    await settings().update('quietFindings', 'all', vscode.ConfigurationTarget.Global);
    await (await copydesk()).checkFolder(other);
    const shown = await diagnosticsOf(
      one,
      (all) => hasCode('quote.altered')(all) && hasCode('source.shared')(all),
    );
    const about = async (code: string) =>
      (await quickFixesAt(one, findingOf(shown, code).range)).map(({ title }) => title);
    assert.deepEqual(
      (await about('quote.altered')).filter((title) => title.includes('share their wording')),
      [],
    );
    assert.ok(
      (await about('source.shared')).some((title) => title.startsWith('Leave as It Is — 2 articles share')),
    );
    await settings().update('quietFindings', undefined, vscode.ConfigurationTarget.Global);
    await vscode.workspace.fs.delete(other, { recursive: true });
  });

  test('what is chosen behind More… is done', async () => {
    const { range } = findingOf(shownIn(first), 'name.spelling');
    const more = (await quickFixesAt(first, range)).find(({ title }) => title === 'More…')?.command;
    const [target, rest] = more?.arguments as [object, { offers: readonly { command: string }[] }];
    const offers = rest.offers.filter(({ command }) => command === 'copydesk.acceptFinding');
    assert.equal(offers.length, 1);
    const choice = vscode.commands.executeCommand('copydesk.moreDecisions', target, { ...rest, offers });
    assert.equal(await accepting(choice), true);
    assert.ok(noSpelling(shownIn(first)));
    assert.match(await read(sheet), /status: accepted\n/);
  });

  test('a dismissal without a reason is none: the question comes again, and who leaves it decides nothing', async () => {
    const before = await read(sheet);
    let done: unknown;
    const dismissal = Promise.resolve(
      vscode.commands.executeCommand('copydesk.dismissFinding', await targetAt(first, 'name.spelling')),
    ).then((result) => (done = result));
    while (done === undefined) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
    assert.equal(await dismissal, false);
    assert.equal(await read(sheet), before);
    assert.ok(spelling(shownIn(first)));
  });

  test('a dismissed finding leaves Problems, with its reason in the sheet; undo brings it back', async () => {
    const before = await read(sheet);
    await fix(first, 'copydesk.dismissFinding', { reason: 'Two people' });
    assert.ok(noSpelling(shownIn(first)));
    assert.ok(noSpelling(shownIn(second)));
    assert.match(
      await read(sheet),
      /status: dismissed\n\s+reason: Two people\n\s+who: Kim Aas\n\s+date: \d{4}-\d\d-\d\d\n/,
    );
    const { document } = await vscode.window.showTextDocument(sheet);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await diagnosticsOf(first, spelling);
  });

  test('a setting shows settled findings again, as hints', async () => {
    await fix(first, 'copydesk.dismissFinding', { reason: 'Two people' });
    await vscode.commands.executeCommand('copydesk.toggleSettled');
    const shown = await diagnosticsOf(first, spelling);
    const { severity, message } = findingOf(shown, 'name.spelling');
    assert.equal(severity, vscode.DiagnosticSeverity.Hint);
    assert.match(message, /^Dismissed: /);
    await vscode.commands.executeCommand('copydesk.toggleSettled');
    await diagnosticsOf(first, noSpelling);
  });

  test('so it does what was settled and is found no more', async () => {
    const entry = [
      '  - conflict: What the harbour has',
      '    id: settled1',
      '    code: number.differs',
      '    severity: warning',
      '    status: dismissed',
      '    readings:',
      '      - {value: builders, file: first.txt, line: 2, quote: thanked the builders}',
      '      - {value: three quays, file: second.txt, line: 2, quote: The harbour has three quays.}',
    ].join('\n');
    await write(sheet, (await read(sheet)).replace('\nconflicts:\n', `\nconflicts:\n${entry}\n`));
    await vscode.commands.executeCommand('copydesk.toggleSettled');
    const shown = await diagnosticsOf(second, (all) => all.length > 1);
    const { severity, message } = findingOf(shown, 'number.differs');
    assert.equal(severity, vscode.DiagnosticSeverity.Hint);
    assert.equal(message, 'Dismissed: What the harbour has');
    await vscode.commands.executeCommand('copydesk.toggleSettled');
    await diagnosticsOf(second, (all) => all.length === 1);
  });

  test('a decision expires when a reading changes', async () => {
    await fix(first, 'copydesk.dismissFinding', { reason: 'Checked' });
    const { document } = await vscode.window.showTextDocument(second);
    await replaceIn(document, SPELLINGS.second, 'Solhaugin');
    await diagnosticsOf(first, spelling);
  });

  test('an accurate reading stands, with what it rests on', async () => {
    await fix(second, 'copydesk.markAccurate', { source: 'https://harbour.example/minister' });
    const text = await read(sheet);
    assert.match(
      text,
      new RegExp(`status: resolved\\n\\s+stands: Ingrid ${SPELLINGS.second}\\n\\s+who: Kim Aas\\n`),
    );
    assert.match(
      text,
      /status: accurate\n\s+checker: Kim Aas\n\s+date: .*\n\s+evidence:\n\s+- \{url: https:\/\/harbour\.example\/minister\}/,
    );
    assert.ok(noSpelling(shownIn(second)));
  });

  test('a correction is kept at the fact and stands in the conflict', async () => {
    await fix(first, 'copydesk.markCorrected', { correction: 'Ingrid Solhaug' });
    const text = await read(sheet);
    assert.match(text, /status: resolved\n\s+stands: Ingrid Solhaug\n/);
    assert.match(
      text,
      /status: corrected\n\s+checker: Kim Aas\n\s+date: .*\n\s+correction: Ingrid Solhaug\n/,
    );
  });

  test('what is disputed or not checkable is accepted as it is', async () => {
    await fix(first, 'copydesk.markDisputed');
    assert.match(await read(sheet), /status: accepted\n[\s\S]*status: disputed\n/);
    assert.ok(noSpelling(shownIn(first)));
  });

  test('evidence alone leaves a finding open', async () => {
    await fix(first, 'copydesk.addEvidence', { source: 'Ministry, by phone', at: '10:20' });
    assert.match(await read(sheet), /evidence:\n\s+- \{source: "Ministry, by phone", at: "10:20"\}/);
    assert.ok(spelling(shownIn(first)));
  });

  test('a spelling that is chosen is the name of the person, and settles the finding', async () => {
    await fix(second, 'copydesk.useThisSpelling');
    const text = await read(sheet);
    assert.match(text, new RegExp(`name: Ingrid ${SPELLINGS.second}\\n`));
    assert.match(text, /status: accepted\n/);
    assert.ok(noSpelling(shownIn(first)));
  });

  test('names that are not the same are two people from then on', async () => {
    await fix(second, 'copydesk.notSamePerson');
    assert.match(await read(sheet), new RegExp(`not-same-as: \\[Ingrid ${SPELLINGS.second}\\]`));
    await diagnosticsOf(first, noSpelling);
    await diagnosticsOf(second, noSpelling);
  });

  test('a sheet with unsaved changes keeps them, and stays unsaved', async () => {
    const { document } = await vscode.window.showTextDocument(sheet);
    const stored = await read(sheet);
    await replaceIn(document, '\nversion: 1\n', '\n# Night desk\nversion: 1\n');
    await fix(first, 'copydesk.dismissFinding', { reason: 'Two people' });
    assert.match(document.getText(), /# Night desk\n/);
    assert.match(document.getText(), /reason: Two people\n/);
    assert.equal(document.isDirty, true);
    assert.equal(await read(sheet), stored);
    assert.ok(noSpelling(shownIn(first)));
  });

  test('selected words become a fact, which is marked where they are selected again', async () => {
    const { document } = await vscode.window.showTextDocument(second);
    const range = rangeOf(document, 'The harbour has three quays.');
    const offered = await offeredAt(second, range);
    const add = offered.get('copydesk.addSelectionAsFact');
    assert.ok(add, [...offered.keys()].join());
    assert.equal(await vscode.commands.executeCommand('copydesk.addSelectionAsFact', add.target), true);
    assert.match(
      await read(sheet),
      /- fact: The harbour has three quays\.\n\s+id: \w+\n\s+kind: own\n\s+status: open\n\s+where:\n\s+- \{file: second\.txt, line: 2, quote: The harbour has three quays\.\}/,
    );
    const [location] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      second,
      range.start.translate(0, 5),
    );
    assert.equal(location?.uri.toString(), sheet.toString());
  });

  test('a fact that rests on selected words is marked where it stands in the sheet', async () => {
    await vscode.window.showTextDocument(second);
    const document = await vscode.workspace.openTextDocument(second);
    const offered = await offeredAt(second, rangeOf(document, 'three quays'));
    const mark = offered.get('copydesk.markDisputed');
    assert.ok(mark, [...offered.keys()].join());
    await accepting(vscode.commands.executeCommand('copydesk.markDisputed', mark.target));
    const text = await read(sheet);
    assert.match(text, /kind: number\n\s+status: disputed\n\s+checker: Kim Aas\n/);
    assert.equal(text.includes('kind: own'), false);
  });

  test('many findings are decided at once, in one edit', async () => {
    const other = await makeStory(TWO_NAMES);
    await (await copydesk()).checkFolder(other);
    const uri = vscode.Uri.joinPath(other, 'one.txt');
    const all = (await diagnosticsOf(uri, (shown) => shown.filter(({ code }) => code).length >= 2)).filter(
      (one) => spelling([one]),
    );
    assert.equal(all.length, 2);
    const targets = await Promise.all(
      all.map(async ({ range }) => {
        const offered = await offeredAt(uri, range);
        return offered.get('copydesk.dismissFinding')?.target as { findings: string[] };
      }),
    );
    const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(other, 'fact-check.yaml'));
    const before = document.getText();
    const target = { uri, findings: targets.flatMap(({ findings }) => findings) };
    assert.equal(
      await vscode.commands.executeCommand('copydesk.dismissFinding', target, { reason: 'House style' }),
      true,
    );
    assert.equal(document.getText().match(/reason: House style/g)?.length, 2);
    assert.ok(noSpelling(shownIn(uri)));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('the findings in selected words are ticked in the list, and decided at once', async () => {
    const other = await makeStory(TWO_NAMES);
    await (await copydesk()).checkFolder(other);
    const uri = vscode.Uri.joinPath(other, 'one.txt');
    const editor = await vscode.window.showTextDocument(uri);
    const spellings = (shown: readonly vscode.Diagnostic[]) => shown.filter((one) => spelling([one])).length;
    await diagnosticsOf(uri, (shown) => spellings(shown) === 2);
    editor.selection = new vscode.Selection(0, 0, 2, 0);
    const dismissed = vscode.commands.executeCommand('copydesk.dismissFinding', undefined, {
      reason: 'House style',
    });
    assert.equal(await accepting(dismissed), true);
    const stored = await read(vscode.Uri.joinPath(other, 'fact-check.yaml'));
    assert.ok((stored.match(/status: dismissed\n {4}reason: House style\n/g)?.length ?? 0) >= 2, stored);
    await diagnosticsOf(uri, (shown) => spellings(shown) === 0);
  });

  test('so are spellings: each person goes by the one that the article has', async () => {
    const other = await makeStory(TWO_NAMES);
    await (await copydesk()).checkFolder(other);
    const uri = vscode.Uri.joinPath(other, 'two.txt');
    const editor = await vscode.window.showTextDocument(uri);
    await diagnosticsOf(uri, spelling);
    editor.selection = new vscode.Selection(0, 0, 2, 0);
    assert.equal(await accepting(vscode.commands.executeCommand('copydesk.useThisSpelling')), true);
    const stored = await read(vscode.Uri.joinPath(other, 'fact-check.yaml'));
    assert.match(stored, /name: Ingrid Solhaugan\n/);
    assert.match(stored, /name: Mikkel Thorvaldson\n/);
    await diagnosticsOf(uri, noSpelling);
  });

  test('several selections become facts in one edit', async () => {
    const editor = await vscode.window.showTextDocument(second);
    editor.selections = ['Harbour opened', 'three quays'].map((words) => {
      const { start, end } = rangeOf(editor.document, words);
      return new vscode.Selection(start, end);
    });
    const { document } = await vscode.window.showTextDocument(sheet, {
      viewColumn: vscode.ViewColumn.Beside,
    });
    const before = document.getText();
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    assert.equal(await vscode.commands.executeCommand('copydesk.addSelectionAsFact'), true);
    assert.deepEqual(document.getText().match(/- fact: (?:Harbour opened|three quays)\n/g)?.length, 2);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('without a target, a command takes the findings that are ticked in a list', async () => {
    const editor = await vscode.window.showTextDocument(first);
    const { range } = findingOf(shownIn(first), 'name.spelling');
    editor.selection = new vscode.Selection(range.start, range.start);
    assert.equal(await accepting(vscode.commands.executeCommand('copydesk.markDisputed')), true);
    assert.match(await read(sheet), /status: accepted\n/);
  });

  test('a sheet that does not parse is left as it is, and the person is told', async () => {
    const { range } = findingOf(shownIn(first), 'name.spelling');
    const target = (await offeredAt(first, range)).get('copydesk.dismissFinding')?.target;
    await write(sheet, 'facts: [\n');
    await diagnosticsOf(sheet, (all) => all.length > 0);
    assert.equal(
      await vscode.commands.executeCommand('copydesk.dismissFinding', target, { reason: 'x' }),
      false,
    );
    assert.equal(await read(sheet), 'facts: [\n');
    assert.match((await copydesk()).messages.at(-1) as string, /cannot be read as a fact-check sheet/);
  });
});
