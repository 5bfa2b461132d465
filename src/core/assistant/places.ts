import type { SourceSpan } from '../findings/finding';
import { numberedLines } from '../secondReader/lines';
import { lowerBound } from '../text/arrays';
import { LineIndex } from '../text/position';
import { plainLine } from '../text/plain';
import type { AssistedStory } from './assisted';

/** Longer words of a place are shortened, in UTF-16 units. */
const MAX_WORDS = 600;

/** A place in an article as an assistant is told of it. */
interface NamedPlace {
  /** The id of its line: article.line. */
  readonly id: string;
  readonly file: string;
  /** Line and column as an editor counts them, from 1. */
  readonly line: number;
  readonly column: number;
  readonly words: string;
}

/** Names places in the articles of one story. */
export class Places {
  readonly #story: AssistedStory;
  readonly #lines = new Map<string, { readonly index: LineIndex; readonly starts: readonly number[] }>();

  constructor(story: AssistedStory) {
    this.#story = story;
  }

  /** @returns undefined where the story has no such article. */
  name({ path, start, text }: Pick<SourceSpan, 'path' | 'start' | 'text'>): NamedPlace | undefined {
    const article = this.#story.articles.findIndex((reading) => reading.article.path === path);
    if (article < 0) return undefined;
    const { index, starts } = this.#linesOf(path, article);
    const { line, column } = index.positionOf(start);
    const words = plainLine(text, MAX_WORDS);
    return { id: `${article + 1}.${lineAt(starts, start)}`, file: plainLine(path), line, column, words };
  }

  #linesOf(path: string, article: number) {
    const known = this.#lines.get(path);
    if (known) return known;
    const text = this.#story.articles[article]?.article.text ?? '';
    const lines = { index: new LineIndex(text), starts: numberedLines(text).map(({ start }) => start) };
    this.#lines.set(path, lines);
    return lines;
  }
}

/** The number of the line that holds an offset, from 1. */
function lineAt(starts: readonly number[], offset: number): number {
  return lowerBound(starts.length, (index) => (starts[index] as number) <= offset);
}
