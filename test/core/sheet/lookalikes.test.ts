import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import { createFinder, mergeSheet, readSheet } from '../../../src/core/sheet/sheet';
import type { QuoteAnchor, SheetFact } from '../../../src/core/sheet/sheet';
import { Story } from '../../../src/core/story';

const lexicon = createLexicon();

/** A line of an article: which line of the first text it is, undefined for one that came in later. */
interface Line {
  readonly origin: number | undefined;
  readonly text: string;
}

const FRAMES = [
  '# people were hurt in @ on %.',
  '# people were hurt when a bus left the road in @ on %, and 14 houses were damaged, the fire service said in a statement.',
  'In @ the turnout was # percent, the clerk said on %.',
  'The clerk for @ said # ballots had been counted by %.',
];
const NUMBERS = ['Two', 'Three', 'Four', '48'];
const PLACES = ['Leeds', 'York', 'the north ward', 'the south ward', 'Ward 11', 'Ward 12'];
const DAYS = ['Monday', 'Tuesday', '3 May 2025'];

const someSentence = fc
  .tuple(
    fc.constantFrom(...FRAMES),
    fc.constantFrom(...NUMBERS),
    fc.constantFrom(...PLACES),
    fc.constantFrom(...DAYS),
  )
  .map(([frame, number, place, day]) => frame.replace('#', number).replace('@', place).replace('%', day));

const someSentences = fc.uniqueArray(someSentence, { minLength: 3, maxLength: 7 });

type Edit = (lines: readonly Line[]) => Line[];

const at = (lines: readonly Line[], pick: number) => pick % Math.max(1, lines.length);

/** Insertions, deletions, moves and other words: what happens to the lines of an article. */
const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(9), someSentence).map(([pick, text]): Edit => (lines) => {
    const place = at(lines, pick);
    return [...lines.slice(0, place), { origin: undefined, text }, ...lines.slice(place)];
  }),
  fc.nat(9).map(
    (pick): Edit =>
      (lines) =>
        lines.filter((_, index) => index !== at(lines, pick)),
  ),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([from, to]): Edit => (lines) => {
    const rest = lines.filter((_, index) => index !== at(lines, from));
    const moved = lines.slice(at(lines, from), at(lines, from) + 1);
    return [...rest.slice(0, at(rest, to)), ...moved, ...rest.slice(at(rest, to))];
  }),
  fc.tuple(fc.nat(9), fc.constantFrom(...PLACES), fc.constantFrom(...PLACES)).map(
    ([pick, from, to]): Edit =>
      (lines) =>
        lines.map(({ origin, text }, index) => ({
          origin,
          text: index === at(lines, pick) ? text.replace(from, to) : text,
        })),
  ),
);

function sheetOf(lines: readonly Line[], sheet?: string): string {
  const story = new Story(lexicon);
  story.setArticle('a.md', lines.map(({ text }) => text).join('\n\n'));
  const result = mergeSheet(sheet, story.analyse());
  assert.ok('text' in result);
  return result.text;
}

function factsOf(sheet: string): readonly SheetFact[] {
  return readSheet(sheet).sheet?.facts ?? [];
}

/** The index of the line of an article that a line of its text is. */
const lineOf = ({ line = 1 }: { readonly line?: number | undefined }) => (line - 1) / 2;

/** Words with their neighbours: the same words wherever they stand. */
function wholeOf({ prefix = '', quote, suffix = '' }: QuoteAnchor): string {
  return [prefix, quote, suffix].filter((part) => part !== '').join(' ');
}

suite('facts among look-alikes', function () {
  this.timeout(120_000);

  test('a checked fact is at its own words, or gone, or stale', () => {
    let kept = 0;
    fc.assert(
      fc.property(someSentences, fc.array(someEdit, { minLength: 1, maxLength: 4 }), (sentences, edits) => {
        const before: Line[] = sentences.map((text, origin) => ({ origin, text }));
        const checked = sheetOf(before).replaceAll('status: open', 'status: accurate');
        const after = edits.reduce((lines, edit) => edit(lines), before);
        const now = new Map(factsOf(sheetOf(after, checked)).map((fact) => [fact.id, fact]));
        for (const fact of factsOf(checked)) {
          const later = now.get(fact.id);
          assert.ok(later, `${fact.fact} is lost`);
          if (later.gone || later.stale) continue;
          const own = new Set(fact.where.map((place) => sentences[lineOf(place)]));
          const there = later.where.map((place) => after[lineOf(place)]?.text);
          for (const text of there)
            if (fact.where.some((place) => text?.includes(wholeOf(place)))) own.add(text);
          kept++;
          assert.ok(
            there.some((text) => own.has(text)),
            `${fact.fact}\n${sentences.join('\n')}\n---\n${after.map(({ text }) => text).join('\n')}\n${there.join('\n')}`,
          );
        }
      }),
      { numRuns: 150 },
    );
    assert.ok(kept > 500, `${kept} facts were kept`);
  });

  test('words of a sentence are found in it, or nowhere', () => {
    fc.assert(
      fc.property(
        someSentences,
        fc.nat(),
        fc.nat(),
        fc.array(someEdit, { minLength: 1, maxLength: 4 }),
        (sentences, pick, cut, edits) => {
          const before: Line[] = sentences.map((text, origin) => ({ origin, text }));
          const chosen = pick % sentences.length;
          const words = (sentences[chosen] ?? '').split(' ');
          const from = cut % (words.length - 1);
          const quote = words.slice(from, from + 2 + (cut % 4)).join(' ');
          const text = sentences.join('\n\n');
          const start = sentences.slice(0, chosen).join('\n\n').length + (chosen > 0 ? 2 : 0);
          const place = start + words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
          assert.equal(text.slice(place, place + quote.length), quote);
          const context = createFinder(text).contextOf({ start: place, end: place + quote.length });
          // Words without a like are found wherever they stand.
          if (context.prefix === undefined && context.suffix === undefined) return;
          const after = edits.reduce((lines, edit) => edit(lines), before);
          const found = createFinder(after.map((line) => line.text).join('\n\n')).find({ quote, ...context });
          if (found === 'drifted' || found.how !== 'exact') return;
          let end = -2;
          const line = after.find(({ text: one }) => (end += one.length + 2) > found.span.start);
          const whole = wholeOf({ quote, ...context });
          const isOwn =
            line?.text === sentences[chosen] || line?.origin === chosen || line?.text.includes(whole);
          assert.ok(isOwn, `${quote} ${JSON.stringify(context)}\n${text}\n---\n${line?.text ?? ''}`);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('formatting alone makes nothing stale, and nothing gone', () => {
    const formats: readonly ((text: string, pick: number) => string)[] = [
      (text, pick) => inWord(text, pick, (word) => `**${word}**`),
      (text, pick) => inWord(text, pick, (word) => `_${word}_`),
      (text, pick) => inWord(text, pick, (word) => `[${word}](https://example.org/a)`),
      (text, pick) => inWord(text, pick, (word) => `${word}\n`).replace('\n ', '\n'),
      (text, pick) => inWord(text, pick, (word) => `${word} `),
      (text) => text.replaceAll(' on ', '\u00A0on '),
      (text) => text.replaceAll("'", '’').replaceAll('"', '“'),
    ];
    fc.assert(
      fc.property(
        someSentences,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(formats.length - 1)), { minLength: 1, maxLength: 5 }),
        (sentences, works) => {
          const before = [...sentences, `The clerk's note said "no more than 12 votes" were missing.`].map(
            (text): Line => ({ origin: undefined, text }),
          );
          const checked = sheetOf(before).replaceAll('status: open', 'status: accurate');
          const after = works.reduce(
            (lines, [line, pick, format]) =>
              lines.map(({ text }, index) => ({
                origin: undefined,
                text: index === at(lines, line) ? (formats[format]?.(text, pick) ?? text) : text,
              })),
            before,
          );
          const facts = new Set(factsOf(checked).map(({ id }) => id));
          assert.deepEqual(
            factsOf(sheetOf(after, checked)).flatMap(({ id, fact, stale, gone }) =>
              facts.has(id) && (stale || gone) ? [[fact, stale, gone]] : [],
            ),
            [],
            after.map(({ text }) => text).join('\n\n'),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** A text with one of its words written in another way. */
function inWord(text: string, pick: number, write: (word: string) => string): string {
  const words = text.split(' ');
  const chosen = pick % words.length;
  return words
    .map((word, index) => (index === chosen && /^\p{L}+$/u.test(word) ? write(word) : word))
    .join(' ');
}
