import type { Nearness, NameForm } from './nameForm';
import { nearness } from './nameForm';

/**
 * How two forms of persons' names of at least two words each relate.
 * `subset`: the shorter leaves words out between first and last; `initials`: some words are initials of the other's;
 * `part`: the shorter is the beginning or the end of the other; `sound`, `slip`: words alike in sound, or one a slip apart;
 * `given`: one surname under different given names; `stem`: one given name with surnames that begin alike.
 */
export type PersonRelation = 'same' | 'subset' | 'initials' | 'part' | 'sound' | 'slip' | 'given' | 'stem';

/** @returns undefined where nothing speaks for one person. */
export function relatePersons(one: NameForm, other: NameForm): PersonRelation | undefined {
  const [short, long] = one.core.length <= other.core.length ? [one, other] : [other, one];
  if (one.generation !== undefined && other.generation !== undefined && one.generation !== other.generation)
    return undefined;
  const a = short.core;
  const b = long.core;
  if (a.length < 2) return undefined;
  if (isByNickname(one, other) || isByNickname(other, one)) return 'subset';
  const aligned = align(short, long);
  if (aligned !== undefined) return aligned === 'same' && a.length < b.length ? 'subset' : aligned;
  if (a.length < b.length) {
    const offset = b.length - a.length;
    if (short.double && a.every((word, index) => word === b[index + offset])) return 'subset';
    if (a.every((word, index) => word === b[index]) || a.every((word, index) => word === b[index + offset]))
      return 'part';
  }
  const last = near(short, a.length - 1, long, b.length - 1);
  if (last === 'equal' || last === 'sound') return 'given';
  return beginAlike(a, b) ? 'stem' : undefined;
}

/** Whether a name has another's nickname in the place of its given names ("Bob Lee" for "Robert “Bob” Lee"). */
function isByNickname({ core }: NameForm, { nickname, core: full }: NameForm): boolean {
  if (!nickname || core.length !== nickname.length + 1) return false;
  return (
    core[core.length - 1] === full[full.length - 1] && nickname.every((word, index) => word === core[index])
  );
}

/** Beginnings that many surnames of one people share. */
const PREFIX = /^(?:abdul?|abu|mac|mc|fitz)/;
/** How many letters surnames that begin alike share at least, and what part of the longer one. */
const STEM = 3;
const STEM_PART = 0.4;

/** Whether two names differ in their last words alone, and these in how they end. */
function beginAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length - 1; index++) if (a[index] !== b[index]) return false;
  const one = (a[a.length - 1] as string).replace(PREFIX, '');
  const other = (b[b.length - 1] as string).replace(PREFIX, '');
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared >= STEM && shared >= STEM_PART * Math.max(one.length, other.length);
}

/** How near a word of one name is to a word of another. */
function near(one: NameForm, index: number, other: NameForm, at: number): Nearness | undefined {
  const [word, otherWord] = [one.core[index] as string, other.core[at] as string];
  return nearness(word, otherWord, one.sounds[index], other.sounds[at]);
}

/** Matches the words of the shorter in order, first to first and last to last. */
function align(short: NameForm, long: NameForm): PersonRelation | undefined {
  const [final, longFinal] = [short.core.length - 1, long.core.length - 1];
  const ends = [near(short, 0, long, 0), near(short, final, long, longFinal)];
  if (ends[1] === 'initial') return undefined;
  let from = 1;
  for (let index = 1; index < final; index++) {
    let found: Nearness | undefined;
    for (; from < longFinal && found === undefined; from++) found = near(short, index, long, from);
    if (found === undefined) return undefined;
    ends.push(found);
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
