import type { Article } from '../text/article';
import { LineIndex } from '../text/position';
import type { Span } from '../text/span';
import { plainWording } from '../text/wording';
import type { BoardInput, Place } from './model';

/** UTF-16 code units of a sentence shown on each side of the words in question. */
const ROOM = 90;
/** UTF-16 code units of the words in question. */
const MOST = 240;

/** Makes places of the articles of a board. */
export class Places {
  readonly #articles: readonly Article[];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #lines: (LineIndex | undefined)[] = [];

  constructor(articles: BoardInput['articles']) {
    this.#articles = articles.map(({ article }) => article);
    this.#indexes = new Map(this.#articles.map(({ path }, index) => [path, index]));
  }

  /** The index of the article of a path; undefined where the story has none. */
  indexOf(path: string): number | undefined {
    return this.#indexes.get(path);
  }

  /** Words of an article. @returns undefined where the story has no such article. */
  at(path: string, span: Span): Place | undefined {
    const source = this.#indexes.get(path);
    const article = source === undefined ? undefined : this.#articles[source];
    if (source === undefined || !article) return undefined;
    const { start, end } = span;
    const lines = (this.#lines[source] ??= new LineIndex(article.text));
    return {
      source,
      start,
      end,
      line: lines.positionOf(start).line,
      ...plainWording(article, span, ROOM, MOST),
    };
  }
}
