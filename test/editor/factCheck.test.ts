import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { quickFixesAt } from './quickFixes';
import {
  closeEditors,
  codeOf,
  copydesk,
  diagnosticsOf,
  exists,
  findingOf,
  hasCode,
  hoverAt,
  place,
  rangeOf,
  read,
  replaceIn,
  saveNothing,
  shownIn,
  workspaceFolder,
} from './support';

const MINISTER = 'Amir Khan Muttaki';

suite('Fact-checking the seeds', () => {
  const folder = () => workspaceFolder();
  const article = (start: string) =>
    vscode.workspace.findFiles(`${start}_*.txt`).then(([uri]) => uri as vscode.Uri);
  const sheet = () => vscode.Uri.joinPath(folder(), 'fact-check.yaml');

  suiteSetup(saveNothing);
  suiteTeardown(closeEditors);

  test('shows nothing before a person asks', async () => {
    const api = await copydesk();
    const uri = await article('001');
    await vscode.window.showTextDocument(uri);
    await api.settled();
    assert.deepEqual(shownIn(uri), []);
    assert.equal(api.highlightsOf(uri), undefined);
    assert.equal(await exists(sheet()), false);
  });

  test('lists the two spellings of a minister where each stands', async () => {
    await vscode.commands.executeCommand('copydesk.factCheckFolder', folder());
    const uri = await article('001');
    const document = await vscode.workspace.openTextDocument(uri);
    const shown = await diagnosticsOf(uri, hasCode('name.spelling'));
    const spelling = shown.find(({ message }) => message.includes('Muttaki'));
    assert.ok(spelling, 'The spelling is not among the findings.');
    assert.ok(rangeOf(document, MINISTER).contains(spelling.range), place(spelling.range));
    assert.equal(spelling.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(spelling.source, 'Copydesk');
    const root = vscode.extensions.getExtension('copydesk.copydesk')?.extensionUri;
    assert.ok(root);
    const page = vscode.Uri.joinPath(root, 'docs', 'findings', 'name.spelling.md');
    assert.deepEqual(
      { ...(spelling.code as { value: string; target: vscode.Uri }) },
      {
        value: 'name.spelling',
        target: page,
      },
    );
    assert.equal((await vscode.workspace.fs.stat(page)).type, vscode.FileType.File);
    assert.match(spelling.message, /Muttaki.*Muttaqi|Muttaqi.*Muttaki/);
  });

  test('relates the finding to the articles that spell the name otherwise', async () => {
    const uri = await article('001');
    const spelling = shownIn(uri).find(({ message }) => message.includes('Muttaki'));
    const related = spelling?.relatedInformation ?? [];
    const others = await Promise.all([article('002'), article('004')]);
    for (const other of others) {
      const places = related.filter(({ location }) => location.uri.toString() === other.toString());
      assert.ok(places.length > 0, `${other.path} is not related`);
      const document = await vscode.workspace.openTextDocument(other);
      for (const { location, message } of places) {
        assert.match(document.getText(location.range), /Muttaqi$/);
        assert.match(message, /^.*Muttaqi: “.*Muttaqi.*”$/);
      }
    }
  });

  test('says what is quoted once: the words of a reading that is a quotation are not put before themselves', async () => {
    const shown = (await Promise.all(['000', '001', '002', '003', '004'].map(article))).flatMap(shownIn);
    const related = shown.flatMap(({ relatedInformation }) => relatedInformation ?? []);
    assert.ok(related.some(({ message }) => message.startsWith('“')));
    for (const { message } of [...shown, ...related]) assert.doesNotMatch(message, /““|””|^“[^”]*”: “|\*/);
  });

  test('outlines a fact that several articles state in the words of each', async () => {
    const factsOf = async (id: string) => {
      const parts = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        await article(id),
      );
      const symbols = parts.flatMap(({ children }) => children);
      return symbols.filter(({ kind }) => kind === vscode.SymbolKind.Constant).map(({ name }) => name);
    };
    const withdrawal = (names: string[]) =>
      names.filter((name) => /The Taliban (?:regained|returned)/.test(name));
    assert.deepEqual(withdrawal(await factsOf('000')), [
      'Taliban: date, August 2021: “The Taliban regained control of Afghanistan following the withdrawal of US and NATO forces in August 2021”',
    ]);
    assert.deepEqual(withdrawal(await factsOf('004')), [
      'The Taliban returned to power in August 2021 following the chaotic withdrawal by US and NATO forces from Afghanistan',
    ]);
  });

  test('lists nothing in boilerplate', async () => {
    const uri = await article('000');
    const document = await vscode.workspace.openTextDocument(uri);
    const boilerplate = document.getText().indexOf('Your email address');
    for (const { range } of shownIn(uri)) {
      assert.ok(boilerplate === -1 || document.offsetAt(range.start) < boilerplate);
    }
  });

  test('offers at most four quick fixes for a finding, and a way to the rest', async () => {
    const articles = await vscode.workspace.findFiles(new vscode.RelativePattern(folder(), '*.{txt,md}'));
    let findings = 0;
    for (const uri of articles) {
      for (const { range, code } of shownIn(uri)) {
        if (!code) continue;
        findings++;
        const titles = (await quickFixesAt(uri, range)).map(({ title }) => title.split(' — '));
        for (const about of new Set(titles.map(([, message]) => message))) {
          const own = titles.filter(([, message]) => message === about);
          assert.ok(own.length <= 5, own.join());
          assert.equal(own.at(-1)?.[0], 'More…');
        }
      }
    }
    assert.ok(findings > 10);
  });

  test('says in a hover who writes what, with links to the lines', async () => {
    const uri = await article('001');
    const document = await vscode.workspace.openTextDocument(uri);
    const text = await hoverAt(uri, rangeOf(document, 'Muttaki').start);
    const other = await article('002');
    const line = (await vscode.workspace.openTextDocument(other)).positionAt(
      (await read(other)).indexOf('Muttaqi'),
    ).line;
    const name = other.path.slice(other.path.lastIndexOf('/') + 1);
    assert.ok(text.includes('Muttaqi'), text);
    assert.ok(text.includes(`${other.toString()}#L${line + 1},`), text);
    assert.ok(text.replaceAll('\\', '').includes(`[${name}, line ${line + 1}]`), text);
    assert.match(text, /Why: /);
    assert.match(text, /person/);
  });

  test('says in a hover how a date was read, and by how many names someone goes', async () => {
    const uri = await article('000');
    const document = await vscode.workspace.openTextDocument(uri);
    const date = await hoverAt(uri, rangeOf(document, 'August 2021').start);
    assert.ok(date.replaceAll('\\', '').includes('“August 2021” is 1 August 2021 to 31 August 2021.'), date);
    const name = await hoverAt(uri, rangeOf(document, 'Dmitry Zhirnov').start);
    assert.match(name, /\*\*Dmitry Zhirnov\*\* · person/);
    assert.match(name, /\n- Zhirnov — \[/);
  });

  test('highlights the words of each kind', async () => {
    const api = await copydesk();
    const uri = await article('000');
    const { document } = await vscode.window.showTextDocument(uri);
    await api.settled();
    const highlights = api.highlightsOf(uri);
    const words = (kind: 'person' | 'place' | 'date') =>
      (highlights?.get(kind) ?? []).map((range) => document.getText(range));
    assert.ok(words('person').includes('Andrey Rudenko'), String(words('person')));
    assert.ok(words('person').includes('Zamir Kabulov'), String(words('person')));
    assert.ok(words('place').includes('Afghanistan'), String(words('place')));
    assert.ok(words('date').includes('August 2021'), String(words('date')));
    const rudenko = highlights?.get('person')?.find((range) => document.getText(range) === 'Andrey Rudenko');
    assert.equal(rudenko && place(rudenko), place(rangeOf(document, 'Andrey Rudenko')));
  });

  test('writes the sheet, and a second run leaves it as it is', async () => {
    const first = await read(sheet());
    assert.match(first, /name\.spelling/);
    assert.match(first, /Muttaki/);
    const { mtime } = await vscode.workspace.fs.stat(sheet());
    await vscode.commands.executeCommand('copydesk.factCheckFolder', folder());
    assert.equal(await read(sheet()), first);
    assert.equal((await vscode.workspace.fs.stat(sheet())).mtime, mtime);
  });

  test('drops a finding when the name is corrected, and brings it back', async () => {
    const uri = await article('001');
    const { document } = await vscode.window.showTextDocument(uri);
    const isSpelling = (diagnostic: vscode.Diagnostic) =>
      codeOf(diagnostic) === 'name.spelling' && diagnostic.message.includes('Muttaki');
    const before = await read(sheet());
    await replaceIn(document, 'Muttaki', 'Muttaqi');
    await diagnosticsOf(uri, (shown) => !shown.some(isSpelling));
    await vscode.commands.executeCommand('undo');
    const back = await diagnosticsOf(uri, (shown) => shown.some(isSpelling));
    assert.ok(rangeOf(document, MINISTER).contains((back.find(isSpelling) as vscode.Diagnostic).range));
    assert.equal(await read(sheet()), before, 'Editing an article must not write the sheet.');
  });

  test('checks an article within its folder', async () => {
    const uri = await article('002');
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('copydesk.factCheckArticle');
    const shown = await diagnosticsOf(uri, hasCode('name.spelling'));
    assert.ok(findingOf(shown, 'name.spelling'));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });
});
