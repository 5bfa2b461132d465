import assert from 'node:assert/strict';
import type { AssistedStory, ToolAnswer } from '../../../src/core/assistant/assisted';
import { MAX_ANSWER } from '../../../src/core/assistant/pages';
import { runReading, toolCall } from '../../../src/core/assistant/run';
import type { ToolName } from '../../../src/core/assistant/tools';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import { conflictStates, mergeSheet, readSheet } from '../../../src/core/sheet/sheet';
import { Story } from '../../../src/core/story';

const lexicon = createLexicon();

const PLANT = {
  'a.txt': 'Plant opens\r\n\r\nThe new plant has an output of 84 MW.\r\nEva Holm opened it.',
  'b.txt': 'The output of the plant is 82 MW, Eva Holm said. “We are late,” Ms Holm added.',
};

function assisted(texts: Readonly<Record<string, string>>, edit?: (sheet: string) => string): AssistedStory {
  const story = new Story(lexicon);
  for (const [path, text] of Object.entries(texts)) story.setArticle(path, text);
  const { articles, entities, findings } = story.analyse();
  if (!edit) return { articles, entities, findings, states: new Map() };
  const merged = mergeSheet(undefined, story.analyse());
  assert.ok('text' in merged);
  const { sheet } = readSheet(edit(merged.text));
  assert.ok(sheet);
  return { articles, entities, findings, sheet, states: conflictStates(sheet, findings) };
}

function run(story: AssistedStory, name: ToolName, input: unknown = {}): ToolAnswer {
  const call = toolCall(name, input);
  return 'tool' in call ? runReading(call, story) : call;
}

interface Listed {
  readonly total: number;
  readonly moreFrom?: number;
  readonly progress?: string;
  readonly findings: readonly Record<string, unknown>[];
  readonly facts: readonly Record<string, unknown>[];
}
const listed = (answer: ToolAnswer) => JSON.parse(answer.text) as Listed;

suite('reading with the tools for assistants', () => {
  test('gives the lines with their ids, those that are empty left out', () => {
    assert.equal(
      run(assisted(PLANT), 'copydesk_read_lines').text,
      [
        '## Article 1 (a.txt)',
        '[1.1] Plant opens',
        '[1.3] The new plant has an output of 84 MW.',
        '[1.4] Eva Holm opened it.',
        '',
        '## Article 2 (b.txt)',
        '[2.1] The output of the plant is 82 MW, Eva Holm said. “We are late,” Ms Holm added.',
      ].join('\n'),
    );
  });

  test('gives a range of lines of one article', () => {
    const story = assisted(PLANT);
    assert.equal(
      run(story, 'copydesk_read_lines', { article: 1, from: 2, to: 3 }).text,
      '## Article 1 (a.txt)\n[1.3] The new plant has an output of 84 MW.',
    );
    assert.match(
      run(story, 'copydesk_read_lines', { article: 3 }).text,
      /^There is no article 3: the story has 2/,
    );
    assert.match(run(story, 'copydesk_read_lines', { article: 1, from: 9 }).text, /no text in those lines/);
    assert.match(run(story, 'copydesk_read_lines', { from: 2 }).text, /go with article/);
    assert.match(
      run(story, 'copydesk_read_lines', { article: 1, from: 3, to: 2 }).text,
      /no smaller than from/,
    );
    assert.equal(run(assisted({}), 'copydesk_read_lines').failed, true);
  });

  test('gives a long story in pages that miss no line', () => {
    const texts = Object.fromEntries(
      ['a.txt', 'b.txt', 'c.txt'].map((path) => [
        path,
        Array.from(
          { length: 300 },
          (_, index) => `Line ${index + 1} of ${path} says what the council decided.`,
        ).join('\n'),
      ]),
    );
    const story = assisted(texts);
    const seen: string[] = [];
    const first = run(story, 'copydesk_read_lines').text;
    let more: RegExpExecArray | null = null;
    const take = (text: string) => {
      assert.ok(text.length <= MAX_ANSWER + 200);
      for (const [, id] of text.matchAll(/^\[(\d+\.\d+)\]/gm)) seen.push(id as string);
      more = /\(There is more: article (\d+) from line (\d+)/.exec(text);
    };
    take(first);
    assert.match(first, /, then articles \d to 3\.\)$/);
    for (let article = 1; article <= 3; article++) {
      const from = more && Number(more[1]) === article ? Number(more[2]) : 1;
      if (seen.some((id) => id === `${article}.300`)) continue;
      for (let next = from; next > 0;) {
        take(run(story, 'copydesk_read_lines', { article, from: next }).text);
        next = more ? Number(more[2]) : 0;
      }
    }
    assert.equal(new Set(seen).size, 900);
    assert.equal(seen.length, 900);
  });

  test('lists findings with readings and places, by severity, code and whether they are open', () => {
    const story = assisted(PLANT, (sheet) => sheet);
    const { total, findings } = listed(run(story, 'copydesk_list_findings', { severity: ['warning'] }));
    assert.equal(total, 1);
    assert.deepEqual(findings[0], {
      code: 'number.differs',
      severity: 'warning',
      status: 'open',
      message: 'Output: 84 MW in 1 article, 82 MW in 1',
      readings: [
        { value: '84 MW', places: [{ id: '1.3', file: 'a.txt', line: 3, column: 32, words: '84 MW' }] },
        { value: '82 MW', places: [{ id: '2.1', file: 'b.txt', line: 1, column: 28, words: '82 MW' }] },
      ],
      why: 'They cannot all be right, even allowing for rounding, bounds and units. The sentences count or measure the same thing and are 62 % alike.',
      seenBy: ['built-in'],
    });
    assert.equal(listed(run(story, 'copydesk_list_findings', { code: 'quote.altered' })).total, 0);
    const settled = assisted(PLANT, (sheet) => sheet.replace(/^ {4}status: open/m, '    status: dismissed'));
    assert.equal(listed(run(settled, 'copydesk_list_findings', { open: false })).total, 1);
    assert.equal(
      listed(run(settled, 'copydesk_list_findings', { open: true, severity: ['warning'] })).total,
      0,
    );
    assert.match(run(settled, 'copydesk_list_open_places').text, /^\d+ places? of open findings/);
  });

  test('gives what a model said of a finding, as plain characters', () => {
    const story = assisted(PLANT);
    const [first, ...others] = story.findings;
    assert.ok(first);
    const named = {
      ...first,
      alsoBuiltIn: true as const,
      named: [
        {
          model: 'local\u202e',
          date: '2025-11-26',
          instruction: 1,
          possible: true as const,
          why: 'a\u001b[31m\nb',
        },
      ],
    };
    const { findings } = listed(
      run({ ...story, findings: [named, ...others] }, 'copydesk_list_findings', { code: first.code }),
    );
    assert.deepEqual(findings[0]?.['seenBy'], ['built-in', 'local']);
    assert.deepEqual(findings[0]['saidByModels'], [
      { model: 'local', date: '2025-11-26', certain: false, why: 'a [31m b'.replace('a ', 'a') },
    ]);
  });

  test('lists the places of open findings', () => {
    assert.match(
      run(assisted(PLANT), 'copydesk_list_open_places').text,
      /\na\.txt:3:32 “84 MW” \(warning, number\.differs: Output: .*\)\nb\.txt:1:28 “82 MW”/,
    );
  });

  test('lists the facts of the sheet with how many are checked', () => {
    assert.match(run(assisted(PLANT), 'copydesk_list_facts').text, /no fact-check sheet/);
    const story = assisted(PLANT, (sheet) =>
      sheet.replace(/^( {2}- fact: [\s\S]+?^ {4}status: )open/m, '$1accurate\n    checker: E. H.'),
    );
    const { total, progress, facts } = listed(run(story, 'copydesk_list_facts'));
    assert.equal(progress, `1 of ${total} checked`);
    assert.equal(facts.length, total);
    const accurate = listed(run(story, 'copydesk_list_facts', { status: 'accurate' }));
    assert.equal(accurate.total, 1);
    assert.equal(accurate.facts[0]?.['checker'], 'E. H.');
  });

  test('gives the sentences that name somebody, under any form of the name', () => {
    const story = assisted(PLANT);
    const text = run(story, 'copydesk_who_says_what', { name: 'holm' }).text;
    assert.match(text, /^Eva Holm \(person\)/);
    assert.match(text, /\n## Article 1 \(a\.txt\)\n\[1\.4\] Eva Holm opened it\.\n/);
    assert.match(
      text,
      /\n## Article 2 \(b\.txt\)\n\[2\.1\] The output .*\n\[2\.1\] “We are late,” Ms Holm added\.$/,
    );
    assert.equal(run(story, 'copydesk_who_says_what', { name: 'EVA  HOLM' }).text, text);
    const none = run(story, 'copydesk_who_says_what', { name: 'Per Lind' });
    assert.equal(none.failed, true);
    assert.match(none.text, /does not name “Per Lind”\. It names .*Eva Holm/);
  });
});
