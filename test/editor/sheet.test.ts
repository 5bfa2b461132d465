import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { SPELLINGS, TWO_SPELLINGS } from './stories';
import {
  accepting,
  closeEditors,
  codeOf,
  copydesk,
  diagnosticsOf,
  findingOf,
  hasCode,
  hoverAt,
  makeStory,
  place,
  rangeOf,
  replaceIn,
} from './support';

suite('The sheet in the editor', () => {
  let folder: vscode.Uri;
  let article: vscode.Uri;
  let document: vscode.TextDocument;

  setup(async () => {
    folder = await makeStory(TWO_SPELLINGS);
    article = vscode.Uri.joinPath(folder, 'first.txt');
    await (await copydesk()).checkFolder(folder);
    await diagnosticsOf(article, hasCode('name.spelling'));
    ({ document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'fact-check.yaml')));
  });

  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** Inserts a line behind the first line of a section that begins with some words. */
  async function insertBehind(section: string, words: string, text: string): Promise<vscode.Position> {
    const from = document.getText().indexOf(`\n${section}:`);
    const line = document.positionAt(document.getText().indexOf(words, from)).line + 1;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(line, 0), `${text}\n`);
    assert.ok(await vscode.workspace.applyEdit(edit));
    return new vscode.Position(line, text.length);
  }

  async function completions(position: vscode.Position): Promise<string[]> {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    return items
      .filter(
        ({ kind }) => kind === vscode.CompletionItemKind.Value || kind === vscode.CompletionItemKind.Property,
      )
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
  }

  test('an unknown status is told where it stands, and mended by a quick fix', async () => {
    const at = document.getText().indexOf('status: open\n    conflicts:');
    assert.notEqual(at, -1);
    const word = new vscode.Range(document.positionAt(at + 8), document.positionAt(at + 12));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, word, 'acurate');
    await vscode.workspace.applyEdit(edit);
    const shown = await diagnosticsOf(document.uri, hasCode('sheet.unknown-status'));
    const problem = findingOf(shown, 'sheet.unknown-status');
    const { line, character } = word.start;
    assert.equal(place(problem.range), `${line}:${character}-${line}:${character + 7}`);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Write “accurate”');
    assert.ok(fix?.edit, JSON.stringify(actions.map(({ title }) => title)));
    assert.equal(fix.isPreferred, true);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(word.with({ end: word.start.translate(0, 8) })), 'accurate');
    await diagnosticsOf(document.uri, (all) => all.length === 0);
  });

  test('a bad date, evidence without a source and a place in no article are told', async () => {
    await insertBehind(
      'facts',
      'status: open',
      '    date: 2025-13-40\n    evidence:\n      - {note: by phone}',
    );
    await insertBehind(
      'facts',
      'facts:',
      '  - fact: Mine\n    where:\n      - {file: nowhere.txt, quote: words}',
    );
    const shown = await diagnosticsOf(document.uri, (all) => all.length === 3);
    assert.deepEqual(
      shown.map((one) => [codeOf(one), document.getText(one.range)]),
      [
        ['sheet.file-missing', '{file: nowhere.txt, quote: words}'],
        ['sheet.bad-date', '2025-13-40'],
        ['sheet.evidence-source', '{note: by phone}'],
      ],
    );
  });

  test('the marks of an unfinished merge are told', async () => {
    await insertBehind('facts', 'facts:', '<<<<<<< HEAD');
    const [problem] = await diagnosticsOf(document.uri, hasCode('sheet.merge-conflict'));
    assert.equal(problem && document.getText(problem.range), '<<<<<<< HEAD');
  });

  test('completes the states of facts, conflicts and entities', async () => {
    const fact = await insertBehind('facts', 'status: open', '  - fact: Mine\n    status: ');
    assert.deepEqual(await completions(new vscode.Position(fact.line + 1, '    status: '.length)), [
      'open',
      'accurate',
      'corrected',
      'disputed',
      'on-author',
      'cut',
      'not-checkable',
    ]);
    const conflict = await insertBehind('conflicts', '- conflict:', '    status: ');
    assert.deepEqual(await completions(conflict), ['open', 'resolved', 'accepted', 'dismissed']);
    const entity = await insertBehind('entities', 'entities:', '  - {name: Kim, status: ');
    assert.deepEqual(await completions(entity), ['open', 'accepted', 'ignored']);
  });

  test('completes the keys of a fact that a person writes and that are not there', async () => {
    const inside = await insertBehind('facts', 'status: open', '    ');
    assert.deepEqual(await completions(inside), ['checker', 'date', 'evidence', 'correction', 'notes']);
    const row = await insertBehind(
      'facts',
      'status: open',
      '    evidence:\n      - {url: https://a.example, ',
    );
    const at = new vscode.Position(row.line + 1, '      - {url: https://a.example, '.length);
    assert.deepEqual(await completions(at), ['source', 'at', 'note']);
  });

  test('completes checkers and sources that the sheet has', async () => {
    await insertBehind(
      'facts',
      'status: open',
      '    checker: Kim Aas\n    evidence:\n      - {source: "Harbour office, by phone"}',
    );
    const checker = await insertBehind('facts', 'facts:', '  - fact: Mine\n    checker: ');
    assert.deepEqual(await completions(new vscode.Position(checker.line + 1, '    checker: '.length)), [
      'Kim Aas',
    ]);
    const source = await insertBehind('facts', 'facts:', '  - fact: Other\n    evidence:\n      - source: ');
    assert.deepEqual(await completions(new vscode.Position(source.line + 2, '      - source: '.length)), [
      'Harbour office, by phone',
    ]);
  });

  test('says what a key is and whose it is', async () => {
    const status = document.positionAt(document.getText().indexOf('status: open\n    conflicts:') + 2);
    assert.match(await hoverAt(document.uri, status), /to be checked.*\n\nFilled in by Copydesk/s);
    const { start } = rangeOf(document, '\nentities:');
    assert.match(await hoverAt(document.uri, new vscode.Position(start.line + 1, 2)), /Who and what/);
  });

  test('explains every key that a run writes', async () => {
    const unexplained: string[] = [];
    for (let line = 0; line < document.lineCount; line++) {
      const key = /^\s*(?:- )?([\w-]+):(?: |$)/.exec(document.lineAt(line).text);
      if (!key?.[1]) continue;
      const text = await hoverAt(document.uri, new vscode.Position(line, key[0].indexOf(key[1]) + 1));
      if (!text.includes(`**${key[1]}**`)) unexplained.push(document.lineAt(line).text);
    }
    assert.deepEqual(unexplained, []);
  });

  test('shows the sentence of a place, and leads to it', async () => {
    const { start } = rangeOf(document, 'file: first.txt');
    const hover = await hoverAt(document.uri, start.translate(0, 8));
    assert.match(hover, /Transport/);
    assert.match(hover, new RegExp(`\\*\\*.*${SPELLINGS.first}.*\\*\\*`));
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      start.translate(0, 8),
    );
    assert.equal(link?.targetUri.toString(), article.toString());
    const text = await vscode.workspace.openTextDocument(article);
    assert.match(text.getText(link.targetRange), new RegExp(`Ingrid ${SPELLINGS.first}`));
  });

  test('leads from a fact to the words of its conflict, and from the conflict’s id to its entry', async () => {
    const id = /conflicts: \[(\w+)\]/.exec(document.getText());
    assert.ok(id);
    const at = document.positionAt(id.index);
    const fact = document.positionAt(document.getText().lastIndexOf('- fact: ', id.index) + 10);
    const places = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      fact,
    );
    assert.deepEqual(places.map(({ targetUri }) => targetUri.path.split('/').at(-1)).sort(), [
      'first.txt',
      'second.txt',
    ]);
    const [entry] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at.translate(0, 'conflicts: ['.length + 1),
    );
    assert.equal(entry?.targetUri.toString(), document.uri.toString());
    assert.match(document.getText(entry.targetRange), /^conflict: /);
  });

  test('finds the rows that rest on words of an article', async () => {
    const text = await vscode.workspace.openTextDocument(article);
    const locations = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      article,
      rangeOf(text, SPELLINGS.first).start,
    );
    const rows = locations
      .filter(({ uri }) => uri.toString() === document.uri.toString())
      .map(({ range }) => document.getText(range))
      .filter((text) => text.startsWith('{'));
    assert.ok(rows.length > 0);
    for (const row of rows) assert.match(row, /^\{.*file: first\.txt.*\}$/s);
  });

  test('has an outline, and folds by section and entry', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const own = symbols.filter(({ name }) => ['conflicts', 'facts', 'entities', 'sources'].includes(name));
    assert.deepEqual(
      own.map(({ name, children }) => [name, children.length > 0]),
      [
        ['conflicts', true],
        ['facts', true],
        ['entities', true],
        ['sources', true],
      ],
    );
    assert.equal(own[3]?.children[0]?.name, 'first.txt');
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const facts = document.positionAt(document.getText().indexOf('\nfacts:') + 1).line;
    assert.ok(folds.some(({ start }) => start === facts));
    assert.ok(folds.some(({ start }) => start === facts + 1));
  });

  test('offers the states of a fact above it, and to open its words', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    const { line } = document.positionAt(document.getText().indexOf('\n  - fact: ') + 1);
    const first = lenses.filter(({ range }) => range.start.line === line);
    assert.deepEqual(
      first.map(({ command }) => command?.title),
      ['accurate…', 'corrected…', 'disputed', 'not checkable', 'add evidence…', 'open in article'],
    );
    const disputed = first[2]?.command;
    assert.ok(disputed);
    await vscode.commands.executeCommand(disputed.command, ...(disputed.arguments as unknown[]));
    assert.match(
      document.getText(),
      /- fact: .*\n\s+id: \w+\n\s+kind: \w+\n\s+status: disputed\n\s+date: \d{4}-/,
    );
    assert.equal(document.isDirty, false);
  });

  test('Tidy Sheet says that a sheet is tidy', async () => {
    await vscode.commands.executeCommand('copydesk.tidySheet', document.uri);
    assert.match((await copydesk()).messages.at(-1) as string, /The sheet is tidy/);
  });

  test('Tidy Sheet shows what is gone, and takes it out once that is confirmed', async () => {
    await replaceIn(
      document,
      '\nentities:\n',
      '\nentities:\n  - {id: nobody, type: person, name: Nobody, gone: true}\n  - {id: kept, type: person, name: Kept, gone: true, notes: ask}\n',
    );
    await document.save();
    await accepting(vscode.commands.executeCommand('copydesk.tidySheet', document.uri));
    assert.equal(document.getText().includes('name: Nobody'), false);
    assert.equal(document.getText().includes('name: Kept'), true);
    assert.equal((await copydesk()).messages.at(-1), '1 entry was taken out of the sheet.');
  });
});
