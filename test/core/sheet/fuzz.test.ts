import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import {
  createSheetReader,
  decisionsOf,
  locatePlaces,
  mergeSheet,
  readSheet,
  tidySheet,
} from '../../../src/core/sheet/sheet';
import type { SheetInput, SheetReading } from '../../../src/core/sheet/sheet';
import { mutated, runs } from '../../mutated';
import { story } from './story';

const EARLIER = join('test', 'core', 'sheet', 'earlier', 'sheets');
const INPUT: SheetInput = story({ 'a.txt': 'Nothing.' });
/** Larger sheets than this are damaged by the tests of slips. In UTF-16 code units. */
const LARGE = 30_000;
const sheets = [join('seeds', 'fact-check.yaml'), ...readdirSync(EARLIER).map((name) => join(EARLIER, name))]
  .map((path) => readFileSync(path, 'utf8').slice(0, LARGE))
  .map((text) => text.slice(0, text.lastIndexOf('\n') + 1));

function check(text: string, { problems }: SheetReading): void {
  for (const { start, end, message, code } of problems) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${code}: ${start} to ${end}`);
    assert.notEqual(message, '');
  }
}

suite('any text as a sheet', function () {
  this.timeout(0);
  const any = fc.oneof(
    { weight: 3, arbitrary: mutated(sheets) },
    fc.string({ unit: 'binary', maxLength: 300 }),
    mutated(['version: 1\nfacts:\n  - &a {fact: One, where: [{file: a.txt, quote: Nothing.}]}\n  - *a\n']),
  );

  test('is read with problems in its bounds, and run, tidied and looked up without an exception', () => {
    fc.assert(
      fc.property(any, (text) => {
        const reading = readSheet(text, ['a.txt']);
        check(text, reading);
        check(text, createSheetReader().read(text, ['a.txt']));
        const merged = mergeSheet(text, INPUT);
        assert.equal('problems' in merged, reading.sheet === undefined);
        tidySheet(text);
        if (!reading.sheet) return;
        decisionsOf(reading.sheet);
        locatePlaces(reading.sheet, INPUT.articles);
      }),
      { numRuns: runs(20) },
    );
  });
});
