import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEditors, copydesk, hoverAt, makeStory, rangeOf, read } from './support';

const STORY = {
  'a.txt': 'The new solar plant at Marlow Creek has an output of 82 MW, the operator said on Monday.\n',
  'b.txt':
    '3 July 2025\n\nThe new solar plant at Marlow Creek, which has an output of 84 MW, was opened on Tuesday.\n',
};

suite('Hovers of articles', () => {
  let folder: vscode.Uri;
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const textAt = async (name: string, words: string) => {
    const document = await vscode.workspace.openTextDocument(at(name));
    return (await hoverAt(at(name), rangeOf(document, words).start)).replaceAll('\\', '');
  };

  suiteSetup(async () => {
    folder = await makeStory(STORY);
    await vscode.commands.executeCommand('copydesk.factCheckFolder', folder);
  });

  teardown(closeEditors);

  test('say first what the words are, then what another article says instead, once', async () => {
    const text = await textAt('a.txt', '82 MW');
    const parts = text.split('\n---\n');
    const [words = '', finding = ''] = [parts[0], parts.at(-1)];
    assert.match(words, /^\*\*82 MW\*\* · quantity/);
    assert.match(
      finding,
      /^\*\*Output: 82 MW in 1 article, 84 MW in 1\*\*\n\n- \*\*84 MW\*\* — \[b\.txt, line 3\]/,
    );
    assert.equal(text.split('84 MW').length - 1, 3, text);
  });

  test('say what a number counts as the article writes it, and ages as ages', async () => {
    const story = await makeStory({
      'school.txt':
        'School falls\n\nRescuers pulled 8 young children out. One truck burned. The 46-year-old driver was hurt, and a girl aged 1. A 3-month-old boy was well. The quake of magnitude 6.2 shook 20 acres of woods and one acre of vines, and moved a rock of 200 pounds.\n',
    });
    await vscode.commands.executeCommand('copydesk.factCheckFolder', story);
    const uri = vscode.Uri.joinPath(story, 'school.txt');
    const document = await vscode.workspace.openTextDocument(uri);
    const first = async (words: string) =>
      (await hoverAt(uri, rangeOf(document, words).start)).replaceAll('\\', '').split('\n')[0];
    assert.equal(await first('8 young'), '**8 young children** · quantity');
    assert.equal(await first('One truck'), '**1 truck** · quantity');
    assert.equal(await first('46-year-old'), '**46 years old** · quantity');
    assert.equal(await first('aged 1'), '**1 year old** · quantity');
    assert.equal(await first('3-month-old'), '**3 months old** · quantity');
    assert.equal(await first('magnitude 6.2'), '**magnitude 6.2** · quantity');
    assert.equal(await first('20 acres'), '**20 acres of woods** · quantity');
    assert.equal(await first('one acre'), '**1 acre of vines** · quantity');
    assert.equal(await first('200 pounds'), '**200 pounds** · quantity');
  });

  test('say which day a weekday is, and what it counts from', async () => {
    assert.equal(
      await textAt('b.txt', 'Tuesday'),
      '“Tuesday” resolves to 1 July 2025, counted from the article’s date line, 3 July 2025.',
    );
  });

  test('say what was decided', async () => {
    const document = await vscode.workspace.openTextDocument(at('fact-check.yaml'));
    const before = document.getText();
    const edit = new vscode.WorkspaceEdit();
    const line = before.slice(0, before.indexOf('\n    status: open\n') + 1).split('\n').length - 1;
    edit.replace(document.uri, document.lineAt(line).range, '    status: resolved\n    stands: 84 MW');
    await vscode.workspace.applyEdit(edit);
    assert.match(await textAt('a.txt', '82 MW'), /\n\nDecided: resolved · Right: 84 MW$/m);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

suite('The story’s date', () => {
  test('is offered where a weekday counts from nothing, and is written into the sheet as one edit', async () => {
    await copydesk();
    const folder = await makeStory({ 'a.txt': STORY['a.txt'] });
    await vscode.commands.executeCommand('copydesk.factCheckFolder', folder);
    const article = vscode.Uri.joinPath(folder, 'a.txt');
    const document = await vscode.workspace.openTextDocument(article);
    const monday = rangeOf(document, 'Monday').start;
    const text = await hoverAt(article, monday);
    const link = /\[Set the Story’s Date\]\(command:copydesk\.setStoryDate\?([^)]*)\)/.exec(text);
    assert.ok(link?.[1], text);
    const [address] = JSON.parse(decodeURIComponent(link[1])) as [string];
    assert.equal(await vscode.commands.executeCommand('copydesk.setStoryDate', address, 'soon'), false);
    assert.equal(await vscode.commands.executeCommand('copydesk.setStoryDate', address, '2025-07-03'), true);
    assert.match(
      await read(vscode.Uri.joinPath(folder, 'fact-check.yaml')),
      /^ {2}date: 2025-07-03 # the day, as YYYY-MM-DD/m,
    );
    assert.match(
      (await hoverAt(article, monday)).replaceAll('\\', ''),
      /“Monday” resolves to 30 June 2025, counted from the story’s date, 3 July 2025\./,
    );
    await closeEditors();
  });
});
