import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { copydesk, readManifest } from './support';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly when: string;
    }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly when: string; readonly group?: string }[]>
    >;
  };
}

suite('All by keyboard', () => {
  let contributes: Manifest['contributes'];

  suiteSetup(async () => {
    await copydesk();
    ({ contributes } = await readManifest<Manifest>());
  });

  test('every command of a menu is in the palette or has a key', () => {
    const { commandPalette = [], ...menus } = contributes.menus;
    const hidden = new Set(
      commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
    );
    const keys = new Set(contributes.keybindings.map(({ command }) => command));
    const shown = new Set(Object.values(menus).flatMap((items) => items.map(({ command }) => command)));
    assert.ok(shown.size > 10, [...shown].join());
    const unreachable = [...shown].filter((command) => hidden.has(command) && !keys.has(command));
    assert.deepEqual(unreachable, []);
  });

  test('F4 and Shift+F4 go through the conflicts, while the view is in use', async () => {
    assert.deepEqual(
      contributes.keybindings
        .filter(({ key }) => /(?:^|\+)F4$/i.test(key))
        .map(({ command, key, when }) => [key, command, when]),
      [
        ['F4', 'copydesk.nextConflict', 'copydesk.conflictsUsed'],
        ['Shift+F4', 'copydesk.previousConflict', 'copydesk.conflictsUsed'],
      ],
    );
    const commands = await vscode.commands.getCommands(true);
    for (const { command } of contributes.keybindings) assert.ok(commands.includes(command), command);
  });

  test('each view has a command of its own that gives it the focus', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const view of ['conflicts', 'facts', 'whosWho']) {
      assert.ok(commands.includes(`copydesk.${view}.focus`), view);
    }
  });
});
