import { headOf, lineText, sentLines } from '../secondReader/lines';
import { MAX_ANSWER, pageOf } from './pages';
import type { AssistedStory, ToolAnswer } from './assisted';
import { failure } from './assisted';

export interface ReadLinesInput {
  readonly article?: number;
  readonly from?: number;
  readonly to?: number;
}

/** A line of an answer: of the head above an article or of its text. */
interface Row {
  readonly article: number;
  readonly line: number;
  readonly text: string;
}

/** The lines of a story or of one article, as many as an answer holds. */
export function readLines(
  story: AssistedStory,
  { article, from = 1, to = Infinity }: ReadLinesInput,
): ToolAnswer {
  const { length } = story.articles;
  if (length === 0) return failure('The story has no articles.');
  if (article === undefined) {
    if (from !== 1 || to !== Infinity) return failure('from and to go with article: the lines of that one.');
    return page(story.articles.flatMap((_, index) => rowsOf(story, index)));
  }
  if (article > length) return failure(`There is no article ${article}: the story has ${length}.`);
  if (to < from) return failure('to is to be no smaller than from.');
  const rows = rowsOf(story, article - 1).filter(({ line }) => line === 0 || (line >= from && line <= to));
  return rows.length > 1 ? page(rows) : failure(`Article ${article} has no text in those lines.`);
}

function rowsOf(story: AssistedStory, index: number): Row[] {
  const reading = story.articles[index];
  if (!reading) return [];
  const { article } = reading;
  const head: Row = { article: index + 1, line: 0, text: `\n${headOf(index, reading)}` };
  const lines = sentLines(article).map(({ number, start, end }) => ({
    article: index + 1,
    line: number,
    text: shortened(lineText(index, number, article.said(start, end))),
  }));
  return [head, ...lines];
}

/** A line that is longer than an answer is given up to there. */
function shortened(line: string): string {
  return line.length <= MAX_ANSWER ? line : `${line.slice(0, MAX_ANSWER - 1)}…`;
}

function page(rows: readonly Row[]): ToolAnswer {
  const { entries, next } = pageOf(rows, 1, ({ text }) => text.length + 1);
  const text = entries
    .map((row) => row.text)
    .join('\n')
    .trimStart();
  const left = next === undefined ? undefined : rows[next - 1];
  if (!left) return { text };
  const last = rows.at(-1)?.article ?? left.article;
  const others = last > left.article ? `, then articles ${left.article + 1} to ${last}` : '';
  return {
    text: `${text}\n\n(There is more: article ${left.article} from line ${Math.max(left.line, 1)}${others}.)`,
  };
}
