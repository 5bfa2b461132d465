import type { Compatible, Finding } from '../findings/finding';
import type { ReadArticle } from './articles';
import { judgeItem } from './finding';
import { Places } from './place';
import type { Reader, RequestLimit } from './reading';
import { namedReader, StoryReading } from './storyReading';

export { sentLines } from './lines';
export { groundsOf, namedFinding } from './finding';
export { addNamed } from './merge';
export { byPlace, questionIn, quotedSpan } from './place';
export { questionAbout, readAnswer } from './question';
export * from './reading';
export type { StoryReading } from './storyReading';
export { wordsIn } from './words';

/** Begins a model's reading of a story: plans what it is sent. Nothing is sent by it. */
export function startReading(
  articles: readonly ReadArticle[],
  reader: Reader,
  limit: RequestLimit,
): StoryReading {
  return new StoryReading(articles, reader, limit);
}

/** What became of one finding that somebody handed in; `dropped` has what was left out of it, a sentence each. */
export type HandedIn =
  | { readonly finding: Finding; readonly dropped: readonly string[] }
  | { readonly compatible: Compatible; readonly dropped: readonly string[] }
  | { readonly refused: readonly string[] };

/** Checks one finding in the form of an item of a reply. */
export function handIn(articles: readonly ReadArticle[], item: unknown, reader: Reader): HandedIn {
  const places = new Places(
    articles.map(({ article }) => article.path),
    articles,
  );
  const { finding, compatible, dropped } = judgeItem(item, places, namedReader(reader));
  if (finding) return { finding, dropped };
  return compatible ? { compatible, dropped } : { refused: dropped };
}
