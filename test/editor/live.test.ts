import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { SPELLINGS, TWO_SPELLINGS } from './stories';
import {
  closeEditors,
  copydesk,
  diagnosticsOf,
  findingOf,
  makeStory,
  noSpelling,
  place,
  read,
  replaceIn,
  saveNothing,
  shownIn,
  spelling,
  write,
} from './support';

suite('A story with a sheet is live', () => {
  let folder: vscode.Uri;
  let first: vscode.Uri;
  let second: vscode.Uri;

  suiteSetup(saveNothing);
  setup(async () => {
    folder = await makeStory(TWO_SPELLINGS);
    first = vscode.Uri.joinPath(folder, 'first.txt');
    second = vscode.Uri.joinPath(folder, 'second.txt');
    const api = await copydesk();
    assert.ok(await api.checkFolder(folder), api.messages.at(-1));
    await diagnosticsOf(first, spelling);
  });

  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  test('findings stand at the names', () => {
    assert.equal(place(findingOf(shownIn(first), 'name.spelling').range), '1:29-1:45');
    assert.equal(place(findingOf(shownIn(second), 'name.spelling').range), '1:29-1:45');
  });

  test('follows an edit that is not saved, before and after the name', async () => {
    const { document } = await vscode.window.showTextDocument(first);
    await replaceIn(document, 'Norland opens', 'Norland\nopens');
    const moved = await diagnosticsOf(first, (shown) => shown[0]?.range.start.line === 2);
    assert.equal(place(findingOf(moved, 'name.spelling').range), '2:29-2:45');
    assert.equal(await read(first), TWO_SPELLINGS['first.txt']);
  });

  test('an edit changes what is shown for the files that it is about, and for no others', async () => {
    const apart = {
      'third.txt': 'Danish Energy Minister Mikkel Thorvaldsen opened the dam.\n',
      'fourth.txt': 'Danish Energy Minister Mikkel Thorvaldson opened the dam.\n',
    };
    for (const [name, text] of Object.entries(apart)) await write(vscode.Uri.joinPath(folder, name), text);
    const [third, fourth] = Object.keys(apart).map((name) => vscode.Uri.joinPath(folder, name));
    await diagnosticsOf(third as vscode.Uri, spelling);
    await diagnosticsOf(fourth as vscode.Uri, spelling);
    await changesTold();

    const changed = new Set<string>();
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const own = uris.filter(({ path }) => path.startsWith(`${folder.path}/`));
      for (const { path } of own) changed.add(path.slice(path.lastIndexOf('/') + 1));
    });
    const { document } = await vscode.window.showTextDocument(first);
    await replaceIn(document, 'Norland opens', 'Norland\nopens');
    const related = (shown: readonly vscode.Diagnostic[]) =>
      shown.flatMap(({ relatedInformation }) => relatedInformation ?? []).map(({ location }) => location);
    const moved = await diagnosticsOf(second, (shown) =>
      related(shown).some(({ range }) => range.start.line === 2),
    );
    listener.dispose();
    assert.deepEqual(
      related(moved).map(({ uri, range }) => [uri.path === first.path, place(range)]),
      [[true, '2:29-2:45']],
    );
    assert.deepEqual([...changed].sort(), ['first.txt', 'second.txt']);
  });

  test('is shown whole from the first moment, though an article is edited while all are read', async () => {
    const others = Array.from({ length: 100 }, (_, n) => [`other-${n}.txt`, `Ferry ${n} sailed again.\n`]);
    const story = await makeStory({ ...TWO_SPELLINGS, ...(Object.fromEntries(others) as object) });
    const api = await copydesk();
    const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(story, 'other-0.txt'));
    const checked = api.checkFolder(story);
    await replaceIn(document, 'sailed', 'has sailed');
    await api.settled();
    assert.ok(spelling(shownIn(vscode.Uri.joinPath(story, 'first.txt'))));
    await checked;
    await closeEditors();
    await vscode.workspace.fs.delete(story, { recursive: true });
  });

  test('is never empty while a person types elsewhere', async () => {
    const { document } = await vscode.window.showTextDocument(first);
    const counts: number[] = [];
    const listener = vscode.languages.onDidChangeDiagnostics(() => counts.push(shownIn(first).length));
    await replaceIn(document, 'builders', 'builders and the divers');
    await (await copydesk()).settled();
    await replaceIn(document, 'Norland', 'Far Norland');
    await (await copydesk()).settled();
    listener.dispose();
    assert.equal(counts.includes(0), false, String(counts));
  });

  test('goes back to the file when unsaved edits are thrown away', async () => {
    const { document } = await vscode.window.showTextDocument(first);
    await replaceIn(document, SPELLINGS.first, SPELLINGS.second);
    await replaceIn(document, SPELLINGS.first, SPELLINGS.second);
    await diagnosticsOf(first, noSpelling);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await diagnosticsOf(first, spelling);
  });

  test('sees a file that was changed and deleted outside the editor', async () => {
    await write(second, TWO_SPELLINGS['second.txt'].replace(SPELLINGS.second, SPELLINGS.first));
    await diagnosticsOf(first, noSpelling);
    await write(second, TWO_SPELLINGS['second.txt']);
    await diagnosticsOf(first, spelling);
    await vscode.workspace.fs.delete(second);
    await diagnosticsOf(first, noSpelling);
    assert.deepEqual(shownIn(second), []);
  });

  test('leaves out a file that was deleted while VS Code keeps its document', async () => {
    const other = await makeStory(TWO_SPELLINGS);
    await (await copydesk()).checkFolder(other);
    const [one, two] = ['first.txt', 'second.txt'].map((name) => vscode.Uri.joinPath(other, name));
    const { uri } = await vscode.workspace.openTextDocument(one as vscode.Uri);
    await diagnosticsOf(two as vscode.Uri, spelling);
    await vscode.workspace.fs.delete(uri);
    await diagnosticsOf(two as vscode.Uri, noSpelling);
    assert.ok(vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()));
  });

  test('sees a file that was added', async () => {
    await write(vscode.Uri.joinPath(folder, 'third.txt'), TWO_SPELLINGS['second.txt']);
    await diagnosticsOf(first, (all) =>
      all.some(({ relatedInformation }) =>
        relatedInformation?.some(({ location }) => location.uri.path.endsWith('/third.txt')),
      ),
    );
  });

  test('sees a file that was renamed', async () => {
    const renamed = vscode.Uri.joinPath(folder, 'renamed.txt');
    await renameFile(second, renamed);
    await diagnosticsOf(renamed, spelling);
    await diagnosticsOf(second, noSpelling);
  });

  test('leaves out what a person has dismissed in the sheet', async () => {
    const sheet = vscode.Uri.joinPath(folder, 'fact-check.yaml');
    const text = await read(sheet);
    assert.match(text, /status: open/);
    await write(sheet, text.replaceAll('status: open', 'status: dismissed'));
    await diagnosticsOf(first, noSpelling);
    await write(sheet, text);
    await diagnosticsOf(first, spelling);
  });

  test('begins where a sheet is written by hand', async () => {
    const other = await makeStory(TWO_SPELLINGS);
    await write(vscode.Uri.joinPath(other, 'fact-check.yaml'), 'story:\n  title: Harbour\n');
    await diagnosticsOf(vscode.Uri.joinPath(other, 'first.txt'), spelling);
  });

  test('ends when the sheet is deleted', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(vscode.Uri.joinPath(folder, 'fact-check.yaml'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await diagnosticsOf(first, noSpelling);
    assert.equal((await copydesk()).highlightsOf(first), undefined);
  });

  test('moves with its folder', async () => {
    const moved = vscode.Uri.joinPath(folder, '..', 'moved-story');
    await renameFile(folder, moved);
    await diagnosticsOf(first, noSpelling);
    await diagnosticsOf(vscode.Uri.joinPath(moved, 'first.txt'), spelling);
    await renameFile(moved, folder);
    await diagnosticsOf(first, spelling);
  });
});

async function renameFile(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Waits until VS Code has told of all changes of diagnostics so far: it gathers them, and tells a little later. */
async function changesTold(): Promise<void> {
  const marks = vscode.languages.createDiagnosticCollection('marks');
  const mark = vscode.Uri.parse('mark:/told');
  const told = new Promise<void>((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((uri) => uri.toString() === mark.toString())) return;
      listener.dispose();
      resolve();
    });
  });
  marks.set(mark, [new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), 'told')]);
  await told;
}
