import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

interface Recorded {
  readonly title: string;
  readonly date: string;
  readonly commit: string;
  readonly method: string;
  readonly figures: string;
}

/** The figures of a text: "23 of 254", "73.2", "419,000". Words for small numbers are none. */
function figuresOf(text: string): Set<string> {
  const plain = text.replace(/\]\([^)]*\)|`[^`]*`/g, '');
  return new Set(plain.match(/\d[\d,.]*(?: of \d[\d,]*)?(?<![,.])/g));
}

suite('the figures', () => {
  const recorded = JSON.parse(read('test', 'stories', 'recorded.json')) as readonly Recorded[];
  const results = read('docs', 'results.md');

  test('of the README’s part on quality, and of docs/quality.md, stand in docs/results.md', () => {
    const [, quality = ''] = /\n## Quality\n([\s\S]*?)\n## /.exec(read('README.md')) ?? [];
    assert.ok(figuresOf(quality).has('1 of 47'), quality);
    const figures = figuresOf(quality + read('docs', 'quality.md'));
    assert.ok(figures.size > 30, [...figures].join('; '));
    const known = [
      results,
      ...recorded.map(({ title, method, figures: told }) => `${title} ${method} ${told}`),
    ].join('\n');
    const isKnown = (figure: string) =>
      known.split(figure).some((before, index, all) => {
        const after = all[index + 1];
        return after !== undefined && !/\d[.,]?$/.test(before) && !/^[.,]?\d/.test(after);
      });
    assert.deepEqual(
      [...figures].filter((figure) => !isKnown(figure)),
      [],
    );
  });

  test('that no command makes again stand there with their day, commit and method', () => {
    for (const { title, date, commit, method, figures } of recorded) {
      assert.match(date, /^\d{4}-\d\d-\d\d$/);
      assert.match(commit, /^[\da-f]{7}$/);
      assert.ok(title !== '' && method !== '' && figures !== '');
      for (const figure of figuresOf(figures)) assert.ok(results.includes(figure), `${title}: ${figure}`);
    }
  });
});
