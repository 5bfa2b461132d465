import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { createEngine } from '../../src/core/engine';
import type { NamedReading } from '../../src/core/secondReader/reading';
import { standing } from '../../src/editor/stories/standing';
import {
  closeEditors,
  copydesk,
  diagnosticsOf,
  findingOf,
  hasCode,
  hoverAt,
  makeStory,
  rangeOf,
} from './support';

const FIRST = 'The reactor has an output of 82 MW, Foreign Minister Tarek Mansuri said in Oslo on Monday.\n';
const STORY = {
  'a.txt': FIRST,
  'b.txt': `By Jane Doe\n\n${FIRST}`,
  'c.txt': 'The new reactor has an output of 84 MW, engineers said.\n',
};

suite('Exact copies', () => {
  let folder: vscode.Uri;
  let first: vscode.Uri;
  const copy = () => vscode.Uri.joinPath(folder, 'b.txt');

  suiteSetup(async () => {
    folder = await makeStory(STORY);
    first = vscode.Uri.joinPath(folder, 'a.txt');
    await vscode.commands.executeCommand('copydesk.factCheckFolder', folder);
  });

  teardown(closeEditors);

  test('are counted beside the articles in the message of a run', async () => {
    const { messages } = await copydesk();
    assert.match(messages.at(-1) ?? '', /^(?:No|\d+) conflicts? in 2 articles \(and 1 copy\)\./);
  });

  test('show the findings of their article, and are counted once in them', async () => {
    for (const uri of [first, copy()]) {
      const { message } = findingOf(await diagnosticsOf(uri, hasCode('number.differs')), 'number.differs');
      assert.equal(message, 'Output: 82 MW in 1 article (and 1 copy), 84 MW in 1');
    }
  });

  test('are one place in a hover, in the article and in the copy', async () => {
    for (const uri of [first, copy()]) {
      const document = await vscode.workspace.openTextDocument(uri);
      const parts = (await hoverAt(uri, rangeOf(document, '82 MW').start))
        .replaceAll('\\', '')
        .split('\n---\n');
      const text = parts.find((part) => part.startsWith('**Output')) ?? '';
      assert.match(text, /\*\*Output: 82 MW in 1 article \(and 1 copy\), 84 MW in 1\*\*\n/);
      assert.match(text, /\n- \*\*84 MW\*\* — \[c\.txt, line 1\]\([^)]*\): “/);
      assert.doesNotMatch(text, /\[b\.txt/);
    }
  });

  test('are counted beside the articles that name somebody and give a role', async () => {
    const document = await vscode.workspace.openTextDocument(first);
    const text = (await hoverAt(first, rangeOf(document, 'Mansuri').start)).replaceAll('\\', '');
    assert.match(text, /\n\nForeign Minister — 1 article \(and 1 copy\)\n/);
    assert.match(text, /\n- Tarek Mansuri — \[a\.txt\]\([^)]*\) \(and 1 copy\)$/m);
  });

  test('are known again in what a model named, as long as they are copies', () => {
    const analysed = (texts: Readonly<Record<string, string>>) => {
      const story = createEngine().createStory();
      for (const [path, text] of Object.entries(texts)) story.setArticle(path, text);
      return story.analyse();
    };
    const at = (path: 'a.txt' | 'b.txt' | 'c.txt', words: string) => {
      const start = STORY[path].indexOf(words);
      return { path, start, end: start + words.length, text: words, quoted: true as const };
    };
    const [one] = analysed(STORY).findings;
    assert.ok(one);
    const readings = [
      { value: '82 MW', spans: [at('a.txt', '82 MW'), { ...at('b.txt', '82 MW'), copyOf: 'a.txt' }] },
      { value: '84 MW', spans: [at('c.txt', '84 MW')] },
    ];
    const reading: NamedReading = {
      reader: { model: 'desk/reader', date: '2026-03-01' },
      findings: [{ ...one, readings }],
      compatible: [],
      read: [],
    };
    const spans = (texts: Readonly<Record<string, string>>) =>
      standing(reading, analysed(texts)).findings[0]?.readings[0]?.spans.map(({ path, start, copyOf }) => [
        path,
        start,
        copyOf,
      ]);
    const place = STORY['b.txt'].indexOf('82 MW');
    assert.deepEqual(spans(STORY), [
      ['a.txt', 29, undefined],
      ['b.txt', place, 'a.txt'],
    ]);
    assert.deepEqual(spans({ ...STORY, 'b.txt': STORY['b.txt'].replace('Monday', 'Sunday') }), [
      ['a.txt', 29, undefined],
      ['b.txt', place, undefined],
    ]);
    assert.deepEqual(spans({ ...STORY, 'b.txt': STORY['b.txt'].replace('Jane Doe', 'Jo Doe') }), [
      ['a.txt', 29, undefined],
      ['b.txt', place - 2, 'a.txt'],
    ]);
  });

  test('are one place in the hover of a sheet', async () => {
    const sheet = vscode.Uri.joinPath(folder, 'fact-check.yaml');
    const document = await vscode.workspace.openTextDocument(sheet);
    const fact = document.getText().indexOf('Tarek Mansuri: role');
    assert.ok(fact > 0, document.getText());
    const text = (await hoverAt(sheet, document.positionAt(fact))).replaceAll('\\', '');
    assert.match(text, /^\[a\.txt:1\].*” \(and 1 copy\)$/);
    assert.deepEqual(document.getText().match(/\bin: .*\]/g), ['in: [a.txt]']);
  });
});
