import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { SPELLINGS, TWO_NAMES, TWO_SPELLINGS } from './stories';
import type { WholeApi } from './support';
import {
  closeEditors,
  copydesk,
  makeStory,
  place,
  rangeOf,
  read,
  saveNothing,
  spelling,
  diagnosticsOf,
  until,
} from './support';

suite('Views', () => {
  let api: WholeApi;
  let folder: vscode.Uri;
  let sheet: vscode.Uri;
  let one: vscode.Uri;
  type Name = Parameters<WholeApi['view']>[0];

  /** Shows a view, and waits until it is seen. */
  const show = async (name: Name) => {
    await vscode.commands.executeCommand(`copydesk.${name}.focus`);
    await until(
      api.view(name).onDidChangeVisibility,
      () => (api.view(name).isVisible ? true : undefined),
      () => `${name} is not seen`,
    );
  };
  /** The rows of this suite's story: other suites leave stories of their own. */
  const rowsOf = async (name: Name, kind: string) =>
    (await api.view(name).rows(kind)).filter(({ snapshot }) => snapshot.scope.uri.path === folder.path);

  suiteSetup(async () => {
    api = await copydesk();
    await saveNothing();
    assert.equal(api.view('conflicts').isMade, false, 'Rows were made before the view was seen.');
    folder = await makeStory(TWO_NAMES);
    one = vscode.Uri.joinPath(folder, 'one.txt');
    sheet = vscode.Uri.joinPath(folder, 'fact-check.yaml');
    await api.checkFolder(folder);
    await diagnosticsOf(one, spelling);
  });

  teardown(closeEditors);

  test('no rows are made before a view is seen; the badge counts all the same', () => {
    for (const name of ['conflicts', 'facts', 'whosWho'] as const) {
      assert.equal(api.view(name).isMade, false, name);
    }
    const { badge, description } = api.view('conflicts');
    assert.match(description, /^\d+ conflicts in \d+ articles/);
    assert.deepEqual(badge, { value: Number.parseInt(description), tooltip: description });
    assert.ok(badge.value >= 2);
  });

  test('the status, the badge and the view give one number', async () => {
    await vscode.commands.executeCommand('copydesk.factCheckFolder', folder);
    const said = /^(\d+) conflicts in 2 articles\./.exec(api.messages.at(-1) ?? '');
    await show('conflicts');
    const rows = await rowsOf('conflicts', 'conflict');
    assert.equal(rows.length, Number(said?.[1]));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      (await vscode.workspace.openTextDocument(sheet)).uri,
    );
    const counted = symbols.find(({ name }) => name === 'conflicts')?.detail;
    assert.equal(counted, `${rows.length} conflicts in 2 articles`);
    const all = await api.view('conflicts').rows('conflict');
    assert.equal(all.length, api.view('conflicts').badge?.value);
  });

  test('F4’s commands go to the next and the previous conflict, in the article and in the view', async () => {
    await show('conflicts');
    await vscode.commands.executeCommand('copydesk.groupByCode');
    const rows = await api.view('conflicts').rows('conflict');
    const labels = rows.map(({ node }) => node.label);
    const selected = (label: string | undefined) =>
      until(
        api.view('conflicts').onDidChangeSelection,
        () => (api.view('conflicts').selected[0] === label ? true : undefined),
        () => `${JSON.stringify(api.view('conflicts').selected)} instead of ${label}`,
      );
    await vscode.commands.executeCommand('copydesk.nextConflict');
    await selected(labels[0]);
    const first = rows[0]?.node.children?.()[0]?.place;
    assert.ok(first && rows[0]);
    const location = rows[0].snapshot.location(first);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), location.uri.toString());
    assert.equal(place(editor.selection), place(location.range));
    await vscode.commands.executeCommand('copydesk.nextConflict');
    await selected(labels[1]);
    await vscode.commands.executeCommand('copydesk.previousConflict');
    await selected(labels[0]);
    await vscode.commands.executeCommand('copydesk.groupBySeverity');
  });

  test('a conflict that is settled from its row leaves the open ones, and the count', async () => {
    await show('conflicts');
    const before = await rowsOf('conflicts', 'conflict');
    const row = before.find(({ node }) => node.label.includes(SPELLINGS.first));
    assert.ok(row);
    const { badge } = api.view('conflicts');
    await vscode.commands.executeCommand('copydesk.acceptFinding', row);
    const after = await rowsOf('conflicts', 'conflict');
    assert.equal(after.length, before.length - 1);
    assert.equal(api.view('conflicts').badge?.value, (badge?.value ?? 0) - 1);
    const outline = await api.view('conflicts').outline();
    assert.ok(outline.some((line) => line.includes(SPELLINGS.first) && line.endsWith(' — accepted')));
  });

  test('a box ticks a fact as accurate, in one edit that can be undone; only that is taken back', async () => {
    await show('facts');
    const facts = () => rowsOf('facts', 'fact');
    const [fact] = await facts();
    assert.ok(fact);
    const stateOf = async () => {
      const now = (await facts()).find(({ node }) => node.id === fact.node.id);
      return [now?.parent?.node.label, now?.node.checked];
    };
    const opened = await vscode.window.showTextDocument(sheet);
    const before = opened.document.getText();
    assert.deepEqual(await stateOf(), ['Open', false]);
    await api.tick(fact, true);
    assert.deepEqual(await stateOf(), ['Accurate', true]);
    assert.match(api.view('facts').description, /^[1-9]\d* of [\d,]+ checked$/);
    await api.tick(fact, false);
    assert.deepEqual(await stateOf(), ['Open', false]);
    assert.match(opened.document.getText(), /\n {4}status: open\n/);

    await vscode.commands.executeCommand('copydesk.markDisputed', fact);
    assert.deepEqual(await stateOf(), ['Disputed', false]);
    const disputed = opened.document.getText();
    await api.tick(fact, false);
    assert.equal(opened.document.getText(), disputed, 'An empty box took a status back.');

    await vscode.window.showTextDocument(sheet);
    for (let undone = 0; undone < 3; undone++) await vscode.commands.executeCommand('undo');
    assert.equal(opened.document.getText(), before);
    assert.equal(typeof (await read(sheet)), 'string');
  });

  test('who is who follows the articles', async () => {
    await show('whosWho');
    const document = await vscode.workspace.openTextDocument(one);
    const people = async () => (await rowsOf('whosWho', 'name')).map(({ node }) => node.label);
    assert.ok((await people()).some((name) => name.startsWith('Mikkel Thorvalds')));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(one, rangeOf(document, 'Danish').start, 'Clara Weiss stayed at home. ');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await api.settled();
    assert.ok((await people()).includes('Clara Weiss'));
  });

  test('two stories have a row each, which says what is in it; the badge counts both', async () => {
    await show('conflicts');
    const before = api.view('conflicts').badge?.value ?? 0;
    const other = await makeStory(TWO_SPELLINGS);
    await api.checkFolder(other);
    await diagnosticsOf(vscode.Uri.joinPath(other, 'first.txt'), spelling);
    const label = vscode.workspace.asRelativePath(other);
    const outline = await api.view('conflicts').outline();
    assert.ok(outline.includes(`${label} — 1 conflict in 2 articles`), outline.join('\n'));
    assert.equal(api.view('conflicts').badge?.value, before + 1);
  });
});
