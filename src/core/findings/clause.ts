import type { ActorClaim } from '../claims/claim';
import type { TokenRange } from '../claims/frames';
import { namesIn, nextAt } from '../claims/frames';
import type { DateInterval } from '../mentions/calendar';
import type { Mentions } from '../mentions/mention';
import type { Article, Sentence } from '../text/article';
import type { PlacedArticle } from './placed';

/** The tokens of an act's clause, and the first of those that name the act. */
export function clauseOf(article: Article, { start, end, act }: ActorClaim): TokenRange & { act: number } {
  return {
    first: article.indexAt(start),
    last: article.indexAt(end - 1) + 1,
    act: article.indexAt(act.start),
  };
}

/** How many days before its article an act is no longer the news. */
const PAST = 60;

/** Whether an article looks back on what has a date, or these. */
export function liesBack(
  { day }: PlacedArticle,
  told: DateInterval | undefined | readonly DateInterval[],
): boolean {
  const dates = told === undefined ? [] : [told].flat();
  return day !== undefined && dates.length > 0 && dates.every(({ end }) => end < day - PAST);
}

/** The intervals of the dates that lie in a run of tokens. */
export function intervalsIn({ dates }: Mentions, { first, last }: TokenRange): DateInterval[] {
  return dates
    .slice(nextAt(dates, first), nextAt(dates, last))
    .flatMap((date) => (date.interval && date.last <= last ? [date.interval] : []));
}

/** Ids of the persons and bodies that the sentence of an act names. */
export function partiesOf(
  { article, mentions, entities }: PlacedArticle,
  { sentence }: Pick<ActorClaim, 'sentence'>,
): string[] {
  return namesIn(mentions, article.sentences[sentence] as Sentence).flatMap((name) => {
    const type = mentions.names[name]?.type;
    return type === 'person' || type === 'organization' ? (entities[name]?.id ?? []) : [];
  });
}
