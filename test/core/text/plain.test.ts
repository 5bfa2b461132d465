import assert from 'node:assert/strict';
import { plain, plainLine } from '../../../src/core/text/plain';

suite('words from outside', () => {
  test('on one line, without what controls what shows them', () => {
    assert.equal(
      plainLine(' One\r\n\tferry, \u001b[31mtwo\u202e\u200d ports. '),
      'One ferry, [31mtwo ports.',
    );
  });

  test('long ones end at a blank, or within a word that is too long by itself', () => {
    assert.equal(plainLine('The ferry reached Oslo.', 16), 'The ferry…');
    assert.equal(plainLine('The ferry reached Oslo.', 23), 'The ferry reached Oslo.');
    assert.equal(plainLine('abcdefghijk', 6), 'abcde…');
    assert.equal(plainLine('abcd😀efg', 6), 'abcd…');
  });

  test('on the lines they have, with joiners, but without what hides or turns others', () => {
    assert.equal(
      plain('One\tferry,\n\u0000\u0007\u001b[31mtwo\u009f\u202e\u2069\u061c \u{1f468}\u200d\u{1f373}\r\n'),
      'One\tferry,\n[31mtwo \u{1f468}\u200d\u{1f373}\n',
    );
  });
});
