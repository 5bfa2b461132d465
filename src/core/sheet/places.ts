import { LineIndex } from '../text/position';
import type { Article, Sentence } from '../text/article';
import type { Span } from '../text/span';
import { oneLine } from '../text/plain';
import { indexAt } from '../text/span';
import type { FoundQuote, QuoteAnchor, QuoteFinder } from './anchor';
import { createFinder } from './anchor';
import type { Row } from './yaml/emit';
import type { SheetPlace } from './model';

/** A stretch of an article. */
export interface PlaceAt extends Span {
  readonly path: string;
  /** What it says, where several values are set against each other. */
  readonly value?: string;
}

/** A place as a sheet names it. */
export interface PlaceDraft extends PlaceAt {
  readonly line: number;
  /** The words there, on one line. */
  readonly quote: string;
  /** Words before and after, where the quote alone stands at several places of the article. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Quotes that are longer stop at a word. */
const WHOLE_SENTENCE = 100;
const WINDOW = 60;

/** An article, as far as words are looked up in it. */
export type ArticleText = Pick<Article, 'path' | 'text'>;

/** The articles of a story, for looking up and naming places in them. */
export class ArticleTexts {
  readonly #articles: ReadonlyMap<string, ArticleText>;
  readonly #lines = new Map<string, LineIndex>();
  readonly #finders = new Map<string, QuoteFinder>();
  /** By article and start. */
  readonly #drafts = new Map<string, Map<number, PlaceDraft[]>>();

  constructor(articles: readonly { readonly article: ArticleText }[]) {
    this.#articles = new Map(articles.map(({ article }) => [article.path, article]));
  }

  has(path: string): boolean {
    return this.#articles.has(path);
  }

  /** Whether an article has the very words. */
  holds(path: string, words: string): boolean {
    return this.#finder(path)?.has(words) ?? false;
  }

  /** Whether the very words of a place of the sheet stand in an article; of words that have their like, whether they are those. */
  stands(path: string, place: SheetPlace | undefined): boolean {
    if (!place || place.quote === '') return false;
    if (place.prefix === undefined && place.suffix === undefined) return this.holds(path, place.quote);
    const found = this.findPlace(path, place);
    return found !== 'drifted' && found.how === 'exact';
  }

  /** The line of an offset, from 1. */
  lineOf(path: string, offset: number): number {
    const article = this.#articles.get(path);
    if (!article) return 1;
    let lines = this.#lines.get(path);
    if (!lines) this.#lines.set(path, (lines = new LineIndex(article.text)));
    return lines.positionOf(offset).line;
  }

  /** The words of a stretch of an article. */
  words(path: string, { start, end }: Span): string {
    return this.#articles.get(path)?.text.slice(start, end) ?? '';
  }

  /** Of all places where the very words stand, white space aside, the one nearest to a line; undefined where there is none. */
  nearestTo(path: string, words: string, line: number): Span | undefined {
    const text = this.#articles.get(path)?.text ?? '';
    const pattern = words
      .trim()
      .replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
      .replace(/\s+/g, '\\s+');
    const places = pattern === '' ? [] : [...text.matchAll(new RegExp(pattern, 'g'))];
    const away = (at: number) => Math.abs(this.lineOf(path, at) - line);
    const [first] = places.map(({ index }) => index).sort((a, b) => away(a) - away(b) || a - b);
    const found = places.find(({ index }) => index === first);
    return found && { start: found.index, end: found.index + found[0].length };
  }

  /** Finds a place of the sheet again. @param path the article it stands in now. */
  findPlace(path: string, { quote, prefix, suffix }: SheetPlace): FoundQuote | 'drifted' {
    const anchor: QuoteAnchor = {
      quote,
      ...(prefix === undefined ? {} : { prefix }),
      ...(suffix === undefined ? {} : { suffix }),
    };
    return this.#finder(path)?.find(anchor) ?? 'drifted';
  }

  /** Names a place: the words of its span, with as much around them as tells it from its like. */
  draft(place: PlaceAt): PlaceDraft {
    let drafts = this.#drafts.get(place.path);
    if (!drafts) this.#drafts.set(place.path, (drafts = new Map<number, PlaceDraft[]>()));
    const there = drafts.get(place.start);
    const known = there?.find(({ end, value }) => end === place.end && value === place.value);
    if (known) return known;
    const draft = this.#makeDraft(place);
    if (there) there.push(draft);
    else drafts.set(place.start, [draft]);
    return draft;
  }

  #makeDraft(place: PlaceAt): PlaceDraft {
    const article = this.#articles.get(place.path) as ArticleText;
    const words = article.text.slice(place.start, place.end);
    const line = this.lineOf(place.path, place.start);
    return { ...place, line, quote: oneLine(words), ...this.#finder(place.path)?.contextOf(place) };
  }

  #finder(path: string): QuoteFinder | undefined {
    const article = this.#articles.get(path);
    let finder = this.#finders.get(path);
    if (article && !finder) this.#finders.set(path, (finder = createFinder(article.text)));
    return finder;
  }
}

/**
 * The words around a span that an editor needs to know it by: its sentence where that is short, else about sixty
 * characters of it.
 */
export function quoteAround(article: Article, span: Span): Span {
  const sentence = article.sentences[indexAt(article.sentences, span.start)];
  if (!sentence || span.end > sentence.end) return span;
  if (sentence.end - sentence.start <= WHOLE_SENTENCE) return { start: sentence.start, end: sentence.end };
  return widen(article, sentence, span);
}

/** Adds words on both sides in turn, within the sentence, not beyond a comma or dash once enough is there. */
function widen(article: Article, sentence: Sentence, span: Span): Span {
  const startOf = (at: number) => article.span(at, at + 1).start;
  const endOf = (at: number) => article.span(at, at + 1).end;
  const isMark = (at: number) => article.word(at)?.kind === 'mark';
  let first = sentence.first;
  while (endOf(first) <= span.start) first++;
  let last = first;
  while (last < sentence.last && startOf(last) < span.end) last++;
  let start = Math.min(span.start, startOf(first));
  let end = Math.max(span.end, last > first ? endOf(last - 1) : span.end);
  while (end - start < WINDOW && (first > sentence.first || last < sentence.last)) {
    if (last < sentence.last) end = Math.max(end, endOf(last++));
    if (end - start < WINDOW && first > sentence.first) start = Math.min(start, startOf(--first));
  }
  while (last - 1 > first && isMark(last - 1) && startOf(last - 1) >= span.end) {
    last--;
    end = endOf(last - 1);
  }
  while (first < last && isMark(first) && endOf(first) <= span.start) {
    first++;
    start = startOf(first);
  }
  return { start, end };
}

/** A place as a row of the sheet. */
export function placeRow({ path, line, quote, prefix, suffix, value }: PlaceDraft): Row {
  return {
    ...(value === undefined ? {} : { value }),
    file: path,
    line,
    quote,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}
