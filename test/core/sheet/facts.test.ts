import assert from 'node:assert/strict';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import type { FactDraft } from '../../../src/core/sheet/facts/drafts';
import { factsOf } from '../../../src/core/sheet/facts/drafts';
import { mergeSheet, readSheet } from '../../../src/core/sheet/sheet';
import { Story } from '../../../src/core/story';

const lexicon = createLexicon();

function read(texts: Readonly<Record<string, string>>): Story {
  const story = new Story(lexicon);
  for (const [path, text] of Object.entries(texts)) story.setArticle(path, text);
  return story;
}

function factsIn(texts: Readonly<Record<string, string>>): readonly FactDraft[] {
  return factsOf(read(texts).analyse(), []);
}

/** The facts of one article, of some kinds, in words. */
function worded(text: string, ...kinds: readonly string[]): string[] {
  return factsIn({ 'a.txt': text }).flatMap(({ kind, fact }) => (kinds.includes(kind) ? [fact] : []));
}

suite('the facts of a sheet', () => {
  test('a fact is under the subject of its clause', () => {
    assert.deepEqual(
      worded('On 3 May 2025 Anna Holm bought 40 boats from Norkraft in Leeds.', 'number', 'date'),
      [
        'Anna Holm: date, 3 May 2025: “On 3 May 2025 Anna Holm bought 40 boats from Norkraft in Leeds”',
        'Anna Holm: number, 40 boats: “On 3 May 2025 Anna Holm bought 40 boats from Norkraft in Leeds”',
      ],
    );
    assert.deepEqual(worded('Anna Holm spoke. She was given 12 shares by the court.', 'number'), [
      'Anna Holm: number, 12 shares: “She was given 12 shares by the court”',
    ]);
    assert.deepEqual(worded('Police met Anna Holm, who had sold 40 boats.', 'number'), [
      'Anna Holm: number, 40 boats: “Police met Anna Holm, who had sold 40 boats”',
    ]);
  });

  test('a fact whose subject is not sure is under nobody', () => {
    for (const text of [
      'The thieves took 40 watches, Le Monde reported.',
      'Anna Holm said 40 people had been hurt.',
      "Anna Holm's brother bought 40 boats.",
      'Anna Holm and Ole Rask bought 40 boats.',
      'An armed man robbed the Carlton in Leeds of 40 watches.',
      'Anna Holm met his wife. She had bought 40 boats.',
      'Radio-Canada sold 40 boats.',
    ]) {
      assert.deepEqual(
        factsIn({ 'a.txt': text }).flatMap(({ kind, about }) => (kind === 'number' ? [about] : [])),
        [''],
        text,
      );
    }
  });

  test('an age is under the one whose name stands beside it', () => {
    assert.deepEqual(
      worded('Anna Holm, 31, and her 12-year-old son met 33-year-old Ole Rask in Leeds.', 'number'),
      [
        'Anna Holm: age, 31: “Anna Holm, 31, and her 12-year-old son met 33-year-old Ole Rask in Leeds”',
        'Age, 12-year-old: “Anna Holm, 31, and her 12-year-old son met 33-year-old Ole Rask in Leeds”',
        'Ole Rask: age, 33-year-old: “Anna Holm, 31, and her 12-year-old son met 33-year-old Ole Rask in Leeds”',
      ],
    );
  });

  test('of a sentence with many facts each has the clause that carries it', () => {
    const text =
      'Ten people were killed and at least 50 injured when an earthquake razed 12 villages on the island, officials said on Monday.';
    const places = factsIn({ 'a.txt': text }).map(({ kind, places: [place] }) => [
      kind,
      text.slice(place?.start, place?.end),
    ]);
    assert.deepEqual(places, [
      ['number', 'Ten people were killed'],
      ['number', 'at least 50 injured'],
      ['number', 'when an earthquake razed 12 villages on the island'],
      ['date', 'officials said on Monday'],
    ]);
  });

  test('a clause keeps what it hangs on, what measures it, and what stands in brackets', () => {
    const clause = (text: string, value: string) => {
      const [fact] = factsIn({ 'a.txt': text }).filter(({ fact: words }) => words.includes(`, ${value}`));
      assert.ok(fact?.places[0], value);
      return text.slice(fact.places[0].start, fact.places[0].end);
    };
    assert.equal(
      clause(
        'Holt, a painter from Bergen, was arrested with 40 fans, who were let go two hours later, and she was freed on 3 May 2025 without a charge.',
        '40 fans',
      ),
      'Holt, a painter from Bergen, was arrested with 40 fans',
    );
    assert.equal(
      clause(
        'He was found in the house some 14 hours after the shooting had ended, and the police say that 30 officers took part, with no injuries (the Post says three were hurt).',
        '30 officers',
      ),
      '30 officers took part, with no injuries (the Post says three were hurt)',
    );
    assert.equal(
      clause(
        'In May, thieves stole 40 watches from a clerk of the firm that was due to show 12 of them in Cannes, and a second theft saw 3 rings go.',
        '40 watches',
      ),
      'In May, thieves stole 40 watches from a clerk of the firm',
    );
  });

  test('a role has its own words, whose it is, and no noun that it only describes', () => {
    assert.deepEqual(
      worded(
        'Police commissioner Anna Holm met her sister Ada Holm. Ole Rask was a student at the University of Leeds.',
        'role',
      ),
      [
        'Anna Holm: role, “Police commissioner Anna Holm”',
        'Ada Holm: role, “her sister Ada Holm”',
        'Ole Rask: role, “Ole Rask was a student at the University of Leeds”',
      ],
    );
    assert.deepEqual(worded('Ole Rask is a popular tourist destination.', 'role'), []);
  });

  test('what carries a name and is no person is none', () => {
    assert.deepEqual(
      worded(
        'Robbers took watches from a Harry Winston store. Julian Clark was there, with the Wolf-Rayets and Tom Reed, 41.',
        'name',
      ),
      [
        'Tom Reed: the name, and who that is: “Julian Clark was there, with the Wolf-Rayets and Tom Reed, 41”',
        'Julian Clark: the name, and who that is: “Julian Clark was there, with the Wolf-Rayets and Tom Reed, 41”',
      ],
    );
  });

  test('words that are quoted are under who said them, by name where one of the articles has it', () => {
    const facts = factsIn({
      'a.txt': '“We have lost it all,” the star said.',
      'b.txt': '“We have lost it all,” Anna Holm said.',
      'c.txt': '“We have lost it all”, she said.',
    });
    assert.deepEqual(
      facts.flatMap(({ kind, about, fact, places }) =>
        kind === 'quotation' ? [[about, fact, places.map(({ path }) => path)]] : [],
      ),
      [['Anna Holm', 'Anna Holm said “We have lost it all”', ['a.txt', 'b.txt', 'c.txt']]],
    );
    assert.deepEqual(worded('They saw “Star Wars” in Leeds, Anna Holm said.', 'quotation'), []);
  });

  test('what two articles say is one fact, and what is said of two things is two', () => {
    const once = factsIn({
      'a.txt': 'Ten people were killed in the quake.',
      'b.txt': 'At Qeshm, ten people were killed when the quake struck.',
    }).filter(({ kind }) => kind === 'number');
    assert.deepEqual(
      once.map(({ fact, places }) => [fact, places.length]),
      [['Number, Ten people: “Ten people were killed in the quake”', 2]],
    );
    assert.deepEqual(worded('Three men were hurt in Leeds. Three men were hurt in York.', 'number'), [
      'Number, Three men: “Three men were hurt in Leeds”',
      'Number, Three men: “Three men were hurt in York”',
    ]);
    assert.deepEqual(worded('Three men were hurt by a bus. Three men were hurt by a train.', 'number'), [
      'Number, Three men: “Three men were hurt by a bus”',
      'Number, Three men: “Three men were hurt by a train”',
    ]);
  });

  test('entries of a sheet with the earlier wording keep what people wrote in them', () => {
    const text =
      'After hours of talks on the boat, Anna Holm had 40 guests and 12 cooks in Leeds on 3 May 2025, the clerk of the court said.';
    const where = (quote: string) => `    where:\n      - {file: a.txt, line: 1, quote: "${quote}"}\n`;
    const sheet = [
      'version: 1\nfacts:',
      '  - fact: "Leeds: number, 12 cooks"\n    id: aaaaaa\n    kind: number\n    status: disputed\n    notes: eleven\n' +
        where('had 40 guests and 12 cooks in Leeds on 3 May 2025, the clerk').trimEnd(),
      '  - fact: "Leeds: number, 40 guests"\n    id: bbbbbb\n    kind: number\n    status: accurate\n    notes: counted\n' +
        where('Anna Holm had 40 guests and 12 cooks in Leeds on 3 May 2025'),
    ].join('\n');
    const result = mergeSheet(sheet, read({ 'a.txt': text }).analyse());
    assert.ok('text' in result);
    const facts = readSheet(result.text).sheet?.facts.filter(({ kind }) => kind === 'number');
    assert.deepEqual(
      facts?.map(({ id, status, stale, gone, where: [place] }) => [id, status, stale, gone, place?.quote]),
      [
        [
          'aaaaaa',
          'disputed',
          false,
          false,
          'After hours of talks on the boat, Anna Holm had 40 guests and 12 cooks in Leeds on 3 May 2025',
        ],
        [
          'bbbbbb',
          'accurate',
          false,
          false,
          'After hours of talks on the boat, Anna Holm had 40 guests and 12 cooks in Leeds on 3 May 2025',
        ],
      ],
    );
    assert.ok(result.text.includes('"Leeds: number, 12 cooks"'));
  });
});
