import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { TWO_SPELLINGS } from './stories';
import { closeEditors, copydesk, exists, makeStory, saveNothing, write } from './support';

const GERMAN =
  'Der Hafen ist seit Montag gesperrt. Die Feuerwehr hat mitgeteilt, dass nach dem Brand auf der Fähre niemand ' +
  'verletzt wurde. Das Schiff war mit achtzig Menschen auf dem Weg nach Norden, als in der Küche ein Feuer ausbrach.';

suite('What is not read', () => {
  suiteSetup(saveNothing);
  teardown(closeEditors);

  const at = (folder: vscode.Uri, name: string) => vscode.Uri.joinPath(folder, name);
  /** Checks a folder. @returns what was said. */
  const check = async (folder: vscode.Uri) => {
    const api = await copydesk();
    const before = api.messages.length;
    await api.checkFolder(folder);
    return api.messages.slice(before);
  };
  const statusOf = async (uri: vscode.Uri) => (await copydesk()).statusOf(uri) ?? '';

  test('documents beside the articles are named in one message with what to do, and in the status', async () => {
    const folder = await makeStory({
      ...TWO_SPELLINGS,
      'third.docx': 'x',
      'fourth.pdf': 'x',
      'first.html': 'x',
    });
    const words = [
      'Not read, use “Import Articles…”: third.docx',
      'Not read, save as text (.txt): fourth.pdf',
    ];
    assert.deepEqual(await check(folder), [`${words.join('. ')}.`]);
    const status = (await statusOf(at(folder, 'first.txt'))).split(' · ');
    assert.deepEqual(
      status.filter((part) => part.startsWith('Not read')),
      words,
    );
  });

  test('that is said once, and again when it changes', async () => {
    const folder = await makeStory({ ...TWO_SPELLINGS, 'third.docx': 'x' });
    assert.equal((await check(folder)).length, 1);
    assert.deepEqual(await check(folder), []);
    await write(at(folder, 'fifth.rtf'), 'x');
    assert.deepEqual(await check(folder), [
      'Not read, use “Import Articles…”: third.docx. Not read, save as text (.txt): fifth.rtf.',
    ]);
  });

  test('a document that comes is in the status without a message', async () => {
    const folder = await makeStory(TWO_SPELLINGS);
    assert.deepEqual(await check(folder), []);
    const api = await copydesk();
    const before = api.messages.length;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.odt'));
    const told = new Promise((resolve) => watcher.onDidCreate(resolve));
    await write(at(folder, 'third.odt'), 'x');
    await told;
    watcher.dispose();
    await api.settled();
    assert.match(await statusOf(at(folder, 'first.txt')), /Not read, save as text \(\.txt\): third\.odt$/);
    assert.equal(api.messages.length, before);
  });

  test('a text in another language and an exact copy are told in the same message', async () => {
    const copy = `By Jane Doe\n\n${TWO_SPELLINGS['first.txt']}`;
    const folder = await makeStory({ ...TWO_SPELLINGS, 'hafen.txt': GERMAN, 'third.txt': copy });
    assert.deepEqual(await check(folder), [
      'Not English, only a translation can be compared: hafen.txt. “third.txt” is an exact copy of “first.txt”: they count as one.',
    ]);
  });

  test('a single article has nothing to be compared with', async () => {
    const folder = await makeStory({ 'only.txt': TWO_SPELLINGS['first.txt'] });
    assert.deepEqual(await check(folder), ['One article only: nothing to compare it with.']);
    assert.match(await statusOf(at(folder, 'only.txt')), /One article only: nothing to compare it with/);
  });

  test('a folder of nothing but documents says so at every run, and gets no sheet', async () => {
    const folder = await makeStory({ 'a.docx': 'x' });
    for (let run = 0; run < 2; run++) {
      assert.deepEqual(await check(folder), ['Not read, use “Import Articles…”: a.docx.']);
    }
    assert.equal(await exists(at(folder, 'fact-check.yaml')), false);
  });
});
