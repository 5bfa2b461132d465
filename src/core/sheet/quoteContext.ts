import type { Span } from '../text/span';

/** The words right before and after a place. */
export interface QuoteContext {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** How many places of one quote are weighed against each other. */
export const MAX_PLACES = 200;

/** Where words stand in a text: all places, or one more than {@link MAX_PLACES}. */
export function occurrences(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length });
    if (places.length > MAX_PLACES) break;
  }
  return places;
}

/** Characters of context: doubled until they tell a place from its likes, or there are enough of them. */
const MIN_CONTEXT = 24;
const MAX_CONTEXT = 96;
/** The same of what stands in the sentence of the words: it goes where they go. */
const MAX_IN_SENTENCE = 192;

/** The words before or after a place that tell it from the others with the same words; nothing where it has no like. */
export function contextOf(text: string, place: Span): QuoteContext {
  const words = text.slice(place.start, place.end);
  const others = occurrences(text, words).filter(({ start }) => start !== place.start);
  if (others.length === 0) return {};
  const sentence = sentenceAround(text, place);
  const whole = { start: 0, end: text.length };
  return (
    telling(text, place, others, { ...sentence, most: MAX_IN_SENTENCE }) ??
    tellingTogether(text, place, others, sentence) ??
    telling(text, place, others, { ...whole, most: MAX_CONTEXT }) ??
    bothSides(text, place, { start: place.start - MAX_CONTEXT, end: place.end + MAX_CONTEXT })
  );
}

/** The fewest words on one side of a place, within bounds, that none of the others has. */
function telling(
  text: string,
  place: Span,
  others: readonly Span[],
  { start, end, most }: Span & { readonly most: number },
): QuoteContext | undefined {
  // "In the ward" and "in the ward" are the same words.
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? lower : text;
  for (let size = MIN_CONTEXT; size <= most; size *= 2) {
    const from = Math.max(start, place.start - size);
    const first = wordStart(text, from, place.start);
    const before = plain.slice(first, place.start);
    if (before.trim() !== '' && !others.some((other) => plain.endsWith(before, other.start))) {
      return { prefix: text.slice(first, place.start).trim() };
    }
    const last = wordEnd(text, Math.min(end, place.end + size), place.end);
    const after = plain.slice(place.end, last);
    if (after.trim() !== '' && !others.some((other) => plain.startsWith(after, other.end))) {
      return { suffix: text.slice(place.end, last).trim() };
    }
  }
  return undefined;
}

/** The sentence on both sides of a place, where no other one has both. */
function tellingTogether(
  text: string,
  place: Span,
  others: readonly Span[],
  sentence: Span,
): QuoteContext | undefined {
  const { prefix = '', suffix = '' } = bothSides(text, place, sentence);
  const isLike = ({ start, end }: Span) =>
    text.slice(0, start).trimEnd().endsWith(prefix) && text.slice(end).trimStart().startsWith(suffix);
  return prefix !== '' && suffix !== '' && !others.some(isLike) ? { prefix, suffix } : undefined;
}

function bothSides(text: string, place: Span, { start, end }: Span): QuoteContext {
  const prefix = text.slice(wordStart(text, start, place.start), place.start).trim();
  const suffix = text.slice(place.end, wordEnd(text, end, place.end)).trim();
  return { ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
}

const SENTENCE_END = /[.!?]["')]? (?=["'(]?[\p{Lu}\p{N}])/gu;

/** About the sentence that a place stands in: as far as the marks that end one. */
function sentenceAround(text: string, place: Span): Span {
  const from = Math.max(0, place.start - MAX_IN_SENTENCE);
  const isLast = /[.!?]["')]?$/.test(text.slice(place.start, place.end));
  const before = [...text.slice(from, place.start + 1).matchAll(SENTENCE_END)].at(-1);
  const [after] = text.slice(place.end, place.end + MAX_IN_SENTENCE).matchAll(SENTENCE_END);
  return {
    start: before ? from + before.index + before[0].length : from,
    end: isLast ? place.end : place.end + (after ? after.index + 1 : MAX_IN_SENTENCE),
  };
}

/** The first start of a word from an offset on, not beyond a limit. */
function wordStart(text: string, from: number, limit: number): number {
  let at = Math.max(0, from);
  while (at > 0 && at < limit && text[at - 1] !== ' ') at++;
  return at;
}

function wordEnd(text: string, from: number, limit: number): number {
  let at = Math.min(text.length, from);
  while (at < text.length && at > limit && text[at] !== ' ') at--;
  return at;
}
