/** How many words two rows have in common at their beginnings. */
export function commonHead(a: Int32Array, b: Int32Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** How many words two rows have in common at their ends. */
export function commonTail(a: Int32Array, b: Int32Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length])
    length++;
  return length;
}

/** The length of the longest common subsequence of two rows of words. */
export function sharedWords(a: Int32Array, b: Int32Array): number {
  const head = commonHead(a, b);
  const row = new Uint16Array(b.length + 1);
  for (let i = head; i < a.length; i++) {
    const word = a[i];
    let before = 0;
    let diagonal = 0;
    for (let j = head; j < b.length; j++) {
      const above = row[j + 1] as number;
      if (word === b[j]) before = diagonal + 1;
      else if (above > before) before = above;
      row[j + 1] = before;
      diagonal = above;
    }
  }
  return head + (row[b.length] as number);
}

/** Whether one row of words is the other or a piece of it. */
export function isWithin(a: Int32Array, b: Int32Array): boolean {
  const short = a.length <= b.length ? a : b;
  const long = short === a ? b : a;
  for (let from = 0; from + short.length <= long.length; from++) {
    let at = 0;
    while (at < short.length && short[at] === long[from + at]) at++;
    if (at === short.length) return true;
  }
  return false;
}
