import { Cue } from '../lexicon/cues';
import { CAREER_NOUNS, CAREER_VERBS } from '../lexicon/careers';
import { regularSingular } from '../lexicon/singular';
import type { QuantityMention } from '../mentions/mention';
import type { Token } from '../text/scanner';
import type { Claim } from './claim';
import { clauseOf } from './context';
import type { Context } from './context';
import { modalityOf } from './frames';
import { subjectBefore } from './sufferers';

/** Adds the claims of sums that add up over a person's life: "has played 68 tests", "directed 14 features". */
export function careerClaims(context: Context, claims: Claim[]): void {
  const { article, mentions, words } = context;
  const { tokens } = article;
  for (let index = 0; index < mentions.quantities.length; index++) {
    const quantity = mentions.quantities[index] as QuantityMention;
    const { kind, min, max, noun, nounSpan, first, sentence } = quantity;
    if (kind !== 'count' || min !== max || min < 2 || noun === undefined || !nounSpan) continue;
    const verb = verbBefore(tokens, first);
    const work = verb === -1 ? undefined : CAREER_NOUNS.get(singularPhrase(noun));
    if (work === undefined || !isWhole(context, nounSpan.end, first)) continue;
    const who = subjectBefore(context, sentence, verb);
    if (!who || who.kind === 'unnamed') continue;
    const clause = clauseOf(context, sentence, verb);
    claims.push({
      kind: 'career',
      id: `career-${index}`,
      start: quantity.start,
      end: nounSpan.end,
      sentence,
      modality: modalityOf(tokens, words.cues, clause, verb),
      names: clause.names,
      work: `${CAREER_VERBS.get(tokens[verb]?.lower ?? '') ?? ''} ${work}`,
      count: min,
      isPerfect: isPerfect(tokens, verb),
      who,
    });
  }
}

/** A noun phrase with its last word in the singular. */
function singularPhrase(noun: string): string {
  const blank = noun.lastIndexOf(' ') + 1;
  return noun.slice(0, blank) + regularSingular(noun.slice(blank));
}

/** The token of the verb of which a number at `first` is the object, or -1. */
function verbBefore(tokens: readonly Token[], first: number): number {
  const verb = tokens[first - 1]?.lower === 'in' ? first - 2 : first - 1;
  const kind = CAREER_VERBS.get(tokens[verb]?.lower ?? '');
  return kind !== undefined && (kind === 'act') === (verb === first - 2) ? verb : -1;
}

/** Words between an auxiliary and its verb, lower case. */
const ADVERBS: ReadonlySet<string> = new Set(['since', 'already', 'also', 'now']);

/** Whether a verb is told as done up to now ("has since played"). */
function isPerfect(tokens: readonly Token[], verb: number): boolean {
  const at = ADVERBS.has(tokens[verb - 1]?.lower ?? '') ? verb - 2 : verb - 1;
  return tokens[at]?.lower === 'has' || tokens[at]?.lower === 'had';
}

/** Whether nothing behind the noun makes the number one of a part of the life ("12 tests in India", "three films that won"). */
function isWhole({ article: { tokens }, words: { cues } }: Context, end: number, from: number): boolean {
  let at = from;
  while (at < tokens.length && (tokens[at] as Token).start < end) at++;
  const next = tokens[at];
  if (!next || next.lower === 'and') return true;
  if (next.kind === 'word') return next.lower === 'in' && tokens[at + 1]?.lower === 'all';
  return next.kind === 'mark' && next.text !== '-' && ((cues[at + 1] ?? 0) & Cue.preposition) === 0;
}
