/** The one empty list that all share. */
export const NONE: readonly never[] = Object.freeze([]);

/** Adds an element to a list that is made when it is first needed, of one element and no room to spare. */
export function added<Element>(list: Element[] | undefined, element: Element): Element[] {
  if (!list) return [element];
  list.push(element);
  return list;
}

/** A list to be kept: without the room that engines give a list that has grown. */
export function kept<Element>(list: readonly Element[] | undefined): readonly Element[] {
  if (!list) return NONE;
  return list.length === 1 ? list : list.slice();
}

/** Two lists one behind the other; where one is empty, the other itself. */
export function joined<Element>(first: readonly Element[], second: readonly Element[]): readonly Element[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : first.concat(second);
}

/** The numbers from one up to another, which is left out. */
export function run(from: number, to: number): readonly number[] {
  if (from >= to) return NONE;
  const list = new Array<number>(to - from);
  for (let value = from; value < to; value++) list[value - from] = value;
  return list;
}

/**
 * Where in a sorted list something belongs, by halves.
 * @param length of the list
 * @param isBefore whether the element of an index stands before it: true up to some element, and false from there on
 * @returns the index of the first element that does not, or the length
 */
export function lowerBound(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
