import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { answering, CLOUD, fixtureModels, item, MAYOR, offer, STORY } from '../languageModels';
import { closeEditors, copydesk, diagnosticsOf, exists, hasCode, outsideFolder, write } from '../support';

const differs = hasCode('statement.differs');

suite('Reading a document alone with a language model', () => {
  teardown(closeEditors);

  test('it alone is sent; what the model named is shown, and kept nowhere', async function () {
    const models = await fixtureModels();
    if (!models) return this.skip();
    await offer(models, [CLOUD]);
    models.answer = ({ text, say }) => say(JSON.stringify([item(text, MAYOR)]));
    const folder = outsideFolder();
    const uri = vscode.Uri.joinPath(folder, 'article.txt');
    await write(uri, `${STORY['first.txt']}\n${STORY['second.txt']}`);
    await write(vscode.Uri.joinPath(folder, 'other.txt'), STORY['second.txt']);
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('copydesk.factCheckArticle');
    const [question] = await answering(
      () => vscode.commands.executeCommand('copydesk.readWithLanguageModel'),
      { choose: 'Read' },
    );
    assert.equal(question?.items[0]?.detail, 'article.txt');
    const shown = await diagnosticsOf(uri, differs);
    assert.equal(shown.find((one) => differs([one]))?.severity, vscode.DiagnosticSeverity.Error);
    const { messages } = await copydesk();
    assert.ok(
      messages.some((text) => text.startsWith('A document alone has no sheet: what the model named')),
    );
    assert.equal(await exists(vscode.Uri.joinPath(folder, 'fact-check.yaml')), false);
    models.reset();
  });
});
