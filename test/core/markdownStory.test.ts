import assert from 'node:assert/strict';
import { createLexicon } from '../../src/core/lexicon/lexicon';
import { Story } from '../../src/core/story';

const lexicon = createLexicon();

/** The findings that speak aloud, as code and values. */
function aloud(articles: Readonly<Record<string, string>>): string[] {
  const story = new Story(lexicon);
  for (const [path, text] of Object.entries(articles)) story.setArticle(path, text);
  return story
    .analyse()
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, readings }) => `${code}: ${readings.map(({ value }) => value).join(' / ')}`);
}

const PLAIN = 'The flood killed 14 people in Ostia. Ilse Maartens, 41, led the crews.';

suite('A story in Markdown', () => {
  test('words that nobody reads disagree with nothing', () => {
    for (const markup of [
      '<!-- The flood killed 99 people in Ostia, Ilse Martens, 14, said. -->',
      '<script>\nvar t = "The flood killed 98 people in Ostia. Ilse Martens, 14, led the crews.";\n</script>',
      '<iframe title="Flood kills 97 in Ostia - Ilse Martens" src="https://ex.org/e"></iframe>',
      '{{< figure src="a.jpg" title="Ilse Martens, 14, at the flood" >}}',
      '{% include a.html description="The flood killed 99 people in Ostia" %}',
      '[caption id="a" width="3"]The flood killed 99 people in Ostia.[/caption]',
      '[1]: https://ex.org/a "99 people were killed in Ostia, Ilse Martens said"',
      '~~The flood killed 99 people in Ostia. Ilse Martens, 14, led the crews.~~',
      '```\nThe flood killed 99 people in Ostia.\n```',
      '| Killed | Where |\n|---|---|\n| 99 people | Ostia |',
    ])
      assert.deepEqual(aloud({ 'a.md': `${PLAIN}\n\n${markup}`, 'b.md': PLAIN }), [], markup);
  });

  test('marks around a number do not keep it from being compared', () => {
    for (const number of [
      '1**4**',
      '<strong>14</strong>',
      '14[^1]',
      '14<sup>2</sup>',
      '&#49;4',
      '[14](x "15")',
    ])
      assert.deepEqual(
        aloud({
          'a.md': `The flood killed ${number} people in Ostia.`,
          'b.md': 'The flood killed 15 people in Ostia.',
        }),
        ['number.differs: 14 / 15'],
        number,
      );
  });

  test('a quotation and a name in character references', () => {
    const text =
      '&ldquo;We will rebuild every house on this street,&rdquo; Ren&eacute; O&rsquo;Hara said on 3&nbsp;May 2025.';
    const story = new Story(lexicon);
    story.setArticle('a.md', text);
    const { mentions } = story.analyse().articles[0] ?? assert.fail();
    assert.deepEqual(
      mentions.names.map(({ name, text: source }) => [name, source]),
      [["René O'Hara", 'René O’Hara']],
    );
    assert.deepEqual(
      mentions.dates.map(({ text: source }) => source),
      ['3\u00A0May 2025'],
    );
    assert.deepEqual(
      mentions.quotations.map(({ form, start, end }) => [form, start, end]),
      [['direct', text.indexOf('We will'), text.indexOf('&rdquo;') - 1]],
    );
  });

  test('the date of TOML front matter is the article’s', () => {
    const story = new Story(lexicon);
    story.setArticle(
      'a.md',
      '+++\ndate = 2025-05-04T10:00:00+02:00\ntags = ["99 people"]\n+++\n\nIt sank on Saturday.',
    );
    const { mentions, date } = story.analyse().articles[0] ?? assert.fail();
    assert.equal(date?.from, 'front matter');
    assert.deepEqual(
      mentions.dates.map(({ text }) => text),
      ['Saturday'],
    );
    assert.deepEqual(mentions.quantities, []);
  });
});
