import { EVENT_CLASSES } from '../lexicon/eventClasses';
import type { Sentence } from '../text/article';
import type { Token } from '../text/token';
import type { Claim } from './claim';
import type { Context } from './context';
import { clauseOf, sentenceOf } from './context';
import { Cue } from '../lexicon/cues';
import type { Frame } from './frames';
import { namesIn, nextAt } from './ranges';
import { refersBack } from './mainEvent';
import { ORDER_CUES, TALK } from '../lexicon/claimWords';

/** How far behind the cue the other happening may stand, in tokens. */
const REACH = 15;

/** Adds the claims that put two happenings in an order: "A came after B", "A followed B", "A was accompanied by B". */
export function orderClaims(context: Context, claims: Claim[]): void {
  const { article, mentions, words, main } = context;
  let last = 0;
  for (const at of words.openers) {
    if (at < last || ((words.cues[at] as number) & Cue.order) === 0) continue;
    const { lower } = article.tokens[at] as Token;
    const relation = ORDER_CUES.get(lower);
    const index = sentenceOf(context, at);
    const sentence = article.sentences[index] as Sentence;
    if (!relation || sentence.zone !== 'body' || at === sentence.first || at === sentence.last - 1) continue;
    // "Smith, who follows the club" orders nothing.
    if (article.tokens[at - 1]?.lower === 'who') continue;
    const other = onceIn(context, at + 1, Math.min(sentence.last, at + 1 + REACH));
    if (!other) continue;
    const told = lastTold(context, sentence.first, at);
    // "Was killed by men who fired before …": of the killing the words tell no order.
    if (told?.clause !== clauseOf(context, index, at - 1)) continue;
    const event = refersBack(context, told) ? main : told.event;
    if (!event || event === other.event || EVENT_CLASSES.get(event)?.happens !== 'once') continue;
    claims.push({
      kind: 'order',
      id: `order-${index}-${at}`,
      start: (article.tokens[told.first] as Token).start,
      end: other.end,
      sentence: index,
      modality: other.modality,
      names: namesIn(mentions, sentence),
      event,
      other: other.event,
      relation,
    });
    // One order a sentence.
    last = sentence.last;
  }
}

/** The first happening in a run of tokens that happens once. */
function onceIn({ frames }: Context, from: number, to: number): Frame | undefined {
  for (let index = nextAt(frames, from); index < frames.length; index++) {
    const frame = frames[index] as Frame;
    if (frame.first >= to) return undefined;
    if (!TALK.has(frame.event) && EVENT_CLASSES.get(frame.event)?.happens === 'once') return frame;
  }
  return undefined;
}

/** The last happening in a run of tokens that is told and no talk of one. */
function lastTold({ frames }: Context, from: number, to: number): Frame | undefined {
  for (let index = nextAt(frames, to) - 1; index >= 0; index--) {
    const frame = frames[index] as Frame;
    if (frame.first < from) return undefined;
    if (!TALK.has(frame.event) || frame.event === 'decide') return frame;
  }
  return undefined;
}
