import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recogniseQuantities } from '../../../src/core/mentions/quantities';
import type { QuantityMention } from '../../../src/core/mentions/mention';
import {
  comparable,
  exact,
  meet,
  stepOf,
  type Quantity,
} from '../../../src/core/mentions/quantities/compare';
import { readArticle } from '../../../src/core/text/reader';

/** The one quantity of a phrase, read in a sentence. */
function quantity(phrase: string): QuantityMention {
  const text = `Night on the coast\n\nThe town waited for news all night long.\n\nReports spoke of ${phrase} in the bay.`;
  const found = recogniseQuantities(readArticle('a.txt', text), []);
  assert.equal(found.length, 1, `${phrase}: ${found.map((mention) => mention.text).join(' | ')}`);
  return found[0] as QuantityMention;
}

const AGREE: readonly (readonly [string, string])[] = [
  ['40 boats', '40 boats'],
  ['about 40 boats', '43 boats'],
  ['about 40 boats', '37 boats'],
  ['some 300 boats', '290 boats'],
  ['about 2,000 boats', '2,150 boats'],
  ['about 14 million boats', '14.2 million boats'],
  ['14 million boats', '14.2 million boats'],
  ['$2.3bn', '$2.34bn'],
  ['more than 1,000 boats', '1,200 boats'],
  ['at least 40 boats', '43 boats'],
  ['at least 40 boats', '40 boats'],
  ['at least 40 boats', 'more than 60 boats'],
  ['up to 40 boats', '12 boats'],
  ['up to 40 boats', 'at least 40 boats'],
  ['nearly 40 boats', '38 boats'],
  ['nearly 40 boats', '40 boats'],
  ['nearly 40 boats', 'about 40 boats'],
  ['just over 40 boats', '42 boats'],
  ['10 to 15 boats', '12 boats'],
  ['dozens of boats', '31 boats'],
  ['dozens of boats', 'at least 60 boats'],
  ['several boats', '5 boats'],
  ['a dozen boats', '13 boats'],
  ['300 feet', '90 metres'],
  ['3,000 ft', '900 m'],
  ['3,000 ft', '914 m'],
  ['900 m', '914 m'],
  ['about 300ft', 'about 90 metres (300 feet)'],
  ['5 miles', '8 km'],
  ['20 miles', '30km'],
  ['100 mph', '160 km/h'],
  ['3,000 acres', '1,200 hectares'],
  ['15C', '59F'],
  ['70F', '21C'],
  ['more than 90 metres', '300 feet'],
  ['500 tons', '500 tonnes'],
  ['6.4 metres', '6.43 metres'],
  ['5 percent', '5.2 percent'],
  ['two-thirds of the boats', '66 percent of the boats'],
  ['one in five boats', '20% of boats'],
  ['half of the boats', '48% of the boats'],
  ['25 basis points', '0.25 percentage points'],
  ['a 42-year-old diver', 'a diver in his early 40s'],
  ['a 3-1 win', 'a 3-1 victory'],
  ['a 3-1 win', 'a 1-3 defeat'],
];

const DISAGREE: readonly (readonly [string, string])[] = [
  ['40 boats', '41 boats'],
  ['71 MW', '73 MW'],
  ['70 MW', '71 MW'],
  ['80 m', '190 m'],
  ['about 250 metres', 'about 300 metres'],
  ['about 800m', 'some 900 metres'],
  ['about 3,000ft', 'some 1,100 metres'],
  ['300 ft', '300 m'],
  ['2,000 boats', '2,150 boats'],
  ['about 40 boats', '50 boats'],
  ['about 40 boats', '30 boats'],
  ['14 million boats', '15 million boats'],
  ['14.2 million boats', '14.3 million boats'],
  ['$2.3bn', '$2.4bn'],
  ['$1bn', '$1.2bn'],
  ['more than 1,000 boats', '1,000 boats'],
  ['more than 1,000 boats', '900 boats'],
  ['fewer than 10 boats', '10 boats'],
  ['at least 40 boats', '38 boats'],
  ['up to 40 boats', '43 boats'],
  ['nearly 100 boats', 'more than 100 boats'],
  ['nearly 40 boats', '30 boats'],
  ['10 to 15 boats', '16 boats'],
  ['dozens of boats', '7 boats'],
  ['several boats', '28 boats'],
  ['5.3 percent', '5.4 percent'],
  ['6 percent', '6.4 percent'],
  ['two-thirds of the boats', '55 percent of the boats'],
  ['a 53-year-old diver', 'a 52-year-old diver'],
  ['a 47-year-old diver', 'a diver in his early 40s'],
  ['the first boat', 'the second boat'],
  ['5 miles', '5 km'],
  ['15C', '15F'],
  ['20C', '59F'],
  ['a 3-1 win', 'a 3-2 win'],
];

suite('quantities compared', () => {
  suite('that can both be true', () => {
    for (const [a, b] of AGREE) {
      test(`${a} · ${b}`, () => {
        assert.equal(meet(quantity(a), quantity(b)), true);
        assert.equal(meet(quantity(b), quantity(a)), true);
      });
    }
  });

  suite('that contradict each other', () => {
    for (const [a, b] of DISAGREE) {
      test(`${a} · ${b}`, () => {
        assert.equal(comparable(quantity(a), quantity(b)), true);
        assert.equal(meet(quantity(a), quantity(b)), false);
        assert.equal(meet(quantity(b), quantity(a)), false);
      });
    }
  });

  suite('that are never compared', () => {
    const pairs = [
      ['5 boats', '5 metres'],
      ['$5m', '€9m'],
      ['5 percent', '9 percentage points'],
      ['71 MW', '90 km/h'],
      ['200 pounds', '50 kg'],
      ['a 32-year-old diver', '40 boats'],
    ] as const;
    for (const [a, b] of pairs) {
      test(`${a} · ${b}`, () => {
        assert.equal(comparable(quantity(a), quantity(b)), false);
        assert.equal(meet(quantity(a), quantity(b)), true);
        assert.equal(exact(quantity(a), quantity(b)), false);
      });
    }
  });

  test('exact is the same value in any unit, hedged or not', () => {
    assert.equal(exact(quantity('about 71 MW'), quantity('71 megawatts')), true);
    assert.equal(exact(quantity('71 MW'), quantity('71,000 kilowatts')), true);
    assert.equal(exact(quantity('at least 40 boats'), quantity('40 or more boats')), true);
    assert.equal(exact(quantity('at least 40 boats'), quantity('more than 40 boats')), false);
    assert.equal(exact(quantity('at least 40 boats'), quantity('40 boats')), false);
    assert.equal(exact(quantity('300 feet'), quantity('90 metres')), false);
    assert.equal(exact(quantity('6-4, 7-5'), quantity('6-4, 7-5')), true);
  });

  test('a step is the place a number is written to', () => {
    const steps = [43, 40, 2000, 14.2, 14_200_000, 6.4, 0.05, 0, 150].map((value) => stepOf(value));
    assert.deepEqual(steps, [1, 10, 1000, 0.1, 100_000, 0.1, 0.01, 1, 10]);
    assert.deepEqual(
      [150, 25, 40].map((value) => stepOf(value, true)),
      [50, 5, 10],
    );
  });

  test('a hedge widens a range by how round its number is, and no end that a bound closes', () => {
    const WIDENED: readonly (readonly [string, readonly number[], readonly number[]])[] = [
      ['about 40 boats', [36, 44], [35, 45]],
      ['about 2,000 boats', [1800, 2200], [1799, 2201]],
      ['about 1,450 boats', [1414, 1486], [1413, 1487]],
      ['40 boats', [40], [39, 41]],
      ['at least 40 boats', [40, 4000], [39]],
      ['nearly 40 boats', [39], [41]],
      ['up to about 40 boats', [44], [45]],
    ];
    for (const [phrase, inside, outside] of WIDENED) {
      const meets = (value: number) => meet(quantity(phrase), quantity(`${value} boats`));
      assert.deepEqual([phrase, inside.filter(meets), outside.filter(meets)], [phrase, inside, []]);
    }
  });

  suite('laws', () => {
    const values = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1e9, noNaN: true }));
    const units = fc.constantFrom(undefined, 'm', 'ft', 'km', 'USD', '°C', '°F', '%');
    const quantities: fc.Arbitrary<Quantity> = fc
      .tuple(values, values, units, fc.boolean(), fc.constantFrom('point', 'range', 'min', 'max'))
      .map(([a, b, unit, hedged, shape]): Quantity => {
        const kind =
          unit === undefined ? 'count' : unit === '%' ? 'percent' : unit === 'USD' ? 'money' : 'measure';
        const low = Math.min(a, b);
        const range =
          shape === 'point'
            ? { min: a, max: a }
            : shape === 'range'
              ? { min: low, max: Math.max(a, b) }
              : shape === 'min'
                ? { min: a, max: Infinity, exclusive: 'min' as const }
                : { min: 0, max: a };
        return {
          kind,
          ...range,
          ...(unit === undefined ? {} : { unit }),
          ...(hedged ? { approximate: true } : {}),
        };
      });

    test('meeting goes both ways', () => {
      fc.assert(
        fc.property(quantities, quantities, (a, b) => meet(a, b) === meet(b, a)),
        { numRuns: 2000 },
      );
    });

    test('also where one unit is too coarse for a value of the other', () => {
      const [a, b]: Quantity[] = [
        { kind: 'measure', min: Number.MIN_VALUE, max: Number.MIN_VALUE, unit: 'm' },
        { kind: 'measure', min: 0, max: 0, unit: 'km' },
      ];
      assert.equal(meet(a as Quantity, b as Quantity), meet(b as Quantity, a as Quantity));
    });

    test('and where a number lies above an open bound by no more than the noise of binary fractions', () => {
      const above: Quantity = { kind: 'count', min: 999999999.9995, max: Infinity, exclusive: 'min' };
      const point: Quantity = { kind: 'count', min: 999999999.9995002, max: 999999999.9995002 };
      assert.equal(meet(above, point), false);
      assert.equal(meet(point, above), false);
    });

    test('everything meets itself and is exact with itself', () => {
      fc.assert(
        fc.property(quantities, (a) => meet(a, a) && exact(a, a)),
        { numRuns: 1000 },
      );
    });

    test('what is exact meets', () => {
      fc.assert(
        fc.property(quantities, quantities, (a, b) => !exact(a, b) || meet(a, b)),
        { numRuns: 1000 },
      );
    });

    test('a hedge takes no agreement away', () => {
      fc.assert(
        fc.property(quantities, quantities, (a, b) => !meet(a, b) || meet({ ...a, approximate: true }, b)),
        { numRuns: 2000 },
      );
    });

    test('two plain whole numbers below a million meet where they are equal alone', () => {
      const whole = fc.integer({ min: 0, max: 999_999 });
      fc.assert(
        fc.property(whole, whole, (x, y) => {
          const [a, b] = [x, y].map((value): Quantity => ({ kind: 'count', min: value, max: value }));
          return meet(a as Quantity, b as Quantity) === (x === y);
        }),
        { numRuns: 2000 },
      );
    });
  });
});
