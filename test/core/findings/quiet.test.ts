import assert from 'node:assert/strict';
import type { Finding, NamedBy, Severity } from '../../../src/core/findings/finding';
import { FEW, heldBack, pathsOf } from '../../../src/core/findings/quiet';

const MODEL: NamedBy = { model: 'desk/reader', date: '2026-03-01', instruction: 1, possible: true };

/** A quiet finding with a reading in each of some articles. */
function quiet(id: string, paths: string, more: Partial<Finding> = {}): Finding {
  return {
    id,
    code: 'date.differs',
    severity: 'information',
    said: id,
    message: id,
    readings: [...paths].map((path) => ({
      value: path,
      spans: [{ path, start: 0, end: 1, text: path }],
    })),
    grounds: '',
    why: '',
    ...more,
  };
}

/** So many quiet findings between two articles: a1, a2 and so on. */
const many = (count: number, name = 'a', paths = 'ab') =>
  Array.from({ length: count }, (_, index) => quiet(`${name}${index + 1}`, paths));

const ids = (findings: Iterable<Finding>) => Array.from(findings, ({ id }) => id);

suite('quiet findings', () => {
  test('of an article the first five are shown, the rest is held back', () => {
    assert.equal(FEW, 5);
    assert.deepEqual(ids(heldBack(many(5))), []);
    assert.deepEqual(ids(heldBack(many(7))), ['a6', 'a7']);
  });

  test('those nearest to being loud are shown first, whatever their order', () => {
    const near = [quiet('near', 'ab', { nearness: 0.5 }), quiet('nearest', 'ab', { nearness: 1 })];
    assert.deepEqual(ids(heldBack([...many(5), ...near])), ['a4', 'a5']);
    assert.deepEqual(ids(heldBack([...near, ...many(6).map((one) => ({ ...one, nearness: 0.9 }))])), [
      'a5',
      'a6',
      'near',
    ]);
  });

  for (const severity of ['error', 'warning', 'hint'] as const satisfies Severity[]) {
    test(`no ${severity} is held back, and none takes a place`, () => {
      const others = many(9, 'x').map((one): Finding => ({ ...one, severity }));
      assert.deepEqual(ids(heldBack([...others, ...many(6)])), ['a6']);
      assert.deepEqual(ids(heldBack([...others, ...many(1)], { quiet: 'none' })), ['a1']);
    });
  }

  test('what a model named is shown and takes no place, also where both readers saw it', () => {
    const named = [
      ...many(6, 'm').map((one) => ({ ...one, named: [MODEL] })),
      quiet('both', 'ab', { named: [MODEL], alsoBuiltIn: true }),
    ];
    assert.deepEqual(ids(heldBack([...named, ...many(6)])), ['a6']);
    assert.deepEqual(ids(heldBack(named, { quiet: 'none' })), []);
  });

  test('all or none are shown where that is wanted', () => {
    assert.deepEqual(ids(heldBack(many(6), { quiet: 'all' })), []);
    assert.deepEqual(ids(heldBack(many(2), { quiet: 'none' })), ['a1', 'a2']);
  });

  test('a setting says what is information', () => {
    const loud = new Set(['a1', 'a2']);
    const isInformation = ({ id }: Finding) => !loud.has(id);
    assert.deepEqual(ids(heldBack(many(8), { isInformation })), ['a8']);
    const lowered = many(6).map((one): Finding => ({ ...one, severity: 'warning' }));
    assert.deepEqual(ids(heldBack(lowered, { isInformation: () => true })), ['a6']);
  });

  test('a list of several articles has five of each at most', () => {
    const findings = [...many(4, 'x', 'ab'), ...many(4, 'y', 'ac'), ...many(4, 'z', 'bd')];
    const held = heldBack(findings);
    assert.deepEqual(ids(held), ['y2', 'y3', 'y4', 'z2', 'z3', 'z4']);
    const shown = findings.filter((finding) => !held.has(finding));
    for (const [path, count] of [
      ['a', 5],
      ['b', 5],
      ['c', 1],
      ['d', 1],
    ] as const)
      assert.equal(shown.filter((finding) => pathsOf(finding).includes(path)).length, count, path);
  });

  test('a list of one article asks for no room in others', () => {
    const findings = [...many(5, 'x', 'ab'), ...many(3, 'y', 'ac')];
    assert.deepEqual(ids(heldBack(findings, { articles: ['a'] })), ['y1', 'y2', 'y3']);
    const ofC = findings.filter((finding) => pathsOf(finding).includes('c'));
    assert.deepEqual(ids(heldBack(ofC, { articles: ['c'] })), []);
  });

  test('several readings in one article count once', () => {
    assert.deepEqual(ids(heldBack([...many(5, 'x', 'aab'), ...many(1, 'y')])), ['y1']);
    assert.deepEqual(ids(heldBack(many(5, 'x', 'aab'))), []);
  });

  test('the findings stay as they were, in their order', () => {
    const findings = [quiet('far', 'ab'), quiet('near', 'ab', { nearness: 1 })];
    heldBack(findings);
    assert.deepEqual(ids(findings), ['far', 'near']);
  });
});
