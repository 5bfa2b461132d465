import assert from 'node:assert/strict';
import { isPlural, singular } from '../../../src/core/lexicon/singular';
import { convert, dimensionOf, UNIT_NAMES, UNIT_SYMBOLS } from '../../../src/core/lexicon/units';

suite('singular', () => {
  const pairs =
    'boats boat|countries country|monkeys monkey|buses bus|boxes box|churches church|crises crisis|heroes hero|shoes shoe|' +
    'knives knife|waves wave|houses house|horses horse|phases phase|glasses glass|viruses virus|causes cause|lenses lens|' +
    'people person|policemen policeman|women woman|children child|specimens specimen|feet foot|aircraft aircraft|crew crew|' +
    'species species|series series|headquarters headquarters|avalanches avalanche|beaches beach|mps mp|calories calorie|' +
    'parties party|movies movie|casualties casualty|ties tie|quizzes quiz|abuses abuse|businesses business|bus bus|glass glass';
  for (const pair of pairs.split('|')) {
    test(pair, () => {
      const [plural, one] = pair.split(' ') as [string, string];
      assert.equal(singular(plural), one);
    });
  }

  test('plurals are told from verbs, adjectives and nouns in -s', () => {
    for (const word of ['boats', 'people', 'crewmen', 'aircraft', 'crises', 'series', 'mps', 'gases'])
      assert.ok(isPlural(word), word);
    for (const word of ['boat', 'bus', 'crisis', 'glass', 'was', 'his', 'serious', 'omen', 'news', 'as'])
      assert.ok(!isPlural(word), word);
  });
});

suite('units', () => {
  const near = (actual: number | undefined, expected: number) => {
    assert.ok(
      actual !== undefined && Math.abs(actual - expected) <= Math.abs(expected) * 1e-9,
      `${actual} is not ${expected}`,
    );
  };

  test('convert by their definitions', () => {
    near(convert(1, 'ft', 'm'), 0.3048);
    near(convert(1, 'mi', 'km'), 1.609344);
    near(convert(1, 'nmi', 'm'), 1852);
    near(convert(1, 'kn', 'km/h'), 1.852);
    near(convert(1, 'mph', 'km/h'), 1.609344);
    near(convert(1, 'lb', 'kg'), 0.45359237);
    near(convert(1, 'st', 'lb'), 14);
    near(convert(1, 't', 'kg'), 1000);
    near(convert(1, 'acre', 'm²'), 4046.8564224);
    near(convert(1, 'mi²', 'acre'), 640);
    near(convert(1, 'ha', 'm²'), 10_000);
    near(convert(1, 'gal', 'l'), 3.785411784);
    near(convert(1, 'bbl', 'l'), 158.987294928);
    near(convert(212, '°F', '°C'), 100);
    near(convert(-40, '°C', '°F'), -40);
    near(convert(0, '°C', 'K'), 273.15);
    near(convert(1, 'GWh', 'kWh'), 1e6);
    near(convert(1, 'psi', 'Pa'), 6894.757293168361);
    near(convert(25, 'bp', 'pp'), 0.25);
  });

  test('of different dimensions do not convert', () => {
    assert.equal(convert(1, 'm', 'kg'), undefined);
    assert.equal(convert(1, 'USD', 'EUR'), undefined);
    assert.equal(convert(1, '%', 'pp'), undefined);
    assert.equal(convert(5, 'USD', 'USD'), 5);
    assert.equal(convert(Infinity, 'ft', 'm'), Infinity);
  });

  test('every name and symbol stands for a unit with a dimension', () => {
    for (const symbol of [...UNIT_NAMES.values(), ...UNIT_SYMBOLS.values()]) {
      assert.notEqual(dimensionOf(symbol), undefined, symbol);
    }
    assert.equal(dimensionOf('ft'), 'length');
    assert.equal(dimensionOf('USD'), undefined);
  });
});
