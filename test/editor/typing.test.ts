import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { REST, restAfter } from '../../src/editor/stories/typing';

suite('How long typing must rest', () => {
  /** Puts `text` where `‸` stands in a line. @returns what is waited for after that. */
  async function after(line: string, text: string, replaced = 0): Promise<number> {
    const at = line.indexOf('‸');
    const content = line.slice(0, at) + text + line.slice(at + 1 + replaced);
    const document = await vscode.workspace.openTextDocument({ content });
    const place = new vscode.Position(0, at);
    const range = new vscode.Range(place, place.translate(0, replaced));
    const change = { range, rangeOffset: at, rangeLength: replaced, text };
    return restAfter({ document, contentChanges: [change], reason: undefined });
  }

  test('longer where a letter was typed at the end of a name', async () => {
    for (const [line, letter] of [
      ['Mayor Ada Lindq‸', 'v'],
      ['Mayor Ada Lindq‸ said so.', 'v'],
      ['‸', 'L'],
      ['by O’Bri‸.', 'e'],
      ['to Malm‸', 'ö'],
    ] as const) {
      assert.ok((await after(line, letter)) > REST, `${line} ${letter}`);
    }
  });

  test('as ever after words in small letters, figures, what ends a word, and in the middle of one', async () => {
    for (const [line, typed] of [
      ['the mayo‸', 'r'],
      ['about 5‸ people', '8'],
      ['Ada Lindqvist‸', ' '],
      ['Ada Lindqvist‸', '.'],
      ['Ada Lindq‸ist', 'v'],
      ['AbbA4‸', 'x'],
    ] as const) {
      assert.equal(await after(line, typed), REST, `${line} ${typed}`);
    }
  });

  test('as ever after what was put in, taken away or replaced at once', async () => {
    assert.equal(await after('Ada ‸', 'Lindqvist'), REST);
    assert.equal(await after('Ada Lind‸qv', '', 2), REST);
    assert.equal(await after('Ada ‸L', 'M', 1), REST);
  });
});
