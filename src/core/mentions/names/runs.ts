import { HYPHEN_PARTICLES, LEADING_PARTICLES } from '../../lexicon/particles';
import { WordClass } from '../../lexicon/words';
import type { Token } from '../../text/scanner';
import type { KnownForms, Match } from './match';
import { matchAt } from './match';
import type { Casing, Reading } from './reading';
import { isCapital, key } from './reading';

/** One word of a run of capitalised words with what hangs on it by hyphens and particles, or a listed name. */
export interface Unit {
  /** Token indexes, half-open. */
  readonly first: number;
  readonly last: number;
  /** Flags of its last word; 0 for a listed name of several words. */
  readonly classes: number;
  readonly match?: Match;
  /** Set where it starts with a particle ("van Dijk") or follows "&". */
  readonly joined?: 'particle' | 'ampersand';
}

/** Bits that speak against a capitalised word being part of a name in a headline, where all words have capitals. */
const NO_NAME = WordClass.function | WordClass.calendar;
const ORDINARY =
  WordClass.common |
  WordClass.role |
  WordClass.rank |
  WordClass.honorific |
  WordClass.reporting |
  WordClass.roleModifier |
  WordClass.organizationHead |
  WordClass.placeHead |
  WordClass.otherHead |
  WordClass.label |
  WordClass.personal |
  WordClass.compass;

const ACRONYMS_OF_NOTHING = new Set(
  'tv pm ceo cfo coo cto dna rna hiv aids gdp gmt utc est edt pst am ad bc bce ce it ok vip iq dvd cd pc id faq ngo ngos ngo url usb gps suv uav lng ppe hd pdf sms atm cctv covid vs no ii iii iv vi vii viii ix xi xii'.split(
    ' ',
  ),
);

/** Whether a token can be a word of a name in a sentence of this casing. */
export function isNameWord(reading: Reading, index: number, casing: Casing): boolean {
  const token = reading.tokens[index] as Token;
  if (token.kind !== 'word') return false;
  const classes = reading.classes[index] as number;
  if (!isCapital(token)) return token.shape === 'mixed' && isElided(token.text);
  if ((classes & NO_NAME) !== 0) return false;
  if (token.text.length === 1) return false;
  if (token.shape === 'upper' && casing === 'prose' && ACRONYMS_OF_NOTHING.has(token.lower)) return false;
  if (casing === 'prose') return true;
  if (reading.capitalised.has(token.lower)) return true;
  if (reading.lowerCase.has(token.lower)) return false;
  return (classes & ORDINARY) === 0 || (classes & (WordClass.firstName | WordClass.lastName)) !== 0;
}

/** "d'Estaing", "l'Oréal". */
function isElided(text: string): boolean {
  const quote = text.indexOf("'");
  if (quote !== 1) return false;
  const after = text[2] as string;
  return after !== after.toLowerCase();
}

const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && !token.spaced && (token.text === '-' || token.text === '‑' || token.text === '‐');

/**
 * The run of capitalised words that starts at a token.
 * @param stop token index where the sentence ends
 * @param joined `particle` where the run opens with a small particle (see {@link particleStart})
 * @returns no units where none starts here
 */
export function runAt(
  reading: Reading,
  known: KnownForms,
  index: number,
  stop: number,
  casing: Casing,
  joined?: Unit['joined'],
): Unit[] {
  const units: Unit[] = [];
  let at: number | undefined = index;
  while (at !== undefined && at < stop) {
    const unit = unitAt(reading, known, at, stop, casing, joined);
    if (!unit) break;
    units.push(unit);
    [at, joined] = next(reading, unit.last, stop);
  }
  return units;
}

function unitAt(
  reading: Reading,
  known: KnownForms,
  index: number,
  stop: number,
  casing: Casing,
  joined: Unit['joined'] | undefined,
): Unit | undefined {
  const { tokens, classes } = reading;
  if (joined === 'particle') {
    let name = index;
    while (name < stop && !isCapital(tokens[name] as Token)) name++;
    return {
      first: index,
      last: hyphenated(reading, known, name + 1, stop),
      classes: classes[name] as number,
      joined,
    };
  }
  const match = matchAt(reading, known, index, stop);
  if (match && (match.known || usable(reading, match, index, casing))) {
    return {
      first: index,
      last: match.last,
      classes: match.last === index + 1 ? (classes[index] as number) : 0,
      match,
      ...(joined && { joined }),
    };
  }
  if (!isNameWord(reading, index, casing)) return undefined;
  return {
    first: index,
    last: hyphenated(reading, known, index + 1, stop),
    classes: classes[index] as number,
    ...(joined && { joined }),
  };
}

/** In a headline an ambiguous listed word is as likely to be the word. */
function usable(reading: Reading, match: Match, index: number, casing: Casing): boolean {
  if (casing === 'prose' || match.last > index + 1) return true;
  const token = reading.tokens[index] as Token;
  if (reading.capitalised.has(token.lower)) return true;
  if (reading.lowerCase.has(token.lower)) return false;
  const acronym = casing === 'upper' && token.text.length < 4;
  return !acronym && match.entries.some((entry) => !entry.ambiguous);
}

/** Passes over "-Levitt" and "-e-Insaf" after a word. Listed names on both sides of a hyphen are two names. */
function hyphenated(reading: Reading, known: KnownForms, from: number, stop: number): number {
  const { tokens } = reading;
  let last = from;
  while (last + 1 < stop && isHyphen(tokens[last])) {
    const token = tokens[last + 1] as Token;
    if (token.spaced || token.kind !== 'word') break;
    if (isCapital(token)) {
      if (matchAt(reading, known, last + 1, stop) && (reading.classes[last + 1] as number) === 0) break;
      last += 2;
      continue;
    }
    // "Tehreek-e-Insaf", "Abd-al-Rahman"
    const after = tokens[last + 3];
    if (
      token.text.length <= 3 &&
      last + 3 < stop &&
      isHyphen(tokens[last + 2]) &&
      after &&
      !after.spaced &&
      isCapital(after)
    )
      last += 4;
    else break;
  }
  return last;
}

/** Where the run goes on after a unit, and by what. */
function next(reading: Reading, at: number, stop: number): [number | undefined, Unit['joined'] | undefined] {
  const { tokens, classes } = reading;
  const token = tokens[at];
  if (!token || at >= stop || !token.spaced) return [undefined, undefined];
  if (isCapital(token) && token.kind === 'word') {
    // "Al-Jazeera" and "Mohammed Al-Fayed": the particle hangs on the next word.
    return [at, undefined];
  }
  if (token.text === '&' && tokens[at + 1] && isCapital(tokens[at + 1] as Token))
    return [at + 1, 'ampersand'];
  if (token.kind !== 'word') return [undefined, undefined];
  if (token.shape === 'mixed' && isElided(token.text)) return [at, undefined];
  let name = at;
  while (
    name < at + 3 &&
    name < stop &&
    ((classes[name] as number) & WordClass.particle) !== 0 &&
    (tokens[name] as Token).shape === 'lower'
  )
    name++;
  if (name === at) return [undefined, undefined];
  const particle = tokens[name - 1] as Token;
  if (isHyphen(tokens[name]) && HYPHEN_PARTICLES.has(particle.lower)) name++;
  const follows = tokens[name];
  if (!follows || name >= stop || follows.kind !== 'word' || !isCapital(follows))
    return [undefined, undefined];
  return [at, 'particle'];
}

/** Whether a name can start at a lower-case particle: "al-Sisi said", "van Dijk scored". */
export function particleStart(reading: Reading, index: number, stop: number): boolean {
  const { tokens } = reading;
  const token = tokens[index] as Token;
  if (token.shape !== 'lower' || token.text.length > 3 || !LEADING_PARTICLES.has(token.lower)) return false;
  let at = index + 1;
  const second = tokens[at];
  if (second && at < stop && (second.lower === 'der' || second.lower === 'den' || second.lower === 'la'))
    at++;
  const hyphen = isHyphen(tokens[at]);
  if (hyphen) at++;
  const name = tokens[at];
  if (!name || at >= stop || name.kind !== 'word' || !isCapital(name)) return false;
  // "de" and "as" alone are words; "al-" is not.
  const plain =
    token.lower === 'as' ||
    token.lower === 'at' ||
    token.lower === 'an' ||
    token.lower === 'ad' ||
    token.lower === 'ar';
  return hyphen ? !name.spaced : !plain && name.spaced;
}

/** The words of a stretch of tokens as one folded key. */
export function keyOf(tokens: readonly Token[], first: number, last: number): string {
  if (last === first + 1) return key(tokens[first] as Token);
  let words = '';
  for (let index = first; index < last; index++) {
    const token = tokens[index] as Token;
    if (token.kind !== 'word' && token.text !== '&') continue;
    words += words === '' ? key(token) : ` ${key(token)}`;
  }
  return words;
}
