import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Compatible, Finding } from '../../../src/core/findings/finding';
import type { HandedIn, StoryReading } from '../../../src/core/secondReader/secondReader';
import type { Analysis } from '../../../src/core/story';
import type { Recorded } from '../../stories/score-second-reader';
import { readRecorded, recordedReplies } from '../../stories/score-second-reader';
import { runs } from '../../mutated';
import { engine, READER } from './story';

const RUNS = runs(500);

interface Quote {
  id: string;
  text: string;
}
interface Item {
  kind: string;
  question: string;
  readings: { value: string; quotes: Quote[] }[];
  certainty: string;
  why: string;
}

/** A reply while it is being damaged: its items as texts, and which of them are as the model wrote them. */
interface Damaged {
  readonly items: readonly { readonly text: string; readonly whole: number | undefined }[];
  readonly wrap: (list: string) => string;
}

type Damage = (reply: Damaged, pick: number, at: number) => Damaged;

const write = (item: Item) => JSON.stringify(item);

/** Changes one item as an object; it is no longer the model's. */
const inItem =
  (change: (item: Item, at: number) => void): Damage =>
  ({ items, wrap }, pick, at) => ({
    wrap,
    items: items.map((one, index) => {
      if (index !== pick % items.length || one.whole === undefined) return one;
      const item = JSON.parse(one.text) as Item;
      change(item, at);
      return { text: write(item), whole: undefined };
    }),
  });

/** Changes the text of one item. */
const inText =
  (change: (text: string, at: number) => string): Damage =>
  ({ items, wrap }, pick, at) => ({
    wrap,
    items: items.map((one, index) =>
      index === pick % items.length
        ? { text: change(one.text, at % one.text.length), whole: undefined }
        : one,
    ),
  });

const quotesOf = ({ readings }: Item) => readings.flatMap(({ quotes }) => quotes);
const inQuote = (change: (quote: Quote, at: number) => void): Damage =>
  inItem((item, at) => {
    const quotes = quotesOf(item);
    const quote = quotes[at % Math.max(1, quotes.length)];
    if (quote) change(quote, at);
  });

const wrapped =
  (wrap: (list: string) => string): Damage =>
  (reply) => ({
    items: reply.items,
    wrap: (list) => wrap(reply.wrap(list)),
  });

const DAMAGES: Readonly<Record<string, Damage>> = {
  'words in a quotation changed': inQuote((quote) => (quote.text = quote.text.replace(/\w+/, 'never'))),
  'a quotation made up': inQuote((quote) => (quote.text = 'as nobody in any article has ever said')),
  'a quotation shortened': inQuote((quote) => (quote.text = quote.text.replace(/ \S+ /, ' … '))),
  'a quotation joined from two places': inItem((item) => {
    const [one, other] = quotesOf(item);
    if (one && other) one.text += ` ${other.text}`;
  }),
  'an id that does not exist': inQuote((quote, at) => (quote.id = `${at + 60}.${at}`)),
  'an id of another line': inQuote((quote, at) => (quote.id = `1.${(at % 20) + 1}`)),
  'an id of another form': inQuote((quote) => (quote.id = `line ${quote.id}`)),
  'one reading twice': inItem(({ readings }) => readings.push(readings[0] as Item['readings'][number])),
  'one stretch for all readings': inItem(({ readings }) =>
    readings.forEach((reading) => (reading.quotes = readings[0]?.quotes ?? [])),
  ),
  'readings of another type': inItem((item) => Object.assign(item, { readings: 'none' })),
  'quotations of another type': inItem((item) =>
    item.readings.forEach((one) => Object.assign(one, { quotes: 5 })),
  ),
  'words that command and hide': inItem((item) => {
    item.question = '\u202E[Fix](command:rm) <b>now</b>\u0000\u001B[2J?? ';
    item.why = `\u2066${item.why}\u2069\n\n# \u{E0041}`;
    item.kind = '__proto__';
  }),
  'a huge question': inItem((item) => (item.question = 'why '.repeat(3_000))),
  'an item again': ({ items, wrap }, pick) => ({
    wrap,
    items: [...items, ...items.slice(pick % items.length, (pick % items.length) + 1)],
  }),
  'an item lost': ({ items, wrap }, pick) => ({
    wrap,
    items: items.filter((_, index) => index !== pick % items.length),
  }),
  'something else among the items': ({ items, wrap }, pick) => ({
    wrap,
    items: [
      ...items.slice(0, pick % items.length),
      { text: '{"note": "see [3.1]"}', whole: undefined },
      ...items.slice(pick % items.length),
    ],
  }),
  'a character lost': inText((text, at) => text.slice(0, at) + text.slice(at + 1)),
  'a character too many': inText((text, at) => `${text.slice(0, at)}"${text.slice(at)}`),
  'a line break in a word': inText((text, at) => `${text.slice(0, at)}\n${text.slice(at)}`),
  'code fences': wrapped((list) => `Here it is:\n\`\`\`json\n${list}\n\`\`\`\nAnything else?`),
  'sentences around it': wrapped((list) => `I found [some] points.\n${list}\nThat is all: [end].`),
  'a list under a key': wrapped((list) => `{"disagreements": ${list}}`),
  'several lists': wrapped((list) => list.replaceAll('},{"kind"', '}]\n\nand\n[{"kind"')),
};

const someDamages = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(DAMAGES)), fc.nat(1_000), fc.nat(5_000)),
  { maxLength: 4 },
);

/** A recorded reply with the story that it is of, and what each of its items comes to by itself. */
interface Case {
  readonly analysis: Analysis;
  readonly items: readonly Item[];
  readonly alone: readonly HandedIn[];
}

function caseOf(recorded: Recorded): Case {
  const analysis = readRecorded(recorded);
  const items = JSON.parse(recorded.reply) as Item[];
  return { analysis, items, alone: items.map((item) => engine.handIn(analysis, item, READER)) };
}

/** Whether two different readings of an item are there as two different readings of one finding, or of what agrees. */
function isThere(alone: HandedIn, all: readonly (Finding | Compatible)[]): boolean {
  if ('refused' in alone) return true;
  const { readings } = 'finding' in alone ? alone.finding : alone.compatible;
  return all.some((one) => {
    const met = readings.map(({ spans }) =>
      one.readings.findIndex((reading) =>
        reading.spans.some((span) =>
          spans.some((own) => own.path === span.path && own.start < span.end && span.start < own.end),
        ),
      ),
    );
    return new Set(met.filter((index) => index >= 0)).size >= 2;
  });
}

// eslint-disable-next-line no-control-regex
const UNSHOWN = /[\u0000-\u001F\u007F-\u009F\p{Cf}\u2028\u2029]/u;

function check(analysis: Analysis, reading: StoryReading): void {
  const texts = new Map(analysis.articles.map(({ article }) => [article.path, article]));
  const { findings, compatible } = reading.result();
  for (const finding of findings) {
    assert.doesNotMatch(finding.message + finding.why, UNSHOWN);
    assert.ok(finding.message.length < 3_000 && finding.why.length < 3_000);
    assert.equal(new Set(finding.readings.map(({ value }) => value)).size, finding.readings.length);
  }
  for (const { readings } of [...findings, ...compatible]) {
    assert.ok(readings.length >= 2);
    for (const { path, start, end, text } of readings.flatMap(({ spans }) => spans)) {
      const article = texts.get(path);
      assert.equal(article?.text.slice(start, end), text);
      assert.ok(text.length > 0);
      assert.ok(
        article?.zones.some((zone) => zone.kind !== 'boilerplate' && zone.start < end && start < zone.end),
      );
    }
  }
}

suite('Replies damaged in every way', function () {
  this.timeout(600_000);
  let cases: readonly Case[] = [];

  suiteSetup(function () {
    cases = recordedReplies(join(process.cwd(), '..', 'shared')).map(caseOf);
    if (cases.length === 0) {
      console.log('      skipped: the recorded replies are not beside the repository');
      this.skip();
    }
  });

  test('no exception, no words but the articles’ own, and all that stayed whole is there', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.nat(1_000), someDamages, fc.option(fc.nat(1_000)), (pick, damages, cut) => {
        const { analysis, items, alone } = cases[pick % cases.length] as Case;
        let reply: Damaged = {
          items: items.map((item, whole) => ({ text: write(item), whole })),
          wrap: (list) => list,
        };
        for (const [name, which, at] of damages) {
          reply = (DAMAGES[name] as Damage)(reply, which, at);
          seen.set(name, (seen.get(name) ?? 0) + 1);
        }
        const list = reply.items.map(({ text }) => text);
        const before = cut === null ? list.length : cut % (list.length + 1);
        const whole =
          cut === null
            ? reply.wrap(`[${list.join(',')}]`)
            : `[${list.slice(0, before).join(',')}${before < list.length ? `,${(list[before] ?? '').slice(0, 40)}` : ''}`;
        const reading = engine.startReading(analysis, READER, { words: 1e6 });
        const [request] = reading.requests;
        assert.ok(request);
        reading.take(request, whole);
        check(analysis, reading);
        const { findings, compatible } = reading.result();
        reply.items.slice(0, before).forEach((one) => {
          if (one.whole === undefined) return;
          assert.ok(
            isThere(alone[one.whole] as HandedIn, [...findings, ...compatible]),
            `${items[one.whole]?.question} is lost`,
          );
        });
      }),
      { numRuns: runs(RUNS) },
    );
    assert.deepEqual(
      Object.keys(DAMAGES).filter((name) => !seen.has(name)),
      [],
    );
  });

  test('as they were recorded, kept in a sheet and shown from it: nothing doubled, nothing lost', () => {
    for (const { analysis, items } of cases) {
      const reading = engine.startReading(analysis, READER, { words: 1e6 });
      const [request] = reading.requests;
      assert.ok(request);
      reading.take(request, JSON.stringify(items));
      const together = engine.readTogether(analysis, undefined, reading.result());
      const first = engine.mergeSheet(undefined, together);
      assert.ok('text' in first);
      const { sheet, problems } = engine.readSheet(first.text);
      assert.deepEqual(problems, []);
      const withoutEntry = (findings: readonly Finding[]) =>
        findings.map(({ message, readings, named }) => ({ message, readings, named }));
      const later = engine.readTogether(analysis, sheet);
      assert.deepEqual(withoutEntry(later.findings), withoutEntry(together.findings));
      for (const again of [analysis, later, engine.readTogether(analysis, sheet, reading.result())]) {
        const second = engine.mergeSheet(first.text, again);
        assert.ok('text' in second);
        assert.equal(second.text, first.text);
      }
    }
  });

  test('any text at all is a reply', () => {
    const { analysis } = cases[0] as Case;
    const pieces = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      '"kind":',
      '"readings":',
      '"quotes"',
      '"',
      ',',
      '\\',
      '1.1',
      'null',
      '\n',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (reply) => {
        const reading = engine.startReading(analysis, READER, { words: 1e6 });
        const [request] = reading.requests;
        assert.ok(request);
        reading.take(request, reply);
        check(analysis, reading);
        engine.readAnswer(reply);
      }),
      { numRuns: 500 },
    );
  });

  test('a reply of a million brackets, or of one endless word, ends soon', () => {
    const { analysis } = cases[0] as Case;
    for (const reply of [
      '['.repeat(1e6),
      '{"kind":'.repeat(2e5),
      `[{"kind":"${'x'.repeat(3e6)}`,
      '{"readings":[{"quotes":['.repeat(5e4),
    ]) {
      const reading = engine.startReading(analysis, READER, { words: 1e6 });
      const [request] = reading.requests;
      assert.ok(request);
      assert.equal(reading.take(request, reply).kept, 0);
    }
  });
});
