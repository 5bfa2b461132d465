import { Cue } from '../lexicon/cues';
import type { CausePhrase } from '../lexicon/deathCauses';
import { CAUSE_PHRASES, VAGUE_CAUSES } from '../lexicon/deathCauses';
import type { Sentence } from '../text/article';
import type { Token } from '../text/scanner';
import type { Claim, Referent } from './claim';
import type { Context } from './context';
import type { Frame } from './frames';
import { nextAt } from './frames';
import { endsPhrase } from './phrases';
import { suffererOf } from './sufferers';
import { Standing } from './words';

/** A cause named in a sentence, with the tokens of what says so (half-open) and whom it killed. */
interface Named {
  readonly cause: string;
  readonly first: number;
  readonly last: number;
  readonly who: Referent | undefined;
}

/** Adds the claims of what a person died of: "died of pneumonia", "killed in a car crash", "a stroke ended her life". */
export function causeClaims(context: Context, claims: Claim[]): void {
  const { article, frames } = context;
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index] as Frame;
    if (frame.event !== 'die' && frame.event !== 'end') continue;
    const named = (frame.event === 'die' ? behind(context, frame) : undefined) ?? before(context, frame);
    if (!named?.who || named.who.kind === 'unnamed') continue;
    claims.push({
      kind: 'cause',
      id: `cause-${index}`,
      start: (article.tokens[named.first] as Token).start,
      end: (article.tokens[named.last - 1] as Token).end,
      sentence: frame.sentence,
      modality: frame.modality,
      names: frame.clause.names,
      cause: named.cause,
      who: named.who,
    });
  }
}

/** What a death can be told to come of. */
const OF: ReadonlySet<string> = new Set(['of', 'from', 'in', 'by', 'after', 'following']);
/** How far behind the death its cause may be told, and how many words may stand before the noun for it, in tokens. */
const REACH = 8;
const LENGTH = 7;

/** The cause that follows a death in its sentence. */
function behind(context: Context, frame: Frame): Named | undefined {
  const { article, words } = context;
  const { last } = article.sentences[frame.sentence] as Sentence;
  const limit = Math.min(last, frame.last + REACH);
  for (let at = frame.last; at < limit; at++) {
    const { lower, kind } = article.tokens[at] as Token;
    // Behind another mark or clause something else is told.
    if (kind === 'mark' || VAGUE_CAUSES.has(lower)) return undefined;
    if (OF.has(lower)) {
      if (isLater(context, at)) return undefined;
      const found = causeIn(context, at + 1, Math.min(last, at + 1 + LENGTH));
      if (found) return { ...found, first: frame.first, who: suffererOf(context, frame) };
    }
    if (((words.cues[at] as number) & Cue.clause) !== 0) return undefined;
  }
  return undefined;
}

/** Whether a length of time stands before "after": what was so long ago need not be the cause. */
function isLater({ mentions: { dates } }: Context, at: number): boolean {
  const date = dates[nextAt(dates, at) - 1];
  return date?.last === at && date.duration !== undefined;
}

/** Words between "after" and a cause that only say that somebody had it, lower case. */
const HAVING: ReadonlySet<string> = new Set(
  'suffering having contracting catching being battle fight struggle bout with against from'.split(' '),
);

/** The first cause in the words from `from` on, with the token behind it. */
function causeIn(
  context: Context,
  from: number,
  end: number,
): { readonly cause: string; readonly last: number } | undefined {
  const { article, words } = context;
  for (let at = from; at < end; at++) {
    const { lower, kind } = article.tokens[at] as Token;
    if (VAGUE_CAUSES.has(lower) || (kind === 'mark' && lower !== '-')) return undefined;
    const phrase = phraseAt(context, at);
    if (phrase && endsPhrase(context, at + 1)) return { cause: phrase.cause, last: at + 1 };
    const stops = Cue.preposition | Cue.clause | Cue.be | Standing.named;
    if (((words.cues[at] as number) & stops) !== 0 && !HAVING.has(lower)) return undefined;
  }
  return undefined;
}

/** The phrase for a cause that ends with a token. */
function phraseAt({ article: { tokens } }: Context, at: number): CausePhrase | undefined {
  const phrases = CAUSE_PHRASES.get((tokens[at] as Token).lower);
  return phrases?.find(({ before }) =>
    before.every((word, index) => tokens[at - before.length + index]?.lower === word),
  );
}

/** The cause that stands before a verb of killing or ending and is its subject ("a stroke killed him", "… ended her life"). */
function before(context: Context, frame: Frame): Named | undefined {
  const { article, words, subjects } = context;
  const { tokens } = article;
  const auxiliary = tokens[frame.first - 1]?.lower === 'had' || tokens[frame.first - 1]?.lower === 'has';
  const noun = auxiliary ? frame.first - 2 : frame.first - 1;
  if (frame.nominal || noun < frame.clause.first) return undefined;
  const phrase = phraseAt(context, noun);
  if (!phrase) return undefined;
  const isPronoun = ((words.cues[frame.last] ?? 0) & Cue.pronoun) !== 0;
  const ofLife = isPronoun && tokens[frame.last + 1]?.lower === 'life';
  if (frame.event === 'end' && !ofLife) return undefined;
  return {
    cause: phrase.cause,
    first: noun - phrase.before.length,
    last: frame.last + (ofLife ? 2 : isPronoun ? 1 : 0),
    who: isPronoun ? subjects.before(frame.sentence, frame.last + 1) : suffererOf(context, frame),
  };
}
