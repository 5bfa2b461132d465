import { ownedTerm } from '../lexicon/loadedTerms';
import type { Sentence } from '../text/article';
import type { Token } from '../text/token';
import { NONE } from '../text/arrays';
import type { Claim, ScopeClaim } from './claim';
import type { Context } from './context';
import { firstFrame, lastFrame, sentenceOf } from './context';
import { Cue } from '../lexicon/cues';
import type { Frame } from './frames';
import { namesIn, nextAt } from './ranges';
import { SCOPE_MARKS } from '../lexicon/claimWords';
import { contentIn } from './words';

/** "At first", "first of all", "first lady": no claim to be the first. */
const NOT_FIRST_BEFORE = new Set('at from his her their its my our'.split(' '));
const NOT_FIRST_AFTER = new Set(
  (
    'of lady half quarter name aid hand glance two three few class degree floor minute minutes hour hours day days night nights ' +
    'week weeks weekend month months set round inning innings stage phase period lieutenant secretary minister thing things'
  ).split(' '),
);
const NOT_LAST_AFTER = new Set(
  'year month week night summer winter spring autumn august july june may april march name minute'.split(' '),
);
const REACH = 16;

/** Adds the claims that something is the first, the only or the last, or that there was none until now. */
export function scopeClaims(context: Context, claims: Claim[]): void {
  const { article, words } = context;
  let behind = 0;
  for (const at of words.openers) {
    if (at < behind || ((words.cues[at] as number) & Cue.scope) === 0) continue;
    const mark = SCOPE_MARKS.get((article.tokens[at] as Token).lower) as ScopeClaim['mark'];
    if (!stands(context, at, mark)) continue;
    const sentence = sentenceOf(context, at);
    const { last } = article.sentences[sentence] as Sentence;
    if (mark === 'none' && !saysUntilNow(context, at, last)) continue;
    behind = addScope(context, claims, { sentence, at, mark });
  }
}

/** Adds the claim of a mark. @returns the token behind its words */
function addScope(
  context: Context,
  claims: Claim[],
  { sentence: index, at, mark }: { sentence: number; at: number; mark: ScopeClaim['mark'] },
): number {
  const { article, mentions, words } = context;
  const sentence = article.sentences[index] as Sentence;
  const limit = Math.min(sentence.last, at + REACH + 8);
  const back = refersBack(context, at, limit);
  // "The first to do so" and "for the first time" speak of the act told before them.
  const frame = back
    ? lastFrame(context, sentence.first, at)
    : actAhead(context, at + 1, Math.min(limit, at + REACH));
  const last = scopeEnd(context, back || !frame ? at + 1 : frame.last, limit);
  const since = nextAt(mentions.dates, at + 1);
  const date = mentions.dates[since];
  claims.push({
    kind: 'scope',
    id: `scope-${index}-${at}`,
    start: (article.tokens[at] as Token).start,
    end: (article.tokens[last - 1] as Token).end,
    sentence: index,
    modality: 'stated',
    names: namesIn(mentions, { first: sentence.first, last }),
    mark,
    domain: contentIn(words, {
      first: at + 1,
      last: frame && !back ? frame.first : Math.min(last, at + 6),
    }),
    object: frame ? objectOf(context, frame, back ? at : last) : NONE,
    deed: mark === 'none' || back || (frame !== undefined && isDeed(context, at, frame)),
    event: frame?.event,
    since: date?.sentence === index && date.last <= last + 4 ? since : undefined,
  });
  return last;
}

/** The first happening in a run of tokens, a decision only where there is no other. */
function actAhead(context: Context, from: number, to: number): Frame | undefined {
  const { frames } = context;
  for (let index = nextAt(frames, from); index < frames.length; index++) {
    const frame = frames[index] as Frame;
    if (frame.first >= to) break;
    if (frame.event !== 'decide') return frame;
  }
  return firstFrame(context, from, to);
}

/** Whether an act ahead of a mark is what is to be done ("first woman to win"), and not what the mark belongs to. */
function isDeed({ article }: Context, at: number, { first, nominal }: Frame): boolean {
  return !nominal && article.words(at, first).some(({ lower }) => lower === 'to' || lower === 'who');
}

/** Words that leave what is the first to the words before. */
const BACKWARD = new Set('time in since ever'.split(' '));

/** Whether the words after the mark point back: "to do so", "time". */
function refersBack({ article }: Context, at: number, limit: number): boolean {
  if (BACKWARD.has(article.tokens[at + 1]?.lower ?? '')) return true;
  for (let index = at + 1; index + 1 < limit; index++) {
    const { lower } = article.tokens[index] as Token;
    const next = (article.tokens[index + 1] as Token).lower;
    if (lower === 'do' && (next === 'so' || next === 'it' || next === 'this' || next === 'that')) return true;
    if (lower === ',' || lower === ';') return false;
  }
  return false;
}

const OBJECT_OPENERS = new Set('of with to the a an its their his her'.split(' '));
const OBJECT_ENDS = new Set(
  'of in on at since over for from by as after before during until with among'.split(' '),
);

/** The content words of what an act is done to, up to the preposition that ends it; words that name one body are one word. */
function objectOf({ article, words }: Context, frame: Frame, last: number): readonly string[] {
  let first = frame.last;
  while (first < last && OBJECT_OPENERS.has((article.tokens[first] as Token).lower)) first++;
  let end = first;
  while (end < last) {
    const token = article.tokens[end] as Token;
    if (OBJECT_ENDS.has(token.lower) || (token.kind === 'mark' && token.text !== '-' && token.text !== "'"))
      break;
    end++;
  }
  return contentIn(words, { first, last: end }).map((word) => ownedTerm(word) ?? word);
}

function stands(context: Context, at: number, mark: ScopeClaim['mark']): boolean {
  const { article } = context;
  const before = article.tokens[at - 1]?.lower ?? '';
  const after = article.tokens[at + 1]?.lower ?? '';
  // "First-degree murder", "first-ever win"
  if (after === '-' && article.tokens[at + 2]?.lower !== 'ever') return false;
  if (mark === 'first' && (before === 'its' || before === 'their'))
    return isBounded(context, at) && !NOT_FIRST_AFTER.has(after);
  if (mark === 'first') return !NOT_FIRST_BEFORE.has(before) && !NOT_FIRST_AFTER.has(after);
  // "The last time" and "the only one" are claims, "last year" and "only two people" are none.
  if (mark === 'last') return before === 'the' && !NOT_LAST_AFTER.has(after);
  if (mark === 'only') return before === 'the' || before === "'s";
  return true;
}

/** Whether the words after a mark bound it in time: "since", "ever", "in ten years", "in its history". */
function isBounded({ article }: Context, at: number): boolean {
  for (let index = at + 1; index < at + 8; index++) {
    const lower = article.tokens[index]?.lower;
    if (lower === 'since' || lower === 'ever' || lower === 'history' || lower === 'years') return true;
    if (lower === '.' || lower === undefined) return false;
  }
  return false;
}

/** Whether a "no" or "none" is said of the time before the news: "no country had previously", "none had … until now". */
function saysUntilNow({ article }: Context, at: number, last: number): boolean {
  let had = false;
  for (let index = at + 1; index < last; index++) {
    const { lower } = article.tokens[index] as Token;
    if (lower === 'had' || lower === 'has' || lower === 'have') had = true;
    if (had && (lower === 'previously' || lower === 'before')) return true;
    if (had && lower === 'now' && article.tokens[index - 1]?.lower === 'until') return true;
    if (lower === 'ever') return true;
  }
  return false;
}

/** Where a statement of scope ends: at the next mark that closes a clause. */
function scopeEnd({ article }: Context, from: number, limit: number): number {
  for (let index = from; index < limit; index++) {
    const token = article.tokens[index] as Token;
    if (token.kind === 'mark' && ',.;—–"“”'.includes(token.text[0] as string)) return index;
  }
  return limit;
}
