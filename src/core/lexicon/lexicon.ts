import { sameItems } from '../text/sameItems';
import type { Steps } from '../text/steps';
import { toEnd } from '../text/steps';
import { CAPITAL_VARIANTS, SEATS } from './capitals';
import { COUNTRY_VARIANTS } from './countries';
import { createCues } from './cues';
import { DEMONYM_TABLE } from './demonyms';
import { CITIES } from './generated/cities';
import { COUNTRIES } from './generated/countries';
import { KNOWN_ORGANIZATIONS } from './generated/organizations';
import { GROUPS } from './groups';
import { AMBIGUOUS_ORGANIZATIONS, ORGANIZATION_TABLE } from './organizations';
import { SUBDIVISIONS, WORLD_PLACES } from './regions';
import { entries, fold, keyed } from './table';
import type { Triggers } from './triggers';
import { createTriggers } from './triggers';
import { createWordClasses, unlistedClasses } from './words';

/** What kind of thing a listed name names. `seat` is a building or street that stands for a government. */
export type EntryKind =
  'country' | 'capital' | 'city' | 'subdivision' | 'region' | 'seat' | 'organization' | 'demonym' | 'group';

/** A listed name. */
export interface Entry {
  readonly kind: EntryKind;
  /** The usual name of what is named; for a demonym the adjective itself. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 code of the country it is, lies in or belongs to; absent where there is none or several. */
  readonly country?: string;
  /** People in hundred thousands, rounded; cities and capitals only. */
  readonly people?: number;
  /** Set where the form is an ordinary word or a personal name too. */
  readonly ambiguous?: true;
}

/** A form of a listed name, cut into words as the scanner cuts them, hyphens left out. */
export interface Form {
  /** Folded (see {@link fold}). */
  readonly words: readonly string[];
  /** Whether the form is an acronym: it is met in capitals only. */
  readonly acronym: boolean;
  readonly entry: Entry;
}

/** The general knowledge that reading draws on. Built once by {@link createLexicon} and passed down; never changed. */
export interface Lexicon {
  /** Flags of {@link WordClass} by folded word. */
  readonly words: ReadonlyMap<string, number>;
  /** Forms of listed names by their first word, the longest first. */
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  /** Countries' usual names by code. */
  readonly countries: ReadonlyMap<string, string>;
  /** What names a happening, by its first word. */
  readonly triggers: Triggers;
  /** Flags of {@link Cue} by word or mark, lower case. */
  readonly cues: ReadonlyMap<string, number>;
}

const ONE_WORD = /^[a-z]+$/;

/** "Inc." is met with and without its stop; "U.S." keeps its own. */
function withoutStop(word: string): string {
  return word.length > 2 && word.indexOf('.') === word.length - 1 ? word.slice(0, -1) : word;
}

/** A name cut into folded words as the scanner cuts text: at blanks and hyphens, commas and closing full stops left out. */
export function formWords(name: string): string[] {
  const folded = fold(name);
  if (ONE_WORD.test(folded)) return [folded];
  return folded
    .replace(/'s\b/g, " 's")
    .split(/[\s,/+-]+/)
    .map(withoutStop)
    .filter((word) => word !== '');
}

/**
 * The entries of a listed name, however it is written.
 * @returns an empty list where the name is not listed
 */
export function lookUp(lexicon: Lexicon, name: string): readonly Entry[] {
  const words = formWords(name);
  const forms = lexicon.forms.get(words[0] ?? '');
  if (!forms) return [];
  return forms.filter((form) => sameItems(form.words, words)).map((form) => form.entry);
}

type AddForm = (name: string, entry: Entry) => void;

/** Builds the lexicon from the tables. Takes some tens of milliseconds: build it once. */
export function createLexicon(): Lexicon {
  return toEnd(creatingLexicon());
}

/** What {@link createLexicon} does, a table or a part of one at a step. */
export function* creatingLexicon(): Steps<Lexicon> {
  const words = createWordClasses();
  yield;
  const forms = new Map<string, Form[]>();
  const countries = new Map<string, string>();

  const add: AddForm = (name, entry) => {
    const cut = formWords(name);
    const first = cut[0];
    if (first === undefined) return;
    let list = forms.get(first);
    if (!list) forms.set(first, (list = []));
    if (list.some(({ words, entry: other }) => sameKind(other, entry) && sameItems(words, cut))) return;
    const acronym = name.length <= 6 && name === name.toUpperCase() && name !== name.toLowerCase();
    list.push({ words: cut, acronym, entry });
  };

  for (const country of COUNTRIES.split('|')) {
    const code = country.slice(0, 2);
    const names = country.slice(3).split(';');
    const name = names[0] as string;
    countries.set(code, name);
    for (const form of names) add(form, { kind: 'country', name, country: code });
  }
  for (const [code, names] of keyed(COUNTRY_VARIANTS)) {
    for (const name of names) add(name, placed('country', countries.get(code) ?? name, code));
  }
  yield;
  for (const name of WORLD_PLACES) add(name, { kind: 'region', name });
  addPlaced(add, 'subdivision', SUBDIVISIONS);
  addPlaced(add, 'capital', CAPITAL_VARIANTS);
  addPlaced(add, 'seat', SEATS);

  yield;
  for (const line of ORGANIZATION_TABLE.split('\n')) {
    const names = entries(line);
    for (const form of names) {
      const ambiguous = AMBIGUOUS_ORGANIZATIONS.has(form.toLowerCase());
      add(form, { kind: 'organization', name: names[0] as string, ...(ambiguous && { ambiguous }) });
    }
  }
  for (const name of KNOWN_ORGANIZATIONS.split('|')) add(name, { kind: 'organization', name });

  yield;
  for (const [code, names] of keyed(DEMONYM_TABLE)) {
    for (const name of names) addPeople(add, name, placed('demonym', name, code));
  }
  for (const name of GROUPS) addPeople(add, name, { kind: 'group', name });
  yield* addingCities(add, words);
  for (const list of forms.values()) {
    if (list.length > 1) list.sort((a, b) => b.words.length - a.words.length);
  }
  yield;
  const triggers = createTriggers();
  return { words, forms, countries, triggers, cues: createCues(triggers) };
}

const sameKind = (a: Entry, b: Entry) => a.kind === b.kind && a.country === b.country;

/** An entry with its country, where the key of its line is the code of one that still is. */
function placed(kind: EntryKind, name: string, code: string): Entry {
  return code.length === 2 && code !== 'XX' ? { kind, name, country: code } : { kind, name };
}

function addPlaced(add: AddForm, kind: EntryKind, table: string): void {
  for (const [code, names] of keyed(table)) for (const name of names) add(name, placed(kind, name, code));
}

const NO_PLURAL = /(?:s|sh|ch|ese|men|man|en|x)$/;
const PLURAL_ALL_THE_SAME = /(?:German|Roman|Norman|Ottoman|Turkmen)$/;

/** Adds a nationality word with its plural. */
function addPeople(add: AddForm, name: string, entry: Entry): void {
  add(name, entry);
  if (!NO_PLURAL.test(name) || PLURAL_ALL_THE_SAME.test(name)) add(`${name}s`, entry);
}

const isDigit = (code: number) => code >= 48 && code < 58;

/**
 * Adds the generated cities, those of a country at a step; one whose name is a word or a person's name too is marked as
 * ambiguous unless it is a capital.
 */
function* addingCities(add: AddForm, words: ReadonlyMap<string, number>): Steps<void> {
  for (const line of CITIES.split('|')) {
    yield;
    const country = line.slice(0, 2);
    for (const city of line.slice(3).split(',')) {
      let digits = city.length;
      while (isDigit(city.charCodeAt(digits - 1))) digits--;
      const capital = city[digits - 1] === '*';
      const name = city.slice(0, capital ? digits - 1 : digits);
      const people = Number(city.slice(digits)) || 1;
      const kind = capital ? 'capital' : 'city';
      const folded = fold(name);
      const ambiguous = !capital && (words.get(folded) ?? unlistedClasses(words, folded)) !== 0;
      const entry: Entry = { kind, name, country, people, ...(ambiguous && { ambiguous }) };
      add(name, entry);
      // "Ajman City" and "Mexico City": the first is also met without its last word, the second is a country then.
      if (!capital && name.endsWith(' City')) add(name.slice(0, -5), entry);
    }
  }
}
