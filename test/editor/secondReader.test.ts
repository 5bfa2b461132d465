import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Models } from './languageModels';
import {
  answering,
  CLOUD,
  idOf,
  item,
  MAYOR,
  nextMessage,
  offer,
  SKY,
  STORY,
  withModels,
} from './languageModels';
import { ReadOnlyFiles } from './readOnlyFiles';
import { offeredAt } from './quickFixes';
import {
  closeEditors,
  codeOf,
  copydesk,
  diagnosticsOf,
  exists,
  findingOf,
  hasCode,
  hoverAt,
  makeStory,
  rangeOf,
  read,
  replaceIn,
  shownIn,
  until,
  workspaceFolder,
  write,
} from './support';

const LOCAL = { vendor: 'ollama', id: 'small', name: 'Small' } as const;
const differs = hasCode('statement.differs');
const READ = 'copydesk.readWithLanguageModel';
const READ_IT = { choose: 'Read' } as const;

suite('Reading with a language model', () => {
  let models: Models;
  let folder: vscode.Uri;
  let first: vscode.Uri;
  let second: vscode.Uri;
  let sheet: vscode.Uri;
  const settings = () => vscode.workspace.getConfiguration('copydesk');
  const set = (value: string | undefined) =>
    settings().update('languageModel', value, vscode.ConfigurationTarget.Global);

  withModels((found) => (models = found));

  setup(async () => {
    folder = await makeStory(STORY);
    [first, second, sheet] = ['first.txt', 'second.txt', 'fact-check.yaml'].map((name) =>
      vscode.Uri.joinPath(folder, name),
    ) as [vscode.Uri, vscode.Uri, vscode.Uri];
  });

  teardown(async () => {
    await set(undefined);
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const run = (command = READ) => vscode.commands.executeCommand(command, folder);
  const name = () => vscode.workspace.asRelativePath(folder);
  const readIt = () => answering(run, READ_IT);
  const lastMessages = async (count: number) => (await copydesk()).messages.slice(-count).join('\n');

  suite('the question', () => {
    test('names model, provider, articles, words and requests before anything is handed over', async () => {
      let before: readonly unknown[] = [];
      const listening = (await copydesk()).onDidAsk(() => {
        before = [...models.requests, ...models.counted];
      });
      const [question] = await answering(run, READ_IT);
      listening.dispose();
      assert.deepEqual(before, []);
      assert.equal(models.requests.length, 1);
      assert.equal(question?.title, `Send “${name()}” to Wise (fixture/wise), provided by fixture?`);
      const [send, always, other, show, ...articles] = question?.items ?? [];
      assert.equal(send?.label, 'Read');
      assert.match(send?.description ?? '', /^2 articles, [\d,]+ words, 1 request$/);
      assert.equal(send?.detail, 'first.txt, second.txt');
      assert.match(always?.label ?? '', /Don’t Ask Again for This Folder$/);
      assert.equal(other?.label, 'Choose Another Model…');
      assert.equal(show?.label, 'Show What Is Sent');
      assert.deepEqual(
        articles.map(({ label }) => label),
        ['first.txt', 'second.txt'],
      );
    });

    test('Escape sends nothing', async () => {
      await answering(run, 'escape');
      assert.deepEqual([...models.requests, ...models.counted], []);
      assert.deepEqual(
        shownIn(first).filter((one) => codeOf(one) === 'statement.differs'),
        [],
      );
    });

    test('shows what is sent, word for word, and waits', async () => {
      const shown = new Promise<string>((resolve) => {
        const listener = vscode.workspace.onDidOpenTextDocument((document) => {
          if (document.uri.scheme !== 'copydesk-request') return;
          listener.dispose();
          resolve(document.getText());
          void vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        });
      });
      await answering(run, { choose: 'Show What' });
      assert.deepEqual([...models.requests, ...models.counted], []);
      await readIt();
      assert.equal(await shown, `--- request 1 of 1 ---\n${models.requests[0]?.text}`);
    });

    test('is not asked again where a person said so, until the articles or the model change', async () => {
      await answering(run, { choose: 'Read, and Don’t' });
      await answering(run);
      assert.equal(models.requests.length, 2);
      await write(vscode.Uri.joinPath(folder, 'third.txt'), 'Norland\n\nThe ribbon was red.\n');
      await (await copydesk()).checkFolder(folder);
      await answering(run, 'escape');
      assert.equal(models.requests.length, 2);
      await answering(run, { choose: 'Read, and Don’t' });
      await answering(run);
      assert.equal(models.requests.length, 4);
      await offer(models, [LOCAL]);
      await answering(run, 'escape');
      await offer(models, [CLOUD]);
      await answering(run, 'escape');
      assert.equal(models.requests.length, 4);
    });

    test('is put again with the number that it takes where the model counts more than was guessed', async () => {
      await offer(models, [{ ...CLOUD, maxInputTokens: 8_000 }]);
      const long = Array.from({ length: 120 }, (_, line) => `The mayor met guest ${line} at the quay.`);
      await write(first, `Norland\n\n${long.join('\n\n')}\n`);
      await write(second, `Harbour\n\n${long.join('\n\n')}\n`);
      models.count = (text) => text.split(/\s+/).length * 2;
      models.answer = ({ say }) => say('[]');
      const questions = await answering(run, READ_IT, READ_IT);
      const numbers = questions.map(({ items }) =>
        Number(/, (\d+) requests?$/.exec(items[0]?.description ?? '')?.[1]),
      );
      assert.ok((numbers[0] as number) < (numbers[1] as number), numbers.join());
      assert.equal(models.requests.length, numbers[1]);
      for (const { text } of models.requests)
        assert.ok(models.count(text) <= 4_000, String(models.count(text)));
    });
  });

  suite('the model', () => {
    test('without one, says how to get one, and makes no sheet', async () => {
      await offer(models, []);
      await answering(run);
      assert.match(await lastMessages(1), /^VS Code has no language model\. .*on this machine/);
      assert.equal(await exists(sheet), false);
    });

    test('is chosen among all, those on this machine first; the folder learns nothing of it', async () => {
      const settings = () =>
        read(vscode.Uri.joinPath(workspaceFolder(), '.vscode', 'settings.json')).catch(() => 'none');
      const before = await settings();
      await offer(models, [CLOUD, LOCAL]);
      const [choice, question] = await answering(run, { choose: 'Small' }, READ_IT);
      assert.deepEqual(
        choice?.items.map(({ label, description }) => [label, description]),
        [
          ['Small (ollama/small)', 'Ollama, on this machine'],
          ['Wise (fixture/wise)', 'fixture'],
        ],
      );
      assert.equal(
        question?.title,
        `Send “${name()}” to Small (ollama/small), run by Ollama on this machine?`,
      );
      assert.equal(models.requests[0]?.model, 'ollama/small');
      const [, another] = await answering(run, { choose: 'Choose Another' }, { choose: 'Wise' }, 'escape');
      assert.match(another?.items[0]?.description ?? '', /\(chosen\)$/);
      await answering(() => run('copydesk.chooseLanguageModel'), { choose: 'Small' });
      assert.equal(await settings(), before);
    });

    test('that the person’s setting names is taken without a choice', async () => {
      await offer(models, [CLOUD, LOCAL]);
      await set('fixture/wise');
      const [question] = await answering(run, READ_IT);
      assert.ok(question?.items.every(({ label }) => label !== 'Choose Another Model…'));
      assert.equal(models.requests[0]?.model, 'fixture/wise');
      await set('fixture/gone');
      await answering(run);
      assert.match(await lastMessages(1), /has no model fixture\/gone/);
    });

    test('a folder’s settings do not choose', async () => {
      await offer(models, [CLOUD, LOCAL]);
      const file = vscode.Uri.joinPath(workspaceFolder(), '.vscode', 'settings.json');
      const own = JSON.stringify({ 'copydesk.languageModel': 'fixture/wise', 'copydesk.checker': 'Kim' });
      const checkerIs = (name: string) =>
        until(
          vscode.workspace.onDidChangeConfiguration,
          () => settings().get('checker') === name || undefined,
          () => 'The settings of the folder were not read.',
        );
      await write(file, own);
      try {
        await checkerIs('Kim');
        const [choice] = await answering(run, 'escape');
        assert.equal(choice?.title, 'Choose a Language Model');
      } finally {
        await write(file, '{}');
        await checkerIs('');
      }
    });

    test('off: nothing is sent, nothing is offered', async () => {
      await readIt();
      await diagnosticsOf(first, differs);
      const offered = async () => {
        const all = await offeredAt(first, findingOf(shownIn(first), 'statement.differs').range);
        return all.has('copydesk.askAboutFinding');
      };
      assert.equal(await offered(), true);
      await set('off');
      assert.equal(await offered(), false);
      await answering(run);
      await answering(() => run('copydesk.chooseLanguageModel'));
      assert.match(await lastMessages(1), /turned off by the setting/);
      const call = { input: { folder: folder.path }, toolInvocationToken: undefined };
      await assert.rejects(
        async () => vscode.lm.invokeTool('copydesk_read_lines', call),
        /does not have an implementation/,
      );
      assert.equal(models.requests.length, 1);
      await set(undefined);
      assert.equal(await offered(), true);
    });
  });

  suite('what it names', () => {
    test('is shown in Problems, in hovers and in the status, and is kept in the sheet; undo takes it back', async () => {
      await (await copydesk()).checkFolder(folder);
      const before = await read(sheet);
      await readIt();
      const shown = await diagnosticsOf(first, differs);
      const { severity, source, message } = findingOf(shown, 'statement.differs');
      assert.equal(source, 'Copydesk');
      assert.equal(severity, vscode.DiagnosticSeverity.Warning);
      assert.match(message, /wept.*laughed/);
      assert.ok(differs(shownIn(second)));

      const text = await read(sheet);
      assert.match(text, /fixture\/wise/);
      assert.match(text, /The mayor wept/);

      const document = await vscode.workspace.openTextDocument(first);
      const hover = await hoverAt(first, rangeOf(document, 'wept').start);
      assert.match(hover, /Seen by: fixture\/wise, \d{1,2} \w{3,4}/);
      assert.match(hover, /fixture\/wise says: “One says this, the other that\\?\.”/);

      const api = await copydesk();
      assert.match(api.statusOf(first) ?? '', /^\d+ in this article(?: · \d+ quiet findings?)?$/);
      await replaceIn(document, 'grey', 'dull');
      await api.settled();
      assert.match(
        api.statusOf(first) ?? '',
        /1 article is new or changed since fixture\/wise read the story$/,
      );
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');

      const opened = await vscode.window.showTextDocument(sheet);
      await vscode.commands.executeCommand('undo');
      assert.equal(opened.document.getText(), before);
      await diagnosticsOf(first, (now) => !differs(now));
    });

    test('shows the models’ words as plain characters', async () => {
      const hostile =
        'See [this](command:workbench.action.quit) <b>now</b> https://evil.example a@b.example &#8238; \u202Eabc';
      models.answer = ({ text, say }) => say(JSON.stringify([item(text, MAYOR, { why: hostile })]));
      await readIt();
      await diagnosticsOf(first, differs);
      const document = await vscode.workspace.openTextDocument(first);
      const hover = await hoverAt(first, rangeOf(document, 'wept').start);
      const words = hover.slice(hover.indexOf('says:'));
      assert.ok(words.includes('\\[this\\]\\(command:workbench'), words);
      assert.doesNotMatch(words, /(?<!\\)<|(?<!\\):\/\/|(?<!\\)@|(?<!\\)&|\u202E/, words);
    });

    test('is one finding with what the built-in reader saw', async () => {
      const names = { Solhaugen: 'Ingrid Solhaugen', Solhaugan: 'Ingrid Solhaugan' };
      await write(first, 'Harbour\n\nNorwegian Transport Minister Ingrid Solhaugen opened the harbour.\n');
      await write(second, 'Port\n\nNorwegian Transport Minister Ingrid Solhaugan opened the harbour.\n');
      models.answer = ({ text, say }) => say(JSON.stringify([item(text, names, { kind: 'spelling' })]));
      await readIt();
      const document = await vscode.workspace.openTextDocument(first);
      assert.equal(shownIn(first).filter((one) => codeOf(one) === 'name.spelling').length, 1);
      const hover = await hoverAt(first, rangeOf(document, 'Solhaugen').start);
      assert.match(hover, /Seen by: built-in · fixture\/wise, /);
    });

    test('what a reply says that is in no article is left out, counted and logged', async () => {
      models.answer = ({ text, say }) => {
        const made = { kind: 'statement', question: 'Who sang?', certainty: 'contradiction', why: 'x' };
        const readings = ['Ann', 'Bob'].map((value) => ({
          value,
          quotes: [{ id: idOf(text, MAYOR.wept), text: `${value} sang aloud` }],
        }));
        say(JSON.stringify([item(text, MAYOR), { ...made, readings }]));
      };
      await readIt();
      assert.match(await lastMessages(1), /named 1 finding; \d+ parts? of its answer w(?:as|ere) left out/);
    });

    test('is kept in the story where the sheet cannot be written', async () => {
      await (await copydesk()).checkFolder(folder);
      await write(sheet, 'version: [1\n');
      await answering(run, READ_IT);
      await diagnosticsOf(first, differs);
      assert.equal(await read(sheet), 'version: [1\n');
      assert.match(await lastMessages(3), /is shown, but .* could not be written/);
      const document = await vscode.workspace.openTextDocument(first);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(first, new vscode.Position(0, 0), 'News\n\n');
      await vscode.workspace.applyEdit(edit);
      const shown = await diagnosticsOf(
        first,
        (now) => findingOf(now, 'statement.differs').range.start.line === 4,
      );
      assert.equal(document.getText(findingOf(shown, 'statement.differs').range), 'The mayor wept');

      const opened = await vscode.workspace.openTextDocument(sheet);
      await replaceIn(opened, 'version: [1', 'story: {title: Harbour}');
      await (await copydesk()).checkFolder(folder);
      assert.match(opened.getText(), /title: Harbour[\s\S]*fixture\/wise/);
      assert.ok(differs(shownIn(first)));
    });

    test('is shown in a folder that is read-only', async () => {
      const scheme = 'copydesk-reading';
      const files = new ReadOnlyFiles(STORY);
      const registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly: true });
      const story = vscode.Uri.from({ scheme, path: '/story' });
      await answering(() => vscode.commands.executeCommand(READ, story), READ_IT);
      await diagnosticsOf(vscode.Uri.joinPath(story, 'first.txt'), differs);
      assert.match(await lastMessages(2), /is shown, but .* could not be written: .*read-only/);
      registered.dispose();
    });

    test('is placed in the articles as they are when the reply comes', async () => {
      const document = await vscode.workspace.openTextDocument(first);
      models.answer = async ({ text, say }) => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(first, new vscode.Position(0, 0), 'News\n\n');
        await vscode.workspace.applyEdit(edit);
        say(JSON.stringify([item(text, MAYOR)]));
      };
      await readIt();
      const shown = await diagnosticsOf(first, differs);
      assert.equal(document.getText(findingOf(shown, 'statement.differs').range), 'The mayor wept');
    });

    test('recorded replies for the seeds are shown and kept', async function () {
      const recorded = join(__dirname, '../../../../shared/model/replies/seeds.json');
      if (!existsSync(recorded)) {
        console.log('Skipped: there are no recorded replies beside the project.');
        return this.skip();
      }
      const seeds = await vscode.workspace.findFiles(new vscode.RelativePattern(workspaceFolder(), '*.txt'));
      for (const uri of seeds) {
        const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
        await vscode.workspace.fs.copy(uri, vscode.Uri.joinPath(folder, name));
      }
      for (const uri of [first, second]) await vscode.workspace.fs.delete(uri);
      models.answer = ({ say }) => say(readFileSync(recorded, 'utf8'));
      await readIt();
      const conflicts = (await read(sheet)).match(/model: fixture\/wise/g) ?? [];
      assert.ok(conflicts.length >= 8, String(conflicts.length));
    });
  });

  suite('what may go wrong', () => {
    const error = vscode.LanguageModelError;
    const failures: readonly (readonly [string, () => Error, RegExp])[] = [
      ['no permission', () => error.NoPermissions('no'), /does not let Copydesk use Wise/],
      ['blocked', () => error.Blocked('no'), /Wise .* blocks the request/],
      ['not found', () => error.NotFound('no'), /Wise .* is not there any more/],
      ['over quota', () => new Error('quota exceeded'), /takes no more requests .* quota exceeded/],
      [
        'a network that is down',
        () => new Error('connection refused'),
        /did not answer: .*connection refused/,
      ],
    ];
    for (const [name, failure, sentence] of failures) {
      test(`${name} has its sentence`, async () => {
        models.answer = () => {
          throw failure();
        };
        await readIt();
        assert.match(await lastMessages(1), sentence);
        const again = /quota|network/.test(name);
        assert.equal(models.requests.length, again ? 4 : 1);
      });
    }

    test('what passes is tried again', async () => {
      models.answer = ({ text, say }) => {
        if (models.requests.length < 3) throw new Error('429 Too Many Requests');
        say(JSON.stringify([item(text, MAYOR)]));
      };
      await readIt();
      await diagnosticsOf(first, differs);
      assert.equal(models.requests.length, 3);
    });

    test('of a reply that fails midway, what had come is kept', async () => {
      models.answer = async ({ text, say }) => {
        const arrived = nextMessage(/coming in/);
        say(JSON.stringify([item(text, MAYOR), item(text, SKY)]).slice(0, -40));
        await arrived;
        throw vscode.LanguageModelError.Blocked('a filter');
      };
      await readIt();
      await diagnosticsOf(first, differs);
      assert.match(await lastMessages(1), /blocks the request/);
    });

    test('a refusal is said to be one, and nothing of it is shown', async () => {
      models.answer = ({ say }) => say('I am sorry, but I cannot compare news articles.');
      await readIt();
      assert.match(await lastMessages(1), /answered without a list of findings, as where a model refuses/);
      assert.ok(!differs(shownIn(first)));
    });

    test('an empty answer is said to be one', async () => {
      models.answer = () => undefined;
      await readIt();
      assert.match(await lastMessages(1), /sent an empty answer/);
    });

    test('a reply that ended early can be continued', async () => {
      models.answer = ({ text, say }) => {
        const whole = JSON.stringify([item(text, MAYOR), item(text, SKY)]);
        say(models.requests.length === 1 ? whole.slice(0, -40) : JSON.stringify([item(text, SKY)]));
      };
      const ended = nextMessage(/ended early/);
      await readIt();
      await ended;
      await diagnosticsOf(first, differs);
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      await diagnosticsOf(
        first,
        (now) => now.filter((one) => codeOf(one) === 'statement.differs').length === 2,
      );
      assert.equal(models.requests.length, 2);
    });

    test('cancelled: what had come is kept, and the model is told', async () => {
      let stopped = false;
      models.answer = async ({ text, say, token }) => {
        const arrived = nextMessage(/coming in/);
        say(JSON.stringify([item(text, MAYOR), item(text, SKY)]).slice(0, -40));
        await arrived;
        void vscode.commands.executeCommand('notification.acceptPrimaryAction');
        await new Promise((resolve) => token.onCancellationRequested(resolve));
        stopped = true;
      };
      await readIt();
      await diagnosticsOf(first, differs);
      assert.match(await lastMessages(1), /was cancelled/);
      assert.equal(stopped, true);
    });
  });
});
