import type { Article } from '../text/article';
import { foldText } from '../text/fold';
import type { MappedText } from '../text/mappedText';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';
import type { NumberedLine } from './lines';
import { numberedLines } from './lines';

/** Why a quotation has no place in an article. */
type Unplaced = 'not found' | 'found more than once' | 'not part of the article';

/** Finds the words that a model quotes in one article. */
export class QuotePlaces {
  readonly #article: Article;
  readonly #lines: readonly NumberedLine[];
  #folded: MappedText | undefined;

  constructor(article: Article) {
    this.#article = article;
    this.#lines = numberedLines(article.text);
  }

  /**
   * The place of a quotation: the very words in its line; else, but for kinds of marks, dashes, spaces and case, in its
   * line, or from there into the next ones; else the one place of the article that has them.
   * @param line from 1; undefined where it is not known, or the text has changed since lines were counted.
   */
  find(quote: string, line: number | undefined): Span | Unplaced {
    const words = quote.trim();
    const place = this.#inLine(words, line) ?? this.#folding(words, line);
    if (typeof place === 'string') return place;
    return this.#isTold(place) ? place : 'not part of the article';
  }

  #lineOf(line: number | undefined): NumberedLine | undefined {
    return line === undefined ? undefined : this.#lines[line - 1];
  }

  #inLine(words: string, line: number | undefined): Span | undefined {
    const there = this.#lineOf(line);
    if (!there || words === '') return undefined;
    const { seen } = this.#article;
    const { text } = seen;
    const last = seen.indexOf(there.end);
    for (let at = text.indexOf(words, seen.indexOf(there.start)); at >= 0; at = text.indexOf(words, at + 1)) {
      const end = at + words.length;
      if (end > last) return undefined;
      if (isWhole(text, at, end)) return seen.spanOf(at, end);
    }
    return undefined;
  }

  #folding(words: string, line: number | undefined): Span | Unplaced {
    const wanted = foldText(words).text.trim();
    if (!/[\p{L}\p{N}]/u.test(wanted)) return 'not found';
    const { seen } = this.#article;
    const folded = (this.#folded ??= foldText(seen.text));
    const places = (from: number, to: number, most: number) =>
      occurrences(folded, wanted, from, to, most).map(({ start, end }) => seen.spanOf(start, end));
    const there = this.#lineOf(line);
    if (there) {
      const offsetOf = (offset: number) => folded.indexOf(seen.indexOf(offset));
      const [inLine] = places(offsetOf(there.start), offsetOf(there.end), 1);
      if (inLine) return inLine;
    }
    const [only, other] = places(0, folded.text.length, 2);
    if (!only) return 'not found';
    return other ? 'found more than once' : only;
  }

  /** Whether a place stands in what the article tells, and not in boilerplate. */
  #isTold(place: Span): boolean {
    const { zones } = this.#article;
    return zones.some((zone) => zone.kind !== 'boilerplate' && overlaps(zone, place));
  }
}

/** The first places of words in a text that begin between two offsets of the folded text. */
function occurrences(folded: MappedText, words: string, from: number, to: number, most: number): Span[] {
  const places: Span[] = [];
  const { text } = folded;
  for (let at = text.indexOf(words, from); at >= 0 && at < to; at = text.indexOf(words, at + 1)) {
    if (isWhole(text, at, at + words.length)) places.push(folded.spanOf(at, at + words.length));
    if (places.length >= most) break;
  }
  return places;
}

/** Whether a stretch begins and ends where words do. */
function isWhole(text: string, start: number, end: number): boolean {
  return !(isInWord(text, start) || isInWord(text, end));
}

const WORD_UNIT = /[\p{L}\p{M}\p{N}\p{Cs}]/u;

function isInWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && WORD_UNIT.test(text[at - 1] ?? '') && WORD_UNIT.test(text[at] ?? '');
}
