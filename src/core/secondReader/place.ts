import type { NamedBy, Reading, SourceSpan } from '../findings/finding';
import type { Mentions } from '../mentions/mention';
import type { Article } from '../text/article';
import { foldText } from '../text/fold';
import { plainLine } from '../text/plain';
import type { Span } from '../text/span';
import { QuotePlaces } from './anchor';
import type { ReadArticle } from './articles';
import type { Item, ItemReading } from './items';
import { typedValue, wordsOfTyped } from './values';

/** The articles of a story as a model was told of them: it names them by number, they are found by path. */
export class Places {
  readonly #articles: ReadonlyMap<string, ReadArticle>;
  readonly #paths: readonly string[];
  readonly #isAsSent: (reading: ReadArticle) => boolean;
  readonly #quotes = new Map<string, { readonly places: QuotePlaces; readonly asSent: boolean }>();

  /**
   * @param paths of the articles in the order of their numbers.
   * @param articles as they are now.
   * @param isAsSent whether an article's lines are still those that were numbered.
   */
  constructor(
    paths: readonly string[],
    articles: readonly ReadArticle[],
    isAsSent: (reading: ReadArticle) => boolean = () => true,
  ) {
    this.#paths = paths;
    this.#articles = new Map(articles.map((reading) => [reading.article.path, reading]));
    this.#isAsSent = isAsSent;
  }

  /** The place of a quotation, or why it has none. */
  find({ at, id, text }: ItemReading['quotes'][number]): SourceSpan | string {
    const shown = `“${plainLine(text, 80)}”`;
    const path = at && this.#paths[at.article - 1];
    if (at === undefined || path === undefined) return `${shown}: there is no line “${plainLine(id, 20)}”`;
    const reading = this.#articles.get(path);
    if (!reading) return `${shown}: ${path} is not in the story any more`;
    let quotes = this.#quotes.get(path);
    if (!quotes) {
      quotes = { places: new QuotePlaces(reading.article), asSent: this.#isAsSent(reading) };
      this.#quotes.set(path, quotes);
    }
    const place = quotes.places.find(text, quotes.asSent ? at.line : undefined);
    if (typeof place === 'string') return `${shown}: ${place} in ${path}`;
    return quotedSpan(reading, place);
  }

  /** The articles as they are now. */
  mentionsOf = (path: string) => this.#articles.get(path)?.mentions;
}

/** The place of words that a model quotes. */
export function quotedSpan(
  { article, copyOf }: { readonly article: Pick<Article, 'path' | 'text'>; readonly copyOf?: string },
  { start, end }: Span,
): SourceSpan {
  return {
    path: article.path,
    start,
    end,
    text: article.text.slice(start, end),
    quoted: true,
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}

/** A reading whose quotations have been found. */
export interface PlacedReading {
  /** As the model gives it. */
  readonly said: string;
  /** In the order of articles and text, none overlapping another. */
  readonly spans: readonly SourceSpan[];
}

/** Finds the quotations of an item. @returns the readings that have a place of their own, and what was left out. */
export function placeItem(
  { readings }: Item,
  places: Places,
): { readonly readings: readonly PlacedReading[]; readonly dropped: readonly string[] } {
  const dropped: string[] = [];
  const found = readings.map((reading) => ({
    said: plainLine(reading.value, MOST_SAID),
    spans: apart(
      reading.quotes.flatMap((quote) => {
        const place = places.find(quote);
        if (typeof place !== 'string') return [place];
        dropped.push(place);
        return [];
      }),
    ),
  }));
  const { own, shared } = withoutShared(found);
  for (const span of shared) dropped.push(`“${plainLine(span.text, 80)}”: stands for several readings`);
  return { readings: own, dropped: [...new Set(dropped)] };
}

/**
 * Readings without the places that they share: words that stand for two readings tell for neither, and where those of one
 * hold those of the other, the fewer are its own. Readings that are left without a place go.
 */
function withoutShared<One extends Pick<Reading, 'spans'>>(
  readings: readonly One[],
): { readonly own: readonly One[]; readonly shared: readonly SourceSpan[] } {
  const shared: SourceSpan[] = [];
  const isShared = (span: SourceSpan, one: One) =>
    readings.some(
      (other) =>
        other !== one &&
        other.spans.some((place) => overlap(span, place) && place.end - place.start <= span.end - span.start),
    );
  const own = readings.flatMap((one) => {
    const spans = one.spans.filter((span) => {
      if (!isShared(span, one)) return true;
      shared.push(span);
      return false;
    });
    return spans.length === 0 ? [] : [spans.length === one.spans.length ? one : { ...one, spans }];
  });
  return { own, shared };
}

/** How long the words of a model may be where they are shown. */
const MOST_SAID = 160;
const MOST_WHY = 400;
const MOST_QUESTION = 200;

/** Spans in the order of articles and text; of those that overlap the longest. */
function apart(spans: readonly SourceSpan[]): SourceSpan[] {
  const kept: SourceSpan[] = [];
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => overlap(span, other))) kept.push(span);
  }
  return kept.sort(byPlace);
}

/** Whether two places share text. */
export function overlap(a: SourceSpan, b: SourceSpan): boolean {
  return a.path === b.path && a.start < b.end && b.start < a.end;
}

/** The order of articles and text. */
export function byPlace(a: SourceSpan, b: SourceSpan): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

/** How many words of a quotation stand for what a reading says. */
const SHOWN = 12;

/**
 * The readings with the article's own words for what each says: the words of the model's value where a quotation has them,
 * or the number or date that it stands for, else the quotation. No two are called the same.
 */
export function asReadings(
  placed: readonly PlacedReading[],
  mentionsOf: (path: string) => Mentions | undefined,
): Reading[] {
  const taken = new Set<string>();
  return placed.map(({ said, spans }) => {
    const first = spans[0] as SourceSpan;
    const value =
      [
        wordsOfValue(said, spans),
        typedWords(said, spans, mentionsOf),
        ...[SHOWN, 2 * SHOWN, Infinity].map((most) => inMarks(first.text, most)),
      ].find((words) => words !== undefined && !taken.has(foldText(words).text)) ??
      numbered(inMarks(first.text, SHOWN), taken);
    taken.add(foldText(value).text);
    return { value, spans };
  });
}

/** The words of a value as the first quotation that has them writes them. */
function wordsOfValue(said: string, spans: readonly SourceSpan[]): string | undefined {
  const wanted = foldText(said).text.trim();
  if (wanted === '') return undefined;
  for (const { text } of spans) {
    const folded = foldText(text);
    const at = folded.text.indexOf(wanted);
    if (at < 0) continue;
    const { start, end } = folded.spanOf(at, at + wanted.length);
    return plainLine(text.slice(start, end).replace(/[*_]+/g, ''), MOST_SAID);
  }
  return undefined;
}

/** The words of the one value that a reading's figure stands for ("five" for 5). */
function typedWords(
  said: string,
  spans: readonly SourceSpan[],
  mentionsOf: (path: string) => Mentions | undefined,
): string | undefined {
  const typed = typedValue(said, spans, mentionsOf);
  return typed && wordsOfTyped(typed);
}

function inMarks(text: string, most: number): string {
  const words = plainLine(text.replace(/[*_]+/g, ''))
    .replace(/^[“"]|[”"]$/g, '')
    .split(' ');
  return `“${words.length > most ? `${words.slice(0, most).join(' ')}…` : words.join(' ')}”`;
}

function numbered(words: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const value = `${words} (${number})`;
    if (!taken.has(foldText(value).text)) return value;
  }
}

/** A model's question as a heading: one question mark, at its end. */
export function questionOf({ question, kind }: Item): string {
  const words =
    plainLine(question.replaceAll('?', ' '), MOST_QUESTION) ||
    plainLine(kind, MOST_QUESTION) ||
    'What is right';
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}?`;
}

/** The question that a message begins with; the whole message where it is another one's. */
export function questionIn(message: string): string {
  const mark = message.indexOf('?');
  return mark < 0 ? message : message.slice(0, mark + 1);
}

/** Who named an item. */
export function namedBy({ isCertain, why }: Item, reader: Omit<NamedBy, 'possible' | 'why'>): NamedBy {
  const words = plainLine(why, MOST_WHY);
  return { ...reader, ...(isCertain ? {} : { possible: true }), ...(words === '' ? {} : { why: words }) };
}
