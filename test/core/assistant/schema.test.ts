import assert from 'node:assert/strict';
import { toolCall } from '../../../src/core/assistant/run';
import type { ToolName } from '../../../src/core/assistant/tools';
import { TOOL_NAMES, TOOLS } from '../../../src/core/assistant/tools';

const ITEM = {
  kind: 'number',
  question: 'How long is it?',
  readings: [
    { value: '82', quotes: [{ id: '1.1', text: '82 metres' }] },
    { value: '84', quotes: [{ id: '2.1', text: '84 metres' }] },
  ],
  certainty: 'contradiction',
};

suite('the tools for assistants', () => {
  test('have each a name, words for people and for models, and a schema; one alone writes', () => {
    assert.deepEqual(
      TOOLS.map(({ name }) => name),
      TOOL_NAMES,
    );
    for (const { title, description, input } of TOOLS) {
      assert.ok(title.length > 5 && description.length > 50);
      assert.equal(input.type, 'object');
      assert.ok(input.properties['folder']);
    }
    assert.deepEqual(
      TOOLS.filter(({ writes }) => writes).map(({ name }) => name),
      ['copydesk_hand_in_finding'],
    );
  });

  for (const [name, input] of [
    ['copydesk_read_lines', undefined],
    ['copydesk_read_lines', { article: 2, from: 1, to: 9, folder: 'x' }],
    ['copydesk_list_findings', { severity: ['error'], code: 'number.differs', open: true }],
    ['copydesk_hand_in_finding', ITEM],
    ['copydesk_hand_in_finding', { ...ITEM, why: undefined }],
  ] as readonly (readonly [ToolName, unknown])[]) {
    test(`${name} takes ${JSON.stringify(input) ?? 'nothing'}`, () => {
      const call = toolCall(name, input);
      assert.ok('tool' in call, JSON.stringify(call));
      assert.equal('folder' in call.input, false);
    });
  }

  for (const [name, input, told] of [
    ['copydesk_delete_article', {}, /^There is no tool of this name: there is copydesk_read_lines, /],
    ['copydesk_read_lines', [], 'The input is to be an object.'],
    ['copydesk_read_lines', 'all', 'The input is to be an object.'],
    ['copydesk_read_lines', { article: '2' }, 'article is to be a whole number of at least 1.'],
    ['copydesk_read_lines', { article: 0 }, 'article is to be a whole number of at least 1.'],
    ['copydesk_read_lines', { article: NaN }, 'article is to be a whole number of at least 1.'],
    ['copydesk_read_lines', { artcle: 2 }, 'artcle is not known here: there is folder, article, from, to.'],
    ['copydesk_read_lines', { __proto__: null, constructor: 1 }, /^constructor is not known here/],
    [
      'copydesk_list_findings',
      { severity: ['fatal'] },
      'severity[0] is to be one of: error, warning, information, hint.',
    ],
    ['copydesk_list_findings', { severity: 'error' }, 'severity is to be a list.'],
    ['copydesk_list_findings', { open: 'yes' }, 'open is to be true or false.'],
    ['copydesk_who_says_what', {}, 'name is missing.'],
    ['copydesk_who_says_what', { name: 'x'.repeat(201) }, 'name is to have at most 200 characters.'],
    [
      'copydesk_hand_in_finding',
      { ...ITEM, readings: [ITEM.readings[0]] },
      'readings is to have at least 2 entries.',
    ],
    [
      'copydesk_hand_in_finding',
      { ...ITEM, readings: [{ value: 1, quotes: [{ id: '1.1' }] }, ITEM.readings[1]] },
      'readings[0].value is to be a text.\nreadings[0].quotes[0].text is missing.',
    ],
    [
      'copydesk_hand_in_finding',
      { ...ITEM, certainty: 'sure' },
      'certainty is to be one of: contradiction, possible.',
    ],
  ] as readonly (readonly [string, unknown, string | RegExp])[]) {
    test(`${name} refuses ${JSON.stringify(input).slice(0, 60)}`, () => {
      const answer = toolCall(name, input);
      assert.ok('text' in answer && answer.failed);
      if (typeof told === 'string') assert.equal(answer.text, told);
      else assert.match(answer.text, told);
    });
  }
});
