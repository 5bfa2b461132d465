import type { ActorClaim } from '../claims/claim';
import { PERSONAL_PRONOUNS } from '../lexicon/clauseWords';
import { singular } from '../lexicon/singular';
import { STOP_WORDS } from '../lexicon/stopWords';
import type { Article } from '../text/article';
import type { Word } from '../text/scanner';

/** Nouns so wide that others are only more exact, lower case and singular. */
const WIDE = new Set(
  (
    'rescuer official authority people person man woman worker crew team service force troop officer soldier group local resident ' +
    'volunteer investigator expert source media company government side other all many some neighbour neighbor one unit staff'
  ).split(' '),
);
/** The longest subject that is read, in tokens. */
const LONGEST = 8;
const PREPOSITIONS = new Set('of in on at with from for by near off aboard'.split(' '));
const BEFORE_VERB = new Set('have had has also then later'.split(' '));

/**
 * The head noun of the subject that opens an act's clause, in the singular: who did it, where nobody is named.
 * @returns undefined where there is none, or none that tells more than that somebody did it
 */
export function subjectNoun(article: Article, claim: ActorClaim): string | undefined {
  const first = article.indexAt(claim.start);
  const verb = article.indexAt(claim.act.start);
  if (first === -1 || verb - first > LONGEST) return undefined;
  let noun: string | undefined;
  for (let at = first; at < verb; at++) {
    const { kind, lower } = article.word(at) as Word;
    if (kind !== 'word' || PERSONAL_PRONOUNS.has(lower) || lower === "'s") return undefined;
    if (BEFORE_VERB.has(lower) || (noun !== undefined && PREPOSITIONS.has(lower))) break;
    if (STOP_WORDS.has(lower)) {
      if (noun !== undefined || PREPOSITIONS.has(lower)) return undefined;
      continue;
    }
    noun = singular(lower);
  }
  return noun === undefined || WIDE.has(noun) ? undefined : noun;
}

/** What may stand between a subject and its verb, lower case. */
const BETWEEN = new Set(
  'had has have was were been be is are will would also later not did does on never'.split(' '),
);

/** The word before the verb of an act: the head of its subject, lower case, or an empty string. */
export function subjectWord(article: Article, { act }: ActorClaim): string {
  let at = article.indexAt(act.start) - 1;
  while (BETWEEN.has(article.word(at)?.lower ?? '')) at--;
  return article.word(at)?.lower ?? '';
}
