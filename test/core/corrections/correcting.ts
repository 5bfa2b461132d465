import assert from 'node:assert/strict';
import type { ArticleEdit, Obstacle } from '../../../src/core/corrections/correction';
import { Corrector } from '../../../src/core/corrections/correct';
import { editsIn } from '../../../src/core/corrections/edits';
import { finding } from '../../../src/core/findings/build';
import type { Finding, FindingCode } from '../../../src/core/findings/finding';
import { analyse, pathOf, unmark } from '../findings/story';

/** A text with replacements made in it. */
export function applied(text: string, edits: readonly Pick<ArticleEdit, 'start' | 'end' | 'text'>[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, text: words }) => done.slice(0, start) + words + done.slice(end), text);
}

/** The corrections of a story whose articles have the places of readings marked ("[[0:58]] people"); the first is right. */
function correctionsOf(code: FindingCode, marked: readonly string[], date?: string) {
  const plain = marked.map((article, index) => unmark(pathOf(index), article));
  const { articles, date: day } = analyse(
    plain.map(({ text }) => text),
    date,
  );
  const spans = plain.flatMap((one) => one.spans);
  const readings = [...new Set(spans.map(([index]) => index))].sort().map((index) => {
    const own = spans.flatMap(([each, span]) => (each === index ? [span] : []));
    return { value: own[0]?.text ?? '', spans: own };
  });
  const told: Finding = finding({ code, said: 'Test', readings, grounds: '' });
  return {
    texts: plain.map(({ text }) => text),
    corrections: new Corrector(articles, day).correct(told, readings[0]?.value ?? ''),
  };
}

/** Declares examples of one code. */
export function corrects(code: FindingCode) {
  return {
    /**
     * @param right an article that has the right reading, `wrong` one that has another; both with their places marked.
     * @param after what the place, and what changes beside it, becomes: the second article with the new words marked.
     */
    to: (title: string, right: string, wrong: string, after: string, date?: string): void => {
      test(title, () => {
        const { texts, corrections } = correctionsOf(code, [right, wrong], date);
        const edits = editsIn(corrections);
        const expected = unmark('b.txt', after);
        assert.equal(applied(texts[1] ?? '', edits), expected.text, JSON.stringify(corrections));
        const places = edits.map(({ path, text }) => [path, text]);
        assert.deepEqual(
          places,
          expected.spans.map(([, { path, text }]) => [path, text]),
        );
      });
    },
    /** Nothing is offered, for a reason. */
    not: (title: string, obstacle: Obstacle, right: string, wrong: string, date?: string): void => {
      test(title, () => {
        const { corrections } = correctionsOf(code, [right, wrong], date);
        assert.deepEqual(
          corrections.map((one) => ('obstacle' in one ? one.obstacle : one.edits)),
          [obstacle],
        );
      });
    },
  };
}
