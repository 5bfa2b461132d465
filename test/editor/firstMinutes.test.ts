import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { SAMPLE_FILES } from '../../src/editor/start/sampleFiles';
import { showSampleStory } from '../../src/editor/start/sampleStory';
import { TWO_NAMES, TWO_SPELLINGS } from './stories';
import {
  closeEditors,
  copydesk,
  diagnosticsOf,
  exists,
  makeStory,
  read,
  saveNothing,
  shownIn,
  spelling,
  until,
  workspaceFolder,
  write,
} from './support';

/** A memory like that of all windows. */
function memory(values: Record<string, unknown>): vscode.Memento {
  return {
    keys: () => Object.keys(values),
    get: (key: string, fallback?: unknown) => values[key] ?? fallback,
    update: (key: string, value: unknown) => Promise.resolve(void (values[key] = value)),
  } as vscode.Memento;
}

suite('The first minutes', () => {
  suiteSetup(saveNothing);
  teardown(closeEditors);

  const at = (folder: vscode.Uri, name: string) => vscode.Uri.joinPath(folder, name);

  suite('the sample story', () => {
    /** Copies it, and closes the question that follows. */
    const copyTo = async (parent: vscode.Uri) => {
      const api = await copydesk();
      const said = api.messages.length;
      const run = vscode.commands.executeCommand('copydesk.openSampleStory', parent);
      const closing = setInterval(
        () => void vscode.commands.executeCommand('workbench.action.closeQuickOpen'),
        100,
      );
      await run.then(undefined, assert.fail);
      clearInterval(closing);
      return api.messages.slice(said);
    };

    test('is copied into a new folder, and said to be there where it is not opened', async () => {
      const parent = await makeStory({});
      const [said, ...more] = await copyTo(parent);
      assert.match(said ?? '', /^The sample story is in “\S*copydesk-sample”\.$/);
      assert.deepEqual(more, []);
      const names = (await vscode.workspace.fs.readDirectory(at(parent, 'copydesk-sample'))).map(
        ([name]) => name,
      );
      assert.deepEqual(names.sort(), [...SAMPLE_FILES]);
      assert.match(
        await read(at(parent, 'copydesk-sample/1-estuary-wire.txt')),
        /^Grain barge hits swing bridge/,
      );
    });

    test('writes over nothing: a name that is taken is numbered', async () => {
      const parent = await makeStory({});
      await write(at(parent, 'copydesk-sample'), 'mine');
      await copyTo(parent);
      await copyTo(parent);
      assert.equal(await read(at(parent, 'copydesk-sample')), 'mine');
      for (const name of ['copydesk-sample-2', 'copydesk-sample-3']) {
        assert.ok(await exists(at(parent, `${name}/${SAMPLE_FILES[0]}`)), name);
      }
    });

    test('a window that was opened for it shows the first article, and what is found', async () => {
      const folder = workspaceFolder();
      const copies = SAMPLE_FILES.map((name) => at(folder, name));
      const sheet = at(folder, 'fact-check.yaml');
      const sample = at(await makeStory({}), 'copydesk-sample');
      await copyTo(vscode.Uri.joinPath(sample, '..'));
      for (const name of SAMPLE_FILES) await vscode.workspace.fs.copy(at(sample, name), at(folder, name));
      const hadSheet = await exists(sheet);
      try {
        const values = { 'copydesk.sampleOpening': folder.toString() };
        assert.equal(await showSampleStory(memory(values)), true);
        assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), copies[0]?.toString());
        assert.ok(shownIn(copies[0] as vscode.Uri).length >= 5);
        assert.equal(await showSampleStory(memory(values)), false, 'It is shown once.');
      } finally {
        for (const uri of copies) await vscode.workspace.fs.delete(uri);
        if (!hadSheet) await vscode.workspace.fs.delete(sheet);
        await (await copydesk()).settled();
      }
    });

    test('another window is left alone', async () => {
      const values = { 'copydesk.sampleOpening': 'file:///elsewhere' };
      assert.equal(await showSampleStory(memory(values)), false);
      assert.equal(values['copydesk.sampleOpening'], 'file:///elsewhere');
    });
  });

  test('the link of a code in Problems leads to its page, which VS Code shows rendered', async () => {
    const folder = await makeStory(TWO_SPELLINGS);
    await (await copydesk()).checkFolder(folder);
    const [finding] = (await diagnosticsOf(at(folder, 'first.txt'), spelling)).filter((one) =>
      spelling([one]),
    );
    const { code } = finding ?? {};
    assert.ok(typeof code === 'object');
    assert.match(code.target.path, /\/docs\/findings\/name\.spelling\.md$/);
    await vscode.commands.executeCommand('vscode.open', code.target);
    const tab = await until(
      vscode.window.tabGroups.onDidChangeTabs,
      () => vscode.window.tabGroups.activeTabGroup.activeTab,
      () => 'No tab is open.',
    );
    assert.ok(tab.input instanceof vscode.TabInputCustom, 'It is shown as a text.');
    assert.equal(tab.input.viewType, 'vscode.markdown.preview.editor');
  });

  test('long lines are wrapped in the articles of the workspace, and nowhere else', async () => {
    const wrapOf = (languageId: string) =>
      vscode.workspace.getConfiguration('editor', { languageId }).inspect('wordWrap');
    await vscode.commands.executeCommand('copydesk.wrapArticles');
    try {
      assert.equal(wrapOf('plaintext')?.workspaceLanguageValue, 'on');
      assert.equal(wrapOf('plaintext')?.globalLanguageValue, undefined);
      assert.equal(wrapOf('yaml')?.workspaceLanguageValue, undefined);
      assert.equal(
        vscode.workspace.getConfiguration('editor', { languageId: 'markdown' }).get('wordWrap'),
        'on',
      );
    } finally {
      await vscode.workspace
        .getConfiguration('editor', { languageId: 'plaintext' })
        .update('wordWrap', undefined, vscode.ConfigurationTarget.Workspace, true);
    }
  });

  suite('the sheet', () => {
    test('is opened from an article; where there is none, a run writes it', async () => {
      const folder = await makeStory(TWO_NAMES);
      const sheet = at(folder, 'fact-check.yaml');
      await vscode.window.showTextDocument(at(folder, 'one.txt'));
      assert.equal(await exists(sheet), false);
      await vscode.commands.executeCommand('copydesk.openSheet');
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), sheet.toString());
      const text = await read(sheet);
      await vscode.window.showTextDocument(at(folder, 'one.txt'));
      await vscode.commands.executeCommand('copydesk.openSheet');
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), sheet.toString());
      assert.equal(await read(sheet), text);
    });

    test('a folder without articles gets none', async () => {
      const folder = await makeStory({ 'data.csv': 'a,b\n' });
      await vscode.commands.executeCommand('copydesk.openSheet', folder);
      assert.equal(vscode.window.activeTextEditor, undefined);
      assert.match((await copydesk()).messages.at(-1) ?? '', /holds no article/);
    });
  });

  suite('the next open fact', () => {
    const SHEET = [
      'facts:',
      '  - fact: Ingrid spoke.',
      '    status: accurate',
      '    where:',
      '      - { file: first.txt, line: 1, quote: Norwegian }',
      '  - fact: She is a minister.',
      '    status: open',
      '    where:',
      '      - { file: first.txt, line: 1, quote: Minister }',
      '  - fact: It was open.',
      '    where:',
      '      - { file: first.txt, line: 1, quote: Ingrid }',
      '',
    ].join('\n');
    const next = async () => {
      await vscode.commands.executeCommand('copydesk.nextOpenFact');
      const editor = vscode.window.activeTextEditor;
      return editor?.document.getText(editor.selection);
    };

    test('is selected in the sheet, and after the last comes the first', async () => {
      const folder = await makeStory({ ...TWO_SPELLINGS, 'fact-check.yaml': SHEET });
      await vscode.window.showTextDocument(at(folder, 'fact-check.yaml'));
      assert.deepEqual(
        [await next(), await next(), await next()],
        ['She is a minister.', 'It was open.', 'She is a minister.'],
      );
    });

    test('from an article, its words there are selected', async () => {
      const folder = await makeStory({ ...TWO_SPELLINGS, 'fact-check.yaml': SHEET });
      await vscode.window.showTextDocument(at(folder, 'first.txt'));
      await diagnosticsOf(at(folder, 'first.txt'), spelling);
      assert.deepEqual([await next(), await next(), await next()], ['Minister', 'Ingrid', 'Minister']);
    });

    test('where none is left, that is said', async () => {
      const folder = await makeStory({
        ...TWO_SPELLINGS,
        'fact-check.yaml': 'facts:\n  - fact: One.\n    status: accurate\n',
      });
      await vscode.window.showTextDocument(at(folder, 'fact-check.yaml'));
      await next();
      assert.equal((await copydesk()).messages.at(-1), 'No fact is left to be checked here.');
    });
  });
});
