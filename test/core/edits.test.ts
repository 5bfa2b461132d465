import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createLexicon } from '../../src/core/lexicon/lexicon';
import { parseDay } from '../../src/core/mentions/calendar';
import type { Analysis, Decisions } from '../../src/core/story';
import { NO_DECISIONS, Story } from '../../src/core/story';

const root = join(__dirname, '..', '..', '..');
const lexicon = createLexicon();

type Texts = ReadonlyMap<string, string>;

function textsIn(folder: string): Texts {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const stories = join(root, 'test', 'stories');
const STORIES: readonly Texts[] = [
  join(root, 'seeds'),
  ...readdirSync(stories, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(stories, name)),
].map(textsIn);

/** What a person does to an article; `at` says which article and where in it, as a share of what there is. */
type Edit =
  | { readonly kind: 'letter' | 'number' | 'sentence' | 'name' | 'remove' | 'copy'; readonly at: number }
  | { readonly kind: 'decide'; readonly decisions: Decisions };

const DECISIONS: readonly Decisions[] = [
  NO_DECISIONS,
  { ...NO_DECISIONS, date: parseDay('2025-07-03') as number },
  { ...NO_DECISIONS, known: [{ name: 'Tuesday', type: 'person' }] },
];

const edits = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constantFrom('letter', 'number', 'sentence', 'name', 'remove', 'copy' as const),
        at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('decide' as const),
        decisions: fc.constantFrom(...DECISIONS),
      }),
    },
  ),
  { minLength: 1, maxLength: 6 },
) as fc.Arbitrary<Edit[]>;

const NAMES = [
  'Anna McKay',
  'Anna Mckay',
  'Anna MacKay',
  'Bo Lindqvist',
  'Bo Lindquist',
  'Dr Carl Ross',
  'Officer Ross',
];

/** Sentences that several articles may have with other names and values; `name` stands for one of {@link NAMES}. */
const SENTENCES = [
  ...[340, 360].map((tonnes) => `The barge Constance was carrying ${tonnes} tonnes of wheat to the mill.`),
  ...[31, 34].map((age) => `name, ${age}, was rescued from the river.`),
  ...['12 boats', '14 ships'].map((boats) => `The storm damaged ${boats} in the harbour on Monday.`),
  ...['have', 'see'].map(
    (verb) => `“We will ${verb} people walking over this bridge again before the summer,” name said.`,
  ),
  ...['3 May 2025', 'May 5, 2025'].map((day) => `name arrived in Bergen on ${day}.`),
  ...[1968, 1974].map((year) => `name is the first woman to lead the harbour since ${year}.`),
  ...['two', 'three'].map((hours) => `The meeting lasted ${hours} hours.`),
  ...['Norway', 'Sweden'].map((state) => `Voters in ${state} chose name as leader.`),
];

/** An article made or changed, or removed where it has no text; and whether a reading before that was overtaken, after so many steps. */
const change = fc.record({
  path: fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'),
  text: fc.option(
    fc
      .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(...NAMES)), {
        minLength: 1,
        maxLength: 6,
      })
      .map((all) => {
        const sentences = all.map(([sentence, name]) => sentence.replace('name', name));
        return `Barge hits bridge\n\n${sentences.join('\n\n')}\n`;
      }),
    { nil: undefined, freq: 6 },
  ),
  isOvertaken: fc.boolean(),
  steps: fc.nat(120),
});

/** A text with one of its matches, `at` of the way through, replaced. */
function replaced(text: string, pattern: RegExp, at: number, change: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.floor(at * matches.length)];
  if (!match) return text;
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}

function edited(text: string, kind: Edit['kind'], at: number): string {
  if (kind === 'number') return replaced(text, /\d+/g, at, (digits) => String(Number(digits) + 1));
  if (kind === 'name') return replaced(text, /\p{Lu}\p{Ll}{3,}/gu, at, (name) => name.slice(0, -1));
  if (kind === 'sentence') {
    const sentences = text.split('. ');
    return sentences.filter((_, index) => index !== Math.floor(at * sentences.length)).join('. ');
  }
  return replaced(text, /\p{Ll}+/gu, at, (word) => `${word}e`);
}

const plain = ({ findings, compatible, entities, articles }: Analysis) =>
  JSON.stringify([findings, compatible, entities.all, articles.map(({ claims }) => claims)]);

/** More steps than an edit of one of these stories takes. */
const MOST_STEPS = 400;

suite('edits', () => {
  test('a story is read in steps, and has the same in the end', () => {
    const [given] = STORIES;
    const [whole, steps] = [new Story(lexicon), new Story(lexicon)];
    for (const story of [whole, steps]) for (const [path, text] of given ?? []) story.setArticle(path, text);
    const reading = steps.analysing();
    let count = 0;
    let step = reading.next();
    for (; !step.done; step = reading.next()) count++;
    assert.ok(count > steps.paths.length, String(count));
    assert.equal(plain(step.value), plain(whole.analyse()));
    assert.equal(steps.analyse(), step.value);
  });

  test('an edit that is overtaken at any step is made up for', function () {
    this.timeout(120_000);
    const before = new Map([
      [
        'a.txt',
        'The ferry sank off Vardo, and 58 passengers died, police said.\n\nDivers found 31 people alive in the ferry.\n',
      ],
      [
        'b.txt',
        'The ferry sank off Vardo, and 58 passengers died, a mayor said.\n\nDivers found 31 people alive in the ferry.\n',
      ],
      ['c.txt', 'Rain fell on Vardo.\n'],
    ]);
    const after = new Map([
      ['a.txt', before.get('a.txt')?.replace('58', '85').replace('31', '13') ?? ''],
      ['b.txt', before.get('b.txt') ?? ''],
      ['c.txt', 'Snow fell on Vardo.\n'],
    ]);
    const read = (texts: Texts, story = new Story(lexicon)) => {
      for (const [path, text] of texts) story.setArticle(path, text);
      return plain(story.analyse());
    };
    const [agreed, differing] = [read(before), read(after)];
    assert.equal(differing.match(/"number\.differs"/g)?.length, 2);
    const story = new Story(lexicon);
    for (let steps = 0, isDone = false; !isDone; steps++) {
      assert.equal(read(before, story), agreed);
      story.setArticle('a.txt', after.get('a.txt') ?? '');
      const overtaken = story.analysing();
      for (let left = steps; left > 0 && !isDone; left--) isDone = overtaken.next().done === true;
      assert.equal(read(after, story), differing);
    }
  });

  test('leave what a story has that is read afresh, whatever came before', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(fc.constantFrom(...STORIES), edits, (given, all) => {
        const texts = new Map(given);
        const story = new Story(lexicon);
        for (const [path, text] of texts) story.setArticle(path, text);
        let decisions = NO_DECISIONS;
        story.analyse();
        for (const edit of all) {
          // A reading that the next edit overtakes is given up on the way.
          const at = 'at' in edit ? edit.at : 0;
          const [[path = '', text = ''] = []] = texts;
          story.setArticle('passing.txt', `Mayor Ada Lindqvist said ${all.length} people were hurt.`);
          story.setArticle(path, edited(text, 'number', at));
          const overtaken = story.analysing();
          for (let left = Math.floor(MOST_STEPS * at); left > 0; left--) overtaken.next();
          story.removeArticle('passing.txt');
          if (texts.size > 0) story.setArticle(path, text);
          if (edit.kind === 'decide') {
            ({ decisions } = edit);
            story.setDecisions(decisions);
          } else {
            const paths = [...texts.keys()];
            const path = paths[Math.floor(edit.at * paths.length)] ?? 'new.txt';
            if (edit.kind === 'remove') {
              texts.delete(path);
              story.removeArticle(path);
            } else {
              const target = edit.kind === 'copy' ? `copy of ${path}` : path;
              texts.set(target, edited(texts.get(path) ?? '', edit.kind, (edit.at * 1000) % 1));
              story.setArticle(target, texts.get(target) ?? '');
            }
          }
          const analysis = story.analyse();
          const fresh = new Story(lexicon);
          fresh.setDecisions(decisions);
          for (const [each, text] of texts) fresh.setArticle(each, text);
          assert.equal(plain(analysis), plain(fresh.analyse()));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('leave what a story of few sentences has, where most articles say much the same', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(fc.array(change, { minLength: 4, maxLength: 16 }), (changes) => {
        const texts = new Map<string, string>();
        const story = new Story(lexicon);
        for (const { path, text, isOvertaken, steps } of changes) {
          if (isOvertaken) {
            story.setArticle(path, 'Mayor Ada Lindqvist said 12 people were hurt.\n');
            const overtaken = story.analysing();
            for (let left = steps; left > 0 && overtaken.next().done !== true; left--);
          }
          if (text === undefined) texts.delete(path);
          else texts.set(path, text);
          if (text === undefined) story.removeArticle(path);
          else story.setArticle(path, text);
          const analysis = story.analyse();
          const fresh = new Story(lexicon);
          for (const [each, words] of texts) fresh.setArticle(each, words);
          assert.equal(plain(analysis), plain(fresh.analyse()));
          for (const { message, readings } of analysis.findings)
            assert.equal(new Set(readings.map(({ value }) => value)).size, readings.length, message);
        }
      }),
      { numRuns: 120 },
    );
  });

  /** Applies states of articles one after the other, each to what was before; undefined removes an article. */
  function afterwards(...states: readonly Readonly<Record<string, string | undefined>>[]): void {
    const story = new Story(lexicon);
    const texts = new Map<string, string>();
    let analysis = story.analyse();
    for (const state of states) {
      for (const [path, text] of Object.entries(state)) {
        if (text === undefined) texts.delete(path);
        else texts.set(path, text);
        if (text === undefined) story.removeArticle(path);
        else story.setArticle(path, text);
      }
      analysis = story.analyse();
    }
    const fresh = new Story(lexicon);
    for (const [path, text] of texts) fresh.setArticle(path, text);
    assert.ok(analysis.findings.length > 0);
    assert.deepEqual(analysis.findings, fresh.analyse().findings);
  }

  const HEADLINE = 'Barge hits bridge\n\nIt happened in the morning.\n\n';
  const carrying = (weight: string) =>
    `${HEADLINE}The barge Constance was carrying ${weight} of wheat to the mill.\n`;

  test('a conflict comes back where its words stand now', () => {
    afterwards(
      { 'b.txt': carrying('340 tonnes'), 'c.txt': carrying('360 tonnes') },
      { 'a.txt': carrying('340 tonnes').replace('in the morning', 'on Tuesday') },
      { 'b.txt': carrying('340 tonnes').replace('morning.', 'morning, in the rain.') },
      { 'a.txt': undefined },
    );
  });

  test('a person’s age is found again in an article of which another is a copy no more', () => {
    const aged = (wheat: string) =>
      `${HEADLINE}Anna McKay, 14, was rescued from the river with her ${wheat}.\n`;
    afterwards(
      { 'd.txt': aged('wheat'), 'e.txt': `${HEADLINE}Voters in Norway chose Anna MacKay as leader.\n` },
      { 'h.txt': aged('wheat'), 'a.txt': `${HEADLINE}Anna Mckay, 34, was rescued from the river.\n` },
      { 'h.txt': aged('flour') },
    );
  });

  test('a conflict is told with the name that its person has now', () => {
    const aged = (age: number) => `${HEADLINE}Anna McKay, ${age}, was rescued from the river.\n`;
    const tired = (how: string) => `${HEADLINE}Anna Mckay was ${how} tired.\n`;
    afterwards(
      { 'a.txt': aged(31), 'b.txt': aged(34) },
      { 'c.txt': tired('very'), 'd.txt': tired('rather'), 'e.txt': tired('not') },
    );
  });
});
