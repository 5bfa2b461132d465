import type { Entry, Lexicon } from '../lexicon/lexicon';
import { wordSet } from '../lexicon/table';
import { CLUB_OPENERS } from '../lexicon/organizationWords';
import { WordClass } from '../lexicon/words';
import type { NameForm } from './nameForm';

/** Words that may be left off the end of a company's or body's name. */
const TRAILING = wordSet(
  'group holdings holding industries systems technologies technology motors airlines airways bank energy steel works foods media pharmaceuticals chemicals electronics software international partners ventures securities stores records pictures films company telecom communications aerospace aviation mining oil petroleum insurance',
);

/** An organisation's name as it is compared. */
export interface OrganizationName {
  readonly form: NameForm;
  /** Its words in one spelling, without the legal form of a company. */
  readonly words: readonly string[];
  /** Its words with blanks between them. */
  readonly joined: string;
  /** What it shares with its misspellings: the bones of its words. */
  readonly bones: string;
  /** Letters of an acronym, lower case. */
  readonly acronym?: string;
  /** The name under which the table of organisations knows it as the one of that name. */
  readonly known?: string;
  /** The name under which the table has it although many states have one ("Ministry of Defence"). */
  readonly listed?: string;
  /** For an institution of a state: its words in alphabetical order, without the state ("foreign ministry"). */
  readonly institution?: string;
  /** The state's code, where the name says it. */
  readonly country?: string;
  /** Whether the name could be that of many ("Supreme Court", "Navy"). */
  readonly generic: boolean;
  /** What it is filed under: its listed name, the state's institution, or its words. */
  readonly key: string;
  /** What it can go by where it is the only one: its last words, and its institution without the state. */
  readonly endings: readonly string[];
  /** Its first words, where only words follow that may be left off ("Acme" of "Acme Motors"). */
  readonly shortened: readonly string[];
  /** The acronyms that its initials make, of three letters and more. */
  readonly initials: readonly string[];
}

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  'organization organisation,defense defence,labor labour,center centre,program programme,theater theatre,dept department,assn association,intl international,natl national,univ university'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
/** Legal forms that may be left out of a company's name. */
const LEGAL_FORMS = wordSet(
  'inc incorporated corp corporation ltd limited plc llc llp co gmbh ag sa nv bv oy ab spa pty kk',
);
/** Nouns of institutions that every state has. */
const STATE_NOUNS = wordSet(
  'ministry court parliament assembly senate congress army navy force forces police guard coastguard government embassy consulate military cabinet office treasury bank duma knesset',
);
/** Institutions of a state that one noun names. */
const ONE_NOUN = wordSet(
  'parliament senate congress army navy police government embassy military cabinet treasury coastguard',
);
/** Words of an institution's name that make no difference, and those with another word for the same. */
const NO_DIFFERENCE = wordSet('of the for and affairs');
const SAME_FIELD: ReadonlyMap<string, string> = new Map([
  ['internal', 'interior'],
  ['external', 'foreign'],
]);

/**
 * Reads an organisation's name for comparison.
 * @param listed what tables list under it
 */
export function readOrganization(
  form: NameForm,
  listed: readonly Entry[],
  lexicon: Lexicon,
): OrganizationName {
  let words = form.words.map((word) => SPELLINGS.get(word) ?? word);
  while (words.length > 1 && LEGAL_FORMS.has(words[words.length - 1] as string)) words = words.slice(0, -1);
  const entries = listed.filter(({ kind }) => kind === 'organization');
  const letters = form.text.replace(/\./g, '');
  const acronym = /^[A-Z][A-Za-z]?[A-Z]{1,5}s?$/.test(letters) ? letters.toLowerCase() : undefined;
  const { country, rest } = stateOf(words, lexicon);
  const core = rest.filter((word) => !NO_DIFFERENCE.has(word)).map((word) => SAME_FIELD.get(word) ?? word);
  const plain = core.length > 0 && core.every((word) => isPlain(lexicon, word));
  const stately =
    core.some((word) => STATE_NOUNS.has(word)) && (core.length > 1 || ONE_NOUN.has(core[0] ?? ''));
  // The table lists bodies that many states have ("Supreme Court") with those that there is one of ("World Bank").
  const ofMany = plain && stately && core.every((word) => isOffice(lexicon, word));
  const known = entries.length === 1 && !ofMany ? entries[0]?.name : undefined;
  const institution = plain && stately && known === undefined ? [...core].sort().join(' ') : undefined;
  const oneNoun = words.length === 1 && isOrganizationNoun(lexicon, words[0] as string);
  const many = institution !== undefined || oneNoun;
  const endings = [-1, -2, -3]
    .filter((from) => words.length >= -from)
    .map((from) => words.slice(from).join(' '));
  if (institution !== undefined) endings.push(`institution ${institution}`);
  const name = {
    form,
    words,
    joined: words.join(' '),
    bones: form.bones.join(' '),
    ...(acronym === undefined ? {} : { acronym }),
    ...(known === undefined ? {} : { known }),
    ...(ofMany && entries[0] ? { listed: entries[0].name } : {}),
    ...(institution === undefined ? {} : { institution }),
    ...(country === undefined ? {} : { country }),
    generic: known === undefined && acronym === undefined && country === undefined && many,
    endings,
    shortened: shortenings(words, lexicon),
    initials: words.length < 3 ? [] : initialsOf(words).filter((initials) => initials.length > 2),
  };
  return { key: organizationKey(name, country), ...name };
}

/** What a name is filed under when it is of a state. */
export function organizationKey(
  { known, institution, words }: Pick<OrganizationName, 'known' | 'institution' | 'words'>,
  country: string | undefined,
): string {
  if (known !== undefined) return `o:${known}`;
  return institution !== undefined && country !== undefined ? `i:${country} ${institution}` : words.join(' ');
}

function shortenings(words: readonly string[], lexicon: Lexicon): string[] {
  const short: string[] = [];
  for (let length = words.length - 1; length > 0 && TRAILING.has(words[length] as string); length--)
    if (length > 1 || !isOrdinary(lexicon, words[0] as string)) short.push(words.slice(0, length).join(' '));
  // A club goes by what its opening word stands before: "Penhal" is Sporting Penhal.
  if (words.length > 1 && CLUB_OPENERS.has(words[0] as string)) short.push(words.slice(1).join(' '));
  return short;
}

/** Whether a word alone says too little to be the short form of a name: an ordinary word, a place or a people. */
function isOrdinary(lexicon: Lexicon, word: string): boolean {
  const flags = lexicon.words.get(word) ?? 0;
  return (
    (flags & WordClass.common) !== 0 ||
    lexicon.forms.get(word)?.some(({ words }) => words.length === 1) === true
  );
}

/** The state a name starts with ("Norwegian …") or ends with ("… of Norway"), and the other words. */
function stateOf(words: readonly string[], lexicon: Lexicon): { country?: string; rest: readonly string[] } {
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const country = codeAt(lexicon, words, 0, length);
    if (country !== undefined) return { country, rest: words.slice(length) };
    const first = words.length - length;
    const joint = words[first - 1];
    const closing =
      joint === 'of' || joint === 'the' ? codeAt(lexicon, words, first, words.length) : undefined;
    if (closing !== undefined) return { country: closing, rest: words.slice(0, first) };
  }
  return { rest: words };
}

/** The one country that a name or nationality word stands for. */
export function codeOf(lexicon: Lexicon, form: NameForm): string | undefined {
  return codeAt(lexicon, form.words, 0, form.words.length);
}

function codeAt(lexicon: Lexicon, words: readonly string[], first: number, last: number): string | undefined {
  let code: string | undefined;
  for (const { words: listed, entry } of lexicon.forms.get(words[first] as string) ?? []) {
    if (entry.kind !== 'country' && entry.kind !== 'demonym') continue;
    if (listed.length !== last - first || !listed.every((word, index) => word === words[first + index]))
      continue;
    if (code !== undefined && code !== entry.country) return undefined;
    code = entry.country;
  }
  return code;
}

const ORGANIZATION_NOUN =
  WordClass.organizationHead |
  WordClass.weakOrganizationHead |
  WordClass.organizationOf |
  WordClass.government;

function isOrganizationNoun(lexicon: Lexicon, word: string): boolean {
  return ((lexicon.words.get(word) ?? 0) & ORGANIZATION_NOUN) !== 0;
}

/** Whether a word is of the kind that institutions of many states have in their names. */
function isPlain(lexicon: Lexicon, word: string): boolean {
  const flags = lexicon.words.get(word) ?? 0;
  return (flags & (ORGANIZATION_NOUN | WordClass.roleModifier | WordClass.common)) !== 0;
}

/** Whether a word says the rank or field of an office, of a state's and not of the world's. */
function isOffice(lexicon: Lexicon, word: string): boolean {
  const flags = lexicon.words.get(word) ?? 0;
  return word !== 'world' && (flags & (ORGANIZATION_NOUN | WordClass.roleModifier)) !== 0;
}

const SMALL_WORDS = wordSet('of the for and in on to a de la du des');

/** The acronyms that a long form's initials make, with and without its small words. */
function initialsOf(long: readonly string[]): readonly string[] {
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('');
  return [...new Set([initials(long), initials(long.filter((word) => !SMALL_WORDS.has(word)))])];
}

/** Whether an acronym defined in brackets can be of a long form: its letters occur there in order, from the first on. */
export function mayAbbreviate(acronym: string, long: readonly string[]): boolean {
  const text = long.join(' ');
  if (text[0] !== acronym[0] || long.length < 2) return false;
  let at = 0;
  for (const letter of acronym) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
