import { LEADING_PARTICLES } from '../../lexicon/particles';
import { WordClass } from '../../lexicon/words';
import type { Token } from '../../text/token';
import { isHyphen } from './hyphens';
import type { Reading } from './reading';
import { isCapital } from './reading';

/**
 * "De Smedt", "Van den Berg": where the word of a surname stands after particles that begin with a capital, behind a first
 * name or an initial; else the index itself.
 */
export function surnameAfter({ tokens, classes }: Reading, index: number, stop: number): number {
  const before = tokens[index - 1];
  const isFirst =
    before !== undefined &&
    (((classes[index - 1] as number) & WordClass.firstName) !== 0 || INITIAL.test(before.text));
  if (!isFirst || tokens[index]?.shape !== 'capital') return index;
  let name = index;
  while (name < index + 2 && name < stop && ((classes[name] as number) & WordClass.particle) !== 0) name++;
  const surname = tokens[name];
  const ends = name < stop && surname?.kind === 'word' && surname.spaced && isCapital(surname);
  return ends && tokens[index].text.length > 1 ? name : index;
}

/** "B." */
export const INITIAL = /^\p{Lu}\.$/u;

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
