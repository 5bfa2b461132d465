const MARKS_ABOVE = /\p{M}+/gu;
/** Letters without a decomposition, and the apostrophe-like letters of romanisations, which spelling in the press leaves out. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['’', "'"],
  ['‘', "'"],
  ['ʻ', "'"],
]);

/**
 * A word as tables know it: lower case, without accents, so that "São" and "Sao" meet.
 * @param word one or more words in any case
 */
export function fold(word: string): string {
  return foldLower(word.toLowerCase());
}

/** {@link fold} of a word that is in lower case. */
export function foldLower(lower: string): string {
  return isPlain(lower) ? lower : unaccented(lower);
}

/** Whether a text has only ASCII characters, in which case folding leaves it as it is. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}

function unaccented(lower: string): string {
  let folded = '';
  for (const char of lower.normalize('NFD').replace(MARKS_ABOVE, '')) folded += LETTERS.get(char) ?? char;
  return folded;
}

/** The words of a table written as running text, apart by white space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** The entries of a table written with `|` or line breaks between them. */
export function entries(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/**
 * The lines of a table of the form `key: entry | entry`.
 * @returns the entries of each key, in order
 */
export function keyed(text: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon !== -1) table.set(line.slice(0, colon).trim(), entries(line.slice(colon + 1)));
  }
  return table;
}

/** The words of a table whose lines each hold one kind of thing under several names: by each word the first of its line. */
export function kinds(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const line of text.trim().split('\n')) {
    const words = line.split(' ');
    for (const word of words) table.set(word, words[0] as string);
  }
  return table;
}
