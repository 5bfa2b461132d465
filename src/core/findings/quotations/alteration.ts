import { NEGATIONS } from '../../lexicon/clauseWords';
import { CARDINALS } from '../../lexicon/numberWords';
import { STOP_WORDS } from '../../lexicon/stopWords';
import { GAP } from './quotes';

/**
 * What two wordings of one quotation differ in: `words` where one or a few of them were exchanged, came or went;
 * `style` where nothing was said otherwise (spelling, contractions, compounds); `cut` for all else: what was left out or put
 * in with a mark, run together or told in another order, which the one who quotes may do.
 */
export type Alteration = 'words' | 'style' | 'cut';

/** The longest stretch that counts as exchanged. */
const MOST_EXCHANGED = 3;
/** How many words must be the same on either side of it, and on one of them. */
const LEAST_BESIDE = 1;
const LEAST_BEFORE_OR_AFTER = 4;

/** Words that house style puts for others, lower case, and what it leaves out: sounds of hesitation, money that has a sign. */
const HOUSE_STYLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    okay: 'ok',
    saint: 'st',
    everybody: 'everyone',
    somebody: 'someone',
    anybody: 'anyone',
    nobody: 'noone',
    ca: 'can',
    wo: 'will',
    gonna: 'goingto',
    wanna: 'wantto',
    hes: 'heis',
    shes: 'sheis',
    thats: 'thatis',
    theres: 'thereis',
    whats: 'whatis',
    dollars: '',
    euros: '',
    pounds: '',
    er: '',
    erm: '',
    uh: '',
    um: '',
    ah: '',
    oh: '',
  }),
);

/** The words of a quotation in one style, with numbers from two on in digits. */
function inOneStyle(words: readonly string[]): string[] {
  const styled: string[] = [];
  let tens = 0;
  for (const word of words) {
    const number = word === 'one' && tens === 0 ? undefined : CARDINALS.get(word);
    const joins = tens > 0 && number !== undefined && number > 0 && number < 10;
    if (joins) styled[styled.length - 1] = String(tens + number);
    else styled.push(number === undefined ? (HOUSE_STYLE.get(word) ?? word) : String(number));
    tens = !joins && number !== undefined && number >= 20 ? number : 0;
  }
  return styled.filter((word) => word !== '');
}

/** Compares the words of two wordings, lower case and without marks but for a {@link GAP}. */
export function alteration(one: readonly string[], other: readonly string[]): Alteration {
  const [a, b] = [inOneStyle(one), inOneStyle(other)];
  if (a.join('') === b.join('')) return 'style';
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const [mine, its] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (mine.join('') === its.join('')) return 'style';
  if (mine.includes(GAP) || its.includes(GAP)) return 'cut';
  const isBeside = Math.min(head, tail) >= LEAST_BESIDE && Math.max(head, tail) >= LEAST_BEFORE_OR_AFTER;
  if (!isBeside || Math.max(mine.length, its.length) > MOST_EXCHANGED) return 'cut';
  if (mine.length === 0 || its.length === 0)
    return [...mine, ...its].some((word) => NEGATIONS.has(word) || !STOP_WORDS.has(word)) ? 'words' : 'cut';
  if (mine.length === its.length && mine.every((word, at) => isOneWord(word, its[at] as string)))
    return 'style';
  return [...mine, ...its].every((word) => STOP_WORDS.has(word)) ? 'cut' : 'words';
}

/** Whether two words are one in two spellings or forms: most of their letters are the same, from the first on. */
function isOneWord(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  return head >= 3 && Math.max(a.length, b.length) - head <= 3;
}
