import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { answering, CLOUD, fixtureModels, offer } from '../languageModels';
import { offeredAt } from '../quickFixes';
import { TWO_SPELLINGS } from '../stories';
import { copydesk, diagnosticsOf, findingOf, makeStory, spelling } from '../support';

suite('In Restricted Mode', () => {
  test('the built-in reader works; no language model is offered, used, or given tools', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const folder = await makeStory(TWO_SPELLINGS);
    const first = vscode.Uri.joinPath(folder, 'first.txt');
    const api = await copydesk();
    await api.checkFolder(folder);
    const shown = await diagnosticsOf(first, spelling);
    const offered = await offeredAt(first, findingOf(shown, 'name.spelling').range);
    assert.ok(offered.has('copydesk.dismissFinding'));
    assert.ok(!offered.has('copydesk.askAboutFinding'));

    const models = await fixtureModels();
    assert.ok(models);
    await offer(models, [CLOUD]);
    for (const name of ['readWithLanguageModel', 'chooseLanguageModel', 'askAboutFinding']) {
      await answering(() => vscode.commands.executeCommand(`copydesk.${name}`, folder));
      assert.match(api.messages.at(-1) ?? '', /not used in Restricted Mode/, name);
    }
    assert.deepEqual([...models.requests, ...models.counted], []);
    const call = { input: { folder: folder.path }, toolInvocationToken: undefined };
    await assert.rejects(
      async () => vscode.lm.invokeTool('copydesk_read_lines', call),
      /does not have an implementation/,
    );
  });
});
