import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { quickFixesAt } from './quickFixes';
import { TWO_SPELLINGS } from './stories';
import {
  closeEditors,
  codeOf,
  copydesk,
  diagnosticsOf,
  findingOf,
  hasCode,
  makeStory,
  noSpelling,
  outsideFolder,
  place,
  replaceIn,
  spelling,
  write,
} from './support';

const { Error: ERROR, Warning: WARNING, Hint: HINT } = vscode.DiagnosticSeverity;
const isAs = (severity: vscode.DiagnosticSeverity) => (shown: readonly vscode.Diagnostic[]) =>
  shown.some((one) => codeOf(one) === 'name.spelling' && one.severity === severity);

suite('The settings file', () => {
  let folder: vscode.Uri;
  let first: vscode.Uri;
  let file: vscode.Uri;
  const configuration = () => vscode.workspace.getConfiguration('copydesk');
  const set = (name: string, value: unknown) =>
    configuration().update(name, value, vscode.ConfigurationTarget.Global);

  setup(async () => {
    folder = await makeStory(TWO_SPELLINGS);
    first = vscode.Uri.joinPath(folder, 'first.txt');
    file = vscode.Uri.joinPath(folder, 'copydesk.yaml');
    await (await copydesk()).checkFolder(folder);
    await diagnosticsOf(first, isAs(WARNING));
  });

  teardown(async () => {
    await set('severity', undefined);
    await closeEditors();
  });

  test('holds as soon as it is there, in Problems and in the counts, and no longer when it is deleted', async () => {
    const api = await copydesk();
    assert.match(api.statusTextOf(first) ?? '', /1 conflict in 2 articles/);
    await write(file, 'severity:\n  name.spelling: hint\n');
    await diagnosticsOf(first, isAs(HINT));
    assert.match(api.statusTextOf(first) ?? '', /No conflicts in 2 articles/);
    assert.match(api.statusOf(first) ?? '', /1 quiet finding/);
    await write(file, 'severity:\n  name.spelling: ignore\n');
    await diagnosticsOf(first, noSpelling);
    await vscode.workspace.fs.delete(file);
    await diagnosticsOf(first, isAs(WARNING));
  });

  test('is followed while it is being written, before it is saved', async () => {
    await write(file, 'severity:\n  name.spelling: hint\n');
    await diagnosticsOf(first, isAs(HINT));
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    await replaceIn(document, 'hint', 'error');
    await diagnosticsOf(first, isAs(ERROR));
  });

  test('goes before the setting of VS Code, which holds again without it', async () => {
    await set('severity', { 'name.spelling': 'ignore' });
    await diagnosticsOf(first, noSpelling);
    await write(file, '# as the codes are by themselves\n');
    await diagnosticsOf(first, isAs(WARNING));
    await vscode.workspace.fs.delete(file);
    await diagnosticsOf(first, noSpelling);
  });

  test('in a folder above holds too, until there is one in the story’s own', async () => {
    const inner = await makeStory(TWO_SPELLINGS, folder);
    const article = vscode.Uri.joinPath(inner, 'first.txt');
    await (await copydesk()).checkFolder(inner);
    await diagnosticsOf(article, isAs(WARNING));
    await write(file, 'severity:\n  name.spelling: error\n');
    await diagnosticsOf(article, isAs(ERROR));
    await write(vscode.Uri.joinPath(inner, 'copydesk.yaml'), 'severity:\n  name.spelling: hint\n');
    await diagnosticsOf(article, isAs(HINT));
    await diagnosticsOf(first, isAs(ERROR));
  });

  test('outside the workspace is followed as well', async () => {
    const outside = outsideFolder();
    const story = await makeStory(TWO_SPELLINGS, outside);
    const article = vscode.Uri.joinPath(story, 'first.txt');
    await write(vscode.Uri.joinPath(outside, 'copydesk.yaml'), 'severity:\n  name.spelling: error\n');
    await (await copydesk()).checkFolder(story);
    await diagnosticsOf(article, isAs(ERROR));
    await write(vscode.Uri.joinPath(outside, 'copydesk.yaml'), 'severity:\n  name.spelling: hint\n');
    await diagnosticsOf(article, isAs(HINT));
  });

  test('shows its slips where they are, and the rest of it holds', async () => {
    await write(file, 'severity:\n  name.spelling: hint\n  name.fom: error\nmodel: some\n');
    const shown = await diagnosticsOf(file, (all) => all.length === 2);
    assert.deepEqual(
      shown.map((one) => [place(one.range), codeOf(one), one.severity, one.message.split('.')[0]]),
      [
        ['2:2-2:10', 'settings.unknown-key', ERROR, 'There is no code “name'],
        [
          '3:0-3:5',
          'settings.unknown-key',
          ERROR,
          '“model” is not allowed here: this file says nothing about language models',
        ],
      ],
    );
    await diagnosticsOf(first, isAs(HINT));
    await write(file, 'severity: [\n');
    await diagnosticsOf(file, hasCode('settings.syntax'));
    await diagnosticsOf(first, isAs(WARNING));
    await write(file, 'severity:\n  name.spelling: error\n');
    await diagnosticsOf(file, (all) => all.length === 0);
    await diagnosticsOf(first, spelling);
  });

  test('has a quick fix for a word that was meant otherwise', async () => {
    await write(file, 'severity:\n  name.speling: warn\nquietFindings: some\n');
    const shown = await diagnosticsOf(file, (all) => all.length === 2);
    const [code] = await quickFixesAt(file, findingOf(shown, 'settings.unknown-key').range);
    assert.deepEqual([code?.title, code?.isPreferred], ['Change to “name.spelling”', true]);
    assert.ok(code?.edit && (await vscode.workspace.applyEdit(code.edit)));
    const slips = await diagnosticsOf(file, (all) =>
      all.every((one) => codeOf(one) === 'settings.unknown-value'),
    );
    const document = await vscode.workspace.openTextDocument(file);
    const [severity] = await quickFixesAt(file, findingOf(slips, 'settings.unknown-value').range);
    assert.equal(severity?.title, 'Change to “warning”');
    assert.ok(severity.edit && (await vscode.workspace.applyEdit(severity.edit)));
    assert.equal(document.getText(), 'severity:\n  name.spelling: warning\nquietFindings: some\n');
    const [left] = await diagnosticsOf(file, (all) => all.length === 1);
    assert.ok(left);
    assert.deepEqual(await quickFixesAt(file, left.range), []);
    await diagnosticsOf(first, isAs(WARNING));
  });

  test('is checked when it is open, also where no story is', async () => {
    const alone = await makeStory({ 'copydesk.yaml': 'quietFindings: many\n' });
    const uri = vscode.Uri.joinPath(alone, 'copydesk.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const [slip] = await diagnosticsOf(uri, (all) => all.length === 1);
    assert.equal(slip?.message, '“many” is no quietFindings. It is one of few, all, none.');
    await replaceIn(document, 'many', 'all');
    await diagnosticsOf(uri, (all) => all.length === 0);
  });
});
