import { groupedAt } from '../grouped';
import { isColonScore } from './scores';
import { isDash, isJoiner, tokenAt, type Stretch } from './stretch';
import { LABELS, OPENERS } from './words';

/** Words before a hyphen after which a number is still a number ("mid-30s", "magnitude-6"). */
const NUMBER_PREFIXES = new Set(['magnitude', 'category', 'mid', 'age', 'pre', 'sub', 'some', 'and']);

/** Labels that are never the last word of a phrase before a count. */
const NUMBERED = new Set([
  'no',
  'no.',
  'nos',
  'nos.',
  'number',
  'numbers',
  'page',
  'pages',
  'flight',
  'route',
  'series',
  'top',
]);

/** How many of the tokens from `at` are a run that is no quantity (a phone number, a version, a clock time), or 0. */
export function skipRun(stretch: Stretch, at: number): number {
  if (isColonScore(stretch, at)) return 0;
  /** The last token of the number that starts at one. */
  const endOf = (from: number) => (groupedAt(stretch.tokens, from, stretch.last)?.last ?? from + 1) - 1;
  let index = endOf(at);
  let parts = 1;
  for (;;) {
    const link = tokenAt(stretch, index + 1);
    const next = tokenAt(stretch, index + 2);
    if (
      link &&
      !link.spaced &&
      next?.kind === 'number' &&
      !next.spaced &&
      (isDash(link.text) || link.text === '/' || link.text === ':' || link.text === '.')
    ) {
      if (link.text === ':') parts += 3;
      parts++;
      index = endOf(index + 2);
    } else if (link?.kind === 'number' && link.spaced && !link.newline && isBareInteger(link.text)) {
      // Two numbers side by side, unless the second is part of "2 1/2" or "six 12-year-olds".
      const after = tokenAt(stretch, index + 2);
      if (
        after &&
        !after.spaced &&
        !after.newline &&
        (after.text === '/' || isDash(after.text) || after.kind === 'word')
      )
        return parts > 2 ? index - at + 1 : 0;
      parts += 2;
      index += 1;
    } else break;
  }
  return parts > 2 ? index - at + 1 : 0;
}

function isBareInteger(text: string): boolean {
  return !text.includes('.') && !text.includes(',');
}

/**
 * Whether the number at `at` names something instead of counting ("ZK-47", "Flight 370", "No. 5", "#3", "1.").
 * @param plural whether a counted plural follows.
 */
export function isLabel(stretch: Stretch, at: number, plural: boolean): boolean {
  const token = stretch.tokens[at];
  const before = at > stretch.opening ? stretch.tokens[at - 1] : undefined;
  if (!token || !before) return false;
  if (before.kind === 'symbol') return before.text === '#' || before.text === '@' || before.text === '&';
  if (before.kind === 'mark') {
    if (isDash(before.text) && !token.spaced) {
      const word = at - 2 >= stretch.opening ? stretch.tokens[at - 2] : undefined;
      if (before.spaced || !word) return false;
      return word.kind === 'number' || (word.kind === 'word' && !NUMBER_PREFIXES.has(word.lower));
    }
    if (before.text === '(' || before.text === '[') {
      const next = tokenAt(stretch, at + 1);
      return next?.text === ')' || next?.text === ']';
    }
    return (before.text === '/' || before.text === '.' || before.text === ':') && !token.spaced;
  }
  if (before.kind === 'number' || before.kind === 'url') return false;
  const lower = before.shape === 'lower' || before.shape === 'none';
  // "on page 12" names; "in the area 40 houses burned" counts.
  if (LABELS.has(before.lower)) return !(lower && plural && !NUMBERED.has(before.lower));
  if (token.shape !== 'none' && token.shape !== 'lower' && !stretch.headline) return true;
  if (lower) return before.lower === 'per';
  if (OPENERS.has(before.lower) || /(?:ly|ing)$/.test(before.lower)) return false;
  if (token.kind === 'word') return false;
  return !(stretch.headline && plural && before.shape !== 'mixed');
}

/** Whether the number at `at` is the number of a list item or section: it opens its sentence and a mark follows. */
export function isListNumber(stretch: Stretch, at: number): boolean {
  const opening = stretch.opening;
  if (at !== opening && !(at === opening + 1 && stretch.tokens[opening]?.kind === 'mark')) return false;
  const next = tokenAt(stretch, at + 1);
  return (
    next === undefined || (next.kind === 'mark' && '.):]'.includes(next.text) && !isJoiner(stretch, at + 1))
  );
}
