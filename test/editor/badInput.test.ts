import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { SPELLINGS, TWO_SPELLINGS } from './stories';
import {
  closeEditors,
  copydesk,
  diagnosticsOf,
  exists,
  findingOf,
  hasCode,
  makeStory,
  place,
  rangeOf,
  read,
  saveNothing,
  shownIn,
} from './support';

const spelling = hasCode('name.spelling');

/** UTF-16 with a byte order mark. */
function utf16(text: string): Uint8Array {
  return new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer),
  ]);
}

suite('Bad input', () => {
  suiteSetup(saveNothing);
  teardown(closeEditors);

  const check = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    const api = await copydesk();
    const folder = await makeStory(files);
    const before = api.messages.length;
    const count = await api.checkFolder(folder);
    return { folder, count, messages: api.messages.slice(before) };
  };
  const inFolder = (folder: vscode.Uri, name: string) => vscode.Uri.joinPath(folder, name);

  test('an empty file, a binary one and one of 5 MB are left out, said in one message', async () => {
    const { folder, count, messages } = await check({
      ...TWO_SPELLINGS,
      'empty.txt': '',
      'image.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2]),
      'large.txt': 'All is quiet in the harbour. '.repeat(180_000),
    });
    assert.ok(count && count > 0);
    assert.equal(messages.length, 1, messages.join('\n'));
    assert.match(messages[0] as string, /^3 files were left out: /);
    assert.match(messages[0] as string, /empty\.txt \(empty\)/);
    assert.match(messages[0] as string, /image\.txt \(not a text\)/);
    assert.match(messages[0] as string, /large\.txt \(larger than 2 MB\)/);
    assert.ok(spelling(shownIn(inFolder(folder, 'first.txt'))));
    for (const name of ['empty.txt', 'image.txt', 'large.txt']) {
      assert.deepEqual(shownIn(inFolder(folder, name)), []);
    }
  });

  test('a large file that is open is left out too', async () => {
    const folder = await makeStory({ ...TWO_SPELLINGS, 'large.txt': 'All is quiet. '.repeat(360_000) });
    await vscode.workspace.openTextDocument(inFolder(folder, 'large.txt'));
    const api = await copydesk();
    await api.checkFolder(folder);
    assert.match(api.messages.at(-1) as string, /large\.txt \(larger than 2 MB\)/);
    assert.ok(spelling(shownIn(inFolder(folder, 'first.txt'))));
  });

  test('a file of only boilerplate has no findings', async () => {
    const { folder, messages } = await check({
      ...TWO_SPELLINGS,
      'notes.txt': [
        'Leave a Reply',
        'Your email address will not be published. Required fields are marked *',
        'Save my name, email, and website in this browser for the next time I comment.',
        '',
      ].join('\n'),
    });
    assert.deepEqual(messages, []);
    assert.deepEqual(shownIn(inFolder(folder, 'notes.txt')), []);
    assert.ok(spelling(shownIn(inFolder(folder, 'first.txt'))));
  });

  const encodings: Record<string, (text: string) => string | Uint8Array> = {
    'UTF-16': utf16,
    CRLF: (text) => text.replaceAll('\n', '\r\n'),
    'a byte order mark': (text) => `\uFEFF${text}`,
    'CRLF and a byte order mark': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  };
  for (const [name, encode] of Object.entries(encodings)) {
    test(`${name} shifts no range`, async () => {
      const { folder } = await check({
        'first.txt': encode(TWO_SPELLINGS['first.txt']),
        'second.txt': TWO_SPELLINGS['second.txt'],
      });
      const shown = shownIn(inFolder(folder, 'first.txt'));
      assert.equal(place(findingOf(shown, 'name.spelling').range), '1:29-1:45');
    });
  }

  test('an article that is not English is left out, said in a message', async () => {
    const german =
      'Der Hafen ist seit Montag gesperrt. Die Feuerwehr hat mitgeteilt, dass nach dem Brand auf der Fähre niemand ' +
      'verletzt wurde. Das Schiff war mit achtzig Menschen auf dem Weg nach Norden, als in der Küche ein Feuer ausbrach.';
    const { folder, messages } = await check({ ...TWO_SPELLINGS, 'hafen.txt': german });
    assert.equal(messages.length, 1);
    assert.equal(messages[0], 'Not English, only a translation can be compared: hafen.txt.');
    assert.ok(spelling(shownIn(inFolder(folder, 'first.txt'))));
    await vscode.workspace.openTextDocument(inFolder(folder, 'hafen.txt'));
    const api = await copydesk();
    await api.checkFolder(folder);
    assert.match(api.messages.at(-1) as string, /^Not English, .*: hafen\.txt\.$/);
  });

  test('one byte that cannot be read loses no finding and shifts no range', async () => {
    const text = new TextEncoder().encode(`“Köln,” she said. It#s over.\n${TWO_SPELLINGS['first.txt']}`);
    text[text.indexOf(0x23)] = 0x92;
    const { folder, messages } = await check({ ...TWO_SPELLINGS, 'first.txt': text });
    assert.equal(messages.length, 1);
    assert.match(
      messages[0] as string,
      /^Characters cannot be read: \S*first\.txt, line 1\. The rest is read\.$/,
    );
    const uri = inFolder(folder, 'first.txt');
    const document = await vscode.workspace.openTextDocument(uri);
    const { range } = findingOf(shownIn(uri), 'name.spelling');
    assert.equal(document.getText(range), `Ingrid ${SPELLINGS.first}`);
  });

  test('a closed file is read in the encoding that VS Code opens it in', async () => {
    // Read as Windows-1252, each of these letters is one character; VS Code makes one of the three of them.
    const lead = new Uint8Array([0xe2, 0x82, 0x20, 0xe9, 0xe9, 0x20]);
    const first = new TextEncoder().encode(TWO_SPELLINGS['first.txt']);
    const { folder } = await check({ ...TWO_SPELLINGS, 'first.txt': new Uint8Array([...lead, ...first]) });
    const uri = inFolder(folder, 'first.txt');
    const { range } = findingOf(shownIn(uri), 'name.spelling');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(range), `Ingrid ${SPELLINGS.first}`);
  });

  test('a closed file in UTF-8 is read in the encoding that was chosen for such files', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('encoding', 'windows1252', vscode.ConfigurationTarget.Global);
    try {
      const text = TWO_SPELLINGS['first.txt'].replace('Norwegian', 'Né à Tromsø, Norwegian');
      const { folder } = await check({ ...TWO_SPELLINGS, 'first.txt': text });
      const uri = inFolder(folder, 'first.txt');
      const { range } = findingOf(shownIn(uri), 'name.spelling');
      const document = await vscode.workspace.openTextDocument(uri);
      assert.match(document.getText(), /NÃ© Ã/);
      assert.equal(document.getText(range), `Ingrid ${SPELLINGS.first}`);
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('emoji and combining accents before a name shift no range', async () => {
    const opening = '👩‍🚒 Cafe\u0301 “Señor” 🚢 opens. ';
    const { folder } = await check({
      ...TWO_SPELLINGS,
      'first.txt': TWO_SPELLINGS['first.txt'].replace('Norwegian', `${opening}Norwegian`),
    });
    const uri = inFolder(folder, 'first.txt');
    const document = await vscode.workspace.openTextDocument(uri);
    const { range } = findingOf(shownIn(uri), 'name.spelling');
    assert.equal(document.getText(range), `Ingrid ${SPELLINGS.first}`);
    assert.equal(range.start.character, 29 + opening.length);
  });

  test('an article of a folder that was never checked is checked within it, and no sheet is written', async () => {
    const folder = await makeStory(TWO_SPELLINGS);
    await vscode.commands.executeCommand('copydesk.factCheckArticle', inFolder(folder, 'second.txt'));
    assert.ok(spelling(shownIn(inFolder(folder, 'second.txt'))));
    assert.ok(spelling(shownIn(inFolder(folder, 'first.txt'))));
    assert.equal(await exists(inFolder(folder, 'fact-check.yaml')), false);
  });

  test('a folder without articles gets no sheet', async () => {
    const { folder, messages } = await check({ 'data.csv': 'a,b\n' });
    assert.equal(messages.length, 1);
    assert.match(messages[0] as string, /holds no article/);
    assert.equal(await exists(inFolder(folder, 'fact-check.yaml')), false);
  });

  test('a folder that does not exist is said to be none', async () => {
    const api = await copydesk();
    const folder = vscode.Uri.joinPath(await makeStory({}), 'nowhere');
    assert.equal(await api.checkFolder(folder), undefined);
    assert.match(api.messages.at(-1) as string, /nowhere” could not be fact-checked/);
  });

  test('a cancelled run changes nothing', async () => {
    const api = await copydesk();
    const folder = await makeStory(TWO_SPELLINGS);
    const source = new vscode.CancellationTokenSource();
    const run = api.checkFolder(folder, source.token);
    source.cancel();
    assert.equal(await run, undefined);
    await api.settled();
    assert.deepEqual(shownIn(inFolder(folder, 'first.txt')), []);
    assert.equal(await exists(inFolder(folder, 'fact-check.yaml')), false);
  });

  test('a run cancelled while it reads leaves a live story as it was', async () => {
    const { folder } = await check(TWO_SPELLINGS);
    const sheet = await read(inFolder(folder, 'fact-check.yaml'));
    const api = await copydesk();
    const source = new vscode.CancellationTokenSource();
    const run = api.checkFolder(folder, source.token);
    setTimeout(() => source.cancel());
    await run;
    await api.settled();
    assert.ok(spelling(shownIn(inFolder(folder, 'first.txt'))));
    assert.equal(await read(inFolder(folder, 'fact-check.yaml')), sheet);
  });

  test('an article that is edited keeps its findings at the right words', async () => {
    const { folder } = await check(TWO_SPELLINGS);
    const uri = inFolder(folder, 'second.txt');
    const { document } = await vscode.window.showTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'ÅÄÖ 🚢\r\n');
    await vscode.workspace.applyEdit(edit);
    const shown = await diagnosticsOf(uri, (all) => all.some(({ range }) => range.start.line === 2));
    assert.equal(
      place(findingOf(shown, 'name.spelling').range),
      place(rangeOf(document, `Ingrid ${SPELLINGS.second}`)),
    );
  });
});
