/** The UTF-16 units that count as one word at most: a line of figures without a blank is no single word. */
export const LONGEST_WORD = 16;

/** How many words a text has: stretches between white space, long ones counted as several. */
export function wordsIn(text: string): number {
  let words = 0;
  for (const [word] of text.matchAll(/\S+/g)) words += Math.ceil(word.length / LONGEST_WORD);
  return words;
}
