import { runs } from '../../mutated';
import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { SheetReading } from '../../../src/core/sheet/sheet';
import { applyEdits, createSheetReader, mergeSheet, readSheet } from '../../../src/core/sheet/sheet';
import { composeSheet } from '../../../src/core/sheet/yaml/compose';
import type { Opening, OpenSheet } from '../../../src/core/sheet/yaml/document';
import { endOf, spanOf } from '../../../src/core/sheet/yaml/document';
import { openSheet, openWhole } from '../../../src/core/sheet/yaml/open';
import { composeEntry } from '../../../src/core/sheet/yaml/ownForm';
import { cutParts } from '../../../src/core/sheet/yaml/parts';
import { read, someArticleEdit, someTexts } from './invented';
import { someSlip, slipped } from './noise';
import { someWork, worked } from './people';

const RUNS = runs(500);

/** Where nothing stands, the parser puts its node anywhere between the colon and the next key. */
function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

/** The last value in a collection in block style. */
function lastOf(node: unknown): unknown {
  if ((!isMap(node) && !isSeq(node)) || node.flow) return node;
  const last: unknown = node.items.at(-1);
  return lastOf(isMap(node) ? (last as { value: unknown } | undefined)?.value : last);
}

/** All that the sheet's code looks at in a node. */
function shape(node: unknown): unknown {
  if (node === null || node === undefined) return null;
  if (isAlias(node)) return { alias: node.source };
  if (isScalar(node) && isEmpty(node)) return { anchor: node.anchor, value: null };
  const { start, end } = spanOf(node);
  const at = isEmpty(lastOf(node)) ? { start } : { start, end, last: endOf(node) };
  if (isScalar(node)) {
    const { value, source, type, anchor } = node;
    return { ...at, value, source, type, anchor };
  }
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => [shape(key), shape(value)]);
    return { ...at, flow: node.flow === true, anchor: node.anchor, pairs };
  }
  assert.ok(isSeq(node));
  return { ...at, flow: node.flow === true, anchor: node.anchor, items: node.items.map(shape) };
}

/** Opens a text both ways where both can; what the quick one gives must be what the parser gives. */
function agree(text: string): OpenSheet | undefined {
  const quick = composeSheet(text);
  if (!quick) return undefined;
  const whole = openWhole(text);
  if ('problems' in quick) {
    assert.ok('problems' in whole, text);
    for (const { start, end } of quick.problems) assert.ok(0 <= start && start <= end && end <= text.length);
    return undefined;
  }
  assert.ok('opened' in whole, `${text}\n${JSON.stringify(whole)}`);
  assert.deepEqual(shape(quick.opened.root), shape(whole.opened.root), text);
  assert.deepEqual([...whole.opened.aliases], []);
  return quick.opened;
}

/** A reading with its fields as lists: two kinds of maps may hold the same. */
function plain({ sheet, problems }: SheetReading): unknown {
  const listed = <T extends { readonly fields: Iterable<unknown> }>(entry: T) => ({
    ...entry,
    fields: [...entry.fields],
  });
  return {
    problems,
    sheet: sheet && {
      story: listed(sheet.story),
      sources: sheet.sources.map(listed),
      entities: sheet.entities.map(listed),
      facts: sheet.facts.map(listed),
      conflicts: sheet.conflicts.map(listed),
    },
  };
}

function rootOf(opening: Opening): unknown {
  return 'opened' in opening ? opening.opened.root : undefined;
}

function merged(texts: Parameters<typeof read>[0]): string {
  const result = mergeSheet(undefined, read(texts));
  assert.ok('text' in result);
  return result.text;
}

suite('opening a sheet entry by entry', function () {
  this.timeout(300_000);

  test('every entry that a run writes is read by its form', () => {
    fc.assert(
      fc.property(
        someTexts,
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        (texts, eol, mark) => {
          const text = mark + merged(texts).replaceAll('\n', eol);
          assert.ok(agree(text));
          for (const { list } of cutParts(text) ?? []) {
            for (const entry of list?.entries ?? []) {
              assert.equal(
                composeEntry(text, entry, list?.indent ?? 0)?.isStrict,
                true,
                text.slice(entry.start, entry.end),
              );
            }
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('what people have made of a sheet is read as the parser reads it', () => {
    let quick = 0;
    fc.assert(
      fc.property(
        someTexts,
        fc.array(someWork, { maxLength: 8 }),
        fc.array(someSlip, { maxLength: 3 }),
        (texts, works, slips) => {
          if (agree(slipped(worked(merged(texts), works).text, slips))) quick++;
        },
      ),
      { numRuns: RUNS },
    );
    assert.ok(quick > RUNS / 4, `only ${quick} of ${RUNS} sheets were read entry by entry`);
  });

  test('a value of any words is read as the parser reads it', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.constantFrom(
          ...": |:| #|#|, |,|{|}|[|]|\"|'|''|\\\"|\\|\\u00e9|\\x41|-|&|*|!|%|@|`|?|~|true|False|null|0|12|0x1F|0o17|1e3|1.5|-1|.5|2024-05-03|a|word| |  |\t|\r|“so”|é|🎉|\u00A0|\u2028|\uFEFF".split(
            '|',
          ),
          '|',
        ),
      ),
      { minLength: 1, maxLength: 4 },
    );
    const place = fc.constantFrom<(value: string) => string>(
      (value) => `facts:\n  - fact: ${value}\n    id: a\n`,
      (value) => `facts:\n  - fact: a\n    ${value}: b\n`,
      (value) => `facts:\n  - fact: a\n    was: [b, ${value}]\n`,
      (value) => `facts:\n  - fact: a\n    where:\n      - {file: ${value}, line: 3}\n    id: b\n`,
      (value) => `facts:\n  - fact: a\n    where:\n      - {file: b, ${value}: 3}\n\n# c\n  - fact: d\n`,
      (value) => `entities:\n  - {id: ${value}, forms: [a, ${value}]}\n`,
      (value) => `entities:\n  - {id: a}${value}\n`,
      (value) => `entities:\n  - name: a\n${value}\n    id: b\n`,
      (value) => `facts:\n  - fact: a${value}# c\n    id: ${value} # c\n    kind: b\n`,
      (value) => `facts:\n  - fact: a\n    evidence:\n      - source: ${value}\n        url: b\n    id: c\n`,
      (value) => `facts:\n  - fact: a\n    evidence:\n    - source: b\n      at: ${value}\n    - {url: c}\n`,
      (value) => `facts:\n  - fact: a\n    was:\n      - b\n${value}\n      - c\n    id: d\n`,
      (value) => `facts:\n  - fact: a\n    was:\n      - ${value}\n    notes:${value}\n    id:\n`,
    );
    let quick = 0;
    fc.assert(
      fc.property(place, words, (put, parts) => {
        if (agree(put(parts.join('')))) quick++;
      }),
      { numRuns: 5 * RUNS },
    );
    assert.ok(quick > RUNS / 2, `only ${quick} texts were read entry by entry`);
  });

  test('a carriage return alone ends no line, and no space but YAML’s own is blank', () => {
    for (const text of [
      'sources:\n  - file: a\n    hash:\r',
      'sources:\n  - file: a\n    hash: b\r',
      'facts:\n  - fact: a\n    where:\n      - {file: "b", line: 1}\r',
      'sources:\r',
      'sources:\n  \r',
      'sources:\n  \u00A0\n',
      'sources:\u00A0\n  - file: a\n',
      'sources: \n  - file: a\n',
    ]) {
      agree(text);
      assert.deepEqual(shape(rootOf(openSheet(text))), shape(rootOf(openWhole(text))), JSON.stringify(text));
    }
  });

  test('a reader gives through any edits what reading anew gives', () => {
    const files = fc.constantFrom(undefined, ['a.txt'], ['a.txt', 'b.txt', 'coast/c.txt']);
    const step = fc.oneof(
      fc.record({ slip: someSlip, files }),
      fc.record({ work: someWork, files }),
      fc.record({ edit: someArticleEdit, files }),
    );
    fc.assert(
      fc.property(someTexts, fc.array(step, { minLength: 2, maxLength: 8 }), (texts, steps) => {
        const reader = createSheetReader();
        const first = merged(texts);
        let text = first;
        let now = texts;
        for (const one of steps) {
          if ('slip' in one) text = slipped(text, [one.slip]);
          else if ('work' in one) text = readSheet(text).sheet ? worked(text, [one.work]).text : first;
          else {
            now = one.edit(now);
            const result = mergeSheet(text, read(now));
            // After a slip that makes it no sheet the next edit takes it back.
            text = 'text' in result ? applyEdits(text, result.edits) : first;
          }
          assert.deepEqual(plain(reader.read(text, one.files)), plain(readSheet(text, one.files)));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
