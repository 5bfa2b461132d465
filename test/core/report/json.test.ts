import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/findings/finding';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import { parseDay } from '../../../src/core/mentions/calendar';
import { reportOf } from '../../../src/core/report/json';
import { NO_DECISIONS, Story } from '../../../src/core/story';

const lexicon = createLexicon();

function report(articles: Readonly<Record<string, string>>, date?: string) {
  const story = new Story(lexicon);
  const day = date === undefined ? undefined : parseDay(date);
  if (day !== undefined) story.setDecisions({ ...NO_DECISIONS, date: day });
  for (const [path, text] of Object.entries(articles)) story.setArticle(path, text);
  return reportOf('mill', story.analyse());
}

const MILL = {
  'a.txt': 'Mill closes\n\nEva Holmsen closed the mill on 3 May 2025. Its output was 84 megawatts.',
  'b.txt': 'Ms Holmsen closed the mill. Its output was 82 megawatts. “It is over,” she said.',
};

suite('json report', () => {
  test('says nothing of how near a finding is to loud, nor which files are copies', () => {
    const story = new Story(lexicon);
    for (const path of ['a.txt', 'c.txt']) story.setArticle(path, MILL['a.txt']);
    story.setArticle('b.txt', MILL['b.txt']);
    const analysis = story.analyse();
    const findings = analysis.findings.map((one) => ({ ...one, nearness: 0.5 }));
    assert.ok(analysis.articles.some(({ copyOf }) => copyOf === 'a.txt'));
    assert.deepEqual(reportOf('mill', { ...analysis, findings }), reportOf('mill', analysis));
    assert.doesNotMatch(JSON.stringify(reportOf('mill', { ...analysis, findings })), /nearness|copyOf/);
  });

  test('has the version, the root and the story’s date', () => {
    const { version, story } = report(MILL, '2025-07-03');
    assert.equal(version, 1);
    assert.deepEqual(story, { root: 'mill', date: '2025-07-03' });
    assert.deepEqual(report(MILL).story, { root: 'mill', date: null });
  });

  test('has the keys that the format names and no others', () => {
    const written = report(MILL);
    assert.deepEqual(Object.keys(written), [
      'version',
      'story',
      'articles',
      'entities',
      'findings',
      'compatible',
    ]);
    assert.deepEqual(Object.keys(written.articles[0] ?? {}), ['path', 'zones', 'mentions', 'claims']);
    assert.deepEqual(Object.keys(written.entities[0] ?? {}), ['id', 'type', 'name', 'forms']);
    assert.deepEqual(Object.keys(written.findings[0] ?? {}).sort(), [
      'code',
      'id',
      'message',
      'readings',
      'severity',
      'why',
    ]);
    assert.deepEqual(Object.keys(written.findings[0]?.readings[0] ?? {}), ['value', 'spans']);
  });

  test('names what is not compared, where there is anything', () => {
    const story = new Story(lexicon);
    story.setArticle('a.txt', MILL['a.txt']);
    const left = [{ path: 'b.docx', reason: 'format' }] as const;
    assert.deepEqual(reportOf('mill', story.analyse(), left).notCompared, left);
    assert.equal('notCompared' in reportOf('mill', story.analyse(), []), false);
  });

  test('lists articles by path with their zones', () => {
    const { articles } = report({ 'b.txt': MILL['b.txt'], 'a.txt': MILL['a.txt'] });
    assert.deepEqual(
      articles.map(({ path }) => path),
      ['a.txt', 'b.txt'],
    );
    assert.deepEqual(
      articles[0]?.zones.map(({ kind, start, end }) => [kind, start, end]),
      [
        ['headline', 0, 11],
        ['body', 13, MILL['a.txt'].length],
      ],
    );
  });

  test('lists mentions of every type in the order of the text, with an entity on names only', () => {
    const mentions = report(MILL).articles.flatMap((article) => article.mentions);
    assert.deepEqual(mentions, [
      { start: 13, end: 24, text: 'Eva Holmsen', type: 'person', entity: 'eva-holmsen' },
      { start: 44, end: 54, text: '3 May 2025', type: 'date' },
      { start: 71, end: 83, text: '84 megawatts', type: 'quantity' },
      { start: 3, end: 10, text: 'Holmsen', type: 'person', entity: 'eva-holmsen' },
      { start: 43, end: 55, text: '82 megawatts', type: 'quantity' },
      { start: 58, end: 68, text: 'It is over', type: 'quote' },
    ]);
  });

  test('lists claims by id, place and kind', () => {
    const claims = report(MILL).articles[0]?.claims ?? [];
    assert.deepEqual(
      claims
        .map(({ kind, start, end }) => [kind, MILL['a.txt'].slice(start, end)])
        .filter(([kind]) => kind !== 'actor'),
      [
        ['time', 'closed the mill on 3 May 2025'],
        ['quantity', '84 megawatts'],
      ],
    );
    assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length);
  });

  test('gives an entity its forms', () => {
    assert.deepEqual(report(MILL).entities, [
      { id: 'eva-holmsen', type: 'person', name: 'Eva Holmsen', forms: ['Eva Holmsen', 'Holmsen'] },
    ]);
  });

  test('gives a finding its readings with spans', () => {
    const found = report(MILL).findings.find(({ code }) => code === 'number.differs');
    assert.equal(found?.severity, 'warning');
    assert.deepEqual(found.readings, [
      { value: '84 megawatts', spans: [{ path: 'a.txt', start: 71, end: 83, text: '84 megawatts' }] },
      { value: '82 megawatts', spans: [{ path: 'b.txt', start: 43, end: 55, text: '82 megawatts' }] },
    ]);
  });

  test('says what agrees', () => {
    const { compatible } = report({
      'a.txt': 'The storm left about 40 people injured along the coast.',
      'b.txt': 'The storm left 43 people injured along the coast.',
    });
    assert.deepEqual(
      compatible.map(({ code, readings }) => [code, readings.map(({ value }) => value)]),
      [['number.differs', ['about 40', '43']]],
    );
  });

  test('counts offsets without a byte order mark and in UTF-16 code units', () => {
    const [article] = report({ 'a.txt': '🙂🙂 Eva Holmsen wept.' }).articles;
    assert.deepEqual(article?.mentions[0], {
      start: 5,
      end: 16,
      text: 'Eva Holmsen',
      type: 'person',
      entity: 'eva-holmsen',
    });
  });

  test('has nothing of boilerplate', () => {
    const { articles } = report({
      'a.txt': 'The mill closed.\n\nAbout the author: Eva Holmsen writes on mills.',
    });
    assert.deepEqual(
      articles[0]?.mentions.filter(({ type }) => type === 'person'),
      [],
    );
  });

  test('survives being written and read', () => {
    const written = report(MILL, '2025-07-03');
    assert.deepEqual(JSON.parse(JSON.stringify(written)), written);
  });

  test('says who saw a finding where a model did, and has nothing else of the record', () => {
    const story = new Story(lexicon);
    for (const [path, text] of Object.entries(MILL)) story.setArticle(path, text);
    const analysis = story.analyse();
    const [first, ...others] = analysis.findings;
    assert.ok(first);
    const seen = {
      ...first,
      readings: first.readings.map(({ value, spans }) => ({
        value,
        spans: spans.map((span) => ({ ...span, quoted: true as const })),
      })),
      named: [{ model: 'local', date: '2025-11-26', instruction: 1 }],
      alsoBuiltIn: true as const,
      answers: [],
      entry: 'abc',
    };
    const written = reportOf('mill', { ...analysis, findings: [seen, ...others] }).findings;
    const reported = (finding: Finding) =>
      Object.fromEntries(
        Object.entries(finding).filter(([key]) => !['nearness', 'said', 'grounds'].includes(key)),
      );
    assert.deepEqual(written[0], { ...reported(first), by: ['built-in', 'local'] });
    assert.deepEqual(written.slice(1), others.map(reported));
  });
});
