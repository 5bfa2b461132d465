import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLexicon } from '../../src/core/lexicon/lexicon';
import { parseDay } from '../../src/core/mentions/calendar';
import { NO_DECISIONS, Story } from '../../src/core/story';
import type { Analysis, Decisions } from '../../src/core/story';

const lexicon = createLexicon();
const day = (text: string) => parseDay(text) as number;

const PLANT: Readonly<Record<string, string>> = {
  'a.txt': 'The plant at Marlow Creek has an output of 84 MW. Its chief engineer is Tilda Rooke.',
  'b.txt': 'The output of the Marlow Creek plant is 82 MW, the operator said.',
  'c.txt': 'Mayor Stefan Aldous of Bristol opened the fair. “We will rebuild it all,” Aldous said.',
};

function storyOf(articles: Readonly<Record<string, string>>, order = Object.keys(articles)): Story {
  const story = new Story(lexicon);
  for (const path of order) story.setArticle(path, articles[path] ?? '');
  return story;
}

const codes = ({ findings }: Analysis) =>
  findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);
const plain = ({ findings, compatible, articles }: Analysis) =>
  JSON.stringify({ findings, compatible, claims: articles.map(({ claims }) => claims) });

suite('story', () => {
  test('an empty story has nothing', () => {
    const { articles, findings, compatible, entities } = new Story(lexicon).analyse();
    assert.deepEqual([articles, findings, compatible, entities.all], [[], [], [], []]);
  });

  test('paths are sorted, however articles are added', () => {
    const story = storyOf(PLANT, ['c.txt', 'a.txt', 'b.txt']);
    assert.deepEqual(story.paths, ['a.txt', 'b.txt', 'c.txt']);
    assert.deepEqual(
      story.analyse().articles.map(({ article }) => article.path),
      ['a.txt', 'b.txt', 'c.txt'],
    );
  });

  test('setting an article says whether it changed anything', () => {
    const story = new Story(lexicon);
    assert.equal(story.setArticle('a.txt', 'One.'), true);
    assert.equal(story.setArticle('a.txt', 'One.'), false);
    assert.equal(story.setArticle('a.txt', 'Two.'), true);
    assert.equal(story.read('a.txt')?.article.text, 'Two.');
  });

  test('removing an article says whether there was one', () => {
    const story = storyOf(PLANT);
    assert.equal(story.removeArticle('a.txt'), true);
    assert.equal(story.removeArticle('a.txt'), false);
    assert.equal(story.read('a.txt'), undefined);
    assert.deepEqual(story.paths, ['b.txt', 'c.txt']);
  });

  test('the analysis is the same object until something changes', () => {
    const story = storyOf(PLANT);
    const first = story.analyse();
    assert.equal(story.analyse(), first);
    story.setArticle('a.txt', PLANT['a.txt'] ?? '');
    story.removeArticle('nowhere.txt');
    assert.equal(story.analyse(), first);
    story.setArticle('c.txt', 'The fair was closed.');
    assert.notEqual(story.analyse(), first);
  });

  test('a reading is the same object until its article changes', () => {
    const story = storyOf(PLANT);
    const [a, b] = [story.read('a.txt'), story.read('b.txt')];
    story.setArticle('b.txt', 'Another text.');
    assert.equal(story.read('a.txt'), a);
    assert.notEqual(story.read('b.txt'), b);
  });

  test('a finding goes and comes back with its words', () => {
    const story = storyOf(PLANT);
    assert.deepEqual(codes(story.analyse()), ['number.differs']);
    const [id] = story.analyse().findings.map((finding) => finding.id);
    story.setArticle('a.txt', (PLANT['a.txt'] ?? '').replace('84', '82'));
    assert.deepEqual(codes(story.analyse()), []);
    story.setArticle('a.txt', PLANT['a.txt'] ?? '');
    assert.deepEqual(codes(story.analyse()), ['number.differs']);
    assert.equal(story.analyse().findings[0]?.id, id);
  });

  test('a finding goes with the article that made it', () => {
    const story = storyOf(PLANT);
    story.removeArticle('b.txt');
    assert.deepEqual(codes(story.analyse()), []);
  });

  test('ids stay when an unrelated article changes, comes or goes', () => {
    const story = storyOf(PLANT);
    const idOf = () => story.analyse().findings.find(({ code }) => code === 'number.differs')?.id;
    const id = idOf();
    assert.ok(id);
    story.setArticle('c.txt', 'It rained.');
    assert.equal(idOf(), id);
    story.setArticle('d.txt', 'A choir sang in Lyon.');
    assert.equal(idOf(), id);
    story.removeArticle('c.txt');
    assert.equal(idOf(), id);
  });

  test('an id stays when words move in front of its readings', () => {
    const story = storyOf(PLANT);
    const before = story.analyse().findings[0];
    story.setArticle('a.txt', `It had rained all week. ${PLANT['a.txt']}`);
    const after = story.analyse().findings[0];
    assert.equal(after?.id, before?.id);
    assert.equal(after?.readings[0]?.spans[0]?.start, (before?.readings[0]?.spans[0]?.start ?? 0) + 24);
  });

  test('another reading makes another id', () => {
    const story = storyOf(PLANT);
    const before = story.analyse().findings[0]?.id;
    story.setArticle('a.txt', (PLANT['a.txt'] ?? '').replace('84', '86'));
    assert.notEqual(story.analyse().findings[0]?.id, before);
  });

  test('findings and entities do not depend on the order in which articles are added', () => {
    const expected = plain(storyOf(PLANT).analyse());
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(PLANT), { minLength: 3 }), (order) => {
        assert.equal(plain(storyOf(PLANT, order).analyse()), expected);
      }),
      { numRuns: 6 },
    );
  });

  test('a story that was edited is the story that was opened so', () => {
    const story = storyOf({ 'a.txt': 'Nothing yet.', 'x.txt': 'To be removed.' });
    story.analyse();
    for (const [path, text] of Object.entries(PLANT)) story.setArticle(path, text);
    story.removeArticle('x.txt');
    assert.equal(plain(story.analyse()), plain(storyOf(PLANT).analyse()));
  });

  suite('decisions', () => {
    const decide = (decisions: Partial<Decisions>): Decisions => ({ ...NO_DECISIONS, ...decisions });
    const FESTIVAL = { 'a.txt': 'The singer Tilda Rooke died on Friday.' };
    const startOf = (story: Story) => story.analyse().articles[0]?.mentions.dates[0]?.interval?.start;

    test('the story’s date places weekdays', () => {
      const story = storyOf(FESTIVAL);
      assert.equal(startOf(story), undefined);
      story.setDecisions(decide({ date: day('2025-07-03') }));
      assert.equal(startOf(story), day('2025-06-27'));
      assert.equal(story.analyse().date, day('2025-07-03'));
      story.setDecisions(decide({ date: day('2025-07-05') }));
      assert.equal(startOf(story), day('2025-07-04'));
    });

    test('an article’s own date goes before the story’s', () => {
      const story = storyOf({ 'a.txt': `---\ndate: 2024-05-09\n---\n${FESTIVAL['a.txt']}` });
      story.setDecisions(decide({ date: day('2025-07-03') }));
      assert.equal(startOf(story), day('2024-05-03'));
    });

    test('names that a person holds apart are apart', () => {
      const story = storyOf({
        'a.txt': 'Chile’s coach, Ana Torrealba, dropped her captain.',
        'b.txt': 'Chile’s coach, Ana Torealba, dropped her captain.',
      });
      assert.deepEqual(codes(story.analyse()), ['name.spelling']);
      story.setDecisions(decide({ notSame: [['Ana Torrealba', 'Ana Torealba']] }));
      assert.equal(codes(story.analyse()).includes('name.spelling'), false);
    });

    test('names that a person joins are one', () => {
      const story = storyOf({ 'a.txt': 'Tilda Rooke sang.', 'b.txt': 'Matilda Marsden sang.' });
      assert.equal(story.analyse().entities.all.length, 2);
      story.setDecisions(decide({ same: [['Tilda Rooke', 'Matilda Marsden']] }));
      const { all } = story.analyse().entities;
      assert.deepEqual(
        all.map(({ forms }) => [...forms].sort()),
        [['Matilda Marsden', 'Tilda Rooke']],
      );
    });

    test('decisions that change nothing in the reading keep it', () => {
      const story = storyOf(PLANT);
      const reading = story.read('a.txt');
      story.setDecisions(decide({ preferred: new Map([['aldous', 'Stefan Aldous']]) }));
      assert.equal(story.read('a.txt'), reading);
      story.setDecisions(decide({ date: day('2025-07-03') }));
      assert.notEqual(story.read('a.txt'), reading);
    });
  });

  suite('any text', () => {
    const SENTENCES = [
      'Eleven people were killed when a bus crashed near Bergen on Sunday, police said.',
      '“We will rebuild every house,” Mayor Stefan Aldous of Bristol said on 3 May 2024.',
      'Norway’s prime minister, Eva Holmsen, denied it.',
      'At least 40 homes – 12 in Tarn, 28 in Dorrow – burned down after the explosion.',
      'Kenya, Ghana and Mali signed the accord, the first of its kind since 1991.',
      'The fair was cancelled because of the storm, two days before it was to open.',
      'She died at 9.15am, aged 81, in Lyon.',
      'Profit rose 8 per cent to $31.4m (£24m).',
      'IT WAS OVER',
      '“',
      'e\u0301\u00ad🙂 \u00a0*Ida* Renquist-…',
      '---\ndate: 2024-02-30\n---',
      '\n\n# Heading\n\n',
      '(((',
      'The 36-year-old Dane was well equipped; the Danish climber was not a new face.',
    ];
    const text = fc
      .array(
        fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...SENTENCES) },
          { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join(' '));

    test('is analysed with every span in bounds and its words equal to the text there', () => {
      fc.assert(
        fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
          const story = new Story(lexicon);
          texts.forEach((each, index) => story.setArticle(`${index}.txt`, each));
          const { articles, findings, compatible } = story.analyse();
          const read = new Map(articles.map(({ article }) => [article.path, article.text]));
          for (const { article, claims } of articles) {
            for (const { start, end } of claims)
              assert.ok(0 <= start && start < end && end <= article.text.length);
          }
          for (const { readings } of [...findings, ...compatible]) {
            assert.ok(readings.length > 0);
            for (const { spans } of readings) {
              assert.ok(spans.length > 0);
              for (const span of spans)
                assert.equal(span.text, read.get(span.path)?.slice(span.start, span.end));
            }
          }
        }),
        { numRuns: 150 },
      );
    });

    test('gives the same analysis a second time', () => {
      fc.assert(
        fc.property(text, text, (a, b) => {
          const articles = { 'a.txt': a, 'b.txt': b };
          assert.equal(
            plain(storyOf(articles).analyse()),
            plain(storyOf(articles, ['b.txt', 'a.txt']).analyse()),
          );
        }),
        { numRuns: 60 },
      );
    });

    test('has findings with ids of their own', () => {
      fc.assert(
        fc.property(fc.array(text, { minLength: 2, maxLength: 3 }), (texts) => {
          const { findings } = storyOf(
            Object.fromEntries(texts.map((each, index) => [`${index}.txt`, each])),
          ).analyse();
          const ids = findings.map(({ id }) => id);
          assert.equal(new Set(ids).size, ids.length);
        }),
        { numRuns: 60 },
      );
    });
  });
});
