import search from 'approx-string-match';
import type { Span } from '../text/span';

/** A place of words in a text that may have changed. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** How much of the quote is there, 0 to 1. */
  readonly likeness: number;
}

/** The share of a quote's characters that may have changed. */
const MAX_CHANGED = 0.25;

/** The best non-overlapping places for words in a text, the best first; at most three. */
export function nearest(
  text: string,
  words: string,
  taken: readonly Span[],
  changed = MAX_CHANGED,
): Candidate[] {
  const limit = Math.floor(words.length * changed);
  const found: Candidate[] = [];
  const closed: Span[] = [...taken];
  for (let round = 0; round < 3; round++) {
    let best: Candidate | undefined;
    for (const gap of gapsBetween(text.length, closed)) {
      const within = text.slice(gap.start, gap.end);
      for (const { start, end, errors } of search(within, words, limit)) {
        const candidate = {
          start: gap.start + start,
          end: gap.start + end,
          likeness: 1 - errors / words.length,
        };
        if (!best || isBetter(candidate, best, words.length)) best = candidate;
      }
    }
    if (!best) break;
    found.push(best);
    closed.push(best);
  }
  return found;
}

/** The shortest span with the same end that is as near: the search gives the longest. */
export function tightened(text: string, words: string, place: Candidate): Span {
  const errors = Math.round((1 - place.likeness) * words.length);
  const starts = search(reversed(text.slice(place.start, place.end)), reversed(words), errors);
  const length = Math.min(place.end - place.start, ...starts.map(({ end }) => end));
  return { start: place.end - length, end: place.end };
}

function reversed(text: string): string {
  let back = '';
  for (let at = text.length - 1; at >= 0; at--) back += text[at] ?? '';
  return back;
}

/** Better is nearer; among equals the one whose length fits. */
function isBetter(a: Candidate, b: Candidate, length: number): boolean {
  if (a.likeness !== b.likeness) return a.likeness > b.likeness;
  return Math.abs(a.end - a.start - length) < Math.abs(b.end - b.start - length);
}

function gapsBetween(length: number, closed: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = 0;
  for (const { start, end } of [...closed].sort((a, b) => a.start - b.start)) {
    if (start > from) gaps.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < length) gaps.push({ start: from, end: length });
  return gaps;
}

/** How alike two short texts are, 0 to 1. */
export function likeness(words: string, other: string): number {
  if (words === other) return 1;
  const [best] = search(other, words, words.length);
  return best ? 1 - best.errors / words.length : 0;
}
