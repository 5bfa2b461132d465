import { tokenAt, type Stretch } from './stretch';

/** What the words before a number make of it. */
export type Bound = 'atLeast' | 'moreThan' | 'justOver' | 'nearly' | 'under' | 'atMost' | 'about';

interface Pattern {
  /** The words before the last one, last first. */
  readonly before: readonly string[];
  readonly bound: Bound;
}

const PHRASES: Readonly<Record<Bound, string>> = {
  atLeast:
    'at least|at the very least|not less than|no less than|no fewer than|not fewer than|a minimum of|minimum of|as few as|as little as|as low as',
  moreThan:
    'more than|over|above|exceeding|exceed|exceeds|exceeded|surpassing|surpassed|surpasses|topping|greater than|higher than|larger than|' +
    'longer than|bigger than|heavier than|in excess of|upwards of|upward of|north of|well over|well above|far more than|far above|' +
    'much more than|many more than|considerably more than|significantly more than',
  justOver:
    'just over|just above|slightly over|slightly above|slightly more than|just more than|a little over|a little more than|a bit over|little more than',
  nearly:
    'nearly|almost|close to|just under|just below|slightly under|slightly below|slightly less than|slightly fewer than|just short of|just shy of|approaching|nearing|' +
    'a little under|a little less than|virtually|not quite|little less than',
  under:
    'under|below|fewer than|less than|lower than|smaller than|shorter than|well under|well below|far fewer than|far less than',
  atMost:
    'up to|as many as|as much as|as high as|no more than|not more than|at most|at the most|a maximum of|maximum of|no greater than|not over|no higher than',
  about:
    'about|around|some|roughly|approximately|approx|approx.|circa|c.|ca.|an estimated|estimated|somewhere around|something like|in the region of|' +
    'around about|more or less|an approximate|broadly|~',
};

/** Patterns by their last word, the longer first, so that "no more than" is seen before "more than". */
const PATTERNS: ReadonlyMap<string, readonly Pattern[]> = (() => {
  const map = new Map<string, Pattern[]>();
  for (const [bound, phrases] of Object.entries(PHRASES)) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ');
      const list = map.get(words.at(-1) as string) ?? [];
      list.push({ before: words.slice(0, -1).reverse(), bound: bound as Bound });
      map.set(words.at(-1) as string, list);
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.before.length - a.before.length);
  return map;
})();

/** Words that are prepositions too ("a dispute over two islands"): they bound only numbers that are no small count. */
const PREPOSITIONS = new Set(['over', 'above', 'under', 'below', 'to']);

/** Words after which "over" and "up to" name a matter or a way, not a bound. */
const OF_A_MATTER = new Set(
  (
    'dispute disputes row rows war wars clash clashes conflict conflicts fight fights fighting argument arguments tension ' +
    'tensions concern concerns question questions talks anger outrage protest protests criticism scandal debate ' +
    'standoff handed hand hands handing turned take took taken taking takes walked walk came went drove ran crept rushed ' +
    'presided presiding preside watch watched control fears trial case feud battle'
  ).split(' '),
);

/** The bound that ends before token `at`, with the token it starts at. */
export function boundBefore(
  stretch: Stretch,
  at: number,
  small: boolean,
): { bound: Bound; first: number } | undefined {
  const last = tokenAt(stretch, at - 1);
  if (!last || last.kind === 'number') return undefined;
  const patterns = PATTERNS.get(last.lower);
  if (!patterns) return undefined;
  for (const { before, bound } of patterns) {
    let matched = true;
    for (let index = 0; matched && index < before.length; index++) {
      matched = tokenAt(stretch, at - 2 - index)?.lower === before[index];
    }
    if (!matched) continue;
    const first = at - 1 - before.length;
    const opener = stretch.tokens[first];
    // "Under 17 World Cup": a capital inside the sentence makes it part of a name.
    if (
      opener?.shape === 'capital' &&
      first !== stretch.opening &&
      !stretch.headline &&
      !followsQuote(stretch, first)
    )
      return undefined;
    if (PREPOSITIONS.has(last.lower)) {
      if (small) return undefined;
      const matter = tokenAt(stretch, first - 1);
      if (matter && OF_A_MATTER.has(matter.lower)) return undefined;
    }
    return { bound, first };
  }
  return undefined;
}

function followsQuote(stretch: Stretch, at: number): boolean {
  const before = tokenAt(stretch, at - 1);
  return before === undefined || before.kind === 'mark';
}

/** A bound behind the number ("or more", "-plus", "or so"), with the token after it. */
export function boundAfter(stretch: Stretch, at: number): { bound: Bound; last: number } | undefined {
  const token = tokenAt(stretch, at);
  if (!token) return undefined;
  const next = tokenAt(stretch, at + 1);
  if (token.lower === 'or' && next) {
    if (next.lower === 'more' || next.lower === 'older' || next.lower === 'above')
      return { bound: 'atLeast', last: at + 2 };
    if (next.lower === 'so' || next.lower === 'thereabouts') return { bound: 'about', last: at + 2 };
    if (next.lower === 'less' || next.lower === 'fewer' || next.lower === 'younger' || next.lower === 'under')
      return { bound: 'atMost', last: at + 2 };
    return undefined;
  }
  if (token.lower === 'plus' && (!next || next.kind !== 'number')) return { bound: 'atLeast', last: at + 1 };
  if (token.text === '+' && !token.spaced && next?.kind !== 'number')
    return { bound: 'atLeast', last: at + 1 };
  if (
    token.text === '-' &&
    !token.spaced &&
    (next?.lower === 'plus' || next?.lower === 'odd') &&
    !next.spaced
  ) {
    return { bound: next.lower === 'plus' ? 'atLeast' : 'about', last: at + 2 };
  }
  return undefined;
}

/** A range of values with what is known of its ends. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly approximate?: true;
  readonly exclusive?: 'min' | 'max' | 'both';
}

/** How far "nearly" reaches below its number and "just over" above it, as a share of the number. */
const NEAR = 0.1;

/**
 * Applies a bound to the values of a number.
 * "Nearly 40" is [36, 40) and "just over 40" is (40, 44], a tenth of the number; "about" leaves the number and marks it.
 * @param signed whether the values may fall below zero (temperatures).
 */
export function applyBound(values: Bounds, bound: Bound, signed: boolean): Bounds {
  const { min, max } = values;
  const low = signed ? -Infinity : 0;
  const approximate = values.approximate ? { approximate: true as const } : {};
  switch (bound) {
    case 'about':
      return { ...values, approximate: true };
    case 'atLeast':
      return { min, max: Infinity, ...approximate };
    case 'moreThan':
      return { min, max: Infinity, exclusive: 'min', ...approximate };
    case 'justOver':
      return { min, max: max + Math.abs(max) * NEAR, exclusive: 'min', approximate: true };
    case 'nearly':
      return { min: min - Math.abs(min) * NEAR, max, exclusive: 'max', approximate: true };
    case 'under':
      return { min: low, max, exclusive: 'max', ...approximate };
    case 'atMost':
      return { min: low, max, ...approximate };
  }
}
