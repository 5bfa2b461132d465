import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  closeEditors,
  copydesk,
  diagnosticsOf,
  makeStory,
  rangeOf,
  shownIn,
  until,
  workspaceFolder,
} from './support';

const LOUD = vscode.DiagnosticSeverity.Warning;
const set = (value: 'once' | undefined) =>
  vscode.workspace.getConfiguration('copydesk').update('problems', value, vscode.ConfigurationTarget.Global);

/** The errors and warnings of the articles that lie in a folder. */
function conflictsIn(folder: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics()
    .filter(([uri]) => vscode.Uri.joinPath(uri, '..').path === folder.path)
    .flatMap(([uri]) => shownIn(uri))
    .filter(({ severity }) => severity <= LOUD);
}

suite('Problems that list a conflict once', () => {
  teardown(async () => {
    await set(undefined);
    await closeEditors();
  });

  test('have as many lines as the story of the seeds has open conflicts', async () => {
    const api = await copydesk();
    const folder = workspaceFolder();
    await vscode.commands.executeCommand('copydesk.factCheckFolder', folder);
    const [, count = ''] = /^(\d+) conflicts in /.exec(api.messages.at(-1) ?? '') ?? [];
    assert.ok(conflictsIn(folder).length > Number(count));
    await set('once');
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => (conflictsIn(folder).length === Number(count) ? true : undefined),
      () => `${conflictsIn(folder).length} lines for ${count} conflicts`,
    );
  });

  test('list it at the outlier, and frame the other places', async () => {
    const api = await copydesk();
    const plant = (output: string) =>
      `The new solar plant at Marlow Creek has an output of ${output}, the operator said.\n`;
    const folder = await makeStory({
      'a.txt': plant('82 MW'),
      'b.txt': plant('84 MW').replace('new ', 'vast '),
      'c.txt': plant('82 MW').replace('operator', 'owner'),
    });
    await vscode.commands.executeCommand('copydesk.factCheckFolder', folder);
    const at = (name: string) => vscode.Uri.joinPath(folder, name);
    const isLoud = ({ severity }: vscode.Diagnostic) => severity <= LOUD;
    const { document } = await vscode.window.showTextDocument(at('a.txt'));
    await set('once');
    await diagnosticsOf(at('a.txt'), (shown) => !shown.some(isLoud));
    const [outlier] = shownIn(at('b.txt')).filter(isLoud);
    assert.equal(outlier?.message, 'Output: 82 MW in 2 articles, 84 MW in 1');
    assert.equal(outlier.relatedInformation?.length, 2);
    assert.deepEqual(api.otherPlacesOf(at('a.txt')), [rangeOf(document, '82 MW')]);
    await set(undefined);
    await diagnosticsOf(at('a.txt'), (shown) => shown.some(isLoud));
    assert.deepEqual(api.otherPlacesOf(at('a.txt')), []);
  });

  test('name no more than three places of another reading; the sentence says how many there are', async () => {
    const sayers = ['operator', 'owner', 'builder', 'ministry', 'council'];
    const files = Object.fromEntries(
      sayers.map((sayer, index) => [
        `${sayer}.txt`,
        `The new solar plant at Marlow Creek has an output of ${index === 4 ? 84 : 82} MW, the ${sayer} said.\n`,
      ]),
    );
    const folder = await makeStory(files);
    await vscode.commands.executeCommand('copydesk.factCheckFolder', folder);
    const loudIn = (sayer: string) =>
      shownIn(vscode.Uri.joinPath(folder, `${sayer}.txt`)).find(({ severity }) => severity <= LOUD);
    assert.equal(loudIn('council')?.message, 'Output: 82 MW in 4 articles, 84 MW in 1');
    assert.deepEqual(
      loudIn('council')?.relatedInformation?.map(({ location }) => location.uri.path.split('/').at(-1)),
      ['builder.txt', 'ministry.txt', 'operator.txt'],
    );
    assert.equal(loudIn('owner')?.relatedInformation?.length, 1);
  });
});
