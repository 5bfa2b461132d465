import assert from 'node:assert/strict';
import type { PlacedArticle } from '../../../src/core/findings/placed';
import type { Keyed } from '../../../src/core/findings/postings';
import { byPlace, Postings } from '../../../src/core/findings/postings';
import type { StoryView } from '../../../src/core/findings/view';

/** A claim, its keys being its words, with the colour of its article. */
interface Line extends Keyed {
  readonly text: string;
  readonly colour: string;
}

/** Articles whose claims are lines of words; the first word of an article is the colour of all. */
const articleOf = (path: string, text: string) => ({ article: { path, text } }) as unknown as PlacedArticle;

const storyOf = (...articles: PlacedArticle[]) => ({ articles }) as unknown as StoryView;

function linesIn(part: PlacedArticle): Line[] {
  const [colour = '', ...lines] = part.article.text.split('\n');
  return lines.map((text) => ({ part, text, colour, keys: [...new Set(text.split(' '))] }));
}

const create = (common = 9) => new Postings(linesIn, (a, b) => a.colour === b.colour, common);

const textsOf = (posted: Iterable<{ readonly item: Line }>) => [...posted].map(({ item }) => item.text);

suite('postings', () => {
  const a = articleOf('a', 'red\nfox hen\nhen owl cat');
  const b = articleOf('b', 'red\nowl hen\ndog');

  test('claims that share keys come in the order of the keys, then of the story', () => {
    const postings = create();
    postings.update(storyOf(a, b));
    assert.deepEqual(textsOf(postings.sharing(['owl', 'hen'], 1)), ['hen owl cat', 'owl hen', 'fox hen']);
    const both = postings.sharing(['owl', 'hen'], 2);
    assert.deepEqual(textsOf(both), ['hen owl cat', 'owl hen']);
    assert.deepEqual(
      both.map(({ shared }) => shared),
      [2, 2],
    );
  });

  test('common keys do not count', () => {
    const postings = create(2);
    postings.update(storyOf(a, b));
    assert.deepEqual(textsOf(postings.sharing(['owl', 'hen'], 1)), ['hen owl cat', 'owl hen']);
    assert.deepEqual(postings.sharing(['owl', 'hen'], 2), []);
  });

  test('an edit touches the claims it changes and those that share keys with them', () => {
    const postings = create();
    postings.update(storyOf(a, b));
    const [fox, cat] = postings.of(a);
    const edited = articleOf('a', 'red\nfox hen\nemu\nhen owl cat');
    postings.update(storyOf(edited, b));
    assert.deepEqual(textsOf(postings.touched), ['emu']);
    assert.deepEqual(postings.gone, []);
    assert.equal(postings.of(edited)[0], fox);
    assert.equal(postings.of(edited)[2], cat);
    assert.equal(cat?.at, 2);
    assert.equal(cat.since, postings.now);
    assert.equal(cat.item.part, edited);
    assert.ok(!postings.isTouched(['hen', 'owl']));
    postings.update(storyOf(articleOf('a', 'red\nfox hen\nhen owl'), b));
    assert.deepEqual(textsOf(postings.gone), ['emu', 'hen owl cat']);
    assert.deepEqual(textsOf(postings.touched), ['fox hen', 'hen owl', 'owl hen']);
  });

  test('claims that say something else are others', () => {
    const postings = create();
    postings.update(storyOf(a, b));
    postings.update(storyOf(a, articleOf('b', 'blue\nowl hen\ndog')));
    assert.deepEqual(textsOf(postings.gone), ['owl hen', 'dog']);
    assert.deepEqual(textsOf(postings.sharing(['dog'], 1)), ['dog']);
  });

  test('articles come and go in any order', () => {
    const postings = create();
    postings.update(storyOf(b));
    postings.update(storyOf(a, b));
    const hens = postings.sharing(['hen'], 1);
    assert.deepEqual(textsOf(hens), ['fox hen', 'hen owl cat', 'owl hen']);
    assert.deepEqual([...hens].sort(byPlace), hens);
    postings.update(storyOf(b));
    assert.deepEqual(textsOf(postings.sharing(['hen'], 1)), ['owl hen']);
    assert.deepEqual(textsOf(postings.gone), ['fox hen', 'hen owl cat']);
  });
});
