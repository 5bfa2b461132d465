import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { TWO_NAMES, TWO_SPELLINGS } from './stories';
import { closeEditors, copydesk, diagnosticsOf, hasCode, makeStory, shownIn } from './support';

const spelling = hasCode('name.spelling');

suite('Settings', () => {
  let first: vscode.Uri;
  const settings = () => vscode.workspace.getConfiguration('copydesk');
  const set = (name: string, value: unknown) =>
    settings().update(name, value, vscode.ConfigurationTarget.Global);

  suiteSetup(async () => {
    const folder = await makeStory(TWO_SPELLINGS);
    first = vscode.Uri.joinPath(folder, 'first.txt');
    await (await copydesk()).checkFolder(folder);
    await diagnosticsOf(first, spelling);
  });

  teardown(async () => {
    for (const name of ['severity', 'maxFindingsPerFile', 'highlights.enabled', 'highlights.kinds']) {
      await set(name, undefined);
    }
    await closeEditors();
  });

  test('a code’s severity is as set, or its findings are left out', async () => {
    await set('severity', { 'name.spelling': 'error' });
    const [finding] = await diagnosticsOf(
      first,
      ([one]) => one?.severity === vscode.DiagnosticSeverity.Error,
    );
    assert.ok(finding);
    await set('severity', { 'name.spelling': 'ignore' });
    await diagnosticsOf(first, (shown) => !spelling(shown));
    await set('severity', undefined);
    const [back] = await diagnosticsOf(first, spelling);
    assert.equal(back?.severity, vscode.DiagnosticSeverity.Warning);
  });

  test('more findings than the limit are counted, not shown', async () => {
    const folder = await makeStory(TWO_NAMES);
    const uri = vscode.Uri.joinPath(folder, 'one.txt');
    await (await copydesk()).checkFolder(folder);
    const all = await diagnosticsOf(uri, (shown) => shown.length >= 2);
    await set('maxFindingsPerFile', 1);
    const capped = await diagnosticsOf(
      uri,
      (shown) => shown.length === 2 && !shown.every(({ code }) => code),
    );
    const rest = capped.find(({ code }) => code === undefined);
    assert.match(rest?.message ?? '', new RegExp(`^${all.length - 1} more finding`));
    assert.match(rest?.message ?? '', /copydesk\.maxFindingsPerFile/);
  });

  test('highlights are turned off and on, as a whole and by kind', async () => {
    const api = await copydesk();
    await vscode.window.showTextDocument(first);
    const kinds = () => [...(api.highlightsOf(first)?.keys() ?? [])];
    assert.ok(kinds().includes('person'));
    await vscode.commands.executeCommand('copydesk.toggleHighlights');
    assert.deepEqual(kinds(), []);
    assert.equal(settings().get('highlights.enabled'), false);
    await vscode.commands.executeCommand('copydesk.toggleHighlights');
    assert.ok(kinds().includes('person'));
    await set('highlights.kinds', ['quantity']);
    assert.equal(kinds().includes('person'), false);
    assert.ok(spelling(shownIn(first)), 'Highlights are apart from findings.');
  });
});
