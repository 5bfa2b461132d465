import type { NameForm } from './nameForm';
import { nearness } from './nameForm';

/**
 * How two forms of persons' names of at least two words each relate.
 * `subset`: the shorter leaves words out between first and last; `initials`: some words are initials of the other's;
 * `part`: the shorter is the beginning or the end of the other; `sound`, `slip`: words alike in sound, or one a slip apart;
 * `given`: one surname under different given names.
 */
export type PersonRelation = 'same' | 'subset' | 'initials' | 'part' | 'sound' | 'slip' | 'given';

/** @returns undefined where nothing speaks for one person. */
export function relatePersons(one: NameForm, other: NameForm): PersonRelation | undefined {
  const [short, long] = one.core.length <= other.core.length ? [one, other] : [other, one];
  if (one.generation !== undefined && other.generation !== undefined && one.generation !== other.generation)
    return undefined;
  const a = short.core;
  const b = long.core;
  if (a.length < 2) return undefined;
  const aligned = align(a, b);
  if (aligned !== undefined) return aligned === 'same' && a.length < b.length ? 'subset' : aligned;
  if (a.length < b.length) {
    const offset = b.length - a.length;
    if (a.every((word, index) => word === b[index]) || a.every((word, index) => word === b[index + offset]))
      return 'part';
  }
  const last = nearness(a[a.length - 1] as string, b[b.length - 1] as string);
  return last === 'equal' || last === 'sound' ? 'given' : undefined;
}

/** Matches the words of the shorter in order, first to first and last to last. */
function align(a: readonly string[], b: readonly string[]): PersonRelation | undefined {
  const ends = [
    nearness(a[0] as string, b[0] as string),
    nearness(a[a.length - 1] as string, b[b.length - 1] as string),
  ];
  if (ends[1] === 'initial') return undefined;
  let from = 1;
  for (let index = 1; index < a.length - 1; index++) {
    let found = -1;
    for (let at = from; at < b.length - 1 && found === -1; at++)
      if (nearness(a[index] as string, b[at] as string) !== undefined) found = at;
    if (found === -1) return undefined;
    ends.push(nearness(a[index] as string, b[found] as string));
    from = found + 1;
  }
  if (ends.includes(undefined)) return undefined;
  const slips = ends.filter((kind) => kind === 'slip').length;
  if (slips > 1) return undefined;
  if (slips === 1) return 'slip';
  if (ends.includes('sound')) return 'sound';
  return ends.includes('initial') ? 'initials' : 'same';
}

/** Whether a name of one word, or of the last words only, is the surname of a fuller form. */
export function isSurnameOf(short: NameForm, full: NameForm): boolean {
  if (short.core.length >= full.core.length) return false;
  const offset = full.core.length - short.core.length;
  if (!short.core.every((word, index) => word === full.core[index + offset])) return false;
  return short.core[0] !== full.half;
}
