import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { SPELLINGS, TWO_SPELLINGS } from './stories';
import {
  closeEditors,
  codeOf,
  copydesk,
  diagnosticsOf,
  exists,
  makeStory,
  read,
  replaceIn,
  saveNothing,
  until,
  write,
} from './support';

suite('The sheet follows the articles', () => {
  let folder: vscode.Uri;
  let sheet: vscode.Uri;
  const inFolder = (name: string) => vscode.Uri.joinPath(folder, name);

  suiteSetup(saveNothing);
  setup(async () => {
    folder = await makeStory(TWO_SPELLINGS);
    sheet = inFolder('fact-check.yaml');
    const api = await copydesk();
    assert.ok(await api.checkFolder(folder), api.messages.at(-1));
  });
  teardown(closeEditors);

  async function rename(...pairs: (readonly [from: vscode.Uri, to: vscode.Uri])[]): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    for (const [from, to] of pairs) edit.renameFile(from, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  /** The words of the lens above all; undefined where there is none. */
  async function lensAt(document: vscode.TextDocument): Promise<string | undefined> {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    return lenses.find(({ command }) => command?.command === 'copydesk.factCheckFolder')?.command?.title;
  }

  test('a rename puts the new name into the sheet and nothing else, and it is stored', async () => {
    const before = await read(sheet);
    await write(sheet, before.replace('facts:\n', 'facts:\n  # first.txt is ours\n\n'));
    await rename([inFolder('first.txt'), inFolder('harbour, 1.txt')]);
    await until(
      vscode.workspace.onDidSaveTextDocument,
      () =>
        vscode.workspace.textDocuments.every(({ uri, isDirty }) => uri.path !== sheet.path || !isDirty) ||
        undefined,
      () => 'the sheet is not stored',
    );
    const now = await read(sheet);
    assert.equal(
      now.replaceAll(/"?harbour, 1\.txt"?/g, 'first.txt'),
      before.replace('facts:\n', 'facts:\n  # first.txt is ours\n\n'),
    );
    // A comma parts the fields of a row, and no more than that.
    assert.match(now, /\{value: Ingrid Solhaugen, file: "harbour, 1\.txt", line: 2/);
    assert.match(now, / {2}- file: harbour, 1\.txt\n/);
    await (await copydesk()).settled();
    await diagnosticsOf(sheet, (all) => all.length === 0);
  });

  test('a rename while the sheet is edited leaves what is typed, and is undone with one undo', async () => {
    const { document } = await vscode.window.showTextDocument(sheet);
    await replaceIn(document, 'status: open', 'status: open # ask Kim');
    const before = document.getText();
    await rename([inFolder('first.txt'), inFolder('harbour.txt')]);
    assert.equal(document.getText(), before.replaceAll('first.txt', 'harbour.txt'));
    assert.ok(document.isDirty);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('two articles that are renamed at once are both followed', async () => {
    const before = await read(sheet);
    const { document } = await vscode.window.showTextDocument(sheet);
    await rename([inFolder('first.txt'), inFolder('one.txt')], [inFolder('second.txt'), inFolder('two.txt')]);
    assert.equal(
      document.getText(),
      before.replaceAll('first.txt', 'one.txt').replaceAll('second.txt', 'two.txt'),
    );
  });

  test('an article that is moved out of the folder is told in one line, and in one problem', async () => {
    const api = await copydesk();
    const other = vscode.Uri.joinPath(folder, 'elsewhere');
    await vscode.workspace.fs.createDirectory(other);
    const before = api.messages.length;
    const text = await read(sheet);
    await rename([inFolder('first.txt'), vscode.Uri.joinPath(other, 'first.txt')]);
    await until(
      api.onDidShow,
      () => (api.messages.length > before ? true : undefined),
      () => 'nothing was told',
    );
    assert.deepEqual(api.messages.slice(before), [
      '“first.txt” is no longer part of its story: what the sheet says of it is marked as gone by the next fact-check.',
    ]);
    assert.equal(await read(sheet), text);
    const shown = await diagnosticsOf(sheet, (all) => all.length > 0);
    assert.deepEqual(shown.map(codeOf), ['sheet.file-missing']);
  });

  test('a folder that is renamed takes its sheet along', async () => {
    const text = await read(sheet);
    const moved = vscode.Uri.joinPath(folder, '..', `moved-${Date.now()}`);
    await rename([folder, moved]);
    const now = vscode.Uri.joinPath(moved, 'fact-check.yaml');
    assert.ok(await exists(now));
    assert.equal(await read(now), text);
    await (await copydesk()).settled();
    await diagnosticsOf(now, (all) => all.length === 0);
  });

  test('a rename outside VS Code is one problem, mended by one fix for all that names the article', async () => {
    const before = await read(sheet);
    const { document } = await vscode.window.showTextDocument(sheet);
    await vscode.workspace.fs.rename(inFolder('first.txt'), inFolder('harbour.txt'));
    const [problem, ...more] = await diagnosticsOf(sheet, (all) => all.length > 0);
    assert.ok(problem);
    assert.deepEqual([codeOf(problem), more.length], ['sheet.file-missing', 0]);
    await (await copydesk()).settled();
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      sheet,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = fixes.find(({ title }) => title === 'It is now “harbour.txt”, which has its text');
    assert.ok(fix?.edit, fixes.map(({ title }) => title).join('\n'));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), before.replaceAll('first.txt', 'harbour.txt'));
    await diagnosticsOf(sheet, (all) => all.length === 0);
  });

  test('an article that is gone takes along, by one fix, what nobody has worked on', async () => {
    const { document } = await vscode.window.showTextDocument(sheet);
    await replaceIn(document, '  - file: first.txt\n', '  - file: first.txt\n    notes: by post\n');
    await document.save();
    await vscode.workspace.fs.delete(inFolder('first.txt'));
    const [problem] = await diagnosticsOf(sheet, (all) => all.length > 0);
    assert.ok(problem);
    await (await copydesk()).settled();
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      sheet,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const fix = fixes.find(({ title }) => title === 'Remove its entries that nobody has worked on');
    assert.ok(fix?.edit, fixes.map(({ title }) => title).join('\n'));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(
      document.getText(),
      / {2}- file: first\.txt\n {4}notes: by post\n {4}hash: \w+\n {4}gone: true\n/,
    );
    assert.equal(document.getText().split('first.txt').length, 2, document.getText());
    await diagnosticsOf(sheet, (all) => all.length === 0);
  });

  test('an edited article is told above the sheet once it is saved, until the next run', async () => {
    const { document } = await vscode.window.showTextDocument(sheet);
    const api = await copydesk();
    assert.equal(await lensAt(document), undefined);
    const article = await vscode.workspace.openTextDocument(inFolder('first.txt'));
    await replaceIn(article, SPELLINGS.first, SPELLINGS.second);
    await api.settled();
    assert.equal(await lensAt(document), undefined);
    await article.save();
    await api.settled();
    assert.equal(await lensAt(document), '1 article changed since the last run · Fact-check Folder');
    await write(inFolder('third.txt'), 'The harbour is open.\n');
    await vscode.workspace.openTextDocument(inFolder('third.txt'));
    await api.settled();
    assert.equal(await lensAt(document), '1 article changed, 1 new since the last run · Fact-check Folder');
    await api.checkFolder(folder);
    assert.equal(await lensAt(document), undefined);
  });
});
