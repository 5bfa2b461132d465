import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFinder, findQuote } from '../../../src/core/sheet/sheet';
import { readArticle } from '../../../src/core/text/reader';

const SENTENCES = 500;
/** The share of the characters that edits change, in the sentence and in what stands around it. */
const CHANGED = 0.15;
/** How far around the sentence edits go, in characters. */
const AROUND = 150;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Edit {
  /** Whether it is made in the sentence, else in the sentence or around it. */
  readonly inside: boolean;
  /** From 0 to 1, over that stretch. */
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

/** The texts of a folder and of the folders in it. */
function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** Makes edits as far as they stay within the share. @returns the text, and where the sentence is in it now. */
function edited(text: string, sentence: Stretch, edits: readonly Edit[]): Stretch & { text: string } {
  let { start, end } = sentence;
  let now = text;
  let inside = Math.floor((end - start) * CHANGED);
  let outside = Math.floor(2 * AROUND * CHANGED);
  for (const { inside: within, at, cut, put } of edits) {
    const first = within ? start : Math.max(0, start - AROUND);
    const last = within ? end : Math.min(now.length, end + AROUND);
    const from = first + Math.floor(at * (last - first));
    const to = Math.min(now.length, from + cut);
    const cost = Math.max(to - from, put.length);
    const isInside = from < end && to > start;
    if (cost > (isInside ? inside : outside)) continue;
    if (isInside) inside -= cost;
    else outside -= cost;
    now = now.slice(0, from) + put + now.slice(to);
    const by = put.length - (to - from);
    if (from < end) end = to <= end ? end + by : from;
    if (to <= start) start += by;
    else if (from < start) start = from + put.length;
  }
  return { text: now, start, end };
}

suite('finding sentences of articles again', () => {
  test(`${SENTENCES} sentences after 1 to 20 edits are found where they are, or have drifted`, function () {
    this.timeout(120_000);
    const texts = [...textsIn('seeds'), ...textsIn(join('..', 'shared', 'stories'))];
    if (!existsSync(join('..', 'shared', 'stories'))) {
      console.log('      ../shared/stories is not there: with the sentences of the seeds alone');
    }
    const sentences = texts.flatMap((text, index) =>
      readArticle(`${index}.txt`, text).sentences.map(({ start, end }) => ({ text, start, end })),
    );
    const edit = fc.record({
      inside: fc.boolean(),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      cut: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(12)),
      put: fc.constantFrom('', '', 'x', 'e', ' ', ', ', ' not', ' on Monday', 'The '),
    });
    const count = { exact: 0, context: 0, approximate: 0, drifted: 0, roughly: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.array(edit, { minLength: 1, maxLength: 20, size: 'max' }),
        ({ text, start, end }, edits) => {
          const quote = text.slice(start, end).replace(/\s+/g, ' ').trim();
          const anchor = { quote, ...createFinder(text).contextOf({ start, end }) };
          const now = edited(text, { start, end }, edits);
          const found = findQuote(now.text, anchor);
          if (found === 'drifted') {
            count.drifted++;
            return;
          }
          const { span, how } = found;
          const shared = Math.min(span.end, now.end) - Math.max(span.start, now.start);
          const share = shared / Math.max(span.end - span.start, now.end - now.start);
          assert.ok(
            share > 0.5,
            `${quote}\n--- is\n${now.text.slice(now.start, now.end)}\n--- but found\n${now.text.slice(span.start, span.end)}`,
          );
          count[how]++;
          if (share < 0.8) count.roughly++;
        },
      ),
      { numRuns: SENTENCES },
    );
    const { exact, context, approximate, drifted, roughly } = count;
    console.log(
      `      of ${sentences.length} sentences ${SENTENCES} were edited: ${exact} found by their words, ` +
        `${context + approximate} by likeness, ${drifted} drifted; ${roughly} by less than four fifths`,
    );
    assert.ok(
      SENTENCES - roughly >= 0.98 * SENTENCES,
      `${roughly} of ${SENTENCES} were found by less than four fifths`,
    );
  });
});
