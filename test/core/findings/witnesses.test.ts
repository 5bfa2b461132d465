import assert from 'node:assert/strict';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import { Story } from '../../../src/core/story';
import { analyse } from './story';

const FIRST = 'The reactor has an output of 82 MW, the ministry in Oslo said on Monday.\n';
const COPY = `By Jane Doe\n\n${FIRST.replace(' 82', '  82')}`;
const OTHER = 'The new reactor has an output of 84 MW, engineers said.\n';

const output = ({ findings }: ReturnType<Story['analyse']>) =>
  findings.find(({ code }) => code === 'number.differs');

suite('witnesses', () => {
  test('exact copies are counted once, and keep their places', () => {
    const found = output(analyse([FIRST, COPY, OTHER]));
    assert.equal(found?.message, 'Output: 82 MW in 1 article (and 1 copy), 84 MW in 1');
    assert.deepEqual(
      found?.readings.map(({ spans }) => spans.map(({ path, start, text }) => [path, start, text])),
      [
        [
          ['a.txt', FIRST.indexOf('82'), '82 MW'],
          ['b.txt', COPY.indexOf('82'), '82 MW'],
        ],
        [['c.txt', OTHER.indexOf('84'), '84 MW']],
      ],
    );
  });

  test('several copies are counted together', () => {
    assert.equal(
      output(analyse([FIRST, COPY, OTHER, FIRST]))?.message,
      'Output: 82 MW in 1 article (and 2 copies), 84 MW in 1',
    );
  });

  test('an article that contradicts itself does so once', () => {
    const slip =
      'Norwegian Transport Minister Ingrid Solhaugen opened the harbour. Transport Minister Ingrid Solhaugan praised the work.\n';
    const found = analyse([slip, slip]).findings.find(({ code }) => code === 'name.spelling');
    assert.equal(found?.severity, 'error');
    assert.match(found.message, /: Ingrid Solhaugen and Ingrid Solhaugan in one article \(and 1 copy\)$/);
  });

  test('what copies alone say rests on one source', () => {
    const singles = (texts: readonly string[]) =>
      analyse(texts)
        .findings.filter(({ code }) => code === 'source.single')
        .map(({ message, readings }) => [
          message,
          readings.flatMap(({ spans }) => spans.map(({ path }) => path)),
        ]);
    const named =
      'Foreign Minister Tarek Mansuri said the reactor in the north would be closed for repairs.\n';
    const others = ['The reactor has been closed.\n', 'The ministry gave no reason for the closure.\n'];
    assert.deepEqual(singles([named, ...others, named]), [
      ['Only this article names Tarek Mansuri (and 1 copy)', ['a.txt', 'd.txt']],
    ]);
    assert.deepEqual(singles([named, others[0] as string, named]), []);
  });

  test('copies share their wording', () => {
    const shared = analyse([FIRST, COPY, OTHER]).findings.filter(({ code }) => code === 'source.shared');
    assert.deepEqual(
      shared.map(({ readings }) => readings.map(({ value, spans }) => [value, spans.length])),
      [
        [
          ['a.txt', 1],
          ['b.txt', 1],
        ],
      ],
    );
  });

  test('articles that share their wording are counted once too', () => {
    const shared = (...texts: readonly string[]) =>
      analyse(texts)
        .findings.filter(({ code }) => code === 'source.shared')
        .map(({ message }) => message);
    const longer = `${FIRST}Nobody was hurt.\n`;
    assert.deepEqual(shared(FIRST, COPY), [
      '1 article (and 1 copy) with the same wording: count them as one source',
    ]);
    assert.deepEqual(shared(FIRST, longer), ['2 articles share their wording: count them as one source']);
    assert.deepEqual(shared(FIRST, longer, COPY, FIRST), [
      '2 articles (and 2 copies) share their wording: count them as one source',
    ]);
  });

  test('a story says which articles are exact copies, as long as they are', () => {
    const story = new Story(createLexicon());
    for (const [path, text] of Object.entries({ 'a.txt': FIRST, 'b.txt': COPY, 'c.txt': OTHER }))
      story.setArticle(path, text);
    const copies = () => story.analyse().articles.map(({ copyOf }) => copyOf);
    assert.deepEqual(copies(), [undefined, 'a.txt', undefined]);
    story.setArticle('a.txt', FIRST.replace('Monday', 'Sunday'));
    assert.deepEqual(copies(), [undefined, undefined, undefined]);
  });

  test('a copy that comes, is edited and goes leaves the findings of a story read afresh', () => {
    const story = new Story(createLexicon());
    story.setArticle('a.txt', FIRST);
    story.setArticle('c.txt', OTHER);
    const before = output(story.analyse());
    assert.equal(before?.message, 'Output: 82 MW in 1 article, 84 MW in 1');
    story.setArticle('b.txt', COPY);
    assert.deepEqual(output(story.analyse()), output(analyse([FIRST, COPY, OTHER])));
    assert.equal(output(story.analyse())?.id, before.id);
    story.setArticle('b.txt', COPY.replace('Monday', 'Sunday'));
    assert.equal(output(story.analyse())?.message, 'Output: 82 MW in 2 articles, 84 MW in 1');
    story.removeArticle('b.txt');
    assert.deepEqual(output(story.analyse()), before);
  });
});
