import assert from 'node:assert/strict';
import type { Finding, FindingCode, Severity, SourceSpan } from '../../../src/core/findings/finding';
import { FINDING_CODES } from '../../../src/core/findings/finding';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import { parseDay } from '../../../src/core/mentions/calendar';
import type { Analysis } from '../../../src/core/story';
import { NO_DECISIONS, Story } from '../../../src/core/story';

const lexicon = createLexicon();
const MARKERS = /\[\[(\d+):|\]\]/g;

/** A text whose spans are marked with the index of their reading ("output of [[1:82 MW]]"): the text without the marks, and the spans by index. */
export function unmark(path: string, marked: string): { text: string; spans: [number, SourceSpan][] } {
  const open: { index: number; start: number }[] = [];
  const marks: { index: number; start: number; end: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARKERS)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[1] !== undefined) open.push({ index: Number(match[1]), start: text.length });
    else {
      const mark = open.pop();
      assert.ok(mark, `a mark opens before “${marked.slice(from - 2)}”`);
      marks.push({ ...mark, end: text.length });
    }
  }
  text += marked.slice(from);
  assert.deepEqual(open, [], 'every mark is closed');
  return {
    text,
    spans: marks.map(({ index, start, end }) => [index, { path, start, end, text: text.slice(start, end) }]),
  };
}

/** The path of a story's article by its place in the story: "a.txt", "b.txt", … */
export const pathOf = (index: number) => `${String.fromCharCode(97 + index)}.txt`;

/** Analyses a story of plain texts, with the day that "Thursday" counts from where one is given ("2025-07-03"). */
export function analyse(texts: readonly string[], date?: string): Analysis {
  const story = new Story(lexicon);
  const day = date === undefined ? undefined : parseDay(date);
  if (day !== undefined) story.setDecisions({ ...NO_DECISIONS, date: day });
  texts.forEach((text, index) => story.setArticle(pathOf(index), text));
  return story.analyse();
}

/** What else than its spans a finding is expected to have; the severity is that of the code unless told. */
export interface Expected {
  readonly severity?: Severity;
  readonly message?: string;
  readonly why?: string;
  /** The story's date. */
  readonly date?: string;
}

const isAlarm = ({ severity }: Finding) => severity === 'error' || severity === 'warning';

/** Spans in the order of articles and text, as lines. */
const lines = (spans: readonly SourceSpan[]) =>
  spans.map(({ path, start, end, text }) => `${path} ${start}–${end} “${text}”`).sort();

function shown(findings: readonly Finding[]): string {
  return findings
    .map(
      ({ code, severity, message, readings }) =>
        `${severity} ${code}: ${message}\n${readings.map(({ spans }, index) => `  ${index + 1}: ${lines(spans).join('; ')}`).join('\n')}`,
    )
    .join('\n');
}

/** Declares tests for one code, a story each. */
export function examples(code: FindingCode) {
  return {
    /** The story has exactly one finding of the code with the marked spans as its readings, and no other error or warning. */
    fires: (title: string, articles: readonly string[], expected: Expected = {}): void => {
      test(`fires: ${title}`, () => {
        const plain = articles.map((article, index) => unmark(pathOf(index), article));
        const { findings } = analyse(
          plain.map(({ text }) => text),
          expected.date,
        );
        const marks = plain.flatMap(({ spans }) => spans);
        const readings = [...new Set(marks.map(([index]) => index))]
          .sort((a, b) => a - b)
          .map((index) => lines(marks.filter(([each]) => each === index).map(([, span]) => span)));
        const found = findings.find(
          (each) =>
            each.code === code &&
            JSON.stringify(each.readings.map(({ spans }) => lines(spans))) === JSON.stringify(readings),
        );
        assert.ok(found, `expected ${JSON.stringify(readings, null, 1)}, found\n${shown(findings)}`);
        assert.equal(found.severity, expected.severity ?? FINDING_CODES[code]);
        if (expected.message !== undefined) assert.equal(found.message, expected.message);
        if (expected.why !== undefined) assert.equal(found.why, expected.why);
        const others = findings.filter((each) => each !== found && isAlarm(each));
        assert.equal(others.length, 0, `no other alarm, but\n${shown(others)}`);
      });
    },
    /** The story has no finding of the code, and no error or warning at all. */
    quiet: (title: string, articles: readonly string[], { date }: Pick<Expected, 'date'> = {}): void => {
      test(`quiet: ${title}`, () => {
        const { findings } = analyse(articles, date);
        const unwanted = findings.filter((each) => isAlarm(each) || each.code === code);
        assert.equal(unwanted.length, 0, shown(unwanted));
      });
    },
    /** The story has no finding as in `quiet`, and says under `compatible` why these words differ and agree. */
    agrees: (
      title: string,
      articles: readonly string[],
      { why, date }: { why: RegExp; date?: string },
    ): void => {
      test(`agrees: ${title}`, () => {
        const { findings, compatible } = analyse(articles, date);
        const unwanted = findings.filter((each) => isAlarm(each) || each.code === code);
        assert.equal(unwanted.length, 0, shown(unwanted));
        assert.ok(
          compatible.some((each) => each.code === code && why.test(each.why)),
          JSON.stringify(compatible.map((each) => [each.code, each.why])),
        );
      });
    },
  };
}
