import { GIVEN_WORDS } from './givenWords';
import { append } from '../text/append';
import { COMMON_WORDS } from './generated/commonWords';
import { FIRST_NAMES } from './generated/firstNames';
import { LAST_NAMES } from './generated/lastNames';
import { CALENDAR_NAMES, FUNCTION_WORDS, HEADLINE_LABELS, OTHER_NAME_HEADS, OTHER_NAMES } from './notNames';
import {
  GOVERNMENT_WORDS,
  ORGANIZATION_HEADS,
  ORGANIZATION_OF_HEADS,
  TEAM_WORDS,
  WEAK_ORGANIZATION_HEADS,
} from './organizationWords';
import { NAME_PARTICLES } from './particles';
import {
  COMPASS_WORDS,
  PLACE_CLASS_NOUNS,
  PLACE_HEADS,
  PLACE_OF_HEADS,
  PLACE_OPENERS,
  PLACE_PREPOSITIONS,
  WEAK_PLACE_HEADS,
} from './placeWords';
import { PERSONAL_VERBS, REPORTING_VERBS } from './reportingVerbs';
import { fold } from './table';
import { HONORIFICS, NAME_SUFFIXES, RANKS, ROLE_MODIFIERS, ROLE_NOUNS } from './titles';

/** What a word can be, as flags that add up; each names the table that says so. */
export const WordClass = {
  honorific: 1 << 0,
  rank: 1 << 1,
  role: 1 << 2,
  roleModifier: 1 << 3,
  organizationHead: 1 << 4,
  weakOrganizationHead: 1 << 5,
  organizationOf: 1 << 6,
  government: 1 << 7,
  placeHead: 1 << 8,
  weakPlaceHead: 1 << 9,
  placeOf: 1 << 10,
  placeOpener: 1 << 11,
  placeClass: 1 << 12,
  placePreposition: 1 << 13,
  compass: 1 << 14,
  firstName: 1 << 15,
  lastName: 1 << 16,
  particle: 1 << 17,
  nameSuffix: 1 << 18,
  function: 1 << 19,
  calendar: 1 << 20,
  otherHead: 1 << 21,
  label: 1 << 22,
  common: 1 << 23,
  reporting: 1 << 24,
  personal: 1 << 25,
  otherName: 1 << 26,
} as const;

const TABLES: readonly (readonly [ReadonlySet<string>, number])[] = [
  [HONORIFICS, WordClass.honorific],
  [GIVEN_WORDS, WordClass.firstName],
  [RANKS, WordClass.rank],
  [ROLE_NOUNS, WordClass.role],
  [ROLE_MODIFIERS, WordClass.roleModifier],
  [ORGANIZATION_HEADS, WordClass.organizationHead],
  [WEAK_ORGANIZATION_HEADS, WordClass.weakOrganizationHead],
  [TEAM_WORDS, WordClass.organizationHead | WordClass.weakOrganizationHead],
  [ORGANIZATION_OF_HEADS, WordClass.organizationOf],
  [GOVERNMENT_WORDS, WordClass.government],
  [PLACE_HEADS, WordClass.placeHead],
  [WEAK_PLACE_HEADS, WordClass.weakPlaceHead],
  [PLACE_OF_HEADS, WordClass.placeOf],
  [PLACE_OPENERS, WordClass.placeOpener],
  [PLACE_CLASS_NOUNS, WordClass.placeClass],
  [PLACE_PREPOSITIONS, WordClass.placePreposition],
  [COMPASS_WORDS, WordClass.compass],
  [NAME_PARTICLES, WordClass.particle],
  [NAME_SUFFIXES, WordClass.nameSuffix],
  [FUNCTION_WORDS, WordClass.function],
  [CALENDAR_NAMES, WordClass.calendar],
  [OTHER_NAME_HEADS, WordClass.otherHead],
  [HEADLINE_LABELS, WordClass.label],
  [REPORTING_VERBS, WordClass.reporting],
  [PERSONAL_VERBS, WordClass.personal],
  [OTHER_NAMES, WordClass.otherName],
];

/** The flags of every listed word, by the word folded and without a closing full stop. */
export function createWordClasses(): Map<string, number> {
  const classes = new Map<string, number>();
  const add = (word: string, flag: number) => classes.set(word, (classes.get(word) ?? 0) | flag);
  for (const word of COMMON_WORDS.split(' ')) add(word, WordClass.common);
  for (const name of FIRST_NAMES.split(' ')) add(name, WordClass.firstName);
  for (const name of LAST_NAMES.split(' ')) add(name, WordClass.lastName);
  for (const [table, flag] of TABLES) for (const word of table) add(fold(word), flag);
  return classes;
}

const HEADS =
  WordClass.organizationHead |
  WordClass.weakOrganizationHead |
  WordClass.placeHead |
  WordClass.weakPlaceHead |
  WordClass.otherHead;

/** The flags of a word that is in no table: those of heads for their plural, and whether it is a form of an ordinary word. */
export function unlistedClasses(classes: ReadonlyMap<string, number>, word: string): number {
  const heads = word.endsWith('s') ? (classes.get(word.slice(0, -1)) ?? 0) & HEADS : 0;
  return heads | (heads !== 0 || isCommonForm(classes, word) ? WordClass.common : 0);
}

/** Endings and what may stand in their place in the listed form of a word. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ily', ['y']],
  ['ly', ['']],
  ['est', ['', 'e']],
  ['er', ['', 'e']],
];
/** Endings that English gives to common nouns and adjectives and hardly ever to names. */
const COMMON_ENDINGS = [
  'tion',
  'sion',
  'ment',
  'ness',
  'ity',
  'ism',
  'ship',
  'able',
  'ible',
  'ful',
  'less',
  'ous',
  'ive',
  'ally',
  'isation',
  'ization',
  'ising',
  'izing',
  'ised',
  'ized',
  'ises',
  'izes',
  'ments',
  'tions',
  'ities',
];

/** The endings by their last letter, so that few are tried on a word. */
function byLastLetter<Ending>(endings: readonly Ending[], text: (ending: Ending) => string) {
  const table = new Map<number, Ending[]>();
  for (const ending of endings) append(table, text(ending).charCodeAt(text(ending).length - 1), ending);
  return table;
}
const ENDINGS_BY_LETTER = byLastLetter(ENDINGS, ([ending]) => ending);
const COMMON_ENDINGS_BY_LETTER = byLastLetter(COMMON_ENDINGS, (ending) => ending);

/**
 * Whether a word that is in no table is an ordinary English word: a regular form of a common word, or a word with an
 * ending that names do not have.
 * @param word lower case, without accents
 */
function isCommonForm(classes: ReadonlyMap<string, number>, word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  const common = (stem: string) => stem.length > 2 && ((classes.get(stem) ?? 0) & WordClass.common) !== 0;
  for (const [ending, replacements] of ENDINGS_BY_LETTER.get(last) ?? []) {
    if (word.length <= ending.length + 2 || !word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (replacements.some((end) => common(stem + end))) return true;
    // A doubled consonant: "planned", "running".
    if (stem.length > 3 && stem[stem.length - 1] === stem[stem.length - 2] && common(stem.slice(0, -1)))
      return true;
  }
  const endings = word.length > 6 ? COMMON_ENDINGS_BY_LETTER.get(last) : undefined;
  return endings?.some((ending) => word.endsWith(ending)) ?? false;
}
