import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine';
import type { Story } from '../../../src/core/story';

const engine = createEngine();
const PLANT = {
  'a.txt': 'Plant opens\n\nThe new plant has an output of 84 MW.\n',
  'b.txt': 'The output of the plant is 82 MW, the operator said.\n',
};

function storyOf(articles: Readonly<Record<string, string>>): Story {
  const story = engine.createStory();
  for (const [path, text] of Object.entries(articles)) story.setArticle(path, text);
  return story;
}

/** The sheet of a story, with keys put into its first conflict or fact. */
function sheetOf(story: Story, section: 'conflicts' | 'facts', keys: string): string {
  const merged = engine.mergeSheet(undefined, story.analyse());
  assert.ok('text' in merged);
  const at = merged.text.indexOf('status: open', merged.text.indexOf(`\n${section}:`));
  return merged.text.slice(0, at) + keys + merged.text.slice(at + 'status: open'.length);
}

/** What is settled and not yet changed: what is right, and each rejected place. */
function left(story: Story, text: string): string[] {
  const { sheet } = engine.readSheet(text);
  assert.ok(sheet);
  return engine
    .notYetChanged(sheet, story.analyse())
    .flatMap(({ right, rejected }) =>
      rejected.flatMap(({ value, spans }) =>
        spans.map(
          ({ path, start, end, text: words }) => `${right} ← ${value}: ${path} ${start}–${end} “${words}”`,
        ),
      ),
    );
}

suite('what is settled and not yet changed', () => {
  test('a conflict of which one reading stands: the words of the others', () => {
    const story = storyOf(PLANT);
    const sheet = sheetOf(story, 'conflicts', 'status: resolved\n    stands: 84 MW');
    assert.deepEqual(left(story, sheet), ['84 MW ← 82 MW: b.txt 27–32 “82 MW”']);
  });

  test('nothing where no reading is said to stand, or none is rejected', () => {
    const story = storyOf(PLANT);
    assert.deepEqual(left(story, sheetOf(story, 'conflicts', 'status: resolved')), []);
    assert.deepEqual(left(story, sheetOf(story, 'conflicts', 'status: accepted\n    stands: 84 MW')), []);
    assert.deepEqual(left(story, sheetOf(story, 'conflicts', 'status: open\n    stands: 84 MW')), []);
  });

  test('it goes when the words are changed, and comes back when they return', () => {
    const story = storyOf(PLANT);
    const sheet = sheetOf(story, 'conflicts', 'status: resolved\n    stands: 84 MW');
    story.setArticle('b.txt', PLANT['b.txt'].replace('82', '84'));
    assert.deepEqual(left(story, sheet), []);
    story.setArticle('b.txt', PLANT['b.txt']);
    assert.equal(left(story, sheet).length, 1);
  });

  test('words that no reader sets against others any more are still rejected', () => {
    const story = storyOf(PLANT);
    const sheet = sheetOf(story, 'conflicts', 'status: resolved\n    stands: 84 MW');
    story.setArticle('a.txt', 'Plant opens\n\nPeople came.\n');
    assert.deepEqual(story.analyse().findings, []);
    assert.equal(left(story, sheet).length, 1);
  });

  test('of several that were rejected the rest, once some are changed: the decision holds', () => {
    const three = { ...PLANT, 'c.txt': 'The output of the plant is 80 MW, the owner said.\n' };
    const story = storyOf(three);
    const text = sheetOf(story, 'conflicts', 'status: resolved\n    stands: 84 MW');
    assert.equal(left(story, text).length, 2);
    story.setArticle('c.txt', three['c.txt'].replace('80', '84'));
    assert.deepEqual(left(story, text), ['84 MW ← 82 MW: b.txt 27–32 “82 MW”']);
    const { sheet } = engine.readSheet(text);
    assert.ok(sheet);
    const { findings } = story.analyse();
    assert.deepEqual(
      [...engine.conflictStates(sheet, findings).values()],
      [{ status: 'resolved', stands: '84 MW' }],
    );
    const merged = engine.mergeSheet(text, story.analyse());
    assert.ok('text' in merged);
    assert.doesNotMatch(merged.text, /^ +stale:/m);
  });

  test('words of a person’s own that no article has: every reading is rejected', () => {
    const story = storyOf(PLANT);
    const sheet = sheetOf(story, 'conflicts', 'status: resolved\n    stands: 86 MW');
    assert.deepEqual(left(story, sheet), [
      '86 MW ← 84 MW: a.txt 44–49 “84 MW”',
      '86 MW ← 82 MW: b.txt 27–32 “82 MW”',
    ]);
  });

  test('a fact that was corrected, as long as its words stand', () => {
    const story = storyOf({ 'a.txt': 'The bridge opened on 3 May 2024. It is 82 metres long.\n' });
    const sheet = sheetOf(story, 'facts', 'status: corrected\n    correction: 4 May 2024');
    const before = left(story, sheet);
    assert.equal(before.length, 1);
    assert.match(before[0] ?? '', /^4 May 2024 ← .*3 May 2024/);
    story.setArticle('a.txt', 'The bridge opened on 4 May 2024. It is 82 metres long.\n');
    assert.deepEqual(left(story, sheet), []);
  });

  test('a name that was accepted in a spelling that no article has', () => {
    const story = storyOf({ 'a.txt': 'Foreign Minister Tarek Mansuri spoke in Oslo. Mansuri left.\n' });
    const text = sheetOf(story, 'facts', 'status: open').replace(
      '    name: Tarek Mansuri',
      '    name: Tarek Mansouri\n    status: accepted',
    );
    assert.deepEqual(left(story, text), [
      'Tarek Mansouri ← Tarek Mansuri: a.txt 17–30 “Tarek Mansuri”',
      'Tarek Mansouri ← Mansuri: a.txt 46–53 “Mansuri”',
    ]);
  });
});
