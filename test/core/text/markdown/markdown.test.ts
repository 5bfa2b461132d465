import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/text/reader';

/** What a reader sees of a Markdown text. */
const seen = (text: string) => readArticle('a.md', text).seen.text;

/** Each token as it is read, with the stretch of the text it stands for where that differs. */
const words = (text: string) => {
  const article = readArticle('a.md', text);
  return article.tokens
    .map((token) => {
      const source = text.slice(token.start, token.end);
      return source === token.text ? token.text : `${token.text} ← ${source}`;
    })
    .join(' | ');
};

suite('Markdown: what is no prose', () => {
  const RECORDS: readonly (readonly [what: string, text: string, seen: string])[] = [
    ['emphasis', 'A *b* __c__ ***d***', 'A b c d'],
    ['a link with its title', 'Of [14 people](https://ex.org/a "99 people") in Oslo', 'Of 14 people in Oslo'],
    [
      'a link by its definition',
      'Of [14 people][1] and [Oslo].\n\n[1]: https://ex.org "99 people"\n[oslo]: /o',
      'Of 14 people and Oslo.\n\n\n',
    ],
    ['a comment that is a definition', '[//]: # (99 people died)\n\nIt sank.', '\n\nIt sank.'],
    ['a picture', 'It ![99 people](a.png "98 people") sank.', 'It  sank.'],
    ['an address between angle brackets', 'See <https://ex.org/a_b>.', 'See https://ex.org/a_b.'],
    ['struck words', 'A crew of ~~9~~ 12 men, ~40 or ~50', 'A crew of  12 men, ~40 or ~50'],
    [
      'marks of footnotes',
      'It hurt 30[^1] people[^b].\n\n[^1]: So he said.',
      'It hurt 30 people.\n\n So he said.',
    ],
    ['code within a line', 'It ran `99 people` twice.', 'It ran  twice.'],
    [
      'a block of code, blank lines in it too',
      'One.\n\n```\n99 people\n\nplain\n```\n\nTwo.',
      'One.\n\n\n\nTwo.',
    ],
    ['a table', 'One.\n\n| a | b |\n|---|---|\n| 99 | 98 |\n\nTwo.', 'One.\n\n\n\nTwo.'],
    [
      'lines under a heading and across',
      'Ferry sinks\n===\n\nOne.\n\n***\n\nTwo.',
      'Ferry sinks\n\n\nOne.\n\n\n\nTwo.',
    ],
    ['marks of quoted blocks', '> One\n> two.', 'One\ntwo.'],
    ['escaped marks', 'It is \\*so\\* and 5\\.', 'It is *so* and 5.'],
    ['a box to tick', '- [x] Done', '-  Done'],
    ['tags, attributes and comments', 'A <b title="99">b</b> <!-- 98\n\n97 --> c<br>d', 'A b  c\nd'],
    ['elements that HTML does not know', 'A <o:p></o:p><font-x a=1>b</font-x>', 'A b'],
    [
      'a script and what is embedded',
      '<script>\nvar a = "99";\n\nvar b;\n</script>\n\n<iframe title="98"></iframe>\n\nOne.',
      '\n\n\n\n\nOne.',
    ],
    [
      'tables of HTML, one within another',
      '<table><tr><td><table></table>99</td></tr></table>One.',
      '\nOne.',
    ],
    ['Markdown between tags', '<div>\nA *b* &eacute;\n</div>', '\n\nA b é\n\n'],
    [
      'nothing where nothing is marked',
      'It sank: 5 < 6, a_b, 3 * 4 [sic].',
      'It sank: 5 < 6, a_b, 3 * 4 [sic].',
    ],
  ];
  for (const [what, text, expected] of RECORDS) test(what, () => assert.equal(seen(text), expected));

  test('text that is set in is prose', () => {
    assert.equal(seen('One *a*.\n\n    Two.\n\n\tThree.'), 'One a.\n\n    Two.\n\n\tThree.');
  });
});

suite('Markdown: words and their places', () => {
  test('character references are the characters they stand for', () => {
    assert.equal(
      words(
        '&ldquo;Ren&eacute; O&rsquo;Hara&rdquo; 3&nbsp;May &pound;2 &#8217;tis &#x41;da Os&shy;lo AT&amp;T',
      ),
      "“ ← &ldquo; | René ← Ren&eacute; | O'Hara ← O&rsquo;Hara | ” ← &rdquo; | 3 | May | £ ← &pound; | 2 | " +
        "' ← &#8217; | tis | Ada ← &#x41;da | Oslo ← Os&shy;lo | AT | & ← &amp; | T",
    );
    assert.equal(words('AT&T, &c and &nosuch;'), 'AT | & | T | , | & | c | and | & | nosuch | ;');
  });

  test('emphasis and tags within a word or number do not cut it', () => {
    assert.equal(
      words('**J**oan <span class="dropcap">J</span>oan 1*4* 1<b>,</b>400 CO<sub>2</sub>'),
      'Joan ← J**oan | Joan ← J</span>oan | 14 ← 1*4 | 1,400 ← 1<b>,</b>400 | CO2 ← CO<sub>2',
    );
  });

  test('a raised mark of a note is no number, a raised unit or ending is read', () => {
    assert.equal(
      words(
        '12<sup>2</sup> men, 9<sup><a href="#f">[3]</a></sup> boats, 5 km<sup>2</sup>, the 3<sup>rd</sup>',
      ),
      '12 | men | , | 9 | boats | , | 5 | km2 ← km<sup>2 | , | the | 3 | rd',
    );
  });

  test('after a byte order mark, with CRLF, tabs, emoji and front matter', () => {
    const text =
      '\uFEFF---\r\ntitle: A\r\n---\r\n\r\n👨‍👩‍👧\t**Oslo** fell.\r\n\r\n*Ada* &amp; 🚢 [Bo](x "y")\r\n';
    const article = readArticle('a.markdown', text);
    for (const name of ['Oslo', 'Ada', 'Bo']) {
      const token = article.tokens.find((each) => each.text === name);
      assert.equal(token?.start, text.indexOf(name), name);
    }
    assert.deepEqual(article.meta, { title: 'A' });
  });

  test('a paragraph goes from its first word to its last', () => {
    const text = '> **One** fell.\n\n[Two](x) fell *too*.';
    const { paragraphs } = readArticle('a.md', text);
    assert.deepEqual(
      paragraphs.map(({ start, end }) => text.slice(start, end)),
      ['One** fell.', 'Two](x) fell *too*.'],
    );
  });

  test('what is said in a stretch of the text', () => {
    const text = 'The <b>fire</b> killed [14](x) &amp; more.';
    const article = readArticle('a.md', text);
    assert.equal(article.said(0, text.length), 'The fire killed 14 & more.');
    assert.equal(article.said(text.indexOf('fire'), text.indexOf('killed')), 'fire ');
    assert.equal(article.said(text.indexOf('(x'), text.indexOf(')')), '');
  });
});
