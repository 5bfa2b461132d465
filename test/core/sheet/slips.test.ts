import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetInput } from '../../../src/core/sheet/sheet';
import { createSheetReader, mergeSheet, readSheet } from '../../../src/core/sheet/sheet';
import { story } from './story';

const EARLIER = join('test', 'core', 'sheet', 'earlier', 'sheets');
const INPUT: SheetInput = story({ 'a.txt': 'Nothing.' });

/** Of so many places one is tried: a prime number, so that every kind of place has its turn. */
const STEP = 7;

/** Each character of a sheet’s form, and where it stands behind the head. */
function structureOf(text: string): number[] {
  const head = text.indexOf('\nversion');
  return [...text.matchAll(/["'[\]{}:,]|- | (?= {0,8}(?:- )?[a-z-]{1,20}: )|^ /gm)]
    .map(({ index }) => index)
    .filter((at) => at > head);
}

suite('one slip in a sheet is one error', function () {
  this.timeout(120_000);

  for (const file of [join('seeds', 'fact-check.yaml'), join(EARLIER, 'kelby.yaml')]) {
    test(`one character of the form less in ${file}: at most one error, near it, and no edit`, () => {
      const text = readFileSync(file, 'utf8');
      const reader = createSheetReader();
      let broken = 0;
      let near = 0;
      for (const [index, at] of structureOf(text).entries()) {
        if (index % STEP !== 0) continue;
        const slipped = text.slice(0, at) + text.slice(at + 1);
        const { sheet, problems } = reader.read(slipped);
        const errors = problems.filter(({ severity }) => severity === 'error');
        const shown = () => JSON.stringify([text.slice(at - 60, at + 20), errors], undefined, 1);
        assert.ok(errors.length <= 1, shown());
        if (sheet) continue;
        broken++;
        const [error] = errors;
        assert.ok(error, shown());
        assert.doesNotMatch(error.message, /flow|mapping|sequence|scalar|implicit|token|node|YAML/i, shown());
        const between = slipped.slice(Math.min(at, error.start), Math.max(at, error.start));
        const lines = between.split('\n').length - 1;
        if (lines <= 1) near++;
      }
      assert.ok(broken > 50, String(broken));
      assert.ok(
        near >= broken * 0.95,
        `${near} of ${broken} errors stand in the line of the slip or the next`,
      );
    });
  }

  test('a sheet with a slip is left alone, and is read alike by all ways', () => {
    const text = readFileSync(join('seeds', 'fact-check.yaml'), 'utf8');
    const places = structureOf(text).filter((_, index) => index % 97 === 0);
    for (const at of places) {
      const slipped = text.slice(0, at) + text.slice(at + 1);
      const { sheet, problems } = readSheet(slipped);
      if (sheet) continue;
      assert.deepEqual(mergeSheet(slipped, INPUT), { problems });
    }
  });
});

suite('a slip is told where it is, with how to mend it', () => {
  const entry = (line: string) =>
    `facts:\n  - fact: One\n    id: a1\n${line}\n    status: open\n  - fact: Two\n    notes: ours\n`;
  for (const [line, words, says] of [
    ['    was: [a, b', '[a, b', 'A bracket that is open here is not closed: “]” is missing.'],
    [
      '    where:\n      - {file: a.txt, quote: x',
      '{file: a.txt, quote: x',
      'A brace that is open here is not closed: “}” is missing.',
    ],
    [
      '    notes: "as he said',
      '"as he said',
      'A quotation mark that is open here is not closed: write “"” behind the words.',
    ],
    [
      '    where:\n      - {file: a.txt, quote: "x, y}',
      '"x, y}',
      'A quotation mark that is open here is not closed: write “"” behind the words.',
    ],
    ['    kind number', 'kind', 'A colon is missing behind “kind”.'],
    ['    kind:number', 'kind', 'A colon is missing behind “kind”.'],
  ] as const) {
    test(JSON.stringify(line), () => {
      const text = entry(line);
      assert.deepEqual(
        readSheet(text).problems.map(({ message, start, end }) => [text.slice(start, end), message]),
        [[words, says]],
      );
    });
  }
});
