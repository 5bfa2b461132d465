import type { Reworded } from './correction';
import type { Right, Told } from './right';
import { changeOf, stretchOf } from './stretches';
import { apostropheOf } from './wording';

/** The most words that are exchanged: two claims that differ in more are put differently. */
const MOST_WORDS = 4;

/** Puts the words in which the right claim to be the first, only or largest differs in the place of those that stand there. */
export function rewordScope(wrong: Told, right: Right): Reworded {
  const { article, span } = wrong;
  const here = stretchOf(article.text, span);
  for (const told of right.told) {
    const change = changeOf(here, stretchOf(told.article.text, told.span), apostropheOf(article));
    if (!change || change.text === '' || change.start === change.end) continue;
    const exchanged = stretchOf(here.text, change).words.length;
    const put = stretchOf(change.text, { start: 0, end: change.text.length }).words.length;
    if (Math.max(exchanged, put) > MOST_WORDS || here.words.length - exchanged < exchanged) continue;
    return [{ ...change, start: span.start + change.start, end: span.start + change.end }];
  }
  return 'unclear';
}
