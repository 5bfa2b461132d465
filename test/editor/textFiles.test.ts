import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { DocumentChange } from '../../src/editor/review/textFiles';
import { changeFiles, FileRefusal, putBack } from '../../src/editor/review/textFiles';
import { ReadOnlyFiles } from './readOnlyFiles';
import { closeEditors, makeStory, replaceIn, saveNothing } from './support';

suite('Changing several files as one', () => {
  const FILES = {
    'marked.txt': '\uFEFFThe flood killed 56 people.\r\nRescuers came.\r\n',
    'mixed.txt': 'The toll rose to 56.\nSome fled.\r\nOthers stayed.\n',
    'plain.txt': 'At least 56 died, officials said.',
  };
  let folder: vscode.Uri;
  let marked: vscode.Uri;
  let mixed: vscode.Uri;
  let plain: vscode.Uri;

  suiteSetup(saveNothing);

  setup(async () => {
    folder = await makeStory(FILES);
    [marked, mixed, plain] = Object.keys(FILES).map((name) => vscode.Uri.joinPath(folder, name)) as [
      vscode.Uri,
      vscode.Uri,
      vscode.Uri,
    ];
  });

  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  async function bytesOf(uri: vscode.Uri): Promise<string> {
    return String.fromCharCode(...(await vscode.workspace.fs.readFile(uri)));
  }

  const bytes = () => Promise.all([marked, mixed, plain].map(bytesOf));

  /** What makes the 56 of a file 58. */
  async function corrected(uri: vscode.Uri): Promise<DocumentChange> {
    const document = await vscode.workspace.openTextDocument(uri);
    const text = document.getText();
    const start = text.indexOf('56');
    return { document, text, edits: [{ start, end: start + 2, text: '58' }] };
  }

  const all = async () => [await corrected(marked), await corrected(mixed), await corrected(plain)];

  test('all are changed and saved, and put back byte for byte: mark, line ends and last line', async () => {
    const before = await bytes();
    const files = await changeFiles(await all());
    assert.deepEqual(
      files.map(({ uri, after }) => [uri.path.split('/').at(-1), after]),
      [
        ['marked.txt', 'The flood killed 58 people.\r\nRescuers came.\r\n'],
        ['mixed.txt', 'The toll rose to 58.\nSome fled.\nOthers stayed.\n'],
        ['plain.txt', 'At least 58 died, officials said.'],
      ],
    );
    assert.ok((await bytesOf(marked)).includes('killed 58'));
    assert.equal(await putBack(files), true);
    assert.deepEqual(await bytes(), before);
  });

  test('a document with unsaved changes stays unsaved, there and back', async () => {
    const document = await vscode.workspace.openTextDocument(plain);
    await replaceIn(document, 'officials', 'police');
    const stored = await bytesOf(plain);
    const files = await changeFiles([await corrected(plain)]);
    assert.equal(document.getText(), 'At least 58 died, police said.');
    assert.equal(document.isDirty, true);
    await putBack(files);
    assert.equal(document.getText(), 'At least 56 died, police said.');
    assert.equal(document.isDirty, true);
    assert.equal(await bytesOf(plain), stored);
  });

  test('where one has changed since, none is put back', async () => {
    const files = await changeFiles(await all());
    const document = await vscode.workspace.openTextDocument(plain);
    await replaceIn(document, 'officials', 'police');
    await document.save();
    const before = await bytes();
    await assert.rejects(putBack(files), (error: unknown) => {
      assert.ok(error instanceof FileRefusal);
      assert.equal(error.uri.toString(), plain.toString());
      assert.equal(error.message, 'it has changed since');
      return true;
    });
    assert.deepEqual(await bytes(), before);
  });

  test('what was put back by hand is left, the rest follows; then there is nothing to put back', async () => {
    const before = await bytes();
    const files = await changeFiles([await corrected(marked), await corrected(plain)]);
    const document = await vscode.workspace.openTextDocument(plain);
    await replaceIn(document, '58', '56');
    await document.save();
    assert.equal(await putBack(files), true);
    assert.deepEqual(await bytes(), before);
    assert.equal(await putBack(files), false);
  });

  test('where one is read-only, none is changed', async () => {
    const scheme = vscode.workspace.registerFileSystemProvider(
      'copydesk-locked',
      new ReadOnlyFiles({ 'locked.txt': 'It killed 56.' }),
      { isReadonly: true },
    );
    try {
      const locked = vscode.Uri.parse('copydesk-locked:/story/locked.txt');
      const before = await bytes();
      await assert.rejects(
        changeFiles([await corrected(plain), await corrected(locked)]),
        (error: unknown) => error instanceof FileRefusal && error.uri.toString() === locked.toString(),
      );
      assert.deepEqual(await bytes(), before);
      assert.equal((await vscode.workspace.openTextDocument(plain)).isDirty, false);
    } finally {
      scheme.dispose();
    }
  });

  test('where one is no longer the text that its edits are of, none is changed', async () => {
    const changes = await all();
    await replaceIn(await vscode.workspace.openTextDocument(plain), 'At least 56', 'Some 56');
    const before = await bytes();
    await assert.rejects(changeFiles(changes), /: it has changed since$/);
    assert.deepEqual(await bytes(), before);
  });

  test('where one cannot be saved, all stay as they were', async () => {
    const full = vscode.workspace.registerFileSystemProvider(
      'copydesk-full',
      new ReadOnlyFiles({ 'full.txt': 'It killed 56.' }, false),
    );
    try {
      const uri = vscode.Uri.parse('copydesk-full:/story/full.txt');
      const before = await bytes();
      const changes = [...(await all()), await corrected(uri)];
      await assert.rejects(changeFiles(changes), (error: unknown) => {
        assert.ok(error instanceof FileRefusal);
        assert.equal(error.uri.toString(), uri.toString());
        return true;
      });
      for (const { document, text } of changes) assert.equal(document.getText(), text);
      assert.deepEqual(await bytes(), before);
    } finally {
      await closeEditors();
      full.dispose();
    }
  });
});
