import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createLexicon } from '../../../../src/core/lexicon/lexicon';
import { losses, sheetOf } from './compare';
import { decide } from './decide';
import { run, textsIn } from './run';

/** Sheets as commit 058ff0b wrote them for the seeds and the invented stories, named after their folders. */
const SHEETS = join('test', 'core', 'sheet', 'earlier', 'sheets');

const folderOf = (name: string) => (name === 'seeds' ? name : join('test', 'stories', name));

suite('sheets of an earlier version', () => {
  const lexicon = createLexicon();

  for (const file of readdirSync(SHEETS)) {
    const name = basename(file, '.yaml');
    test(`${name}: what people decided moves along, and is done with`, () => {
      const decided = decide(readFileSync(join(SHEETS, file), 'utf8'), 7);
      const texts = textsIn(folderOf(name));
      const { text, analysis, again } = run(decided.text, texts, lexicon);
      assert.deepEqual(losses(decided, text, texts, analysis.findings), []);
      assert.ok('edits' in again && again.edits.length === 0, 'a second run changes the sheet');
    });
  }

  test('every kind of decision is made, on every fact and conflict', () => {
    const sheets = readdirSync(SHEETS).map((file) => readFileSync(join(SHEETS, file), 'utf8'));
    const all = sheets.map((sheet) => sheetOf(decide(sheet, 7).text));
    const statuses = (entries: readonly { readonly status: string }[]) =>
      [...new Set(entries.map(({ status }) => status))].sort();
    assert.deepEqual(statuses(all.flatMap(({ facts }) => facts)), [
      'accurate',
      'corrected',
      'cut',
      'disputed',
      'not-checkable',
      'on-author',
    ]);
    assert.deepEqual(statuses(all.flatMap(({ conflicts }) => conflicts)), [
      'accepted',
      'dismissed',
      'resolved',
    ]);
  });

  test('what is compared sees a loss', () => {
    const sheet = readFileSync(join(SHEETS, 'kelby.yaml'), 'utf8');
    const decided = decide(sheet, 7);
    const texts = textsIn(folderOf('kelby'));
    const { findings } = run(decided.text, texts, lexicon).analysis;
    const seen = new Set(losses(decided, sheet, texts, findings).map(({ loss }) => loss));
    for (const loss of ['words lost', 'keys changed', 'conflict open'] as const)
      assert.ok(seen.has(loss), loss);
    const elsewhere = new Map([...texts].map(([path]) => [path, '']));
    const lost = losses(decided, run(decided.text, elsewhere, lexicon).text, texts, []);
    for (const loss of ['fact gone', 'conflict gone'] as const)
      assert.ok(
        lost.some((one) => one.loss === loss),
        loss,
      );
  });
});
