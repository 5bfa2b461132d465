import type { Phrase } from '../words/words';
import { phrase } from '../words/words';
import { append } from '../text/append';
import { lowerBound } from '../text/arrays';
import type { Group } from './groups';
import { byFirstMention, splitBy } from './groups';
import type { NameForm } from './nameForm';
import type { NameTable } from './nameTable';

/** A full name in one article, in all the forms that are written alike. */
export interface FullName {
  /** The form of its first mention. */
  readonly form: NameForm;
  readonly groups: readonly Group[];
  /** Indexes of all its mentions, in order. */
  readonly at: readonly number[];
}

/** The full name of an article that a name of one word is short for. */
export interface Explanation {
  readonly full: FullName;
  /** Whether the word is a given name: then only where nobody in the story has it for a surname. */
  readonly given: boolean;
}

/** Mentions of a person by one word. */
export interface ShortName extends Group {
  /** Whether the article gives the mention a role, which may speak against an explanation. */
  readonly holdsRole: boolean;
  readonly explanation: Explanation | undefined;
}

const NONE: readonly FullName[] = [];

/** A word that an article calls a person by, with what it can be short for there. */
interface Word {
  /** The full names with this surname. */
  surnameOf: readonly FullName[];
  /** The full names that start with it. */
  givenOf: readonly FullName[];
}

/** The names of persons in one article, in the order of their first mentions. */
export class PersonNames {
  /** Names of two words and more; those written alike are one. */
  readonly fulls: readonly FullName[];
  /** Names of one word. Mentions with a role stand alone, others with those of one form and explanation. */
  readonly shorts: readonly ShortName[];
  readonly #table: NameTable;
  /** By what the names of one word are explained; kept where roles can speak against that. */
  #words: Map<string, Word> | undefined;
  #bySpelling: Map<string, FullName[]> | undefined;

  /**
   * @param groups all mentions of the article by form
   * @param holders those with a role
   */
  constructor(groups: readonly Group[], holders: ReadonlySet<number | undefined>, table: NameTable) {
    this.#table = table;
    const persons = groups.filter(({ form }) => form.type === 'person');
    this.fulls = fullNames(persons.filter(({ form }) => form.core.length > 1));
    const shorts = persons.filter(({ form }) => form.core.length < 2);
    const words = new Map<string, Word>();
    for (const { form } of shorts) words.set(form.core[0] as string, { surnameOf: NONE, givenOf: NONE });
    for (const full of this.fulls) {
      const surname = words.get(lastOf(full.form));
      if (surname && full.form.half !== lastOf(full.form)) surname.surnameOf = surname.surnameOf.concat(full);
      const { core, nickname } = full.form;
      for (const name of [core[0] as string, ...(nickname?.length === 1 ? nickname : [])]) {
        const given = words.get(name);
        if (given) given.givenOf = [...given.givenOf, full];
      }
    }
    this.#words = words;
    this.shorts = this.#shortNames(shorts, holders);
    if (!this.shorts.some(({ holdsRole }) => holdsRole)) this.#words = undefined;
  }

  /** Full names by what their surnames share with their misspellings, see {@link spellingKeys}. */
  get bySpelling(): ReadonlyMap<string, readonly FullName[]> {
    if (!this.#bySpelling) {
      this.#bySpelling = new Map();
      for (const full of this.fulls)
        for (const key of spellingKeys(full.form)) append(this.#bySpelling, key, full);
    }
    return this.#bySpelling;
  }

  /**
   * What a mention by one word is short for: the surname of a full name before it (see {@link nearestBefore}), else of the
   * article's only one; rarely a first name.
   * @param fits whether the mention can be of a full name
   */
  explain(form: NameForm, mention: number, fits?: (full: FullName) => boolean): Explanation | undefined {
    const text = form.core[0] as string;
    const word = this.#words?.get(text);
    const surnameOf = word?.surnameOf ?? NONE;
    const named = fits ? surnameOf.filter(fits) : surnameOf;
    const full = nearestBefore(named, mention) ?? (named.length === 1 ? named[0] : undefined);
    if (full) return { full, given: false };
    if (named.length > 0 || !word || word.givenOf.length === 0) return undefined;
    const before = (other: FullName) => (other.at[0] as number) < mention && (!fits || fits(other));
    const [first, second] = word.givenOf.filter(before);
    return first && !second && !this.#table.isPlace(text) ? { full: first, given: true } : undefined;
  }

  #shortNames(groups: readonly Group[], holders: ReadonlySet<number | undefined>): ShortName[] {
    const shorts: ShortName[] = [];
    const add = ({ form, mentions }: Group) => {
      const first = mentions[0] as number;
      const holdsRole = holders.has(first);
      const explanation = holdsRole ? undefined : this.explain(form, first);
      shorts.push({ form, mentions, holdsRole, explanation });
    };
    for (const group of groups) {
      const { form } = group;
      // Each holder apart, the others by what they are short for.
      const tell = (mention: number) => (holders.has(mention) ? mention : this.explain(form, mention)?.full);
      if (group.mentions.length === 1) add(group);
      else splitBy(group, tell).forEach(add);
    }
    return shorts.length === groups.length ? shorts : shorts.sort(byFirstMention);
  }
}

/** Why a name of one word is taken for short. */
export function reasonFor({ text }: NameForm, { full, given }: Explanation): Phrase {
  return phrase(given ? 'linked.goes-on' : 'linked.surname-full', text, full.form.text);
}

/** The last word of a person's name. */
export function lastOf({ core }: NameForm): string {
  return core[core.length - 1] as string;
}

/** Under what a surname meets its misspellings: the consonants it starts with, and those it ends with. */
export function spellingKeys({ bones }: NameForm): readonly [string, string] {
  const last = bones[bones.length - 1] as string;
  return [`<${last.slice(0, 3)}`, `>${last.slice(-2)}`];
}

function fullNames(groups: readonly Group[]): FullName[] {
  const byKey = new Map<string, Group[]>();
  for (const group of groups) append(byKey, group.form.key, group);
  const fulls: FullName[] = [];
  for (const alike of byKey.values()) {
    const [first] = alike as [Group];
    const at =
      alike.length === 1 ? first.mentions : alike.flatMap(({ mentions }) => mentions).sort((a, b) => a - b);
    fulls.push({ form: first.form, groups: alike, at });
  }
  return fulls;
}

/** So many names back, a namesake is no longer the one spoken of. */
const NEAR = 4;

/**
 * Of several full names the one a surname goes back to: the one named shortly before it, else the one that the article named
 * first, as papers call only the person a report is about by the bare surname.
 */
function nearestBefore(fulls: readonly FullName[], mention: number): FullName | undefined {
  let nearest: FullName | undefined;
  let earliest: FullName | undefined;
  let best = -1;
  for (const full of fulls) {
    const at = lastBefore(full.at, mention);
    if (at === -1) continue;
    if (!earliest || (full.at[0] as number) < (earliest.at[0] as number)) earliest = full;
    if (at <= best) continue;
    best = at;
    nearest = full;
  }
  return mention - best <= NEAR ? nearest : earliest;
}

/** The last of some mentions, in order, before another, or -1. */
function lastBefore(mentions: readonly number[], mention: number): number {
  const next = lowerBound(mentions.length, (index) => (mentions[index] as number) < mention);
  return mentions[next - 1] ?? -1;
}
