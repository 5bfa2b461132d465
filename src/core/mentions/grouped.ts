import type { Token } from '../text/token';

/** A number whose thousands are set off by spaces or apostrophes, with the token after its last group. */
interface Grouped {
  readonly value: number;
  readonly last: number;
}

const OPENING = /^[1-9]\d{0,2}$/;
const GROUP = /^\d{3}(?:\.\d+)?$/;
/** Words before figures that are to be dialled or looked up. */
const DIALLED = new Set(
  'call called dial phone telephone tel tel. mobile fax hotline ring text code zip'.split(' '),
);

/**
 * Reads "13 400", "1 250 000" or "13’400" where such a number starts at `index`. One space of any width is taken for one
 * that groups; of a row of figures without a word behind it ("555 123 456") only an apostrophe makes one number.
 * @param stop the token index where the sentence ends
 */
export function groupedAt(tokens: readonly Token[], index: number, stop: number): Grouped | undefined {
  const first = tokens[index];
  if (first?.kind !== 'number' || !OPENING.test(first.text)) return undefined;
  let digits = first.text;
  let last = index + 1;
  let groups = 0;
  let spaced = false;
  for (;;) {
    const step = stepAt(tokens, last, stop);
    const group = tokens[last + step - 1];
    if (step === 0 || !group) break;
    spaced ||= step === 1;
    digits += group.text;
    last += step;
    groups++;
    if (group.text.includes('.')) break;
  }
  if (groups === 0 || (spaced && isRow(tokens, index, last, groups, stop))) return undefined;
  return { value: Number(digits), last };
}

/** How many tokens the next group takes: itself, or an apostrophe and itself; 0 where there is none. */
function stepAt(tokens: readonly Token[], index: number, stop: number): 0 | 1 | 2 {
  const before = tokens[index - 1] as Token;
  const next = index < stop ? tokens[index] : undefined;
  if (next?.kind === 'number' && next.spaced && !next.newline)
    return next.start === before.end + 1 && GROUP.test(next.text) ? 1 : 0;
  const group = index + 1 < stop ? tokens[index + 1] : undefined;
  const apostrophe = next?.text === "'" && !next.spaced && group?.kind === 'number' && !group.spaced;
  return apostrophe && GROUP.test(group.text) ? 2 : 0;
}

/** Whether figures with spaces are a row of numbers, or one that is dialled. */
function isRow(tokens: readonly Token[], first: number, last: number, groups: number, stop: number): boolean {
  const before = tokens[first - 1];
  const next = last < stop ? tokens[last] : undefined;
  if (next?.kind === 'number') return true;
  if (before?.kind === 'number' && tokens[first]?.spaced && before.end + 1 === tokens[first]?.start)
    return true;
  if (before?.text === '+' || DIALLED.has(before?.lower ?? '')) return true;
  const counts = next?.kind === 'word' || next?.kind === 'symbol' || before?.kind === 'symbol';
  return groups > 1 && !counts;
}
