import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../../lexicon/clauseWords';
import { IRREGULAR_FORMS } from '../../lexicon/inflection';
import { CARDINALS } from '../../lexicon/numberWords';
import { PERSONAL_VERBS, REPORTING_VERBS } from '../../lexicon/reportingVerbs';
import type { Article } from '../../text/article';

/** Words of those lists that are no verbs, or as often something else. */
const NO_VERBS = new Set('born himself herself who whom whose plays stars lives scores lay left'.split(' '));
/** Words before a verb that would make a noun of it. */
const isBeforeNoun = (word: string) =>
  DETERMINERS.has(word) || (PREPOSITIONS.has(word) && word !== 'to') || word === '-' || word === 'or';

/** Whether the word at a token is, as far as its form and the word before it tell, the verb of a clause. */
export function isVerb(article: Article, at: number): boolean {
  const word = article.word(at);
  if (word?.kind !== 'word') return false;
  const { lower } = word;
  if (word.shape !== 'lower' || NO_VERBS.has(lower)) return false;
  if (AUXILIARIES.has(lower)) return true;
  const isForm =
    REPORTING_VERBS.has(lower) ||
    PERSONAL_VERBS.has(lower) ||
    IRREGULAR_FORMS.has(lower) ||
    (lower.length > 4 && lower.endsWith('ed'));
  if (!isForm) return false;
  const before = article.word(at - 1);
  if (!before) return true;
  // "50 injured" is a clause, "two suspected members" is none.
  if (before.kind === 'number' || CARDINALS.has(before.lower)) return !isNoun(article, at + 1);
  return !isBeforeNoun(before.lower);
}

function isNoun(article: Article, at: number): boolean {
  const word = article.word(at);
  const isSmall = PREPOSITIONS.has(word?.lower ?? '') || CLAUSE_OPENERS.has(word?.lower ?? '');
  return word?.kind === 'word' && !isSmall && word.lower !== 'and';
}

/** Whether a word attributes what follows to somebody ("said"). */
export function isReporting(article: Article, at: number): boolean {
  return isVerb(article, at) && REPORTING_VERBS.has(article.word(at)?.lower ?? '');
}
