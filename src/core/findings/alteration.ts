import { NEGATIONS } from '../lexicon/clauseWords';
import { STOP_WORDS } from '../lexicon/stopWords';

/**
 * What two wordings of one quotation differ in: `words` where one or a few of them were exchanged, came or went;
 * `style` where nothing was said otherwise (spelling, contractions, compounds); `cut` for all else: what was left out, run
 * together or told in another order, which the one who quotes may do.
 */
export type Alteration = 'words' | 'style' | 'cut';

/** The longest stretch that counts as exchanged. */
const MOST_EXCHANGED = 3;
/** How many words must be the same on either side of it, and on one of them. */
const LEAST_BESIDE = 1;
const LEAST_BEFORE_OR_AFTER = 4;

/** Compares the words of two wordings, lower case and without marks. */
export function alteration(a: readonly string[], b: readonly string[]): Alteration {
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
