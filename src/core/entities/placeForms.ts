import type { Entry, Lexicon } from '../lexicon/lexicon';
import { wordSet } from '../lexicon/table';
import { WordClass } from '../lexicon/words';
import type { NameForm, Sounds } from './nameForm';
import { soundsOf } from './nameForm';

/** The name of a place or a people as it is compared. */
export interface PlaceName {
  /** What it is filed under: its country, or its words in one spelling. */
  readonly key: string;
  /** Code of the country it is, or of the people's. */
  readonly country?: string;
  /** Its words in one spelling, with blanks between them. */
  readonly joined: string;
  /** Whether it can say in which country or part of one another place is. */
  readonly isRegion: boolean;
  /** Whether it can be in a region: tables have it as a city and nothing else, or not at all. */
  readonly isCity: boolean;
  /** The nouns that say what kind of place it is, in alphabetical order ("mount", "national park"). */
  readonly kind: string;
  /** The other words, in order. */
  readonly proper: readonly string[];
  /** How each word of `proper` sounds. */
  readonly sounds: readonly string[];
  /** What it shares with its fuller forms: its kind and last word. */
  readonly end: string;
  /** What it shares with its misspellings: its kind and the bones of its words. */
  readonly bones: string;
}

/** Words before a place's name that are written short. */
const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['pt', 'point'],
  ['harbor', 'harbour'],
  ['center', 'centre'],
]);
/** Nouns of places that are part of what identifies them, beside those of the tables: a park is not its mountain. */
const KIND_NOUNS = wordSet('national');
/** Listed under a country without being all of it. */
const PARTS_OF_COUNTRIES = wordSet(
  'england scotland wales northern|ireland north|vietnam south|vietnam north|yemen south|yemen tanganyika zanzibar trinidad tobago formosa chinese|taipei west|germany',
);

/**
 * Reads the name of a place or a people for comparison.
 * @param entries what tables list under it
 * @param known sounds of words met before; those of this name are added
 */
export function readPlace(
  form: NameForm,
  entries: readonly Entry[],
  lexicon: Lexicon,
  known: Sounds,
): PlaceName {
  const words = form.words.map((word) => ABBREVIATED.get(word) ?? word);
  const nouns = words.filter((word) => isKindNoun(lexicon, word));
  const proper = words.filter((word) => !nouns.includes(word) && word !== 'of' && word !== 'the');
  const heard = proper.map((word) => soundsOf(word, known));
  const kind = [...nouns].sort().join(' ');
  const joined = words.join(' ');
  return {
    joined,
    isRegion: entries.some(({ kind: listed }) => listed === 'subdivision' || listed === 'country'),
    isCity: entries.every(({ kind: listed }) => listed === 'city'),
    kind,
    proper,
    sounds: heard.map(({ sound }) => sound),
    end: `${kind}|${proper[proper.length - 1]}`,
    bones: `${kind}|${heard.map(({ bones }) => bones).join(' ')}`,
    ...(form.type === 'place' ? placeKey(words, entries) : groupKey(form, entries)),
  };
}

/** Names of one country have one key; any other place is known by its words. */
function placeKey(words: readonly string[], entries: readonly Entry[]): Pick<PlaceName, 'key' | 'country'> {
  const country = soleCountry(entries);
  if (country !== undefined && !PARTS_OF_COUNTRIES.has(words.join('|')))
    return { key: `c:${country}`, country };
  return { key: words.join(' ') };
}

function soleCountry(entries: readonly Entry[]): string | undefined {
  const codes = new Set(
    entries.filter(({ kind }) => kind !== 'group' && kind !== 'organization').map(({ country }) => country),
  );
  const [code] = codes;
  return codes.size === 1 && entries.some(({ kind }) => kind === 'country') ? code : undefined;
}

/** A nationality's words have one key, but where one state has several nations. */
function groupKey({ key }: NameForm, entries: readonly Entry[]): Pick<PlaceName, 'key' | 'country'> {
  const demonyms = entries.filter(({ kind }) => kind === 'demonym');
  const codes = new Set(demonyms.map(({ country }) => country));
  const [country] = codes;
  if (country === undefined || codes.size !== 1) return { key: key.replace(/([^s])s$/, '$1') };
  return { key: country === 'GB' ? `d:GB ${key.slice(0, 3)}` : `d:${country}`, country };
}

function isKindNoun(lexicon: Lexicon, word: string): boolean {
  const flags = lexicon.words.get(word) ?? 0;
  return (
    (flags & (WordClass.placeHead | WordClass.placeClass | WordClass.placeOf)) !== 0 || KIND_NOUNS.has(word)
  );
}
