import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  closeEditors,
  copydesk,
  makeStory,
  outsideFolder,
  place,
  rangeOf,
  saveNothing,
  write,
} from './support';

/** An invented story that names a minister in full, by his surname and in a quotation. */
const STORY = {
  'harbour.txt': [
    'Norland opens new harbour',
    '',
    'Minister Tarek Mansuri opened the harbour on Monday. Mansuri thanked the builders.',
    '',
    '“We thank Tarek Mansuri for his patience,” the engineer Eva Holm said.',
    '',
  ].join('\n'),
  'quays.txt': [
    'Harbour opened in the north',
    '',
    'The three quays were opened by Tarek Mansuri, who took no questions at the port.',
    '',
  ].join('\n'),
} as const;

suite('Following names', () => {
  let folder: vscode.Uri;
  let harbour: vscode.TextDocument;
  let quays: vscode.TextDocument;
  let sheet: vscode.TextDocument;

  suiteSetup(saveNothing);

  setup(async () => {
    folder = await makeStory(STORY);
    await (await copydesk()).checkFolder(folder);
    const open = (name: string) => vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
    [harbour, quays, sheet] = (await Promise.all(
      ['harbour.txt', 'quays.txt', 'fact-check.yaml'].map(open),
    )) as [vscode.TextDocument, vscode.TextDocument, vscode.TextDocument];
  });

  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const fileOf = (uri: vscode.Uri) => uri.path.split('/').at(-1) ?? '';
  /** Where the sheet has the minister's name, in his entry. */
  function nameInSheet(): vscode.Range {
    const text = sheet.getText();
    const start = text.indexOf('Tarek Mansuri', text.indexOf('\nentities:'));
    return new vscode.Range(sheet.positionAt(start), sheet.positionAt(start + 'Tarek Mansuri'.length));
  }
  const at = (document: vscode.TextDocument, words: string, occurrence?: number) =>
    rangeOf(document, words, occurrence).start;

  async function definitions(document: vscode.TextDocument, position: vscode.Position) {
    const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    return links.map((link) =>
      'targetUri' in link
        ? `${fileOf(link.targetUri)} ${place(link.targetSelectionRange ?? link.targetRange)}`
        : `${fileOf(link.uri)} ${place(link.range)}`,
    );
  }

  test('Go to Definition leads from a name to its entry in the sheet, and from there to its first mention', async () => {
    const inSheet = `fact-check.yaml ${place(nameInSheet())}`;
    assert.deepEqual(await definitions(quays, at(quays, 'Mansuri')), [inSheet]);
    assert.deepEqual(await definitions(sheet, nameInSheet().start), ['harbour.txt 2:9-2:22']);
    assert.deepEqual(await definitions(quays, at(quays, 'in the north')), []);
  });

  test('Go to Definition leads from words that are to be checked to their fact in the sheet', async () => {
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      harbour.uri,
      at(harbour, 'patience'),
    );
    assert.deepEqual(
      links.map(({ targetUri, targetRange, originSelectionRange }) => [
        fileOf(targetUri),
        sheet.getText(targetRange).split('\n')[0],
        originSelectionRange && harbour.getText(originSelectionRange),
      ]),
      [
        [
          'fact-check.yaml',
          'fact: Eva Holm said “We thank Tarek Mansuri for his patience”',
          'We thank Tarek Mansuri for his patience',
        ],
      ],
    );
  });

  test('without a sheet Go to Definition leads to the first mention', async () => {
    const bare = await makeStory(STORY);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(bare, 'quays.txt'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('copydesk.factCheckArticle');
    assert.deepEqual(await definitions(document, at(document, 'Mansuri')), ['harbour.txt 2:9-2:22']);
    await vscode.workspace.fs.delete(bare, { recursive: true });
  });

  test('finds every place of a name under all its forms, from an article and from the sheet', async () => {
    const references = async (document: vscode.TextDocument, position: vscode.Position) => {
      const locations = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        position,
      );
      return locations
        .filter(({ uri, range }) => uri.path !== sheet.uri.path || range.isEqual(nameInSheet()))
        .map(({ uri, range }) => `${fileOf(uri)} ${place(range)}`)
        .sort();
    };
    const all = [
      `fact-check.yaml ${place(nameInSheet())}`,
      'harbour.txt 2:53-2:60',
      'harbour.txt 2:9-2:22',
      'harbour.txt 4:10-4:23',
      'quays.txt 2:31-2:44',
    ];
    assert.deepEqual(await references(harbour, at(harbour, 'Mansuri thanked')), all);
    assert.deepEqual(await references(sheet, nameInSheet().start), all);
  });

  test('marks the places of a name in its article', async () => {
    const highlights = async (words: string) => {
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        harbour.uri,
        at(harbour, words),
      );
      return (found ?? []).map(({ range }) => place(range));
    };
    assert.deepEqual(await highlights('Mansuri thanked'), ['2:9-2:22', '2:53-2:60', '4:10-4:23']);
    assert.deepEqual(await highlights('Eva Holm'), ['4:56-4:64']);
  });

  async function rename(document: vscode.TextDocument, position: vscode.Position, newName: string) {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      newName,
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  test('renames a name in all articles and in the sheet, and nothing else', async () => {
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      quays.uri,
      at(quays, 'Mansuri'),
    );
    assert.equal(place(prepared.range), '2:31-2:44');
    assert.equal(prepared.placeholder, 'Tarek Mansuri');
    const [entities, before] = [sheet.getText().indexOf('\nentities:'), sheet.getText()];
    await rename(quays, at(quays, 'Mansuri'), 'Tarek Mansouri');
    assert.equal(harbour.getText(), STORY['harbour.txt'].replaceAll('Mansuri', 'Mansouri'));
    assert.equal(quays.getText(), STORY['quays.txt'].replaceAll('Mansuri', 'Mansouri'));
    const sources = before.indexOf('\nsources:');
    const changed = (text: string) =>
      text
        .split('\n')
        .map((line) => (/\b(?:name|forms):/.test(line) ? line.replaceAll('Mansuri', 'Mansouri') : line))
        .join('\n');
    assert.equal(
      sheet.getText(),
      before.slice(0, entities) + changed(before.slice(entities, sources)) + before.slice(sources),
    );
  });

  test('renames from the sheet', async () => {
    await rename(sheet, nameInSheet().start, 'Tariq Mansuri');
    assert.equal(quays.getText(), STORY['quays.txt'].replace('Tarek', 'Tariq'));
    assert.equal(harbour.getText(), STORY['harbour.txt'].replaceAll('Tarek', 'Tariq'));
  });

  test('says that other words are no name to rename', async () => {
    await assert.rejects(
      async () => vscode.commands.executeCommand('vscode.prepareRename', quays.uri, at(quays, 'questions')),
      /Only a name that Copydesk has recognised can be renamed/,
    );
  });

  test('an article has an outline of its parts, names, quotations and facts', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      harbour.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, detail, range }) => [name, detail, place(range)]),
      [
        ['Norland opens new harbour', 'Headline', '0:0-0:25'],
        ['Text', '', '2:0-4:70'],
      ],
    );
    const inText = symbols[1]?.children ?? [];
    const of = (kind: vscode.SymbolKind) =>
      inText.filter((symbol) => symbol.kind === kind).map(({ name, detail }) => [name, detail]);
    assert.deepEqual(of(vscode.SymbolKind.Object), [
      ['Tarek Mansuri', '×3'],
      ['Eva Holm', ''],
    ]);
    assert.deepEqual(of(vscode.SymbolKind.String), [['We thank Tarek Mansuri for his patience', 'Eva Holm']]);
    assert.deepEqual(of(vscode.SymbolKind.Constant), [
      ['Tarek Mansuri: role, “Minister Tarek Mansuri”', 'open'],
      [
        'Tarek Mansuri: date, “Monday” (which day is not known): “Minister Tarek Mansuri opened the harbour on Monday”',
        'open',
      ],
      ['Eva Holm said “We thank Tarek Mansuri for his patience”', 'open'],
      ['Eva Holm: role, “engineer Eva Holm”', 'open'],
    ]);
  });

  test('finds names in the workspace by any of their forms', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'tarekmans',
    );
    assert.deepEqual(
      symbols
        .filter(({ location }) => location.uri.path.startsWith(`${folder.path}/`))
        .map(({ name, location }) => [name, fileOf(location.uri), place(location.range)]),
      [['Tarek Mansuri', 'harbour.txt', '2:9-2:22']],
    );
  });

  test('articles that nobody fact-checks are left alone', async () => {
    const uri = vscode.Uri.joinPath(outsideFolder(), 'alone.txt');
    await write(uri, STORY['quays.txt']);
    const alone = await vscode.workspace.openTextDocument(uri);
    assert.deepEqual(await definitions(alone, at(alone, 'Mansuri')), []);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.deepEqual(symbols ?? [], []);
  });
});
