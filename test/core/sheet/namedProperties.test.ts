import { runs } from '../../mutated';
import Ajv from 'ajv';
import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { startReading } from '../../../src/core/secondReader/secondReader';
import type { SheetInput } from '../../../src/core/sheet/sheet';
import { applyEdits, mergeSheet, readSheet } from '../../../src/core/sheet/sheet';
import type { Texts } from './invented';
import { read, someArticleEdit, someTexts } from './invented';
import { someWork, worked } from './people';

const RUNS = runs(500);

const isValid = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/fact-check.schema.json', 'utf8')) as object,
);

/** Where a model quotes from, and how much; and what it says of it. */
const someQuote = fc.tuple(fc.nat(50), fc.nat(60), fc.integer({ min: 1, max: 8 }), fc.nat(9));
const someItem = fc.record({
  kind: fc.constantFrom('number', 'name', 'date', 'place', 'quotation', 'other', ''),
  question: fc.constantFrom('How many?', 'Who: "A", #1?', "It's: {so} - or not", '\u202Eany? of? them?', ''),
  readings: fc.array(
    fc.tuple(fc.constantFrom('1', 'two: #2', '“x”', ''), fc.array(someQuote, { minLength: 1, maxLength: 3 })),
    {
      minLength: 2,
      maxLength: 4,
    },
  ),
  certainty: fc.constantFrom('contradiction', 'possible'),
  why: fc.constantFrom(
    '',
    'Plain.',
    '"Quoted": [a, b] # no comment',
    "it's\nso",
    '{x: y}, - z',
    '~',
    'true',
    '12',
  ),
});
type Item = typeof someItem extends fc.Arbitrary<infer Value> ? Value : never;

/** An item as a reply has it: its quotations are stretches of the articles, or made up. */
function written({ kind, question, readings, certainty, why }: Item, { articles }: SheetInput): unknown {
  return {
    kind,
    question,
    certainty,
    why,
    readings: readings.map(([value, quotes]) => ({
      value,
      quotes: quotes.map(([which, from, length, real]) => {
        const index = which % Math.max(1, articles.length);
        const text = articles[index]?.article.text ?? '';
        const all = text.split(/\s+/);
        const start = from % all.length;
        const words = real > 0 ? all.slice(start, start + length).join(' ') : 'nobody said this';
        return { id: `${index + 1}.${(from % 5) + 1}`, text: words };
      }),
    })),
  };
}

function named(story: SheetInput, items: readonly Item[], model: string, date: string): SheetInput {
  const reading = startReading(story.articles, { model, date }, { words: 1e6 });
  const [request] = reading.requests;
  if (request) reading.take(request, JSON.stringify(items.map((item) => written(item, story))));
  return { ...story, reading: reading.result() };
}

function merged(text: string | undefined, input: SheetInput): string {
  const result = mergeSheet(text, input);
  assert.ok('text' in result, JSON.stringify(result));
  assert.equal(applyEdits(text ?? '', result.edits), result.text);
  return result.text;
}

suite('properties of a merge with what models named', function () {
  this.timeout(600_000);

  test('people’s words survive, a second run changes nothing, nothing is doubled, the result fits the schema', () => {
    let found = 0;
    fc.assert(
      fc.property(
        someTexts,
        fc.array(someItem, { maxLength: 4 }),
        fc.array(someWork, { maxLength: 6 }),
        fc.array(someArticleEdit, { maxLength: 3 }),
        fc.array(someItem, { maxLength: 3 }),
        fc.constantFrom('desk/one', 'two: #2', "it's {a} model", '12'),
        (texts: Texts, items, works, edits, more, model) => {
          const first = merged(undefined, named(read(texts), items, 'desk/one', '2026-01-01'));
          found += first.split('\n    by:').length - 1;
          const { text, written: theirs } = worked(first, works);
          const now = read(edits.reduce((all, edit) => edit(all), texts));
          const again = named(now, more, model, '2026-02-02');
          const after = merged(text, again);
          for (const words of theirs) assert.equal(after.split(words).length, 2, words);
          assert.equal(merged(after, now), after, 'a run without a model');
          // Words at random can join two entries in one order and not in another; a reading that came twice is settled.
          const twice = merged(after, again);
          assert.equal(merged(twice, again), twice, 'the same reading for the third time');
          assert.equal(merged(twice, now), twice, 'a run after it');
          const { sheet, problems } = readSheet(after);
          assert.ok(sheet, JSON.stringify(problems));
          const shapes = problems.filter(({ code }) => code === 'sheet.shape');
          assert.deepEqual(shapes, []);
          if (works.length === 0) assert.ok(isValid(parse(after)), JSON.stringify(isValid.errors));
          for (const { by } of sheet.conflicts) {
            assert.equal(new Set(by.map((one) => one.model)).size, by.length, 'a model twice');
          }
        },
      ),
      { numRuns: RUNS },
    );
    assert.ok(found > RUNS / 4, `only ${found} findings were named`);
  });
});
