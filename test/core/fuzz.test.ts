import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createLexicon } from '../../src/core/lexicon/lexicon';
import type { ArticleReading } from '../../src/core/story';
import { Story } from '../../src/core/story';
import { readFrontMatter } from '../../src/core/text/frontMatter';
import type { Span } from '../../src/core/text/span';
import { mutated, runs } from '../mutated';

const lexicon = createLexicon();

/** Words and marks that the recognisers take notice of, so that jumbles of them reach far into their rules. */
const PIECES =
  `Mayor Deputy Dr. Mrs Ilse Maartens Oskar Brandvold al- bin de van O'Hara Norland Norway Oslo Paris Congo United Nations NATO (NATO)
   Ministry of Foreign Affairs Bank & Co. University Lake River North St. the The a an in In on at to from and or but , . ; : ? ! … - – — ( ) [ ] / “ ” " ' ’ « »
   said says told according denied reported that who whose his he she it they not never no killed injured died arrested met signed won because first only last none since
   12 1,200 3.5 £5m $2.3bn Rs 40 % per cent dozen half million two twenty-one about nearly least more than up years year-old aged km metres ° 7.1 magnitude
   Monday July 3 2021 1990s 9.25 a.m. GMT yesterday last next later ago week months between until \u00a0 \u00ad \u200b \ufeff
   * ** _ # > - [link](http://x.y) http://a.b/c By Reuters --- title: date: \ud83d\ude00 e\u0301 Ångström İstanbul ß ﬁ Москва 北京
   &eacute; &nbsp; &#x1f600; &NotEqualTilde; <b> </b> <br> <q> <sup>2</sup> <!-- --> <script> </script> <table> {{< x >}} {% comment %} {% endcomment %}
   [^1] [^1]: ~~ \`\`\` \` | |---| \\ [a b] [a]: [caption] [/caption] +++ === &`.split(/[ \n]+/);

const pieces = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '\n', '\n\n', '\r\n')), {
    maxLength: 120,
  })
  .map((list) => list.flat().join(''));
const long = fc
  .tuple(
    fc.constantFrom('a', 'A', '9', '“', '(', '.', "'", '-', '\n', '\ud800', 'Ä', '* ', 'Ada Lund '),
    fc.nat(3000),
  )
  .map(([piece, times]) => piece.repeat(times));
/** Any string: of characters, of halves of them, of what articles are of, and of one thing over and over. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((codes) => String.fromCharCode(...codes)),
  { weight: 4, arbitrary: pieces },
  fc.tuple(pieces, long, pieces).map((parts) => parts.join('')),
);

/** Articles, and some of all that Markdown and front matter have. */
const ARTICLES = [
  ...readdirSync('sample')
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => readFileSync(join('sample', name), 'utf8')),
  `---
title: "Ferry: the port"
author: [Kim, Lee]
date: 2025-07-03
---

# Ferry

By Kim

OSLO, July 3 — The [ferry](http://x.y "t") had 12 crew[^1], said **Eva Holm**.

| a | b |
|---|---|
| 1 | 2 |

[^1]: <b>Note</b> &eacute;
`,
  '+++\ntitle = "Ferry"\ndate = 2025-07-03T10:00:00Z\n[params]\nauthor = "Kim"\n+++\n\n“We will rebuild,” said Eva Holm, 41, on Thursday.\n',
  '{\n  "title": "Ferry",\n  "date": "2025-07-03"\n}\n\nThe ferry sank at 9.15 a.m. and 12 of 40 people died.\n',
];

function check(reading: ArticleReading): void {
  const { article, mentions } = reading;
  const inBounds = ({ start, end }: Span, what: string) =>
    assert.ok(0 <= start && start < end && end <= article.text.length, `${what}: ${start} to ${end}`);
  for (const list of [article.tokens, article.zones, article.sentences, article.paragraphs] as const)
    list.reduce((end, span) => {
      inBounds(span, 'a part of the text');
      assert.ok(span.start >= end, `overlapping parts of the text at ${span.start}`);
      return span.end;
    }, 0);
  for (const kind of ['names', 'dates', 'quantities'] as const) {
    let end = 0;
    for (const mention of mentions[kind]) {
      inBounds(mention, kind);
      assert.ok(mention.start >= end, `${kind} overlap at ${mention.start}`);
      end = mention.end;
    }
  }
  for (const { start, end, parts } of mentions.quotations) {
    for (const part of parts)
      assert.ok(start <= part.start && part.end <= end, 'a part outside its quotation');
  }
  for (const mention of [
    ...mentions.names,
    ...mentions.dates,
    ...mentions.quantities,
    ...mentions.quotations,
    ...mentions.roles,
  ]) {
    inBounds(mention, mention.text);
    assert.equal(mention.text, article.said(mention.start, mention.end));
    assert.ok(article.sentences[mention.sentence], 'a mention without a sentence');
  }
  for (const claim of reading.claims) inBounds(claim, claim.kind);
}

suite('any string', function () {
  this.timeout(0);

  test('gives mentions in bounds, in order and apart, each with its own words', () => {
    fc.assert(
      fc.property(text, (source) => {
        const story = new Story(lexicon);
        for (const path of ['a.txt', 'a.md']) {
          story.setArticle(path, source);
          check(story.read(path) as ArticleReading);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  test('of an article that is damaged, gives the same', () => {
    fc.assert(
      fc.property(mutated(ARTICLES), (source) => {
        const front = readFrontMatter(source);
        if (front) assert.ok(0 < front.end && front.end <= source.length);
        const story = new Story(lexicon);
        for (const path of ['a.txt', 'a.md']) {
          story.setArticle(path, source);
          check(story.read(path) as ArticleReading);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test('beside others gives entities and findings whose spans lie in their articles', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (sources) => {
        const story = new Story(lexicon);
        sources.forEach((source, index) =>
          story.setArticle(`${index}.${index % 2 === 0 ? 'txt' : 'md'}`, source),
        );
        const { articles, entities, findings, compatible } = story.analyse();
        const byPath = new Map(articles.map((reading) => [reading.article.path, reading]));
        for (const { mentions } of entities.all)
          for (const { path, mention } of mentions) assert.ok(byPath.get(path)?.mentions.names[mention]);
        for (const { readings } of [...findings, ...compatible]) {
          for (const { path, start, end, text: words } of readings.flatMap(({ spans }) => spans))
            assert.equal(byPath.get(path)?.article.text.slice(start, end), words);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
