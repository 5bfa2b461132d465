import { SUPERLATIVES } from '../lexicon/superlatives';
import type { Sentence } from '../text/article';
import type { Token } from '../text/scanner';
import type { Claim } from './claim';
import type { Context } from './context';
import { sentenceOf } from './context';
import { Cue } from '../lexicon/cues';
import { namesIn, nextAt } from './frames';
import { contentIn } from './words';

/** How far behind a superlative its bound may stand, in tokens. */
const REACH = 12;

/** Adds the claims that something is the most of its kind within a bound: "the strongest since 2019", "the worst ever", "the largest on record". */
export function superlativeClaims(context: Context, claims: Claim[]): void {
  const { article, mentions, words } = context;
  for (const at of words.openers) {
    if (((words.cues[at] as number) & Cue.superlative) === 0) continue;
    const { lower } = article.tokens[at] as Token;
    const most = article.tokens[at - 1]?.lower === 'most';
    if (!most && !lower.endsWith('st')) continue;
    const index = sentenceOf(context, at);
    const sentence = article.sentences[index] as Sentence;
    const last = boundEnd(context, at + 1, Math.min(sentence.last, at + REACH));
    if (last === undefined) continue;
    const since = nextAt(mentions.dates, at + 1);
    const date = mentions.dates[since];
    claims.push({
      kind: 'scope',
      id: `most-${at}`,
      start: (article.tokens[most ? at - 1 : at] as Token).start,
      end: (article.tokens[last - 1] as Token).end,
      sentence: index,
      modality: 'stated',
      names: namesIn(mentions, sentence),
      mark: 'most',
      domain: [SUPERLATIVES.get(lower) as string],
      object: contentIn(words, sentence),
      event: undefined,
      since: date?.sentence === index && date.first < last ? since : undefined,
    });
  }
}

/** The token after the bound of a superlative: "since 2019", "ever", "on record", "in history"; undefined where there is none. */
function boundEnd({ article, mentions }: Context, from: number, limit: number): number | undefined {
  for (let index = from; index < limit; index++) {
    const { lower, kind, text } = article.tokens[index] as Token;
    const next = article.tokens[index + 1]?.lower;
    if (lower === 'since') {
      const date = mentions.dates[nextAt(mentions.dates, index + 1)];
      return date?.first === index + 1 ? date.last : undefined;
    }
    if (lower === 'ever') return index + 1;
    if ((lower === 'on' && next === 'record') || (lower === 'in' && next === 'history')) return index + 2;
    if (kind === 'mark' && '.;'.includes(text)) return undefined;
  }
  return undefined;
}
