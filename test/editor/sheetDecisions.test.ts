import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { SPELLINGS, TWO_SPELLINGS } from './stories';
import {
  accepting,
  closeEditors,
  copydesk,
  diagnosticsOf,
  findingOf,
  makeStory,
  noSpelling,
  rangeOf,
  replaceIn,
  shownIn,
  spelling,
} from './support';

suite('Deciding in the sheet', () => {
  let folder: vscode.Uri;
  let first: vscode.Uri;
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;
  let original: string;

  const settings = () => vscode.workspace.getConfiguration('copydesk');
  suiteSetup(() => settings().update('checker', 'Kim Aas', vscode.ConfigurationTarget.Global));
  suiteTeardown(() => settings().update('checker', undefined, vscode.ConfigurationTarget.Global));

  setup(async () => {
    folder = await makeStory(TWO_SPELLINGS);
    first = vscode.Uri.joinPath(folder, 'first.txt');
    await (await copydesk()).checkFolder(folder);
    await diagnosticsOf(first, spelling);
    editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'fact-check.yaml'));
    ({ document } = editor);
    original = document.getText();
  });

  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** What stands above the first entry that begins with a key. */
  async function lensesOf(key: string): Promise<vscode.Command[]> {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    const { line } = rangeOf(document, `  - ${key}: `).start;
    return lenses.flatMap(({ range, command }) => (range.start.line === line && command ? [command] : []));
  }

  async function press(key: string, title: string, ...given: unknown[]): Promise<unknown> {
    const lenses = await lensesOf(key);
    const lens = lenses.find((one) => one.title === title);
    assert.ok(lens, lenses.map((one) => one.title).join(', '));
    return accepting(
      vscode.commands.executeCommand(lens.command, ...(lens.arguments as unknown[]), ...given),
    );
  }

  /** Puts the cursor into words of the sheet, or selects from them to others. */
  function select(from: string, to?: string): void {
    const { start } = rangeOf(document, from);
    editor.selection = new vscode.Selection(start, to === undefined ? start : rangeOf(document, to).end);
  }

  const titles = (lenses: readonly vscode.Command[]) => lenses.map(({ title }) => title);

  test('a conflict has its states above it, each with what it means', async () => {
    const lenses = await lensesOf('conflict');
    assert.deepEqual(titles(lenses), [
      'one is right…',
      'none is right…',
      'may differ',
      'no conflict…',
      'open in article',
    ]);
    assert.deepEqual(
      lenses.map(({ tooltip }) => tooltip?.split(':')[0]),
      ['Resolved', 'Resolved', 'Accepted', 'Dismissed', undefined],
    );
  });

  test('a reading that is right is written to the conflict and its fact, and the finding leaves Problems', async () => {
    assert.equal(
      await press('conflict', 'one is right…', { source: 'Ministry', stands: `Ingrid ${SPELLINGS.second}` }),
      true,
    );
    assert.match(
      document.getText(),
      new RegExp(
        `status: resolved\\n    stands: Ingrid ${SPELLINGS.second}\\n    who: Kim Aas\\n    date: [-\\d]+\\n    readings:[^]*` +
          'status: accurate\\n    checker: Kim Aas\\n    date: [-\\d]+\\n    evidence:\\n      - \\{source: Ministry\\}\\n',
      ),
    );
    assert.ok(noSpelling(shownIn(first)));
    assert.deepEqual(titles(await lensesOf('conflict')), ['may differ', 'no conflict…', 'open in article']);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), original);
    await diagnosticsOf(first, spelling);
  });

  test('the reading is chosen from a list where it is not known', async () => {
    assert.equal(await press('conflict', 'one is right…', { source: '' }), true);
    assert.match(
      document.getText(),
      new RegExp(`stands: Ingrid (?:${Object.values(SPELLINGS).join('|')})\\n`),
    );
  });

  test('none of the readings is right: the words that are stand', async () => {
    await press('conflict', 'none is right…', { correction: 'Ingrid Solhaug' });
    assert.match(
      document.getText(),
      /status: resolved\n {4}stands: Ingrid Solhaug\n[\s\S]*correction: Ingrid Solhaug\n/,
    );
    assert.ok(noSpelling(shownIn(first)));
  });

  test('a difference that may be is accepted, and its facts stay to be checked', async () => {
    await press('conflict', 'may differ');
    assert.match(document.getText(), /status: accepted\n {4}who: Kim Aas\n/);
    assert.equal(document.getText().match(/status: accepted/g)?.length, 1);
    assert.equal(document.getText().includes('status: disputed'), false);
    assert.ok(noSpelling(shownIn(first)));
  });

  test('a dismissal is written with its reason; once a reading changes, the conflict asks whether it still holds', async () => {
    await press('conflict', 'no conflict…', { reason: 'Two people' });
    assert.match(document.getText(), /status: dismissed\n {4}reason: Two people\n/);
    assert.ok(noSpelling(shownIn(first)));
    const article = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'second.txt'));
    await replaceIn(article, SPELLINGS.second, 'Solhaugin');
    await diagnosticsOf(first, spelling);
    await (await copydesk()).checkFolder(folder);
    assert.match(document.getText(), /stale: true/);
    assert.equal(titles(await lensesOf('conflict'))[0], 'still dismissed');
    await press('conflict', 'still dismissed');
    assert.equal(document.getText().includes('stale: true'), false);
    await diagnosticsOf(first, noSpelling);
  });

  test('what is settled by hand leaves Problems, and a setting shows it again, as a hint that says how', async () => {
    const article = await vscode.workspace.openTextDocument(first);
    for (const [status, word] of [
      ['resolved', 'Resolved'],
      ['accepted', 'Accepted'],
      ['dismissed', 'Dismissed'],
    ] as const) {
      await replaceIn(document, 'status: open\n    readings:', `status: ${status}\n    readings:`);
      await diagnosticsOf(first, noSpelling);
      await vscode.window.showTextDocument(article);
      await vscode.commands.executeCommand('copydesk.toggleSettled');
      const { severity, message } = findingOf(await diagnosticsOf(first, spelling), 'name.spelling');
      assert.equal(severity, vscode.DiagnosticSeverity.Hint);
      assert.equal(message.split(': ')[0], word);
      await vscode.commands.executeCommand('copydesk.toggleSettled');
      await diagnosticsOf(first, noSpelling);
      await replaceIn(document, `status: ${status}\n    readings:`, 'status: open\n    readings:');
      await diagnosticsOf(first, spelling);
    }
  });

  test('leads from a conflict to its words', async () => {
    await press('conflict', 'open in article');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  test('the commands work on the conflict under the cursor', async () => {
    select('code: name.spelling');
    assert.equal(
      await vscode.commands.executeCommand('copydesk.dismissFinding', undefined, { reason: 'Two people' }),
      true,
    );
    assert.match(document.getText(), /reason: Two people\n/);
    assert.ok(noSpelling(shownIn(first)));
  });

  test('a fact is dismissed by its conflict; one that is in none is not', async () => {
    select('conflicts: [');
    assert.equal(await vscode.commands.executeCommand('copydesk.acceptFinding'), true);
    assert.match(document.getText(), /status: accepted\n/);
    const alone = /- fact: .*\n {4}id: .*\n {4}kind: .*\n {4}status: open\n {4}where:/.exec(
      document.getText(),
    );
    assert.ok(alone);
    select(alone[0]);
    const before = document.getText();
    assert.equal(
      await vscode.commands.executeCommand('copydesk.dismissFinding', undefined, { reason: 'x' }),
      false,
    );
    assert.equal(document.getText(), before);
    assert.match((await copydesk()).messages.at(-1) as string, /on a conflict, or on a fact that is in one/);
  });

  test('all facts and conflicts that are selected are decided on in one edit', async () => {
    const facts = document.getText().match(/^ {2}- fact: /gm)?.length ?? 0;
    assert.ok(facts > 2);
    select('conflicts:', '\nentities:');
    assert.equal(
      await vscode.commands.executeCommand('copydesk.markAccurate', undefined, {
        source: 'Ministry',
        stands: `Ingrid ${SPELLINGS.first}`,
      }),
      true,
    );
    const text = document.getText();
    assert.equal(text.match(/status: accurate/g)?.length, facts);
    assert.equal(text.match(/- \{source: Ministry\}/g)?.length, facts);
    assert.equal(text.match(/status: resolved/g)?.length, 1);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), original);
  });
});
