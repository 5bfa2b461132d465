import { formatDay } from '../mentions/calendar';
import type { Article } from '../text/article';
import { plainLine } from '../text/plain';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';
import type { ReadArticle } from './articles';

/** A line of an article: split at line feeds, a final carriage return dropped, numbered from 1. */
export interface NumberedLine extends Span {
  readonly number: number;
}

/** All lines of a text, as they are counted in ids. */
export function numberedLines(text: string): NumberedLine[] {
  const lines: NumberedLine[] = [];
  for (let start = 0, number = 1; start <= text.length; number++) {
    const feed = text.indexOf('\n', start);
    const stop = feed < 0 ? text.length : feed;
    lines.push({ number, start, end: text[stop - 1] === '\r' && stop > start ? stop - 1 : stop });
    start = stop + 1;
  }
  return lines;
}

/** The lines that a model is sent of an article: those with words that a reader sees, and no boilerplate. */
export function sentLines(article: Article): NumberedLine[] {
  const told = article.zones.filter(({ kind }) => kind !== 'boilerplate');
  let next = 0;
  return numberedLines(article.text).filter((line) => {
    while (next < told.length && (told[next] as Span).end <= line.start) next++;
    const zone = told[next];
    return zone !== undefined && overlaps(zone, line) && plainLine(article.said(line.start, line.end)) !== '';
  });
}

/** A line as it is sent, behind its id. @param index of the article in the story, from 0. */
export function lineText(index: number, number: number, words: string): string {
  return `[${index + 1}.${number}] ${plainLine(words)}`;
}

/** The line above an article: its number, file, outlet and day. */
export function headOf(index: number, { article, date }: ReadArticle): string {
  const { source } = article.meta;
  return [
    `## Article ${index + 1} (${plainLine(article.path)})`,
    ...(source === undefined ? [] : [plainLine(source)]),
    ...(date === undefined ? [] : [formatDay(date.day)]),
  ].join(', ');
}
