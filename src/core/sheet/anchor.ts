import type { MappedText } from '../text/mappedText';
import type { Span } from '../text/span';
import { foldPlain, foldText, foldWords } from './foldQuote';
import type { Candidate } from './nearest';
import { likeness, nearest, tightened } from './nearest';
import type { QuoteContext } from './quoteContext';
import { contextOf, MAX_PLACES, occurrences } from './quoteContext';
import { mayBeFormatted } from './words';

/** Words of an article with what helps to find them again when the article has changed. */
export interface QuoteAnchor extends QuoteContext {
  readonly quote: string;
  /** Where it stood: UTF-16 code units from the start of the text. */
  readonly position?: number;
}

/** Where the words stand now, and how sure that is. */
export interface FoundQuote {
  readonly span: Span;
  /** `exact`: the same words; `context`: other words between the same neighbours; `approximate`: nearly the same words. */
  readonly how: 'exact' | 'context' | 'approximate';
}

/** A text in which quotes can be looked up. */
export interface QuoteFinder {
  find(anchor: QuoteAnchor): FoundQuote | 'drifted';
  /** Whether the very words stand in the text. */
  has(words: string): boolean;
  /** The words before or after a span that tell it from the other places with the same words; nothing where it has no like. */
  contextOf(span: Span): QuoteContext;
}

/** The share that may have changed in what is taken for a copy of the quote. */
const MAX_CHANGED_COPY = 0.4;
/** Quotes shorter than this are too little to recognise when they have changed, unless their neighbours are known. */
const MIN_ALONE = 20;
const MIN_FUZZY = 6;
/** By how much the best place must be better than the next. */
const MARGIN = 0.15;
/** How alike neighbours are that were not changed, or hardly. */
const CERTAIN = 0.95;
/** Finds a quote again in one text. See {@link createFinder}. */
export function findQuote(text: string, anchor: QuoteAnchor): FoundQuote | 'drifted' {
  return createFinder(text).find(anchor);
}

/**
 * Prepares a text for looking up quotes: white space and quotation marks are compared in one form, and words that are not
 * found so without the marks that format them.
 * A quote is found by its exact words (several places: by their neighbours, then by the very position), else by what is
 * left between its neighbours, else by the nearest match with few changes. What remains unclear has `drifted`.
 * Method: the selectors of W3C Web Annotation, with Myers' bit-parallel search for the nearest match.
 */
export function createFinder(text: string): QuoteFinder {
  const folded = foldText(text, foldWords);
  /** The text without the marks that format it: only where the words are not found as they are written. */
  let plain: MappedText | undefined;
  const bare = () => (plain ??= foldText(text, foldPlain));
  const isFormatted = mayBeFormatted(text);
  return {
    has: (words) =>
      folded.text.includes(foldWords(words).trim()) ||
      ((isFormatted || mayBeFormatted(words)) && bare().text.includes(foldPlain(words).trim())),
    contextOf: ({ start, end }) =>
      contextOf(folded.text, { start: folded.indexOf(start), end: folded.indexOf(end) }),
    find(anchor) {
      const found = findIn(folded, anchor, foldWords);
      if (found !== 'drifted' && found.how === 'exact') return found;
      if (!isFormatted && !mayBeFormatted(anchor.quote)) return found;
      const same = findIn(bare(), anchor, foldPlain);
      return same !== 'drifted' && same.how === 'exact' ? same : found;
    },
  };
}

function findIn(
  folded: MappedText,
  anchor: QuoteAnchor,
  form: (words: string) => string,
): FoundQuote | 'drifted' {
  const quote = form(anchor.quote).trim();
  if (quote === '') return 'drifted';
  const wanted: Wanted = {
    quote,
    prefix: form(anchor.prefix ?? '').trim(),
    suffix: form(anchor.suffix ?? '').trim(),
    position: anchor.position === undefined ? undefined : folded.indexOf(anchor.position),
  };
  const found = locate(folded.text, wanted);
  if (found === 'drifted') return found;
  return { span: folded.spanOf(found.start, found.end), how: found.how };
}

interface Wanted {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly position: number | undefined;
}

function locate(text: string, wanted: Wanted): (Span & { how: FoundQuote['how'] }) | 'drifted' {
  const places = occurrences(text, wanted.quote).map((place) => ({ ...place, likeness: 1 }));
  const exact = chooseExact(text, wanted, places);
  if (exact === 'drifted') return exact;
  if (exact) return { ...exact, how: 'exact' };
  const between = findBetween(text, wanted);
  if (between) return { ...between, how: 'context' };
  const near = findNear(text, wanted);
  return near ? { start: near.start, end: near.end, how: 'approximate' } : 'drifted';
}

/** @returns undefined where none of the exact places is the one that was meant, `drifted` where it cannot be told which is. */
function chooseExact(
  text: string,
  wanted: Wanted,
  places: readonly Candidate[],
): Span | 'drifted' | undefined {
  const [only] = places;
  if (!only) return undefined;
  if (places.length === 1) return chooseOnly(text, wanted, only);
  if (places.length > MAX_PLACES) return 'drifted';
  const scored = places.map((place) => ({ place, score: contextLikeness(text, wanted, place) }));
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  // Neighbours that are there word for word speak for their place, however like those of another place are.
  if (best?.score === 1 && second && second.score < 1) return best.place;
  if (best && second && best.score >= 0.5 && best.score - second.score >= MARGIN)
    return isClear(best.score, second.score) && !isLookAlike(text, wanted, best.place)
      ? best.place
      : 'drifted';
  const there = places.find(({ start }) => start === wanted.position);
  return there && contextLikeness(text, wanted, there) >= (best?.score ?? 0) - MARGIN ? there : 'drifted';
}

/** Whether the one place with the exact words is the one that was meant, and not a copy of it elsewhere. */
function chooseOnly(text: string, wanted: Wanted, only: Candidate): Span | 'drifted' | undefined {
  const { quote, position } = wanted;
  const hasContext = wanted.prefix !== '' || wanted.suffix !== '';
  if (!hasContext && position === undefined) return only;
  const rivals = nearest(text, quote, [only], MAX_CHANGED_COPY);
  const nearer = rivals.some((rival) => awayFrom(wanted, rival) < awayFrom(wanted, only));
  if (!hasContext) return nearer ? 'drifted' : only;
  const here = contextLikeness(text, wanted, only);
  const there = Math.max(0, ...rivals.map((rival) => contextLikeness(text, wanted, rival)));
  if (here < 1 && there - here < MARGIN && isLookAlike(text, wanted, only)) return 'drifted';
  if (rivals.length === 0) return here >= 0.5 || quote.length >= 2 * MIN_ALONE ? only : undefined;
  if (here - there >= MARGIN) return !nearer && isClear(here, there) ? only : 'drifted';
  if (there - here >= MARGIN) return undefined;
  return only.start === position ? only : 'drifted';
}

/**
 * Whether a place has the neighbours of another one ("in the south ward" for "in the north ward"): neighbours are noted
 * only of words that have their like, so where theirs are other words what was meant is gone, and this is its like.
 */
function isLookAlike(text: string, { prefix, suffix }: Wanted, place: Span): boolean {
  const wordsOf = (words: string): readonly string[] => words.toLowerCase().match(WORDS) ?? [];
  const [before, after] = [wordsOf(prefix), wordsOf(suffix)];
  const left = wordsOf(text.slice(Math.max(0, place.start - prefix.length - LOOK), place.start));
  const right = wordsOf(text.slice(place.end, place.end + suffix.length + LOOK));
  const isSame =
    before.every((word, index) => word === left.at(index - before.length)) &&
    after.every((word, index) => word === right[index]);
  return !isSame;
}

/** How much further than the neighbours are long they are looked for, marks between them being no words. */
const LOOK = 16;
/** Words, with the marks that stand inside them. */
const WORDS = /[\p{L}\p{M}\p{N}]+(?:['.,:-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Whether the neighbours of a place speak for it and not for another one. They were chosen because they tell the two apart:
 * where they are not quite the same, the place is the right one only if those of the other are quite different.
 */
function isClear(here: number, there: number): boolean {
  return here >= CERTAIN || here - there >= 3 * MARGIN;
}

/** How far a place is from where the quote once stood; 0 where that is not known. It never speaks for a place, only against. */
function awayFrom({ position }: Wanted, place: Span): number {
  return position === undefined ? 0 : Math.abs(place.start - position);
}

/** What stands between the quote's neighbours, where both are there once, in order, and something like the quote is left. */
function findBetween(text: string, wanted: Wanted): Span | undefined {
  const { quote, prefix, suffix } = wanted;
  if (prefix.length < MIN_FUZZY || suffix.length < MIN_FUZZY) return undefined;
  const before = text.indexOf(prefix);
  if (before < 0 || text.includes(prefix, before + 1)) return undefined;
  const from = before + prefix.length;
  const after = text.indexOf(suffix, from);
  if (after < 0 || text.includes(suffix, after + 1)) return undefined;
  const span = trimmed(text, from, after);
  const length = span.end - span.start;
  if (length * 2 < quote.length || length > quote.length * 2) return undefined;
  return likeness(quote, text.slice(span.start, span.end)) >= 0.4 ? span : undefined;
}

function findNear(text: string, wanted: Wanted): Span | undefined {
  const { quote, prefix, suffix } = wanted;
  if (quote.length < MIN_FUZZY) return undefined;
  const candidates = nearest(text, quote, []);
  const [first] = candidates;
  if (!first) return undefined;
  const hasContext = prefix !== '' || suffix !== '';
  if (quote.length < MIN_ALONE && !hasContext) return undefined;
  const scored = candidates
    .map((candidate) => {
      const context = hasContext ? contextLikeness(text, wanted, candidate) : 0;
      return { candidate, context, score: candidate.likeness + (hasContext ? context : 0) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || (second && best.score - second.score < MARGIN)) return undefined;
  // Of two that are alike the changed one may be the right one: only the neighbours can tell.
  if (second && hasContext && best.context - second.context < MARGIN) return undefined;
  if (candidates.some((other) => awayFrom(wanted, other) < awayFrom(wanted, best.candidate)))
    return undefined;
  if (quote.length < MIN_ALONE && best.context < 0.5) return undefined;
  return wholeWords(text, tightened(text, quote, best.candidate));
}

/** How well the neighbours of a place fit, 0 to 1: the mean over those that are known. */
function contextLikeness(text: string, { prefix, suffix }: Wanted, place: Span): number {
  let sum = 0;
  let known = 0;
  if (prefix !== '') {
    known++;
    sum += likeness(prefix, text.slice(Math.max(0, place.start - prefix.length - 1), place.start).trim());
  }
  if (suffix !== '') {
    known++;
    sum += likeness(suffix, text.slice(place.end, place.end + suffix.length + 1).trim());
  }
  return known === 0 ? 0 : sum / known;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return { start, end };
}

const WORD = /[\p{L}\p{N}]/u;

/** Widens a span to the words that it cuts. */
function wholeWords(text: string, span: Span): Span {
  const inWord = (at: number) => WORD.test(text[at] ?? '') && WORD.test(text[at - 1] ?? '');
  const { start: from, end: to } = trimmed(text, span.start, span.end);
  let start = from;
  let end = to;
  while (start > 0 && inWord(start)) start--;
  while (end < text.length && inWord(end)) end++;
  return { start, end };
}
