import { runs } from '../../mutated';
import Ajv from 'ajv';
import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Owner, SheetInput } from '../../../src/core/sheet/sheet';
import { applyEdits, KEYS, mergeSheet, readSheet, SECTIONS } from '../../../src/core/sheet/sheet';
import type { Texts } from './invented';
import { read, someArticleEdit, someTexts } from './invented';
import { someSlip, slipped } from './noise';
import { personsParts, someWork, worked } from './people';

const RUNS = runs(500);

const isValid = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/fact-check.schema.json', 'utf8')) as object,
);

/** The keys of each section that are not a person's alone. */
const MACHINE = Object.fromEntries(
  SECTIONS.map((section) => [
    section,
    new Set(
      Object.entries<Owner>(KEYS[section]).flatMap(([key, owner]) =>
        owner === 'person' || key === 'status' ? [] : [key],
      ),
    ),
  ]),
);

function merged(text: string | undefined, input: SheetInput): string {
  const result = mergeSheet(text, input);
  assert.ok('text' in result, JSON.stringify(result));
  assert.equal(applyEdits(text ?? '', result.edits), result.text);
  return result.text;
}

function times(text: string, words: string): number {
  return text.split(words).length - 1;
}

suite('properties of a merge', function () {
  this.timeout(300_000);

  test('people’s words survive, a second run changes nothing, the result fits the schema', () => {
    const ends = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(
        someTexts,
        fc.array(someWork, { maxLength: 8 }),
        fc.array(someArticleEdit, { maxLength: 4 }),
        ends,
        fc.constantFrom('', '\uFEFF'),
        fc.boolean(),
        (texts: Texts, works, edits, eol, mark, cut) => {
          const first = merged(undefined, read(texts));
          const { text, written } = worked(first, works);
          let before = mark + text.replaceAll('\n', eol);
          if (cut) before = before.trimEnd();
          const now = read(edits.reduce((all, edit) => edit(all), texts));
          const after = merged(before, now);
          for (const words of written) {
            const there = words.replaceAll('\n', eol);
            if (cut && !before.includes(there)) continue;
            assert.equal(times(after, there), 1, `${there}\n--- before\n${before}\n--- after\n${after}`);
          }
          assert.equal(times(after.replaceAll(eol, ''), '\n'), 0);
          assert.deepEqual(personsParts(parse(after), MACHINE), personsParts(parse(before), MACHINE), after);
          const again = mergeSheet(after, now);
          assert.ok('text' in again);
          assert.deepEqual(again.edits, [], `--- before\n${before}\n--- after\n${after}`);
          assert.ok(isValid(parse(after)), `${JSON.stringify(isValid.errors)}\n${after}`);
          assert.deepEqual(
            readSheet(after).problems.filter(
              ({ severity, code }) => severity === 'error' && code !== 'sheet.duplicate-id',
            ),
            [],
          );
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('any text is read, and merged into what can be read again, or left alone', () => {
    let left = 0;
    fc.assert(
      fc.property(
        someTexts,
        fc.array(someSlip, { minLength: 1, maxLength: 4 }),
        someTexts,
        (texts, slips, later) => {
          const text = slipped(merged(undefined, read(texts)), slips);
          const { sheet, problems } = readSheet(text);
          for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= text.length);
          const result = mergeSheet(text, read(later));
          if ('problems' in result) {
            const unusual = result.problems.some(({ code }) => code === 'sheet.unusual');
            assert.equal(unusual, sheet !== undefined, text);
            if (unusual) left++;
            return;
          }
          assert.ok(sheet, text);
          assert.equal(applyEdits(text, result.edits), result.text);
          const again = mergeSheet(result.text, read(later));
          assert.ok('text' in again, `${text}\n---\n${result.text}\n${JSON.stringify(again)}`);
          assert.deepEqual(again.edits, [], `${text}\n---\n${result.text}`);
        },
      ),
      { numRuns: RUNS },
    );
    assert.ok(left < RUNS / 100, `${left} of ${RUNS} sheets could not be written to`);
  });

  test('no text makes reading fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { sheet, problems } = readSheet(text);
        assert.equal(
          sheet === undefined,
          problems.some(({ severity }) => severity === 'error') && sheet === undefined,
        );
        mergeSheet(text, read({ 'a.txt': 'Nothing.' }));
      }),
      { numRuns: RUNS },
    );
  });
});
