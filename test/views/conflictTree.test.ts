import assert from 'node:assert/strict';
import type { Finding } from '../../src/core/findings/finding';
import { createLexicon } from '../../src/core/lexicon/lexicon';
import type { ConflictState } from '../../src/core/sheet/sheet';
import { Story } from '../../src/core/story';
import type { ConflictStory, Grouping } from '../../src/editor/views/conflictTree';
import { conflictTree, neighbour } from '../../src/editor/views/conflictTree';
import { Places } from '../../src/editor/views/places';
import { outline, rowsIn, WORDS } from './words';

const ARTICLES = {
  'a.txt': [
    'Norwegian Transport Minister Ingrid Solhaugen opened the harbour.',
    'Solhaugen left on Monday, 5 March 2024.',
  ].join('\n'),
  'b.txt': 'Norwegian Transport Minister Ingrid Solhaugan opened the harbour.',
};

suite('the tree of conflicts', () => {
  const story = new Story(createLexicon());
  for (const [path, text] of Object.entries(ARTICLES)) story.setArticle(path, text);
  const { articles, findings: loud } = story.analyse();
  const withQuiet = (all: readonly Finding[]): Finding[] =>
    all.flatMap((one): Finding[] =>
      one.code === 'name.spelling'
        ? [one, { ...one, id: 'quiet', code: 'role.differs', severity: 'information' }]
        : [one],
    );
  const findings = withQuiet(loud);
  /** The finding of a code. */
  const find = (code: string) => {
    const finding = findings.find((one) => one.code === code);
    assert.ok(finding, `No ${code} among ${findings.map((one) => one.code).join()}`);
    return finding;
  };
  const tree = (grouping: Grouping, more: Partial<ConflictStory> = {}) =>
    conflictTree(
      {
        open: findings,
        settled: new Map(),
        severityOf: ({ severity }) => severity,
        places: new Places(articles, WORDS),
        ...more,
      },
      grouping,
      WORDS,
    );
  const groups = (grouping: Grouping, more: Partial<ConflictStory> = {}) =>
    tree(grouping, more).map(({ label, description }) => `${label} — ${description ?? ''}`);

  test('has one line for a conflict, its readings with their places below it, and who saw it', () => {
    const lines = outline(tree('severity', { open: [find('name.spelling')] }));
    assert.equal(lines[0], 'Warnings — 1 conflict');
    assert.match(lines[1] ?? '', /^ {2}.*Solhaug.n.* — name\.spelling$/);
    assert.deepEqual(lines.slice(2), [
      '    Ingrid Solhaugen — 1 article',
      '      Norwegian Transport Minister Ingrid Solhaugen opened the harbour. — a.txt:1',
      '      Solhaugen left on Monday, 5 March 2024. — a.txt:2',
      '    Ingrid Solhaugan — b.txt:1',
      '    Seen by: built-in',
    ]);
  });

  test('a reading and a place open their words', () => {
    const rows = rowsIn(tree('severity', { open: [find('name.spelling')] }));
    const placed = rows.flatMap(({ kind, place }) =>
      place ? [[kind, place.path, ARTICLES[place.path as 'a.txt'].slice(place.start, place.end)]] : [],
    );
    assert.ok(placed.length >= 2);
    for (const [, , words] of placed) assert.match(words ?? '', /Solhaug[ea]n$/);
    for (const { label, highlight } of rows.filter(({ kind }) => kind === 'place')) {
      assert.match(label.slice(...(highlight ?? [0, 0])), /^(?:Ingrid )?Solhaug[ea]n$/);
    }
  });

  test('is grouped by severity, by the first article, or by code; quiet ones stand apart', () => {
    assert.deepEqual(groups('severity'), [
      'Errors — 1 conflict',
      'Warnings — 1 conflict',
      'Quiet — 1 quiet finding',
    ]);
    assert.deepEqual(groups('article'), ['a.txt — 2 conflicts', 'Quiet — 1 quiet finding']);
    assert.deepEqual(groups('code'), [
      'name.spelling — 1 conflict',
      'date.weekday — 1 conflict',
      'Quiet — 1 quiet finding',
    ]);
  });

  test('settled findings stand apart, with what was decided', () => {
    const spelling = find('name.spelling');
    const settled = new Map<Finding, ConflictState>([[spelling, { status: 'dismissed' }]]);
    const rows = tree('severity', { open: findings.filter((one) => one !== spelling), settled });
    assert.deepEqual(
      rows.map(({ label, description }) => [label, description]),
      [
        ['Errors', '1 conflict'],
        ['Quiet', '1 quiet finding'],
        ['Settled', '1 settled'],
      ],
    );
    const [row] = rows[2]?.children?.() ?? [];
    assert.deepEqual([row?.kind, row?.description, row?.icon], ['settled', 'dismissed', 'pass']);
  });

  test('what is settled and not yet changed has a group of its own, with the words that were rejected', () => {
    const spelling = find('name.spelling');
    const rejected = spelling.readings.filter(({ value }) => value === 'Ingrid Solhaugan');
    const rows = tree('severity', {
      open: [],
      settled: new Map<Finding, ConflictState>([[spelling, { status: 'resolved' }]]),
      notYetChanged: [{ finding: spelling, right: 'Ingrid Solhaugen', rejected }],
    });
    const lines = outline(rows);
    assert.equal(lines[0], 'Settled, not yet changed — 1 not yet changed');
    assert.match(lines[1] ?? '', /^ {2}.*Solhaug.n.* — right: Ingrid Solhaugen$/);
    assert.deepEqual(lines.slice(2), ['    Ingrid Solhaugan — b.txt:1']);
  });

  test('a severity that a person set goes before; what is ignored is nowhere', () => {
    const severityOf = ({ code, severity }: Finding) =>
      code === 'role.differs' ? ('error' as const) : code === 'name.spelling' ? undefined : severity;
    assert.deepEqual(groups('severity', { severityOf }), ['Errors — 2 conflicts']);
    assert.deepEqual(tree('severity', { open: [] }), []);
  });

  test('ids are different, and the same after an edit elsewhere in an article', () => {
    const ids = (nodes: ReturnType<typeof tree>) => rowsIn(nodes).map(({ id }) => id);
    const before = ids(tree('severity'));
    assert.equal(new Set(before).size, before.length);
    const edited = new Story(createLexicon());
    edited.setArticle('a.txt', `It rained.\n${ARTICLES['a.txt']}`);
    edited.setArticle('b.txt', ARTICLES['b.txt']);
    const after = edited.analyse();
    assert.deepEqual(
      ids(tree('severity', { open: withQuiet(after.findings), places: new Places(after.articles, WORDS) })),
      before,
    );
  });

  test('names the models that saw a finding too, and says which was not certain', () => {
    const named = [
      { model: 'desk/one', date: '2026-03-01', instruction: 1 },
      { model: 'desk/two', date: '2026-03-01', instruction: 1, possible: true },
    ] as const;
    const seen = (more: Partial<Finding>) =>
      outline(tree('severity', { open: [{ ...find('name.spelling'), ...more }] })).at(-1);
    assert.equal(seen({ named }), '    Seen by: desk/one · desk/two (not certain)');
    assert.equal(
      seen({ named, alsoBuiltIn: true }),
      '    Seen by: built-in · desk/one · desk/two (not certain)',
    );
  });

  test('the message of a finding is one line of plain characters', () => {
    const open = [{ ...find('name.spelling'), said: 'One\n\u202Etwo' }];
    assert.doesNotMatch(tree('severity', { open })[0]?.children?.()[0]?.label ?? '\n', /[\n\u202E]/);
  });

  test('the next and the previous row go round at the ends, and begin there where none was gone to', () => {
    const ids = ['a', 'b', 'c'];
    assert.equal(neighbour(ids, 'a', 1), 'b');
    assert.equal(neighbour(ids, 'c', 1), 'a');
    assert.equal(neighbour(ids, 'a', -1), 'c');
    assert.equal(neighbour(ids, undefined, 1), 'a');
    assert.equal(neighbour(ids, 'gone', -1), 'c');
    assert.equal(neighbour([], undefined, 1), undefined);
  });
});
