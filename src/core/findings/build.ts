import type { Article } from '../text/article';
import type { CopiedArticle } from '../text/copies';
import type { WitnessCount } from '../text/copies';
import { countWitnesses } from '../text/copies';
import { fingerprint } from '../text/hash';
import type { Span } from '../text/span';
import type { Words } from '../words/words';
import { english, joined, listed, phrase } from '../words/words';
import type { Compatible, Finding, FindingCode, Reading, Severity, SourceSpan } from './finding';
import { FINDING_CODES } from './finding';

/** What a comparer gives. */
export interface Compared {
  readonly findings: readonly Finding[];
  readonly compatible: readonly Compatible[];
}

/** All that several comparisons give, in their order. */
export function merged(all: readonly Compared[]): Compared {
  return {
    findings: all.flatMap(({ findings }) => findings),
    compatible: all.flatMap(({ compatible }) => compatible),
  };
}

/** A span with the path and words of its article, and where its exact copies have the same. */
export function sourceSpan(article: Article | CopiedArticle, span: Span): SourceSpan {
  const { path } = article;
  if (!('copies' in article)) return placed(article, span);
  const copies = article.copies.flatMap((copy) => {
    const own = copy.spanOf(span);
    return own ? [{ ...placed(copy.article, own), copyOf: path }] : [];
  });
  return { ...placed(article, span), copies };
}

function placed({ path, text }: Article, { start, end }: Span): SourceSpan {
  return { path, start, end, text: text.slice(start, end) };
}

/** What {@link sourceSpan} gives of the mentions and claims of one article: the same object each time it is asked. */
export class SourceSpans {
  readonly #article: Article | CopiedArticle;
  readonly #spans = new Map<Span, SourceSpan>();

  constructor(article: Article | CopiedArticle) {
    this.#article = article;
  }

  of(words: Span): SourceSpan {
    let span = this.#spans.get(words);
    if (!span) this.#spans.set(words, (span = sourceSpan(this.#article, words)));
    return span;
  }
}

/** Readings with the words of exact copies among their spans, once articles have been compared. */
export function withCopies<Told extends Finding | Compatible>(told: Told): Told {
  if (!told.readings.some(({ spans }) => spans.some(({ copies }) => copies))) return told;
  const readings = told.readings.map(({ spans, ...reading }) => ({
    ...reading,
    spans: spans.flatMap(({ copies = [], ...span }) => [span, ...copies]).sort(byPlace),
  }));
  return { ...told, readings };
}

/** Collects spans into readings by their value, in the order in which the values first come. */
export class Readings {
  readonly #byValue = new Map<string, { said: Words; spans: SourceSpan[] }>();
  #all: readonly Reading[] | undefined;

  /** @param key what makes readings the same; @param said how the reading is shown, the first one of a key counts. */
  add(key: string, said: Words, span: SourceSpan): void {
    this.#all = undefined;
    const reading = this.#byValue.get(key);
    if (reading) reading.spans.push(span);
    else this.#byValue.set(key, { said, spans: [span] });
  }

  /**
   * The readings, those of most articles first, of as many those of most copies, then in the order of articles and text, as
   * are their spans; each span once.
   */
  get all(): readonly Reading[] {
    this.#all ??= [...this.#byValue.values()]
      .map(({ said, spans }) => readingOf(said, inOrder(spans)))
      .map((reading) => ({ reading, ...breadth(reading) }))
      .sort(
        (a, b) =>
          b.articles - a.articles || b.copies - a.copies || byPlace(firstOf(a.reading), firstOf(b.reading)),
      )
      .map(({ reading }) => reading);
    return this.#all;
  }
}

/** A reading of some spans. */
export function readingOf(said: Words, spans: readonly SourceSpan[]): Reading {
  return typeof said === 'string' ? { value: said, spans } : { value: english(said), said, spans };
}

const firstOf = ({ spans }: Reading) => spans[0] as SourceSpan;

/** Spans in the order of articles and text, each once. */
function inOrder(spans: readonly SourceSpan[]): SourceSpan[] {
  const sorted = [...spans].sort(byPlace);
  return sorted.filter((span, index) => index === 0 || byPlace(sorted[index - 1] as SourceSpan, span) !== 0);
}

/** How many articles have a reading, its spans being in order, and how many exact copies of them. */
function breadth({ spans }: Reading): { articles: number; copies: number } {
  let articles = 0;
  let copies = 0;
  spans.forEach((span, index) => {
    if (span.path === spans[index - 1]?.path) return;
    articles++;
    copies += span.copies?.length ?? 0;
  });
  return { articles, copies };
}

function byPlace(a: SourceSpan, b: SourceSpan): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

/** How many words of a statement are shown of it. */
const SHOWN = 9;

/** The first words of a statement, on one line and without emphasis marks. */
export function shorten(text: string, most: number = SHOWN): string {
  const words = text.replaceAll(/[\s*_]+/g, ' ').split(' ');
  return words.length > most ? `${words.slice(0, most).join(' ')}…` : words.join(' ');
}

/** How many words are shown before those in which statements begin to differ. */
const LEAD = 2;

/**
 * {@link shorten} of statements that begin alike, each from shortly before the first word in which they differ, so that
 * what is shown of them differs.
 */
export function shortenApart(texts: readonly string[], most: number = SHOWN): string[] {
  const lists = texts.map((text) => text.replaceAll(/[\s*_]+/g, ' ').split(' '));
  const [first = [], ...rest] = lists;
  let alike = 0;
  while (alike < first.length && rest.every((words) => words[alike] === first[alike])) alike++;
  const from = alike + LEAD < most ? 0 : alike - LEAD;
  return lists.map((words) => `${from > 0 ? '…' : ''}${shorten(words.slice(from).join(' '), most)}`);
}

/** The paths of the articles that have a reading; an exact copy is the article that it is a copy of. */
export function articlesOf(reading: Reading): ReadonlySet<string> {
  return new Set(reading.spans.map(({ path, copyOf }) => copyOf ?? path));
}

/** Words with the number of exact copies of articles that have one of some readings: "… (and 1 copy)". */
export function andCopies(words: Words, readings: readonly Reading[]): Words {
  const spans = readings.flatMap((reading) => reading.spans);
  return besides(words, countWitnesses(spans.flatMap((span) => [span, ...(span.copies ?? [])])));
}

/** "2 articles (and 1 copy)". */
export function articlesIn(count: WitnessCount): Words {
  const { articles } = count;
  return besides(articles === 1 ? phrase('articles.one') : phrase('articles.many', articles), count);
}

function besides(words: Words, { copies }: WitnessCount): Words {
  if (copies === 0) return words;
  return copies === 1 ? phrase('copies.one', words) : phrase('copies.many', words, copies);
}

/** Whether no article has two of the readings: one that has tells of two things more often than it contradicts itself. */
export function areApart(readings: readonly Reading[]): boolean {
  const paths = readings.flatMap((reading) => [...articlesOf(reading)]);
  return new Set(paths).size === paths.length;
}

/** Everything a finding needs but its id; the severity is that of its code unless told. */
export interface FindingDraft {
  readonly code: FindingCode;
  readonly severity?: Severity;
  readonly nearness?: number;
  readonly said: Words;
  readonly readings: readonly Reading[];
  readonly grounds: Words;
}

/** Completes a finding: its id from code and readings, and `error` where a warning's readings all stand in one article. */
export function finding({ code, severity, nearness, said, readings, grounds }: FindingDraft): Finding {
  const usual = severity ?? FINDING_CODES[code];
  const inside = new Set(readings.flatMap((reading) => [...articlesOf(reading)])).size === 1;
  const words = readings.map(
    ({ value, spans }) => `${value}\n${spans.map(({ path, text }) => `${path}\t${text}`).join('\n')}`,
  );
  return {
    id: fingerprint([code, ...words].join('\n\n')),
    code,
    severity: usual === 'warning' && inside ? 'error' : usual,
    ...(nearness === undefined ? {} : { nearness }),
    said,
    message: english(said),
    readings,
    grounds,
    why: english(grounds),
  };
}

/** Readings that agree in fact. */
export function agreement(code: FindingCode, readings: readonly Reading[], grounds: Words): Compatible {
  return { code, readings, grounds, why: english(grounds) };
}

/** How many readings a message names; the rest are counted. */
const NAMED = 4;

/** The readings in words: "82 MW in 5 articles, 84 MW in 2", or "82 MW and 84 MW in one article". */
export function tally(
  readings: readonly Reading[],
  between: Parameters<typeof joined>[1] = 'list.comma',
): Words {
  const counts = readings.map((reading) => articlesOf(reading).size);
  const inside = new Set(readings.flatMap((reading) => [...articlesOf(reading)])).size === 1;
  if (inside) return andCopies(phrase('readings.within', listed(readings.map(saidBy))), readings);
  const named = readings.slice(0, readings.length > NAMED ? NAMED - 1 : NAMED).map((reading, index) => {
    const count = counts[index] ?? 0;
    if (index > 0) return nextIn(reading);
    const told =
      count === 1
        ? phrase('reading.first-in-one', saidBy(reading))
        : phrase('reading.first-in-many', saidBy(reading), count);
    return andCopies(told, [reading]);
  });
  const rest = readings.length - named.length;
  return joined([...named, ...(rest === 0 ? [] : [phrase('readings.others', rest)])], between);
}

/** A reading behind another one, with the number of articles that have it: "84 MW in 2". */
export function nextIn(reading: Reading): Words {
  return andCopies(phrase('reading.next', saidBy(reading), articlesOf(reading).size), [reading]);
}

/** What a reading says. */
export function saidBy({ value, said }: Reading): Words {
  return said ?? value;
}
