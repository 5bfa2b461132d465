import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { BoardPanel } from '../../src/editor/board/boardPanel';
import type { Shown } from '../../src/editor/board/messages';
import { SPELLINGS, TWO_NAMES, TWO_SPELLINGS } from './stories';
import type { WholeApi } from './support';
import {
  closeEditors,
  copydesk,
  exists,
  makeStory,
  place,
  rangeOf,
  read,
  replaceIn,
  saveNothing,
  until,
} from './support';

suite('Story board', () => {
  let api: WholeApi;
  let folder: vscode.Uri;
  let one: vscode.Uri;

  suiteSetup(async () => {
    api = await copydesk();
    await saveNothing();
    folder = await makeStory(TWO_NAMES);
    one = vscode.Uri.joinPath(folder, 'one.txt');
    await api.checkFolder(folder);
  });

  teardown(closeEditors);

  /** Waits until the page itself has said that it shows what is wanted. */
  const shows = (board: BoardPanel, wanted: (shown: Shown) => boolean) =>
    until(
      board.onDidShow,
      () => (board.shown && wanted(board.shown) ? board.shown : undefined),
      () => JSON.stringify(board.shown),
    );
  const open = async (...more: unknown[]) => {
    await vscode.commands.executeCommand('copydesk.openStoryBoard', folder, ...more);
    const board = api.boards.get(folder);
    assert.ok(board);
    return board;
  };

  test('opens, and shows a row for each thing that can be compared', async () => {
    const board = await open();
    const shown = await shows(board, ({ tab, rows }) => tab === 'matrix' && rows > 0);
    assert.equal(shown.rows, 2);
    assert.match(shown.current, /Transport minister of \w+, 2 spellings/);
    assert.equal(board.panel.title, `Story Board: ${vscode.workspace.asRelativePath(folder)}`);
    assert.equal(await open(), board, 'One story has one board.');
  });

  test('a cell opens its words beside the board; nothing else can be opened', async () => {
    const board = await open();
    await shows(board, ({ rows }) => rows === 2);
    const document = await vscode.workspace.openTextDocument(one);
    const words = rangeOf(document, SPELLINGS.first);
    const [start, end] = [document.offsetAt(words.start), document.offsetAt(words.end)];
    for (const path of ['fact-check.yaml', '../one.txt', 'three.txt']) {
      await board.receive({ type: 'open', place: { path, start, end }, keep: false });
    }
    assert.deepEqual(vscode.window.visibleTextEditors, []);
    await board.receive({ type: 'open', place: { path: 'one.txt', start, end }, keep: false });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), one.toString());
    assert.equal(place(editor.selection), place(words));
    assert.notEqual(editor.viewColumn, board.panel.viewColumn);
  });

  test('follows the story', async () => {
    const board = await open();
    await shows(board, ({ rows }) => rows === 2);
    const document = await vscode.workspace.openTextDocument(one);
    await replaceIn(document, 'Thorvaldsen', 'Thorvaldson');
    await shows(board, ({ rows }) => rows === 1);
  });

  test('keeps the tab while it is hidden', async () => {
    const board = await open('timeline');
    await shows(board, ({ tab }) => tab === 'timeline');
    const before = board.panel.viewColumn;
    assert.ok(before);
    await vscode.window.showTextDocument(one, { viewColumn: before });
    const again = new Promise<Shown>((resolve) => {
      const listener = board.onDidShow((shown) => {
        listener.dispose();
        resolve(shown);
      });
    });
    board.panel.reveal();
    assert.equal((await again).tab, 'timeline');
  });

  test('is restored in a panel that VS Code opens again, and says so where the story is not checked', async () => {
    const make = () => vscode.window.createWebviewPanel('copydesk.board', '', vscode.ViewColumn.One);
    const state = { story: folder.toString(), tab: 'sources', search: '', only: false, grids: {} } as const;
    await api.boards.deserializeWebviewPanel(make(), state);
    const board = api.boards.get(folder);
    assert.ok(board);
    await shows(board, ({ rows }) => rows > 0);
    const other = await makeStory(TWO_SPELLINGS);
    await api.boards.deserializeWebviewPanel(make(), { ...state, story: other.toString() });
    const waiting = api.boards.get(other);
    assert.ok(waiting);
    assert.equal(waiting.shown, undefined);
    await api.checkFolder(other);
    await shows(waiting, ({ rows }) => rows > 0);
  });

  test('is exported to a chosen file, and never as an article of the story', async () => {
    const to = (name: string, parent = vscode.Uri.joinPath(folder, 'board')) =>
      vscode.Uri.joinPath(parent, name);
    for (const [form, name, begin] of [
      ['html', 'board.html', '<!DOCTYPE html>'],
      ['markdown', 'board.md', '# Story Board: '],
      ['matrix', 'matrix.svg', '<svg '],
      ['timeline', 'timeline.svg', '<svg '],
    ] as const) {
      void vscode.commands.executeCommand('copydesk.exportStoryBoard', folder, form, to(name));
      await until(
        api.onDidShow,
        () => (api.messages.at(-1) === `The story board was written to “${name}”.` ? true : undefined),
        () => api.messages.join('\n'),
      );
      const text = await read(to(name));
      assert.ok(text.startsWith(begin), text.slice(0, 40));
      if (form !== 'timeline') assert.ok(text.includes(SPELLINGS.first));
    }
    await vscode.commands.executeCommand(
      'copydesk.exportStoryBoard',
      folder,
      'markdown',
      to('board.md', folder),
    );
    assert.match(api.messages.at(-1) ?? '', /^“board\.md” belongs to the story, .* Nothing was written\.$/);
    assert.equal(await exists(to('board.md', folder)), false);
    const before = await read(one);
    await vscode.commands.executeCommand('copydesk.exportStoryBoard', folder, 'html', one);
    assert.equal(await read(one), before);
  });
});
