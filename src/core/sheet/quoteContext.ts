import type { Span } from '../text/span';
import type { Candidate } from './nearest';

/** The words right before and after a quote. */
export interface QuoteContext {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** How many places of one quote are weighed against each other. */
export const MAX_PLACES = 200;

/** Characters of context: doubled until they tell a place from its likes, or there are enough of them. */
const MIN_CONTEXT = 24;
const MAX_CONTEXT = 96;

/** The words before or after a place that tell it from the other places with the same words; nothing where it has no like. */
export function contextOf(text: string, place: Span): QuoteContext {
  const words = text.slice(place.start, place.end);
  const others = occurrences(text, words).filter(({ start }) => start !== place.start);
  if (others.length === 0) return {};
  for (let size = MIN_CONTEXT; size <= MAX_CONTEXT; size *= 2) {
    const prefix = text.slice(wordStart(text, place.start - size, place.start), place.start);
    if (prefix.trim() !== '' && !others.some(({ start }) => text.endsWith(prefix, start))) {
      return { prefix: prefix.trim() };
    }
    const suffix = text.slice(place.end, wordEnd(text, place.end + size, place.end));
    if (suffix.trim() !== '' && !others.some(({ end }) => text.startsWith(suffix, end))) {
      return { suffix: suffix.trim() };
    }
  }
  const prefix = text.slice(wordStart(text, place.start - MAX_CONTEXT, place.start), place.start).trim();
  const suffix = text.slice(place.end, wordEnd(text, place.end + MAX_CONTEXT, place.end)).trim();
  return { ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
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

/** The exact places of words in a text; of more than {@link MAX_PLACES} one more than that. */
export function occurrences(text: string, words: string): Candidate[] {
  const places: Candidate[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length, likeness: 1 });
    if (places.length > MAX_PLACES) break;
  }
  return places;
}
