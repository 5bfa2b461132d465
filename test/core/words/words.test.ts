import assert from 'node:assert/strict';
import { TEMPLATES } from '../../../src/core/words/templates';
import { english, joined, listed, phrase, tell } from '../../../src/core/words/words';

suite('words', () => {
  test('put what a sentence is about into its template, and sentences into sentences', () => {
    const reading = phrase('copies.one', phrase('reading.first-in-many', '82 MW', 1200));
    assert.equal(
      english(phrase('about', { capital: phrase('about.date') }, reading)),
      'Date: 82 MW in 1,200 articles (and 1 copy)',
    );
  });

  test('leave words of articles and of models as they are, braces and all', () => {
    assert.equal(
      english(phrase('single.day', '{1} $& {0}')),
      'Only this article gives this day: “{1} $& {0}”',
    );
    assert.equal(english('{0} says so'), '{0} says so');
  });

  test('list things', () => {
    assert.equal(english(listed([])), '');
    assert.equal(english(listed(['Peru'])), 'Peru');
    assert.equal(english(listed(['Peru', 'Chile'])), 'Peru and Chile');
    assert.equal(english(listed(['Peru', 'Chile', 'Cuba', 'Mali'])), 'Peru, Chile, Cuba and Mali');
    assert.equal(english(joined(['a', 'b', 'c'], 'list.semicolon')), 'a; b; c');
    assert.equal(english(['One.', '', 'Two.']), 'One. Two.');
  });

  test('write days as articles do, and leave what is no day', () => {
    assert.equal(english({ day: '2025-07-03' }), '3 July 2025');
    assert.equal(english({ day: 'yesterday' }), 'yesterday');
  });

  test('are told in another language by the English template, each piece by its own', () => {
    const german: Record<string, string> = {
      [TEMPLATES['list.and']]: '{0} und {1}',
      [TEMPLATES['readings.within']]: 'In einem Artikel: {0}',
    };
    const language = {
      fill: (template: string, args: readonly string[]) =>
        (german[template] ?? template).replace(/\{(\d)\}/g, (_, index) => args[Number(index)] ?? ''),
      number: (value: number) => String(value),
      day: (date: string) => date,
    };
    const said = phrase('readings.within', listed(['82 MW', '84 MW']));
    assert.equal(tell(said, language), 'In einem Artikel: 82 MW und 84 MW');
  });

  test('number what they put in from 0, leaving none out', () => {
    for (const [id, template] of Object.entries(TEMPLATES)) {
      const holes = [
        ...new Set(Array.from(template.matchAll(/\{(\d+)\}/g), ([, index]) => Number(index))),
      ].sort();
      assert.deepEqual(
        holes,
        holes.map((_, index) => index),
        id,
      );
    }
  });
});
