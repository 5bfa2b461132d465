import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import * as vscode from 'vscode';
import '../seed';
import { runs } from '../mutated';
import { offeredAt, targetAt } from './quickFixes';
import { TWO_NAMES, TWO_SPELLINGS } from './stories';
import {
  closeEditors,
  copydesk,
  diagnosticsOf,
  exists,
  findingOf,
  makeStory,
  noSpelling,
  read,
  replaceIn,
  saveNothing,
  shownIn,
  spelling,
  workspaceFolder,
  write,
} from './support';

/** Every command that decides about a finding, with what it would ask for. */
const COMMANDS = [
  ['copydesk.markAccurate', { source: 'Ministry, by phone' }],
  ['copydesk.markCorrected', { correction: 'Ingrid Solhaug' }],
  ['copydesk.markDisputed', {}],
  ['copydesk.markNotCheckable', {}],
  ['copydesk.addEvidence', { source: 'https://harbour.example/minister' }],
  ['copydesk.acceptFinding', {}],
  ['copydesk.dismissFinding', { reason: 'Two people' }],
  ['copydesk.useThisSpelling', {}],
  ['copydesk.notSamePerson', {}],
] as const;

suite('Undoing decisions', () => {
  let folder: vscode.Uri;
  let first: vscode.Uri;
  let sheet: vscode.Uri;

  suiteSetup(saveNothing);

  setup(async () => {
    folder = await makeStory(TWO_SPELLINGS);
    first = vscode.Uri.joinPath(folder, 'first.txt');
    sheet = vscode.Uri.joinPath(folder, 'fact-check.yaml');
    await (await copydesk()).checkFolder(folder);
    await diagnosticsOf(first, spelling);
    await vscode.workspace
      .getConfiguration('copydesk')
      .update('checker', 'Kim Aas', vscode.ConfigurationTarget.Global);
  });

  teardown(async () => {
    await vscode.workspace
      .getConfiguration('copydesk')
      .update('checker', undefined, vscode.ConfigurationTarget.Global);
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** Decides about the spelling of the story. */
  async function decide(command: string, given: object = {}): Promise<void> {
    const target = await targetAt(first, 'name.spelling');
    assert.equal(await vscode.commands.executeCommand(command, target, given), true, await said());
  }

  const undo = () => vscode.commands.executeCommand<boolean>('copydesk.undoDecision');
  const said = async () => (await copydesk()).messages.at(-1) ?? '';

  test('a decision is told in a sentence, and undone: sheet and Problems are as before', async () => {
    const before = await read(sheet);
    const [finding] = shownIn(first);
    await decide('copydesk.dismissFinding', { reason: 'Two people' });
    assert.equal(await said(), `Dismissed: ${finding?.message}`);
    assert.ok(noSpelling(shownIn(first)));
    assert.equal(await undo(), true);
    assert.equal(await said(), `Undone: Dismissed: ${finding?.message}`);
    assert.equal(await read(sheet), before);
    assert.ok(spelling(shownIn(first)));
  });

  test('several are undone one by one, the last first', async () => {
    const states = [await read(sheet)];
    for (const source of ['Ministry', 'Harbour office', 'Register']) {
      await decide('copydesk.addEvidence', { source });
      states.push(await read(sheet));
    }
    assert.equal(new Set(states).size, 4);
    for (const state of states.slice(0, -1).reverse()) {
      assert.equal(await undo(), true);
      assert.equal(await read(sheet), state);
    }
  });

  test('what the editor’s own undo has taken back is passed over', async () => {
    const before = await read(sheet);
    await decide('copydesk.addEvidence', { source: 'Ministry' });
    const between = await read(sheet);
    await decide('copydesk.acceptFinding');
    const { document } = await vscode.window.showTextDocument(sheet);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), between);
    assert.ok(await document.save());
    assert.equal(await undo(), true);
    assert.equal(await read(sheet), before);
  });

  test('a sheet that has changed since is left as it is, and named', async () => {
    await decide('copydesk.acceptFinding');
    const { document } = await vscode.window.showTextDocument(sheet);
    await replaceIn(document, '\nversion: 1\n', '\n# Night desk\nversion: 1\n');
    const changed = document.getText();
    assert.equal(await undo(), false);
    assert.equal(document.getText(), changed);
    assert.match(
      await said(),
      /^Not undone, for “story-\d+\/fact-check\.yaml”: it has changed since\. The decision was: Accepted: /,
    );
    await replaceIn(document, '# Night desk\n', '');
    assert.equal(await undo(), true);
  });

  test('line ends, byte order mark and last line of the sheet are as before', async () => {
    for (const [from, to] of [
      [/^/, '\uFEFF'],
      [/\n/g, '\r\n'],
      [/\n$/, ''],
    ] as const) {
      const story = await makeStory(TWO_SPELLINGS);
      const [article, own] = ['first.txt', 'fact-check.yaml'].map((name) =>
        vscode.Uri.joinPath(story, name),
      ) as [vscode.Uri, vscode.Uri];
      await (await copydesk()).checkFolder(story);
      const before = (await read(own)).replace(from, to);
      await write(own, before);
      await diagnosticsOf(article, spelling);
      const target = await targetAt(article, 'name.spelling');
      assert.equal(
        await vscode.commands.executeCommand('copydesk.acceptFinding', target),
        true,
        await said(),
      );
      assert.notEqual(await read(own), before);
      assert.equal(await undo(), true, await said());
      assert.equal(await read(own), before);
    }
  });

  test('unsaved changes of the sheet stay, unsaved', async () => {
    const { document } = await vscode.window.showTextDocument(sheet);
    const stored = await read(sheet);
    await replaceIn(document, '\nversion: 1\n', '\n# Night desk\nversion: 1\n');
    const before = document.getText();
    await decide('copydesk.dismissFinding', { reason: 'Two people' });
    assert.equal(await undo(), true);
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, true);
    assert.equal(await read(sheet), stored);
  });

  test('a sheet that a decision has made stays, without the decision', async () => {
    const fresh = await makeStory(TWO_SPELLINGS);
    const article = vscode.Uri.joinPath(fresh, 'first.txt');
    await vscode.window.showTextDocument(article);
    await vscode.commands.executeCommand('copydesk.factCheckArticle');
    await diagnosticsOf(article, spelling);
    const made = vscode.Uri.joinPath(fresh, 'fact-check.yaml');
    assert.equal(await exists(made), false);
    const target = await targetAt(article, 'name.spelling');
    assert.equal(await vscode.commands.executeCommand('copydesk.acceptFinding', target), true);
    assert.match(await read(made), /status: accepted\n/);
    assert.equal(await undo(), true);
    assert.equal((await read(made)).includes('status: accepted'), false);
    assert.ok(spelling(shownIn(article)));
  });

  test('every command is undone, by Undo Decision and by the editor’s own undo', async () => {
    const before = await read(sheet);
    for (const [command, given] of COMMANDS) {
      await decide(command, given);
      assert.notEqual(await read(sheet), before, command);
      assert.equal(await undo(), true, command);
      assert.equal(await read(sheet), before, command);
      // VS Code asks whether it shall undo a change of several files in all of them.
      if (command === 'copydesk.useThisSpelling') continue;

      await decide(command, given);
      const { document } = await vscode.window.showTextDocument(sheet);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before, command);
      assert.ok(await document.save());
      await (await copydesk()).settled();
      assert.equal(await read(sheet), before, command);
    }
  }).timeout(120_000);

  test('whatever was decided, in whatever order: undoing it all leaves the files as they were', async () => {
    const api = await copydesk();
    const other = await makeStory(TWO_NAMES);
    const seeds = await copyOf(workspaceFolder());
    const step = fc.tuple(fc.constantFrom(...COMMANDS), fc.nat());
    for (const story of [other, seeds]) {
      await api.checkFolder(story);
      const files = await vscode.workspace.findFiles(new vscode.RelativePattern(story, '*'));
      const all = () => Promise.all(files.map(read));
      const [article] = files.filter((uri) => shownIn(uri).some(({ code }) => code) && !isSheetFile(uri));
      assert.ok(article);
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
          const states = [await all()];
          for (const [[command, given], pick] of steps) {
            const open = shownIn(article).filter(({ code }) => code);
            const finding = open[pick % Math.max(open.length, 1)];
            const target = finding && (await offeredAt(article, finding.range)).get(command)?.target;
            if (!target || !(await vscode.commands.executeCommand(command, target, given))) continue;
            states.push(await all());
          }
          for (const state of states.slice(0, -1).reverse()) {
            assert.equal(await undo(), true, await said());
            assert.deepEqual(await all(), state);
          }
        }),
        { numRuns: runs(2) },
      );
    }
  }).timeout(120_000);
});

/** A copy of the articles of a folder, in a folder of its own. */
async function copyOf(folder: vscode.Uri): Promise<vscode.Uri> {
  const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '*.{txt,md}'));
  const texts = await Promise.all(
    files.map(async (uri) => [uri.path.slice(uri.path.lastIndexOf('/') + 1), await read(uri)] as const),
  );
  return makeStory(Object.fromEntries(texts));
}

function isSheetFile({ path }: vscode.Uri): boolean {
  return path.endsWith('/fact-check.yaml');
}

suite('Going to what the other articles say', () => {
  let folder: vscode.Uri;
  let first: vscode.Uri;
  let second: vscode.Uri;

  setup(async () => {
    folder = await makeStory(TWO_SPELLINGS);
    first = vscode.Uri.joinPath(folder, 'first.txt');
    second = vscode.Uri.joinPath(folder, 'second.txt');
    await (await copydesk()).checkFolder(folder);
    await diagnosticsOf(first, spelling);
    const editor = await vscode.window.showTextDocument(first);
    const { start } = findingOf(shownIn(first), 'name.spelling').range;
    editor.selection = new vscode.Selection(start, start);
  });

  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** The words that are selected in the editor of a file. */
  function selectedIn(uri: vscode.Uri): string | undefined {
    const editor = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === uri.toString(),
    );
    return editor?.document.getText(editor.selection);
  }

  test('the other reading is opened, with its words selected', async () => {
    assert.equal(await vscode.commands.executeCommand('copydesk.goToOtherReading'), true);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), second.toString());
    assert.match(selectedIn(second) ?? '', /Solhaugan/);
  });

  test('both are opened side by side; the one that was pointed at keeps the focus', async () => {
    assert.equal(await vscode.commands.executeCommand('copydesk.compareSources'), true);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), first.toString());
    assert.match(selectedIn(first) ?? '', /Solhaugen/);
    assert.match(selectedIn(second) ?? '', /Solhaugan/);
  });

  test('where the cursor is on no finding, the person is told', async () => {
    const editor = await vscode.window.showTextDocument(first);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    assert.equal(await vscode.commands.executeCommand('copydesk.compareSources'), false);
    assert.equal((await copydesk()).messages.at(-1), 'Put the cursor on a finding of an article.');
  });
});
