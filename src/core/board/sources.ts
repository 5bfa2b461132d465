import type { Finding } from '../findings/finding';
import { formatDay } from '../mentions/calendar';
import { append } from '../text/append';
import type { Article } from '../text/article';
import { plainLine } from '../text/plain';
import { has } from '../words/words';
import type { BoardInput, BoardSource } from './model';
import type { Places } from './places';

/** UTF-16 code units of what an article alone has, as it is listed. */
const MOST = 120;
/** UTF-16 code units of a title or an outlet. */
const MOST_NAME = 80;

/** Each article of a story: what it is, what it shares, and what it alone has. */
export function sourcesOf(input: BoardInput, places: Places): BoardSource[] {
  const copies = new Map<string, number[]>();
  input.articles.forEach(({ copyOf }, index) => {
    if (copyOf !== undefined) append(copies, copyOf, index);
  });
  const shares = sharesIn(input.findings, places);
  const alone = aloneIn(input.findings, places);
  return input.articles.map(({ article, date, copyOf }, index) => {
    const { path, meta } = article;
    const outlet = outletOf(meta);
    const original = copyOf === undefined ? undefined : places.indexOf(copyOf);
    return {
      path,
      name: plainLine(path.replace(/\.\w+$/, '')) || plainLine(path),
      ...(meta.title === undefined ? {} : { title: plainLine(meta.title, MOST_NAME) }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(date ? { date: formatDay(date.day) } : {}),
      words: wordsIn(article),
      ...(original === undefined ? {} : { copyOf: original }),
      copies: copies.get(path) ?? [],
      shares: shares.get(index) ?? [],
      alone: alone.get(index) ?? [],
    };
  });
}

/** Who published an article: as it says itself, else the host of its address. */
function outletOf({ source, url }: Article['meta']): string | undefined {
  const named = plainLine(source ?? '', MOST_NAME);
  if (named !== '') return named;
  const host = /^https?:\/\/(?:www\.)?([^/?#@:\s]+)/i.exec(url ?? '')?.[1];
  return host === undefined ? undefined : plainLine(host, MOST_NAME);
}

/** The words of headlines and body. */
function wordsIn({ text, zones }: Article): number {
  return zones
    .filter(({ kind }) => kind === 'headline' || kind === 'body')
    .reduce(
      (sum, { start, end }) => sum + (text.slice(start, end).match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0),
      0,
    );
}

/** By source, the wording that it shares with others. */
function sharesIn(findings: readonly Finding[], places: Places): ReadonlyMap<number, BoardSource['shares']> {
  const shares = new Map<number, BoardSource['shares'][number][]>();
  for (const { code, readings } of findings) {
    if (code !== 'source.shared') continue;
    const found = readings.flatMap(({ spans }) => spans.flatMap((span) => places.at(span.path, span) ?? []));
    const all = [...new Set(found.map(({ source }) => source))];
    for (const place of found) {
      append(shares, place.source, { with: all.filter((source) => source !== place.source), place });
    }
  }
  return shares;
}

/** By source, what no other has. An exact copy has it too: it is told of the article. */
function aloneIn(findings: readonly Finding[], places: Places): ReadonlyMap<number, BoardSource['alone']> {
  const alone = new Map<number, BoardSource['alone'][number][]>();
  for (const { code, said, readings } of findings) {
    if (code !== 'source.single' || has(said, 'single.role')) continue;
    const [reading] = readings;
    const span = reading?.spans.find(({ copyOf }) => copyOf === undefined);
    const place = span && places.at(span.path, span);
    if (reading && place) append(alone, place.source, { text: plainLine(reading.value, MOST), place });
  }
  return alone;
}
