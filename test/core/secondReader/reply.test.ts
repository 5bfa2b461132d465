import assert from 'node:assert/strict';
import { readReply } from '../../../src/core/secondReader/reply';

const ONE = { kind: 'age', question: 'How old?', readings: [], certainty: 'possible', why: 'Two ages.' };
const TWO = {
  kind: 'place',
  question: 'Where, in "Ash"?',
  readings: [],
  certainty: 'contradiction',
  why: '',
};
const both = JSON.stringify([ONE, TWO], null, 1);

suite('A reply is read', () => {
  for (const [title, reply, items, form] of [
    ['as it was asked for', both, [ONE, TWO], 'whole'],
    ['between code fences', `Here:\n\`\`\`json\n${both}\n\`\`\`\nGood luck!`, [ONE, TWO], 'whole'],
    ['with sentences around it', `I found two.\n${both}\nThat is [all].`, [ONE, TWO], 'whole'],
    ['as a list under a key', JSON.stringify({ findings: [ONE, TWO] }), [ONE, TWO], 'whole'],
    ['in several lists', `${JSON.stringify([ONE])}\n\nAnd:\n${JSON.stringify([TWO])}`, [ONE, TWO], 'whole'],
    ['a line an item', `${JSON.stringify(ONE)}\n${JSON.stringify(TWO)}`, [ONE, TWO], 'cut'],
    ['up to where it breaks off', both.slice(0, -40), [ONE], 'cut'],
    ['up to the comma behind an item', `[${JSON.stringify(ONE)},`, [ONE], 'cut'],
    ['with a comma too many', `[${JSON.stringify(ONE)},]`, [ONE], 'whole'],
    ['an empty list', '[]', [], 'whole'],
    ['an empty list in a sentence', 'No disagreement: []', [], 'whole'],
    ['a refusal', 'I cannot help with that.', [], 'none'],
    ['nothing', '', [], 'none'],
  ] as const) {
    test(title, () => assert.deepEqual(readReply(reply), { items, form }));
  }

  test('a mark that is missing in one item costs none of the others', () => {
    const broken = both.replace('"How old?"', '"How old?');
    const { items } = readReply(broken);
    assert.deepEqual(items.at(-1), TWO);
  });

  test('keys without marks, single marks and comments are mended', () => {
    const { items } = readReply("[{kind: 'age', question: 'How old?', readings: [], // two\n}]");
    assert.deepEqual(items, [{ kind: 'age', question: 'How old?', readings: [] }]);
  });

  test('a reply that goes in circles ends somewhere', () => {
    const { items, form } = readReply(`[${JSON.stringify(ONE)},`.repeat(40_000));
    assert.equal(items.length, 1_000);
    assert.equal(form, 'cut');
  });
});
