import { CARDINALS } from '../lexicon/numberWords';
import type { Sentence } from '../text/article';
import type { Token } from '../text/scanner';
import { Cue } from '../lexicon/cues';
import type { Child, Claim } from './claim';
import type { Context } from './context';
import type { Frame } from './frames';
import { subjectBefore } from './sufferers';

/** Adds the claims of how many children a person leaves behind: "is survived by two daughters", "leaves a daughter and a son". */
export function bereavedClaims(context: Context, claims: Claim[]): void {
  const { article, words, frames } = context;
  const { tokens } = article;
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index] as Frame;
    const from = listStart(tokens, frame);
    if (from === -1) continue;
    const { last } = article.sentences[frame.sentence] as Sentence;
    const { children, end } = childrenIn(tokens, from, Math.min(last, from + LENGTH));
    if (children.length === 0) continue;
    const who = subjectBefore(context, frame.sentence, frame.first);
    const isPronoun = isPronounBefore(words.cues, frame.first);
    if (!who && !isPronoun) continue;
    claims.push({
      kind: 'bereaved',
      id: `bereaved-${index}`,
      start: frame.start,
      end: (tokens[end - 1] as Token).end,
      sentence: frame.sentence,
      modality: frame.modality,
      names: frame.clause.names,
      event: frame.event,
      children,
      who,
      isPronoun,
    });
  }
}

/** How many tokens behind the verb tell who is left. */
const LENGTH = 24;
const LEAVING: ReadonlySet<string> = new Set(['leaves', 'leave', 'left']);

/** The token at which those begin who are left behind, or -1. */
function listStart(tokens: readonly Token[], { event, first, last }: Frame): number {
  const next = tokens[last]?.lower;
  if (event === 'survive') return next === 'by' && tokens[first]?.lower === 'survived' ? last + 1 : -1;
  if (event !== 'withdraw' || !LEAVING.has(tokens[first]?.lower ?? '')) return -1;
  return next === 'behind' ? last + 1 : last;
}

/** Nouns for children, by which of them they tell. */
const CHILDREN: ReadonlyMap<string, Child['of']> = new Map([
  ['son', 'sons'],
  ['sons', 'sons'],
  ['daughter', 'daughters'],
  ['daughters', 'daughters'],
  ['child', 'children'],
  ['children', 'children'],
]);
/** How many words may stand between a number and the noun ("two grown-up daughters"), in tokens. */
const ADJECTIVES = 3;

/** The children that a run of tokens counts, and the token behind the last of them. */
function childrenIn(
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly children: readonly Child[]; readonly end: number } {
  const children: Child[] = [];
  let end = from;
  for (let at = from; at < to; at++) {
    const of = CHILDREN.get((tokens[at] as Token).lower);
    if (of === undefined || tokens[at + 1]?.text === '-') continue;
    const count = countBefore(tokens, at, end);
    if (count === undefined || children.some((each) => each.of === of)) continue;
    children.push({ of, count });
    end = at + 1;
  }
  return { children, end };
}

/** The number that stands before a noun and behind the token `from`. */
function countBefore(tokens: readonly Token[], noun: number, from: number): number | undefined {
  for (let at = noun - 1; at >= from && at >= noun - 1 - ADJECTIVES; at--) {
    const { lower, kind } = tokens[at] as Token;
    if (lower === 'a' || lower === 'his' || lower === 'her') return 1;
    const count = kind === 'number' ? Number(lower) : CARDINALS.get(lower);
    if (count !== undefined) return Number.isInteger(count) ? count : undefined;
    if (kind === 'mark' && lower !== '-') return undefined;
  }
  return undefined;
}

/** Whether a pronoun is the subject of a verb ("she leaves", "she is survived by"). */
function isPronounBefore(cues: Int32Array, verb: number): boolean {
  return (((cues[verb - 1] ?? 0) | (cues[verb - 2] ?? 0)) & Cue.pronoun) !== 0;
}
