import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { FINDING_CODES } from '../../src/core/findings/finding';
import { HIGHLIGHT_KINDS } from '../../src/editor/settingValues';
import { copydesk, readManifest } from './support';

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>>;
    readonly colors: readonly { readonly id: string; readonly defaults: Record<string, string> }[];
    readonly configuration: readonly {
      readonly properties: Record<
        string,
        {
          readonly properties?: Record<string, { readonly default: string }>;
          readonly default: unknown;
          readonly scope: string;
        }
      >;
    }[];
  };
}

suite('Manifest', () => {
  let contributes: Manifest['contributes'];
  let properties: Manifest['contributes']['configuration'][number]['properties'];

  suiteSetup(async () => {
    ({ contributes } = await readManifest<Manifest>());
    properties = Object.assign(
      {},
      ...contributes.configuration.map((part) => part.properties),
    ) as typeof properties;
  });

  test('every command that is contributed is there, and every one in a menu is contributed', async () => {
    await copydesk();
    const registered = await vscode.commands.getCommands(true);
    const contributed = contributes.commands.map(({ command }) => command);
    for (const command of contributed) assert.ok(registered.includes(command), command);
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const { command, when } of items) {
        assert.ok(contributed.includes(command), `${command} in ${menu}`);
        assert.notEqual(when, '', `${command} in ${menu} is shown everywhere`);
      }
    }
  });

  test('the severity of every code can be set, and is described with its default', () => {
    const codes = properties['copydesk.severity']?.properties ?? {};
    const defaults = Object.fromEntries(
      Object.entries(codes).map(([code, { default: value }]) => [code, value]),
    );
    assert.deepEqual(defaults, FINDING_CODES);
  });

  test('every kind can be highlighted, in a colour for each kind of theme', () => {
    assert.deepEqual(properties['copydesk.highlights.kinds']?.default, HIGHLIGHT_KINDS);
    const ids = contributes.colors.map(({ id }) => id);
    for (const kind of HIGHLIGHT_KINDS)
      assert.ok(
        ids.some((id) => id.startsWith(`copydesk.${kind}`)),
        kind,
      );
    for (const { id, defaults } of contributes.colors) {
      const themes = ['dark', 'highContrast', 'highContrastLight', 'light'];
      assert.deepEqual(Object.keys(defaults).sort(), themes, id);
    }
  });

  test('there are at most 15 settings, each for a folder but the one that says where text goes', () => {
    const settings = Object.entries(properties);
    assert.ok(settings.length <= 15);
    for (const [name, { scope }] of settings) {
      assert.equal(scope, name === 'copydesk.languageModel' ? 'application' : 'resource', name);
    }
  });

  test('every command that a step of the walkthrough offers or waits for is there', async () => {
    await copydesk();
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const words = await readManifest<Record<string, string>>('package.nls.json');
    const registered = await vscode.commands.getCommands(true);
    for (const { id, description, completionEvents } of steps) {
      const text = words[description.slice(1, -1)] ?? '';
      const offered = [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command as string);
      const awaited = completionEvents.flatMap((event) => /^onCommand:(.*)/.exec(event)?.[1] ?? []);
      assert.ok(offered.length > 0 && awaited.length > 0, id);
      for (const command of [...offered, ...awaited]) assert.ok(registered.includes(command), command);
    }
  });
  test('what offers language models is shown only where they may be used', () => {
    const offers = /\.(?:readWithLanguageModel|chooseLanguageModel|askAboutFinding)$/;
    const items = Object.values(contributes.menus)
      .flat()
      .filter(({ command }) => offers.test(command));
    assert.ok(items.length >= 5);
    for (const { command, when } of items) assert.match(when, /^copydesk\.languageModels && /, command);
  });
});
