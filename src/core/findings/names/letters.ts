/** A word with the endings that British and American spelling tell apart made one ("organisation", "harbor", "centre"). */
export function oneSpelling(word: string): string {
  return word
    .replace(/is(e|ed|ing|ation|ations)$/, 'iz$1')
    .replace(/our(s?)$/, 'or$1')
    .replace(/tre(s?)$/, 'ter$1')
    .replace(/amme(s?)$/, 'am$1')
    .replace(/ence$/, 'ense');
}

/** Whether two words are a letter or two apart. */
export function near([a = '']: readonly string[], [b = '']: readonly string[]): boolean {
  if (Math.min(a.length, b.length) < 4) return false;
  return distance(a, b) <= (Math.max(a.length, b.length) > 7 ? 2 : 1);
}

/** Levenshtein distance of two short words. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
