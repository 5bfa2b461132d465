import { CARDINALS, MULTIPLIERS } from '../../lexicon/numberWords';
import { digitsValue, isJoiner, times, tokenAt, type Numeral, type Stretch } from './stretch';
import type { Token } from '../../text/token';

/** Numbers in words and mixed ones ("twenty-three", "a hundred and forty thousand", "5 hundred", "one and a half million"). */
export function readWords(stretch: Stretch, start: number): Numeral | undefined {
  let first = start;
  let at = start;
  let total = 0;
  let group = -1;
  /** What the last word of the group was, to know what may follow. */
  let state: 'none' | 'unit' | 'tens' | 'hundred' | 'big' = 'none';
  let ceiling = Infinity;
  let dozen = false;
  let digits = false;
  let trailing = 1;
  let last = start;

  for (;;) {
    const token = tokenAt(stretch, at);
    if (!token || (token.kind !== 'word' && token.kind !== 'number')) break;
    const word = token.lower;
    const value = token.kind === 'number' ? digitsValue(token.text) : CARDINALS.get(word);
    if (value !== undefined) {
      if (token.kind === 'number' && at !== start) break;
      const fits =
        state === 'none' ||
        state === 'big' ||
        (state === 'hundred' && value < 100 && value > 0) ||
        (state === 'tens' && value > 0 && value < 10);
      if (!fits) break;
      // After "thousand" or "million" a new group needs to be smaller: "two million three thousand".
      group = Math.max(group, 0) + value;
      digits ||= token.kind === 'number';
      state = token.kind === 'number' || value < 20 ? 'unit' : 'tens';
      trailing = 1;
    } else {
      const factor = MULTIPLIERS.get(word);
      if (factor === undefined || (factor < 100 && factor !== 12)) break;
      if (state === 'none') {
        const before = tokenAt(stretch, at - 1);
        if (before?.lower !== 'a' && before?.lower !== 'an') return undefined;
        first = at - 1;
        group = 1;
      }
      trailing = factor > 100 ? trailing * factor : factor;
      if (factor === 100) {
        if (group < 1 || group >= 100 || state === 'hundred') break;
        group *= 100;
        state = 'hundred';
      } else if (factor === 12) {
        if (state === 'big' || state === 'hundred') break;
        group *= 12;
        dozen = true;
        last = at + 1;
        break;
      } else {
        if (state === 'big') total = times(total, factor);
        else {
          if (factor >= ceiling) break;
          total += times(group, factor);
        }
        ceiling = factor;
        group = -1;
        state = 'big';
      }
    }
    last = at + 1;
    at = last;

    const half = readAndAHalf(stretch, at);
    if (half && state !== 'tens') {
      if (state === 'big') total += ceiling / 2;
      else group += 0.5;
      last = half;
      at = half;
      const next = tokenAt(stretch, at);
      const factor = next?.kind === 'word' && state !== 'big' ? MULTIPLIERS.get(next.lower) : undefined;
      if (factor !== undefined) {
        total += times(group, factor);
        group = -1;
        last = at + 1;
        trailing = factor;
      }
      break;
    }
    const link = tokenAt(stretch, at);
    if (isJoiner(stretch, at)) {
      const next = tokenAt(stretch, at + 1) as Token;
      const tail = CARDINALS.get(next.lower);
      if (state === 'tens' ? tail === undefined || tail === 0 || tail > 9 : !MULTIPLIERS.has(next.lower))
        break;
      at++;
    } else if (link?.lower === 'and' && (state === 'hundred' || state === 'big')) {
      const next = tokenAt(stretch, at + 1);
      const tail = next?.kind === 'word' ? CARDINALS.get(next.lower) : undefined;
      // "three million and five million" are two numbers.
      const after = tokenAt(stretch, at + 2);
      const apart = after?.kind === 'word' && after.lower !== 'hundred' && MULTIPLIERS.has(after.lower);
      if (tail === undefined || tail === 0 || (apart && state === 'big')) break;
      at++;
    }
  }
  if (last === start) return undefined;
  const value = total + Math.max(group, 0);
  return {
    first,
    last,
    min: value,
    max: value,
    form: digits ? 'digits' : 'words',
    ...(dozen ? { approximate: true as const } : {}),
    ...(trailing > 1 ? { factor: trailing } : {}),
  };
}

/** The end of "and a half" at `at`, or undefined. */
function readAndAHalf(stretch: Stretch, at: number): number | undefined {
  const [and, a, half] = [tokenAt(stretch, at), tokenAt(stretch, at + 1), tokenAt(stretch, at + 2)];
  return and?.lower === 'and' && a?.lower === 'a' && half?.lower === 'half' ? at + 3 : undefined;
}
