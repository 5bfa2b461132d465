import assert from 'node:assert/strict';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import { textReport } from '../../../src/core/report/text';
import type { Paint } from '../../../src/core/report/text';
import { Story } from '../../../src/core/story';
import { quietNotes } from '../../quietNotes';

const lexicon = createLexicon();

function report(articles: Readonly<Record<string, string>>, paint?: Paint): string {
  const story = new Story(lexicon);
  for (const [path, text] of Object.entries(articles)) story.setArticle(path, text);
  return textReport('mill', story.analyse(), paint);
}

const PLANT = {
  'a.txt': 'Plant opens\n\nThe new plant has an output of 84 MW.',
  'b.txt': 'The output of the plant is 82 MW, the operator said.',
};

suite('text report', () => {
  test('gives every reading with its place, line and column, under the article it stands in first', () => {
    assert.equal(
      report(PLANT),
      [
        'mill/a.txt',
        '',
        '  warning  Output: 84 MW in 1 article, 82 MW in 1  number.differs',
        '      a.txt:3:32  84 MW',
        '      b.txt:1:28  82 MW',
        '      They cannot all be right, even allowing for rounding, bounds and units. The sentences count or measure the same thing and are 63 % alike.',
        '',
        '1 conflict in 2 articles.',
        '',
      ].join('\n'),
    );
  });

  test('puts the worst of an article first', () => {
    const { first, second } = quietNotes(1);
    const text = report({
      'a.txt': `${first}The Weiss plant opened on Monday, 5 March 2024. The plant has an output of 84 MW.`,
      'b.txt': `${second}The output of the plant is 82 MW.`,
    });
    const severities = [...text.matchAll(/^ {2}(\w+) {2}/gm)].map(([, severity]) => severity);
    assert.deepEqual(severities, ['error', 'warning', 'note']);
    assert.match(text, /^2 conflicts in 2 articles\. 1 quiet finding\.$/m);
  });

  test('puts the notes of an article that are nearest to loud before the others', () => {
    const story = new Story(lexicon);
    const { first, second } = quietNotes(2);
    story.setArticle('a.txt', first);
    story.setArticle('b.txt', second);
    const analysis = story.analyse();
    const notes = (nearness: readonly number[]) => {
      const findings = analysis.findings.map((one, index) => ({ ...one, nearness: nearness[index] ?? 0 }));
      const text = textReport('mill', { ...analysis, findings });
      return [...text.matchAll(/^ {2}note .*: (\w+ \w+) in/gm)].map(([, name]) => name);
    };
    assert.deepEqual(notes([]), ['Clara Weiss', 'Anton Berger']);
    assert.deepEqual(notes([0.2, 0.3]), ['Anton Berger', 'Clara Weiss']);
  });

  test('counts exact copies beside the articles', () => {
    const words = 'The new plant was opened by the operator in the morning.';
    assert.match(
      report({ 'a.txt': words, 'b.txt': words, 'c.txt': words }),
      /^No conflicts in 1 article \(and 2 copies\)\.$/m,
    );
  });

  test('says that there are no conflicts', () => {
    assert.equal(report({ 'a.txt': 'It rained.' }), 'No conflicts in 1 article.\n');
    assert.equal(report({}), 'No conflicts in 0 articles.\n');
  });

  test('gives a reading once an article and counts the rest', () => {
    const text = report({
      'a.txt': 'Chile’s coach, Ana Torrealba, sat down. Ana Torrealba said nothing. Ana Torrealba left.',
      'b.txt': 'Chile’s coach, Ana Torealba, said nothing.',
    });
    assert.match(text, /a\.txt:1:16 {2}Ana Torrealba {2}and 2 more here\n/);
  });

  test('sets headings, severities and places off where it is painted', () => {
    const text = report(PLANT, (piece, emphasis) => `<${emphasis}>${piece}</${emphasis}>`);
    assert.match(text, /^<heading>mill\/a\.txt<\/heading>\n\n {2}<warning>warning<\/warning> {2}Output/);
    assert.match(text, /<quiet>a\.txt:3:32<\/quiet> {2}84 MW/);
  });

  test('keeps a long wording to one line', () => {
    const words =
      'the old lighthouse on the northern cape was sold at auction for a single coin to a retired schoolteacher';
    const text = report({
      'a.txt': `Nobody saw it coming when ${words} from the town of Ashby\nin the hills above the bay.`,
      'b.txt': `Locals cheered when ${words} from the town of Ashby\nin the hills above the bay.`,
    });
    const line = text.split('\n').find((each) => each.includes('a.txt:1')) ?? '';
    assert.match(line, /…$/);
    assert.ok(line.length < 150, line);
  });

  test('says what models say of a finding, as their words and as plain characters', () => {
    const story = new Story(lexicon);
    for (const [path, text] of Object.entries(PLANT)) story.setArticle(path, text);
    const analysis = story.analyse();
    const [first] = analysis.findings;
    assert.ok(first);
    const named = [
      { model: 'local\u202e', date: '2025-11-26', instruction: 1, why: 'Two\u001b[31m figures.' },
      { model: 'other', date: '2025-11-27', instruction: 1, possible: true as const },
    ];
    const answers = [
      { model: 'local', date: '2025-11-28', answer: 'cannot-tell' as const, reason: 'No\ntime given.' },
    ];
    const text = textReport('mill', {
      ...analysis,
      findings: [{ ...first, named, answers, alsoBuiltIn: true }],
    });
    assert.match(
      text,
      /63 % alike\.\n {6}local named it on 26 November 2025, in its words: “Two\[31m figures\.” other named it on 27 November 2025 as possible\.\n {6}local, asked on 2025-11-28: it cannot tell\. “No time given\.”\n/,
    );
  });

  test('shows words of articles as plain characters', () => {
    const text = report({
      'a.txt': 'Plant opens\n\nThe new plant has an output of 84\u202e MW. Eva\u001b[31m spoke.',
      'b.txt': 'The output of the plant is 82 MW, the operator said.',
    });
    assert.equal(text.includes('\u202e') || text.includes('\u001b'), false);
  });
});
