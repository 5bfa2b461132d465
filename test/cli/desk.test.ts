import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { docxOfLines } from '../import/documents';
import { SHARED } from '../stories/labels';
import { runCommandLine } from './run';

const LABELLED = join(SHARED, 'stories', '16ecbplus');

/** The words of each element of that name, space between lines made one. */
function wordsOf(page: string, name: string): string[] {
  const found: string[] = [];
  const words = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    const own =
      'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : '';
    if (node.nodeName === name) found.push(own.replace(/\s+/g, ' ').trim());
    return own;
  };
  parse(page).childNodes.forEach(words);
  return found;
}

suite('a desk on the command line', function () {
  this.timeout(60_000);
  let folder: string;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-desk-'));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('takes a folder of Word files to an HTML report in two commands', async function () {
    if (!existsSync(LABELLED)) {
      console.log('      left out: the labelled stories are not beside the repository');
      this.skip();
    }
    mkdirSync(join(folder, 'word'));
    mkdirSync(join(folder, 'story'));
    for (const file of readdirSync(LABELLED)) {
      const words = await docxOfLines(readFileSync(join(LABELLED, file), 'utf8'));
      writeFileSync(join(folder, 'word', file.replace('.txt', '.docx')), words);
    }
    const imported = await runCommandLine(['import', 'word', '--into', 'story'], {}, { folder });
    assert.deepEqual([imported.code, imported.stderr], [0, '']);
    assert.match(imported.stdout, /\n11 of 11 imported\.\n$/);
    const args = ['check', 'story', '--format', 'html', '--output', 'report.html'];
    const checked = await runCommandLine(args, {}, { folder });
    assert.deepEqual([checked.code, checked.stdout, checked.stderr], [1, '', '']);

    const report = readFileSync(join(folder, 'report.html'), 'utf8');
    assert.deepEqual(wordsOf(report, 'h1'), ['story']);
    const age = wordsOf(report, 'article').find((words) => words.includes('Age of Jose Luis Orozco'));
    assert.match(
      age ?? '',
      /Orozco, 27, was found hiding in a house a few doors away from the shooting some hours after Deputy Ortiz was slain\.16_1ecbplus\.md, line 31/,
    );
    assert.match(
      age ?? '',
      /degree murder with the special circumstances of murder of a …16_6ecbplus\.md, line 19/,
    );
    const rows = wordsOf(report, 'tr').filter((row) => /^16_\d+ecbplus\.md/.test(row));
    assert.equal(rows.length, 11);
    assert.deepEqual(
      rows.filter((row) => row.includes('Killer Held')),
      ["16_7ecbplus.mdDeputy's Alleged Killer Heldhttp://articles.latimes.com/2005/jun/26/local/me-deputy26"],
    );
  });
});
