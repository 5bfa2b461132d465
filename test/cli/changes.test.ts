import assert from 'node:assert/strict';
import { changesOf } from '../../src/cli/diff/changes';
import { createEngine } from '../../src/core/engine';

const engine = createEngine();

/** What changed from one text to the other, as `type: before → after`. */
function changes(before: string, after: string): string[] {
  const [old, present] = [before, after].map((text) => {
    const story = engine.createStory();
    story.setArticle('a.txt', text);
    return story.read('a.txt') ?? assert.fail();
  });
  assert.ok(old && present);
  return changesOf(old, present).map(
    ({ type, before: then, after: now }) => `${type ?? 'words'}: ${then?.text ?? '-'} → ${now?.text ?? '-'}`,
  );
}

suite('The words that changed in an article', () => {
  test('are told as whole values', () => {
    assert.deepEqual(
      changes(
        'Jonas Berg died in Oslo on 3 May 2025. The ship has 340 tonnes of coal.',
        'Jonas Borg died in Oslo on 4 May 2025. The ship has 350 tonnes of coal.',
      ),
      ['name: Jonas Berg → Jonas Borg', 'date: 3 May 2025 → 4 May 2025', 'quantity: 340 tonnes → 350 tonnes'],
    );
  });

  test('are one change where they are of one value', () => {
    assert.deepEqual(changes('She left on 3 May 2025.', 'She left on 4 May 2024.'), [
      'date: 3 May 2025 → 4 May 2024',
    ]);
  });

  test('may be added, gone, of a quotation or of no value', () => {
    assert.deepEqual(changes('The mill burned.', 'The mill burned on 3 May 2025.'), [
      'date: - → on 3 May 2025',
    ]);
    assert.deepEqual(changes('The old mill burned.', 'The mill burned.'), ['words: old → -']);
    assert.deepEqual(
      changes(
        '“We will rebuild every house on this street,” Joan Reed said.',
        '“We hope to rebuild every house on this street,” Joan Reed said.',
      ),
      ['quotation: will → hope to'],
    );
  });

  test('are none where only white space differs, or nothing', () => {
    assert.deepEqual(changes('The mill burned.', 'The mill\nburned.\n'), []);
    assert.deepEqual(changes('The mill burned.', 'The mill burned.'), []);
  });

  test('are where they stand', () => {
    const [old, present] = ['Rain fell.\nSnow fell.\n', 'Rain fell.\n\nHail fell.\n'].map((text) => {
      const story = engine.createStory();
      story.setArticle('a.txt', text);
      return story.read('a.txt') ?? assert.fail();
    });
    assert.ok(old && present);
    assert.deepEqual(changesOf(old, present), [
      {
        path: 'a.txt',
        before: { line: 2, column: 1, text: 'Snow' },
        after: { line: 3, column: 1, text: 'Hail' },
      },
    ]);
  });
});
