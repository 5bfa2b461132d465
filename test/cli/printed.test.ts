import assert from 'node:assert/strict';
import { printed, printedJson } from '../../src/cli/printed';

const HOSTILE = 'a\u001b[2Jb\u009bc\u202ed\u2066e\u{e0041}f\u2028g\rh\u0007';

suite('what is printed', () => {
  test('has no characters that control a terminal, and keeps its lines', () => {
    assert.equal(printed(`${HOSTILE}\nnext “line” 日本`), 'a[2Jbcdefgh\nnext “line” 日本');
  });

  test('is the same data as JSON, with such characters as escapes', () => {
    const text = printedJson({ words: HOSTILE });
    assert.deepEqual(JSON.parse(text), { words: HOSTILE });
    assert.equal(printed(text), text);
    assert.ok(text.endsWith('}\n'));
  });
});
