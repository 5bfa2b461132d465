import { distance } from 'fastest-levenshtein';

/** The word of a list that somebody meant: the same but for case, spaces and hyphens, or one slip away. */
export function nearestWord(text: string, words: readonly string[]): string | undefined {
  const wanted = bare(text);
  return words.find((word) => bare(word) === wanted) ?? words.find((word) => isSlip(bare(word), wanted));
}

/** How much of a word may be other letters, where it is only asked whether it was meant. */
const LIKE = 0.5;

/** The word of a list that somebody may have meant: the nearest of those that are like it. */
export function likestWord(text: string, words: readonly string[]): string | undefined {
  const meant = nearestWord(text, words);
  if (meant !== undefined) return meant;
  const wanted = bare(text);
  const far = (word: string) => distance(bare(word), wanted) / Math.max(bare(word).length, wanted.length, 1);
  const [nearest] = [...words].sort((a, b) => far(a) - far(b));
  return nearest !== undefined && far(nearest) <= LIKE ? nearest : undefined;
}

const bare = (word: string) => word.toLowerCase().replace(/[^a-z]/g, '');

/** Whether one letter is missing, added, another one, or two neighbours are swapped. */
function isSlip(word: string, typed: string): boolean {
  if (Math.abs(word.length - typed.length) > 1 || typed.length < 3) return false;
  let at = 0;
  while (at < word.length && word[at] === typed[at]) at++;
  const rest = (text: string, skip: number) => text.slice(at + skip);
  return (
    rest(word, 1) === rest(typed, 1) ||
    rest(word, 1) === rest(typed, 0) ||
    rest(word, 0) === rest(typed, 1) ||
    (word[at] === typed[at + 1] && word[at + 1] === typed[at] && rest(word, 2) === rest(typed, 2))
  );
}
