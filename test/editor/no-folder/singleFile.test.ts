import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { SPELLINGS, TWO_SPELLINGS } from '../stories';
import {
  closeEditors,
  copydesk,
  diagnosticsOf,
  exists,
  hasCode,
  outsideFolder,
  shownIn,
  write,
} from '../support';

/** One article that contradicts itself about a minister's name. */
const CONTRADICTION = `${TWO_SPELLINGS['first.txt']}${TWO_SPELLINGS['second.txt']}`;

const spelling = hasCode('name.spelling');

suite('Without a folder', () => {
  teardown(closeEditors);

  test('an article is checked alone, and no sheet is written', async () => {
    const folder = outsideFolder();
    const uri = vscode.Uri.joinPath(folder, 'article.txt');
    await write(uri, CONTRADICTION);
    await write(vscode.Uri.joinPath(folder, 'other.txt'), TWO_SPELLINGS['second.txt']);
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('copydesk.factCheckArticle');
    const shown = await diagnosticsOf(uri, spelling);
    assert.deepEqual(
      shown.filter((one) => spelling([one])).map(({ message }) => message.split(' — ')[0]),
      Object.values(SPELLINGS).map((name) => `“Ingrid ${name}” here`),
    );
    for (const { relatedInformation } of shown) {
      for (const { location } of relatedInformation ?? []) {
        assert.equal(location.uri.toString(), uri.toString(), 'Only the article itself is checked.');
      }
    }
    assert.equal(await exists(vscode.Uri.joinPath(folder, 'fact-check.yaml')), false);
    assert.ok((await copydesk()).highlightsOf(uri)?.get('person'));
  });

  test('a document that has no file yet is checked too, and forgotten when it is closed', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: CONTRADICTION,
    });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('copydesk.factCheckArticle');
    await diagnosticsOf(document.uri, spelling);
    await closeEditors();
    await diagnosticsOf(document.uri, (all) => all.length === 0);
  });

  test('a sheet is checked for itself and beside the articles of its folder, as long as it is open', async () => {
    const folder = outsideFolder();
    for (const [name, text] of Object.entries(TWO_SPELLINGS)) {
      await write(vscode.Uri.joinPath(folder, name), text);
    }
    const sheet = vscode.Uri.joinPath(folder, 'fact-check.yaml');
    const row = (file: string) => `  - {fact: Mine, where: [{file: ${file}, quote: The harbour}]}\n`;
    await write(sheet, `facts:\n${row('second.txt')}${row('third.txt')}`);
    await vscode.commands.executeCommand('vscode.open', sheet);
    const [missing] = await diagnosticsOf(sheet, (shown) => shown.length === 1);
    assert.equal(missing?.range.start.line, 2);
    assert.match(missing.message, /third\.txt/);
    await diagnosticsOf(vscode.Uri.joinPath(folder, 'first.txt'), spelling);
    await closeEditors();
    await diagnosticsOf(sheet, (shown) => shown.length === 0);
    assert.deepEqual(shownIn(vscode.Uri.joinPath(folder, 'first.txt')), []);
  });

  test('without an article, the commands say what they need', async () => {
    const api = await copydesk();
    await vscode.commands.executeCommand('copydesk.factCheckArticle');
    assert.match(api.messages.at(-1) as string, /^Open an article/);
    await vscode.commands.executeCommand('copydesk.factCheckFolder');
    assert.match(api.messages.at(-1) as string, /^Open the folder/);
  });

  test('a folder that is asked for is checked, with its sheet', async () => {
    const folder = outsideFolder();
    for (const [name, text] of Object.entries(TWO_SPELLINGS)) {
      await write(vscode.Uri.joinPath(folder, name), text);
    }
    await vscode.commands.executeCommand('copydesk.factCheckFolder', folder);
    const first = vscode.Uri.joinPath(folder, 'first.txt');
    await diagnosticsOf(first, spelling);
    assert.ok(await exists(vscode.Uri.joinPath(folder, 'fact-check.yaml')));
    const corrected = TWO_SPELLINGS['second.txt'].replace(SPELLINGS.second, SPELLINGS.first);
    await write(vscode.Uri.joinPath(folder, 'second.txt'), corrected);
    await diagnosticsOf(first, (shown) => !spelling(shown));
  });
});
