import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { FINDING_CODES } from '../../src/core/findings/finding';
import { TEMPLATES } from '../../src/core/words/templates';
import { HIGHLIGHT_KINDS } from '../../src/editor/settings';
import { copydesk } from './support';

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly {
      readonly when?: string;
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly image: Readonly<Record<string, string>> };
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

/** The project's folder: the tests are compiled to out/test/editor. */
const project = join(__dirname, '..', '..', '..');
const textOf = (...path: string[]) => readFileSync(join(project, ...path), 'utf8');

suite('Manifest', () => {
  const manifest = JSON.parse(textOf('package.json')) as Manifest;
  const { contributes } = manifest;
  const properties = Object.assign(
    {},
    ...contributes.configuration.map((part) => part.properties),
  ) as Manifest['contributes']['configuration'][number]['properties'];

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

  test('every text of the manifest is in package.nls.json, and none is there for nothing', () => {
    const used = [...textOf('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key as string);
    const known = Object.keys(JSON.parse(textOf('package.nls.json')) as object);
    assert.deepEqual([...new Set(used)].sort(), known.sort());
  });

  test('every text of the source is in the bundle for translators, and none is there for nothing', () => {
    const calls = sources(join(project, 'src', 'editor')).flatMap((text) => [
      ...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g),
    ]);
    const used = [...new Set([...calls.map(([, words]) => words as string), ...Object.values(TEMPLATES)])];
    const known = Object.keys(JSON.parse(textOf('l10n', 'bundle.l10n.json')) as object);
    assert.deepEqual(used.sort(), known.sort());
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

  suite('the walkthrough', () => {
    const [walkthrough] = contributes.walkthroughs;
    const steps = walkthrough?.steps ?? [];
    const words = JSON.parse(textOf('package.nls.json')) as Record<string, string>;

    test('is there before the extension is active', () => {
      assert.doesNotMatch(walkthrough?.when ?? '', /copydesk/);
      assert.deepEqual(
        steps.map(({ id }) => id),
        ['story', 'check', 'read', 'decide', 'sheet'],
      );
    });

    test('every step has a picture for each kind of theme, and they are small', () => {
      for (const { id, media } of steps) {
        assert.deepEqual(Object.keys(media.image).sort(), ['dark', 'hc', 'hcLight', 'light'], id);
        for (const path of Object.values(media.image)) {
          const picture = readFileSync(join(project, path));
          assert.equal(picture.toString('latin1', 1, 4), 'PNG', path);
          assert.ok(picture.length < 40_000, `${path} has ${picture.length} bytes`);
        }
      }
    });

    test('every command that a step offers or waits for is there', async () => {
      await copydesk();
      const registered = await vscode.commands.getCommands(true);
      for (const { id, description, completionEvents } of steps) {
        const text = words[description.slice(1, -1)] ?? '';
        const offered = [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command as string);
        const awaited = completionEvents.flatMap((event) => /^onCommand:(.*)/.exec(event)?.[1] ?? []);
        assert.ok(offered.length > 0 && awaited.length > 0, id);
        for (const command of [...offered, ...awaited]) assert.ok(registered.includes(command), command);
      }
    });
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

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
