import type { Lexicon } from '../lexicon/lexicon';
import type { Article } from '../text/article';
import type { Steps } from '../text/steps';
import { toEnd } from '../text/steps';
import type { Day } from './calendar';
import type { ArticleDate } from './dates';
import { recogniseDates } from './dates';
import type { Mentions, NameMention, QuantityMention } from './mention';
import type { KnownName } from './names';
import { recogniseNames } from './names';
import { recogniseQuantities } from './quantities';
import { recogniseQuotations } from './quotations';
import { recogniseRoles } from './roles';
import { wordClasses } from './wordClasses';

/** What people have said that recognising obeys. */
export interface Given {
  readonly known: readonly KnownName[];
  /** The story's date. */
  readonly date?: Day;
}

/** What an article mentions, every kind of mention in text order, and its own date. */
export interface Recognised {
  readonly mentions: Mentions;
  readonly articleDate?: ArticleDate;
}

/** Recognises everything that an article mentions, and its own date. */
export function recogniseMentions(article: Article, lexicon: Lexicon, given: Given): Recognised {
  return toEnd(recognisingMentions(article, lexicon, given));
}

/** What {@link recogniseMentions} does, a kind of mention at a step. */
export function* recognisingMentions(
  article: Article,
  lexicon: Lexicon,
  { known, date }: Given,
): Steps<Recognised> {
  const classes = wordClasses(article, lexicon);
  const { dates, articleDate } = recogniseDates(article, date === undefined ? {} : { storyDate: date });
  yield;
  const quantities = recogniseQuantities(article, dates);
  yield;
  const names = outside(recogniseNames(article, lexicon, known, classes), quantities);
  yield;
  const roles = recogniseRoles(article, names, lexicon, classes);
  yield;
  const quotations = recogniseQuotations(article, names, roles);
  return {
    mentions: { names, dates, quantities, quotations, roles },
    ...(articleDate ? { articleDate } : {}),
  };
}

/** Names that are no part of a number: "MW" in "84 MW" and "SEK" in "SEK 5m" name nobody. Both lists are in text order. */
function outside(names: readonly NameMention[], quantities: readonly QuantityMention[]): NameMention[] {
  let next = 0;
  return names.filter((name) => {
    while (next < quantities.length && (quantities[next] as QuantityMention).end <= name.start) next++;
    const quantity = quantities[next];
    return !quantity || quantity.start > name.start || quantity.end < name.end;
  });
}
