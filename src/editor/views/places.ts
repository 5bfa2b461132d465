import type { SourceSpan } from '../../core/findings/finding';
import type { ArticleReading } from '../../core/story';
import { countWitnesses } from '../../core/text/copies';
import { plain, plainLine } from '../../core/text/plain';
import { LineIndex } from '../../core/text/position';
import { wordingOf } from '../../core/text/wording';
import type { ViewNode, Words } from './node';

/** Characters shown on each side of the words of a place. */
const ROOM = 60;

/** Makes rows of places in articles. */
export class Places {
  readonly #readings: ReadonlyMap<string, ArticleReading>;
  readonly #lines = new Map<string, LineIndex>();
  readonly #words: Words;

  constructor(articles: readonly ArticleReading[], words: Words) {
    this.#readings = new Map(articles.map((reading) => [reading.article.path, reading]));
    this.#words = words;
  }

  /** The article of a path. */
  reading(path: string): ArticleReading | undefined {
    return this.#readings.get(path);
  }

  /**
   * A row for something that stands in several places: a click opens the first one, and the others are below.
   * @param row what else the row is; its id goes before those of the places.
   */
  row(row: ViewNode, spans: readonly SourceSpan[]): ViewNode {
    const [first] = spans;
    if (!first) return row;
    const one = { ...row, place: first };
    if (spans.length === 1) return { ...one, description: this.#where(first) };
    const files = spans.map(({ path }) => ({ path, copyOf: this.#readings.get(path)?.copyOf }));
    return {
      ...one,
      description: this.#words.articles(countWitnesses(files)),
      children: () => this.rows(row.id, spans),
    };
  }

  /** A row for each place: its words in their sentence. @param id goes before those of the rows. */
  rows(id: string, spans: readonly SourceSpan[]): ViewNode[] {
    const seen = new Map<string, number>();
    return spans.map((span) => {
      // An edit elsewhere in the article moves the offsets, and not the order.
      const nth = seen.get(span.path) ?? 0;
      seen.set(span.path, nth + 1);
      const article = this.#readings.get(span.path)?.article;
      const { before, words, after } = article
        ? wordingOf(article, span, ROOM)
        : { before: '', words: span.text, after: '' };
      const start = plain(before);
      const middle = plain(words);
      return {
        id: `${id}/${span.path}/${nth}`,
        label: `${start}${middle}${plain(after)}`,
        highlight: [start.length, start.length + middle.length],
        description: this.#where(span),
        kind: 'place',
        place: span,
      };
    });
  }

  /** A place as people write it: file and line. */
  #where({ path, start }: SourceSpan): string {
    let lines = this.#lines.get(path);
    if (!lines) {
      lines = new LineIndex(this.#readings.get(path)?.article.text ?? '');
      this.#lines.set(path, lines);
    }
    return `${plainLine(path)}:${lines.positionOf(start).line}`;
  }
}
