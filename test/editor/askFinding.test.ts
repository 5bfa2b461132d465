import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Models } from './languageModels';
import { answering, STORY, withModels } from './languageModels';
import { offeredAt } from './quickFixes';
import {
  closeEditors,
  copydesk,
  diagnosticsOf,
  findingOf,
  hasCode,
  hoverAt,
  makeStory,
  rangeOf,
  read,
  shownIn,
} from './support';

const differs = hasCode('statement.differs');

suite('Asking a language model about a finding', () => {
  let models: Models;
  let folder: vscode.Uri;
  let first: vscode.Uri;
  let sheet: vscode.Uri;

  withModels((found) => (models = found));

  setup(async () => {
    folder = await makeStory(STORY);
    first = vscode.Uri.joinPath(folder, 'first.txt');
    sheet = vscode.Uri.joinPath(folder, 'fact-check.yaml');
    await answering(() => vscode.commands.executeCommand('copydesk.readWithLanguageModel', folder), {
      choose: 'Read',
    });
    await diagnosticsOf(first, differs);
  });

  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** Runs the quick fix of the finding in the first article. */
  async function ask(): Promise<unknown> {
    const offered = await offeredAt(first, findingOf(shownIn(first), 'statement.differs').range);
    const question = offered.get('copydesk.askAboutFinding');
    assert.equal(question?.title, 'Ask about This Finding…');
    return vscode.commands.executeCommand('copydesk.askAboutFinding', question.target);
  }

  const replies = (answer: string, reason: string) => {
    models.answer = ({ say }) => say(JSON.stringify({ answer, reason }));
  };

  test('sends its sentences alone, after a question; the answer is kept, and decides nothing', async () => {
    replies('both-can-be-true', 'She may have [done](command:x) both.');
    const [question] = await answering(ask, { choose: 'Ask' });
    const name = vscode.workspace.asRelativePath(folder);
    assert.equal(question?.title, `Send sentences of “${name}” to Wise (fixture/wise), provided by fixture?`);
    assert.match(
      question?.items[0]?.description ?? '',
      /^only the sentences of its readings, \d+ words, 1 request$/,
    );
    const sent = models.requests.at(-1)?.text ?? '';
    assert.ok(sent.includes('The mayor wept') && sent.includes('The mayor laughed'), sent);
    assert.ok(!sent.includes('The sky') && !sent.includes('Norland opens'), sent);

    const message = (await copydesk()).messages.at(-1);
    assert.equal(
      message,
      'Wise (fixture/wise): both can be true. It says: “She may have [done] (command:x) both.”',
    );
    assert.match(await read(sheet), /both-can-be-true/);
    assert.match(await read(sheet), /status: open/);
    assert.ok(differs(shownIn(first)));
    const document = await vscode.workspace.openTextDocument(first);
    const hover = await hoverAt(first, rangeOf(document, 'wept').start);
    assert.match(hover, /fixture\/wise: both can be true\. \\\(\d{1,2} \w+\\\)/);
    assert.match(hover, /fixture\/wise says: “She may have \\\[done\\\]/);

    await vscode.window.showTextDocument(sheet);
    await vscode.commands.executeCommand('undo');
    assert.doesNotMatch((await vscode.workspace.openTextDocument(sheet)).getText(), /both-can-be-true/);
  });

  test('Escape sends nothing; what was agreed to for the folder covers it', async () => {
    const { length } = models.requests;
    await answering(ask, 'escape');
    assert.equal(models.requests.length, length);
    replies('stands', 'Nobody does both.');
    await answering(ask, { choose: 'Ask, and Don’t' });
    await answering(ask);
    assert.equal(models.requests.length, length + 2);
    assert.match((await copydesk()).messages.at(-1) ?? '', /: the finding stands\. It says: “Nobody/);
  });

  test('an answer that says nothing, and none at all, are told', async () => {
    models.answer = ({ say }) => say('That is a difficult question.');
    await answering(ask, { choose: 'Ask' });
    assert.match((await copydesk()).messages.at(-1) ?? '', /did not say whether the finding stands/);
    models.answer = () => {
      throw vscode.LanguageModelError.NotFound('gone');
    };
    await answering(ask, { choose: 'Ask' });
    assert.match((await copydesk()).messages.at(-1) ?? '', /is not there any more/);
    assert.doesNotMatch(await read(sheet), /answers:/);
  });
});
