import type { Span } from './span';

/**
 * The one replacement that leads from a text to another: what stands between the first and the last character that
 * differ. It cuts no character of two code units in half.
 * @returns the stretch of `before` and the text that takes its place; undefined where the texts are the same.
 */
export function difference(before: string, after: string): (Span & { readonly text: string }) | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (start > 0 && isFirstHalf(before.charCodeAt(start - 1))) start--;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  if (same > 0 && isSecondHalf(before.charCodeAt(before.length - same))) same--;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
