import assert from 'node:assert/strict';
import { changedSince, followMoves, mergeSheet, readSheet } from '../../../src/core/sheet/sheet';
import type { Sheet, SheetInput } from '../../../src/core/sheet/sheet';
import { finding, story } from './story';

const TEXTS = {
  'coast.txt': '<person:Ada Lundt>, the <role:mayor>, said it gives <number=84 megawatt:84 megawatts>.',
  'plant.txt': 'The <role:mayor> <person:Ada Lund> opened it. It makes <number=82 megawatt:82 megawatts>.',
};

function read(texts: Record<string, string>): SheetInput {
  const [coast = 'coast.txt', plant = 'plant.txt'] = Object.keys(texts).sort();
  return story(texts, {
    findings: [
      finding('number.differs', texts, {
        '82 MW': { [plant]: '82 megawatts' },
        '84 MW': { [coast]: '84 megawatts' },
      }),
    ],
    alias: { 'Ada Lund': ['Ada Lund', 'Ada Lundt'] },
  });
}

function merged(text: string | undefined, input: SheetInput): string {
  const result = mergeSheet(text, input);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

function sheetOf(text: string): Sheet {
  const { sheet } = readSheet(text);
  assert.ok(sheet);
  return sheet;
}

function followed(text: string, moves: Record<string, string>): string {
  const result = followMoves(text, new Map(Object.entries(moves)));
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

suite('a sheet follows articles that were renamed', () => {
  test('every place that names one has the new name, in its own quotation marks; all else stays', () => {
    const text = [
      '# ours, of coast.txt',
      'facts:',
      '',
      '  - fact: Ada Lund is mayor # coast.txt says so',
      '    notes: see coast.txt',
      "    where: [{file: 'coast.txt', line: 1}, {file: plant.txt, quote: coast.txt}]",
      '    readings:',
      '      - {value: coast.txt, in: [plant.txt, "coast.txt"]}',
      '',
      '',
      'sources:',
      '  - file: &c coast.txt   # the first',
      '    hash: x',
      '    shares-text-with:',
      '      - plant.txt',
      '  - {file: plant.txt, shares-text-with: [coast.txt], notes: *c}',
      '',
    ].join('\n');
    const now = followed(text, { 'coast.txt': 'the coast, 2.txt' });
    assert.equal(
      now,
      text
        .replace("file: 'coast.txt'", "file: 'the coast, 2.txt'")
        .replace('"coast.txt"]', '"the coast, 2.txt"]')
        .replace('file: &c coast.txt', 'file: &c the coast, 2.txt')
        .replace('[coast.txt]', '["the coast, 2.txt"]'),
    );
    assert.equal(
      followed(now, { 'the coast, 2.txt': 'coast.txt' }).replaceAll('"', ''),
      text.replaceAll('"', ''),
    );
  });

  test('two articles that change their names with each other do so', () => {
    const text = 'sources:\n  - file: a.txt\n    hash: x\n  - file: b.txt\n    hash: y\n';
    assert.equal(
      followed(text, { 'a.txt': 'b.txt', 'b.txt': 'a.txt' }),
      'sources:\n  - file: b.txt\n    hash: x\n  - file: a.txt\n    hash: y\n',
    );
  });

  test('a run after it changes nothing', () => {
    const before = merged(undefined, read(TEXTS));
    const texts = { 'harbour.txt': TEXTS['coast.txt'], 'plant.txt': TEXTS['plant.txt'] };
    const now = followed(before, { 'coast.txt': 'harbour.txt' });
    assert.equal(now, before.replaceAll('coast.txt', 'harbour.txt'));
    assert.equal(merged(now, read(texts)), now);
  });

  test('a sheet that does not parse is left alone', () => {
    const result = followMoves('facts: [\n', new Map([['a.txt', 'b.txt']]));
    assert.ok('problems' in result);
    assert.deepEqual(
      result.problems.map(({ code }) => code),
      ['sheet.syntax'],
    );
  });
});

suite('what changed since the last run', () => {
  const sheet = sheetOf(merged(undefined, read(TEXTS)));
  const since = (texts: Record<string, string>) => {
    const input = story(texts, {});
    const { changed, added, gone, moved } = changedSince(sheet, input.articles, Object.keys(texts));
    return { changed, added, gone, moved: Object.fromEntries(moved) };
  };

  test('nothing, where nothing did', () => {
    assert.deepEqual(since(TEXTS), { changed: [], added: [], gone: [], moved: {} });
  });

  test('an article that was edited, one that came and one that went', () => {
    const texts = { 'coast.txt': 'Another text.', 'new.txt': 'Something new.' };
    assert.deepEqual(since(texts), {
      changed: ['coast.txt'],
      added: ['new.txt'],
      gone: ['plant.txt'],
      moved: {},
    });
  });

  test('an article that was renamed elsewhere is known by its text', () => {
    assert.deepEqual(since({ 'coast.txt': TEXTS['coast.txt'], 'works.txt': TEXTS['plant.txt'] }), {
      changed: [],
      added: [],
      gone: [],
      moved: { 'plant.txt': 'works.txt' },
    });
  });
});

suite('the story’s date', () => {
  const without = story({ 'a.txt': '<person:Ada Lund> was there.' }, {});
  const dated = story({ 'a.txt': '<person:Ada Lund> was there.' }, { date: '2024-05-05' });
  const EMPTY = '  date: # the day, as YYYY-MM-DD: e.g. 2025-07-03\n';

  test('is an empty key with its comment in a new sheet where no article has one', () => {
    const text = merged(undefined, without);
    assert.ok(text.includes(`\nstory:\n${EMPTY}\n`), text);
    assert.deepEqual(readSheet(text).problems, []);
    assert.equal(merged(text, without), text);
  });

  test('is filled in there once an article has one, and stays empty where a person left it so', () => {
    const text = merged(undefined, without);
    const filled = merged(text, dated);
    assert.equal(sheetOf(filled).story.date, 19848);
    assert.ok(filled.includes('  date: 2024-05-05 # the day, as YYYY-MM-DD: e.g. 2025-07-03\n'), filled);
    const bare = text.replace(EMPTY, '  date:\n');
    assert.ok(merged(bare, dated).includes('story:\n  date:\n'));
  });

  for (const [what, before, after] of [
    ['an empty story', 'story:\n\n# ours\nfacts: []\n', `story:\n${EMPTY}\n# ours\nfacts: []\n`],
    [
      'a story with a title',
      'story:\n  title: Ferry # ours\n\n  # as agreed\n  notes: x\n',
      `story:\n  title: Ferry # ours\n${EMPTY}\n  # as agreed\n  notes: x\n`,
    ],
  ] as const) {
    test(`is added to an older sheet with ${what}, and nothing else moves`, () => {
      const text = merged(before, story({ 'a.txt': 'Nothing.' }, {}));
      assert.ok(text.startsWith(after), text);
    });
  }

  test('is not added where the story is written in another form, or not there', () => {
    for (const before of [
      'story: {title: Ferry}\nfacts: []\n',
      'facts: []\n',
      'x: &s {title: A}\nstory: *s\n',
    ])
      assert.doesNotMatch(merged(before, without), /date:/, before);
  });

  test('goes into a sheet without a story under a key of its own', () => {
    const text = merged('facts: []\n', dated);
    assert.match(text, /\n\nstory:\n {2}date: 2024-05-05\n/);
    assert.equal(sheetOf(text).story.date, 19848);
  });
});
