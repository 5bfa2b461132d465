import type { Lexicon } from '../lexicon/lexicon';
import { fold } from '../lexicon/table';
import { WordClass } from '../lexicon/words';
import type { NameType } from '../mentions/mention';

/** One written form of a name, cut for comparison. */
export interface NameForm {
  /** As written. */
  readonly text: string;
  readonly type: NameType;
  /** Folded words without full stops; hyphens part words, runs of initials are single letters. */
  readonly words: readonly string[];
  /** Of persons the words that identify: without particles inside and without "Jr". Of others the same as `words`. */
  readonly core: readonly string[];
  /** Each word of `core` as {@link soundOf} has it. */
  readonly sounds: readonly string[];
  /** Each of `sounds` as {@link bonesOf} has it. */
  readonly bones: readonly string[];
  /** "jr", "iii", where a person's name ends so. */
  readonly generation?: string;
  /** The second half of a double-barrelled surname, which does not stand for the whole. */
  readonly half?: string;
  /** The words in quotation marks or brackets inside a person's name, which are in neither `words` nor `core`. */
  readonly nickname?: readonly string[];
  /** Set where a person's name is a surname of two words that a hyphen ties ("Holm-Mott"). */
  readonly double?: true;
  /** The words with blanks between them: names with one key are written alike. */
  readonly key: string;
}

/** Letters that romanisations and slips put for each other, the longer first; each becomes the letter of its group. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['tch', 'c'],
  ['sch', 's'],
  ['ch', 'c'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['dh', 'd'],
  ['th', 't'],
  ['ph', 'f'],
  ['sh', 's'],
  ['zh', 'j'],
  ['dj', 'j'],
  ['ck', 'k'],
  ['ts', 's'],
  ['tz', 's'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ie', 'i'],
  ['ei', 'ai'],
  ['ey', 'ai'],
  ['ay', 'ai'],
  ['q', 'k'],
  ['x', 'ks'],
  ['z', 's'],
  ['w', 'v'],
  ['y', 'i'],
  ['e', 'a'],
  ['o', 'u'],
];
const ALIKE_BY_LETTER: ReadonlyMap<string, readonly (readonly [string, string])[]> = ALIKE.reduce(
  (map, pair) => {
    const first = pair[0][0] as string;
    return map.set(first, [...(map.get(first) ?? []), pair]);
  },
  new Map<string, (readonly [string, string])[]>(),
);

/**
 * A folded word by how it sounds, roughly: romanisations of one name come out alike ("mansuri" and "mansoori").
 * Double letters are single, a silent "e" or "h" at the end is left out.
 */
export function soundOf(word: string): string {
  let at = word.startsWith('ye') ? 1 : 0;
  let sound = '';
  const end =
    word.length > 3 && /[eh]$/.test(word) && !/[cgkpstz]h$/.test(word) ? word.length - 1 : word.length;
  while (at < end) {
    const letter = word[at] as string;
    let next = letter;
    let length = 1;
    for (const [from, to] of ALIKE_BY_LETTER.get(letter) ?? [])
      if (from.length === 1 || word.startsWith(from, at)) {
        next = to;
        length = from.length;
        break;
      }
    if (next[0] !== sound[sound.length - 1] && next >= 'a') sound += next;
    at += length;
  }
  return sound;
}

/** The consonants of a sound, and "a" for a vowel that opens it: what slips hardly ever change. */
function bonesOf(sound: string): string {
  const bones = sound.replace(/[aiu]/g, '');
  return bones[0] === sound[0] ? bones : `a${bones}`;
}

/** How words sound, each worked out once. */
export type Sounds = Map<string, { readonly sound: string; readonly bones: string }>;

/** The {@link soundOf} and {@link bonesOf} of a word, from before where it was met before. */
export function soundsOf(word: string, known: Sounds): { readonly sound: string; readonly bones: string } {
  let found = known.get(word);
  if (!found) {
    const sound = soundOf(word);
    known.set(word, (found = { sound, bones: bonesOf(sound) }));
  }
  return found;
}

/**
 * Cuts a name for comparison.
 * @param known sounds of words met before; those of this name are added
 */
export function readForm(name: string, type: NameType, lexicon: Lexicon, known: Sounds): NameForm {
  const person = type === 'person';
  const { plain, nickname } = person ? withoutNickname(name) : { plain: name };
  const words = wordsOf(plain, person);
  const flags = (word: string | undefined) => lexicon.words.get(word ?? '') ?? 0;
  let core: string[] = words;
  let generation: string | undefined;
  if (person) {
    core = [...words];
    if (core.length > 1 && (flags(core[core.length - 1]) & WordClass.nameSuffix) !== 0)
      generation = core.pop();
    const title = WordClass.honorific | WordClass.rank;
    while (core.length > 1 && (flags(core[0]) & title) !== 0 && (flags(core[0]) & WordClass.firstName) === 0)
      core.shift();
    core = core.filter(
      (word, index) => index === 0 || index === core.length - 1 || (flags(word) & WordClass.particle) === 0,
    );
    if (core.length > 1 && isParticle(flags(core[0]))) core.shift();
  }
  const key = (person ? [...core, ...(generation === undefined ? [] : [generation])] : core).join(' ');
  const half = person && name.includes('-') ? halfOf(name, core) : undefined;
  const double = half !== undefined && core.length === 2 && !name.includes(' ');
  return {
    text: name,
    type,
    words,
    core,
    sounds: core.map((word) => soundsOf(word, known).sound),
    bones: core.map((word) => soundsOf(word, known).bones),
    key,
    ...(half === undefined ? {} : { half }),
    ...(nickname ? { nickname: wordsOf(nickname, true) } : {}),
    ...(double ? { double } : {}),
    ...(generation === undefined ? {} : { generation }),
  };
}

const isParticle = (flags: number) =>
  (flags & WordClass.particle) !== 0 && (flags & WordClass.firstName) === 0;

/** The last word, where a hyphen joins it to one that is no particle ("Orrick-Jones", not "al-Hadi"). */
function halfOf(name: string, core: readonly string[]): string | undefined {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return last.lastIndexOf('-') > 3 ? core[core.length - 1] : undefined;
}

/** Letters with single blanks between words: what most folded names are. */
export const ONLY_WORDS = /^[a-z]+(?: [a-z]+)*$/;

/** A nickname in quotation marks or brackets with more of the name behind it. */
const NICKNAME = /^(.+?) ["“”„‘'«(]([^"“”‘’'«»()]+)["“”’'»)] (.+)$/;

function withoutNickname(name: string): { readonly plain: string; readonly nickname?: string } {
  const [, before, nickname, after] = NICKNAME.exec(name) ?? [];
  return nickname === undefined ? { plain: name } : { plain: `${before} ${after}`, nickname };
}

function wordsOf(name: string, person: boolean): string[] {
  const folded = fold(name);
  const words = ONLY_WORDS.test(folded) ? folded.split(' ') : partsOf(folded, person);
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

/** The words of a folded name with marks in it. */
function partsOf(folded: string, person: boolean): string[] {
  const words: string[] = [];
  for (const part of folded.replace(/\s'/g, "'").split(/[\s/‐‑–-]+/)) {
    const plain = part.replace(/'s$/, '').replace(/[.,()"]/g, '');
    if (plain === '') continue;
    // "J.R." of a person is two initials, "U.S." of a body one word.
    if (person && /^[a-z]\.[a-z]\.$/.test(part) && folded.trim().includes(' ')) words.push(...plain);
    else words.push(plain === '&' ? 'and' : plain);
  }
  return words;
}

/**
 * Whether two words are at most `limit` letters apart: put in, left out, changed, or two neighbours swapped
 * (Damerau 1964, without overlapping swaps).
 */
function within(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column - 1] as number) + (same ? 0 : 1),
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] as number) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return false;
    before = last;
    last = current;
  }
  return (last[b.length] as number) <= limit;
}

/** How near two words are: the same, an initial of the other, alike in sound, or a slip apart. */
export type Nearness = 'equal' | 'initial' | 'sound' | 'slip';

/**
 * @param sound how the first word sounds
 * @param other how the second word sounds
 * @returns undefined where the words are plainly two. Words of fewer than four letters have no slips.
 */
export function nearness(
  a: string,
  b: string,
  sound: string = soundOf(a),
  other: string = soundOf(b),
): Nearness | undefined {
  if (a === b) return 'equal';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : undefined;
  if (sound === other) return 'sound';
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return undefined;
  const limit = shorter >= 9 ? 2 : 1;
  return within(a, b, limit) || (shorter >= 6 && within(sound, other, 1)) ? 'slip' : undefined;
}
