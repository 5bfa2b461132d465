import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Features } from '../../src/editor/features';
import { LateFeatures } from '../../src/editor/lateFeatures';

const COMMAND = 'copydesk.test.late';
const MANIFEST = {
  version: '1.0.0',
  contributes: { commands: [{ command: COMMAND }], languageModelTools: [] },
};

suite('Features that are loaded later', () => {
  let late: LateFeatures | undefined;
  teardown(() => late?.dispose());

  /** Features that have the command, which tells what it was given. */
  const made = () => {
    const command = vscode.commands.registerCommand(COMMAND, (...given: unknown[]) => given);
    return command as unknown as Features;
  };
  const isThere = async () => (await vscode.commands.getCommands(true)).includes(COMMAND);

  test('a command that is called before they are there is done once they are, with what it was given', async () => {
    let arrive: (() => void) | undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    late = new LateFeatures(MANIFEST, async () => {
      await arrived;
      return made;
    });
    assert.ok(await isThere());
    const done = vscode.commands.executeCommand(COMMAND, 'a', 2);
    arrive?.();
    assert.deepEqual(await done, ['a', 2]);
    assert.deepEqual(await vscode.commands.executeCommand(COMMAND, 'b'), ['b']);
  });

  test('a command says why they could not be loaded, and has them loaded when it is called again', async () => {
    let times = 0;
    late = new LateFeatures(MANIFEST, () =>
      times++ === 0 ? Promise.reject(new Error('features.js cannot be read')) : Promise.resolve(made),
    );
    await assert.rejects(async () => vscode.commands.executeCommand(COMMAND), /features\.js cannot be read/);
    assert.deepEqual(await vscode.commands.executeCommand(COMMAND, 'again'), ['again']);
    assert.equal(times, 2);
  });

  test('they end with the extension, also where that ends before they are there', async () => {
    const features = new LateFeatures(MANIFEST, () => Promise.resolve(made));
    const loading = features.get();
    features.dispose();
    await loading;
    assert.equal(await isThere(), false);
  });
});
