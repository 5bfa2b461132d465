import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { TWO_SPELLINGS } from '../stories';
import {
  closeEditors,
  copydesk,
  diagnosticsOf,
  findingOf,
  makeStory,
  noSpelling,
  place,
  read,
  readManifest,
  saveNothing,
  spelling,
  workspaceFolder,
  write,
} from '../support';
// What a person does in any folder works in one that lies on no disk.
import '../live.test';
import '../review.test';

suite('A folder that lies on no disk', () => {
  const at = (name: string) => vscode.Uri.joinPath(workspaceFolder(), name);

  suiteSetup(saveNothing);
  teardown(closeEditors);

  test('is checked, its sheet written, and it follows its files', async () => {
    assert.equal(workspaceFolder().scheme, 'memfs');
    for (const [name, text] of Object.entries(TWO_SPELLINGS)) await write(at(name), text);
    const api = await copydesk();
    assert.ok(await api.checkFolder(workspaceFolder()), api.messages.at(-1));
    const shown = await diagnosticsOf(at('first.txt'), spelling);
    assert.equal(place(findingOf(shown, 'name.spelling').range), '1:29-1:45');
    assert.match(await read(at('fact-check.yaml')), /Solhaugan/);
    await vscode.workspace.fs.delete(at('second.txt'));
    await diagnosticsOf(at('first.txt'), noSpelling);
    await vscode.workspace.fs.delete(at('fact-check.yaml'));
    await vscode.workspace.fs.delete(at('first.txt'));
  });

  test('a sheet in it is found without a search, and so is one in a folder that is moved', async () => {
    const outer = at('archive');
    await vscode.workspace.fs.createDirectory(outer);
    const story = await makeStory(TWO_SPELLINGS, outer);
    await write(vscode.Uri.joinPath(story, 'fact-check.yaml'), 'story:\n  title: Harbour\n');
    await diagnosticsOf(vscode.Uri.joinPath(story, 'first.txt'), spelling);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(outer, at('shelf'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    const moved = vscode.Uri.joinPath(at('shelf'), story.path.slice(story.path.lastIndexOf('/') + 1));
    await diagnosticsOf(vscode.Uri.joinPath(moved, 'first.txt'), spelling);
    await vscode.workspace.fs.delete(at('shelf'), { recursive: true });
    await diagnosticsOf(vscode.Uri.joinPath(moved, 'first.txt'), noSpelling);
  });

  test('its articles have the menus of articles', async () => {
    interface Menus {
      readonly contributes: { readonly menus: Record<string, readonly { readonly when: string }[]> };
    }
    const { contributes } = await readManifest<Menus>();
    const schemes = Object.values(contributes.menus)
      .flat()
      .flatMap(({ when }) =>
        [...when.matchAll(/resourceScheme =~ \/(.*?)\/(?= |$|\))/g)].map(([, all]) => all),
      );
    assert.ok(schemes.length > 0);
    for (const scheme of schemes) assert.match('memfs', new RegExp(scheme as string));
  });
});
