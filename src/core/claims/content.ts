/** Drops the endings that tell forms of one word apart ("recognised", "recognition" stay two; "cooperating", "cooperates" meet). */
export function stem(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?:ing|edly|ed|ly)$/, '')
    .replace(/is(e|ation)?$/, 'iz$1')
    .replace(/e$/, '');
}
