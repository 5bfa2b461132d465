import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { TWO_SPELLINGS } from './stories';
import { closeEditors, copydesk, diagnosticsOf, exists, makeStory, read, spelling } from './support';

suite('Reports', () => {
  let folder: vscode.Uri;

  setup(async () => {
    folder = await makeStory(TWO_SPELLINGS);
    await (await copydesk()).checkFolder(folder);
    await diagnosticsOf(vscode.Uri.joinPath(folder, 'first.txt'), spelling);
  });

  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  test('a report is written where the person says', async () => {
    const to = vscode.Uri.joinPath(folder, 'report.html');
    await vscode.commands.executeCommand('copydesk.exportReport', folder, undefined, { format: 'html', to });
    const page = await read(to);
    assert.match(page, /^<!DOCTYPE html>/);
    assert.match(page, /name\.spelling/);
  });

  test('places in SARIF are relative to the workspace folder', async () => {
    const to = vscode.Uri.joinPath(folder, 'report.sarif');
    await vscode.commands.executeCommand('copydesk.exportReport', folder, undefined, { format: 'sarif', to });
    const { runs } = JSON.parse(await read(to)) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    const uri = runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    assert.equal(decodeURIComponent(uri), `${vscode.workspace.asRelativePath(folder)}/first.txt`);
  });

  test('a folder that is not checked has no report, and the person is told', async () => {
    const other = await makeStory({});
    const { onDidShow } = await copydesk();
    const told = new Promise<string>((resolve) => {
      const listening = onDidShow((message) => {
        listening.dispose();
        resolve(message);
      });
    });
    const to = vscode.Uri.joinPath(other, 'report.html');
    await vscode.commands.executeCommand('copydesk.exportReport', other, undefined, { format: 'html', to });
    assert.equal(await told, 'Fact-check the folder first: the report tells what was found in it.');
    assert.equal(await exists(to), false);
    await vscode.workspace.fs.delete(other, { recursive: true });
  });

  test('a checked fact is shown as a ClaimReview, and one that is not checked is refused', async () => {
    const sheet = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'fact-check.yaml'));
    const { document } = sheet;
    const at = document.getText().indexOf('  - fact: ');
    const status = document.getText().indexOf('status: open', at);
    const edit = new vscode.WorkspaceEdit();
    const place = new vscode.Range(document.positionAt(status), document.positionAt(status + 12));
    edit.replace(document.uri, place, 'status: accurate');
    await vscode.workspace.applyEdit(edit);
    const caret = document.positionAt(at + 4);
    sheet.selection = new vscode.Selection(caret, caret);
    await vscode.commands.executeCommand('copydesk.claimReview', {
      publisher: 'Fjord Post',
      url: 'https://post.example/check',
      confirmed: true,
    });
    const review = JSON.parse(vscode.window.activeTextEditor?.document.getText() ?? '') as Record<
      string,
      unknown
    >;
    assert.equal(review['@type'], 'ClaimReview');
    assert.deepEqual(review['reviewRating'], {
      '@type': 'Rating',
      ratingValue: 5,
      bestRating: 5,
      worstRating: 1,
      alternateName: 'Accurate',
    });
  });
});
