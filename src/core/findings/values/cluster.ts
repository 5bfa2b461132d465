/** Pairs of things that may be one, by their indexes, with how alike they are: there are many, and each takes three numbers. */
export class Pairs {
  readonly #a: number[] = [];
  readonly #b: number[] = [];
  readonly #like: number[] = [];

  add(a: number, b: number, like: number): void {
    this.#a.push(a);
    this.#b.push(b);
    this.#like.push(like);
  }

  /** Hands over the pairs, ties in the order of the things. */
  mostAlikeFirst(take: (a: number, b: number) => void): void {
    const [firsts, seconds, likes] = [this.#a, this.#b, this.#like];
    const at = (list: readonly number[], pair: number) => list[pair] as number;
    const order = Uint32Array.from(likes.keys()).sort(
      (x, y) =>
        at(likes, y) - at(likes, x) || at(firsts, x) - at(firsts, y) || at(seconds, x) - at(seconds, y),
    );
    for (const pair of order) take(at(firsts, pair), at(seconds, pair));
  }
}

/** How alike two things are, by their indexes. */
export type Likeness = (a: number, b: number) => number;

/** The average of two groups is taken over no more than so many of each, the first ones. */
const LOOKED = 6;

/**
 * Puts things into groups: of the pairs given the most alike come first, and two groups become one where they are alike on
 * average. Method: agglomerative clustering by average link, greedy, ties in the order of the things.
 * @param size how many things there are
 * @param least the average from which groups are joined
 * @param mayMeet whether two groups may be joined, however alike
 * @returns the groups of two and more, the things of each in order
 */
export function clustersOf(
  size: number,
  pairs: Pairs,
  like: Likeness,
  least: number,
  mayMeet: (one: readonly number[], other: readonly number[]) => boolean,
): number[][] {
  const groupOf = Array.from({ length: size }, (_, index) => [index]);
  pairs.mostAlikeFirst((a, b) => {
    const one = groupOf[a] as number[];
    const other = groupOf[b] as number[];
    if (one === other || !mayMeet(one, other) || averageLink(one, other, like) < least) return;
    for (const index of other) {
      one.push(index);
      groupOf[index] = one;
    }
  });
  return [...new Set(groupOf)]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => a - b));
}

/** How alike two groups are on average. */
function averageLink(one: readonly number[], other: readonly number[], like: Likeness): number {
  const [rows, columns] = [Math.min(one.length, LOOKED), Math.min(other.length, LOOKED)];
  let sum = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) sum += like(one[row] as number, other[column] as number);
  return sum / (rows * columns);
}
