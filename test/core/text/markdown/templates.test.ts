import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/text/reader';

const seen = (text: string) => readArticle('a.md', text).seen.text;

suite('tags of templates', () => {
  const RECORDS: readonly (readonly [what: string, text: string, seen: string])[] = [
    ['Hugo', 'One.\n\n{{< figure src="a.jpg" title="Ada *Holm*, 14" >}}\n\nTwo.', 'One.\n\n\n\nTwo.'],
    ['Hugo, on several lines', '{{% bar-chart\n  title="99 people"\n%}}', ''],
    ['Liquid', '{% include a.html d="99 people" %} One {{ page.n | plus: 1 }} two.', ' One  two.'],
    ['in an address', 'Of [14]({{ site.url }}/a "99") men', 'Of 14 men'],
    ['WordPress', '[gallery ids="1,2"] [su_box title="99"]One.[/su_box]', ' One.'],
    [
      'a caption with its words',
      '[caption id="a" width="3"]<img src="b"/> 99 people[/caption]\nOne.',
      '\nOne.',
    ],
    ['a comment with its words', 'One. {% comment %}\n99\n\n98\n{% endcomment %} Two.', 'One.  Two.'],
    ['words between other tags are prose', '{{< quote >}}Kept.{{< /quote >}}', 'Kept.'],
    ['attributes', 'A heading {#top}\n{: .lead}\nOne.', 'A heading \n\nOne.'],
    [
      'remarks in brackets are prose',
      '“It [the plan] is [sic] so,” he said [in 2019].',
      '“It [the plan] is [sic] so,” he said [in 2019].',
    ],
    ['what is not closed is prose', 'One {{ two {% three.', 'One {{ two {% three.'],
  ];
  for (const [what, text, expected] of RECORDS) test(what, () => assert.equal(seen(text), expected));
});
