import { wordSet } from '../../lexicon/table';
import { WordClass } from '../../lexicon/words';
import type { Token } from '../../text/token';
import { isHyphen, isTightDash } from './hyphens';
import type { KnownForms } from './match';
import { matchAt, opensListed } from './match';
import { isGivenLike } from './nicknames';
import { INITIAL } from './particles';
import type { Reading } from './reading';
import { isCapital } from './reading';

/** Numerals in capitals, and "Jr"; "Xi" is a name. */
const isSuffixForm = ({ shape, lower }: Token) =>
  shape === 'upper' || (shape === 'capital' && /^[js]r\.?$/.test(lower));

/** Passes over "III" and ", Jr." after a word. */
export function suffixed(reading: Reading, last: number, stop: number): number {
  const { tokens, classes } = reading;
  const isSuffix = (index: number) =>
    index < stop &&
    ((classes[index] as number) & WordClass.nameSuffix) !== 0 &&
    isSuffixForm(tokens[index] as Token);
  if (isSuffix(last)) return last + 1;
  if (tokens[last]?.text === ',' && isSuffix(last + 1)) return last + 2;
  // "Albert I," but not "Albert I saw"
  const { text } = tokens[last] ?? { text: '' };
  const numeral = last < stop && (text === 'I' || text === 'V' || text === 'X');
  return numeral && (last + 1 >= stop || (tokens[last + 1] as Token).kind === 'mark') ? last + 1 : last;
}

/** Passes over "-Levitt" and "-e-Insaf" after a word. Listed names on both sides of a hyphen are two names. */
export function hyphenated(reading: Reading, known: KnownForms, from: number, stop: number): number {
  const { tokens } = reading;
  let last = from;
  while (last + 1 < stop && (isHyphen(tokens[last]) || isDoubleName(reading, last, stop))) {
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

/** What two people have together ("the Donald Holm–Berg summit"). */
const SHARED = wordSet(
  'summit talks meeting debate call deal race ticket match final fight bout duel pact alliance',
);

/**
 * Whether a dash ties two surnames behind a given name ("Rasmus Lindow–Nielsen"); between other names it says "to" or "and".
 */
function isDoubleName(reading: Reading, dash: number, stop: number): boolean {
  const { tokens, classes } = reading;
  if (!isTightDash(tokens[dash]) || !tokens[dash - 1]?.spaced) return false;
  const given = tokens[dash - 2];
  if (given?.kind !== 'word' || !isCapital(given)) return false;
  const isGiven = isGivenLike(classes[dash - 2] as number) && !opensListed(reading, dash - 2);
  if (!isGiven && !INITIAL.test(given.text)) return false;
  const after = tokens[dash + 2];
  const goesOn = dash + 2 < stop && after?.kind === 'word' && (isCapital(after) || SHARED.has(after.lower));
  const second = tokens[dash + 1];
  return second?.kind === 'word' && !second.spaced && !goesOn && !opensListed(reading, dash + 1);
}
