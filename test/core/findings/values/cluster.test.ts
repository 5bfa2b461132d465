import { deepEqual } from 'node:assert/strict';
import { clustersOf, Pairs } from '../../../../src/core/findings/values/cluster';

/** Likeness by a table of pairs, the lesser first; all others are 0. */
const table = (likes: Readonly<Record<string, number>>) => (a: number, b: number) =>
  likes[`${Math.min(a, b)} ${Math.max(a, b)}`] ?? 0;
function pairsOf(likes: Readonly<Record<string, number>>): Pairs {
  const pairs = new Pairs();
  for (const [key, like] of Object.entries(likes)) {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    pairs.add(a, b, like);
  }
  return pairs;
}
const always = () => true;

suite('clusters of values', () => {
  test('the most alike come together first, and a group takes in what is like it on average', () => {
    const likes = { '0 1': 0.9, '0 2': 0.5, '1 2': 0.45, '2 3': 0.6 };
    deepEqual(clustersOf(4, pairsOf(likes), table(likes), 0.4, always), [
      [0, 1],
      [2, 3],
    ]);
    const close = { '0 1': 0.9, '0 2': 0.5, '1 2': 0.45 };
    deepEqual(clustersOf(3, pairsOf(close), table(close), 0.4, always), [[0, 1, 2]]);
  });

  test('what is alone is no group, and two that cannot be one keep their groups apart', () => {
    const likes = { '0 1': 0.9, '1 2': 0.8, '0 2': -1 };
    deepEqual(clustersOf(4, pairsOf(likes), table(likes), 0.4, always), [[0, 1]]);
  });

  test('groups that may not meet stay two', () => {
    const likes = { '0 1': 0.9, '0 2': 0.8, '1 2': 0.8 };
    const notTwo = (one: readonly number[], other: readonly number[]) => ![...one, ...other].includes(2);
    deepEqual(clustersOf(3, pairsOf(likes), table(likes), 0.4, notTwo), [[0, 1]]);
  });

  test('of pairs as alike as each other the first things come together, in whatever order they are given', () => {
    const likes = { '1 2': 0.8, '0 1': 0.8 };
    const notThree = (one: readonly number[], other: readonly number[]) => one.length + other.length < 3;
    deepEqual(clustersOf(3, pairsOf(likes), table(likes), 0.4, notThree), [[0, 1]]);
  });
});
