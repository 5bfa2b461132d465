/** Words longer than this count as several: a line of figures without a blank is no single word. In UTF-16 units. */
const LONG = 16;

/** How many words a text has: stretches between white space, long ones counted as several. */
export function wordsIn(text: string): number {
  let words = 0;
  for (const [word] of text.matchAll(/\S+/g)) words += Math.ceil(word.length / LONG);
  return words;
}
