import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { ReadOnlyFiles } from './readOnlyFiles';
import { TWO_SPELLINGS } from './stories';
import {
  closeEditors,
  codeOf,
  copydesk,
  diagnosticsOf,
  hasCode,
  makeStory,
  place,
  read,
  saveNothing,
  shownIn,
  write,
} from './support';

const spelling = hasCode('name.spelling');

/** What a run leaves alone, with the code and the place of what is said about it, and words of that. */
const UNREADABLE: Readonly<
  Record<string, { text: string; code: string; at: string; says: RegExp; more?: number }>
> = {
  'that does not parse': {
    text: 'story:\n  title: "Harbour\nfacts: [\n',
    code: 'sheet.syntax',
    at: '1:9-1:17',
    says: /^A quotation mark that is open here/,
  },
  'of a newer version': {
    text: 'version: 2\nfacts:\n  - fact: Mine\n',
    code: 'sheet.newer',
    at: '0:9-0:10',
    says: /version 2.*Update Copydesk/,
  },
  'with tabs': {
    text: 'story:\n\ttitle: Harbour\n',
    code: 'sheet.tab',
    at: '1:0-',
    says: /Tabs cannot indent/,
  },
  'with a key twice in one entry': {
    text: 'facts:\n  - fact: Mine\n    notes: ask\n    notes: asked\n',
    code: 'sheet.duplicate-key',
    at: '3:4-',
    says: /stands twice/,
  },
  'in the middle of a merge': {
    text: 'facts:\n<<<<<<< HEAD\n  - fact: Ours\n=======\n  - fact: Theirs\n>>>>>>> night-desk\n',
    code: 'sheet.merge-conflict',
    at: '1:0-',
    says: /merge/,
  },
  'with an alias of nothing': {
    text: 'facts:\n  - fact: Mine\n    checker: *kim\n',
    code: 'sheet.alias',
    at: '2:13-2:17',
    says: /&kim/,
  },
  'of two documents': {
    text: 'facts:\n  - fact: Mine\n---\nfacts:\n  - fact: Theirs\n',
    code: 'sheet.multiple',
    at: '2:0-',
    says: /one document/,
  },
  'that is a list': {
    text: '- Norland\n- Harbour\n',
    code: 'sheet.other',
    at: '0:0-',
    says: /something else/,
  },
  'that is something else’s settings': {
    text: 'name: harbour\nsteps: [build, test]\n',
    code: 'sheet.other',
    at: '0:0-',
    says: /something else/,
  },
  'that is prose': {
    text: 'Ask the harbour office about the quays.\n',
    code: 'sheet.other',
    at: '0:0-',
    says: /something else/,
  },
};

suite('Bad sheets', () => {
  suiteSetup(saveNothing);
  teardown(closeEditors);

  const inFolder = (folder: vscode.Uri, name = 'fact-check.yaml') => vscode.Uri.joinPath(folder, name);

  /** Checks a story with a sheet. */
  async function check(sheet: string | Uint8Array) {
    const api = await copydesk();
    const folder = await makeStory({ ...TWO_SPELLINGS, 'fact-check.yaml': sheet });
    const before = api.messages.length;
    await api.checkFolder(folder);
    return { folder, sheet: inFolder(folder), messages: api.messages.slice(before) };
  }

  for (const [what, { text, code, at, says }] of Object.entries(UNREADABLE)) {
    test(`a sheet ${what} is marked where that is, and left as it is; the findings are shown`, async () => {
      const { folder, sheet, messages } = await check(text);
      const shown = await diagnosticsOf(sheet, (all) => all.length > 0);
      assert.equal(codeOf(shown[0] as vscode.Diagnostic), code);
      assert.equal(shown[0]?.severity, vscode.DiagnosticSeverity.Error);
      assert.ok(place(shown[0].range).startsWith(at), place(shown[0].range));
      assert.match(shown[0].message, says);
      assert.equal(await read(sheet), text);
      assert.ok(spelling(shownIn(inFolder(folder, 'first.txt'))));
      assert.equal(messages.length, 1, messages.join('\n'));
      assert.match(
        messages[0] as string,
        /fact-check\.yaml” cannot be read as a fact-check sheet and was left as it is/,
      );

      await write(sheet, 'story:\n  title: Harbour\n');
      await diagnosticsOf(sheet, (all) => all.length === 0);
    });
  }

  test('a decision is not written into a sheet that cannot be read', async () => {
    const text = UNREADABLE['in the middle of a merge']?.text as string;
    const { folder, sheet } = await check(text);
    const api = await copydesk();
    const { document } = await vscode.window.showTextDocument(inFolder(folder, 'second.txt'));
    const words = { start: 0, end: document.getText().indexOf('\n') };
    assert.equal(
      await vscode.commands.executeCommand('copydesk.addSelectionAsFact', { uri: document.uri, words }),
      false,
    );
    assert.match(api.messages.at(-1) as string, /cannot be read as a fact-check sheet/);
    assert.equal(await read(sheet), text);
    const editor = await vscode.window.showTextDocument(sheet);
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    assert.equal(await vscode.commands.executeCommand('copydesk.markDisputed'), false);
    assert.match(api.messages.at(-1) as string, /cannot be read as a fact-check sheet/);
    await vscode.commands.executeCommand('copydesk.tidySheet', sheet);
    assert.match(api.messages.at(-1) as string, /cannot be read as a fact-check sheet/);
    assert.equal(await read(sheet), text);
  });

  test('a sheet of 20 MB is not read, and says so', async function () {
    // It travels to a browser and back, which takes long.
    this.timeout(120_000);
    const text = `facts:\n${'  - {fact: The harbour has three quays.}\n'.repeat(520_000)}`;
    const { folder, sheet, messages } = await check(text);
    const shown = await diagnosticsOf(sheet, (all) => all.length > 0);
    assert.deepEqual(shown.map(codeOf), ['sheet.too-large']);
    assert.match(shown[0]?.message ?? '', /larger than 20 million characters/);
    assert.match(messages.join(), /left as it is/);
    assert.equal((await vscode.workspace.fs.stat(sheet)).size, text.length);
    assert.ok(spelling(shownIn(inFolder(folder, 'first.txt'))));
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  test('a file that is no text is not read, and says so', async () => {
    const bytes = new Uint8Array([0x66, 0x61, 0xff, 0xfe, 0x00, 0x0a]);
    const { folder, sheet, messages } = await check(bytes);
    const shown = await diagnosticsOf(sheet, (all) => all.length > 0);
    assert.deepEqual(shown.map(codeOf), ['sheet.unreadable']);
    assert.match(shown[0]?.message ?? '', /no text in UTF-8/);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(sheet))], [...bytes]);
    assert.match(messages.join(), /could not be written: .*no text in UTF-8/);
    assert.ok(spelling(shownIn(inFolder(folder, 'first.txt'))));
  });

  test('a folder of that name is kept, and said to be none', async () => {
    const folder = await makeStory(TWO_SPELLINGS);
    await vscode.workspace.fs.createDirectory(inFolder(folder));
    const api = await copydesk();
    await api.checkFolder(folder);
    assert.match(
      api.messages.at(-1) as string,
      /fact-check\.yaml” could not be written: a folder has this name/,
    );
    assert.ok(spelling(shownIn(inFolder(folder, 'first.txt'))));
    const [problem] = shownIn(inFolder(folder));
    assert.match(problem?.message ?? '', /a folder has this name/);
  });

  test('anchors and aliases stay as they are written, and are read', async () => {
    const { folder, sheet } = await check('story: {title: Harbour}\n');
    const before = (await read(sheet)).replace(
      '\nfacts:\n',
      '\nfacts:\n  - {fact: Mine, checker: &kim Kim Aas}\n  - {fact: Other, checker: *kim, status: acurate}\n',
    );
    await write(sheet, before);
    const shown = await diagnosticsOf(sheet, (all) => all.length === 1);
    assert.deepEqual(shown.map(codeOf), ['sheet.unknown-status']);
    await (await copydesk()).checkFolder(folder);
    assert.equal(await read(sheet), before);
  });

  for (const open of [false, true]) {
    test(`a byte order mark stays, and shifts no range, in a sheet that is ${open ? 'open' : 'closed'}`, async () => {
      const folder = await makeStory(TWO_SPELLINGS);
      const text = '\uFEFFstory: {title: Harbour, date: soon}\n';
      await write(inFolder(folder), text);
      if (open) await vscode.window.showTextDocument(inFolder(folder));
      await (await copydesk()).checkFolder(folder);
      const [problem] = await diagnosticsOf(inFolder(folder), (all) => all.length > 0);
      assert.match(problem?.message ?? '', /“soon” is no date/);
      assert.equal(problem && place(problem.range), '0:30-0:34');
      const stored = await read(inFolder(folder));
      assert.ok(stored.startsWith(text.trimEnd()), stored.slice(0, 60));
      assert.equal(stored.lastIndexOf('\uFEFF'), 0);
      assert.match(stored, /name\.spelling/);
    });
  }

  for (const [what, sheet] of [
    ['without a sheet', {}],
    ['with a sheet', { 'fact-check.yaml': 'story: {title: Harbour}\n' }],
  ] as const) {
    test(`a read-only folder ${what} shows its findings, and says that nothing was written`, async () => {
      const files = new ReadOnlyFiles({ ...TWO_SPELLINGS, ...sheet });
      const registered = vscode.workspace.registerFileSystemProvider('copydesk-readonly', files, {
        isReadonly: true,
      });
      const api = await copydesk();
      const before = api.messages.length;
      const folder = vscode.Uri.parse('copydesk-readonly:/story');
      assert.ok(await api.checkFolder(folder));
      assert.ok(spelling(shownIn(inFolder(folder, 'first.txt'))));
      const messages = api.messages.slice(before);
      assert.equal(messages.length, 1, messages.join('\n'));
      assert.match(
        messages[0] as string,
        /The findings are shown, but “fact-check\.yaml” could not be written: .*the folder is read-only/,
      );
      registered.dispose();
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });
  }

  test('a sheet that the command line is writing is waited for, and what it wrote is kept', async () => {
    const folder = await makeStory({ ...TWO_SPELLINGS, 'fact-check.yaml': 'story: {title: Harbour}\n' });
    const lock = inFolder(folder, '.fact-check.yaml.lock');
    await write(lock, '1 elsewhere');
    const run = (await copydesk()).checkFolder(folder);
    await diagnosticsOf(inFolder(folder, 'first.txt'), spelling);
    await write(inFolder(folder), 'story: {title: Harbour, notes: ask Ingrid}\n');
    await vscode.workspace.fs.delete(lock);
    await run;
    const stored = await read(inFolder(folder));
    assert.ok(stored.startsWith('story: {title: Harbour, notes: ask Ingrid}\n'), stored.slice(0, 80));
    assert.match(stored, /name\.spelling/);
  });

  test('a sheet that is read-only takes no change in its editor that it could not save', async () => {
    const files = new ReadOnlyFiles({ ...TWO_SPELLINGS, 'fact-check.yaml': 'story: {title: Harbour}\n' });
    const registered = vscode.workspace.registerFileSystemProvider('copydesk-locked', files);
    const api = await copydesk();
    const folder = vscode.Uri.parse('copydesk-locked:/story');
    const document = await vscode.workspace.openTextDocument(inFolder(folder));
    await api.checkFolder(folder);
    assert.match(api.messages.at(-1) as string, /could not be written: .*the file is read-only/);
    assert.equal(document.getText(), 'story: {title: Harbour}\n');
    assert.equal(document.isDirty, false);
    registered.dispose();
  });

  test('an open sheet with unsaved changes keeps them, and takes the update as an edit that can be undone', async () => {
    const folder = await makeStory(TWO_SPELLINGS);
    const uri = inFolder(folder);
    await write(uri, 'story:\n  title: Harbour\n');
    const { document } = await vscode.window.showTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(2, 0), '  notes: ask Ingrid\n');
    await vscode.workspace.applyEdit(edit);
    await (await copydesk()).checkFolder(folder);
    assert.match(document.getText(), /notes: ask Ingrid/);
    assert.match(document.getText(), /name\.spelling/);
    assert.equal(document.isDirty, true);
    assert.equal(await read(uri), 'story:\n  title: Harbour\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'story:\n  title: Harbour\n  notes: ask Ingrid\n');
  });

  test('a sheet that is being edited into something that does not parse keeps what it said', async () => {
    const { folder, sheet } = await check('story: {title: Harbour}\n');
    const first = inFolder(folder, 'first.txt');
    const { document } = await vscode.window.showTextDocument(sheet);
    const edit = async (from: string, to: string) => {
      const at = document.getText().indexOf(from);
      const change = new vscode.WorkspaceEdit();
      const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
      change.replace(sheet, range, to);
      assert.ok(await vscode.workspace.applyEdit(change));
    };
    await edit('status: open', 'status: dismissed');
    await diagnosticsOf(first, (shown) => !spelling(shown));
    await edit('status: dismissed', 'status: [dismissed');
    await diagnosticsOf(sheet, (shown) => shown.length > 0);
    assert.ok(
      !spelling(shownIn(first)),
      'A decision is not taken back by a bracket that is open for a moment.',
    );
    const broken = document.getText();
    const api = await copydesk();
    await api.checkFolder(folder);
    assert.match(api.messages.at(-1) as string, /left as it is/);
    assert.equal(document.getText(), broken);
    assert.ok(document.isDirty);
    await edit('status: [dismissed', 'status: open');
    await diagnosticsOf(first, spelling);
  });

  test('a long sheet is kept in parts while it is open, and marks what is typed where it stands', async () => {
    const api = await copydesk();
    const folder = await makeStory({
      ...TWO_SPELLINGS,
      'fact-check.yaml': `facts:\n${Array.from({ length: 3000 }, (_, at) => `  - fact: Number ${at}\n    status: open\n`).join('')}`,
    });
    const sheet = inFolder(folder);
    const kept = api.sheetsKept();
    await vscode.commands.executeCommand('vscode.open', sheet);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), sheet.toString());
    await diagnosticsOf(inFolder(folder, 'first.txt'), spelling);
    assert.equal(api.sheetsKept(), kept + 1);
    for (const [line, word] of [
      [2000, 'acurate'],
      [4000, 'dissputed'],
    ] as const) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(sheet, new vscode.Range(line, 12, line, 16), word);
      assert.ok(await vscode.workspace.applyEdit(edit));
    }
    const shown = await diagnosticsOf(sheet, (all) => all.length === 2);
    assert.deepEqual(
      shown.map(({ range }) => place(range)),
      ['2000:12-2000:19', '4000:12-4000:21'],
    );
    const closed = new Promise<void>((resolve) => {
      const listener = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.toString() !== sheet.toString()) return;
        listener.dispose();
        resolve();
      });
    });
    await closeEditors();
    await closed;
    assert.equal(api.sheetsKept(), kept);
  });
});
