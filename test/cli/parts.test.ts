import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../src/core/engine';
import { PARTS, runParts } from '../../src/editor/parts';

const dist = join(__dirname, '..', '..', '..', 'dist');
const sources = PARTS.map((part) => [part, readFileSync(join(dist, `${part}.js`), 'utf8')] as const);

suite('The engine in parts', () => {
  test('runs as the browser runs it: each part read as a text', () => {
    const { createEngine } = runParts(sources) as { createEngine: () => Engine };
    const story = createEngine().createStory();
    story.setArticle('a.txt', 'Foreign Minister Tarek Mansuri spoke in Oslo.');
    story.setArticle('b.txt', 'Foreign Minister Tarek Mansouri spoke in Oslo.');
    assert.deepEqual(
      story.analyse().findings.map(({ code }) => code),
      ['name.spelling'],
    );
  });

  test('runs what reads Markdown where there is Markdown', () => {
    const late = sources.map(
      ([part, text]) => [part, part === 'markdown' ? 'throw new Error("run")' : text] as const,
    );
    const { createEngine } = runParts(late) as { createEngine: () => Engine };
    const story = createEngine().createStory();
    story.setArticle('a.txt', 'It *sank*.');
    assert.equal(story.analyse().articles.length, 1);
    story.setArticle('a.md', 'It *sank*.');
    assert.throws(() => story.analyse(), /run/);
    const whole = (runParts(sources) as { createEngine: () => Engine }).createEngine().createStory();
    whole.setArticle('a.md', 'It *sa*nk.');
    assert.equal(whole.analyse().articles[0]?.article.seen.text, 'It sank.');
  });

  test('a part that is needed and missing is named', () => {
    assert.throws(() => runParts(sources.slice(1)), /\.\/yaml\.js is no part of the engine/);
  });
});
