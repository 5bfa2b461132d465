import type { Sentence } from '../text/article';
import type { Token } from '../text/token';
import type { Claim } from './claim';
import type { Context } from './context';
import { clauseOf, sentenceOf } from './context';
import { Cue } from '../lexicon/cues';
import { DEGREES } from '../lexicon/claimWords';

const QUALITY = /(?:ed|en|ant|ent|able|ible|ous|ful|al|ic)$/;

const DENIALS: ReadonlySet<string> = new Set("not never n't wasn't weren't isn't".split(' '));

/** Adds the claims that a person or party had a quality or lacked it: a word of degree with a quality ("well lit", "poorly lit"). */
export function propertyClaims(context: Context, claims: Claim[]): void {
  const { article, words, subjects } = context;
  const { tokens } = article;
  for (const at of words.openers) {
    if (((words.cues[at] as number) & Cue.property) === 0) continue;
    const index = sentenceOf(context, at);
    const { last } = article.sentences[index] as Sentence;
    let next = at + 1;
    while (next < last && '-"”\'’'.includes((tokens[next] as Token).text)) next++;
    const token = tokens[next];
    if (next >= last || !token || token.lower.length < 5 || !QUALITY.test(token.lower)) continue;
    const { lower, start } = tokens[at] as Token;
    const degree = DEGREES.get(lower) as boolean;
    claims.push({
      kind: 'property',
      id: `property-${at}`,
      start,
      end: token.end,
      sentence: index,
      modality: 'stated',
      names: clauseOf(context, index, at).names,
      quality: token.lower,
      positive: isDenied(tokens, at) ? !degree : degree,
      of: [...article.words(Math.max(0, at - 3), at)]
        .filter(({ lower }) => !DENIALS.has(lower))
        .slice(-2)
        .map(({ lower }) => lower)
        .join(' '),
      country: undefined,
      // Before a noun the quality belongs to the person whom the description goes on to name.
      who: opensPerson(context, next) ? subjects.described(index, at) : subjects.before(index, at),
    });
  }
}

function isDenied(tokens: readonly Token[], at: number): boolean {
  return DENIALS.has(tokens[at - 1]?.lower ?? '') || DENIALS.has(tokens[at - 2]?.lower ?? '');
}

/** Whether a quality stands before the noun for a person. */
function opensPerson({ article, words: { cues } }: Context, at: number): boolean {
  const next = article.tokens[at + 1];
  if (next?.kind !== 'word' || next.shape !== 'lower') return false;
  return (((cues[at + 1] ?? 0) | (cues[at + 2] ?? 0) | (cues[at + 3] ?? 0)) & Cue.person) !== 0;
}
