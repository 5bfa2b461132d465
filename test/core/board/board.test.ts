import assert from 'node:assert/strict';
import { boardOfTexts, STORY } from '../../board/story';
import { WORDS } from '../../board/words';
import { dayWords } from '../../../src/core/board/words';

suite('The board of a story', () => {
  const board = boardOfTexts(STORY);

  test('has a column for each article that is no exact copy', () => {
    assert.equal(board.title, 'harbour');
    assert.deepEqual(board.columns, [0, 1, 2]);
    assert.deepEqual(
      board.sources.map(({ name, outlet, date, words, copyOf, copies }) => [
        name,
        outlet,
        date,
        words,
        copyOf,
        copies,
      ]),
      [
        ['1-herald', 'The Herald', '2025-05-06', 32, undefined, []],
        ['2-courier', 'Courier', '2025-05-06', 21, undefined, [3]],
        ['3-post', undefined, undefined, 17, undefined, []],
        ['4-copy', undefined, undefined, 21, 1, []],
      ],
    );
  });

  test('has a row for each disagreement, with who says what and where', () => {
    assert.deepEqual(
      board.rows.map(({ code, state, label, readings }) => [code, state, label, readings]),
      [
        [
          'name.spelling',
          'open',
          'Transport minister of Norway, 2 spellings',
          ['Ingrid Solhaugen', 'Ingrid Solhaugan'],
        ],
        ['number.differs', 'open', 'Age of Jonas Berg', ['58', '53']],
        ['date.differs', 'open', 'Date where it says “sank”', ['4 May 2025', '3 May 2025']],
      ],
    );
    const place = (
      source: number,
      start: number,
      end: number,
      line: number,
      words: string,
      after: string,
    ) => ({
      ...{ source, start, end, line, before: 'The captain, Jonas Berg, ', words, after },
    });
    assert.deepEqual(board.rows[1]?.cells, [
      { source: 0, said: [{ reading: 0, places: [place(0, 157, 159, 7, '58', ', thanked the builders.')] }] },
      { source: 1, said: [{ reading: 1, places: [place(1, 131, 133, 6, '53', ', wept.')] }] },
      { source: 2, said: [{ reading: 0, places: [place(2, 91, 93, 1, '58', ', spoke for an hour.')] }] },
    ]);
    assert.equal(STORY['1-herald.md']?.slice(157, 159), '58');
  });

  test('has the events by day, those whose day is disputed marked', () => {
    assert.deepEqual(
      board.days.map(({ key, cells }) => [
        key,
        cells.map(({ source, events }) => [source, events.map(({ text, state }) => [text, state])]),
      ]),
      [
        ['1994-01-01/1994-12-31', [[0, [['built in 1994', undefined]]]]],
        ['2025-05-03/2025-05-03', [[0, [['sank on 3 May 2025', 'open']]]]],
        ['2025-05-04/2025-05-04', [[1, [['sank on 4 May 2025', 'open']]]]],
      ],
    );
    assert.deepEqual(board.undated, []);
  });

  test('events whose day cannot be told stand apart', () => {
    const { days, undated } = boardOfTexts({ 'a.txt': 'The ferry sank on Thursday.' });
    assert.deepEqual(days, []);
    assert.deepEqual(
      undated.map(({ text, place: { source, start, end } }) => [text, source, start, end]),
      [['Thursday', 0, 18, 26]],
    );
  });

  test('says what an article shares with others, and what it alone has', () => {
    const [herald, courier] = board.sources;
    assert.deepEqual(
      herald?.shares.map((share) => share.with),
      [[2]],
    );
    assert.deepEqual(
      courier?.shares.map((share) => share.with),
      [[3]],
    );
    assert.deepEqual(
      herald?.alone.map(({ text }) => text),
      ['3 May 2025', 'Clara Weiss'],
    );
    assert.deepEqual(
      herald?.alone.map(({ place: { start, end } }) => STORY['1-herald.md']?.slice(start, end)),
      ['3 May 2025', 'Clara Weiss'],
    );
  });

  test('has what agrees in fact where two articles have it', () => {
    const { rows } = boardOfTexts({
      'a.txt': 'The lake is 5 km long, officials said on Monday.',
      'b.txt': 'The lake is 5,000 metres long, officials said on Monday.',
    });
    assert.deepEqual(
      rows.map(({ state, label, readings }) => [state, label, readings]),
      [['agrees', 'Distance', ['5 km', '5,000 metres']]],
    );
  });

  test('shows nothing of a text that would change how the rest is shown', () => {
    const { sources, rows } = boardOfTexts({
      'a\u202Eb.md':
        '---\ntitle: "Quay \\u202E opens"\nsource: "The\tHerald"\n---\n\nThe captain, Jonas Berg, 58, spoke.\n',
      'c.txt': 'The captain, Jonas \u0007Berg, 53, spoke.\n',
    });
    const shown = JSON.stringify([sources.map(({ name, title, outlet }) => [name, title, outlet]), rows]);
    for (const mark of ['\u202E', '\u0007', '\\u0007']) assert.ok(!shown.includes(mark));
    assert.equal(sources[0]?.outlet, 'The Herald');
  });

  test('a story without anything to compare has an empty board', () => {
    const { rows, days, undated, sources } = boardOfTexts({});
    assert.deepEqual([rows, days, undated, sources], [[], [], [], []]);
  });
});

suite('Days in words', () => {
  for (const [key, words] of [
    ['2025-05-03/2025-05-03', '3 May 2025'],
    ['2025-05-03/2025-05-05', '3 May 2025 – 5 May 2025'],
    ['2024-02-01/2024-02-29', 'February 2024'],
    ['2023-02-01/2023-02-28', 'February 2023'],
    ['2025-01-01/2025-12-31', '2025'],
    ['1990-01-01/1999-12-31', '1990 – 1999'],
    ['2025-04-01/2025-06-30', 'April 2025 – June 2025'],
    ['2025-05-03/', 'from 3 May 2025'],
    ['/2025-05-03', 'until 3 May 2025'],
  ] as const) {
    test(`${key}: ${words}`, () => assert.equal(dayWords(key, WORDS), words));
  }
});
