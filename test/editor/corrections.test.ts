import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { quickFixesAt, restOf, targetAt } from './quickFixes';
import { HURT, TWO_SPELLINGS } from './stories';
import {
  closeEditors,
  copydesk,
  diagnosticsOf,
  findingOf,
  hasCode,
  isUnchanged,
  makeStory,
  noSpelling,
  read,
  saveNothing,
  shownIn,
  spelling,
} from './support';

/** Whether a number that articles tell differently is open. */
const number = (shown: readonly vscode.Diagnostic[]) =>
  hasCode('number.differs')(shown.filter((one) => !isUnchanged(one)));
const settled = (shown: readonly vscode.Diagnostic[]) => !number(shown) && !shown.some(isUnchanged);

suite('Correcting articles', () => {
  let folder: vscode.Uri;
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const checker = (name: string | undefined) =>
    vscode.workspace.getConfiguration('copydesk').update('checker', name, vscode.ConfigurationTarget.Global);

  suiteSetup(saveNothing);
  suiteSetup(() => checker('Kim Aas'));
  suiteTeardown(() => checker(undefined));

  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** Makes a story and checks it. */
  async function check(files: Readonly<Record<string, string>>): Promise<void> {
    folder = await makeStory(files);
    await (await copydesk()).checkFolder(folder);
  }

  /** Every file of the story, as it is stored. */
  async function all(): Promise<Readonly<Record<string, string>>> {
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await read(at(name))] as const)),
    );
  }

  const numberIn = (name: string) => findingOf(shownIn(at(name)), 'number.differs').range;
  const titlesAt = async (name: string) =>
    (await quickFixesAt(at(name), numberIn(name))).map(({ title }) => title);

  /** Carries out the quick fix of a title, or what has that title behind “More…”, at the number in an article. */
  async function choose(name: string, title: string): Promise<unknown> {
    const actions = await quickFixesAt(at(name), numberIn(name));
    const offers = [...actions.flatMap(({ command }) => command ?? []), ...restOf(actions)];
    const chosen = offers.find((one) => one.title === title);
    assert.ok(chosen, offers.map((one) => one.title).join('\n'));
    return vscode.commands.executeCommand(chosen.command, ...((chosen.arguments ?? []) as unknown[]));
  }

  const undo = () => vscode.commands.executeCommand<boolean>('copydesk.undoDecision');
  const said = async () => (await copydesk()).messages.at(-1);

  test('the words of the other readings are offered first, and those here for all', async () => {
    await check(HURT);
    await diagnosticsOf(at('second.txt'), number);
    assert.deepEqual((await titlesAt('second.txt')).slice(0, 4), [
      'Change to “58”',
      'Change to “60”',
      'Change All to “55”',
      'Mark “55” as Accurate…',
    ]);
    const rest = restOf(await quickFixesAt(at('second.txt'), numberIn('second.txt')));
    const previews = rest.flatMap(({ title }) => (title.endsWith('Preview…') ? [title] : []));
    assert.deepEqual(previews, ['Change to “58”, with Preview…', 'Change All to “55”, with Preview…']);
  });

  test('here: the article says what another one says, and the sheet that it stands; all is undone', async () => {
    await check(HURT);
    await diagnosticsOf(at('second.txt'), number);
    const before = await all();
    assert.equal(await choose('second.txt', 'Change to “58”'), true, await said());
    assert.match((await said()) ?? '', /^Changed to “58” in “second\.txt”: People /);
    const after = await all();
    assert.equal(after['second.txt'], HURT['second.txt'].replace('55', '58'));
    assert.equal(after['third.txt'], HURT['third.txt']);
    assert.match(
      after['fact-check.yaml'] ?? '',
      /status: resolved\n\s+stands: "?58"?\n\s+who: Kim Aas\n\s+date: \d{4}-\d\d-\d\d\n/,
    );
    await diagnosticsOf(at('second.txt'), settled);
    // What a third article says is rejected, and still to be changed.
    await diagnosticsOf(at('third.txt'), (shown) => shown.some(isUnchanged));
    assert.equal(await undo(), true, await said());
    assert.deepEqual(await all(), before);
    await diagnosticsOf(at('second.txt'), number);
  });

  test('and so it is where VS Code saves what is written by itself', async () => {
    const saving = (autoSave: string, delay: number | undefined) => {
      const files = vscode.workspace.getConfiguration('files');
      return Promise.all([
        files.update('autoSave', autoSave, vscode.ConfigurationTarget.Global),
        files.update('autoSaveDelay', delay, vscode.ConfigurationTarget.Global),
      ]);
    };
    await check(HURT);
    await diagnosticsOf(at('second.txt'), number);
    await vscode.window.showTextDocument(at('second.txt'));
    const before = await all();
    await saving('afterDelay', 1);
    try {
      for (let round = 0; round < 6; round++) {
        assert.equal(await choose('second.txt', 'Change to “58”'), true, await said());
        assert.equal(await undo(), true, await said());
        await (await copydesk()).settled();
      }
    } finally {
      await saving('off', undefined);
    }
    assert.deepEqual(await all(), before);
  });

  test('all: every article that differs says what stands here; one undo takes it back byte for byte', async () => {
    const files = { ...HURT, 'second.txt': `\uFEFF${HURT['second.txt'].replaceAll('\n', '\r\n')}` };
    await check(files);
    await diagnosticsOf(at('first.txt'), number);
    const before = await all();
    assert.equal(await choose('first.txt', 'Change All to “58”'), true, await said());
    assert.match((await said()) ?? '', /^Changed to “58” in 2 articles: /);
    const after = await all();
    assert.equal(after['first.txt'], files['first.txt']);
    assert.equal(after['second.txt'], files['second.txt'].replace('55', '58'));
    assert.equal(after['third.txt'], files['third.txt'].replace('60', '58'));
    for (const name of Object.keys(files)) await diagnosticsOf(at(name), settled);
    assert.equal(await undo(), true, await said());
    assert.deepEqual(await all(), before);
  });

  test('what is settled and not yet changed is offered where it stands, and gone once it is changed', async () => {
    await check(HURT);
    await diagnosticsOf(at('first.txt'), number);
    const target = await targetAt(at('first.txt'), 'number.differs');
    assert.equal(
      await vscode.commands.executeCommand('copydesk.markAccurate', target, { source: 'Ministry' }),
      true,
      await said(),
    );
    await diagnosticsOf(at('third.txt'), (shown) => shown.some(isUnchanged));
    assert.deepEqual(await titlesAt('third.txt'), ['Change to “58”', 'Change All to “58”']);
    const sheet = await read(at('fact-check.yaml'));
    assert.equal(await choose('third.txt', 'Change to “58”'), true, await said());
    assert.equal(await read(at('third.txt')), HURT['third.txt'].replace('60', '58'));
    assert.equal(await read(at('fact-check.yaml')), sheet);
    await diagnosticsOf(at('third.txt'), settled);
    assert.deepEqual(await titlesAt('second.txt'), ['Change to “58”']);
  });

  test('words that cannot be put in are not: the person hears why', async () => {
    await check({
      'first.txt': 'Fire at Kolmar mill\nThe fire at the Kolmar mill burned 58 acres of forest.\n',
      'second.txt': 'Forest lost\nThe fire at the Kolmar mill burned 40 acres (16 hectares) of forest.\n',
    });
    await diagnosticsOf(at('second.txt'), number);
    const before = await all();
    assert.equal(await choose('second.txt', 'Why Not Change to “58 acres”?'), false);
    assert.equal(
      await said(),
      'Left as it is, “40 acres (16 hectares)” in “second.txt”, line 2: it has a conversion beside it, which would have to change too.',
    );
    assert.deepEqual(await all(), before);
  });

  test('a preview is shown first; what is ticked there is done, told as such, and undone', async () => {
    await check(HURT);
    await diagnosticsOf(at('second.txt'), number);
    const before = await all();
    await ticked(choose('second.txt', 'Change to “58”, with Preview…'));
    assert.equal(await read(at('second.txt')), HURT['second.txt'], 'Nothing that asks first is ticked.');
    assert.match(await read(at('fact-check.yaml')), /stands: "?58"?\n/);
    assert.match((await said()) ?? '', /^Resolved, “58” is right: People /);
    assert.equal(await undo(), true, await said());
    assert.deepEqual(await all(), before);
  });

  test('a spelling that is chosen is the one of all articles', async () => {
    await check(TWO_SPELLINGS);
    await diagnosticsOf(at('second.txt'), spelling);
    const before = await all();
    const target = await targetAt(at('second.txt'), 'name.spelling');
    assert.equal(
      await vscode.commands.executeCommand('copydesk.useThisSpelling', target),
      true,
      await said(),
    );
    const after = await all();
    assert.equal(await said(), '“Ingrid Solhaugan” is the name to use. Changed in “first.txt”.');
    assert.equal(after['first.txt'], TWO_SPELLINGS['first.txt'].replaceAll('Solhaugen', 'Solhaugan'));
    assert.equal(after['second.txt'], TWO_SPELLINGS['second.txt']);
    assert.match(after['fact-check.yaml'] ?? '', /name: Ingrid Solhaugan\n/);
    await diagnosticsOf(at('first.txt'), (shown) => noSpelling(shown) && !shown.some(isUnchanged));
    assert.equal(await undo(), true, await said());
    assert.deepEqual(await all(), before);
  });
});

/** Presses “Apply” of the preview that a command opens, until it has ended. */
async function ticked<T>(command: Thenable<T>): Promise<T> {
  let open = true;
  const ended = Promise.resolve(command).finally(() => (open = false));
  while (open) {
    await Promise.resolve(vscode.commands.executeCommand('refactorPreview.apply')).catch(() => undefined);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
  }
  return ended;
}
