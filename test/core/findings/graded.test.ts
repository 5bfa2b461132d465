import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine';
import type { Severities } from '../../../src/core/findings/graded';

const engine = createEngine();

/** A story whose two articles spell a name in two ways, as loud as is set. */
function analysed(severities?: Severities) {
  const story = engine.createStory();
  story.setArticle('a.txt', 'Foreign Minister Tarek Mansuri opened the new bridge in Oslo on 3 May 2024.\n');
  story.setArticle('b.txt', 'Foreign Minister Tarek Mansouri opened the new bridge in Oslo on 3 May 2024.\n');
  return { ...story.analyse(), ...(severities ? { severities } : {}) };
}
const severitiesIn = (severities?: Severities, sheet?: string) =>
  engine
    .readTogether(analysed(severities), sheet === undefined ? undefined : engine.readSheet(sheet).sheet)
    .findings.map(({ code, severity }) => [code, severity]);
const sheetOf = (severities?: Severities, before?: string) => {
  const merged = engine.mergeSheet(before, engine.readTogether(analysed(severities), undefined));
  return 'text' in merged ? merged.text : '';
};

suite('how loud findings are set to be', () => {
  test('is as their codes are, where nothing is set', () => {
    assert.deepEqual(severitiesIn(), [['name.spelling', 'warning']]);
    assert.deepEqual(severitiesIn({ 'term.loaded': 'error' }), [['name.spelling', 'warning']]);
  });

  test('is as is set, or they are left out', () => {
    assert.deepEqual(severitiesIn({ 'name.spelling': 'hint' }), [['name.spelling', 'hint']]);
    assert.deepEqual(severitiesIn({ 'name.spelling': 'ignore' }), []);
  });

  test('holds as well for a story that was read together before', () => {
    const once = engine.readTogether(analysed({ 'name.spelling': 'error' }), undefined);
    assert.equal(engine.readTogether(once, undefined).findings[0]?.severity, 'error');
  });

  test('the sheet has them so', () => {
    assert.match(sheetOf(), /severity: warning/);
    assert.match(sheetOf({ 'name.spelling': 'error' }), /severity: error/);
    assert.doesNotMatch(sheetOf({ 'name.spelling': 'ignore' }), /code: name\.spelling/);
    assert.doesNotMatch(sheetOf({ 'name.spelling': 'hint' }), /code: name\.spelling/);
  });

  test('what is ignored is not told as settled and not yet changed either', () => {
    const text = sheetOf().replace(
      '\n    status: open',
      '\n    status: resolved\n    stands: Tarek Mansouri',
    );
    const { sheet } = engine.readSheet(text);
    assert.ok(sheet);
    const left = (severities: Severities) =>
      engine.notYetChanged(sheet, engine.readTogether(analysed(severities), sheet)).length;
    assert.deepEqual([left({}), left({ 'name.spelling': 'ignore' })], [1, 0]);
  });
});
