import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, readingRecord } from '../../../src/core/engine';
import type { Finding, SourceSpan } from '../../../src/core/findings/finding';
import type { Severities } from '../../../src/core/findings/graded';
import { contains } from '../../../src/core/text/span';
import { toEnd } from '../../../src/core/text/steps';

const root = join(__dirname, '..', '..', '..', '..');
const engine = createEngine();
const PLANT = {
  'a.txt': 'Plant opens\n\nThe new plant has an output of 84 MW.\n',
  'b.txt': 'The output of the plant is 82 MW, the operator said.\n',
  'c.txt': 'The plant is new.\n',
};

type Texts = Readonly<Record<string, string>>;

/** The findings of a story, and the sheet that is written of it. */
function read(texts: Texts): { findings: readonly Finding[]; sheet: string } {
  const story = engine.createStory();
  for (const [path, text] of Object.entries(texts)) story.setArticle(path, text);
  const analysis = story.analyse();
  const merged = engine.mergeSheet(undefined, analysis);
  assert.ok('text' in merged);
  return { findings: analysis.findings, sheet: merged.text };
}

function onRecord(sheet: string, texts: Texts, severities?: Severities): readonly Finding[] {
  return toEnd(readingRecord(sheet, new Map(Object.entries(texts)), severities));
}

/** The first place of each reading in each article. */
function placesOf({ readings }: Finding): { value: string; span: SourceSpan }[] {
  return readings.flatMap(({ value, spans }) =>
    spans
      .filter(({ path }, index) => spans.findIndex((other) => other.path === path) === index)
      .map((span) => ({ value, span })),
  );
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ code, severity, message }) => `${severity} ${code}: ${message}`).sort();

suite('what a sheet has on record', () => {
  test('its open conflicts, each reading at its own words', () => {
    const { findings, sheet } = read(PLANT);
    const record = onRecord(sheet, PLANT);
    assert.deepEqual(told(record), told(findings));
    assert.deepEqual(record.flatMap(placesOf), findings.flatMap(placesOf));
    assert.deepEqual(
      record.flatMap(placesOf).map(({ span: { path, start, end } }) => `${path} ${start}–${end}`),
      ['a.txt 44–49', 'b.txt 27–32'],
    );
  });

  test('nothing of an article that has changed since, or is gone', () => {
    const { sheet } = read(PLANT);
    assert.deepEqual(onRecord(sheet, { ...PLANT, 'b.txt': `${PLANT['b.txt']} ` }), []);
    assert.deepEqual(onRecord(sheet, { 'a.txt': PLANT['a.txt'] }), []);
    assert.equal(onRecord(sheet, { ...PLANT, 'c.txt': 'The plant is old.\n' }).length, 1);
  });

  test('nothing that is decided or gone; what is stale is open', () => {
    const { sheet } = read(PLANT);
    const at = sheet.indexOf('status: open', sheet.indexOf('\nconflicts:'));
    const withKeys = (keys: string) => sheet.slice(0, at) + keys + sheet.slice(at + 'status: open'.length);
    assert.deepEqual(onRecord(withKeys('status: accepted'), PLANT), []);
    assert.deepEqual(onRecord(withKeys('status: open\n    gone: true'), PLANT), []);
    assert.equal(onRecord(withKeys('status: accepted\n    stale: true'), PLANT).length, 1);
  });

  test('as loud as the settings file says; nothing that it ignores', () => {
    const { sheet } = read(PLANT);
    const [error] = onRecord(sheet, PLANT, { 'number.differs': 'error' });
    assert.equal(error?.severity, 'error');
    assert.deepEqual(onRecord(sheet, PLANT, { 'number.differs': 'ignore' }), []);
  });

  test('nothing that is quiet: information is shown when the story is read', () => {
    const { sheet } = read(PLANT);
    assert.deepEqual(onRecord(sheet.replace(/severity: warning/g, 'severity: information'), PLANT), []);
  });

  test('nothing where the sheet cannot be read, or not entry by entry', () => {
    const { sheet } = read(PLANT);
    assert.deepEqual(onRecord('', PLANT), []);
    assert.deepEqual(onRecord('conflicts: [', PLANT), []);
    assert.deepEqual(onRecord(sheet.replace('readings:', 'readings: ['), PLANT), []);
    assert.deepEqual(onRecord('{version: 1, conflicts: []}', PLANT), []);
  });

  const stories = join(root, 'test', 'stories');
  const folders = readdirSync(stories, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const folder of [
    join(root, 'seeds'),
    join(root, 'sample'),
    ...folders.map(({ name }) => join(stories, name)),
  ]) {
    test(`all errors and warnings of ${folder.slice(root.length + 1)}, at words that say them`, () => {
      const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
      const texts = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
      const { findings, sheet } = read(texts);
      const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      const record = onRecord(sheet, texts);
      assert.deepEqual(told(record), told(loud));
      for (const finding of loud) {
        const kept = record.filter(
          ({ code, message }) => code === finding.code && message === finding.message,
        );
        const places = kept.flatMap(placesOf);
        for (const { value, span } of placesOf(finding)) {
          const found = places.some(
            (place) =>
              place.value === value &&
              place.span.path === span.path &&
              (contains(place.span, span) || contains(span, place.span)),
          );
          assert.ok(found, `${value}: ${span.path} ${span.start}–${span.end}`);
        }
      }
    });
  }
});
