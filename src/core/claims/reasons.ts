import type { Sentence } from '../text/article';
import type { Token } from '../text/scanner';
import type { Claim } from './claim';
import type { Context } from './context';
import { lastFrame, sentenceOf } from './context';
import { Cue } from '../lexicon/cues';
import { namesIn } from './frames';
import { refersBack } from './mainEvent';
import { REASON_CUES } from '../lexicon/claimWords';
import { contentIn } from './words';

/** How many tokens tell a reason. */
const LENGTH = 14;

/** Adds the claims that give a reason: a cue, what follows it, and the happening before it. */
export function reasonClaims(context: Context, claims: Claim[]): void {
  const { article, mentions, words, main } = context;
  const { tokens } = article;
  let read = -1;
  for (const at of words.openers) {
    if (at <= read || ((words.cues[at] as number) & Cue.reason) === 0) continue;
    const cue = cueAt(tokens, at);
    if (!cue) continue;
    const index = sentenceOf(context, at);
    const sentence = article.sentences[index] as Sentence;
    if (sentence.zone !== 'body' || at === sentence.first || at === sentence.last - 1) continue;
    const first = at + cue.length;
    const last = reasonEnd(tokens, first, Math.min(sentence.last, first + LENGTH));
    const reason = contentIn(words, { first, last });
    if (reason.length === 0) continue;
    const told = lastFrame(context, sentence.first, at);
    const event = !told || refersBack(context, told) ? main : told.event;
    if (!event) continue;
    claims.push({
      kind: 'reason',
      id: `reason-${index}-${at}`,
      start: (tokens[at] as Token).start,
      end: (tokens[last - 1] as Token).end,
      sentence: index,
      modality: told?.modality ?? 'stated',
      names: namesIn(mentions, { first: sentence.first, last }),
      event,
      cue: cue.join(' '),
      reason,
    });
    read = last;
  }
}

/** The words at a token that give a reason, or undefined. */
function cueAt(tokens: readonly Token[], at: number): readonly string[] | undefined {
  for (const words of REASON_CUES.get((tokens[at] as Token).lower) ?? []) {
    let found = 1;
    while (found < words.length && tokens[at + found]?.lower === words[found]) found++;
    if (found === words.length) return words;
  }
  return undefined;
}

function reasonEnd(tokens: readonly Token[], first: number, limit: number): number {
  for (let index = first + 1; index < limit; index++) {
    const { kind, text } = tokens[index] as Token;
    if (kind === 'mark' && '.;—–"“”'.includes(text)) return index;
    if (text === ',' && index > first + 1) return index;
  }
  return limit;
}
