import { append } from './append';
import type { Article, Zone } from './article';
import { hashOf } from './wordTable';
import type { Memo } from './memo';
import type { Steps } from './steps';
import type { Token, Word } from './token';
import type { Span } from './span';

/** An article with the articles that say the same, word for word. */
export interface CopiedArticle extends Article {
  readonly copies: readonly Copy[];
}

/** An article that has the words of another. */
interface Copy {
  readonly article: Article;
  /** Where it has what the other has in a span; undefined where that is none of the words they share. */
  spanOf(span: Span): Span | undefined;
}

/** A file with an article, or words in it. */
export interface InFile {
  readonly path: string;
  /** Where the article is an exact copy: the path of the article that it is a copy of. */
  readonly copyOf?: string | undefined;
}

/** How many articles some files have, exact copies of one of them counted once, and how many copies there are besides. */
export interface WitnessCount {
  readonly articles: number;
  readonly copies: number;
}

/** Counts the articles in files, or those that have places, each once. A copy whose article is not among them stands for it. */
export function countWitnesses(files: Iterable<InFile>): WitnessCount {
  const paths = new Set<string>();
  const articles = new Set<string>();
  for (const { path, copyOf } of files) {
    paths.add(path);
    articles.add(copyOf ?? path);
  }
  return { articles: articles.size, copies: paths.size - articles.size };
}

/** Exact copies behind a number of articles, in words: "", " (and 1 copy)", " (and 2 copies)". */
export function besides({ copies }: Pick<WitnessCount, 'copies'>): string {
  return copies === 0 ? '' : ` (and ${copies} ${copies === 1 ? 'copy' : 'copies'})`;
}

/** Those of some files, or of places in them, that are of one file for each article: its own, else that of its first copy. */
export function withoutCopies<File extends InFile>(files: readonly File[]): readonly File[] {
  const fileOf = new Map<string, string>();
  for (const { path, copyOf } of files) {
    if (copyOf === undefined) fileOf.set(path, path);
    else if (!fileOf.has(copyOf)) fileOf.set(copyOf, path);
  }
  return files.filter(({ path, copyOf }) => fileOf.get(copyOf ?? path) === path);
}

/** Whether two files have the same article. */
export function haveSameArticle(a: InFile, b: InFile): boolean {
  return (a.copyOf ?? a.path) === (b.copyOf ?? b.path);
}

/** Two reporters hardly write so many words alike. Shorter texts are no copies of one another. In letters and marks. */
const SHORTEST = 40;

/**
 * The copies among articles: for each, the first article that has the same headlines and body, white space aside, whatever
 * bylines, datelines and front matter say. An article that lacks the headline at the top is a copy too.
 * An article at a step.
 * @returns by copy, the article it is a copy of
 */
export function* findingCopies(
  articles: readonly Article[],
  memo: Memo,
): Steps<ReadonlyMap<Article, Article>> {
  const copies = new Map<Article, Article>();
  const firsts = new Map<number, Words[]>();
  for (const article of articles) {
    const { size, whole, untitled } = memo.of(article, hashesOf);
    yield;
    if (size < SHORTEST) continue;
    const alike = firsts.get(whole);
    // Few articles have the hash of another, so that no words need be kept of the rest.
    const words = alike && memo.of(article, wordsOf).whole;
    const first = alike?.find((other) => memo.of(other.article, wordsOf)[other.part] === words);
    if (first) copies.set(article, first.article);
    else {
      append(firsts, whole, { article, part: 'whole' });
      if (untitled !== whole) append(firsts, untitled, { article, part: 'untitled' });
    }
  }
  return copies;
}

/** The words of an article that another may have: all of them, or what follows its headline. */
interface Words {
  readonly article: Article;
  readonly part: 'whole' | 'untitled';
}

/** An article that knows its copies. */
export function withCopies(article: Article, copies: readonly Article[]): CopiedArticle {
  return new Copied(
    article,
    copies.map((copy) => new ExactCopy(article, copy)),
  );
}

const isOfWords = ({ kind }: Zone) => kind === 'body' || kind === 'headline';

/** How many letters and marks an article has, and hashes of what {@link wordsOf} gives. */
function hashesOf(article: Article): { size: number; whole: number; untitled: number } {
  const { whole, untitled } = wordsOf(article);
  return { size: whole.length, whole: hashOf(whole), untitled: hashOf(untitled) };
}

/** An article's headlines and body without white space; all of it, and what follows the headline at the top. */
function wordsOf({ text, zones }: Article): { whole: string; untitled: string } {
  const pieces = zones.filter(isOfWords);
  const words = pieces.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ''));
  const whole = words.join('');
  const title = pieces[0]?.kind === 'headline' ? (words[0] ?? '').length : 0;
  return { whole, untitled: whole.slice(title) };
}

/** Offsets of a first article in one of its copies: the characters that are no white space stand in the same order. */
class ExactCopy implements Copy {
  readonly article: Article;
  readonly #first: Article;
  #places: ReadonlyMap<number, number> | undefined;

  constructor(first: Article, article: Article) {
    this.#first = first;
    this.article = article;
  }

  spanOf({ start, end }: Span): Span | undefined {
    this.#places ??= this.#pairs();
    const from = this.#places.get(start);
    const last = this.#places.get(end - 1);
    return from === undefined || last === undefined ? undefined : { start: from, end: last + 1 };
  }

  /** By offset in the first, the offset in the copy. */
  #pairs(): Map<number, number> {
    const own = offsetsIn(this.article);
    const all = offsetsIn(this.#first);
    const firsts = all.slice(all.length - own.length);
    return new Map(firsts.map((offset, index) => [offset, own[index] as number]));
  }
}

/** Where the characters of headlines and body stand that are no white space. */
function offsetsIn({ text, zones }: Article): number[] {
  return zones
    .filter(isOfWords)
    .flatMap(({ start, end }) =>
      Array.from(text.slice(start, end).matchAll(/\S/g), ({ index }) => start + index),
    );
}

class Copied implements CopiedArticle {
  readonly #article: Article;
  readonly copies: readonly Copy[];

  constructor(article: Article, copies: readonly Copy[]) {
    this.#article = article;
    this.copies = copies;
  }

  get path(): string {
    return this.#article.path;
  }

  get text(): string {
    return this.#article.text;
  }

  get seen(): Article['seen'] {
    return this.#article.seen;
  }

  get tokens(): readonly Token[] {
    return this.#article.tokens;
  }

  get sentences(): Article['sentences'] {
    return this.#article.sentences;
  }

  get paragraphs(): Article['paragraphs'] {
    return this.#article.paragraphs;
  }

  get zones(): Article['zones'] {
    return this.#article.zones;
  }

  get meta(): Article['meta'] {
    return this.#article.meta;
  }

  said(start: number, end: number): string {
    return this.#article.said(start, end);
  }

  word(index: number): Word | undefined {
    return this.#article.word(index);
  }

  words(first: number, last: number): readonly Word[] {
    return this.#article.words(first, last);
  }

  span(first: number, last: number): Span {
    return this.#article.span(first, last);
  }

  indexAt(offset: number): number {
    return this.#article.indexAt(offset);
  }
}
