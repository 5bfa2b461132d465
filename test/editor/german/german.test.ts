import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { copydesk, diagnosticsOf, findingOf, hoverAt, makeStory } from '../support';

const HOUSES = {
  'first.txt': 'The fire destroyed 82 houses in Kelbrook.\n',
  'second.txt': 'The fire destroyed 84 houses in Kelbrook.\n',
} as const;

suite('In German', () => {
  test('a finding and its hover are German; the sheet is English', async () => {
    assert.equal(vscode.env.language, 'de');
    const folder = await makeStory(HOUSES);
    const first = vscode.Uri.joinPath(folder, 'first.txt');
    const api = await copydesk();
    await api.checkFolder(folder);
    const shown = await diagnosticsOf(first, (all) => all.length > 0);
    const finding = findingOf(shown, 'number.differs');
    assert.equal(finding.message, 'Houses bei „destroyed“: 82 in 1 Artikel, 84 in 1');
    const hover = await hoverAt(first, finding.range.start);
    assert.match(hover, /Es kann nicht alles richtig sein/);
    assert.match(hover, /„The fire destroyed \*\*84\*\* houses in Kelbrook\.“/);
    const sheet = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'fact-check.yaml'));
    assert.match(
      new TextDecoder().decode(sheet),
      /conflict: .*Houses where it says “destroyed”: 82 in 1 article, 84 in 1/,
    );
  });

  test('commands have German titles', () => {
    const manifest = vscode.extensions.getExtension('copydesk.copydesk')?.packageJSON as {
      contributes: { commands: { command: string; title: { original: string; value: string } }[] };
    };
    const title = (id: string) =>
      manifest.contributes.commands.find(({ command }) => command === `copydesk.${id}`)?.title.value;
    assert.equal(title('openSheet'), 'Prüfbogen öffnen');
    assert.equal(title('factCheckFolder'), 'Faktencheck für Ordner');
  });
});
