import { CARDINALS } from '../../lexicon/numberWords';

const WORDS: ReadonlyMap<number, string> = new Map(Array.from(CARDINALS, ([word, value]) => [value, word]));

/** What counts in thousands, the greatest first. */
export const SCALES = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
  ['thousand', 1e3],
] as const;

/**
 * A whole number from 0 to below a thousand trillion in words, lower case: "two hundred and six".
 * @param and whether "and" stands between hundreds and what follows.
 */
export function spelledOut(value: number, and: boolean): string {
  const words: string[] = [];
  let rest = value;
  for (const [name, factor] of SCALES) {
    const count = Math.floor(rest / factor);
    if (count > 0) words.push(belowThousand(count, and), name);
    rest -= count * factor;
  }
  if (rest === 0 && words.length > 0) return words.join(' ');
  if (and && words.length > 0 && rest < 100) words.push('and');
  return [...words, belowThousand(rest, and)].join(' ');
}

function belowThousand(value: number, and: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return belowHundred(rest);
  const head = `${WORDS.get(hundreds) ?? ''} hundred`;
  return rest === 0 ? head : `${head} ${and ? 'and ' : ''}${belowHundred(rest)}`;
}

function belowHundred(value: number): string {
  const whole = WORDS.get(value);
  if (whole !== undefined) return whole;
  return `${WORDS.get(value - (value % 10)) ?? ''}-${WORDS.get(value % 10) ?? ''}`;
}
