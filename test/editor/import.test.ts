import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { docx, p, r } from '../import/documents';
import { closeEditors, copydesk, makeStory } from './support';

const words =
  'The port was shut for the rest of the day, and the ships that were due in the evening waited. ';
const page = `<!doctype html><html><head><title>Port shut | Coast News</title><meta charset="utf-8"><meta property="og:site_name" content="Coast News"><meta name="author" content="Bo Ek"></head><body><nav><a href="/">Home</a></nav><article><h1>Port shut</h1><p>${words.repeat(3)}</p></article></body></html>`;

async function textOf(folder: vscode.Uri, name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
}

/** Runs the command and gives the last message that it shows. */
async function importArticles(clicked: vscode.Uri, selected?: readonly vscode.Uri[]): Promise<string> {
  await vscode.commands.executeCommand('copydesk.importArticles', clicked, selected);
  return (await copydesk()).messages.at(-1) ?? '';
}

suite('Import Articles', () => {
  let document: Uint8Array;

  suiteSetup(async () => {
    document = await docx({
      core: { creator: 'Ada Holm', created: '2031-02-03T09:00:00Z' },
      body: p(r('Ferry aground'), 'Title') + p(r('All 212 people were “safe”.')),
    });
  });
  teardown(closeEditors);

  test('the Word files and pages of a folder become articles beside them; what cannot be read is named', async () => {
    const folder = await makeStory({
      'ferry.docx': document,
      'notes.docx': 'Just words.',
      'port.html': page,
      'sheet.xlsx': 'PK',
    });
    const message = await importArticles(folder);
    const label = vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder, 'notes.docx'));
    assert.equal(message, `2 of 3 imported. “${label}” is no Word file.`);
    assert.deepEqual(await namesIn(folder), [
      'ferry.docx',
      'ferry.md',
      'notes.docx',
      'port.html',
      'port.md',
      'sheet.xlsx',
    ]);
    assert.match(
      await textOf(folder, 'ferry.md'),
      /^---\ntitle: Ferry aground\nauthor: Ada Holm\ndate: 2031-02-03T09:00:00Z\noriginal: ferry\.docx\nfingerprint: \w+\n---\n\n# Ferry aground\n\nAll 212 people were “safe”\.\n$/,
    );
    assert.match(
      await textOf(folder, 'port.md'),
      /^---\ntitle: Port shut\nauthor: Bo Ek\nsource: Coast News\noriginal: port\.html\nfingerprint: \w+\n---\n\n# Port shut\n\nThe port was shut for the rest of the day, /,
    );
  });

  test('the files that are selected, without overwriting; once imported they are not imported again', async () => {
    const folder = await makeStory({
      'ferry.docx': document,
      'ferry.md': 'Notes of mine.',
      'port.html': page,
    });
    const file = vscode.Uri.joinPath(folder, 'ferry.docx');
    const article = vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder, 'ferry-2.md'));
    assert.equal(await importArticles(file, [file]), `Imported as “${article}”.`);
    assert.equal(await textOf(folder, 'ferry.md'), 'Notes of mine.');
    assert.equal(await importArticles(file, [file]), `“${article}” was imported before.`);
    assert.deepEqual(await namesIn(folder), ['ferry-2.md', 'ferry.docx', 'ferry.md', 'port.html']);
  });

  test('a folder with nothing to import says so', async () => {
    const folder = await makeStory({ 'a.txt': 'The port is shut.' });
    assert.equal(
      await importArticles(folder),
      'There is nothing to import: no Word file (.docx) and no web page (.html).',
    );
    assert.deepEqual(await namesIn(folder), ['a.txt']);
  });
});
