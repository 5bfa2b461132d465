import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { TWO_SPELLINGS } from '../stories';
import {
  closeEditors,
  codeOf,
  copydesk,
  diagnosticsOf,
  exists,
  hasCode,
  makeStory,
  read,
  shownIn,
  until,
  workspaceFolder,
} from '../support';

suite('Several folders', () => {
  teardown(closeEditors);

  test('each folder is a story of its own', async () => {
    const api = await copydesk();
    const [one, two] = [workspaceFolder(0), workspaceFolder(1)];
    assert.ok(await api.checkFolder(one));
    const [article] = await vscode.workspace.findFiles(new vscode.RelativePattern(one, '001_*.txt'));
    const shown = shownIn(article as vscode.Uri);
    assert.ok(hasCode('name.spelling')(shown));
    for (const { relatedInformation } of shown) {
      for (const { location } of relatedInformation ?? []) {
        assert.ok(location.uri.path.startsWith(`${one.path}/`), location.uri.path);
      }
    }
    const other = vscode.Uri.joinPath(two, (article as vscode.Uri).path.split('/').at(-1) as string);
    assert.deepEqual(shownIn(other), []);
    assert.equal(await exists(vscode.Uri.joinPath(two, 'fact-check.yaml')), false);

    await api.checkFolder(two);
    assert.deepEqual(shownIn(other).map(codeOf), shown.map(codeOf));
    assert.equal(
      await read(vscode.Uri.joinPath(two, 'fact-check.yaml')),
      await read(vscode.Uri.joinPath(one, 'fact-check.yaml')),
    );
  });

  test('a folder in a folder is a story of its own, counted once where it is open as well', async () => {
    const inner = await makeStory(TWO_SPELLINGS);
    const first = vscode.Uri.joinPath(inner, 'first.txt');
    const api = await copydesk();
    assert.ok(await api.checkFolder(inner), api.messages.at(-1));
    const before = shownIn(first).map(codeOf);
    assert.ok(before.includes('name.spelling'));

    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    const changed = until(
      vscode.workspace.onDidChangeWorkspaceFolders,
      () => (vscode.workspace.workspaceFolders?.length === count + 1 ? true : undefined),
      () => 'the folder was not added',
    );
    vscode.workspace.updateWorkspaceFolders(count, 0, { uri: inner });
    await changed;
    await api.settled();
    assert.deepEqual(shownIn(first).map(codeOf), before);
    const outer = await vscode.workspace.findFiles(new vscode.RelativePattern(workspaceFolder(0), '*.txt'));
    assert.ok(outer.length > 0);
    for (const uri of outer) {
      for (const { relatedInformation } of shownIn(uri)) {
        for (const { location } of relatedInformation ?? []) {
          assert.equal(location.uri.path.startsWith(`${inner.path}/`), false);
        }
      }
    }
  });

  test('the findings of a folder go when it leaves the workspace', async () => {
    const two = workspaceFolder(1);
    const [article] = await vscode.workspace.findFiles(new vscode.RelativePattern(two, '001_*.txt'));
    await diagnosticsOf(article as vscode.Uri, (shown) => shown.length > 0);
    vscode.workspace.updateWorkspaceFolders(1, 1);
    await diagnosticsOf(article as vscode.Uri, (shown) => shown.length === 0);
  });
});
