import { append } from '../text/append';
import type { NameForm } from './nameForm';
import type { NameTable } from './nameTable';
import type { Outline } from './outline';
import { isSurnameOf } from './personForms';

/** Mentions of one written form in one article, in the order of the text. */
export interface Group {
  readonly form: NameForm;
  /** Indexes of the mentions. */
  readonly mentions: readonly number[];
}

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
  /** The explanation in words. */
  readonly because: string | undefined;
}

const NONE: readonly FullName[] = [];

/** The names of persons in one article, in the order of their first mentions. */
export class PersonNames {
  /** Names of two words and more; those written alike are one. */
  readonly fulls: readonly FullName[];
  /** Names of one word. Mentions with a role stand alone, others with those of one form and explanation. */
  readonly shorts: readonly ShortName[];
  readonly #table: NameTable;
  readonly #byFirst = new Map<string, FullName[]>();
  readonly #byLast = new Map<string, FullName[]>();
  readonly #bySurname = new Map<NameForm, readonly FullName[]>();
  #bySpelling: Map<string, FullName[]> | undefined;

  constructor(outline: Outline, table: NameTable) {
    this.#table = table;
    this.fulls = fullNames(outline.forms);
    for (const full of this.fulls) {
      append(this.#byFirst, full.form.core[0] as string, full);
      append(this.#byLast, lastOf(full.form), full);
    }
    this.shorts = this.#shortNames(outline);
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
   * What a mention by one word is short for: the surname of the full name nearest before it, else of the article's only
   * one; rarely a first name.
   * @param fits whether the mention can be of a full name
   */
  explain(form: NameForm, mention: number, fits?: (full: FullName) => boolean): Explanation | undefined {
    const surnameOf = this.#surnameOf(form);
    const named = fits ? surnameOf.filter(fits) : surnameOf;
    const full = nearestBefore(named, mention) ?? (named.length === 1 ? named[0] : undefined);
    if (full) return { full, given: false };
    if (named.length > 0) return undefined;
    const word = form.core[0] as string;
    const before = (full: FullName) => (full.at[0] as number) < mention && (!fits || fits(full));
    const [first, second] = (this.#byFirst.get(word) ?? NONE).filter(before);
    return first && !second && !this.#table.isPlace(word) ? { full: first, given: true } : undefined;
  }

  /** The full names whose surname a form is. */
  #surnameOf(form: NameForm): readonly FullName[] {
    let fulls = this.#bySurname.get(form);
    if (!fulls) {
      const last = this.#byLast.get(form.core[0] as string);
      fulls = last ? last.filter((full) => isSurnameOf(form, full.form)) : NONE;
      this.#bySurname.set(form, fulls);
    }
    return fulls;
  }

  #shortNames({ forms, roles }: Outline): ShortName[] {
    const holders = new Set(roles.map(({ holder }) => holder));
    const shorts: ShortName[] = [];
    const known = new Map<NameForm, (ShortName & { readonly mentions: number[] })[]>();
    forms.forEach((form, mention) => {
      if (form.type !== 'person' || form.core.length > 1) return;
      if (holders.has(mention)) {
        shorts.push({
          form,
          mentions: [mention],
          holdsRole: true,
          explanation: undefined,
          because: undefined,
        });
        return;
      }
      const explanation = this.explain(form, mention);
      const alike = known.get(form)?.find((short) => short.explanation?.full === explanation?.full);
      if (alike) {
        alike.mentions.push(mention);
        return;
      }
      const because = explanation && reasonFor(form, explanation);
      const short = { form, mentions: [mention], holdsRole: false, explanation, because };
      append(known, form, short);
      shorts.push(short);
    });
    return shorts;
  }
}

/** Why a name of one word is taken for short. */
export function reasonFor({ text }: NameForm, { full, given }: Explanation): string {
  return given
    ? `“${text}” is how the article goes on to call “${full.form.text}”.`
    : `“${text}” is the surname of “${full.form.text}”, named in full in the same article.`;
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

function fullNames(forms: readonly NameForm[]): FullName[] {
  const fulls = new Map<
    string,
    { form: NameForm; groups: (Group & { mentions: number[] })[]; at: number[] }
  >();
  forms.forEach((form, mention) => {
    if (form.type !== 'person' || form.core.length < 2) return;
    let full = fulls.get(form.key);
    if (!full) fulls.set(form.key, (full = { form, groups: [], at: [] }));
    full.at.push(mention);
    const group = full.groups.find((one) => one.form === form);
    if (group) group.mentions.push(mention);
    else full.groups.push({ form, mentions: [mention] });
  });
  return [...fulls.values()];
}

/** The full name with the mention nearest before another. */
function nearestBefore(fulls: readonly FullName[], mention: number): FullName | undefined {
  let nearest: FullName | undefined;
  let best = -1;
  for (const full of fulls) {
    let low = 0;
    let high = full.at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((full.at[middle] as number) < mention) low = middle + 1;
      else high = middle;
    }
    const at = full.at[low - 1] ?? -1;
    if (at <= best) continue;
    best = at;
    nearest = full;
  }
  return nearest;
}
