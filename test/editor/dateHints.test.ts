import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, copydesk, makeStory } from './support';

suite('Dates in the text', () => {
  let folder: vscode.Uri;
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    folder = await makeStory({
      'harbour.md': [
        '---',
        'date: 2024-05-04',
        '---',
        '# Norland opens new harbour',
        '',
        'Eva Holm opened the harbour on Friday. It was built last year, and planned on 6 June 2019.',
        '',
      ].join('\n'),
    });
    await (await copydesk()).checkFolder(folder);
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'harbour.md'));
  });

  suiteTeardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  teardown(() => set(undefined));

  const set = (value: boolean | undefined) =>
    vscode.workspace
      .getConfiguration('copydesk')
      .update('inlayHints.dates', value, vscode.ConfigurationTarget.Global);

  async function hints(): Promise<unknown[]> {
    const all = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    return all.map(({ position, label, tooltip }) => [position.line, position.character, label, tooltip]);
  }

  test('nothing is shown unless a person has turned it on', async () => {
    assert.deepEqual(await hints(), []);
  });

  test('a date that counts from another day shows which day it is, and from where it counts', async () => {
    await set(true);
    const from = 'date, counted from the date of the article (4 May 2024)';
    assert.deepEqual(await hints(), [
      [5, 37, '3 May 2024', `3 May 2024 · ${from}`],
      [5, 61, '2023', `2023 · ${from}`],
    ]);
  });
});
