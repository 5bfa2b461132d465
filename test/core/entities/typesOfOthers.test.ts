import assert from 'node:assert/strict';
import { typesOfOthers } from '../../../src/core/entities/typesOfOthers';
import type { NameMention, NameType } from '../../../src/core/mentions/mention';

/** An article that takes names for kinds ("Vela Norta": "place"). */
const article = (kinds: Readonly<Record<string, NameType>>) => ({
  mentions: { names: Object.entries(kinds).map(([name, type]) => ({ name, type }) as NameMention) },
});

suite('entities: types of others', () => {
  test('most articles say what a name is', () => {
    const one = article({ 'Vela Norta': 'place' });
    const other = article({ 'Vela Norta': 'place' });
    const odd = article({ 'Vela Norta': 'organization' });
    assert.deepEqual([...typesOfOthers([one, odd, other])], [[odd, [{ name: 'Vela Norta', type: 'place' }]]]);
  });

  test('whoever is taken for a person as often as for something else is none', () => {
    const place = article({ 'Vela Norta': 'place' });
    const person = article({ 'Vela Norta': 'person' });
    assert.deepEqual(
      [...typesOfOthers([person, place])],
      [[person, [{ name: 'Vela Norta', type: 'place' }]]],
    );
  });

  test('nothing is settled where other kinds stand against each other, or a name has one word', () => {
    assert.equal(
      typesOfOthers([article({ 'Vela Norta': 'place' }), article({ 'Vela Norta': 'organization' })]).size,
      0,
    );
    assert.equal(typesOfOthers([article({ Vela: 'place' }), article({ Vela: 'person' })]).size, 0);
  });
});
