import type { Article } from '../text/article';
import type { Token } from '../text/token';
import type { DateInterval, Day } from './calendar';
import { articleDateOf } from './dates/articleDate';
import type { ArticleDate } from './dates/articleDate';
import type { DateExpression, Parsed } from './dates/expression';
import { findDates } from './dates/finder';
import { joinTimes } from './dates/joinTimes';
import { resolve } from './dates/resolver';
import type { Resolved } from './dates/resolver';
import type { Scene } from './dates/scene';
import { tenseOf } from './dates/tense';
import { Evidence, View } from './dates/view';
import type { DateMention } from './mention';

export type { ArticleDate } from './dates/articleDate';

/** How many sentences back a date can be what "two days later" is counted from. */
const TEXT_REACH = 4;

/**
 * Recognises the dates, lengths of time and clock times of an article, and the article's own date.
 * Relative dates are resolved against the article's date, else the story's, else (where they depend on one) not at all.
 * @param context `storyDate` is the day the story is of, as its sheet says.
 * @returns the mentions of headlines and body in order, not overlapping, and the article's date where it gives one.
 */
export function recogniseDates(
  article: Article,
  context: { readonly storyDate?: Day } = {},
): { readonly dates: readonly DateMention[]; readonly articleDate?: ArticleDate } {
  const articleDate = articleDateOf(article, context.storyDate);
  const anchor = anchorOf(articleDate, context.storyDate);
  const base = {
    ...(anchor ? { anchor } : {}),
    ...(articleDate?.time ? { filed: articleDate.time.start } : {}),
  };
  const evidence = new Evidence(article.tokens);
  const dates: DateMention[] = [];
  let last: { readonly interval: DateInterval; readonly sentence: number } | undefined;
  article.sentences.forEach((sentence, index) => {
    if (sentence.zone !== 'body' && sentence.zone !== 'headline') return;
    const heading = sentence.zone === 'headline';
    const view = new View(article.tokens, sentence.first, sentence.last, true, evidence, heading);
    const from = dates.length;
    const open = new Set<DateMention>();
    for (const parsed of findDates(view)) {
      const text = last && index - last.sentence <= TEXT_REACH ? { text: last.interval } : {};
      const tense = needsTense(parsed.expression) ? tenseOf(view, parsed.first, parsed.last) : undefined;
      const scene: Scene = { ...base, ...text, tense };
      const resolved = resolve(parsed.expression, scene);
      const date = mention(article, index, parsed, resolved);
      dates.push(date);
      if (parsed.expression.kind === 'clock' && parsed.expression.open) open.add(date);
      if (resolved.interval && isPoint(resolved.interval, parsed.expression))
        last = { interval: resolved.interval, sentence: index };
    }
    joinTimes(dates, from, article.tokens, open);
  });
  return articleDate ? { dates, articleDate } : { dates };
}

function anchorOf(articleDate: ArticleDate | undefined, storyDate: Day | undefined): Scene['anchor'] {
  if (articleDate) return { day: articleDate.day, from: 'article' };
  return storyDate === undefined ? undefined : { day: storyDate, from: 'story' };
}

function mention(
  article: Article,
  sentence: number,
  { first, last }: Parsed,
  resolved: Resolved,
): DateMention {
  const start = (article.tokens[first] as Token).start;
  const end = (article.tokens[last - 1] as Token).end;
  return {
    type: 'date',
    start,
    end,
    text: article.said(start, end),
    sentence,
    first,
    last,
    ...resolved,
  };
}

/** Whether the direction of time is open: a weekday, month or day without a year. */
function needsTense(expression: DateExpression): boolean {
  switch (expression.kind) {
    case 'calendar':
      return !expression.year && !expression.relative;
    case 'range':
      return needsTense(expression.to);
    case 'weekday':
    case 'season':
    case 'fraction':
      return true;
    case 'length':
      return expression.direction === 'coming';
    case 'unit':
      return expression.unit === 'weekend';
    default:
      return false;
  }
}

/** Whether something can be said to be "two days later" than an interval. */
function isPoint(interval: DateInterval, expression: DateExpression): boolean {
  if (!Number.isFinite(interval.start) || !Number.isFinite(interval.end)) return false;
  if (expression.kind === 'length')
    return expression.direction !== 'past' && expression.direction !== 'coming';
  return interval.granularity !== 'decade' && interval.granularity !== 'century';
}
