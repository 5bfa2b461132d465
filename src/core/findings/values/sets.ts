import type { QuantityClaim } from '../../claims/claim';
import { nextAt } from '../../claims/ranges';
import { COUNTED_KINDS } from '../../lexicon/measureWords';
import { COUNTED_STATES, VALUE_SETS } from '../../lexicon/valueSets';
import type { QuantityMention } from '../../mentions/mention';
import type { Article, Sentence } from '../../text/article';

/** How many tokens before a number and behind its noun are looked at for its set. */
const BEFORE = 2;
const BEHIND = 2;
/** How many behind a number or its noun for what became of the counted. */
const STATE_BEHIND = 3;

/** Index of the token behind a number and the noun it counts. */
export function endOf(article: Article, { last, nounSpan }: QuantityMention): number {
  return Math.max(last, nounSpan ? article.indexAt(nounSpan.end - 1) + 1 : last);
}

/** The sets that the words beside a number put it in, sorted: "seriously", "others", "in all", "each year". */
export function setsOf(
  article: Article,
  quantity: QuantityMention,
  claim: QuantityClaim | undefined,
): readonly string[] {
  const sets = new Set<string>();
  if (claim && claim.scope !== 'event') sets.add(claim.scope);
  if (claim?.modality === 'planned') sets.add('planned');
  const sentence = article.sentences[quantity.sentence] as Sentence;
  for (let at = quantity.first - 1; at >= Math.max(sentence.first, quantity.first - BEFORE); at--) {
    if (endsPhrase(article, at)) break;
    add(sets, article.word(at)?.lower);
  }
  const end = endOf(article, quantity);
  for (let at = quantity.first; at < Math.min(sentence.last, end + BEHIND); at++) {
    if (at >= end && endsPhrase(article, at)) break;
    const { lower = '' } = article.word(at) ?? {};
    // Behind the noun "last" and "past" go with what follows ("two people last year").
    if (at < end || VALUE_SETS.get(lower) !== 'before') add(sets, lower);
  }
  return [...sets].sort();
}

function add(sets: Set<string>, word = ''): void {
  const set = VALUE_SETS.get(word);
  if (set !== undefined) sets.add(set);
}

function endsPhrase(article: Article, at: number): boolean {
  const word = article.word(at);
  return !word || (word.kind === 'mark' && word.text !== '-');
}

/** What became of counted people: the class of the event, and the word that says it. */
interface State {
  readonly event: string;
  readonly word: string;
}

/** The class of event by which people are counted ("two missing", "12 dead"), where the words right behind the number say it. */
export function stateOf(article: Article, quantity: QuantityMention): State | undefined {
  const { kind, counted, last } = quantity;
  if (kind !== 'count') return undefined;
  const own = COUNTED_STATES.get(counted ?? '');
  if (own !== undefined) return { event: own, word: counted ?? '' };
  if (counted !== undefined && COUNTED_KINDS.get(counted) !== 'person') return undefined;
  const end = endOf(article, quantity) + STATE_BEHIND;
  for (let at = last; at < end && !endsPhrase(article, at); at++) {
    const { lower, kind: next } = article.word(at) ?? { lower: '', kind: 'number' };
    const state = COUNTED_STATES.get(lower);
    if (state !== undefined) return { event: state, word: lower };
    if (next === 'number') return undefined;
  }
  return undefined;
}

/** The last rank that the sentence of a number or time gives before it ("the second seed needed 53 minutes"). */
export function rankBefore(
  quantities: readonly QuantityMention[],
  { sentence, first }: { readonly sentence: number; readonly first: number },
): number | undefined {
  for (let at = nextAt(quantities, first) - 1; quantities[at]?.sentence === sentence; at--)
    if (quantities[at]?.kind === 'ordinal') return quantities[at]?.min;
  return undefined;
}
