import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/text/reader';

/** Kind and words of every zone. */
function zones(text: string): string[] {
  const article = readArticle('story.txt', text);
  return article.zones.map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`);
}

const BODY = 'The ferry sank on Monday near the islands, police said.';

suite('zones: the top of an article', () => {
  test('a headline above the body', () => {
    assert.deepEqual(zones(`Ferry sinks off Ostia\n\n${BODY}`), [
      'headline: Ferry sinks off Ostia',
      `body: ${BODY}`,
    ]);
  });

  test('two headlines are two zones', () => {
    assert.deepEqual(zones(`Ferry sinks off Ostia\nTwo men are missing after the storm\n${BODY}`), [
      'headline: Ferry sinks off Ostia',
      'headline: Two men are missing after the storm',
      `body: ${BODY}`,
    ]);
  });

  test('address, author and date lines are bylines', () => {
    assert.deepEqual(
      zones(
        `https://example.org/ferry\nFerry sinks off Ostia\nBy Ada Holm\nUpdated: March 3, 2031 20:09 IST\n${BODY}`,
      ),
      [
        'byline: https://example.org/ferry',
        'headline: Ferry sinks off Ostia',
        'byline: By Ada Holm\nUpdated: March 3, 2031 20:09 IST',
        `body: ${BODY}`,
      ],
    );
  });

  test('date lines in the forms of the press', () => {
    for (const line of [
      'Monday 16 September 2013 03.31 BST',
      'Sun, 15 Sep 2013',
      '8:05am UK, Monday 16 September 2013',
      'Last updated 15:48 15 / 09 / 2013',
      'SEPTEMBER 16, 2013 11:12AM',
      'Mumbai, Nov 11 -',
      'Published on: Fri, 11 Nov 2011 at 09:56 IST',
    ])
      assert.deepEqual(zones(`${line}\n${BODY}`), [`byline: ${line}`, `body: ${BODY}`], line);
  });

  test('a sentence that holds a date is none', () => {
    const line = 'Two men died on 15 September 2013.';
    assert.deepEqual(zones(`${line}\n${BODY}`), [`body: ${line}\n${BODY}`]);
  });

  test('the article’s title, author and address are said of it', () => {
    const { meta } = readArticle(
      'a.txt',
      `https://example.org/ferry\nFerry sinks off Ostia\nBy Ada Holm\n${BODY}`,
    );
    assert.deepEqual(meta, {
      url: 'https://example.org/ferry',
      title: 'Ferry sinks off Ostia',
      author: 'Ada Holm',
    });
  });

  test('front matter is no part of the article and wins over its top lines', () => {
    const text = `---\ntitle: The ferry\ndate: 2031-03-03\n---\nFerry sinks off Ostia\n\n${BODY}`;
    const article = readArticle('a.md', text);
    assert.deepEqual(
      article.zones.map(({ kind }) => kind),
      ['boilerplate', 'headline', 'body'],
    );
    assert.equal(article.zones[1]?.start, text.indexOf('Ferry'));
    assert.deepEqual(article.meta, { title: 'The ferry', date: '2031-03-03' });
  });
});

suite('zones: datelines', () => {
  const RECORDS: readonly (readonly [dateline: string, rest: string])[] = [
    ['OSTIA (PEN) :', 'In a first, the port was closed.'],
    ['OSTIA –', 'In a first, the port was closed.'],
    ['OSTIA, July 3 (Reuters) —', 'The port was closed.'],
    ['OSTIA, Norland (AP) -', 'The port was closed on Monday.'],
    ['New Ostia, July 3 -', 'The port was closed on Monday.'],
    ['OSTIA/NEW HARBOUR –', 'The port was closed on Monday.'],
    ['Ostia —', 'The port was closed on Monday.'],
    ['OSTIA --', 'The port was closed on Monday.'],
  ];

  for (const [dateline, rest] of RECORDS) {
    test(dateline, () => {
      const text = `${dateline} ${rest}\nTwo ships were lost in the storm.`;
      const article = readArticle('a.txt', text);
      assert.deepEqual(
        article.zones.map(({ kind, start, end }) => [kind, start, end]),
        [
          ['dateline', 0, dateline.length],
          ['body', dateline.length + 1, text.length],
        ],
      );
      const [own, first] = article.sentences;
      assert.deepEqual([own?.zone, first?.zone], ['dateline', 'body']);
      assert.equal(text.slice(first?.start, first?.end), rest);
    });
  }

  test('a desk on a line of its own is a byline', () => {
    assert.deepEqual(zones(`Monitoring Desk: \n\n${BODY}`), ['byline: Monitoring Desk:', `body: ${BODY}`]);
  });

  test('a desk before the text is a dateline', () => {
    assert.deepEqual(zones(`Monitoring Desk: ${BODY}`), ['dateline: Monitoring Desk:', `body: ${BODY}`]);
  });

  test('a speaker or a label before a colon is none, nor a dash within a sentence', () => {
    for (const text of [
      'Minister: The port must open again, and it must open soon for all ships.',
      'The port — closed on Monday — will open again this week, police said.',
      'Ferry-boats sank on Monday near the islands, police said.',
      'Holm – who owns the boat – was saved on Monday, police said.',
    ])
      assert.equal(readArticle('a.txt', text).zones[0]?.kind, 'body', text);
  });
});

suite('zones: body and boilerplate', () => {
  test('headings without a full stop between paragraphs', () => {
    assert.deepEqual(zones(`Ferry sinks\n\n${BODY}\nBackground and Context\n${BODY}`), [
      'headline: Ferry sinks',
      `body: ${BODY}`,
      'headline: Background and Context',
      `body: ${BODY}`,
    ]);
  });

  test('Markdown headings, lists and links', () => {
    const text = `# Ferry sinks\n\n${BODY}\n\n## What we know\n\n- Two men are missing.\n- [The port](http://example.org) is closed.`;
    assert.deepEqual(zones(text), [
      'headline: # Ferry sinks',
      `body: ${BODY}`,
      'headline: ## What we know',
      'body: - Two men are missing.\n- [The port](http://example.org) is closed.',
    ]);
  });

  test('a lone caption, a comment form, the author and legal notices', () => {
    for (const tail of [
      'Leave a Reply\n\nYour email address will not be published.',
      'About the Author\n\nHarbour Post is a daily paper for the coast.',
      'Legal Disclaimer:\nThe paper provides this “as is”.',
      'Related Articles\nStorm closes port',
    ])
      assert.deepEqual(zones(`${BODY}\n\n${tail}`), [`body: ${BODY}`, `boilerplate: ${tail}`], tail);
    assert.deepEqual(zones(`Screenshot\n\n${BODY}`), ['boilerplate: Screenshot', `body: ${BODY}`]);
  });

  test('prose that begins like a notice is body', () => {
    for (const text of [
      'Screenshots of the chat were leaked on Monday.',
      'Comments by the mayor angered the crew.',
    ])
      assert.equal(
        readArticle('a.txt', `${BODY}\n\n${text}`).zones.at(-1)?.end,
        BODY.length + 2 + text.length,
        text,
      );
  });

  test('a code block is no prose', () => {
    assert.deepEqual(zones(`${BODY}\n\n\`\`\`\nsome code here.\n\`\`\``), [
      `body: ${BODY}`,
      'boilerplate: ```\nsome code here.\n```',
    ]);
  });

  test('a fence that nothing closes hides only itself', () => {
    const more = 'Divers found the wreck on Thursday, the coast guard said.';
    assert.deepEqual(zones(`${BODY}\n\n\`\`\`text\n\n${more}`), [
      `body: ${BODY}`,
      'boilerplate: ```text',
      `body: ${more}`,
    ]);
    assert.deepEqual(zones(`${BODY}\n\n\`\`\`\nlet x = 1;\n\`\`\`\n\n\`\`\`\n\n${more}`), [
      `body: ${BODY}`,
      'boilerplate: ```\nlet x = 1;\n```\n\n```',
      `body: ${more}`,
    ]);
  });

  test('only boilerplate, and nothing at all', () => {
    assert.deepEqual(zones('Leave a Reply\n\nRequired fields are marked *'), [
      'boilerplate: Leave a Reply\n\nRequired fields are marked *',
    ]);
    assert.deepEqual(zones(''), []);
    assert.deepEqual(zones('***\n---\n'), ['boilerplate: ---']);
  });
});
